"""Dateline turns dated news articles into a timeline."""

from __future__ import annotations

from dateline.timeline.article import Article
from dateline.timeline.event import Event
from dateline.timex import Timex, extract
from dateline.values import Anchor, Grain, Interval

__all__ = ["Anchor", "Article", "Event", "Grain", "Interval", "Timex", "extract"]
