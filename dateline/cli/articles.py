"""What ``timeline`` and ``ingest`` share: files of articles, and dates for those that have none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import click

from dateline.errors import UnreadableSourceError
from dateline.ingest.sources import read
from dateline.timeline.article import Article
from dateline.values import Anchor


def _dates(_: click.Context, __: click.Parameter, given: tuple[str, ...]) -> dict[str, Anchor]:
    dates = {}
    for pair in given:
        name, _sign, date = pair.partition("=")
        try:
            dates[name] = Anchor.parse(date)
        except ValueError as why:
            message = f"{pair!r} is not NAME=DATE ({why})"
            raise click.BadParameter(message) from None
    return dates


files_argument = click.argument("files", nargs=-1, required=True, type=click.Path(path_type=str))
published_option = click.option(
    "--published",
    multiple=True,
    metavar="NAME=DATE",
    callback=_dates,
    help="The publication date of the article NAME (its file name up to the first _), when it has none. Repeatable.",
)


def articles_of(
    files: Iterable[str], published: Mapping[str, Anchor], on_error: Callable[[UnreadableSourceError], object]
) -> Iterator[Article]:
    """Give the articles of *files*, with dates of *published* for those that have none.

    What is no article, and a name in *published* that no article has, goes to *on_error*.
    """
    unknown = set(published)
    for file in files:
        for article in read(Path(file), on_error):
            unknown.discard(article.name or "")
            date = published.get(article.name or "")
            yield replace(article, published=date) if date and article.published.moment is None else article
    for name in sorted(unknown):
        on_error(UnreadableSourceError("--published", None, f"no article is named {name!r}"))
