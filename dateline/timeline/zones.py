"""Zones: which stretches of a page are no running text, labelled before anything is read.

A page has a *header* (all before its first sentence, publication date included), in it a *headline*, *bylines*, a
*dateline* ("SEOUL, Oct. 21 (Agency) --"), *furniture* ("2 days ago", "Source link"), *promo* blocks, *captions* and
*comments*. Mentions in any of them date no event.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from dateline.timeline.article import Article
from dateline.timeline.sentence import plain
from dateline.timeline.verbs import actions_in
from dateline.timex import extract
from dateline.timex.foreign import parse_date
from dateline.values import DAY, UNKNOWN, Anchor, Grain

HEADER_LINES = 12
HEADER_CHARACTERS = 1_000
SENTENCE_WORDS = 6
HEADLINE_WORDS = 3
LONGEST_FURNITURE = 300
_REASONS = {
    "header": "it stands before the first sentence",
    "headline": "it is the headline: it tells the article's main event, and dates none",
    "byline": "it names the writer",
    "dateline": "it says where and when the article was written",
    "furniture": "it belongs to the page, not to the article",
    "promo": "it points to other stories",
    "caption": "it describes a picture",
    "comments": "readers wrote it",
}


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch [*start*, *end*) of a text that is no running text, and what it is."""

    kind: str
    start: int
    end: int

    @property
    def why(self) -> str:
        """Say why no event is read here."""
        return _REASONS[self.kind]


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str


_DATE_LABEL = re.compile(
    r"\s*(?:(?:first\s+)?(?:published|posted|updated|created|dated?|last (?:updated|modified))"
    r"(?:\s+(?:on|at|online))?)\s*:?\s*",
    re.IGNORECASE,
)
_FURNITURE = re.compile(
    r"\d+\s?(?:s|m|h|d|w|mo|y|secs?|mins?|hrs?|seconds?|minutes?|hours?|days?|weeks?|months?|years?)\.? ago"
    r"|.*\b[\d,.]+[km]? (?:views?|shares?|likes?|comments?)|source link|read more.*|share(?: this.*)?|advertisement"
    r"|verified by .*|open in app|sign up.*|subscribe.*|follow us.*|(?:leave a )?comments?|related:?.*|tags?:.*"
    r"|(?:©|copyright\b).*|all rights reserved.*|loading.*|click here.*|this article .{0,30}(?:updated|published).*",
    re.IGNORECASE,
)
_AGO = re.compile(r"\d+\s?(?:[smhdwy]|mo|[a-z]+s?)\.? ago", re.IGNORECASE)
_BYLINE = re.compile(r"by [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,4}(?:,.{0,60})?", re.DOTALL)
_CAPTION = re.compile(r"https?://\S+|.*\b(?:file )?photo(?:graph)? (?:by|courtesy)\b.*", re.IGNORECASE)
_PROMO = re.compile(r"[A-Z][A-Z ']{5,40}:")
_CLOSING = "\"'”’)] \t\r"
_DATELINE = re.compile(
    r"\s*(?:[A-Z][A-Za-z.'’-]+(?:[ ,/]+[A-Z][A-Za-z.'’-]+){0,5}[ ,]*)?(?:[A-Z][a-z]{2,8}\.? \d{1,2}[ ,]*)?"
    r"(?:\([A-Z][\w /.-]{1,30}\)\s*)(?:--|—|–|-|_)\s"
    r"|\s*[A-Z]{3,}(?:[ -][A-Z]{2,}){0,3}(?:, [A-Z][\w. ]{1,20})?\s?(?::|--|—|–|-)\s(?=\S)"
)
_DATELINE_WINDOW = 200


def dated(article: Article) -> Article:
    """Give *article* with the publication date that its page states, when the sender gave none."""
    if article.published.moment is not None:
        return article
    for line in _head(article.text):
        found = _date_at(line.text)
        if found is not None:
            return replace(article, published=found[0], page_dated=True)
    return article


def zones_of(text: str) -> tuple[Zone, ...]:
    """Label all zones of *text*, in order of their starts; no two of them overlap."""
    lines = _lines(text)
    body = next((n for n, line in enumerate(lines) if _is_sentence(line.text)), len(lines) if len(lines) > 1 else 0)
    zones = [Zone("header", line.start, line.end) for line in lines[:body]]
    zones.extend(_in_body(text, lines, body))
    return _disjoint(_with_headline(zones, text))


def zone_at(zones: tuple[Zone, ...], position: int) -> str | None:
    """Name the zone that holds *position*; None in running text."""
    number = bisect_right(zones, position, key=lambda zone: zone.start) - 1
    return zones[number].kind if number >= 0 and position < zones[number].end else None


