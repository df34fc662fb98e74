"""What the tests of the store and of the ingest are made of: sightings and events out of a few words."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, insert

from dateline.ingest.add import Dumps
from dateline.ingest.place import place
from dateline.store import articles, tables
from dateline.store.engine import open_store, reading, writing
from dateline.store.events import EventPage, EventQuery, page, put
from dateline.timeline.article import Article
from dateline.timeline.event import Basis, Event, Evidence, Sighting, Status
from dateline.timeline.merge import merge
from dateline.values import Anchor, Grain, Interval, day_of, days


def plain(event: Event) -> str:
    """Dump *event* without a schema: all that the merge decides."""
    told = [[s.evidence.article, s.evidence.start, s.clause[0]] for s in event.sightings]
    return json.dumps([event.id, event.title, repr(event.interval), event.status, event.confidence, told])


DUMPS = Dumps(event=plain, article=lambda article, timexes: f"{article.title}: {len(timexes)}")


@contextmanager
def opened(folder: Path) -> Iterator[Engine]:
    """Open a store in *folder*."""
    engine = open_store(url_in(folder))
    try:
        yield engine
    finally:
        engine.dispose()


def url_in(folder: Path) -> str:
    """Give the address of the store in *folder*."""
    return f"sqlite:///{folder / 'dateline.db'}"


def day(text: str) -> int:
    """Give the number of a day such as 2024-06-05."""
    year, month, of_month = text.rsplit("-", 2)
    return day_of(int(year), int(month), int(of_month))


def span(first: str | None, last: str | None, grain: Grain = Grain.DAY) -> Interval:
    """Make the interval of two days, both included; None is an open end."""
    if first is not None and last is not None:
        return days(day(first), day(last), grain)
    return Interval(
        None if first is None else days(day(first), day(first), grain).start,
        None if last is None else days(day(last), day(last), grain).end,
        grain,
    )


def sighting(
    interval: Interval, words: str = "troops signed a treaty", *, article: str = "art_1", at: int = 0
) -> Sighting:
    """Make a sighting: *words* of *article*, at code point *at*."""
    evidence = Evidence(
        article=article,
        url=None,
        publisher=f"Publisher of {article}",
        published="2024-10-22",
        quote=words,
        quote_start=at,
        quote_end=at + len(words),
        expression="then",
        start=at,
        end=at + 4,
        type="DATE",
        value="2024",
        mod=None,
        rule="calendar.year",
        anchor="2024-10-22",
        why="It says so.",
    )
    return Sighting(
        interval=interval,
        bound=None,
        status=Status.OCCURRED,
        content_status=None,
        attribution=None,
        basis=Basis.TEXT,
        confidence=0.9,
        title=words,
        description=words,
        trigger=words.split()[1],
        kind=words.split()[1],
        participants=(),
        numbers=(),
        words=tuple(words.split()),
        clause=(at, at + len(words)),
        evidence=evidence,
    )


def event_at(interval: Interval, words: str = "troops signed a treaty", *, at: int = 0) -> Event:
    """Make the event that one sighting gives."""
    return merge((sighting(interval, words, at=at),))[0]


def tell(engine: Engine, *sightings: Sighting) -> None:
    """Place *sightings* in the timeline, as if their articles had told them."""
    with writing(engine) as connection:
        names = {s.evidence.article for s in sightings}
        for name in names - articles.hashes(connection, names).keys():
            row = dict.fromkeys(("content_hash", "language", "text", "doc"), "") | {"version": 1, "unresolved": 0}
            connection.execute(insert(tables.article), row | {"id": name})
        place(connection, removed=(), added=sightings, dump=plain)


def keep(engine: Engine, named: Mapping[str, Event]) -> None:
    """Keep events whose JSON is just their names."""
    with writing(engine) as connection:
        put(connection, {event.id: (event, name) for name, event in named.items()})


def names(engine: Engine, **query: Any) -> list[str]:
    """Give the names of a page of events, as :func:`keep` gave them."""
    return list(page_of(engine, EventQuery(**query)).docs)


def page_of(engine: Engine, query: EventQuery | None = None) -> EventPage:
    """Give a page of events."""
    with reading(engine) as connection:
        return page(connection, query or EventQuery(limit=500))


def news(text: str, *, url: str | None = None, published: str = "2024-10-22") -> Article:
    """Make an article that was published on 22 October 2024."""
    return replace(Article(text, url=url), published=Anchor.parse(published))
