"""One matcher for all rules: an automaton over word classes, made deterministic while it runs.

The rules are compiled together into one nondeterministic automaton; the deterministic states that texts really reach
are kept, so the price of a text does not grow with the number of rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, count
from typing import Any, NamedTuple

from dateline.timex.readings import Reading
from dateline.timex.rule import Item, Rule
from dateline.timex.rule import Sequence as Pattern

STATES_KEPT, FITS_KEPT, KINDS_KEPT = 4_096, 16_384, 4_096  # news needs a tenth; what nobody would write must not grow

_NOTHING = Item("")
Kind = frozenset[str]  # the labels of a word
Kinds = tuple[Kind, ...]
Slots = tuple[tuple[str, int, str], ...]


class Word(NamedTuple):
    """What a word of a run may be: label -> value; words of one *kind* differ in values alone."""

    kind: Kind
    meanings: Mapping[str, Any]


def word_of(meanings: Mapping[str, Any]) -> Word:
    """Make the word that may be all of *meanings*."""
    return Word(_kind(frozenset(meanings)), meanings)


@lru_cache(KINDS_KEPT)
def _kind(labels: Kind) -> Kind:
    """Give the same object for the same labels: then no two are compared label by label."""
    return labels


class Fit(NamedTuple):
    """A *rule* that fits the tokens from *first* up to *last*, its extent starting at token *extent*."""

    rule: int
    first: int
    extent: int
    last: int


class _Node:
    """A node of the nondeterministic automaton: it stands behind one item of one rule, which may end there.

    *place* counts nodes in the order of the patterns, so the first that a word leads to is the one that the pattern
    prefers.
    """

    __slots__ = ("edges", "ends", "in_body", "item", "place", "rule")

    def __init__(self, place: int, rule: int, item: Item, *, in_body: bool) -> None:
        self.place = place
        self.rule = rule
        self.item = item
        self.in_body = in_body
        self.ends = False
        self.edges: dict[str, list[_Node]] = {}

    def after(self, kind: Kind) -> set[_Node]:
        """Give the nodes to which a word leads."""
        return {node for label in kind for node in self.edges.get(label, ())}


class _State(dict[Kind, "_State"]):
    """A state of the deterministic automaton: the nodes it stands for, the rules that end there, and what follows.

    What follows a kind is made when a text has it; *known* keeps one state for the same nodes.
    """

    __slots__ = ("known", "nodes", "rules")

    def __init__(self, nodes: frozenset[_Node], known: dict[frozenset[_Node], _State]) -> None:
        super().__init__()
        self.nodes = nodes
        self.known = known
        self.rules = sorted({node.rule for node in nodes if node.ends})

    def __missing__(self, kind: Kind) -> _State:
        edges = [node.edges[label] for node in self.nodes for label in kind if label in node.edges]
        nodes = frozenset(chain.from_iterable(edges))
        if nodes not in self.known:
            self.known[nodes] = _State(nodes, self.known)
        state = self[kind] = self.known[nodes]
        return state


class Matcher:
    """All *rules* as one automaton; reading never changes what it answers, only how fast."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)
        self._fits: dict[Kinds, tuple[Fit, ...]] = {}
        self._bound: dict[tuple[int, Kinds], tuple[int, Slots]] = {}
        self._places = count()
        self._start = self._node(-1)
        self._starts = [self._node(number) for number in range(len(self.rules))]
        for number, rule in enumerate(self.rules):
            cue = self._grow({self._start, self._starts[number]}, rule.cue, number, in_body=False)
            for end in self._grow(cue, rule.body, number, in_body=True):
                end.ends = True
        self._first = _State(frozenset({self._start}), {})

    def fits(self, kinds: Kinds) -> tuple[Fit, ...]:
        """Give the fits of all rules by where their extents start: the longest first, then the longest cue.

        Values play no part in it, so runs of the same shape, such as "October 8-13" and "May 2-5", share their fits.
        """
        known = self._fits.get(kinds)
        if known is None:
            known = tuple(sorted(self._search(kinds), key=lambda fit: (fit.extent, -fit.last)))
            _keep(self._fits, kinds, known)
        return known

    def read(self, fit: Fit, kinds: Kinds, words: Sequence[Word]) -> Reading | None:
        """Let the rule of *fit* read the *words* of the run."""
        rule, first, _, last = fit
        _, slots = self._bind(rule, kinds[first:last])
        return self.rules[rule].read({name: words[first + at].meanings[label] for name, at, label in slots})

    def _search(self, kinds: Kinds) -> Iterator[Fit]:
        if len(self._first.known) > STATES_KEPT:
            self._first = _State(self._first.nodes, {})
        for first in range(len(kinds)):
            for last, rules in reversed(self._walk(kinds, first)):
                for rule in rules:
                    extent = self._bind(rule, kinds[first:last])[0] if self.rules[rule].cue else 0
                    yield Fit(rule, first, first + extent, last)

    def _walk(self, kinds: Kinds, first: int) -> list[tuple[int, list[int]]]:
        """Give where rules that start at token *first* end, and which."""
        state, ends = self._first, []
        for last in range(first, len(kinds)):
            state = state[kinds[last]]
            if not state.nodes:
                break
            if state.rules:
                ends.append((last + 1, state.rules))
        return ends

    def _bind(self, rule: int, kinds: Kinds) -> tuple[int, Slots]:
        """Give where the extent of a rule starts that eats all of *kinds*, and what it catches."""
        bound = self._bound.get((rule, kinds))
        if bound is None:
            path = _path(self._starts[rule], kinds) or []
            extent = next(at for at, node in enumerate(path) if node.in_body)
            bound = extent, tuple((n.item.name, at, n.item.label) for at, n in enumerate(path) if n.item.name)
            _keep(self._bound, (rule, kinds), bound)
        return bound

    def _node(self, rule: int, item: Item = _NOTHING, *, in_body: bool = False) -> _Node:
        return _Node(next(self._places), rule, item, in_body=in_body)

    def _grow(self, ends: set[_Node], pattern: Pattern, rule: int, *, in_body: bool) -> set[_Node]:
        for part in pattern:
            if isinstance(part, Item):
                node = self._node(rule, part, in_body=in_body)
                for end in ends:
                    end.edges.setdefault(part.label, []).append(node)
                ends = {node}
            else:
                ends = set().union(*(self._grow(ends, way, rule, in_body=in_body) for way in part.ways))
        return ends


def _keep(kept: dict[Any, Any], key: object, value: object) -> None:
    """Keep *value*; with too many, start anew, so that texts of one sort do not shut out those of another."""
    if len(kept) >= FITS_KEPT:
        kept.clear()
    kept[key] = value


def _path(node: _Node, kinds: Kinds) -> list[_Node] | None:
    """Give the nodes behind *node* over which its rule eats all of *kinds*, the way that its pattern prefers."""
    if not kinds:
        return [] if node.ends else None
    for after in sorted(node.after(kinds[0]), key=lambda n: n.place):
        path = _path(after, kinds[1:])
        if path is not None:
            return [after, *path]
    return None
