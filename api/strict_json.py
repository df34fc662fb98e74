"""JSON as RFC 8259 has it: no NaN, no member twice, no number, object or depth that is there to hurt."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any, NoReturn

_MOST_DIGITS = 40
_MOST_MEMBERS = 1_000


def parse(body: bytes) -> object:
    """Read *body*, which is UTF-8; raises ValueError, which says in a sentence what is wrong."""
    try:
        return json.loads(
            body.decode("utf-8-sig"), parse_constant=_refuse, parse_int=_integer, object_pairs_hook=_object
        )
    except UnicodeDecodeError as error:
        message = f"It is no UTF-8 (byte {error.start})."
    except json.JSONDecodeError as error:
        message = f"It is no JSON: {error.msg} (line {error.lineno}, column {error.colno})."
    except RecursionError:
        message = "It is nested too deep."
    raise ValueError(message)


def _refuse(constant: str) -> NoReturn:
    message = f"It is no JSON: {constant} is no number."
    raise ValueError(message)


def _integer(digits: str) -> int:
    if len(digits) > _MOST_DIGITS:
        message = f"It holds a number of {len(digits)} digits."
        raise ValueError(message)
    return int(digits)


def _object(members: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(members) > _MOST_MEMBERS:
        message = f"It holds an object of {len(members)} members."
        raise ValueError(message)
    made = dict(members)
    if len(made) < len(members):
        ((twice, _),) = Counter(name for name, _ in members).most_common(1)
        message = f"It has the member {twice[:40]!r} more than once."
        raise ValueError(message)
    return made
