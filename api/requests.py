"""What comes in: the parameters of a query, and the articles of a body."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, TypeVar

from flask import request
from marshmallow import Schema, ValidationError

from api import strict_json
from api.current import house
from api.errors import ProblemError, invalid, type_of
from dateline.timeline.article import Article
from schemas.article import ArticleSchema
from schemas.problem import Problem

JSON: Final = "application/json"
LINES: Final = frozenset({"application/x-ndjson", "application/ndjson", "application/jsonl"})
_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class Sent:
    """The articles of a body, in order, with a problem in the place of each that is none; or *one* alone."""

    articles: tuple[Article | Problem, ...]
    one: bool = False

    @property
    def good(self) -> tuple[Article, ...]:
        """Give those that are articles."""
        return tuple(article for article in self.articles if isinstance(article, Article))


def query(schema: Schema) -> Any:  # noqa: ANN401 - whatever *schema* loads to
    """Load the parameters of the current request; raises ProblemError, which names those that are wrong."""
    given = request.args.to_dict(flat=False)
    if twice := {name: ["Is given more than once."] for name, values in given.items() if len(values) > 1}:
        raise ProblemError(invalid("InvalidQuery", 400, twice))
    try:
        return schema.load({name: values[0] for name, values in given.items()})
    except ValidationError as error:
        raise ProblemError(invalid("InvalidQuery", 400, error.messages_dict)) from error


def no_query() -> None:
    """Raise ProblemError, which names them, when the current request has parameters."""
    if request.args:
        raise ProblemError(invalid("InvalidQuery", 400, {name: ["Is no parameter here."] for name in request.args}))


def articles() -> Sent:
    """Read the articles of the body: a JSON object, a JSON array, or a JSON object a line.

    Raises ProblemError when the body as a whole cannot be read.
    """
    _check_type()
    body = request.get_data(cache=False)
    request.stream.read(1)  # of a body without a length no more is read than is allowed; this refuses a longer one
    schema = ArticleSchema(text_limit=house().config.text_limit)
    if request.mimetype in LINES:
        lines = _few([line for line in body.split(b"\n") if line.strip()])
        return Sent(tuple(_of_line(line, schema) for line in lines))
    try:
        found = strict_json.parse(body)
    except ValueError as error:
        raise ProblemError(_broken(error)) from error
    if isinstance(found, list):
        return Sent(tuple(_article(one, schema) for one in _few(found)))
    return Sent((_article(found, schema),), one=True)


def _check_type() -> None:
    charset = request.mimetype_params.get("charset", "utf-8").lower()
    encoding = request.headers.get("Content-Encoding", "identity").lower()
    if request.mimetype not in {JSON, *LINES} or charset not in {"utf-8", "utf8"} or encoding != "identity":
        detail = f"Send {JSON}, or {', '.join(sorted(LINES))} for an object a line; in UTF-8, not compressed."
        raise ProblemError(
            Problem(415, "Unsupported Media Type", detail, type=type_of("WrongType")), {"Accept-Encoding": "identity"}
        )


def _few(items: list[_Item]) -> list[_Item]:
    most = house().config.batch_limit
    if len(items) > most:
        detail = f"A request may bring {most} articles, and this one brings {len(items)}."
        raise ProblemError(Problem(413, "Content Too Large", detail, type=type_of("TooLarge")))
    return items


def _of_line(line: bytes, schema: ArticleSchema) -> Article | Problem:
    try:
        return _article(strict_json.parse(line), schema)
    except ValueError as error:
        return _broken(error)


def _broken(error: ValueError) -> Problem:
    return Problem(400, "The body cannot be read", str(error), type=type_of("BrokenBody"))


def _article(found: Any, schema: ArticleSchema) -> Article | Problem:  # noqa: ANN401 - whatever JSON can hold
    try:
        article: Article = schema.load(found)
    except ValidationError as error:
        return invalid("InvalidArticle", 422, error.messages_dict)
    return article
