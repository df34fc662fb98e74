"""``dateline timeline``: articles in, their merged timeline out; no server, nothing stored."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

import click

from dateline.cli.articles import articles_of, files_argument, published_option
from dateline.cli.conventions import conventions_options
from dateline.cli.remarks import remarks_on
from dateline.cli.table import table
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

NEIGHBOURS = 50  # events before and behind one in the timeline that are looked at for what is most like it
FORMS = {"as_json": "--json", "as_sightings": "--sightings", "as_reasons": "--explain", "as_notes": "--notes"}


@click.command(short_help="Print the merged timeline of some articles.")
@files_argument
@published_option
@click.option("--json", "as_json", is_flag=True, help="Print the events as JSON, as the server shows them.")
@click.option("--sightings", "as_sightings", is_flag=True, help="Print a JSON line for each dated sighting.")
@click.option("--undated", is_flag=True, help="Also print what is dated by the sentence before, or by publication.")
@click.option(
    "--explain",
    "as_reasons",
    is_flag=True,
    help="Print for each event what decided its date, status and members, and why the likest other is another event.",
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

    A file is text with or without a header, a page of HTML, or JSON lines; - is standard input, any of these. An
    article that comes twice is told once; of two versions of one address the last is told.

    What is no article is reported on standard error, and the exit code is then 1; the rest is told all the same.
    """
    form = _form(wanted, undated=undated)
    problems: list[object] = []
    given = [dated(article) for article in articles_of(files, published, problems.append)]
    articles = {article.id: article for article in given}
    sightings = [s for article in articles.values() for s in _sightings_by(article, conventions)]
    for line in _lines(form, articles, sightings, {Basis.TEXT, *(Basis if undated else ())}):
        click.echo(line)
    for problem in (*problems, *remarks_on(given, {s.evidence.article for s in sightings})):
        click.echo(str(problem), err=True)
    context.exit(1 if problems else 0)


def _form(wanted: Mapping[str, bool], *, undated: bool) -> str:
    """Name the one option of a form that is *wanted*, none for the table; two are a usage error."""
    names = [FORMS[name] for name, is_wanted in wanted.items() if is_wanted]
    if undated and "--notes" in names:
        names.append("--undated")
    if len(names) > 1:
        message = f"{' and '.join(names)} exclude each other."
        raise click.UsageError(message)
    return "".join(names)


def _lines(
    form: str, articles: Mapping[str, Article], sightings: Iterable[Sighting], shown: Container[Basis]
) -> Iterator[str]:
    if form == "--notes":
        return _notes(articles.values())
    events = [event for event in merge(sightings) if event.basis in shown]
    match form:
        case "--json":
            return _json(events)
        case "--sightings":
            return _sightings(events, articles, shown)
        case "--explain":
            return _reasons(events)
    return table(events, shutil.get_terminal_size().columns if sys.stdout.isatty() else None)


def _sightings_by(article: Article, conventions: Conventions) -> tuple[Sighting, ...]:
    own = conventions_of(article, conventions)
    return sightings_of(article, extract(article.text, article.published, conventions=own))


def _notes(articles: Iterable[Article]) -> Iterator[str]:
    for article in articles:
        for note in notes_of(article):
            yield json.dumps({"doc": article.name or article.id} | asdict(note), ensure_ascii=False)


def _reasons(events: Sequence[Event]) -> Iterator[str]:
    for number, event in enumerate(events):
        before, behind = events[max(0, number - NEIGHBOURS) : number], events[number + 1 : number + 1 + NEIGHBOURS]
        first, *rest = explain(event, (*before, *behind))
        yield "\n  ".join([first, *rest])


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
