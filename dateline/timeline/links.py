"""Which sightings are linked, without comparing all with all.

Linked sightings overlap and share a telling word or a participant (see :mod:`dateline.timeline.score`). So each is
listed under its words and participants, in a list a *length class*, in the order of their starts: what overlaps an
interval stands in a short range of each list, for in one class nothing that began more than the class's length before
can still run. Where one interval is so much longer that it can but contain the other, their verbs must be of one class,
and the lists are by class and token. Tellings that are equal in all that the score reads are one *told* thing, and
compared once.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from dateline.timeline.event import Sighting
from dateline.timeline.score import Features, forbidden, link
from dateline.timeline.verbs import SPEECH
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
        for token in one.tokens:
            by_token.setdefault((None, token), []).append(number)
            by_token.setdefault((one.sighting.kind, token), []).append(number)
    for number, one in enumerate(told):
        for other in _candidates(one, number, lists, starts):
            score = None if _told_together(one, told[other]) else link(one.features, told[other].features)
            if score is not None:
                yield score, min(number, other), max(number, other)


def vetoed(a: Told, b: Told) -> bool:
    """Tell whether something forbids that all members of the two are one event."""
    return _told_together(a, b) or forbidden(a.features, b.features)


def _told_together(a: Told, b: Told) -> bool:
    """Tell whether one sentence tells both, with different verbs."""
    return a.sighting.trigger != b.sighting.trigger and not a.sentences.isdisjoint(b.sentences)


def _profile(sighting: Sighting) -> object:
    if not sighting.words and not sighting.participants:
        return sighting.key
    return (
        (sighting.interval, sighting.basis, sighting.kind, sighting.trigger, sighting.attribution is None),
        (sighting.words, sighting.participants, sighting.numbers),
    )


def _candidates(one: Told, number: int, lists: Lists, starts: list[int]) -> set[int]:
    """Give those of its own or a shorter class that share a token and a moment with it, each pair once."""
    found: set[int] = set()
    own = one.length_class
    until = bisect_left(starts, one.ends)
    holds = one.sighting.interval.grain >= Grain.MONTH and one.sighting.kind not in SPEECH
    for length_class in range(0 if holds else max(0, own - 1), own + 1):
        longest = _LENGTHS[length_class] if length_class < len(_LENGTHS) else None
        since = 0 if longest is None else bisect_left(starts, one.starts - longest)
        before = number if length_class == own else until
        kind = one.sighting.kind if length_class < own - 1 else None
        for token in one.tokens:
            listed = lists[length_class].get((kind, token))
            if listed:
                found.update(listed[bisect_left(listed, since) : bisect_left(listed, before)])
    found.discard(number)
    return found
