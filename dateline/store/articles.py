"""The articles as they came, and their JSON as it is served."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from dateline.errors import ArticleNotFoundError
from dateline.store import tables
from dateline.store.chunks import KEYS, rows_for
from dateline.timeline.article import Article
from dateline.timeline.event import Basis

_article, _event, _sighting = tables.article.c, tables.event.c, tables.sighting.c
_GET = select(_article.doc).where(_article.id == bindparam("wanted"))
_UNRESOLVED = select(_article.unresolved).where(_article.id == bindparam("wanted"))
_HASHES = select(_article.id, _article.content_hash).where(_article.id.in_(KEYS))
_EVENTS = (
    select(_event.uid)
    .where(_event.uid.in_(select(_sighting.event).where(_sighting.article == bindparam("wanted"))))
    .where(_event.basis == Basis.TEXT)
    .order_by(_event.starts, _event.rank)
)
_DROP = delete(tables.article).where(_article.id == bindparam("wanted"))
_INSERT = insert(tables.article).values(version=1)
_UPDATE = update(tables.article).where(_article.id == bindparam("wanted")).values(version=_article.version + 1)


def get(connection: Connection, article: str) -> str:
    """Give the JSON of the article of that id; raises ArticleNotFoundError."""
    doc: str | None = connection.scalar(_GET, {"wanted": article})
    if doc is None:
        raise ArticleNotFoundError(article)
    return doc


def events_of(connection: Connection, article: str) -> tuple[str, ...]:
    """Give the ids of the listed events that the article tells, in the order of the timeline."""
    return tuple(connection.scalars(_EVENTS, {"wanted": article}))


def hashes(connection: Connection, articles: Iterable[str]) -> dict[str, str]:
    """Give the content hashes of those *articles* that are here, by their ids."""
    return {row.id: row.content_hash for row in rows_for(connection, _HASHES, articles)}


def unresolved(connection: Connection, article: str) -> int:
    """Count the expressions of the article that hang on a publication date which nobody knows."""
    return connection.scalar(_UNRESOLVED, {"wanted": article}) or 0


def put(connection: Connection, article: Article, *, doc: str, unresolved: int) -> None:
    """Keep *article* and its JSON, as a new version where one of this id is here already."""
    row = _row_of(article) | {"doc": doc, "unresolved": unresolved}
    if not connection.execute(_UPDATE, row | {"wanted": article.id}).rowcount:
        connection.execute(_INSERT, row | {"id": article.id})


def drop(connection: Connection, article: str) -> None:
    """Forget the article of that id, whose sightings must be gone."""
    connection.execute(_DROP, {"wanted": article})


def _row_of(article: Article) -> dict[str, str | None]:
    published = str(article.published) or None
    basis = "page" if article.page_dated else "given"
    return {
        "content_hash": article.content_hash,
        "url": article.url or None,
        "publisher": article.publisher,
        "title": article.title,
        "published": published,
        "published_basis": published and basis,
        "language": article.language,
        "text": article.text,
    }
