"""Add articles to the timeline."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection, Engine

from dateline.ingest.place import place
from dateline.store import articles as store
from dateline.store import sightings
from dateline.store.engine import reading, writing
from dateline.timeline.article import Article
from dateline.timeline.build import sightings_of
from dateline.timeline.customs import conventions_of
from dateline.timeline.event import Event, Sighting
from dateline.timeline.zones import dated
from dateline.timex import Timex, extract

Outcome = Literal["added", "unchanged", "updated"]
_Version = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Dumps:
    """What makes the JSON that is served, so that it is made once, when it is written."""

    event: Callable[[Event], str]
    article: Callable[[Article, tuple[Timex, ...]], str]


@dataclass(frozen=True, slots=True)
class Added:
    """What became of an article: its id, the ids of the listed events that it tells.

    *unresolved* counts its expressions that hang on a publication date which nobody knows.
    """

    article: str
    outcome: Outcome
    events: tuple[str, ...]
    unresolved: int


@dataclass(frozen=True, slots=True)
class _Read:
    article: Article
    doc: str
    sightings: tuple[Sighting, ...]
    unresolved: int


def add(engine: Engine, articles: Iterable[Article], dump: Dumps) -> tuple[Added, ...]:
    """Add *articles* to the timeline, all or none of them, and tell what became of each.

    What is here already stays as it is, and an article of a known id with other content replaces it. The timeline is
    then the one that all articles give, in whatever order and batches they came. Raises StoreUnavailableError.
    """
    given = tuple(dated(article) for article in articles)
    with reading(engine) as connection:
        known = store.hashes(connection, (article.id for article in given))
    news = (article for article in given if known.get(article.id) != article.content_hash)
    read = {_version_of(article): _read(article, dump) for article in news}  # before anybody has to wait for us
    with writing(engine) as connection:
        return _keep(connection, given, read, dump)


def _keep(
    connection: Connection, given: tuple[Article, ...], read: dict[_Version, _Read], dump: Dumps
) -> tuple[Added, ...]:
    known = store.hashes(connection, (article.id for article in given))
    latest: dict[str, _Read] = {}
    outcomes: list[Outcome] = []
    for article in given:
        outcomes.append(_outcome_of(article, known))
        if outcomes[-1] != "unchanged":
            latest[article.id] = read.get(_version_of(article)) or _read(article, dump)
            known[article.id] = article.content_hash
    _replace(connection, latest, dump)
    return tuple(
        Added(article.id, outcome, store.events_of(connection, article.id), store.unresolved(connection, article.id))
        for article, outcome in zip(given, outcomes, strict=True)
    )


def _replace(connection: Connection, latest: dict[str, _Read], dump: Dumps) -> None:
    removed = sightings.of_articles(connection, latest)
    for read in latest.values():
        store.put(connection, read.article, doc=read.doc, unresolved=read.unresolved)
    added = [sighting for read in latest.values() for sighting in read.sightings]
    place(connection, removed=removed, added=added, dump=dump.event)


def _outcome_of(article: Article, known: Mapping[str, str]) -> Outcome:
    if article.id not in known:
        return "added"
    return "unchanged" if known[article.id] == article.content_hash else "updated"


def _version_of(article: Article) -> _Version:
    return article.id, article.content_hash


def _read(article: Article, dump: Dumps) -> _Read:
    timexes = extract(article.text, article.published, conventions=conventions_of(article))
    unresolved = sum(timex.unresolved for timex in timexes)
    return _Read(article, dump.article(article, timexes), sightings_of(article, timexes), unresolved)
