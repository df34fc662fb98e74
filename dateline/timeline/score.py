"""How much two sightings agree; of the two alone, whatever else there is.

The weights are such that no pair is linked that shares neither a telling word nor a participant: class, numbers and
grain together stay below :data:`THRESHOLD`. :mod:`dateline.timeline.links` builds on that.
"""

from __future__ import annotations

from functools import lru_cache

from dateline.timeline.event import Sighting
from dateline.timeline.features import Features, cosine
from dateline.timeline.veto import UNLIKE, contradiction, dates_differ, doubt, one_speech, told_together, veto

THRESHOLD = 0.40
WORDS, KIND, PARTICIPANTS, NUMBERS, GRAIN = 0.38, 0.25, 0.25, 0.08, 0.04
_ROUNDING = 0.001  # of cosines that are compared by their squares
_SAME_SPEAKER = 0.45
_ALIKE = 0.6
_ALONE = 0.5  # one name in common says less than several
_GENERAL_KINDS = frozenset("begin end receive be get use hold become see offer include".split())
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
    return not told_together(a, b) and link(Features.of(a), Features.of(b)) is not None


def link(a: Features, b: Features) -> float | None:
    """Give the score of two sightings that are linked, unless one sentence tells both; None when they are not."""
    if dates_differ(a, b):
        return None
    alike, kin = cosine(a.words, b.words), kinship(a.kind, b.kind)
    if not kin and alike < UNLIKE:
        return None
    shares = not a.known.isdisjoint(b.known)
    found = sum(_parts(a, b, alike=alike, kin=kin, shared=shares))  # the most that it can be
    if found < THRESHOLD:
        return None
    if shares:
        found -= PARTICIPANTS * (1.0 - _shared(a, b))
    if one_speech(a, b):
        found = max(found, _SAME_SPEAKER)
    if found < THRESHOLD or contradiction(a, b) or doubt(a, b, alike=alike, kin=kin, found=found):
        return None
    return found


def least_cosine(features: Features, wanted: float, kin: float = 1.0) -> float:
    """Give the cosine that another, of so much *kin*, needs for the score *wanted* without a name in common."""
    return (wanted - KIND * kin - GRAIN - NUMBERS * bool(features.numbers)) / WORDS - _ROUNDING


def score(a: Sighting, b: Sighting) -> float:
    """Score how much two sightings agree, from 0 on: words, class of trigger, participants, numbers, grain."""
    return sum(parts(a, b).values())


def parts(a: Sighting, b: Sighting) -> dict[str, float]:
    """Give what each feature adds to the score, by its name."""
    one, two = Features.of(a), Features.of(b)
    alike, kin, shared = cosine(one.words, two.words), kinship(a.kind, b.kind), _shared(one, two)
    named = ("words", "class of verb", "participants", "numbers", "grain")
    found = dict(zip(named, _parts(one, two, alike=alike, kin=kin, shared=shared), strict=True))
    if one_speech(one, two):
        found["one speaker on one day"] = max(0.0, _SAME_SPEAKER - sum(found.values()))
    return found


def apart(a: Sighting, b: Sighting) -> str | None:
    """Say what keeps two sightings that share a moment apart, whatever their score; None when nothing does."""
    if told_together(a, b):
        return "one sentence tells both, with different verbs"
    one, two = Features.of(a), Features.of(b)
    alike, kin = cosine(one.words, two.words), kinship(a.kind, b.kind)
    return veto(one, two) or doubt(one, two, alike=alike, kin=kin, found=score(a, b))


@lru_cache(maxsize=4_096)
def kin_of(kind: str) -> frozenset[str]:
    """Give the classes of verbs that may name what *kind* names, itself included."""
    return frozenset({kind}).union(*(pair for pair in _AKIN if kind in pair))


@lru_cache(maxsize=65_536)
def kinship(a: str, b: str) -> float:
    """Tell how much two classes of verbs name the same, from 0 to 1."""
    if a == b:
        return _ALIKE if a in _GENERAL_KINDS else 1.0
    return _ALIKE if frozenset((a, b)) in _AKIN else 0.0


def _parts(a: Features, b: Features, *, alike: float, kin: float, shared: float) -> tuple[float, ...]:
    return (
        WORDS * alike,
        KIND * kin,
        PARTICIPANTS * shared,
        NUMBERS * (not a.numbers.isdisjoint(b.numbers)),
        GRAIN * (a.interval.grain == b.interval.grain),
    )


def _shared(a: Features, b: Features) -> float:
    """Give the share of the names of the one with fewer that the other has too."""
    if not a.names or not b.names:
        return 0.0
    common = min(_known(a.names, b.known), _known(b.names, a.known))
    return common / (min(len(a.names), len(b.names)) + (_ALONE if common == 1 else 0))


def _known(names: tuple[frozenset[str], ...], others: frozenset[str]) -> int:
    return len(names) - sum(map(others.isdisjoint, names))
