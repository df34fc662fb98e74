"""What a page says of itself: title, publisher, publication date, address and language.

It is asked in this order: the JSON-LD of schema.org, Open Graph, what meta elements are called by custom, HTML itself.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from email.utils import parsedate_to_datetime
from functools import partial
from typing import Any, Final
from urllib.parse import urlsplit

from dateline.timex.foreign import parse_date
from dateline.values import DAY, Anchor

_PUBLISHED = """
    article:published_time og:published_time og:article:published_time datepublished parsely-pub-date sailthru.date
    pubdate publishdate publish-date publication_date dc.date.issued dcterms.issued dcterms.created dc.date dcterms.date
    citation_publication_date citation_date date
""".split()
_TIMES = (
    "//time[@pubdate]",
    "//*[translate(@itemprop, 'P', 'p')='datepublished']",
    "//article//time",
    "//h1/following::time",
)
_ARTICLE = re.compile(r"(?:[A-Za-z]*Article|Report|[A-Za-z]*BlogPosting)")
_INNER = ("@graph", "mainEntity", "mainEntityOfPage")
_DEEPEST: Final = 8  # levels of JSON-LD
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}")

Found = Iterable[object]
Root = Any  # lxml has no types


def fields_of(root: Root) -> dict[str, str | None]:
    """Give title, publisher, published (ISO 8601), url and language of the page under *root*, each None if unknown."""
    meta = partial(_meta, _metas(root))
    linked = partial(_linked, list(_articles(root)))
    return {
        "title": _first(_plain, (*linked("headline"), *meta("og:title", "twitter:title"), *_titles(root))),
        "publisher": _first(_plain, (*linked("publisher"), *meta("og:site_name", "dc.publisher", "publisher"))),
        "published": _first(_date, (*linked("datePublished"), *meta(*_PUBLISHED), *_times(root))),
        "url": _first(_address, (*root.xpath("//link[@rel='canonical']/@href"), *meta("og:url"), *linked("url"))),
        "language": _first(
            _language, (*root.xpath("/html/@lang"), *meta("og:locale", "content-language"), *linked("inLanguage"))
        ),
    }


def _first(read: Callable[[str], str | None], found: Found) -> str | None:
    """Give the first of what was *found* that can be *read*."""
    return next((value for text in found if isinstance(text, str) and (value := read(text))), None)


def _metas(root: Root) -> dict[str, str]:
    """Give the content of the meta elements by their names, the first of each."""
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            found.setdefault(element.get(attribute, "").strip().lower(), element.get("content", ""))
    return found


def _meta(metas: dict[str, str], *names: str) -> Found:
    return (metas.get(name) for name in names)


def _titles(root: Root) -> Found:
    headings = root.xpath("//h1")
    elements = [*(headings if len(headings) == 1 else ()), *root.xpath("//head/title")]
    return (element.text_content() for element in elements)


def _times(root: Root) -> Found:
    for path in _TIMES:
        for element in root.xpath(path)[:1]:
            yield from (element.get("datetime"), element.get("content"), element.text_content())


def _articles(root: Root) -> Iterator[dict[str, object]]:
    """Give the articles that the JSON-LD of the page describes."""
    for script in root.xpath("//script[@type='application/ld+json']"):
        try:
            yield from _described(json.loads(script.text or "", strict=False), _DEEPEST)
        except (ValueError, RecursionError):  # a script is easily broken; the page has other words for it
            continue


def _described(given: object, levels: int) -> Iterator[dict[str, object]]:
    if isinstance(given, list) and levels:
        for item in given:
            yield from _described(item, levels - 1)
    elif isinstance(given, dict) and levels:
        types = given.get("@type")
        if any(isinstance(t, str) and _ARTICLE.fullmatch(t) for t in (types if isinstance(types, list) else [types])):
            yield given
        for key in _INNER:
            yield from _described(given.get(key), levels - 1)


def _linked(articles: list[dict[str, object]], key: str) -> Found:
    """Give the values of *key*, or the names of what stands there."""
    for article in articles:
        value = article.get(key)
        for item in value if isinstance(value, list) else [value]:
            yield item.get("name") if isinstance(item, dict) else item


def _plain(text: str) -> str | None:
    return " ".join(text.split()) or None


def _date(text: str) -> str | None:
    """Read a publication date: ISO 8601, else RFC 5322, else a day in the words of any language."""
    text = " ".join(text.split())
    for read in (_instant, _instant_of_mail, _day):
        try:
            return read(text)
        except ValueError:
            continue
    return None


def _instant(text: str) -> str:
    return str(Anchor.parse(text))


def _instant_of_mail(text: str) -> str:
    return str(Anchor.parse(parsedate_to_datetime(text).isoformat()))


def _day(text: str) -> str | None:
    day = parse_date(text)
    return None if day is None else str(Anchor(day * DAY))


def _address(text: str) -> str | None:
    """Give *text* if it is the whole address of one page, and no home page."""
    try:
        parts = urlsplit(text.strip())
    except ValueError:  # a bracket that is never closed
        return None
    whole = parts.scheme in {"http", "https"} and parts.netloc and (parts.path.strip("/") or parts.query)
    return text.strip() if whole else None


def _language(text: str) -> str | None:
    tag = text.strip().replace("_", "-")
    return tag if _LANGUAGE.fullmatch(tag) else None
