"""Where a text is worth reading: one pass for anchor words, and around each a bounded run of words that rules know."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from dateline.timex.shapes import Endings
from dateline.timex.trie import trie

RUN_LEFT, RUN_RIGHT = 6, 16
RUN_LONGEST = RUN_LEFT + RUN_RIGHT
RUN_KEPT, RUN_CUE = 16, 4  # tokens: what begins behind so many of a run that goes on is the next run's, with its cue
GAP = r" {0,3}+(?:\n {0,12}+(?!\n)|)"
_GAP_BACKWARDS = r"(?: {0,12}\n {0,3}+(?!\n)| {1,3})?"
_NO_NUMBER_BEFORE = r"(?<![\w$£€#@:])(?<!\d[.,/])(?<!\W/)"
_NO_NUMBER_AFTER = r"(?!\w|%|[.:]\d|,\d{3}(?!\d)|/\d)"
#: the pass reads bytes in which all but letters, digits and _ is blank: then each word starts behind a literal blank,
#: which memchr finds, and punctuation needs no thought
_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789_ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ"
_BLANKED = bytes(byte if chr(byte) in _LETTERS else ord(" ") for byte in range(256))
_DIGIT_THAT_GOES_ON = r"(\d)(?=[a-z\d]| \d)"


class Scan:
    """The scan of a language that has these *words*, of which *anchors* start a look around.

    *suffixes* may be glued to a number, *endings* make it an ordinal or a decade; *token* matches one token.
    """

    def __init__(
        self,
        words: Iterable[str],
        anchors: Iterable[str],
        suffixes: Iterable[str],
        endings: Endings,
        token: re.Pattern[str],
    ) -> None:
        known, glued = tuple(words), trie(suffixes)
        blanks = [_blank(anchor).decode("latin-1").strip() for anchor in anchors]
        blanked = {*blanks, *(" ".join(blank.split()) for blank in blanks)}
        self._anchor = re.compile(rf" (?:{trie(blanked)}(?![{_LETTERS}])|{_DIGIT_THAT_GOES_ON})".encode("latin-1"))
        self._digits = re.compile(
            r"(?<![\w.,])(?:[012]\d{3}(?!\d)|\d\d?[/.-]\d|\d\d?:\d\d|"
            rf"\d?\d?'?\d0(?:{trie(endings.decades)})(?!\w)|'\d\d(?!\d)|\d\d?(?:{trie(endings.ordinals)})(?!\w))"
            rf"|\d{{1,4}}(?:{glued})(?!\w)"
        )
        ordinal = trie(["", *(ending[::-1] for ending in endings.ordinals)])
        backwards = rf"[,+\-/]|{ordinal}\d[\d,.:/]{{0,12}}+(?!\w)|{trie(w[::-1] for w in known)}(?![a-z0-9])"
        self._left = re.compile(rf"(?: ?\.\d\d?(?!\w))?(?:{_GAP_BACKWARDS}(?>{backwards})){{0,{RUN_LEFT}}}")
        unnamed = token_pattern(known, glued, endings, named=False)
        self._run = re.compile(rf"(?:(?>{unnamed}){GAP}){{1,{RUN_LONGEST}}}")
        self._token = token

    def runs(self, folded: str) -> Iterator[tuple[int, int, int]]:
        """Give the [start, end) of every stretch of *folded* text worth matching, and up to where mentions may begin.

        Mentions that begin behind that are the next run's, which overlaps with one that was cut for its length.
        """
        find_left, find_run = self._left.match, self._run.match
        backwards, size, reach, since = folded[::-1], len(folded), 0, 0
        for anchor in self._anchor.finditer(b" " + _blank(folded)):
            at = anchor.start()
            if at < reach or (anchor.lastindex and (at := self._number(folded, at)) < 0):
                continue
            left = find_left(backwards, size - at)
            start = max(since, size - left.end() if left else at)
            run = find_run(folded, start)
            if run is None or run.end() <= at:
                start, run = at, find_run(folded, at)
            if run is not None:
                reach = since = run.end()
                if reach - start >= RUN_LONGEST and self._token.match(folded, reach):
                    tokens = [token.start() for token in islice(self._token.finditer(folded, start), RUN_KEPT + 1)]
                    since, reach = tokens[RUN_KEPT - RUN_CUE], tokens[RUN_KEPT]
                yield start, run.end(), reach

    def _number(self, folded: str, at: int) -> int:
        """Give where the date-like number around the digit at *at* starts, its apostrophe included, else -1."""
        for start in (at - 1, at) if folded[at - 1 : at] == "'" else (at,):
            if self._digits.match(folded, start):
                return start
        return -1


def token_pattern(words: Iterable[str], glued: str, endings: Endings, *, named: bool) -> str:
    """Write the regular expression of one token: a word, a number with what may be *glued* to it, or a sign.

    *named* makes it tell which, by its groups.
    """
    number_end = rf"(?:(?=(?:{glued})(?!\w))|{_NO_NUMBER_AFTER})"
    group = "?P<{}>" if named else "?:"
    patterns = endings.patterns().items()
    shapes = "|".join(f"({group.format(name)}{pattern}){number_end}" for name, pattern in patterns)
    word = rf"({group.format('word')}(?:(?<![a-z])|(?='s)){trie(words)}(?![a-z0-9_]))"
    return rf"(?=[\d']){_NO_NUMBER_BEFORE}(?:{shapes})|{word}|({group.format('sign')}[,+\-/])"


def _blank(folded: str) -> bytes:
    return folded.encode("latin-1").translate(_BLANKED)
