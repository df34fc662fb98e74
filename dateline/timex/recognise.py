"""Find the mentions of a text: one scan for anchor words, a bounded run around each, one matcher for all rules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from dateline.timex.language import Language
from dateline.timex.readings import Bound, Reading, Span

PHRASES_KEPT, GUARDS_KEPT = 65_536, 1_024
LONGEST_BEFORE = 24


class Guard(NamedTuple):
    """What keeps a rule from standing: what goes on behind or stands before; an *informal* one only stands in chat."""

    unless: re.Pattern[str] | None
    unless_after: re.Pattern[str] | None
    informal: bool

    def holds(self, folded: str, start: int, end: int, language: Language) -> bool:
        """Tell whether the rule may stand on the extent [*start*, *end*) of *folded* text."""
        if self.unless and self.unless.match(folded, end):
            return False
        if self.unless_after and self.unless_after.search(folded, max(0, start - LONGEST_BEFORE), start):
            return False
        return not self.informal or _is_informal(folded, language)


Fit = tuple[int, int, Reading, str, Guard | None]  # extent in the run, what it says, the rule that says so, its guard


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text that names a time: its extent [*start*, *end*), what it says, and the rule that read it.

    *span* is the range of which the mention is one end.
    """

    start: int
    end: int
    reading: Reading
    rule: str
    bound: Bound | None = None
    span: Span | None = None


def recognise(text: str, folded: str, language: Language) -> tuple[Mention, ...]:
    """Give the mentions of *text*, of which *folded* is the folded form, in order and without overlap."""
    mentions: list[Mention] = []
    reach = 0
    for run, run_end in language.scan.runs(folded):
        for first, last, reading, rule, guard in _phrase(text[run:run_end], language):
            start = run + first
            if start >= reach and (guard is None or guard.holds(folded, start, run + last, language)):
                reach = run + last
                mentions.append(Mention(start, reach, reading, rule))
    return tuple(mentions)


@lru_cache(1)
def _is_informal(folded: str, language: Language) -> bool:
    return any(re.search(pattern, folded) for pattern in language.lexicon.informal)


@lru_cache(PHRASES_KEPT)
def _phrase(run: str, language: Language) -> tuple[Fit, ...]:
    """Read one run in all ways that may stand, the first and longest first; no reading knows calendar or anchor."""
    return tuple(sorted(_fits(run, language), key=lambda fit: (fit[0], -fit[1])))


def _fits(run: str, language: Language) -> Iterator[Fit]:
    extents, words = language.tokens(run)
    reached: dict[int, int] = {}  # what is shorter than a reading that always stands has no chance
    for fit in language.matcher.fits(tuple([word.kind for word in words])):
        start, end = extents[fit.extent][0], extents[fit.last - 1][1]
        if reached.get(start, -1) < end and (reading := fit.read(words)) is not None:
            guard = _guard(fit.rule.unless, fit.rule.unless_after, informal=fit.rule.informal)
            yield start, end, reading, fit.rule.name, guard
            if guard is None:
                reached[start] = end


@lru_cache(GUARDS_KEPT)
def _guard(unless: str, unless_after: str, *, informal: bool) -> Guard | None:
    if not (unless or unless_after or informal):
        return None
    return Guard(re.compile(unless) if unless else None, re.compile(unless_after) if unless_after else None, informal)
