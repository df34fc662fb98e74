"""Which sightings are linked, without comparing all with all.

Linked sightings overlap and share a telling word or a participant (see :mod:`dateline.timeline.score`). So each is
listed under its words and participants, in a list a *length class*, in the order of their starts: what overlaps an
interval stands in a short range of each list, for in one class nothing that began more than the class's length before
can still run. Tellings that are equal in all that the score reads are one *told* thing, and compared once.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from dateline.timeline.event import Sighting
from dateline.timeline.score import THRESHOLD, doubt, name_tokens, score, veto
from dateline.values import DAY

_LENGTHS = tuple(days * DAY for days in (1, 7, 31, 92, 366, 3_660, 18_628))
_FAR = 2**62

Link = tuple[float, int, int]  # score, numbers of two told things, the first the smaller


@dataclass(slots=True)
class Told:
    """Sightings that are equal in all that the score reads; *sighting* is the one with the first key.

    *sentences* are those that tell it, as (article, offset).
    """

    sighting: Sighting
    members: list[Sighting] = field(default_factory=list)
    sentences: set[tuple[str, int]] = field(default_factory=set)

    @property
    def tokens(self) -> set[str]:
        """Give what another must share one of to be linked."""
        return {*self.sighting.words, *name_tokens(self.sighting.participants)}

    @property
    def starts(self) -> int:
        """Give the moment it starts, one far back for an open start."""
        start = self.sighting.interval.start
        return -_FAR if start is None else start

    @property
    def ends(self) -> int:
        """Give the moment it ends, one far ahead for an open end."""
        end = self.sighting.interval.end
        return _FAR if end is None else max(end, self.starts + 1)

    @property
    def length_class(self) -> int:
        """Give the number of its length class."""
        length = self.ends - self.starts
        return next((number for number, longest in enumerate(_LENGTHS) if length <= longest), len(_LENGTHS))


def told_by(sightings: Iterable[Sighting]) -> list[Told]:
    """Put together what is equal for the score, in the order of the starts."""
    found: dict[object, Told] = {}
    for sighting in sorted({s.key: s for s in sightings}.values(), key=lambda s: s.key):
        told = found.setdefault(_profile(sighting), Told(sighting))
        told.members.append(sighting)
        told.sentences.add((sighting.evidence.article, sighting.evidence.quote_start))
    return sorted(found.values(), key=lambda told: (told.starts, told.ends, told.sighting.key))


def links_between(told: list[Told]) -> Iterator[Link]:
    """Give each pair of *told* (in the order of :func:`told_by`) that is linked."""
    starts = [one.starts for one in told]
    lists: list[dict[str, list[int]]] = [{} for _ in range(len(_LENGTHS) + 1)]
    for number, one in enumerate(told):
        by_token = lists[one.length_class]
        for token in one.tokens:
            by_token.setdefault(token, []).append(number)
    for number, one in enumerate(told):
        for other in _overlapping(one, number, lists, starts):
            found = _linked(one, told[other])
            if found is not None:
                yield found, min(number, other), max(number, other)


def vetoed(a: Told, b: Told) -> bool:
    """Tell whether something forbids that all members of the two are one event."""
    if a.sighting.trigger != b.sighting.trigger and not a.sentences.isdisjoint(b.sentences):
        return True
    return not a.sighting.interval.overlaps(b.sighting.interval) or veto(a.sighting, b.sighting) is not None


def _profile(sighting: Sighting) -> object:
    if not sighting.words and not sighting.participants:
        return sighting.key
    return (
        (sighting.interval, sighting.basis, sighting.kind, sighting.trigger, sighting.attribution is None),
        (sighting.words, sighting.participants, sighting.numbers),
    )


def _overlapping(one: Told, number: int, lists: list[dict[str, list[int]]], starts: list[int]) -> set[int]:
    """Give those of its own or a shorter class that share a token and a moment with it, each pair once."""
    found: set[int] = set()
    own = one.length_class
    until = bisect_left(starts, one.ends)
    for length_class in range(own + 1):
        longest = _LENGTHS[length_class] if length_class < len(_LENGTHS) else None
        since = 0 if longest is None else bisect_left(starts, one.starts - longest)
        before = number if length_class == own else until
        for token in one.tokens:
            listed = lists[length_class].get(token, ())
            found.update(listed[bisect_left(listed, since) : bisect_left(listed, before)])
    found.discard(number)
    return found


def _linked(a: Told, b: Told) -> float | None:
    if not a.sighting.interval.overlaps(b.sighting.interval):
        return None
    found = score(a.sighting, b.sighting)
    return found if found >= THRESHOLD and not vetoed(a, b) and doubt(a.sighting, b.sighting) is None else None
