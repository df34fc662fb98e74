"""Five articles written for this project, and the timeline that they must give."""

from __future__ import annotations

import json
from importlib.resources import as_file, files
from importlib.resources.abc import Traversable
from typing import Final, TypedDict

from dateline.ingest.sources import read
from dateline.timeline.article import Article
from dateline.timeline.zones import dated

ARTICLES: Final[Traversable] = files(__name__) / "articles"


class ExpectedEvent(TypedDict):
    """An event that the articles must give; *start* and *end* are inclusive ISO dates, None where open.

    *title_words* stand, in lower case, in its title or in the sentences that prove it; *articles* are the names of
    all that tell it with a date, *expressions* the words that date it there.
    """

    title_words: list[str]
    start: str | None
    end: str | None
    status: str
    articles: list[str]
    expressions: list[str]


class ExpectedTimeline(TypedDict):
    """All *events*, and by article the expressions that must stay *unresolved*: found, but without an interval."""

    events: list[ExpectedEvent]
    unresolved: dict[str, list[str]]


def names() -> tuple[str, ...]:
    """Give the names of the articles, in their order."""
    return tuple(page.name.removesuffix(".md") for page in _pages())


def load() -> tuple[Article, ...]:
    """Read the articles, in the order of :func:`names`, with the dates that their pages state."""
    return tuple(dated(article) for page in _pages() for article in _read(page))


def expected() -> ExpectedTimeline:
    """Give what ``timeline.json`` holds: the timeline that the articles must give."""
    timeline: ExpectedTimeline = json.loads((files(__name__) / "timeline.json").read_text(encoding="utf-8"))
    return timeline


def _pages() -> list[Traversable]:
    pages = (page for page in ARTICLES.iterdir() if page.name.endswith(".md"))
    return sorted(pages, key=lambda page: page.name)


def _read(page: Traversable) -> tuple[Article, ...]:
    with as_file(page) as path:
        return tuple(read(path))
