"""Find the mentions of a text: one scan for anchor words, a bounded run around each, one matcher for all rules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from dateline.timex.language import Language
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
        for start, end in language.scan.runs(folded)
        for first, last, reading, rule in _phrase(text[start:end], language)
    )


@lru_cache(PHRASES_KEPT)
def _phrase(run: str, language: Language) -> tuple[tuple[int, int, Reading, str], ...]:
    """Read one run; news repeats its phrases, and a reading is free of calendar and anchor."""
    fits = sorted(_readings(run, language), key=lambda fit: (fit[0], -fit[1]))
    chosen: list[tuple[int, int, Reading, str]] = []
    for fit in fits:
        if not chosen or fit[0] >= chosen[-1][1]:
            chosen.append(fit)
    return tuple(chosen)


def _readings(run: str, language: Language) -> Iterator[tuple[int, int, Reading, str]]:
    extents, words = language.tokens(run)
    reached: dict[int, int] = {}
    for fit in language.matcher.fits(tuple([word.kind for word in words])):
        start, end = extents[fit.extent][0], extents[fit.last - 1][1]
        if reached.get(start, -1) < end and (reading := fit.read(words)) is not None:
            reached[start] = end
            yield start, end, reading, fit.rule.name
