"""The title of an event: that of the sighting which reads best on its own, pronouns named where others name them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dateline.timeline.describe import LONGEST_TITLE, shortened
from dateline.timeline.entities import names_in
from dateline.timeline.event import Basis, Sighting

_NAMES_ENOUGH = 2  # a title with so many names can be read on its own
_STANDS_FOR = re.compile(
    r"(?:It|He|She|They|The (?:company|firm|group|carmaker|automaker|maker|airline|bank|agency|spy agency|ministry|move"
    r"|president|minister|two (?:nations|countries|sides|leaders|companies|regimes)|country|nation|pair))\b"
)
_PLURAL = re.compile(r"They|The two|The pair")


def best_telling(sightings: Iterable[Sighting]) -> Sighting:
    """Give the sighting that names the event: dated, its title names who, it is sure, it is short."""
    return max(sightings, key=_rank)


def title_of_event(best: Sighting, sightings: tuple[Sighting, ...]) -> str:
    """Give the title of *best*; what stands for a name at its start is replaced by one that another sighting names."""
    found = _STANDS_FOR.match(best.title)
    if found is None:
        return best.title
    wanted = 2 if _PLURAL.match(best.title) else 1
    named = _subjects((s for s in sightings if s.evidence.article != best.evidence.article), wanted, best.title)
    if len(named) < wanted:
        return best.title
    return shortened(" and ".join(named) + best.title[found.end() :], LONGEST_TITLE)


def _subjects(others: Iterable[Sighting], wanted: int, title: str) -> tuple[str, ...]:
    """Give the names with which another title begins."""
    for other in others:
        names = names_in(other.title)
        if len(names) >= wanted and not _STANDS_FOR.match(other.title) and names[0] not in title:
            return names[:wanted]
    return ()


def _rank(sighting: Sighting) -> tuple[bool, bool, int, float, int, tuple[str, str, int, int]]:
    names = min(len(names_in(sighting.title)), _NAMES_ENOUGH)
    stands_alone = _STANDS_FOR.match(sighting.title) is None
    return sighting.basis is Basis.TEXT, stands_alone, names, sighting.confidence, -len(sighting.title), sighting.key
