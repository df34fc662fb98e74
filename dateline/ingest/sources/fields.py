"""What every source checks: the fields of an article, as the sender gave them."""

from __future__ import annotations

from collections.abc import Mapping

from dateline.timeline.article import Article
from dateline.values import UNKNOWN, Anchor


def article_of(fields: Mapping[str, str | None], *, text: str, name: str | None) -> Article:
    """Make an article of *text* and the *fields* title, publisher, published, url and language, each optional.

    Raises ValueError, whose message begins with the name of the field that is wrong.
    """
    for field, value in (*fields.items(), ("text", text)):
        check_text(field, value or "")
    if not text.strip():
        message = "text: is empty"
        raise ValueError(message)
    return Article(
        text=text,
        title=fields.get("title") or None,
        publisher=fields.get("publisher") or None,
        published=published_of(fields.get("published") or ""),
        url=fields.get("url") or None,
        language=fields.get("language") or "en",
        name=name,
    )


def check_text(field: str, value: str) -> None:
    """Raise ValueError when *value* holds what no text has: a NUL, or half of a surrogate pair."""
    if "\0" in value:
        message = f"{field}: is no text, it holds a NUL"
        raise ValueError(message)
    try:
        value.encode()
    except UnicodeEncodeError as error:
        message = f"{field}: is no text, it holds half a surrogate pair at {error.start}"
        raise ValueError(message) from None


def published_of(value: str) -> Anchor:
    """Read a publication date, ISO 8601; the empty string is an unknown one.

    Raises ValueError, which names the field ``published``.
    """
    if not value:
        return UNKNOWN
    try:
        return Anchor.parse(value)
    except ValueError as error:
        message = f"published: {value!r} is no ISO 8601 date or date-time ({error})"
        raise ValueError(message) from None
