"""What the merge reads of a sighting, ready to be compared: words, names, numbers, speakers, class of verb, time."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

from dateline.timeline.event import Basis, Sighting
from dateline.timeline.places import COUNTRY_OF
from dateline.timeline.verbs import SPEECH
from dateline.values import DAY, Interval

COUNTRIES = frozenset(COUNTRY_OF.values())
_SPEAKERS = 3  # who speaks stands among the first names
_GROUPS = frozenset(
    """
    Service Ministry Company Council University Group Bank Party Force Airlines Store Administration Agency Association
    Authority Board Commission Committee Court Department Exchange Foundation Fund Institute Office Organization
    Organisation Parliament Senate States Union Zone Street East West North South City Airport
    """.split()
)
_OPENERS = (
    frozenset(
        """
    North South East West New Old San Los Las Saint St First Second Third National International Federal European United
    Royal Central Supreme High World General Great Grand Democratic Republican Social Free Civil Public American
    """.split()
    )
    | COUNTRIES
)
#: where things happen to many: "in New York Stock Exchange trading"
_PLACES = frozenset("Exchange Street Square Avenue Airport Stadium".split())
WEEK = 7 * DAY
OPEN = 36_525.0 * DAY  # an open interval counts as a hundred years


@dataclass(frozen=True, slots=True)
class Features:
    """What the score reads of a *sighting*; *names* are the tokens of each participant, *known* all of them.

    It runs from *starts* to *ends*, infinite where open; *length* is at most the hundred years of an open one.
    """

    sighting: Sighting
    interval: Interval
    kind: str
    words: frozenset[str]
    names: tuple[frozenset[str], ...]
    known: frozenset[str]
    numbers: frozenset[str]
    speakers: frozenset[str]
    speech: bool
    dated: bool
    starts: float
    ends: float
    length: float

    @classmethod
    def of(cls, sighting: Sighting) -> Features:
        """Give the features of *sighting*."""
        interval = sighting.interval
        actors = [name for name in sighting.participants if name.rpartition(" ")[2] not in _PLACES]
        names = tuple(map(_tokens_of, actors or sighting.participants))
        return cls(
            sighting,
            interval,
            sighting.kind,
            frozenset(sighting.words),
            names,
            frozenset().union(*names),
            _telling(sighting.numbers),
            frozenset().union(*names[:_SPEAKERS]) if sighting.attribution else frozenset(),
            sighting.kind in SPEECH and size(interval) <= WEEK,  # "reported a loss for the quarter" dates the loss
            sighting.basis is Basis.TEXT,
            -math.inf if interval.start is None else interval.start,
            math.inf if interval.end is None else interval.end,
            min(size(interval), OPEN),
        )


def _telling(numbers: tuple[str, ...]) -> frozenset[str]:
    """Leave out the numbers of one digit where there are others: two tellings share those by chance."""
    return frozenset(number for number in numbers if len(number) > 1) or frozenset(numbers)


def size(interval: Interval) -> float:
    """Give the length of an interval, that of an open one as a hundred years."""
    if interval.start is None or interval.end is None:
        return OPEN
    return max(interval.end - interval.start, 1)


def overlap(a: Features, b: Features) -> float:
    """Give the share of the longer of two which both share; below 0 when that is nothing."""
    until = min(b.ends, a.ends)
    since = max(b.starts, a.starts)
    return (until - since) / (max(b.length, a.length))


def cosine(a: frozenset[str], b: frozenset[str]) -> float:
    """Give the cosine of two bags of words, each word once."""
    return len(a & b) / math.sqrt(len(a) * len(b)) if a and b else 0.0


@lru_cache(maxsize=65_536)
def _tokens_of(name: str) -> frozenset[str]:
    first, last = name.partition(" ")[0], name.rpartition(" ")[2]
    if name in COUNTRIES:
        return frozenset({name})
    return frozenset({name} | ({last} if last not in _GROUPS and not last.isdigit() else set()) | ({first} - _OPENERS))
