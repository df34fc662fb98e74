"""Many words as one regular expression that tries no letter twice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

NOTHING = "(?!)"  # a regular expression that fits nothing
TRIES_KEPT = 32  # the words of a language stand in two patterns


def trie(words: Iterable[str]) -> str:
    """Write a regular expression for exactly *words*, the longest first, shaped as a trie; without any it fits nothing.

    Letters with the same endings share one: the endings of "twenty", "thirty" and "forty" are compiled once for each
    depth, and alternatives end in an empty one rather than in ``?``, which the machine of :mod:`re` runs slower.
    """
    return _trie(tuple(words))


@lru_cache(TRIES_KEPT)
def _trie(words: tuple[str, ...]) -> str:
    root: dict[str, Any] = {}
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _pattern(root) if root else NOTHING


def _pattern(node: Mapping[str, Any]) -> str:
    letters: dict[str, list[str]] = {}
    for letter, below in sorted(node.items()):
        if letter:
            letters.setdefault(_pattern(below), []).append(letter)
    ways = [_one_of(same) + ending for ending, same in letters.items()]
    if ways and "" in node:
        ways.append("")
    return f"(?:{'|'.join(ways)})" if len(ways) > 1 else "".join(ways)


def _one_of(letters: list[str]) -> str:
    escaped = "".join(map(re.escape, letters))
    return f"[{escaped}]" if len(letters) > 1 else escaped
