"""Find the mentions of a text: one scan for anchor words, a bounded run around each, one matcher for all rules."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from dateline.timex.language import Language
from dateline.timex.readings import Bound, Reading, Span

PHRASES_KEPT, LANGUAGES_KEPT = 16_384, 32  # a phrase takes 1 to 4 kB
LONGEST_BEFORE = 24
LONGEST_POST = 280


class Guard(NamedTuple):
    """What keeps a rule from standing: what goes on behind or stands before; an *informal* one only stands in chat."""

    unless: re.Pattern[str] | None
    unless_after: re.Pattern[str] | None
    informal: bool | None

    def lets(self, folded: str, start: int, end: int, language: Language) -> bool:
        """Tell whether the rule may stand on the extent [*start*, *end*) of *folded* text."""
        if self.unless and self.unless.match(folded, end):
            return False
        if self.unless_after and self.unless_after.search(folded, max(0, start - LONGEST_BEFORE), start):
            return False
        return self.informal is None or self.informal == _is_informal(folded, language)


class Mention(NamedTuple):
    """A stretch of text that names a time: its extent [*start*, *end*), what it says, and the rule that read it.

    *span* is the range of which the mention is one end; a *narrative* one only stands in a text about another time.
    """

    start: int
    end: int
    reading: Reading
    rule: str
    bound: Bound | None = None
    span: Span | None = None
    narrative: bool = False


class _Phrase:
    """A run that news repeats: where rules fit it, and what they say once they were asked.

    *fits* are offsets in the run and the number of a rule.
    """

    __slots__ = ("_fits", "_kinds", "_matcher", "_readings", "_words", "fits")

    def __init__(self, run: str, language: Language) -> None:
        extents, self._words = language.tokens(run)
        self._matcher = language.matcher
        self._kinds = tuple([word.kind for word in self._words])
        self._fits = self._matcher.fits(self._kinds)
        self._readings: dict[int, Reading | None] = {}
        self.fits = [(extents[extent][0], extents[last - 1][1], rule) for rule, _, extent, last in self._fits]

    def reading(self, number: int) -> Reading | None:
        """Give what fit *number* says; no reading knows calendar or anchor, so one serves all texts."""
        if number not in self._readings:
            self._readings[number] = self._matcher.read(self._fits[number], self._kinds, self._words)
        return self._readings[number]


def recognise(text: str, folded: str, language: Language) -> tuple[Mention, ...]:
    """Give the mentions of *text*, of which *folded* is the folded form, in order and without overlap."""
    mentions: list[Mention] = []
    reach, guards = 0, _guards(language)
    for run, run_end, last_start in language.scan.runs(folded):
        phrase = _phrase(text[run:run_end], language)
        for number, (first, last, rule) in enumerate(phrase.fits):
            start, guard = run + first, guards[rule]
            if not reach <= start < last_start or (guard and not guard.lets(folded, start, run + last, language)):
                continue
            reading = phrase.reading(number)
            if reading is not None and not language.lexicon.names.hold(text, start, run + last):
                reach = run + last
                found = language.rules[rule]
                mentions.append(Mention(start, reach, reading, found.name, narrative=found.narrative))
    return tuple(mentions)


@lru_cache(1)
def _is_informal(folded: str, language: Language) -> bool:
    return len(folded) <= LONGEST_POST and any(re.search(sign, folded) for sign in language.lexicon.informal)


@lru_cache(PHRASES_KEPT)
def _phrase(run: str, language: Language) -> _Phrase:
    return _Phrase(run, language)


@lru_cache(LANGUAGES_KEPT)
def _guards(language: Language) -> tuple[Guard | None, ...]:
    return tuple(
        Guard(_compiled(rule.unless), _compiled(rule.unless_after), rule.informal)
        if rule.unless or rule.unless_after or rule.informal is not None
        else None
        for rule in language.rules
    )


def _compiled(guard: str) -> re.Pattern[str] | None:
    return re.compile(guard) if guard else None
