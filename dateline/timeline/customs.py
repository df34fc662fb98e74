"""The customs of a publisher, as far as the address of its page tells its country."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import urlsplit

from dateline.timeline.article import Article
from dateline.timex.conventions import NEWS, Conventions
from dateline.timex.readings import Order

_COUNTRY = re.compile(r"\.([a-z]{2})\Z")
_MONTH_FIRST = frozenset({"us", "ph", "mh", "pw"})
#: codes of countries that the world uses for other things, and Canada, which writes both
_NO_COUNTRY = frozenset({"ai", "ca", "cc", "co", "eu", "fm", "gg", "io", "la", "ly", "me", "sh", "to", "tv", "ws"})


def conventions_of(article: Article, given: Conventions = NEWS) -> Conventions:
    """Give the conventions to read *article* by: those *given*, and of its country where they leave it open.

    Source for the order of day and month: Unicode CLDR, the short date of each country.
    """
    country = _COUNTRY.search(_host(article.url or ""))
    if country is None or country[1] in _NO_COUNTRY or country[1] in _MONTH_FIRST:
        return given
    return replace(given, otherwise=Order.DAY_FIRST)


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:  # a bracket that is never closed
        return ""
