"""The real app over a database in a folder, and clients of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from flask import Flask
from flask.testing import FlaskClient

from api import create_app
from api.config import Config
from api.current import NAME

KEY = "the key of the tests"


@contextmanager
def app_in(folder: Path, **settings: object) -> Iterator[Flask]:
    """Make the app over a database in *folder*, with *settings*, and close its connections in the end."""
    app = create_app(Config(**{"database": f"sqlite:///{folder / 'dateline.db'}", "key": KEY} | settings))
    try:
        yield app
    finally:
        app.extensions[NAME].engine.dispose()


def with_key(app: Flask) -> FlaskClient:
    """Give a client of *app* that shows the key."""
    client = app.test_client()
    client.environ_base["HTTP_AUTHORIZATION"] = f"Bearer {KEY}"
    return client
