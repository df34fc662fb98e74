"""Sentences with their offsets, only where they are asked for."""

from __future__ import annotations

import re

import nupunkt

_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
_LINE_END = re.compile(r"\n")
LONGEST_BLOCK = 20_000


def sentence_at(text: str, position: int) -> tuple[int, int]:
    """Give the [start, end) of the sentence of *text* that holds *position*, without blanks around it.

    A paragraph is what stands between blank lines; a text without any has a paragraph a line.
    """
    start, end = _block(text, position)
    for first, last in nupunkt.sent_spans(text[start:end]):
        if start + last > position:
            return _stripped(text, start + first, start + last)
    return _stripped(text, start, end)


def _block(text: str, position: int) -> tuple[int, int]:
    border = _BLANK_LINE if _BLANK_LINE.search(text) else _LINE_END
    window = max(0, position - LONGEST_BLOCK)
    start = max((m.end() for m in border.finditer(text, window, position)), default=window)
    after = border.search(text, position, position + LONGEST_BLOCK)
    return start, after.start() if after else min(len(text), position + LONGEST_BLOCK)


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())
