"""What stands in quotation marks: words that somebody said, and that no verb of the sentence's own stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from dateline.timeline.verbs import QUOTATIVES

Span = tuple[int, int]

SPOKEN_WORDS = 4
LONGEST_QUOTE = 3_000
_OPENING = "“``"
_DIRECTED = re.compile(r"“|”|``|''")
#: what tells that a straight mark, the first of its sentence, ends a quote that began before: "..., " said the mayor
_ENDS = re.compile(r"[,.?!]\s?\Z")
_CLOSES = re.compile(rf"\s+(?:{'|'.join(sorted(QUOTATIVES))}|(?:he|she|they)\s+\w+ed|(?:he|she|they)\s+said)\b")
_MARK = re.compile(r"“|”|``|''|\"")


@lru_cache(maxsize=64)
def quoted_in(sentence: str) -> tuple[Span, ...]:
    """Give the [start, end) of each stretch of *sentence* that is quoted, marks included.

    A quote may begin before the sentence or end behind it; scare quotes of a word or two are none.
    """
    return tuple(span for span in _stretches(sentence) if len(sentence[slice(*span)].split()) >= SPOKEN_WORDS)


@lru_cache(maxsize=64)
def unquoted(sentence: str) -> str:
    """Give *sentence*, as long, with blanks in place of what is quoted, and a comma for one that ends a quote."""
    pieces, reach = [], 0
    for start, end in quoted_in(sentence):
        comma = "," if sentence[start:end].rstrip("\"”' ").endswith(",") else " "
        pieces += [sentence[reach:start], " " * (end - start - 1), comma]
        reach = end
    return "".join([*pieces, sentence[reach:]])


def spoken_in(text: str) -> tuple[Span, ...]:
    """Give the [start, end) of what is quoted in *text* between marks that tell opening from closing.

    A quote may go over sentences and lines; one that is not closed within :data:`LONGEST_QUOTE` is none.
    """
    found: list[Span] = []
    opened: int | None = None
    for mark in _DIRECTED.finditer(text):
        if mark[0] in _OPENING:
            opened = mark.start()
        elif opened is not None:
            if mark.end() - opened <= LONGEST_QUOTE:
                found.append((opened, mark.end()))
            opened = None
    return tuple(found)


def _stretches(sentence: str) -> Iterator[Span]:
    opened: int | None = None
    seen = False
    for mark in _MARK.finditer(sentence):
        closes = (
            mark[0] == '"'
            and not seen
            and _CLOSES.match(sentence, mark.end())
            and _ENDS.search(sentence, 0, mark.start())
        )
        opens = mark[0] in _OPENING or (mark[0] == '"' and opened is None and not closes)
        if opens:
            opened = mark.start() if opened is None else opened
        elif opened is not None:
            yield opened, mark.end()
            opened = None
        elif not seen and (closes or mark.end() >= len(sentence.rstrip())):
            yield 0, mark.end()
        seen = True
    if opened is not None:
        yield opened, len(sentence)
