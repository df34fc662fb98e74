"""The articles over HTTP."""

from __future__ import annotations

from typing import Final

from flask import Blueprint, Response

from api import answers, requests
from api.auth import require_key
from api.current import house
from dateline.ingest.add import add
from dateline.ingest.retract import retract
from dateline.store import articles
from dateline.store.engine import reading
from schemas.dumps import DUMPS

views: Final = Blueprint("articles", __name__)


@views.post("/articles")
def add_articles() -> Response:
    """Read one or many articles, and change the timeline by them."""
    require_key()
    requests.no_query()
    sent = requests.articles()
    return answers.added(sent, add(house().engine, sent.good, DUMPS))


@views.get("/articles/<article>")
def show_article(article: str) -> Response:
    """Give one article, with the expressions found in it and the ids of its events."""
    requests.no_query()
    with reading(house().engine) as connection:
        return answers.article(articles.get(connection, article), articles.events_of(connection, article))


@views.delete("/articles/<article>")
def retract_article(article: str) -> Response:
    """Take one article back, and with it what it alone told."""
    require_key()
    requests.no_query()
    retract(house().engine, article, DUMPS.event)
    return Response(status=204)
