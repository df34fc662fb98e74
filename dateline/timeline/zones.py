"""Zones: which stretches of a page are no running text, labelled before anything is read.

A page has a *header* (all before its first sentence, publication date included), *bylines*, a *dateline*
("SEOUL, Oct. 21 (Agency) --"), *furniture* ("2 days ago", "Source link"), *promo* blocks, *captions* and *comments*.
Mentions in any of them date no event.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dateline.timeline.article import Article
from dateline.timex import extract
from dateline.timex.foreign import parse_date
from dateline.values import DAY, UNKNOWN, Anchor, Grain

HEADER_LINES = 12
HEADER_CHARACTERS = 1_000
SENTENCE_WORDS = 6


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch [*start*, *end*) of a text that is no running text, and what it is."""

    kind: str
    start: int
    end: int


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
    r"|verified by .*|open in app|sign up.*|subscribe.*|follow us.*|(?:leave a )?comments?|related:?.*|tags?:.*",
    re.IGNORECASE,
)
_AGO = re.compile(r"\d+\s?(?:[smhdwy]|mo|[a-z]+s?)\.? ago", re.IGNORECASE)
_BYLINE = re.compile(r"by [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,4}(?:,.{0,60})?", re.DOTALL)
_CAPTION = re.compile(r"https?://\S+|.*\b(?:file )?photo(?:graph)? (?:by|courtesy)\b.*", re.IGNORECASE)
_PROMO = re.compile(r"[A-Z][A-Z ']{5,40}:")
_SENTENCE = re.compile(r"""[.!?…]["'”’)\]]*\s*\Z""")
_DATELINE = re.compile(
    r"\s*(?:[A-Z][A-Za-z.'’-]+(?:[ ,/]+[A-Z][A-Za-z.'’-]+){0,5}[ ,]*)?(?:[A-Z][a-z]{2,8}\.? \d{1,2}[ ,]*)?"
    r"(?:\([A-Z][\w /.-]{1,30}\)\s*)(?:--|—|–|-|_)\s"
)


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
    """Label all zones of *text*, in order of their starts."""
    lines = _lines(text)
    body = next((n for n, line in enumerate(lines) if _is_sentence(line.text)), 0)
    zones = [Zone("header", line.start, line.end) for line in lines[:body]]
    for number, line in enumerate(lines[body:], body):
        kind = _kind(line.text)
        if kind is not None:
            zones.append(Zone(kind, line.start, line.end))
        if kind == "furniture" and _AGO.fullmatch(line.text.strip()):
            zones.append(Zone("comments", lines[max(number - 1, body)].start, len(text)))
            break
        if kind in {"promo", "caption"} and number + 1 < len(lines) and _goes_on(line, lines[number + 1], kind, text):
            zones.append(Zone(kind, lines[number + 1].start, lines[number + 1].end))
        zones.extend(_prefixes(line))
    return tuple(sorted(zones, key=lambda zone: zone.start))


def zone_at(zones: tuple[Zone, ...], position: int) -> str | None:
    """Name the zone that holds *position*; None in running text."""
    return next((zone.kind for zone in zones if zone.start <= position < zone.end), None)


def _lines(text: str) -> list[_Line]:
    return [_Line(m.start(), m.end(), m[0]) for m in re.finditer(r"[^\r\n]+", text) if m[0].strip()]


def _head(text: str) -> Iterator[_Line]:
    lines = _lines(text[:HEADER_CHARACTERS])[:HEADER_LINES]
    for line in lines:
        yield line
        if _is_sentence(line.text):
            return


def _is_sentence(line: str) -> bool:
    return len(line.split()) >= SENTENCE_WORDS and _SENTENCE.search(line) is not None and not _CAPTION.fullmatch(line)


def _kind(line: str) -> str | None:
    stripped = line.strip()
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
    dateline = _DATELINE.match(line.text, start)
    if dateline:
        yield Zone("dateline", line.start + start, line.start + dateline.end())


def _date_at(line: str) -> tuple[Anchor, int] | None:
    """Read a publication date at the start of *line*, labelled or alone; give it with the offset of its end."""
    label = _DATE_LABEL.match(line)
    rest = line[label.end() :] if label else line
    for timex in extract(rest, UNKNOWN)[:1]:
        day = timex.interval.first_day if timex.interval and timex.interval.grain <= Grain.DAY else None
        leads = not rest[: timex.start].strip()
        if day is not None and timex.type == "DATE" and leads and (label or not rest[timex.end :].strip(" .|")):
            return Anchor(day * DAY), len(line) - len(rest) + timex.end
    if label and rest.strip():
        day = parse_date(rest.strip())
        return None if day is None else (Anchor(day * DAY), len(line))
    return None
