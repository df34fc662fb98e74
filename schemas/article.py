"""The article: as it is sent, and as it is served once it was read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from marshmallow import RAISE, Schema, ValidationError, fields, post_load, validate, validates

from dateline.timeline.article import Article
from dateline.timex import Timex, edtf
from dateline.values import UNKNOWN, Anchor
from schemas.whole import Whole

TEXT_LIMIT = 1_000_000  # characters
_DATE_LIMIT = 40
_LINE_LIMIT = 2_000  # characters of a title, a publisher, an address


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article and the expressions that were found in it."""

    article: Article
    mentions: tuple[Timex, ...]

    @property
    def published_basis(self) -> str | None:
        """Tell who gave the publication date: the sender, or the page itself; None when nobody did."""
        if self.article.published == UNKNOWN:
            return None
        return "page" if self.article.page_dated else "given"


def _clean(text: str) -> None:
    if "\0" in text:
        message = "Must not hold a NUL character."
        raise ValidationError(message)
    try:
        text.encode()
    except UnicodeEncodeError:
        message = "Must not hold half a character (a lone surrogate)."
        raise ValidationError(message) from None


def _filled(text: str) -> None:
    if not text.strip():
        message = "Must not be empty."
        raise ValidationError(message)


def _web_address(url: str) -> None:
    try:
        parts = urlsplit(url)
        good = parts.scheme in {"http", "https"} and bool(parts.hostname) and url.isprintable() and " " not in url
    except ValueError:
        good = False
    if not good:
        message = "Must be an address that starts with http:// or https://."
        raise ValidationError(message)


class PublishedField(fields.Field[Anchor]):
    """A publication date: ISO 8601, with or without a clock time; null is unknown."""

    def _serialize(self, value: Anchor | None, attr: str | None, obj: object, **_: object) -> str | None:  # noqa: ARG002
        return str(value) or None

    def _deserialize(self, value: object, attr: str | None, data: Mapping[str, Any] | None, **_: object) -> Anchor:  # noqa: ARG002
        if not isinstance(value, str) or len(value) > _DATE_LIMIT:
            message = "Must be a string such as 2024-10-22."
            raise ValidationError(message)
        try:
            return Anchor.parse(value)
        except ValueError as error:
            message = f"Must be an ISO 8601 date or date-time: {error}."
            raise ValidationError(message) from error


def _line() -> fields.String:
    return fields.String(allow_none=True, validate=[validate.Length(max=_LINE_LIMIT), _filled, _clean])


class ArticleSchema(Schema):
    """An article as it is sent; loads to :class:`~dateline.timeline.article.Article`."""

    class Meta(Schema.Meta):
        """A field that nobody knows is an error, never ignored."""

        unknown = RAISE

    error_messages = {"unknown": "Is no field of an article.", "type": "Must be an object."}  # noqa: RUF012 - as marshmallow has it

    def __init__(self, *, text_limit: int = TEXT_LIMIT) -> None:
        super().__init__()
        self.text_limit = text_limit

    text = fields.String(required=True, validate=[_filled, _clean])
    title = _line()
    url = fields.String(allow_none=True, validate=[validate.Length(max=_LINE_LIMIT), _web_address, _clean])
    publisher = _line()
    published = PublishedField(allow_none=True)
    language = fields.String(
        validate=validate.Regexp(
            r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}\Z", error="Must be a language tag such as en or pt-BR."
        )
    )

    @validates("text")
    def fits(self, text: str, **_: object) -> None:
        """Refuse a text that is too long."""
        if len(text) > self.text_limit:
            message = f"Must not be longer than {self.text_limit} characters."
            raise ValidationError(message)

    @post_load
    def make(self, data: dict[str, Any], **_: object) -> Article:
        """Make the article."""
        return Article(**data | {"published": data.get("published") or UNKNOWN})


class MentionSchema(Schema):
    """A stretch of an article's text that names a time; *from* and *to* are inclusive, null where open or unknown."""

    start = fields.Integer()
    end = fields.Integer()
    text = fields.String()
    type = fields.String()
    value = fields.String()
    mod = fields.String()
    quant = fields.String()
    freq = fields.String()
    from_ = fields.Function(lambda timex: edtf.first(timex.interval) if timex.interval else None, data_key="from")
    to = fields.Function(lambda timex: edtf.last(timex.interval) if timex.interval else None)
    grain = fields.Function(lambda timex: timex.interval.grain.label if timex.interval else None)
    edtf = fields.Function(lambda timex: edtf.spell(timex.interval, timex.mod) if timex.interval else None)
    bound = fields.String()
    unresolved = fields.Boolean()
    rule = fields.String()
    why = fields.String()


class ArticleLinksSchema(Schema):
    """The addresses of an article."""

    self = fields.Function(lambda read: f"/articles/{read.article.id}")


class ReadArticleSchema(Schema):
    """An article as it is served, but for the ids of its events, which change; dumps a :class:`ReadArticle`."""

    id = fields.String(attribute="article.id")
    title = fields.String(attribute="article.title")
    url = fields.String(attribute="article.url")
    publisher = fields.String(attribute="article.publisher")
    published = PublishedField(attribute="article.published")
    published_basis = fields.String()
    language = fields.String(attribute="article.language")
    text = fields.String(attribute="article.text")
    mentions = fields.List(fields.Nested(MentionSchema))
    links = Whole(ArticleLinksSchema)
