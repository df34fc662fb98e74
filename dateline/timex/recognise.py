"""Find the mentions of a text: one scan for anchor words, a bounded run around each, one matcher for all rules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from dateline.timex.fold import fold
from dateline.timex.language import Language
from dateline.timex.matcher import Token
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
    for start, end in language.runs(folded):
        for first, last, reading, rule in _phrase(text[start:end], language):
            mention = Mention(start + first, start + last, reading, rule.name)
            if mention.start >= reach and _stands(mention, rule, folded, language):
                mentions.append(mention)
                reach = mention.end
    return tuple(mentions)


def _stands(mention: Mention, rule: Rule, folded: str, language: Language) -> bool:
    """Tell whether the guards of *rule* let a mention stand."""
    if rule.unless and re.compile(rule.unless).match(folded, mention.end):
        return False
    before = max(0, mention.start - LONGEST_BEFORE)
    if rule.unless_after and re.compile(rule.unless_after).search(folded, before, mention.start):
        return False
    return not rule.informal or re.search(language.lexicon.informal, folded) is not None


@lru_cache(PHRASES_KEPT)
def _phrase(run: str, language: Language) -> tuple[Fit, ...]:
    """Read one run in all ways, the first and longest first; a reading is free of calendar and anchor."""
    tokens = language.tokens(run, fold(run))
    return tuple(sorted(_fits(tokens, language), key=lambda fit: (fit[0], -fit[1])))


def _fits(tokens: list[Token], language: Language) -> Iterator[Fit]:
    for found in language.matcher.find(tokens):
        reading = found.rule.read(found.words)
        if reading is not None:
            yield tokens[found.extent].start, tokens[found.last - 1].end, reading, found.rule
