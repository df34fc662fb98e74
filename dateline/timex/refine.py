"""Refiners: what the words around mentions, and mentions around each other, say that no single rule can see."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from dateline.timex.language import Language, trie
from dateline.timex.recognise import Mention

Mentions = tuple[Mention, ...]
Refiner = Callable[[Mentions, str, Language], Mentions]

_LONGEST_BOUND = 24


def refine(mentions: Mentions, folded: str, language: Language) -> Mentions:
    """Apply all of :data:`REFINERS`, in order."""
    for refiner in REFINERS:
        mentions = refiner(mentions, folded, language)
    return mentions


def bounds(mentions: Mentions, folded: str, language: Language) -> Mentions:
    """Keep the preposition before a mention as its bound: "since August", "by the end of 2024"."""
    before = _bound_before(language)
    found = [before.search(folded, max(0, m.start - _LONGEST_BOUND), m.start) for m in mentions]
    return tuple(
        replace(m, bound=language.lexicon.bounds[match[1]]) if match else m
        for m, match in zip(mentions, found, strict=True)
    )


@lru_cache(8)
def _bound_before(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])({trie(language.lexicon.bounds)})\s+(?:the\s+)?\Z")


def ages(mentions: Mentions, folded: str, language: Language) -> Mentions:
    """Drop what goes on as an age ("41-year-old") or as part of a longer word ("one-day-only")."""
    del language
    return tuple(m for m in mentions if not re.match(r"[-\s]{1,2}olds?\b", folded[m.end : m.end + 6]))


REFINERS: tuple[Refiner, ...] = (ages, bounds)
