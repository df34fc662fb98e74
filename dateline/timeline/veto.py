"""What forbids that two sightings are one event, whatever their score, and what keeps them from being linked."""

from __future__ import annotations

from dateline.timeline.event import Basis, Sighting
from dateline.timeline.features import COUNTRIES, Features, cosine, overlap, size
from dateline.values import DAY, Grain

UNLIKE = 0.4  # the cosine that verbs of different classes need
_HARDLY = 0.15  # the cosine that two who share but a country need
_SAID = 0.3  # the cosine that two speeches need when the day of one is only inherited
LITTLE_OVERLAP = 0.34
_SAME_WORDS = 0.8
_BOTH = 2
#: the score that a day needs to be the day of what another article tells of the month; of the year; and when its own
#: article does not name the day
IN_MONTH, _IN_YEAR, _IF_UNDATED = 0.48, 0.55, 0.60
LONGEST = {
    Grain.MONTH: 31 * DAY,
    Grain.SEASON: 93 * DAY,
    Grain.QUARTER: 93 * DAY,
    Grain.HALF: 185 * DAY,
    Grain.YEAR: 366 * DAY,
    Grain.DECADE: 3_660 * DAY,
    Grain.CENTURY: 36_600 * DAY,
}


def told_together(a: Sighting, b: Sighting) -> bool:
    """Tell whether one sentence tells both, with different verbs."""
    same = a.evidence.quote_start == b.evidence.quote_start and a.evidence.article == b.evidence.article
    return same and a.trigger != b.trigger


def veto(a: Features, b: Features) -> str | None:
    """Say what forbids that two sightings of different sentences are one event; None when nothing does."""
    if dates_differ(a, b):
        return "their dates overlap too little"
    return contradiction(a, b)


def dates_differ(a: Features, b: Features) -> bool:
    """Tell whether two sightings share too little time, and neither tells of the month or the year around the other."""
    return overlap(a, b) < LITTLE_OVERLAP and not (a.kind == b.kind and _is_part(a, b))


def contradiction(a: Features, b: Features) -> str | None:
    """Say what two sightings tell that cannot be one event; None when nothing does."""
    speeches = a.speech + b.speech
    if speeches < _BOTH and a.numbers and b.numbers and a.numbers.isdisjoint(b.numbers):
        return f"the numbers differ ({', '.join(sorted(a.numbers))} v. {', '.join(sorted(b.numbers))})"
    if not speeches:
        if _in_other_countries(a.known, b.known):
            return "the countries differ"
        return "others did the like" if _tell_of_others(a, b) else None
    if speeches < _BOTH:
        shared = _share_a_person(a.sighting, b.sighting)
        return None if shared else "one is a speech, the other is none, and they share no person"
    if a.kind != b.kind:
        return "one asserts what the other denies"
    return "somebody else speaks" if _others_speak(a, b) else None


def doubt(a: Features, b: Features, *, alike: float, kin: float, found: float) -> str | None:
    """Say what keeps two sightings from being linked directly, though others may join them; None when nothing does.

    *alike* is the cosine of their words, *kin* the kinship of their verbs, *found* their score.
    """
    if a.speech and b.speech and alike < _SAID and not one_speech(a, b):
        return "nothing says that the two speeches are one"
    if _are_long(a, b) and alike < _HARDLY and a.numbers.isdisjoint(b.numbers) and a.known & b.known <= COUNTRIES:
        return "in so long a time their verbs and a country are too little in common"
    if not kin and alike < UNLIKE:
        return "their verbs name different things, and so do their words"
    if found < _IF_UNDATED and overlap(a, b) < LITTLE_OVERLAP and found < _wanted(a.sighting, b.sighting):
        return "one names but the month or the year around the other's day, and they agree too little for that"
    return None


def one_speech(a: Features, b: Features) -> bool:
    """Tell whether one speaker says both on the same day, and both sentences name the day."""
    return (
        (a.speech and b.speech and a.dated and b.dated)
        and a.interval == b.interval
        and not a.speakers.isdisjoint(b.speakers)
    )


def _others_speak(a: Features, b: Features) -> bool:
    """Tell whether no speaker is common: neither the names nor, where a name may be missing, the very words."""
    if not a.speakers.isdisjoint(b.speakers):
        return False
    return _in_other_countries(a.speakers, b.speakers) or cosine(a.words, b.words) < _SAME_WORDS


def _tell_of_others(a: Features, b: Features) -> bool:
    """Tell whether each of two that tell of a season or more names others: two firms in one quarter."""
    named = bool(a.known and b.known) and a.known.isdisjoint(b.known)
    return named and _are_long(a, b) and cosine(a.words, b.words) < _SAME_WORDS


def _are_long(a: Features, b: Features) -> bool:
    return min(a.length, b.length) > LONGEST[Grain.MONTH]


def _in_other_countries(a: frozenset[str], b: frozenset[str]) -> bool:
    """Tell whether both name countries, and no name is common."""
    return a.isdisjoint(b) and not COUNTRIES.isdisjoint(a) and not COUNTRIES.isdisjoint(b)


def _share_a_person(a: Sighting, b: Sighting) -> bool:
    shared = set(a.participants) & set(b.participants)
    return any(" " in name and name not in COUNTRIES for name in shared)


def _is_part(a: Features, b: Features) -> bool:
    """Tell whether, of two of one class, one tells the day or month of what the other tells of the month or year."""
    if a.speech or a.starts >= b.ends or b.starts >= a.ends:
        return False
    coarse, fine = (a, b) if size(a.interval) >= size(b.interval) else (b, a)
    if coarse.interval.grain < Grain.MONTH or not coarse.starts <= fine.starts <= fine.ends <= coarse.ends:
        return False
    began = (
        0
        if coarse.interval.start is None or fine.interval.start is None
        else fine.interval.start - coarse.interval.start
    )
    return began < LONGEST[coarse.interval.grain]  # "since May" tells when it began, not each day from then on


def _wanted(a: Sighting, b: Sighting) -> float:
    coarse, fine = (a, b) if size(a.interval) >= size(b.interval) else (b, a)
    if fine.basis is Basis.PUBLISHED:
        return _IF_UNDATED
    return IN_MONTH if coarse.interval.grain == Grain.MONTH else _IN_YEAR
