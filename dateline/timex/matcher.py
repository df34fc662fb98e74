"""One matcher for all rules: an automaton over word classes, made deterministic while it runs.

The rules are compiled together into one nondeterministic automaton; the deterministic states that texts really reach
are kept, so the price of a text does not grow with the number of rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dateline.timex.rule import Choice, Item, Rule
from dateline.timex.rule import Sequence as Pattern

MAX_STATES = 20_000


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a run: its place in the run, and what it may be: label -> value."""

    start: int
    end: int
    meanings: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Found:
    """A rule that fits the tokens [*first*, *last*), its extent starting at token *extent*."""

    rule: Rule
    extent: int
    last: int
    words: Mapping[str, Any]


class Matcher:
    """All *rules* as one automaton; reading never changes what it answers, only how fast."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = tuple(rules)
        self._edges: list[dict[str, list[int]]] = []
        self._accepts: list[int | None] = []
        self._follow: dict[tuple[frozenset[int], frozenset[str]], frozenset[int]] = {}
        start = self._node()
        for number, rule in enumerate(self._rules):
            for end in self._grow({start}, rule.cue + rule.body):
                self._accept(end, number)
        self._start = frozenset({start})

    def find(self, tokens: Sequence[Token]) -> Iterator[Found]:
        """Give, for every token at which rules start, the fits there: longest first, then the earlier rule."""
        for first in range(len(tokens)):
            for last, numbers in reversed(list(self._walk(tokens, first))):
                for number in numbers:
                    found = self._bind(self._rules[number], tokens, first, last)
                    if found is not None:
                        yield found

    def _walk(self, tokens: Sequence[Token], first: int) -> Iterator[tuple[int, list[int]]]:
        state = self._start
        for position in range(first, len(tokens)):
            state = self._step(state, frozenset(tokens[position].meanings))
            if not state:
                return
            numbers = sorted({n for node in state if (n := self._accepts[node]) is not None})
            if numbers:
                yield position + 1, numbers

    def _step(self, state: frozenset[int], labels: frozenset[str]) -> frozenset[int]:
        known = self._follow.get((state, labels))
        if known is None:
            known = frozenset(to for node in state for label in labels for to in self._edges[node].get(label, ()))
            if len(self._follow) < MAX_STATES:
                self._follow[state, labels] = known
        return known

    def _bind(self, rule: Rule, tokens: Sequence[Token], first: int, last: int) -> Found | None:
        for extent, cue in _bindings(rule.cue, tokens, first, last):
            for end, words in _bindings(rule.body, tokens, extent, last):
                if end == last:
                    return Found(rule, extent, last, {**cue, **words})
        return None

    def _node(self) -> int:
        self._edges.append({})
        self._accepts.append(None)
        return len(self._edges) - 1

    def _accept(self, node: int, number: int) -> None:
        """Let *node* accept; nodes are made for one rule alone, but for the start, so none accepts two."""
        self._accepts[node] = number

    def _grow(self, ends: set[int], pattern: Pattern) -> set[int]:
        for part in pattern:
            if isinstance(part, Item):
                node = self._node()
                for end in ends:
                    self._edges[end].setdefault(part.label, []).append(node)
                ends = {node}
            else:
                ends = set().union(*(self._grow(set(ends), way) for way in part.ways))
        return ends


def _bindings(pattern: Pattern, tokens: Sequence[Token], first: int, last: int) -> Iterator[tuple[int, dict[str, Any]]]:
    """Give every way in which *pattern* eats tokens from *first* on: where it ends, and what it caught."""
    if not pattern:
        yield first, {}
        return
    head, rest = pattern[0], pattern[1:]
    for middle, caught in _head_bindings(head, tokens, first, last):
        for end, more in _bindings(rest, tokens, middle, last):
            yield end, {**caught, **more}


def _head_bindings(
    head: Item | Choice, tokens: Sequence[Token], first: int, last: int
) -> Iterator[tuple[int, dict[str, Any]]]:
    if isinstance(head, Choice):
        for way in head.ways:
            yield from _bindings(way, tokens, first, last)
    elif first < last and head.label in tokens[first].meanings:
        yield first + 1, {head.name: tokens[first].meanings[head.label]} if head.name else {}
