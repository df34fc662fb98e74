"""A language: its lexicon and rules, compiled into one scan for anchor words, one bounded run and one matcher."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from dateline.errors import RuleDefinitionError
from dateline.timex.fold import fold
from dateline.timex.matcher import Matcher, Word, word_of
from dateline.timex.names import NO_NAMES, Names
from dateline.timex.readings import Bound, Phase
from dateline.timex.rule import Rule, labels
from dateline.timex.scan import Scan, token_pattern
from dateline.timex.shapes import LABELS, NO_ENDINGS, SHAPES, Endings
from dateline.timex.trie import NOTHING, trie

__all__ = ["NOTHING", "Endings", "Language", "Lexicon", "Names", "Tense", "TenseCue", "TenseOf", "trie"]

SHAPES_KEPT = 4_096


class Tense:
    """What the verb of the clause says about the time of a mention; the names are the values."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


class TenseCue(NamedTuple):
    """The *tense* of a clause, and the *words* that tell it: a verb, or other words such as "due"."""

    tense: str
    words: str
    is_verb: bool = True


TenseOf = Callable[[str, int, int], TenseCue | None]  # of the clause around an extent of folded text


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Word classes: class -> word -> value, all in lower case.

    Only words of *anchors* classes start a look around; the rest a language may leave out. Words of *abbreviations*
    may carry a full stop; words of *suffixes* may be glued to a number ("5pm"), *endings* make it an ordinal or a
    decade; *determiner* is a regular expression of "the"; *bounds* are the prepositions that tell the side of a
    mention, and *phases* the adverbs that tell its part; *distances* the words between a length and what it is counted
    from. The others are regular expressions of folded text: *links* of what joins two dates to a range, *between* of
    what must stand before and between them otherwise, *coordinators* of what joins dates to a list, *counted* of what
    shows behind a number that it counts something, *ended* of what joins a period to its last day, *inside* of what
    joins a part to its whole, *aside* of what stands between a time and the day behind it, *informal* of the signs by
    which a short text is a post, written as people chat. *names* tell people from times.
    """

    classes: Mapping[str, Mapping[str, Any]]
    anchors: frozenset[str]
    abbreviations: frozenset[str] = frozenset()
    suffixes: frozenset[str] = frozenset()
    endings: Endings = NO_ENDINGS
    determiner: str = NOTHING
    bounds: Mapping[str, Bound] = field(default_factory=dict)
    phases: Mapping[str, Phase] = field(default_factory=dict)
    distances: Mapping[str, int] = field(default_factory=dict)
    links: str = r"\s?-\s?"
    between: tuple[str, str] = (NOTHING, NOTHING)
    coordinators: str = NOTHING
    counted: str = NOTHING
    ended: str = NOTHING
    inside: str = NOTHING
    aside: str = NOTHING
    informal: tuple[str, ...] = ()
    names: Names = NO_NAMES


class Language:
    """A compiled language. *tense_of* gives the cue to the tense of the clause around an extent of folded text.

    A class ``{month}`` has a twin ``{Month}``, which takes only capitalised words.
    Raises RuleDefinitionError when a rule speaks of a class that neither the lexicon nor the shapes have.
    """

    def __init__(self, code: str, lexicon: Lexicon, rules: Iterable[Rule], tense_of: TenseOf) -> None:
        self.code = code
        self.rules = tuple(rules)
        self.lexicon = lexicon
        self.tense_of = tense_of
        self._words = _meanings(lexicon, self.rules)

    @cached_property
    def matcher(self) -> Matcher:
        """Give the matcher of all rules; made when the first text comes, as all that takes time to compile."""
        return Matcher(self.rules)

    @cached_property
    def scan(self) -> Scan:
        """Give the scan for places worth a look."""
        anchors = {fold(w) for c in self.lexicon.anchors for w in _spellings(self.lexicon, self.lexicon.classes[c])}
        return Scan(self._words, anchors, self.lexicon.suffixes, self.lexicon.endings, self._token)

    @cached_property
    def _token(self) -> re.Pattern[str]:
        return re.compile(token_pattern(self._words, trie(self.lexicon.suffixes), self.lexicon.endings, named=True))

    @cached_property
    def _vocabulary(self) -> dict[str, tuple[Word, Word]]:
        """Give each word as it is and as it is capitalised."""
        return {word: (word_of(of), word_of(of | _twins(of))) for word, of in self._words.items()}

    def knows(self, word: str) -> bool:
        """Tell whether *word*, in lower case, is one of the lexicon or of a rule."""
        return word in self._words

    def tokens(self, run: str) -> tuple[list[tuple[int, int]], list[Word]]:
        """Give the tokens of a *run*: the extent of each, and what it may be."""
        extents, words = [], []
        for match in self._token.finditer(fold(run)):
            start = match.start()
            end, word = self._read(match, is_capital=run[start].isupper())
            extents.append((start, end))
            words.append(word)
        return extents, words

    def token_at(self, folded: str, start: int) -> tuple[int, Word] | None:
        """Give the token that begins at *start* of *folded* text: where it ends, and what it may be."""
        match = self._token.match(folded, start)
        return match and self._read(match, is_capital=False)

    def _read(self, match: re.Match[str], *, is_capital: bool) -> tuple[int, Word]:
        kind = match.lastgroup or ""
        if kind == "word":
            return match.end(), self._vocabulary[match[0]][is_capital]
        return match.end() - (kind == "dotted_day"), _shape(kind, match[0])  # its stop may end the sentence


@lru_cache(SHAPES_KEPT)
def _shape(kind: str, text: str) -> Word:
    return word_of(SHAPES[kind][1](text) if kind in SHAPES else {text: text})


def _twins(meanings: Mapping[str, Any]) -> dict[str, Any]:
    return {"{" + label[1:].capitalize(): value for label, value in meanings.items() if label[0] == "{"}


def _spellings(lexicon: Lexicon, words: Iterable[str]) -> Iterator[str]:
    for word in words:
        yield word
        if word in lexicon.abbreviations:
            yield word + "."


def _meanings(lexicon: Lexicon, rules: Iterable[Rule]) -> dict[str, dict[str, Any]]:
    meanings: dict[str, dict[str, Any]] = {}
    for name, words in lexicon.classes.items():
        for word, value in words.items():
            for spelling in _spellings(lexicon, [word]):
                meanings.setdefault(fold(spelling), {})["{" + name + "}"] = value
    classes = LABELS | {"{" + name + "}" for name in lexicon.classes}
    for rule in rules:
        for label in labels(rule.cue + rule.body):
            if not label.startswith("{"):
                meanings.setdefault(fold(label), {})[label] = label
            elif label.lower() not in classes:
                raise RuleDefinitionError(rule.name, f"speaks of the unknown class {label}")
    return {word: of for word, of in meanings.items() if word not in {",", "-", "/"}}
