"""``dateline ingest``: articles out of files, into the timeline."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from itertools import islice

import click
from sqlalchemy import Engine

from api.config import Config, database_url
from dateline.cli.articles import articles_of, files_argument, published_option
from dateline.cli.remarks import unusual
from dateline.errors import UnreadableSourceError
from dateline.ingest.add import Added, add
from dateline.store.engine import open_store
from dateline.timeline.article import Article
from dateline.values import Anchor
from schemas.dumps import DUMPS

_BATCH = 50  # articles a transaction


@click.command()
@files_argument
@published_option
@click.option(
    "--database", metavar="PATH", help="File, or its SQLAlchemy URL.  [env: DATELINE_DATABASE; default: dateline.db]"
)
def ingest(files: tuple[str, ...], *, published: dict[str, Anchor], database: str | None) -> None:
    """Add the articles of FILES to the timeline.

    A file is text with or without a header, a page of HTML, or JSON lines; - is standard input, any of these.

    Prints a line for each article and a summary. What is no article is reported on standard error, with its file and
    line, and the exit code is then 1; all others are added. An article that is in the timeline already stays as it is.
    """
    url = database_url(database) if database is not None else Config.read().database
    counts: Counter[str] = Counter()

    def refuse(error: UnreadableSourceError) -> None:
        counts["refused"] += 1
        click.echo(str(error), err=True)

    engine = open_store(url)
    try:
        for article, added in _added(engine, articles_of(files, published, refuse)):
            counts[added.outcome] += 1
            _tell(article, added, counts.total())
    finally:
        engine.dispose()
    click.echo(", ".join(f"{counts[outcome]} {outcome}" for outcome in ("added", "updated", "unchanged", "refused")))
    if counts["refused"]:
        raise SystemExit(1)


def _added(engine: Engine, articles: Iterator[Article]) -> Iterator[tuple[Article, Added]]:
    while batch := list(islice(articles, _BATCH)):
        yield from zip(batch, add(engine, batch, DUMPS), strict=True)


def _tell(article: Article, added: Added, count: int) -> None:
    events = f"{len(added.events)} event{'' if len(added.events) == 1 else 's'}"
    undated = f", {added.unresolved} undated" if added.unresolved else ""
    aside = f", {reasons}" if added.outcome != "unchanged" and (reasons := unusual(article)) else ""
    name = article.title or article.name or article.url or ""
    click.echo(f"{added.outcome:9}  {added.article}  {events}{undated}{aside}  {' '.join(name.split())}".rstrip())
    if sys.stderr.isatty() and not sys.stdout.isatty():
        click.echo(f"\r{count} articles", nl=False, err=True)
