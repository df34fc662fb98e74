"""Change the stored timeline by what came and what went, as if all of it were merged anew."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from sqlalchemy import Connection

from dateline.store import events, sightings
from dateline.store.sightings import Key, Placed
from dateline.timeline.event import Event, Sighting
from dateline.timeline.merge import blocks, event_id, linked, merge
from dateline.values import Interval


def place(
    connection: Connection,
    *,
    removed: Collection[Placed],
    added: Collection[Sighting],
    dump: Callable[[Event], str],
) -> None:
    """Take *removed* out of the timeline and put *added* in; *dump* makes the JSON of an event.

    Sightings that are linked, however far around, share a *block*, and no event reaches across blocks; so only the
    blocks of *removed* and those that *added* is linked with are merged again.
    """
    before = _touched(connection, removed, added)
    gone = {placed.sighting.key for placed in removed}
    kept = [placed.sighting for key, placed in before.items() if key not in gone]
    after: dict[Key, Placed] = {}
    told: dict[str, tuple[Event, str]] = {}
    for block in blocks([*kept, *added]):
        merged = merge(block)
        told |= {event.id: (event, dump(event)) for event in merged}
        after |= _placed(block, merged)
    events.put(connection, told)
    sightings.replace(connection, before, after)
    events.drop(connection, {placed.event for placed in before.values()} - told.keys())


def _touched(connection: Connection, removed: Iterable[Placed], added: Iterable[Sighting]) -> dict[Key, Placed]:
    """Give the sightings of all blocks that change, by their keys."""
    names = {placed.block for placed in removed}
    news: dict[Interval, list[Sighting]] = {}
    for sighting in added:
        news.setdefault(sighting.interval, []).append(sighting)
    for interval, came in news.items():
        for placed in sightings.overlapping(connection, interval, besides=names):
            if any(linked(new, placed.sighting) for new in came):
                names.add(placed.block)
    return {placed.sighting.key: placed for placed in sightings.in_blocks(connection, names)}


def _placed(block: tuple[Sighting, ...], merged: Iterable[Event]) -> dict[Key, Placed]:
    """Give the members of *block* their places; the block is named after its earliest member."""
    name = event_id(block[0])
    return {s.key: Placed(s, event_id(s), name, event.id) for event in merged for s in event.sightings}
