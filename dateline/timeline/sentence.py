"""Sentences with their offsets, all of a text at once, and what verbs are looked for in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

import nupunkt

LONGEST_SENTENCE = 2_000
LONGEST_BLOCK = 20_000

Span = tuple[int, int]

_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
_LINE_END = re.compile(r"[\r\n]+")
#: possessive, and started by a stop: each sign is looked at once, however long the word before it
_STOP = re.compile(r"""(?<![.!?…])(?P<stop>[.!?…]++)(?P<close>["'”’)\]]*+)\s++(?=(?P<next>["'“‘`(\[]{0,8}[^\s]))""")
_LONGEST_ABBREVIATION = 16
_ABBREVIATED = frozenset(
    """
    mr mrs ms dr prof rev hon gen col lt sgt capt cmdr adm gov sen rep sens reps st no nos vs v jan feb mar apr jun jul
    aug sep sept oct nov dec mon tue wed thu fri sat sun approx est fig vol art pp ft mt al cf eg ie
    """.split()
)
_DOUBTFUL = frozenset("inc corp co ltd plc bros jr sr esq etc dept bn".split())
_SMALL = frozenset(
    """
    the a an in on at by for from to of with as and but or if so when while since after before until because although
    though during despite according under over about against among between following citing its his her their our this
    that these those both all most many some several any no not only even also then now later earlier meanwhile however
    is are was were has have had will would asked speaking said says last next
    """.split()
)
_CAPITAL = re.compile(r"(?<!\S)[A-Z]")
_TITLE_SHARE = 0.6
_SIGNS = str.maketrans(dict.fromkeys("‘’ʼ", "'"))


def sentences_in(text: str) -> tuple[Span, ...]:
    """Give the [start, end) of each sentence of *text*, without blanks around it, in order.

    A paragraph is what stands between blank lines; a text without any has a paragraph a line.
    """
    border = _BLANK_LINE if _BLANK_LINE.search(text) else _LINE_END
    found: list[Span] = []
    start = 0
    for match in border.finditer(text):
        found.extend(_in_block(text, start, match.start()))
        start = match.end()
    found.extend(_in_block(text, start, len(text)))
    return tuple(found)


def sentence_of(sentences: tuple[Span, ...], position: int) -> int | None:
    """Give the number of the sentence that holds *position*; None between sentences."""
    number = bisect_right(sentences, (position, float("inf"))) - 1
    return number if number >= 0 and position < sentences[number][1] else None


@lru_cache(maxsize=64)
def plain(sentence: str) -> str:
    """Give *sentence*, as long, with plain apostrophes and no capital at its start, so that only names have capitals.

    A headline whose words all begin with a capital loses them.
    """
    words = sentence.split()
    if len(words) > 2 and sentence.isascii() and len(_CAPITAL.findall(sentence)) >= _TITLE_SHARE * len(words):
        return sentence.lower()
    first = next((n for n, sign in enumerate(sentence[:9]) if sign.isalpha()), 0)
    if len(words) > 1 and words[1][:1].isupper() and words[0].strip("\"'“‘`(").lower() not in _SMALL:
        return sentence.translate(_SIGNS)
    lowered = sentence[first : first + 1].lower()
    head = sentence[:first] + (lowered if len(lowered) == 1 else sentence[first : first + 1])
    return (head + sentence[first + 1 :]).translate(_SIGNS)


def _in_block(text: str, start: int, end: int) -> Iterator[Span]:
    block = text[start:end]
    cuts, doubtful = _cuts(block)
    if doubtful and len(block) <= LONGEST_BLOCK:
        spans: list[Span] = list(nupunkt.sent_spans(block))
    else:
        spans = list(zip([0, *cuts], [*cuts, len(block)], strict=True))
    for first, last in spans:
        piece = block[first:last]
        lead = len(piece) - len(piece.lstrip())
        if lead < len(piece):
            yield start + first + lead, start + first + len(piece.rstrip())


def _cuts(block: str) -> tuple[list[int], bool]:
    """Give where sentences of *block* begin but the first, and whether an abbreviation leaves that in doubt."""
    cuts: list[int] = []
    doubtful = False
    for stop in _STOP.finditer(block):
        follows = stop["next"]
        word = _word_before(block, stop.start())
        if follows[-1].islower():
            continue
        if stop["stop"] == "." and not stop["close"]:
            if word in _ABBREVIATED:
                continue
            if (
                word in _DOUBTFUL
                or (len(word) == 1 and word.isalpha())
                or block[max(0, stop.start() - len(word) - 1)] == "."
            ):
                doubtful = True
                continue
        cuts.append(stop.end())
    return cuts, doubtful


def _word_before(block: str, stop: int) -> str:
    """Give the last letters before *stop* that may be an abbreviation, without what opens them."""
    before = block[max(0, stop - _LONGEST_ABBREVIATION) : stop]
    return re.split(r"[\s.!?…]", before)[-1].lstrip("(\"'“‘[").lower()
