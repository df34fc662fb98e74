"""A language: its lexicon and rules, compiled into one scan for anchor words, one bounded run and one matcher."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dateline.errors import RuleDefinitionError
from dateline.timex.matcher import Matcher, Token
from dateline.timex.readings import Bound, Phase
from dateline.timex.rule import Rule, labels
from dateline.timex.shapes import LABELS, SHAPES

RUN_LEFT, RUN_RIGHT = 6, 16
_GAP = r"(?: {1,3}| {0,3}\n {0,12}(?!\n))?"
_NO_NUMBER_BEFORE = r"(?<![\w$£€#@:])(?<!\d[.,/])(?<!\W/)"
_NO_NUMBER_AFTER = r"(?!\w|%|[.:]\d|,\d{3}(?!\d)|/\d)"


class Tense:
    """What the verb of the clause says about the time of a mention; the names are the values."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Word classes: class -> word -> value, all in lower case.

    Only words of *anchors* classes start a look around; words of *abbreviations* may carry a full stop; words of
    *suffixes* may be glued to a number ("5pm"); *bounds* are the prepositions that tell the side of a mention, and
    *phases* the adverbs that tell its part; *distances* stand between a length and what it is counted from. Of the
    regular expressions, *links* is what joins two dates to a range, *between* what must stand before and between them
    otherwise, and *informal* tells the texts that people write as they speak.
    """

    classes: Mapping[str, Mapping[str, Any]]
    anchors: frozenset[str]
    abbreviations: frozenset[str]
    suffixes: frozenset[str]
    bounds: Mapping[str, Bound]
    phases: Mapping[str, Phase]
    distances: Mapping[str, int]
    links: str
    between: tuple[str, str]
    informal: str


class Language:
    """A compiled language. *tense_of* gives the tense of the clause around an extent of folded text, or None.

    A class ``{month}`` has a twin ``{Month}``, which takes only capitalised words.
    Raises RuleDefinitionError when a rule speaks of a class that neither the lexicon nor the shapes have.
    """

    def __init__(
        self, code: str, lexicon: Lexicon, rules: Iterable[Rule], tense_of: Callable[[str, int, int], str | None]
    ) -> None:
        self.code = code
        self.rules = tuple(rules)
        self.lexicon = lexicon
        self.tense_of = tense_of
        self.matcher = Matcher(self.rules)
        self._meanings = _meanings(lexicon, self.rules)
        anchors = {w for c in lexicon.anchors for w in _spellings(lexicon, lexicon.classes[c])}
        words = trie(self._meanings)
        number_end = rf"(?:(?=(?:{trie(lexicon.suffixes)})(?!\w))|{_NO_NUMBER_AFTER})"
        shapes = "|".join(f"(?P<{name}>{pattern}){number_end}" for name, (pattern, _) in SHAPES.items())
        token = (
            rf"(?:{_NO_NUMBER_BEFORE}(?:{shapes})|(?P<word>(?:(?<![a-z])|(?='s)){words}(?![a-z0-9_]))|(?P<sign>[,\-/]))"
        )
        unnamed = re.sub(r"\?P<\w+>", "?:", token)
        self._token = re.compile(token)
        self._run = re.compile(rf"(?:(?>{unnamed}){_GAP}){{1,{RUN_LEFT + RUN_RIGHT}}}")
        backwards = (
            rf"{trie(w[::-1] for w in self._meanings)}(?![a-z0-9])|(?:ht|ts|dn|dr|\.)?\d[\d,.:/]{{0,12}}(?!\w)|[,\-/]"
        )
        self._left = re.compile(rf"(?:(?:\n? {{1,3}})?(?>{backwards})){{0,{RUN_LEFT}}}")
        digits = (
            r"(?<![\w.,])(?:[12]\d{3}(?!\d)|\d\d?[/.-]\d|\d\d?:\d\d|\d?\d?'?\d0s(?!\w)|'\d\d(?!\d)"
            r"|\d\d?(?:st|nd|rd|th)(?!\w))"
        )
        glued = rf"(?<=\d)(?:{trie(lexicon.suffixes)})(?!\w)"
        self._anchor = re.compile(rf"(?<![a-z0-9_])(?:{trie(anchors)})(?![a-z0-9_])|{glued}|{digits}")

    def runs(self, folded: str) -> Iterator[tuple[int, int]]:
        """Give the [start, end) of every stretch of *folded* text worth matching; they do not overlap."""
        backwards, reach = folded[::-1], 0
        for anchor in self._anchor.finditer(folded):
            at = anchor.start()
            if at < reach:
                continue
            left = self._left.match(backwards, len(folded) - at)
            for start in (max(reach, at - (left.end() - left.start() if left else 0)), at):
                run = self._run.match(folded, start)
                if run is not None and run.end() > at:
                    reach = run.end()
                    yield start, reach
                    break

    def tokens(self, run: str, folded: str) -> list[Token]:
        """Give the tokens of a *run*, of which *folded* is the folded text of the same length."""
        tokens = []
        for match in self._token.finditer(folded):
            kind, text = match.lastgroup or "word", match[0]
            if kind in SHAPES:
                meanings = SHAPES[kind][1](text)
            else:
                meanings = {text: text} if kind == "sign" else self._meanings[text]
                if run[match.start()].isupper():
                    meanings = {**meanings, **{"{" + k[1:].capitalize(): v for k, v in meanings.items() if k[0] == "{"}}
            tokens.append(Token(match.start(), match.end(), meanings))
        return tokens


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
                meanings.setdefault(spelling, {})["{" + name + "}"] = value
    classes = LABELS | {"{" + name + "}" for name in lexicon.classes}
    for rule in rules:
        for label in labels(rule.cue + rule.body):
            if not label.startswith("{"):
                meanings.setdefault(label, {})[label] = label
            elif label.lower() not in classes:
                raise RuleDefinitionError(rule.name, f"speaks of the unknown class {label}")
    return {word: of for word, of in meanings.items() if word not in {",", "-", "/"}}


def trie(words: Iterable[str]) -> str:
    """Write a regular expression for exactly *words*, shaped as a trie, so that no letter is tried twice."""
    root: dict[str, Any] = {}
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _trie_pattern(root)


def _trie_pattern(node: Mapping[str, Any]) -> str:
    ways = [re.escape(letter) + _trie_pattern(below) for letter, below in sorted(node.items()) if letter]
    if not ways:
        return ""
    return f"(?:{'|'.join(ways)}){'?' if '' in node else ''}"
