"""The article: a published text with its publication date."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import lru_cache

from dateline.values import UNKNOWN, Anchor


@dataclass(frozen=True, slots=True)
class Article:
    """A published text. *text* is kept as it came: every offset of Dateline counts its code points.

    *published* is :data:`~dateline.values.UNKNOWN` when neither the sender nor the page says it; *page_dated* tells
    that the date was read off the page itself, not given by the sender.
    """

    text: str
    title: str | None = None
    publisher: str | None = None
    published: Anchor = UNKNOWN
    url: str | None = None
    language: str = "en"
    page_dated: bool = False
    name: str | None = None

    @property
    def id(self) -> str:
        """Give the public id: of the URL, else of publisher, title and text; any order of ingest gives it."""
        return _id(self)  # each sighting asks for it

    @property
    def content_hash(self) -> str:
        """Give a digest of all that the timeline depends on; equal digests mean the same article again."""
        given = (self.title, self.publisher, str(self.published), self.url, self.language, self.text)
        return _digest(json.dumps(given), size=20)


@lru_cache(maxsize=16)
def _id(article: Article) -> str:
    return "art_" + _digest(article.url or json.dumps((article.publisher, article.title, article.text)))


def _digest(text: str, *, size: int = 10) -> str:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=size).hexdigest()
