"""Dateline turns dated news articles into a timeline."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dateline.timeline.article import Article
    from dateline.timeline.event import Event
    from dateline.timex import Timex, extract
    from dateline.values import Anchor, Grain, Interval

__all__ = ["Anchor", "Article", "Event", "Grain", "Interval", "Timex", "extract"]

_HOMES = {
    "Anchor": "values",
    "Article": "timeline.article",
    "Event": "timeline.event",
    "Grain": "values",
    "Interval": "values",
    "Timex": "timex",
    "extract": "timex",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - each name is of another kind
    """Import the home of *name* when it is first asked for: who reads dates needs no timeline."""
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
