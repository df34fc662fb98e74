"""Take articles back: what they alone told goes, what others tell too stays without them."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Engine

from dateline.ingest.place import place
from dateline.store import articles as store
from dateline.store import sightings
from dateline.store.engine import writing
from dateline.timeline.event import Event


def retract(engine: Engine, article: str, dump: Callable[[Event], str]) -> None:
    """Take the article of that id out of the timeline, which is then the one that all others give.

    *dump* makes the JSON of an event. Raises ArticleNotFoundError and StoreUnavailableError.
    """
    with writing(engine) as connection:
        store.get(connection, article)
        place(connection, removed=sightings.of_articles(connection, (article,)), added=(), dump=dump)
        store.drop(connection, article)
