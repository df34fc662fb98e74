"""What stands in quotation marks: words that somebody said, and that no verb of the sentence's own stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator

Span = tuple[int, int]

SPOKEN_WORDS = 4
_OPENING = "“``"
_MARK = re.compile(r"“|”|``|''|\"")


def quoted_in(sentence: str) -> tuple[Span, ...]:
    """Give the [start, end) of each stretch of *sentence* that is quoted, marks included.

    A quote may begin before the sentence or end behind it; scare quotes of a word or two are none.
    """
    return tuple(span for span in _stretches(sentence) if len(sentence[slice(*span)].split()) >= SPOKEN_WORDS)


def unquoted(sentence: str) -> str:
    """Give *sentence*, as long, with blanks in place of what is quoted."""
    for start, end in quoted_in(sentence):
        sentence = sentence[:start] + " " * (end - start) + sentence[end:]
    return sentence


def _stretches(sentence: str) -> Iterator[Span]:
    opened: int | None = None
    seen = False
    for mark in _MARK.finditer(sentence):
        opens = mark[0] in _OPENING or (mark[0] == '"' and opened is None)
        if opens:
            opened = mark.start() if opened is None else opened
        elif opened is not None:
            yield opened, mark.end()
            opened = None
        elif not seen and mark.end() >= len(sentence.rstrip()):
            yield 0, mark.end()
        seen = True
    if opened is not None:
        yield opened, len(sentence)
