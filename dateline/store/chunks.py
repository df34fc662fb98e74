"""Ask for many keys with one statement, in parts that every database takes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from sqlalchemy import BindParameter, Connection, Row, Select, bindparam

_MOST = 500

KEYS: BindParameter[str] = bindparam("keys", expanding=True)


def rows_for(
    connection: Connection, statement: Select[*tuple[Any, ...]], keys: Iterable[str]
) -> Iterator[Row[*tuple[Any, ...]]]:
    """Give what *statement*, which holds :data:`KEYS`, finds for *keys*; no row when there are none."""
    rest = iter(keys)
    while part := list(islice(rest, _MOST)):
        yield from connection.execute(statement, {"keys": part})
