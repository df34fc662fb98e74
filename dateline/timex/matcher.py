"""One matcher for all rules: an automaton over word classes, made deterministic while it runs.

The rules are compiled together into one nondeterministic automaton; the deterministic states that texts really reach
are kept, so the price of a text does not grow with the number of rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from dateline.timex.readings import Reading
from dateline.timex.rule import Choice, Item, Rule
from dateline.timex.rule import Sequence as Pattern

MAX_STATES = 20_000
FITS_KEPT = 65_536

Kind = frozenset[str]  # the labels of a word
Kinds = tuple[Kind, ...]
Slots = tuple[tuple[str, int, str], ...]


class Word(NamedTuple):
    """What a word of a run may be: label -> value; words of one *kind* differ in values alone."""

    kind: Kind
    meanings: Mapping[str, Any]


def word_of(meanings: Mapping[str, Any]) -> Word:
    """Make the word that may be all of *meanings*."""
    return Word(frozenset(meanings), meanings)


class Fit(NamedTuple):
    """A *rule* that fits the tokens from *first* up to *last*, its extent starting at token *extent*.

    *slots* are the parts that the rule wants to know: a name, and the token, counted from *first*, whose value of a
    label goes under it.
    """

    rule: Rule
    first: int
    extent: int
    last: int
    slots: Slots

    def read(self, words: Sequence[Word]) -> Reading | None:
        """Let the rule read the *words* of the run."""
        first = self.first
        return self.rule.read({name: words[first + at].meanings[label] for name, at, label in self.slots})


class _State:
    """A state of the deterministic automaton: the nodes it stands for, the rules that end there, and what follows."""

    __slots__ = ("follow", "nodes", "numbers")

    def __init__(self, nodes: frozenset[int], numbers: tuple[int, ...]) -> None:
        self.nodes = nodes
        self.numbers = numbers
        self.follow: dict[Kind, _State] = {}


class Matcher:
    """All *rules* as one automaton; reading never changes what it answers, only how fast."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = tuple(rules)
        self._edges: list[dict[str, list[int]]] = []
        self._accepts: list[int | None] = []
        self._states: dict[frozenset[int], _State] = {}
        self._fits: dict[Kinds, tuple[Fit, ...]] = {}
        self._bound: dict[tuple[int, Kinds], tuple[int, Slots]] = {}
        start = self._node()
        for number, rule in enumerate(self._rules):
            for end in self._grow({start}, rule.cue + rule.body):
                self._accepts[end] = number  # nodes are made for one rule alone, so none accepts two
        self._start = self._state(frozenset({start}))

    def fits(self, kinds: Kinds) -> tuple[Fit, ...]:
        """Give, for every token of *kinds* at which rules start, the fits there: longest first, then the earlier rule.

        Values play no part in it, so runs of the same shape, such as "October 8-13" and "May 2-5", share their fits.
        """
        known = self._fits.get(kinds)
        if known is None:
            known = tuple(self._search(kinds))
            if len(self._fits) < FITS_KEPT:
                self._fits[kinds] = known
        return known

    def _search(self, kinds: Kinds) -> Iterator[Fit]:
        for first in range(len(kinds)):
            for last, numbers in reversed(self._walk(kinds, first)):
                for number in numbers:
                    extent, slots = self._bind(number, kinds[first:last])
                    yield Fit(self._rules[number], first, first + extent, last, slots)

    def _walk(self, kinds: Kinds, first: int) -> list[tuple[int, tuple[int, ...]]]:
        """Give where rules that start at token *first* end, and which."""
        state, ends = self._start, []
        for last in range(first, len(kinds)):
            kind = kinds[last]
            state = state.follow.get(kind) or self._follow(state, kind)
            if not state.nodes:
                break
            if state.numbers:
                ends.append((last + 1, state.numbers))
        return ends

    def _follow(self, state: _State, kind: Kind) -> _State:
        nodes = frozenset(to for node in state.nodes for label in kind for to in self._edges[node].get(label, ()))
        state.follow[kind] = self._state(nodes)
        return state.follow[kind]

    def _state(self, nodes: frozenset[int]) -> _State:
        known = self._states.get(nodes)
        if known is None:
            numbers = tuple(sorted({n for node in nodes if (n := self._accepts[node]) is not None}))
            known = _State(nodes, numbers)
            if len(self._states) < MAX_STATES:
                self._states[nodes] = known
        return known

    def _bind(self, number: int, kinds: Kinds) -> tuple[int, Slots]:
        """Give where the extent of a rule starts that eats all of *kinds*, and what it caught."""
        bound = self._bound.get((number, kinds))
        if bound is None:
            bound = next(_ways(self._rules[number], kinds))  # the automaton accepts, so there is one
            if len(self._bound) < FITS_KEPT:
                self._bound[number, kinds] = bound
        return bound

    def _node(self) -> int:
        self._edges.append({})
        self._accepts.append(None)
        return len(self._edges) - 1

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


def _ways(rule: Rule, kinds: Kinds) -> Iterator[tuple[int, Slots]]:
    for extent, cue in _bindings(rule.cue, kinds, 0):
        for end, caught in _bindings(rule.body, kinds, extent):
            if end == len(kinds):
                yield extent, cue + caught


def _bindings(pattern: Pattern, kinds: Kinds, first: int) -> Iterator[tuple[int, Slots]]:
    """Give every way in which *pattern* eats tokens from *first* on: where it ends, and what it caught."""
    if not pattern:
        yield first, ()
        return
    head, rest = pattern[0], pattern[1:]
    for middle, caught in _head_bindings(head, kinds, first):
        for end, more in _bindings(rest, kinds, middle):
            yield end, caught + more


def _head_bindings(head: Item | Choice, kinds: Kinds, first: int) -> Iterator[tuple[int, Slots]]:
    if isinstance(head, Choice):
        for way in head.ways:
            yield from _bindings(way, kinds, first)
    elif first < len(kinds) and head.label in kinds[first]:
        yield first + 1, ((head.name, first, head.label),) if head.name else ()
