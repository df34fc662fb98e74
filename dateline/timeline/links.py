"""Which sightings are linked, without comparing all with all.

Linked sightings overlap, and either their verbs are of kindred classes and they share a telling word or a participant,
or their words alone have a cosine of :data:`~dateline.timeline.score.UNLIKE` (see there). So each is listed under its
words, and under its class with its words and participants; a list for each *length class*, in the order of the starts:
what overlaps an interval stands in a short range of a list, for in one class nothing that began more than the class's
length before can still run. Where one interval is so much longer that it can but contain the other, their verbs must be
of one class. Tellings that are equal in all that the score reads are one *told* thing, and compared once.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from dateline.timeline.event import Sighting
from dateline.timeline.score import UNLIKE, Features, forbidden, kin_of, link
from dateline.values import DAY, Grain

_LENGTHS = tuple(days * DAY for days in (1, 7, 31, 93, 366, 3_660, 18_628))
_FAR = 2**62

Link = tuple[float, int, int]  # score, numbers of two told things, the first the smaller
Token = tuple[str | None, str]  # the class of the verb where that must agree, a word or a name
Lists = list[dict[Token, list[int]]]


@dataclass(slots=True)
class Told:
    """Sightings that are equal in all that the score reads; *sighting* is the one with the first key.

    *sentences* are those that tell it, as (article, offset). It lasts from *starts* to *ends*, far moments where open.
    """

    sighting: Sighting
    features: Features
    starts: int
    ends: int
    length_class: int
    members: list[Sighting] = field(default_factory=list)
    sentences: set[tuple[str, int]] = field(default_factory=set)

    @classmethod
    def of(cls, sighting: Sighting) -> Told:
        """Make what *sighting* is the first to tell."""
        interval = sighting.interval
        starts = -_FAR if interval.start is None else interval.start
        ends = _FAR if interval.end is None else max(interval.end, starts + 1)
        length_class = next((n for n, longest in enumerate(_LENGTHS) if ends - starts <= longest), len(_LENGTHS))
        return cls(sighting, Features.of(sighting), starts, ends, length_class)

    @property
    def holds(self) -> bool:
        """Tell whether it may be the month or the year around the day of another."""
        return self.sighting.interval.grain >= Grain.MONTH and not self.features.speech

    @property
    def tokens(self) -> frozenset[str]:
        """Give what another must share one of to be linked."""
        return self.features.words | self.features.known


def told_by(sightings: Iterable[Sighting]) -> list[Told]:
    """Put together what is equal for the score, in the order of the starts."""
    found: dict[object, Told] = {}
    keyed = {sighting.key: sighting for sighting in sightings}
    for _, sighting in sorted(keyed.items()):
        profile = _profile(sighting)
        told = found.get(profile)
        if told is None:
            told = found[profile] = Told.of(sighting)
        told.members.append(sighting)
        told.sentences.add((sighting.evidence.article, sighting.evidence.quote_start))
    return sorted(found.values(), key=lambda told: (told.starts, told.ends, told.sighting.key))


def links_between(told: list[Told]) -> Iterator[Link]:
    """Give each pair of *told* (in the order of :func:`told_by`) that is linked."""
    starts = [one.starts for one in told]
    lists: Lists = [{} for _ in range(len(_LENGTHS) + 1)]
    for number, one in enumerate(told):
        by_token = lists[one.length_class]
        for word in one.features.words:
            by_token.setdefault((None, word), []).append(number)
        for token in one.tokens:
            by_token.setdefault((one.sighting.kind, token), []).append(number)
    for number, one in enumerate(told):
        for other in _candidates(told, number, lists, starts):
            score = None if _only_together(one, told[other]) else link(one.features, told[other].features)
            if score is not None:
                yield score, min(number, other), max(number, other)


def vetoed(a: Told, b: Told) -> bool:
    """Tell whether something forbids that all members of the two are one event."""
    return _told_together(a, b) or forbidden(a.features, b.features)


def _told_together(a: Told, b: Told) -> bool:
    """Tell whether some sentence tells both, with different verbs."""
    return a.sighting.trigger != b.sighting.trigger and not a.sentences.isdisjoint(b.sentences)


def _only_together(a: Told, b: Told) -> bool:
    return len(a.sentences) == len(b.sentences) == 1 and _told_together(a, b)


def _profile(sighting: Sighting) -> object:
    if not sighting.words:  # such a sighting may not even be linked with its equal
        return sighting.key
    return (
        (sighting.interval, sighting.basis, sighting.kind, sighting.trigger, sighting.attribution is None),
        (sighting.words, sighting.participants, sighting.numbers),
    )


def _candidates(told: list[Told], number: int, lists: Lists, starts: list[int]) -> set[int]:
    """Give those of its own or a shorter class that may be linked with *told* [*number*], each pair once."""
    one = told[number]
    found: set[int] = set()
    alike: Counter[int] = Counter()
    until = bisect_left(starts, one.ends)
    for length_class in range(one.length_class + 1):
        contained = length_class < one.length_class - 1
        if contained and not one.holds:
            continue
        longest = _LENGTHS[length_class] if length_class < len(_LENGTHS) else None
        since = 0 if longest is None else bisect_left(starts, one.starts - longest)
        before = number if length_class == one.length_class else until
        listed = lists[length_class]
        for kind in (one.sighting.kind,) if contained else kin_of(one.sighting.kind):
            for token in one.tokens:
                found.update(_part(listed.get((kind, token)), since, before))
        for word in one.features.words if not contained else ():
            alike.update(_part(listed.get((None, word)), since, before))
    words = UNLIKE * UNLIKE * len(one.features.words)
    found.update(other for other, count in alike.items() if count * count >= words * len(told[other].features.words))
    found.discard(number)
    return found


def _part(listed: list[int] | None, since: int, before: int) -> list[int]:
    return listed[bisect_left(listed, since) : bisect_left(listed, before)] if listed else []
