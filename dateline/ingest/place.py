"""Change the stored timeline by what came and went, as if all of it were merged anew."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from sqlalchemy import Connection

from dateline.store import events, sightings
from dateline.store.sightings import Key, Placed
from dateline.timeline.event import Event, Sighting
from dateline.timeline.links import told_by
from dateline.timeline.merge import event_id, event_of, grouped
from dateline.timeline.score import link


def place(
    connection: Connection,
    *,
    removed: Collection[Placed],
    added: Collection[Sighting],
    dump: Callable[[Event], str],
) -> None:
    """Take *removed* out of the timeline and put *added* in; *dump* makes the JSON of an event.

    What changes are the events of *removed*, what *added* tells, and whatever else these touch: sightings that are
    merged together with all events that they are linked with, and leave these as they are, have no effect beyond, for
    the groups of the others grow as they did before and refuse the links to them again.
    """
    before = {p.sighting.key: p for p in sightings.of_events(connection, {placed.event for placed in removed})}
    gone = {placed.sighting.key for placed in removed}
    fresh = [*added, *(placed.sighting for key, placed in before.items() if key not in gone)]
    merged = [event_of(group) for group in _settled(connection, fresh, before)]
    told = {event.id: (event, dump(event)) for event in merged}
    events.put(connection, told)
    after = {s.key: Placed(s, event_id(s), event.id) for event in merged for s in event.sightings}
    sightings.replace(connection, before, after)
    events.drop(connection, {placed.event for placed in before.values()} - told.keys())


def _settled(
    connection: Connection, fresh: Collection[Sighting], before: dict[Key, Placed]
) -> list[tuple[Sighting, ...]]:
    """Group *fresh* and what changes with it; that is added to *before*, which holds all that changes."""
    changing = {sighting.key: sighting for sighting in fresh}
    around: dict[str, tuple[Placed, ...]] = {}
    while fresh:
        around |= _linked(connection, fresh, besides={*around, *(placed.event for placed in before.values())})
        standing = [placed.sighting for members in around.values() for placed in members]
        groups = grouped([*changing.values(), *standing])
        whole = {frozenset(sighting.key for sighting in group) for group in groups}
        moved = [
            placed
            for members in around.values()
            if frozenset(placed.sighting.key for placed in members) not in whole
            for placed in members
        ]
        for placed in moved:
            around.pop(placed.event, None)
        before |= {placed.sighting.key: placed for placed in moved}
        fresh = [placed.sighting for placed in moved]
        changing |= {sighting.key: sighting for sighting in fresh}
    return [group for group in groups if group[0].key in changing] if changing else []


def _linked(connection: Connection, fresh: Iterable[Sighting], *, besides: set[str]) -> dict[str, tuple[Placed, ...]]:
    """Give the events *besides* those, with their members, that *fresh* is linked with."""
    names: set[str] = set()
    for one, placed in sightings.near(connection, told_by(fresh), besides=besides):
        (other,) = told_by((placed.sighting,))
        if placed.event not in names and link(one.features, other.features) is not None:
            names.add(placed.event)
    found: dict[str, list[Placed]] = {}
    for placed in sightings.of_events(connection, names):
        found.setdefault(placed.event, []).append(placed)
    return {event: tuple(members) for event, members in found.items()}
