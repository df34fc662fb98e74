"""How much two sightings agree, and what forbids that they are one event; of the two alone, whatever else there is.

The weights are such that no pair is linked that shares neither a telling word nor a participant: class, numbers and
grain together stay below :data:`THRESHOLD`. :mod:`dateline.timeline.links` builds on that.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable
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
_UNLIKE = 0.4  # the cosine that verbs of different classes need
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


def linked(a: Sighting, b: Sighting) -> bool:
    """Tell whether two sightings may tell the same event; symmetric, and never true without a shared moment."""
    return a.interval.overlaps(b.interval) and score(a, b) >= THRESHOLD and (veto(a, b) or doubt(a, b)) is None


def score(a: Sighting, b: Sighting) -> float:
    """Score how much two sightings agree, from 0 on: words, class of trigger, participants, numbers, grain."""
    return sum(parts(a, b).values())


def parts(a: Sighting, b: Sighting) -> dict[str, float]:
    """Give what each feature adds to the score, by its name."""
    found = {
        "words": WORDS * cosine(a.words, b.words),
        "class of verb": KIND * _kinship(a.kind, b.kind),
        "participants": PARTICIPANTS * _shared(a.participants, b.participants),
        "numbers": NUMBERS * bool(set(a.numbers) & set(b.numbers)),
        "grain": GRAIN * (a.interval.grain == b.interval.grain),
    }
    if _one_speech(a, b):
        found["one speaker on one day"] = max(0.0, _SAME_SPEAKER - sum(found.values()))
    return found


def veto(a: Sighting, b: Sighting) -> str | None:
    """Say what forbids that two sightings are one event, whatever their score; None when nothing does."""
    if same_sentence(a, b) and a.trigger != b.trigger:
        return "one sentence tells both, with different verbs"
    copied = cosine(a.words, b.words) >= _SAME_WORDS
    speeches = (a.kind in SPEECH) + (b.kind in SPEECH)
    if speeches < 2 and a.numbers and b.numbers and not set(a.numbers) & set(b.numbers):
        return f"the numbers differ ({', '.join(a.numbers)} v. {', '.join(b.numbers)})"
    if speeches == 2 and a.kind != b.kind:
        return "one asserts what the other denies"
    if speeches == 2 and not copied and not same_speaker(a, b):
        return "somebody else speaks"
    if speeches == 1 and not _share_a_person(a, b):
        return "one is a speech, the other is none, and they share no person"
    if _overlap(a.interval, b.interval) < _LITTLE_OVERLAP and not _is_part(a, b):
        return "their dates overlap too little"
    return None


def doubt(a: Sighting, b: Sighting) -> str | None:
    """Say what keeps two sightings from being linked directly, though others may join them; None when nothing does."""
    alike = cosine(a.words, b.words)
    if a.kind in SPEECH and b.kind in SPEECH and alike < _SAID and not _one_speech(a, b):
        return "nothing says that the two speeches are one"
    if not _kinship(a.kind, b.kind) and alike < _UNLIKE:
        return "their verbs name different things, and so do their words"
    if _overlap(a.interval, b.interval) < _LITTLE_OVERLAP and score(a, b) < _wanted(a, b):
        return "one names but the month or the year around the other's day, and they agree too little for that"
    return None


def cosine(a: Collection[str], b: Collection[str]) -> float:
    """Give the cosine of two sets of words."""
    return len(set(a) & set(b)) / math.sqrt(len(a) * len(b)) if a and b else 0.0


def same_sentence(a: Sighting, b: Sighting) -> bool:
    """Tell whether one sentence of one article tells both."""
    return a.evidence.quote_start == b.evidence.quote_start and a.evidence.article == b.evidence.article


def same_speaker(a: Sighting, b: Sighting) -> bool:
    """Tell whether both are attributed, and share one of the first participants, the speakers."""
    return bool(a.attribution and b.attribution) and not name_tokens(a.participants[:3]).isdisjoint(
        name_tokens(b.participants[:3])
    )


def _one_speech(a: Sighting, b: Sighting) -> bool:
    dated = a.basis is Basis.TEXT and b.basis is Basis.TEXT
    return dated and a.kind in SPEECH and b.kind in SPEECH and a.interval == b.interval and same_speaker(a, b)


def _is_part(a: Sighting, b: Sighting) -> bool:
    """Tell whether one tells with a day or a month what the other tells with the month or the year around it."""
    coarse, fine = (a, b) if size(a.interval) >= size(b.interval) else (b, a)
    return (
        coarse.interval.grain >= Grain.MONTH
        and coarse.kind == fine.kind
        and coarse.kind not in SPEECH
        and coarse.interval.intersection(fine.interval) == _with_grain(fine.interval, coarse.interval)
    )


def _wanted(a: Sighting, b: Sighting) -> float:
    coarse, fine = (a, b) if size(a.interval) >= size(b.interval) else (b, a)
    if fine.basis is Basis.PUBLISHED:
        return _IF_UNDATED
    return _IN_MONTH if coarse.interval.grain == Grain.MONTH else _IN_YEAR


def _with_grain(fine: Interval, coarse: Interval) -> Interval:
    return Interval(fine.start, fine.end, min(fine.grain, coarse.grain))


def _kinship(a: str, b: str) -> float:
    if a == b:
        return _ALIKE if a in _GENERAL_KINDS else 1.0
    return _ALIKE if frozenset((a, b)) in _AKIN else 0.0


def _shared(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    if not a or not b:
        return 0.0
    known = name_tokens(b)
    common = sum(not _tokens_of(name).isdisjoint(known) for name in a)
    return min(1.0, common / (min(len(a), len(b)) + (_ALONE if common == 1 else 0)))


def name_tokens(names: Iterable[str]) -> frozenset[str]:
    """Give what *names* may be known by: each in full, a person by the last word, a company by the first."""
    return frozenset().union(*map(_tokens_of, names))


@lru_cache(maxsize=65_536)
def _tokens_of(name: str) -> frozenset[str]:
    first, last = name.partition(" ")[0], name.rpartition(" ")[2]
    if name in _COUNTRIES:
        return frozenset({name})
    return frozenset({name} | ({last} if last not in _GROUPS and not last.isdigit() else set()) | ({first} - _OPENERS))


def _share_a_person(a: Sighting, b: Sighting) -> bool:
    shared = set(a.participants) & set(b.participants)
    return any(" " in name and name not in _COUNTRIES for name in shared)


def _overlap(a: Interval, b: Interval) -> float:
    """Give the share of the longer interval that both share; open ends count as a hundred years."""
    common = a.intersection(b)
    return 0.0 if common is None else size(common) / max(size(a), size(b))


def size(interval: Interval) -> float:
    """Give the length of an interval, that of an open one as a hundred years."""
    if interval.start is None or interval.end is None:
        return _OPEN
    return max(interval.end - interval.start, 1)
