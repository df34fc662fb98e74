"""Who may write: whoever shows the key."""

from __future__ import annotations

import hashlib
import hmac
from typing import NoReturn

from flask import request

from api.current import house
from api.errors import ProblemError, type_of
from schemas.problem import Problem


def digest(key: str) -> bytes:
    """Give the digest by which keys are compared, so that the time it takes tells nothing about the key."""
    return hashlib.blake2b(key.encode("utf-8", "surrogateescape"), digest_size=32).digest()


def require_key() -> None:
    """Raise ProblemError (401) unless the current request shows the key as a bearer token."""
    expected = house().key_digest
    shown = request.authorization
    token = shown.token if shown and shown.type == "bearer" else None
    if token is None or expected is None:
        _refuse("Writing needs the key of this server: send it as Authorization: Bearer KEY.")
    elif not hmac.compare_digest(digest(token), expected):
        _refuse("This is not the key of this server.", ', error="invalid_token"')


def _refuse(detail: str, why: str = "") -> NoReturn:
    problem = Problem(401, "A key is needed", detail, type=type_of("KeyNeeded"))
    raise ProblemError(problem, {"WWW-Authenticate": f'Bearer realm="dateline"{why}'})
