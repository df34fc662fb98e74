"""How much two sightings agree, and what forbids that they are one event; of the two alone, whatever else there is.

The weights are such that no pair is linked that shares neither a telling word nor a participant: class, numbers and
grain together stay below :data:`THRESHOLD`. :mod:`dateline.timeline.links` builds on that.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

from dateline.timeline.event import Basis, Sighting
from dateline.timeline.places import COUNTRY_OF
from dateline.timeline.verbs import SPEECH
from dateline.values import DAY, Grain, Interval

THRESHOLD = 0.40
WORDS, KIND, PARTICIPANTS, NUMBERS, GRAIN = 0.38, 0.25, 0.25, 0.08, 0.04
_LITTLE_OVERLAP = 0.34
#: the score that a day needs to be the day of what another article tells of the month; of the year; and when its own
#: article does not name the day
_IN_MONTH, _IN_YEAR, _IF_UNDATED = 0.48, 0.55, 0.60
_SAME_SPEAKER = 0.45
_SAME_WORDS = 0.8
_ALIKE = 0.6
_ALONE = 0.5  # one name in common says less than several
UNLIKE = 0.4  # the cosine that verbs of different classes need
_SAID = 0.3  # the cosine that two speeches need when the day of one is only inherited
_GENERAL_KINDS = frozenset("begin end receive be get use hold become see offer include".split())
_COUNTRIES = frozenset(COUNTRY_OF.values())
_GROUPS = frozenset(
    """
    Service Ministry Company Council University Group Bank Party Force Airlines Store Administration Agency Association
    Authority Board Commission Committee Court Department Exchange Foundation Fund Institute Office Organization
    Organisation Parliament Senate States Union Zone Street East West North South City Airport
    """.split()
)
_LONGEST = {
    Grain.MONTH: 31 * DAY,
    Grain.SEASON: 93 * DAY,
    Grain.QUARTER: 93 * DAY,
    Grain.HALF: 185 * DAY,
    Grain.YEAR: 366 * DAY,
    Grain.DECADE: 3_660 * DAY,
    Grain.CENTURY: 36_600 * DAY,
}
_OPENERS = (
    frozenset(
        """
    North South East West New Old San Los Las Saint St First Second Third National International Federal European United
    Royal Central Supreme High World General Great Grand Democratic Republican Social Free Civil Public American
    """.split()
    )
    | _COUNTRIES
)
_OPEN = 36_525.0 * DAY
#: classes that often name one happening, seen from two sides
_AKIN = frozenset(
    frozenset(pair.split("+"))
    for pair in """
    say+meet say+release say+propose say+sign share+show share+release kill+attack kill+crash attack+crash arrest+charge
    charge+sentence buy+sign buy+sell buy+merge sign+meet win+vote fire+resign appoint+resign begin+release send+begin
    fall+end propose+begin delay+end found+begin agree+buy
    """.split()
)


@dataclass(frozen=True, slots=True)
class Features:
    """What the score reads of a *sighting*, ready to be compared; *names* are the tokens of each participant."""

    sighting: Sighting
    words: frozenset[str]
    names: tuple[frozenset[str], ...]
    known: frozenset[str]
    numbers: frozenset[str]
    speakers: frozenset[str]
    speech: bool
    starts: float
    ends: float

    @classmethod
    def of(cls, sighting: Sighting) -> Features:
        """Give the features of *sighting*."""
        names = tuple(_tokens_of(name) for name in sighting.participants)
        return cls(
            sighting,
            frozenset(sighting.words),
            names,
            frozenset().union(*names),
            frozenset(sighting.numbers),
            frozenset().union(*names[:3]) if sighting.attribution else frozenset(),
            sighting.kind in SPEECH,
            -math.inf if sighting.interval.start is None else sighting.interval.start,
            math.inf if sighting.interval.end is None else sighting.interval.end,
        )


def linked(a: Sighting, b: Sighting) -> bool:
    """Tell whether two sightings may tell the same event; symmetric, and never true without a shared moment."""
    return not _told_together(a, b) and link(Features.of(a), Features.of(b)) is not None


def link(a: Features, b: Features) -> float | None:
    """Give the score of two sightings that are linked, unless one sentence tells both; None when they are not."""
    if a.starts >= b.ends or b.starts >= a.ends:
        return None
    alike, kin = _cosine(a.words, b.words), _kinship(a.sighting.kind, b.sighting.kind)
    least = WORDS * alike + KIND * kin + NUMBERS + GRAIN
    if (not kin and alike < UNLIKE) or least + PARTICIPANTS < THRESHOLD:
        return None
    if a.speech and b.speech and alike < _SAID and not _one_speech(a, b):
        return None
    if least < THRESHOLD and a.known.isdisjoint(b.known):
        return None
    found = sum(_parts(a, b).values())
    return found if found >= THRESHOLD and (_veto(a, b) or _doubt(a, b)) is None else None


def score(a: Sighting, b: Sighting) -> float:
    """Score how much two sightings agree, from 0 on: words, class of trigger, participants, numbers, grain."""
    return sum(parts(a, b).values())


def parts(a: Sighting, b: Sighting) -> dict[str, float]:
    """Give what each feature adds to the score, by its name."""
    return _parts(Features.of(a), Features.of(b))


def veto(a: Sighting, b: Sighting) -> str | None:
    """Say what forbids that two sightings are one event, whatever their score; None when nothing does."""
    if _told_together(a, b):
        return "one sentence tells both, with different verbs"
    return _veto(Features.of(a), Features.of(b))


def doubt(a: Sighting, b: Sighting) -> str | None:
    """Say what keeps two sightings from being linked directly, though others may join them; None when nothing does."""
    return _doubt(Features.of(a), Features.of(b))


def forbidden(a: Features, b: Features) -> bool:
    """Tell whether something forbids that two sightings of different sentences are one event."""
    return a.starts >= b.ends or b.starts >= a.ends or _veto(a, b) is not None


def size(interval: Interval) -> float:
    """Give the length of an interval, that of an open one as a hundred years."""
    if interval.start is None or interval.end is None:
        return _OPEN
    return max(interval.end - interval.start, 1)


def _parts(a: Features, b: Features) -> dict[str, float]:
    found = {
        "words": WORDS * _cosine(a.words, b.words),
        "class of verb": KIND * _kinship(a.sighting.kind, b.sighting.kind),
        "participants": PARTICIPANTS * _shared(a, b),
        "numbers": NUMBERS * (not a.numbers.isdisjoint(b.numbers)),
        "grain": GRAIN * (a.sighting.interval.grain == b.sighting.interval.grain),
    }
    if _one_speech(a, b):
        found["one speaker on one day"] = max(0.0, _SAME_SPEAKER - sum(found.values()))
    return found


def _veto(a: Features, b: Features) -> str | None:
    speeches = a.speech + b.speech
    if speeches < 2 and a.numbers and b.numbers and a.numbers.isdisjoint(b.numbers):
        return f"the numbers differ ({', '.join(sorted(a.numbers))} v. {', '.join(sorted(b.numbers))})"
    if speeches == 2 and a.sighting.kind != b.sighting.kind:
        return "one asserts what the other denies"
    if speeches == 2 and _others_speak(a, b):
        return "somebody else speaks"
    if speeches == 1 and not _share_a_person(a.sighting, b.sighting):
        return "one is a speech, the other is none, and they share no person"
    if not speeches and _in_other_countries(a.known, b.known):
        return "the countries differ"
    if _overlap(a, b) < _LITTLE_OVERLAP and not _is_part(a.sighting, b.sighting):
        return "their dates overlap too little"
    return None


def _doubt(a: Features, b: Features) -> str | None:
    alike = _cosine(a.words, b.words)
    if a.speech and b.speech and alike < _SAID and not _one_speech(a, b):
        return "nothing says that the two speeches are one"
    if not _kinship(a.sighting.kind, b.sighting.kind) and alike < UNLIKE:
        return "their verbs name different things, and so do their words"
    little = _overlap(a, b) < _LITTLE_OVERLAP
    if little and sum(_parts(a, b).values()) < _wanted(a.sighting, b.sighting):
        return "one names but the month or the year around the other's day, and they agree too little for that"
    return None


def _cosine(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / math.sqrt(len(a) * len(b)) if a and b else 0.0


def _told_together(a: Sighting, b: Sighting) -> bool:
    same = a.evidence.quote_start == b.evidence.quote_start and a.evidence.article == b.evidence.article
    return same and a.trigger != b.trigger


def _one_speech(a: Features, b: Features) -> bool:
    """Tell whether one speaker says both on the same day, and both sentences name the day."""
    return (
        (a.speech and b.speech)
        and a.sighting.basis is b.sighting.basis is Basis.TEXT
        and a.sighting.interval == b.sighting.interval
        and not a.speakers.isdisjoint(b.speakers)
    )


def _others_speak(a: Features, b: Features) -> bool:
    """Tell whether no speaker is common: neither the names nor, where a name may be missing, the very words."""
    if not a.speakers.isdisjoint(b.speakers):
        return False
    return _in_other_countries(a.speakers, b.speakers) or _cosine(a.words, b.words) < _SAME_WORDS


def _in_other_countries(a: frozenset[str], b: frozenset[str]) -> bool:
    """Tell whether both name countries, and no name is common."""
    return a.isdisjoint(b) and not _COUNTRIES.isdisjoint(a) and not _COUNTRIES.isdisjoint(b)


def _is_part(a: Sighting, b: Sighting) -> bool:
    """Tell whether one tells with a day or a month what the other tells with the month or the year around it."""
    coarse, fine = (a, b) if size(a.interval) >= size(b.interval) else (b, a)
    if coarse.interval.grain < Grain.MONTH or coarse.kind != fine.kind or coarse.kind in SPEECH:
        return False
    common = coarse.interval.intersection(fine.interval)
    if common is None or (common.start, common.end) != (fine.interval.start, fine.interval.end):
        return False
    began = (
        0
        if coarse.interval.start is None or fine.interval.start is None
        else fine.interval.start - coarse.interval.start
    )
    return began < _LONGEST[coarse.interval.grain]  # "since May" tells when it began, not each day from then on


def _wanted(a: Sighting, b: Sighting) -> float:
    coarse, fine = (a, b) if size(a.interval) >= size(b.interval) else (b, a)
    if fine.basis is Basis.PUBLISHED:
        return _IF_UNDATED
    return _IN_MONTH if coarse.interval.grain == Grain.MONTH else _IN_YEAR


@lru_cache(maxsize=4_096)
def kin_of(kind: str) -> frozenset[str]:
    """Give the classes of verbs that may name what *kind* names, itself included."""
    return frozenset({kind}).union(*(pair for pair in _AKIN if kind in pair))


@lru_cache(maxsize=65_536)
def _kinship(a: str, b: str) -> float:
    if a == b:
        return _ALIKE if a in _GENERAL_KINDS else 1.0
    return _ALIKE if frozenset((a, b)) in _AKIN else 0.0


def _shared(a: Features, b: Features) -> float:
    if not a.names or not b.names:
        return 0.0
    common = min(
        sum(not name.isdisjoint(b.known) for name in a.names), sum(not name.isdisjoint(a.known) for name in b.names)
    )
    return common / (min(len(a.names), len(b.names)) + (_ALONE if common == 1 else 0))


@lru_cache(maxsize=65_536)
def _tokens_of(name: str) -> frozenset[str]:
    first, last = name.partition(" ")[0], name.rpartition(" ")[2]
    if name in _COUNTRIES:
        return frozenset({name})
    return frozenset({name} | ({last} if last not in _GROUPS and not last.isdigit() else set()) | ({first} - _OPENERS))


def _share_a_person(a: Sighting, b: Sighting) -> bool:
    shared = set(a.participants) & set(b.participants)
    return any(" " in name and name not in _COUNTRIES for name in shared)


def _overlap(a: Features, b: Features) -> float:
    """Give the share of the longer interval that both share; open ends count as a hundred years."""
    common = min(a.ends, b.ends) - max(a.starts, b.starts)
    longer = max(a.ends - a.starts, b.ends - b.starts)
    return max(0.0, min(common, _OPEN)) / min(longer, _OPEN) if longer else float(common == 0)
