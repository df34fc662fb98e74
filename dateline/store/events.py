"""The events: a page of those in a stretch of time, one of them, and their change. Rows hold their JSON ready."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Select, bindparam, delete, insert, select, tuple_, union_all, update

from dateline.errors import EventMergedError, EventNotFoundError
from dateline.store import tables
from dateline.store.chunks import KEYS, rows_for
from dateline.store.overlap import FAR_PAST, Extent, branches, parameters
from dateline.timeline.event import Basis, Event

_event, _sighting = tables.event.c, tables.sighting.c


@dataclass(frozen=True, slots=True)
class EventQuery:
    """Which events are asked for: those that share a day with *first_day* to *last_day*, both included.

    The days are day numbers, None is an open end. *after* is the :attr:`EventPage.next` of the page before.
    """

    first_day: int | None = None
    last_day: int | None = None
    limit: int = 50
    after: tuple[int, str] | None = None


@dataclass(frozen=True, slots=True)
class EventPage:
    """The JSON of each event, in order; *next* is the place where the next page goes on, None after the last one."""

    docs: tuple[str, ...]
    next: tuple[int, str] | None


def page(connection: Connection, query: EventQuery) -> EventPage:
    """Give the events of *query* whose date stands in the text, in the order of the timeline.

    That order is start, end, first publication, id; a page goes on behind a place in it, so that events
    that come or go meanwhile make no other event missing or double.
    """
    start, rank = query.after or (FAR_PAST, "")
    start = min(max(start, FAR_PAST), -FAR_PAST)
    given = parameters(Extent.of_days(query.first_day, query.last_day), starting=start)
    rows = connection.execute(
        _PAGE, given | {"basis": Basis.TEXT, "after_start": start, "after_rank": rank, "most": query.limit + 1}
    ).all()
    shown = rows[: query.limit]
    more = len(rows) > len(shown)
    return EventPage(tuple(row.doc for row in shown), (shown[-1].starts, shown[-1].rank) if more else None)


def get(connection: Connection, uid: str) -> str:
    """Give the JSON of the event of that id.

    Raises EventMergedError when the sighting that the id comes from is now told by another event, and
    EventNotFoundError.
    """
    doc: str | None = connection.scalar(_GET, {"wanted": uid})
    if doc is not None:
        return doc
    into: str | None = connection.scalar(_HOLDER, {"wanted": uid})
    if into is not None:
        raise EventMergedError(uid, into)
    raise EventNotFoundError(uid)


def put(connection: Connection, events: Mapping[str, tuple[Event, str]]) -> None:
    """Keep *events*, each with its JSON, by their ids; those that are here, just so, are not written again."""
    here = {row.uid: row.doc for row in rows_for(connection, _DOCS, events)}
    rows = {uid: _row_of(event) | {"uid": uid, "doc": doc} for uid, (event, doc) in events.items()}
    if new := [row for uid, row in rows.items() if uid not in here]:
        connection.execute(insert(tables.event), new)
    if changed := [row | {"wanted": uid} for uid, row in rows.items() if here.get(uid, row["doc"]) != row["doc"]]:
        connection.execute(_UPDATE, changed)


def drop(connection: Connection, uids: Iterable[str]) -> None:
    """Forget the events of these ids, which no sighting may tell any more."""
    if gone := [{"wanted": uid} for uid in uids]:
        connection.execute(_DROP, gone)


def _row_of(event: Event) -> dict[str, object]:
    extent = Extent.of(event.interval)
    return {
        "len_class": extent.len_class,
        "starts": extent.starts,
        "ends": extent.ends,
        "rank": _rank_of(event, extent.ends),
        "grain": event.interval.grain.label,
        "status": event.status,
        "basis": event.basis,
        "confidence": event.confidence,
        "first_reported": event.first_reported,
        "last_reported": event.last_reported,
        "article_count": event.article_count,
        "publisher_count": event.publisher_count,
    }


def _rank_of(event: Event, ends: int) -> str:
    """Spell the place of *event* among those of its start, so that the order of texts is that of the timeline."""
    return f"{ends - FAR_PAST:019d} {event.first_reported or '9999'} {event.id}"


def _branch(overlaps: ColumnElement[bool]) -> Select[tuple[int, int, str]]:
    first = (
        select(_event.id, _event.starts, _event.rank)
        .where(_event.basis == bindparam("basis"), overlaps)
        .where(tuple_(_event.starts, _event.rank) > tuple_(bindparam("after_start"), bindparam("after_rank")))
        .order_by(_event.starts, _event.rank)
        .limit(bindparam("most"))
        .subquery()
    )
    return select(first.c.id, first.c.starts, first.c.rank)


def _page_statement() -> Select[tuple[int, str, str]]:
    """Take the first rows of each length class, of these the first, and only of these the JSON."""
    found = union_all(*(_branch(overlaps) for overlaps in branches(tables.event))).subquery()
    first = select(found).order_by(found.c.starts, found.c.rank).limit(bindparam("most")).subquery()
    return (
        select(first.c.starts, first.c.rank, _event.doc)
        .join_from(first, tables.event, _event.id == first.c.id)
        .order_by(first.c.starts, first.c.rank)
    )


_PAGE = _page_statement()
_GET = select(_event.doc).where(_event.uid == bindparam("wanted"))
_HOLDER = select(_sighting.event).where(_sighting.uid == bindparam("wanted")).limit(1)
_DOCS = select(_event.uid, _event.doc).where(_event.uid.in_(KEYS))
_UPDATE = update(tables.event).where(_event.uid == bindparam("wanted"))
_DROP = delete(tables.event).where(_event.uid == bindparam("wanted"))
