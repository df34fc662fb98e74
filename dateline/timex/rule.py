"""Rules: a pattern over word classes, a function from its words to a reading, and the examples that prove it.

The pattern language, tokens parted by blanks:

===============  ==========================================================
``june``         this word
``{month}``      a word of this class; the function finds its value under ``month``
``{day:last}``   the same, found under ``last``
``?x``           *x* or nothing
``( a | b c )``  one of these
===============  ==========================================================
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dateline.errors import RuleDefinitionError
from dateline.timex.readings import Reading

Words = Mapping[str, Any]
Read = Callable[[Words], Reading | None]


@dataclass(frozen=True, slots=True)
class Item:
    """One token of a pattern: a literal word, or a class with the name its value gets."""

    label: str
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """Alternatives; an empty one makes the choice optional."""

    ways: tuple[Sequence, ...]


Sequence = tuple[Item | Choice, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as the matcher and the tests see it; *name* is ``family.function``.

    Regular expressions of folded text guard it: *unless* may not follow the extent, *unless_after* not stand before
    it. An *informal* rule reads only the texts of people who write as they speak, one where it is False all others; a
    *narrative* one only those about another time than their own.
    """

    name: str
    cue: Sequence
    body: Sequence
    read: Read
    examples: Mapping[str, str]
    never: tuple[str, ...]
    unless: str
    unless_after: str
    informal: bool | None
    narrative: bool


class Family:
    """A file of rules: collects them in the order they are written.

    >>> calendar = Family("calendar")
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.rules: list[Rule] = []

    def rule(  # noqa: PLR0913 each says another thing of the rule
        self,
        pattern: str,
        *,
        examples: Mapping[str, str],
        cue: str = "",
        never: tuple[str, ...] = (),
        unless: str = "",
        unless_after: str = "",
        informal: bool | None = None,
        narrative: bool = False,
    ) -> Callable[[Read], Read]:
        """Make the decorated function a rule.

        *cue* must stand before the extent and is no part of it. *examples* map a phrase with its extent in brackets
        to the TIMEX3 value on Wednesday 2019-10-09; *never* lists phrases that the rule must leave alone. For the
        rest see :class:`Rule`.
        Raises RuleDefinitionError when the pattern is malformed, could match nothing at all, or has no example.
        """

        def decorate(read: Read) -> Read:
            name = f"{self.name}.{read.__name__}"
            if not examples or any("[" not in example for example in examples):
                raise RuleDefinitionError(name, "needs examples, each with its extent in brackets")
            if any(rule.name == name for rule in self.rules):
                raise RuleDefinitionError(name, "stands there twice")
            body = parse(name, pattern)
            if _may_be_empty(body):
                raise RuleDefinitionError(name, "its pattern matches the empty text")
            guards = (unless, unless_after, informal, narrative)
            self.rules.append(Rule(name, parse(name, cue), body, read, examples, never, *guards))
            return read

        return decorate


_PATTERN_TOKEN = re.compile(r"\s*(\??)(?:(\()|(\))|(\|)|\{(\w+)(?::(\w+))?\}|([^\s(){}|?]+))")


def parse(name: str, pattern: str) -> Sequence:
    """Read *pattern*; raises RuleDefinitionError, with the *name* of the rule, where it breaks off."""
    tokens = _tokens(name, pattern)
    ways, closed = _ways(tokens)
    if closed:
        raise RuleDefinitionError(name, f"has a ) too many: {pattern}")
    return ways[0] if len(ways) == 1 else (Choice(ways),)


def labels(sequence: Sequence) -> Iterator[str]:
    """Give every word and class that *sequence* speaks of, classes in braces."""
    for part in sequence:
        if isinstance(part, Item):
            yield part.label
        else:
            for way in part.ways:
                yield from labels(way)


def _tokens(name: str, pattern: str) -> Iterator[re.Match[str]]:
    position, depth = 0, 0
    text = pattern.rstrip()
    while position < len(text):
        match = _PATTERN_TOKEN.match(text, position)
        if match is None:
            raise RuleDefinitionError(name, f"breaks off at {text[position:]!r}")
        depth += bool(match[2]) - bool(match[3])
        position = match.end()
        yield match
    if depth > 0:
        raise RuleDefinitionError(name, f"has a ( too many: {pattern}")


def _ways(tokens: Iterator[re.Match[str]]) -> tuple[tuple[Sequence, ...], bool]:
    ways: list[list[Item | Choice]] = [[]]
    for match in tokens:
        optional, opens, closes, bar, label, alias, word = match.groups()
        if closes:
            return tuple(map(tuple, ways)), True
        if bar:
            ways.append([])
            continue
        item = Item(word) if word else Item(f"{{{label}}}", alias or label)
        part = Choice(_ways(tokens)[0]) if opens else item
        ways[-1].append(Choice(((part,), ())) if optional else part)
    return tuple(map(tuple, ways)), False


def _may_be_empty(sequence: Sequence) -> bool:
    return all(isinstance(part, Choice) and any(map(_may_be_empty, part.ways)) for part in sequence)
