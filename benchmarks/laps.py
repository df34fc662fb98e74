"""Time one reader of texts, in a process of its own: articles in on standard input, articles a second out.

Three figures, the same for every reader. *first*: a fresh process reads articles, and compiles what it has put off.
*new*: it goes on with articles that it has not seen; this is what a service does all day. *again*: it reads these
once more, with whatever it remembers of them.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Sequence

Read = Callable[[str, str], int]  # text, ISO day -> how many expressions
Articles = Sequence[tuple[str, str]]


class MissingError(Exception):
    """A peer that cannot be had here; says why."""


def lap(read: Read, articles: Articles) -> float:
    """Give articles a second."""
    start = time.perf_counter()
    for text, day in articles:
        read(text, day)
    return len(articles) / (time.perf_counter() - start)


def main(read: Read) -> None:
    """Read ``{"before": articles, "articles": articles}`` and write the three figures."""
    given = json.load(sys.stdin)
    before, articles = given["before"], given["articles"]
    laps = {"first": lap(read, before), "new": lap(read, articles), "again": lap(read, articles)}
    json.dump(laps, sys.stdout)
