"""The cursor: the place where the next page begins, opaque, and good for one query only."""

from __future__ import annotations

import base64
import hashlib
import json
import re

from dateline.errors import CursorError

Place = tuple[int, str]  # as the store gives it
_SHAPE = re.compile(r"[A-Za-z0-9_-]{1,400}")


def spell_cursor(place: Place, query: str) -> str:
    """Spell *place* in the answer to *query*."""
    packed = json.dumps([_digest(query), *place], separators=(",", ":")).encode()
    return base64.urlsafe_b64encode(packed).rstrip(b"=").decode()


def read_cursor(cursor: str, query: str) -> Place:
    """Give the place that *cursor* spells; raises CursorError when it is broken, or belongs to another query."""
    match _unpacked(cursor):
        case [str(digest), int(start), str(rank)] if abs(start) < 2**63 and rank.isprintable():
            if digest == _digest(query):
                return start, rank
            message = "The cursor belongs to another query."
        case _:
            message = "The cursor is broken: take it from the link to the next page, whole."
    raise CursorError(message)


def _unpacked(cursor: str) -> object:
    if not _SHAPE.fullmatch(cursor):
        return None
    try:
        return json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (ValueError, RecursionError):
        return None


def _digest(query: str) -> str:
    return hashlib.blake2b(query.encode(), digest_size=6).hexdigest()
