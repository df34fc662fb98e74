"""The page: an article read once, with all that its sentences need to be told; and what was set aside."""

from __future__ import annotations

import re
import zlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from heapq import nsmallest

from dateline.timeline.article import Article
from dateline.timeline.entities import aliases_in, common_in
from dateline.timeline.quotes import spoken_in
from dateline.timeline.sentence import LONGEST_SENTENCE, Span, sentences_in
from dateline.timeline.zones import Zone, zones_of

SKETCH = 24
_SHINGLE = 5
_TELLING = 7  # letters of the words that a shingle begins with
_SHINGLE_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Note:
    """A stretch of an article that was set aside, of what kind, and why."""

    kind: str
    start: int
    end: int
    why: str


@dataclass(frozen=True, slots=True)
class Page:
    """An article with its zones and sentences; *body* holds the sentences that may tell something, in order.

    *headline* is a line of the header, *common* are the words that the text writes small, *spoken* what is quoted, over
    sentences too, *sketch* what near-copies of the text share.
    """

    article: Article
    zones: tuple[Zone, ...]
    body: tuple[Span, ...]
    headline: Span | None
    aliases: Mapping[str, str]
    common: frozenset[str]
    spoken: tuple[Span, ...]
    sketch: tuple[int, ...]

    def is_spoken(self, position: int) -> bool:
        """Tell whether *position* stands in a quote."""
        number = bisect_right(self.spoken, (position, float("inf"))) - 1
        return number >= 0 and position < self.spoken[number][1]


def page_of(article: Article) -> Page:
    """Read the page of *article*."""
    text = article.text
    zones, body, _ = _parted(text)
    return Page(
        article,
        zones,
        body,
        headline=next(((z.start, z.end) for z in zones if z.kind == "headline"), None) if body else None,
        aliases=aliases_in(text, body),
        common=common_in(text),
        spoken=spoken_in(text),
        sketch=_sketch(text, body),
    )


def _parted(text: str) -> tuple[tuple[Zone, ...], tuple[Span, ...], list[Note]]:
    """Part *text* into zones, the sentences that may tell something, and what else there is."""
    zones = zones_of(text)
    body: list[Span] = []
    notes: list[Note] = []
    told: set[str] = set()
    for start, end in _running(sentences_in(text), zones):
        words = text[start : min(end, start + LONGEST_SENTENCE)]
        if end - start > LONGEST_SENTENCE:
            notes.append(
                Note("unbroken", start, end, f"it goes on for {end - start} characters without a sentence end")
            )
        elif _is_foreign(words):
            notes.append(Note("script", start, end, "it is written in a script that no rule reads"))
        elif words in told:
            notes.append(Note("repeated", start, end, "the article says it before, word for word"))
        else:
            told.add(words)
            body.append((start, end))
    return zones, tuple(body), notes


def _joined(text: str, notes: list[Note]) -> tuple[Note, ...]:
    """Order *notes*, and make one of those that say the same of neighbours."""
    joined: list[Note] = []
    for note in sorted(notes, key=lambda note: note.start):
        last = joined[-1] if joined else None
        if last and (last.kind, last.why) == (note.kind, note.why) and not text[last.end : note.start].strip():
            joined[-1] = replace(last, end=note.end)
        else:
            joined.append(note)
    return tuple(joined)


def notes_of(article: Article) -> tuple[Note, ...]:
    """Give what of *article* was set aside, and why, in order of the text."""
    zones, _, notes = _parted(article.text)
    return _joined(article.text, [*(Note(zone.kind, zone.start, zone.end, zone.why) for zone in zones), *notes])


def _running(sentences: tuple[Span, ...], zones: tuple[Zone, ...]) -> Iterator[Span]:
    """Give what of *sentences* lies in no zone; the end of a sentence that begins with a dateline."""
    starts = [zone.start for zone in zones]
    for start, end in sentences:
        at = start
        number = max(0, bisect_left(starts, start + 1) - 1)
        while number < len(zones) and zones[number].start < end:
            zone = zones[number]
            if zone.end > at and zone.start > at:
                yield at, zone.start
            at = max(at, zone.end) if zone.end > at else at
            number += 1
        if at < end:
            yield at, end


def _is_foreign(words: str) -> bool:
    """Tell whether most letters of *words* are of no Latin script."""
    return not words.isascii() and 2 * sum(sign > "\u024f" and sign.isalpha() for sign in words) > len(words)


def _sketch(text: str, body: tuple[Span, ...]) -> tuple[int, ...]:
    """Give the smallest hashes of the shingles of *text*: near-copies share most of them."""
    if not body:
        return ()
    words = _SHINGLE_WORD.findall(text[body[0][0] : body[-1][1]].lower())
    telling = [n for n, word in enumerate(words) if len(word) >= _TELLING]
    starts = telling if len(telling) >= SKETCH else range(len(words))
    shingles = {" ".join(words[n : n + _SHINGLE]) for n in starts}
    return tuple(nsmallest(SKETCH, {zlib.crc32(shingle.encode("utf-8", "replace")) for shingle in shingles}))
