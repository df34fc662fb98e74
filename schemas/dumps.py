"""The JSON that is kept with what it shows, made once, when that is written."""

from __future__ import annotations

import json
from typing import Final

from dateline.ingest.add import Dumps
from dateline.timeline.article import Article
from dateline.timeline.event import Event
from dateline.timex import Timex
from schemas.article import ReadArticle, ReadArticleSchema
from schemas.event import EventSchema

_EVENT: Final = EventSchema()
_ARTICLE: Final = ReadArticleSchema()


def to_json(thing: object) -> str:
    """Spell *thing* as compact JSON; raises ValueError for what JSON has no words for, such as NaN."""
    return json.dumps(thing, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def to_ascii_json(thing: object) -> str:
    """Spell *thing* as :func:`to_json` does, and what may hold half characters too."""
    return json.dumps(thing, allow_nan=False, separators=(",", ":"))


def event_json(event: Event) -> str:
    """Spell *event* as it is served."""
    return to_json(_EVENT.dump(event))


def article_json(article: Article, mentions: tuple[Timex, ...]) -> str:
    """Spell *article* and what was found in it as it is served."""
    return to_json(_ARTICLE.dump(ReadArticle(article, mentions)))


DUMPS: Final = Dumps(event=event_json, article=article_json)
