"""``dateline timeline``: articles in, their merged timeline out; no server, nothing stored."""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import Any

import click

from dateline.cli.articles import articles_of, files_argument, published_option
from dateline.cli.conventions import conventions_options
from dateline.timeline.article import Article
from dateline.timeline.build import sightings_of
from dateline.timeline.customs import conventions_of
from dateline.timeline.event import Basis, Event, Sighting
from dateline.timeline.explain import explain
from dateline.timeline.merge import merge
from dateline.timeline.page import notes_of
from dateline.timeline.zones import dated
from dateline.timex import edtf, extract
from dateline.timex.conventions import Conventions
from dateline.values import Anchor

DATE_WIDTH = 28


@click.command(short_help="Print the merged timeline of some articles.")
@files_argument
@published_option
@click.option("--json", "as_json", is_flag=True, help="Print the events as JSON, as the server shows them.")
@click.option("--sightings", "as_sightings", is_flag=True, help="Print a JSON line for each dated sighting.")
@click.option("--undated", is_flag=True, help="Also print what is dated by the sentence before, or by publication.")
@click.option(
    "--explain", "as_reasons", is_flag=True, help="Print for each event what decided its date, status and members."
)
@click.option(
    "--notes", "as_notes", is_flag=True, help="Print a JSON line for each stretch that was set aside, and why."
)
@conventions_options
@click.pass_context
def timeline(
    context: click.Context,
    /,
    files: tuple[str, ...],
    *,
    published: dict[str, Anchor],
    undated: bool,
    conventions: Conventions,
    **wanted: bool,
) -> None:
    """Read the articles of FILES and print what they tell, merged.

    A file is text with or without a header, a page of HTML, or JSON lines; - are JSON lines on standard input.

    What is no article is reported on standard error, and the exit code is then 1; the rest is told all the same.
    """
    problems: list[object] = []
    articles = {a.id: dated(a) for a in articles_of(files, published, problems.append)}
    shown = {Basis.TEXT, *(Basis if undated else ())}
    if wanted["as_notes"]:
        lines = _notes(articles.values())
    else:
        lines = _told(_events(articles.values(), conventions), articles, shown, wanted)
    for line in lines:
        click.echo(line)
    for problem in problems:
        click.echo(str(problem), err=True)
    context.exit(1 if problems else 0)


def _told(
    events: Iterable[Event], articles: Mapping[str, Article], shown: Container[Basis], wanted: Mapping[str, bool]
) -> Iterator[str]:
    events = [event for event in events if event.basis in shown]
    if wanted["as_json"]:
        return _json(events)
    if wanted["as_sightings"]:
        return _sightings(events, articles, shown)
    return _reasons(events) if wanted["as_reasons"] else _table(events)


def _events(articles: Iterable[Article], conventions: Conventions) -> tuple[Event, ...]:
    return merge(s for article in articles for s in _sightings_by(article, conventions))


def _sightings_by(article: Article, conventions: Conventions) -> tuple[Sighting, ...]:
    own = conventions_of(article, conventions)
    return sightings_of(article, extract(article.text, article.published, conventions=own))


def _notes(articles: Iterable[Article]) -> Iterator[str]:
    for article in articles:
        for note in notes_of(article):
            yield json.dumps({"doc": article.name or article.id} | asdict(note), ensure_ascii=False)


def _reasons(events: Iterable[Event]) -> Iterator[str]:
    for event in events:
        first, *rest = explain(event)
        yield "\n  ".join([first, *rest])


def _table(events: Iterable[Event]) -> Iterator[str]:
    for event in events:
        told = f"{event.article_count} article{'s' if event.article_count > 1 else ''}"
        yield f"{edtf.label(event.interval):{DATE_WIDTH}}  {event.status:8}  {event.title}  ({told})"


def _json(events: Iterable[Event]) -> Iterator[str]:
    from schemas.event import EventSchema  # noqa: PLC0415  marshmallow only where JSON is asked for

    yield EventSchema(many=True).dumps(events, ensure_ascii=False, indent=2)


def _sightings(events: Iterable[Event], articles: Mapping[str, Article], shown: Container[Basis]) -> Iterator[str]:
    for event in events:
        for sighting in (s for s in event.sightings if s.basis in shown):
            yield json.dumps(sighting_line(event, sighting, articles[sighting.evidence.article]), ensure_ascii=False)


def sighting_line(event: Event, sighting: Sighting, article: Article) -> dict[str, Any]:
    """Give one line of ``--sightings``: offsets into the text as given, days inclusive."""
    first, last = sighting.interval.first_day, sighting.interval.last_day
    return {
        "doc": article.name or article.id,
        "start": sighting.evidence.start,
        "end": sighting.evidence.end,
        "from": None if first is None else edtf.day_text(first),
        "to": None if last is None else edtf.day_text(last),
        "event": event.id,
        "basis": sighting.basis,
        "status": sighting.status,
        "content_status": sighting.content_status,
        "attribution": sighting.attribution,
        "evidence": list(sighting.clause),
        "trigger": sighting.trigger,
        "quote": [sighting.evidence.quote_start, sighting.evidence.quote_end],
        "title": sighting.title,
    }
