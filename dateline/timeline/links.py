"""Which sightings are linked, without comparing all with all.

Linked sightings overlap, and either their verbs are of kindred classes and they share a telling word or a participant,
or their words alone have a cosine of :data:`~dateline.timeline.veto.UNLIKE` (see there). So each is listed under its
words, and under its class with its words and participants; a list for each *length class*, in the order of the starts:
what shares enough time with an interval stands in a short range of a list, for in one class nothing that began more
than the class's length before can still run. Only what tells of a whole month or more is linked with all of its class
of verbs that happened meanwhile. Tellings that are equal in all that the score reads are one *told* thing, and compared
once.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from dateline.timeline.event import Sighting
from dateline.timeline.features import Features
from dateline.timeline.score import THRESHOLD, kin_of, kinship, least_cosine, link
from dateline.timeline.veto import LITTLE_OVERLAP, LONGEST, UNLIKE, veto
from dateline.values import DAY, Grain

_LENGTHS = tuple(days * DAY for days in (1, 7, 31, 93, 366, 3_660, 18_628))
_FAR = 2**62
_WORDS, _NAMES = "words", "names"

Link = tuple[float, int, int]  # score, numbers of two told things, the first the smaller
Window = tuple[int, int]  # from the number of one told thing to that of another
#: by length class; by class of verb (None: any) and what is listed; by word or name
Lists = list[dict[tuple[str | None, str], dict[str, list[int]]]]


@dataclass(slots=True)
class Told:
    """Sightings that are equal in all that the score reads; *sighting* is the one with the first key.

    *sentences* are those that tell it, as (article, offset). It lasts from *starts* to *ends*, far moments where open.
    """

    sighting: Sighting
    number: int
    features: Features
    starts: int
    ends: int
    length_class: int
    members: list[Sighting] = field(default_factory=list)
    sentences: set[tuple[str, int]] = field(default_factory=set)

    @classmethod
    def of(cls, sighting: Sighting, number: int) -> Told:
        """Make what *sighting* is the first to tell, the told thing of that *number*."""
        interval = sighting.interval
        starts = -_FAR if interval.start is None else interval.start
        ends = _FAR if interval.end is None else max(interval.end, starts + 1)
        length_class = next((n for n, longest in enumerate(_LENGTHS) if ends - starts <= longest), len(_LENGTHS))
        return cls(sighting, number, Features.of(sighting), starts, ends, length_class)

    @property
    def begins_until(self) -> int | None:
        """Give the moment before which what it holds begins, as a month holds its days; None when it holds nothing."""
        grain = self.sighting.interval.grain
        if grain < Grain.MONTH or self.features.speech:
            return None
        return self.ends if self.starts == -_FAR else min(self.ends, self.starts + LONGEST[grain])

    @property
    def tokens(self) -> frozenset[str]:
        """Give what another must share one of to be linked."""
        return self.features.words | self.features.known


def told_by(sightings: Iterable[Sighting]) -> list[Told]:
    """Put together what is equal for the score, in the order of the first keys."""
    found: dict[object, Told] = {}
    keyed = {sighting.key: sighting for sighting in sightings}
    for _, sighting in sorted(keyed.items()):
        profile = _profile(sighting)
        told = found.get(profile)
        if told is None:
            told = found[profile] = Told.of(sighting, len(found))
        told.members.append(sighting)
        told.sentences.add((sighting.evidence.article, sighting.evidence.quote_start))
    return list(found.values())


def links_between(told: Iterable[Told]) -> Iterator[Link]:
    """Give each pair of *told* that is linked."""
    ordered = sorted(told, key=lambda one: one.starts)
    starts = [one.starts for one in ordered]
    lists = _lists(ordered)
    for place, one in enumerate(ordered):
        features, number = one.features, one.number
        for other in map(ordered.__getitem__, _candidates(ordered, place, lists, starts)):
            score = link(features, other.features)
            if score is not None and not _only_together(one, other):
                yield (score, number, other.number) if number < other.number else (score, other.number, number)


def vetoed(a: Told, b: Told) -> bool:
    """Tell whether something forbids that all members of the two are one event."""
    return _told_together(a, b) or veto(a.features, b.features) is not None


def _told_together(a: Told, b: Told) -> bool:
    """Tell whether some sentence tells both, with different verbs."""
    return a.sighting.trigger != b.sighting.trigger and not a.sentences.isdisjoint(b.sentences)


def _only_together(a: Told, b: Told) -> bool:
    return len(a.sentences) == len(b.sentences) == 1 and _told_together(a, b)


def _profile(sighting: Sighting) -> object:
    interval = sighting.interval
    if not sighting.words or (interval.start is not None and interval.start == interval.end):
        return sighting.key  # it may not even be linked with its equal
    return (
        (interval.start, interval.end, interval.grain, sighting.basis, sighting.kind, sighting.trigger),
        (sighting.attribution is None, sighting.words, sighting.participants, sighting.numbers),
    )


def _lists(told: list[Told]) -> Lists:
    lists: Lists = [{} for _ in range(len(_LENGTHS) + 1)]
    for place, one in enumerate(told):
        of_class, kind = lists[one.length_class], one.features.kind
        for key, tokens in (
            ((None, _WORDS), one.features.words),
            ((kind, _WORDS), one.features.words),
            ((kind, _NAMES), one.features.known),
        ):
            listed = of_class.setdefault(key, {})
            for token in tokens:
                listed.setdefault(token, []).append(place)
    return lists


def _candidates(told: list[Told], place: int, lists: Lists, starts: list[int]) -> set[int]:
    """Give those of its own or a shorter class that may be linked with *told* [*place*], each pair once."""
    one, found = told[place], set[int]()
    words, names, own = one.features.words, one.features.known, one.features.kind
    needed = {kind: least_cosine(one.features, THRESHOLD, kinship(own, kind)) for kind in kin_of(own)}
    wanted = [(None, UNLIKE), *((kind, least) for kind, least in needed.items() if least < UNLIKE)]
    for length_class in range(one.length_class + 1):
        listed = lists[length_class]
        enough, held = _windows(one, length_class, place, starts)
        for kind, least in wanted:
            found |= _alike(told, one, _parts(listed.get((kind, _WORDS)), words, enough), least)
        for kind in needed:
            found.update(*_parts(listed.get((kind, _NAMES)), names, enough))
        found.update(*_parts(listed.get((own, _WORDS)), words, held), *_parts(listed.get((own, _NAMES)), names, held))
    found.discard(place)
    return found


def _alike(told: list[Told], one: Told, listed: Iterable[list[int]], least: float) -> set[int]:
    """Give those *listed* under enough words of *one* for a cosine of *least*."""
    least *= least * len(one.features.words)
    counts = Counter(chain.from_iterable(listed)).items()
    return {other for other, count in counts if count * count >= least * len(told[other].features.words)}


def _windows(one: Told, length_class: int, place: int, starts: list[int]) -> tuple[Window, Window]:
    """Give where in its own or a shorter class stands what shares enough time with *one*, and what it may hold.

    Of its own class, where either may be the longer, it is what stands before it.
    """
    longest = _LENGTHS[length_class] if length_class < len(_LENGTHS) else 2 * _FAR
    little = int(LITTLE_OVERLAP * one.features.length)
    since = bisect_left(starts, one.starts + little - longest)
    if length_class == one.length_class:
        return (since, place), (0, 0)
    enough = (since, bisect_left(starts, one.ends - little) if little <= longest else 0)
    if one.begins_until is None:
        return enough, (0, 0)
    return enough, (bisect_left(starts, one.starts), bisect_left(starts, one.begins_until))


def _parts(listed: dict[str, list[int]] | None, tokens: Iterable[str], window: Window) -> Iterator[list[int]]:
    since, until = window
    if listed and since < until:
        for token in tokens:
            numbers = listed.get(token)
            if numbers and numbers[-1] >= since:
                yield numbers[bisect_left(numbers, since) : bisect_left(numbers, until)]
