"""The sightings, each with the event that tells it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, insert, select, update

from dateline.store import marks, tables
from dateline.store.chunks import KEYS, rows_for
from dateline.store.overlap import Extent
from dateline.store.sighting_json import decode, encode
from dateline.timeline.event import Sighting
from dateline.timeline.links import Told

Key = tuple[str, str, int, int]
_sighting = tables.sighting.c


@dataclass(frozen=True, slots=True)
class Placed:
    """A *sighting*, told by *event*.

    *uid* is the id that an event which begins with this sighting has: whoever kept it is led to *event*.
    """

    sighting: Sighting
    uid: str
    event: str


def of_articles(connection: Connection, articles: Iterable[str]) -> tuple[Placed, ...]:
    """Give the sightings of *articles*."""
    return tuple(_placed(row) for row in rows_for(connection, _OF_ARTICLES, articles))


def of_events(connection: Connection, events: Iterable[str]) -> tuple[Placed, ...]:
    """Give the sightings that *events* tell."""
    return tuple(_placed(row) for row in rows_for(connection, _OF_EVENTS, events))


def near(connection: Connection, told: Iterable[Told], *, besides: Container[str]) -> Iterator[tuple[Told, Placed]]:
    """Give with each of *told* the sightings that it may be linked with, but those that the events *besides* tell."""
    for one in told:
        for row in rows_for(connection, _NAMED, marks.near(connection, one)):
            if row.event not in besides:
                yield one, _placed(row)


def replace(connection: Connection, before: Mapping[Key, Placed], after: Mapping[Key, Placed]) -> None:
    """Write what differs between the sightings that were here *before* and those that stand *after*."""
    gone = [placed for key, placed in before.items() if key not in after or after[key].sighting != placed.sighting]
    left = {placed.sighting.key for placed in gone}
    new = [placed for key, placed in after.items() if key not in before or key in left]
    moved = [placed for key, placed in after.items() if key in before and key not in left and before[key] != placed]
    if gone:
        connection.execute(_REMOVE, [_key_of(placed) for placed in gone])
        marks.drop(connection, ((placed.uid, placed.sighting) for placed in gone))
    if new:
        connection.execute(insert(tables.sighting), [_row_of(placed) for placed in new])
        marks.put(connection, ((placed.uid, placed.sighting) for placed in new))
    if moved:
        connection.execute(_MOVE, [_key_of(placed) | _place_of(placed) for placed in moved])


def _placed(row: Row[*tuple[Any, ...]]) -> Placed:
    return Placed(decode(row.body), row.uid, row.event)


def _key_of(placed: Placed) -> dict[str, object]:
    _, article, expression_start, clause_start = placed.sighting.key
    return {"of": article, "at": expression_start, "within": clause_start}


def _place_of(placed: Placed) -> dict[str, object]:
    return {"event": placed.event}


def _row_of(placed: Placed) -> dict[str, object]:
    _, article, expression_start, clause_start = placed.sighting.key
    extent = Extent.of(placed.sighting.interval)
    return _place_of(placed) | {
        "article": article,
        "expression_start": expression_start,
        "clause_start": clause_start,
        "uid": placed.uid,
        "len_class": extent.len_class,
        "starts": extent.starts,
        "ends": extent.ends,
        "body": encode(placed.sighting),
    }


_ROWS = select(_sighting.body, _sighting.uid, _sighting.event)
_OF_ARTICLES = _ROWS.where(_sighting.article.in_(KEYS))
_OF_EVENTS = _ROWS.where(_sighting.event.in_(KEYS))
_NAMED = _ROWS.where(_sighting.uid.in_(KEYS))
_THIS = (
    (_sighting.article == bindparam("of"))
    & (_sighting.expression_start == bindparam("at"))
    & (_sighting.clause_start == bindparam("within"))
)
_REMOVE = delete(tables.sighting).where(_THIS)
_MOVE = update(tables.sighting).where(_THIS)
