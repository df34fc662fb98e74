"""What tells about the server itself."""

from __future__ import annotations

from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Final

from flask import Blueprint, Response

from api import answers, requests
from schemas.dumps import to_json

views: Final = Blueprint("meta", __name__)
_HERE = Path(__file__).parent
_PLACES = (_HERE / "openapi.yaml", _HERE.parent / "openapi.yaml")  # in the wheel, in the tree


@cache
def contract() -> bytes:
    """Read the contract."""
    return next(place for place in _PLACES if place.exists()).read_bytes()


@views.get("/")
def index() -> Response:
    """List the addresses."""
    requests.no_query()
    links = {"events": "/events", "contract": "/openapi.yaml", "health": "/healthz"}
    return answers.json(to_json({"name": "Dateline", "version": version("dateline"), "links": links}))


@views.get("/healthz")
def health() -> Response:
    """Tell that the server is up."""
    return answers.json('{"status":"ok"}')


@views.get("/openapi.yaml")
def show_contract() -> Response:
    """Give the contract."""
    return Response(contract(), content_type="application/yaml")
