"""Whole articles and all that they say, a file each, in ``articles/*.md``: add a file there, and nothing here.

Below the text a line for each mention, ``words -> value | from..to``, then one for each event,
``* days | status | words``, the words being some of its title.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dateline import Anchor, Article, extract
from dateline.timeline.build import sightings_of
from dateline.timeline.event import Basis
from dateline.timeline.merge import merge
from dateline.timeline.zones import dated
from dateline.timex.edtf import first, last, spell
from dateline.values import UNKNOWN

PATHS = sorted((Path(__file__).parent / "articles").glob("*.md"))


def read(path):
    """Give the article of a file, its lines about mentions and its lines about events."""
    _, head, text, wanted = re.split(r"^---\n", path.read_text(), flags=re.MULTILINE)
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    published = Anchor.parse(fields["published"]) if "published" in fields else UNKNOWN
    article = Article(text, fields["title"], fields.get("publisher"), published, fields.get("url"))
    lines = wanted.splitlines()
    return dated(article), [x for x in lines if x[0] != "*"], [x[2:].split(" | ") for x in lines if x[0] == "*"]


def mention_line(timex):
    """Write an expression as a file does."""
    interval = timex.interval
    days = "unresolved" if timex.unresolved else interval and f"{first(interval)}..{last(interval)}"
    value = f"{timex.value} {timex.mod}" if timex.mod else timex.value
    return f"{timex.text} -> {value}" + (f" | {days}" if days else "")


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_an_article_mentions_what_its_file_says(path):
    article, mentions, _ = read(path)

    assert mentions == [mention_line(timex) for timex in extract(article.text, article.published)]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_an_article_tells_what_its_file_says(path):
    article, _, wanted = read(path)
    events = [
        (spell(e.interval), str(e.status), e.title.lower())
        for e in merge(sightings_of(article))
        if e.basis is Basis.TEXT
    ]
    titles = {(days, status): title for days, status, title in events}

    assert sorted((days, status) for days, status, _ in wanted) == sorted((days, status) for days, status, _ in events)
    assert [] == [
        (days, words)
        for days, status, words in wanted
        if not set(words.split()) <= set(re.findall(r"[\w,]*\w", titles[days, status]))
    ]
