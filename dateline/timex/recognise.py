"""Find the mentions of a text: one scan for anchor words, a bounded run around each, one matcher for all rules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from dateline.timex.language import Language
from dateline.timex.readings import Bound, Reading, Span
from dateline.timex.rule import Rule

PHRASES_KEPT = 65_536
LONGEST_BEFORE = 24

Fit = tuple[int, int, Reading, Rule]  # extent in the run, what it says, the rule that says so


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
        for first, last, reading, rule in _phrase(text[run:run_end], language):
            start, end = run + first, run + last
            if start >= reach and _stands(rule, start, end, folded, language):
                mentions.append(Mention(start, end, reading, rule.name))
                reach = end
    return tuple(mentions)


def _stands(rule: Rule, start: int, end: int, folded: str, language: Language) -> bool:
    """Tell whether the guards of *rule* let it stand on the extent [*start*, *end*)."""
    if rule.unless and re.compile(rule.unless).match(folded, end):
        return False
    if rule.unless_after and re.compile(rule.unless_after).search(folded, max(0, start - LONGEST_BEFORE), start):
        return False
    return not rule.informal or _is_informal(folded, language)


@lru_cache(1)
def _is_informal(folded: str, language: Language) -> bool:
    return any(re.search(pattern, folded) for pattern in language.lexicon.informal)


@lru_cache(PHRASES_KEPT)
def _phrase(run: str, language: Language) -> tuple[Fit, ...]:
    """Read one run in all ways that may stand, the first and longest first; a reading is free of calendar and anchor."""
    return tuple(sorted(_fits(run, language), key=lambda fit: (fit[0], -fit[1])))


def _fits(run: str, language: Language) -> Iterator[Fit]:
    extents, words = language.tokens(run)
    reached: dict[int, int] = {}  # what is shorter than a reading that always stands has no chance
    for fit in language.matcher.fits(tuple([word.kind for word in words])):
        start, end = extents[fit.extent][0], extents[fit.last - 1][1]
        if reached.get(start, -1) < end and (reading := fit.read(words)) is not None:
            yield start, end, reading, fit.rule
            if not (fit.rule.unless or fit.rule.unless_after or fit.rule.informal):
                reached[start] = end