def _in_body(text: str, lines: list[_Line], body: int) -> Iterator[Zone]:
    for number, line in enumerate(lines[body:], body):
        kind = _kind(line.text)
        if kind == "furniture" and _AGO.fullmatch(line.text.strip()) and _is_named(lines, number, body):
            yield Zone("comments", lines[max(number - 1, body)].start, len(text))
            return
        if kind is not None:
            yield Zone(kind, line.start, line.end)
        if kind in {"promo", "caption"} and number + 1 < len(lines) and _goes_on(line, lines[number + 1], kind, text):
            yield Zone(kind, lines[number + 1].start, lines[number + 1].end)
        yield from _prefixes(line)


def _is_named(lines: list[_Line], number: int, body: int) -> bool:
    """Tell whether a short line, the name of who wrote a comment, stands before line *number*."""
    return number > body and len(lines[number - 1].text.split()) < SENTENCE_WORDS


def _with_headline(zones: list[Zone], text: str) -> list[Zone]:
    """Call a line of the header the headline: the first in which something happens, else the longest one."""
    lines = {n: text[z.start : z.end] for n, z in enumerate(zones[:HEADER_LINES]) if z.kind == "header"}
    lines = {n: line for n, line in lines.items() if _may_be_headline(line)}
    telling = (n for n, line in lines.items() if any(actions_in(plain(line), 0, len(line))[:2]))
    number = next(telling, max(lines, key=lambda n: len(lines[n]), default=None))
    if number is None:
        return zones
    return [*zones[:number], replace(zones[number], kind="headline"), *zones[number + 1 :]]


def _may_be_headline(line: str) -> bool:
    words = len(line[:LONGEST_FURNITURE].split())
    if len(line) >= LONGEST_FURNITURE or words < HEADLINE_WORDS or _kind(line) is not None:
        return False
    return not any(sign.isdigit() for sign in line) or _date_at(line) is None


def _disjoint(zones: Iterable[Zone]) -> tuple[Zone, ...]:
    kept: list[Zone] = []
    for zone in sorted(zones, key=lambda zone: (zone.start, -zone.end)):
        if not kept or zone.start >= kept[-1].end:
            kept.append(zone)
    return tuple(kept)


def _lines(text: str) -> list[_Line]:
    return [_Line(m.start(), m.end(), m[0]) for m in re.finditer(r"[^\r\n]+", text) if not m[0].isspace()]


def _head(text: str) -> Iterator[_Line]:
    lines = _lines(text[:HEADER_CHARACTERS])[:HEADER_LINES]
    for line in lines:
        yield line
        if _is_sentence(line.text):
            return


def _is_sentence(line: str) -> bool:
    return (
        line.rstrip(_CLOSING).endswith((".", "!", "?", "…"))
        and len(line[:LONGEST_FURNITURE].split()) >= SENTENCE_WORDS
        and not (len(line) < LONGEST_FURNITURE and _CAPTION.fullmatch(line))
    )


def _kind(line: str) -> str | None:
    stripped = line.strip()
    if len(stripped) > LONGEST_FURNITURE:
        return None
    if _CAPTION.fullmatch(stripped):
        return "caption"
    if _FURNITURE.fullmatch(stripped):
        return "furniture"
    if _BYLINE.fullmatch(stripped):
        return "byline"
    return "promo" if _PROMO.fullmatch(stripped) else None


def _goes_on(line: _Line, following: _Line, kind: str, text: str) -> bool:
    """Tell whether the block of *line* takes in the *following* one: a caption's text, the headlines of a promo."""
    adjacent = text.count("\n", line.end, following.start) <= 1
    return adjacent and (kind == "caption" or not _is_sentence(following.text))


def _prefixes(line: _Line) -> Iterator[Zone]:
    found = _date_at(line.text) if _DATE_LABEL.match(line.text) else None
    start = found[1] if found else 0
    if found:
        yield Zone("header", line.start, line.start + start)
    dateline = _DATELINE.match(line.text, start, start + _DATELINE_WINDOW)
    if dateline:
        yield Zone("dateline", line.start + start, line.start + dateline.end())


def _date_at(line: str) -> tuple[Anchor, int] | None:
    """Read a publication date at the start of *line*, labelled or alone; give it with the offset of its end."""
    label = _DATE_LABEL.match(line)
    rest = line[label.end() : LONGEST_FURNITURE] if label else line[:LONGEST_FURNITURE]
    for timex in extract(rest, UNKNOWN)[:1]:
        day = timex.interval.first_day if timex.interval and timex.interval.grain <= Grain.DAY else None
        leads = not rest[: timex.start].strip()
        if day is not None and timex.type == "DATE" and leads and (label or not rest[timex.end :].strip(" .|")):
            return Anchor(day * DAY), (label.end() if label else 0) + timex.end
    if label and rest.strip():
        day = parse_date(rest.strip())
        return None if day is None else (Anchor(day * DAY), len(line))
    return None
