"""Sightings -> events: the same happening told by several articles becomes one. Pure, whatever the order.

The best links join first, and a group never takes in what any of its members vetoes. So a group that refuses all links
to others grows as if these were not there, and what refuses all that came or changed need not be merged again.
"""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from dateline.timeline.event import Basis, Event, Sighting, Status
from dateline.timeline.features import size
from dateline.timeline.links import Told, links_between, told_by, vetoed
from dateline.timeline.score import linked, score
from dateline.timeline.speaker import is_pronoun
from dateline.timeline.titles import best_telling, title_of_event
from dateline.timeline.witness import bearing_out, witnesses_of
from dateline.values import Interval

__all__ = ["event_id", "event_of", "grouped", "linked", "merge", "order", "score"]

_BASES, _STATUSES = tuple(Basis), tuple(Status)
_SALIENCE = {Basis.TEXT: 1.0, Basis.CONTEXT: 0.5, Basis.PUBLISHED: 0.25}


def merge(sightings: Iterable[Sighting]) -> tuple[Event, ...]:
    """Merge *sightings*, whatever their order, into events in timeline order."""
    return tuple(sorted(map(event_of, grouped(sightings)), key=order))


def grouped(sightings: Iterable[Sighting]) -> list[tuple[Sighting, ...]]:
    """Group *sightings*, whatever their order, by the events that they tell, each group in the order of its keys."""
    groups = _groups(told_by(sightings))
    return [tuple(sorted((s for one in group for s in one.members), key=lambda s: s.key)) for group in groups]


def order(event: Event) -> tuple[float, float, str, str]:
    """Give the place of an event in the timeline: start, end, first publication, id."""
    interval = event.interval
    start = -math.inf if interval.start is None else interval.start
    end = math.inf if interval.end is None else interval.end
    return start, end, event.first_reported or "9999", event.id


@dataclass(slots=True, eq=False)
class _Group:
    """Numbers of told things that are one; what forbids that it joins one of its *foes* never goes away."""

    members: list[int]
    foes: set[_Group] = field(default_factory=set)

    def take(self, other: _Group) -> None:
        """Take in the members of *other*, and its foes."""
        self.members.extend(other.members)
        for foe in other.foes:
            foe.foes.discard(other)
            foe.foes.add(self)
        self.foes |= other.foes


def _groups(told: list[Told]) -> list[list[Told]]:
    """Join the links of *told*, the best first; of as good ones that of the earliest keys.

    Two groups join only when no member of one forbids one of the other.
    """
    group_of = [_Group([one.number]) for one in told]
    for _, a, b in sorted((-round(agreed, 9), a, b) for agreed, a, b in links_between(told)):
        left, right = group_of[a], group_of[b]
        if left is right or right in left.foes:
            continue
        if any(vetoed(told[x], told[y]) for x in left.members for y in right.members):
            left.foes.add(right)
            right.foes.add(left)
            continue
        if len(left.members) < len(right.members):
            left, right = right, left
        left.take(right)
        for number in right.members:
            group_of[number] = left
    return [[told[number] for number in group.members] for group in dict.fromkeys(group_of)]


def event_of(sightings: tuple[Sighting, ...]) -> Event:
    """Make the event that *sightings*, a group in the order of its keys, tell; they must share a moment."""
    dating = sorted(_dating(sightings), key=lambda s: (size(s.interval), s.key))
    witnesses = witnesses_of(sightings)
    published = sorted(s.evidence.published for s in sightings if s.evidence.published)
    best, status = best_telling(sightings), _most(witnesses, sightings)
    agreeing = bearing_out(sightings, status)
    return Event(
        id=event_id(sightings[0]),
        title=title_of_event(best, sightings),
        description=best.description,
        interval=_common([s.interval for s in dating]),
        bound=dating[0].bound,
        mod=dating[0].evidence.mod,
        basis=dating[0].basis,
        status=status,
        content_status=next((s.content_status for s in sightings if s.content_status), None),
        attribution=_speaker(agreeing),
        confidence=_confidence(witnesses_of(agreeing)),
        entities=tuple(dict.fromkeys(name for s in sightings for name in s.participants)),
        article_count=len({s.evidence.article for s in sightings}),
        publisher_count=len(witnesses),
        first_reported=next(iter(published), None),
        last_reported=next(reversed(published), None),
        sightings=sightings,
        salience=_salience(witnesses_of(agreeing)),
    )


def _speaker(sightings: Iterable[Sighting]) -> str | None:
    """Give the first who says so, one with a name before "it" or "she"."""
    speakers = [s.attribution for s in sightings if s.attribution]
    return next(iter([*(who for who in speakers if not is_pronoun(who)), *speakers]), None)


def _dating(sightings: tuple[Sighting, ...]) -> list[Sighting]:
    """Give those of the best basis, which alone date the event."""
    basis = min((s.basis for s in sightings), key=_BASES.index)
    return [s for s in sightings if s.basis is basis]


def _confidence(witnesses: Iterable[Iterable[Sighting]]) -> float:
    """Give the chance that not all independent tellings are wrong at once."""
    return round(1 - math.prod(1 - max(s.confidence for s in told) for told in witnesses), 3)


def _salience(witnesses: Iterable[Iterable[Sighting]]) -> float:
    """Weigh the independent tellings by how surely they date the event."""
    return round(sum(max(_SALIENCE[s.basis] * s.confidence for s in told) for told in witnesses), 3)


def event_id(sighting: Sighting) -> str:
    """Give the id of the event whose earliest sighting this is."""
    evidence = sighting.evidence
    key = f"{evidence.article}:{evidence.start}:{sighting.clause[0]}"
    return "evt_" + hashlib.blake2b(key.encode(), digest_size=10).hexdigest()


def _common(intervals: list[Interval]) -> Interval:
    common = intervals[0]
    for interval in intervals[1:]:
        common = common.intersection(interval) or common
    return common


def _most(witnesses: Iterable[Iterable[Sighting]], sightings: tuple[Sighting, ...]) -> Status:
    """Give what the most witnesses say; of as many, what the most sightings say, then the surer.

    A plan says nothing against what later happened, so it counts only where all are plans.
    """
    if len(sightings) == 1:
        return sightings[0].status
    counts = Counter(status for told in witnesses for status in {s.status for s in told})
    each = Counter(s.status for s in sightings)
    if len(each) > 1:
        del counts[Status.PLANNED], each[Status.PLANNED]
    return max(Status, key=lambda status: (counts[status], each[status], -_STATUSES.index(status)))
