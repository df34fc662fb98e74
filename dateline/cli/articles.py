"""What ``timeline`` and ``ingest`` share: files of articles, and dates that the caller knows better."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from glob import glob, has_magic
from pathlib import Path

import click

from dateline.errors import UnreadableSourceError
from dateline.ingest.sources import STDIN, read
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
    help="The publication date of the article NAME (its id, or its file name up to the first _), whatever it says"
    " itself. Repeatable.",
)


def articles_of(
    files: Iterable[str], published: Mapping[str, Anchor], on_error: Callable[[UnreadableSourceError], object]
) -> Iterator[Article]:
    """Give the articles of *files* and patterns of files, with the dates of *published* in place of their own.

    What is no article, and a name in *published* that no article has, goes to *on_error*.
    """
    unknown = set(published)
    for path in (path for file in files for path in _paths(file)):
        for article in read(path, on_error):
            unknown.discard(article.name or "")
            date = published.get(article.name or "")
            yield replace(article, published=date, page_dated=False) if date else article
    for name in sorted(unknown):
        on_error(UnreadableSourceError("--published", None, f"no article is named {name!r}"))


def _paths(file: str) -> list[Path]:
    """Give the files that *file* names: itself, or those that fit it, for shells that leave patterns alone."""
    path = Path(file)
    if path == STDIN or not has_magic(file) or path.exists():
        return [path]
    return [Path(name) for name in sorted(glob(file, recursive=True))] or [path]  # noqa: PTH207 - it may be absolute
