"""Find the mentions of a text: one scan for anchor words, a bounded run around each, one matcher for all rules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from dateline.timex.fold import fold
from dateline.timex.language import Language
from dateline.timex.matcher import Token
from dateline.timex.readings import Bound, Reading

PHRASES_KEPT = 65_536


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text that names a time: its extent [*start*, *end*), what it says, and the rule that read it."""

    start: int
    end: int
    reading: Reading
    rule: str
    bound: Bound | None = None


def recognise(text: str, folded: str, language: Language) -> tuple[Mention, ...]:
    """Give the mentions of *text*, of which *folded* is the folded form, in order and without overlap."""
    return tuple(
        Mention(start + first, start + last, reading, rule)
        for start, end in language.runs(folded)
        for first, last, reading, rule in _phrase(text[start:end], language)
    )


@lru_cache(PHRASES_KEPT)
def _phrase(run: str, language: Language) -> tuple[tuple[int, int, Reading, str], ...]:
    """Read one run; news repeats its phrases, and a reading is free of calendar and anchor."""
    tokens = language.tokens(run, fold(run))
    fits = sorted(_readings(tokens, language), key=lambda fit: (fit[0], -fit[1]))
    chosen: list[tuple[int, int, Reading, str]] = []
    for fit in fits:
        if not chosen or fit[0] >= chosen[-1][1]:
            chosen.append(fit)
    return tuple(chosen)


def _readings(tokens: list[Token], language: Language) -> Iterator[tuple[int, int, Reading, str]]:
    reached: dict[int, int] = {}
    for found in language.matcher.find(tokens):
        start, end = tokens[found.extent].start, tokens[found.last - 1].end
        if reached.get(start, -1) >= end:
            continue
        reading = found.rule.read(found.words)
        if reading is not None:
            reached[start] = end
            yield start, end, reading, found.rule.name
