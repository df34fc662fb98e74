"""Sightings -> events: the same happening told by several articles becomes one. Pure, whatever the order.

Two sightings are *linked* when their score reaches :data:`THRESHOLD` and no veto stands against them. The connected
components of the links are the blocks; inside a block the best pairs join first, and a group never takes in a sighting
that any of its members vetoes. So the answer for a block depends on its members alone, never on their order.
"""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from collections.abc import Iterable
from itertools import combinations

from dateline.timeline.entities import names_in
from dateline.timeline.event import Event, Sighting, Status
from dateline.timeline.verbs import SPEECH
from dateline.values import DAY, Interval

THRESHOLD = 0.40
_WORDS, _KIND, _PARTICIPANTS, _NUMBERS, _GRAIN = 0.35, 0.30, 0.25, 0.10, 0.05
_LITTLE_OVERLAP = 0.34
_SAME_SPEAKER = 0.40
_NAMES_ENOUGH = 2  # a title with so many names can be read on its own


def merge(sightings: Iterable[Sighting]) -> tuple[Event, ...]:
    """Merge *sightings*, whatever their order, into events in timeline order."""
    ordered = sorted(set(sightings), key=lambda s: s.key)
    events = [event_of(group) for block in blocks(ordered) for group in _groups(block)]
    return tuple(sorted(events, key=order))


def order(event: Event) -> tuple[float, float, str, str]:
    """Give the place of an event in the timeline: start, end, first publication, id."""
    interval = event.interval
    start = -math.inf if interval.start is None else interval.start
    end = math.inf if interval.end is None else interval.end
    return start, end, event.first_reported or "9999", event.id


def linked(a: Sighting, b: Sighting) -> bool:
    """Tell whether two sightings may tell the same event; symmetric, and never true without a shared moment."""
    return a.interval.overlaps(b.interval) and not vetoed(a, b) and score(a, b) >= THRESHOLD


def score(a: Sighting, b: Sighting) -> float:
    """Score how much two sightings agree, from 0 on: words, class of trigger, participants, numbers, grain."""
    total = _WORDS * _cosine(a.words, b.words) + _PARTICIPANTS * _shared(a.participants, b.participants)
    total += _KIND * (a.kind == b.kind) + _GRAIN * (a.interval.grain == b.interval.grain)
    total += _NUMBERS * bool(set(a.numbers) & set(b.numbers))
    if a.kind in SPEECH and b.kind in SPEECH and _same_speaker(a, b) and a.interval == b.interval:
        total = max(total, _SAME_SPEAKER)
    return total


def vetoed(a: Sighting, b: Sighting) -> bool:
    """Tell whether something forbids that two sightings are one event, whatever their score."""
    speech = a.kind in SPEECH and b.kind in SPEECH
    return (
        (_same_sentence(a, b) and a.trigger != b.trigger)
        or (not speech and bool(a.numbers) and bool(b.numbers) and not set(a.numbers) & set(b.numbers))
        or (speech and (a.kind != b.kind or not _same_speaker(a, b)))
        or ((a.kind in SPEECH) != (b.kind in SPEECH) and not _share_a_person(a, b))
        or _overlap(a.interval, b.interval) < _LITTLE_OVERLAP
    )


def blocks(sightings: list[Sighting]) -> list[list[Sighting]]:
    """Part *sightings* into the connected components of :func:`linked`, each in the order given."""
    parent = list(range(len(sightings)))

    def root(n: int) -> int:
        while parent[n] != n:
            parent[n] = n = parent[parent[n]]
        return n

    for a, b in combinations(range(len(sightings)), 2):
        if linked(sightings[a], sightings[b]):
            parent[root(a)] = root(b)
    found: dict[int, list[Sighting]] = {}
    for number, sighting in enumerate(sightings):
        found.setdefault(root(number), []).append(sighting)
    return list(found.values())


def _groups(block: list[Sighting]) -> list[list[Sighting]]:
    """Join the pairs of a block, best first; two groups join only when no member of one vetoes one of the other."""
    group_of = {sighting.key: [sighting] for sighting in block}
    pairs = [(score(a, b), a, b) for a, b in combinations(block, 2) if linked(a, b)]
    for _, a, b in sorted(pairs, key=lambda pair: (-pair[0], pair[1].key, pair[2].key)):
        left, right = group_of[a.key], group_of[b.key]
        if left is right or any(vetoed(x, y) or not x.interval.overlaps(y.interval) for x in left for y in right):
            continue
        left.extend(right)
        for sighting in right:
            group_of[sighting.key] = left
    return list({id(group): group for group in group_of.values()}.values())


def event_of(group: list[Sighting]) -> Event:
    """Make the event that the sightings of *group* tell; they must share a moment."""
    sightings = tuple(sorted(group, key=lambda s: s.key))
    best = max(sightings, key=_telling)
    published = [s.evidence.published for s in sightings if s.evidence.published]
    articles = {s.evidence.article for s in sightings}
    publishers = {s.evidence.publisher or s.evidence.article for s in sightings}
    return Event(
        id=event_id(sightings[0]),
        title=best.title,
        description=best.description,
        interval=_common([s.interval for s in sightings]),
        bound=best.bound,
        mod=best.evidence.mod,
        basis=best.basis,
        status=_most([s.status for s in sightings]),
        content_status=next((s.content_status for s in sightings if s.content_status), None),
        attribution=next((s.attribution for s in sightings if s.attribution), None),
        confidence=round(1 - math.prod(1 - s.confidence for s in sightings), 3),
        entities=tuple(dict.fromkeys(name for s in sightings for name in s.participants)),
        article_count=len(articles),
        publisher_count=len(publishers),
        first_reported=min(published, default=None),
        last_reported=max(published, default=None),
        sightings=sightings,
    )


def _telling(sighting: Sighting) -> tuple[int, float, int, tuple[str, str, int, int]]:
    """Rank a sighting as the one that names the event: its title names who, it is sure, it is short."""
    names = min(len(names_in(sighting.title)), _NAMES_ENOUGH)
    return names, sighting.confidence, -len(sighting.title), sighting.key


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


def _most(statuses: list[Status]) -> Status:
    counts = Counter(statuses)
    return max(Status, key=lambda status: (counts[status], -list(Status).index(status)))


def _cosine(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    return len(set(a) & set(b)) / math.sqrt(len(a) * len(b)) if a and b else 0.0


def _shared(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    return len(set(a) & set(b)) / min(len(set(a)), len(set(b))) if a and b else 0.0


def _same_speaker(a: Sighting, b: Sighting) -> bool:
    if not a.attribution or not b.attribution:
        return False
    mine, yours = (set(s.participants[:3]) for s in (a, b))
    return bool(mine & yours)


def _share_a_person(a: Sighting, b: Sighting) -> bool:
    return any(" " in name for name in set(a.participants) & set(b.participants))


def _same_sentence(a: Sighting, b: Sighting) -> bool:
    return (a.evidence.article, a.evidence.quote_start) == (b.evidence.article, b.evidence.quote_start)


def _overlap(a: Interval, b: Interval) -> float:
    """Give the share of the longer interval that both share; open ends count as a hundred years."""
    common = a.intersection(b)
    if common is None:
        return 0.0
    return _size(common) / max(_size(a), _size(b))


def _size(interval: Interval) -> float:
    if interval.start is None or interval.end is None:
        return 36_525.0 * DAY
    return max(interval.end - interval.start, 1)
