"""The events over HTTP."""

from __future__ import annotations

from typing import Final

from flask import Blueprint, Response

from api import answers, requests
from api.current import house
from dateline.store import events
from dateline.store.engine import reading
from schemas.query import AskedEvents, EventsQuery

views: Final = Blueprint("events", __name__)
_QUERY: Final = EventsQuery()


@views.get("/events")
def list_events() -> Response:
    """Give a page of the timeline."""
    asked: AskedEvents = requests.query(_QUERY)
    with reading(house().engine) as connection:
        found = events.page(connection, asked.query)
    return answers.page(asked, found)


@views.get("/events/<event>")
def show_event(event: str) -> Response:
    """Give one event; an id that is now part of another event leads there."""
    requests.no_query()
    with reading(house().engine) as connection:
        return answers.json(events.get(connection, event))
