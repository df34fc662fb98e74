"""JSON lines: one object a line, with text and, if known, id, title, publisher, published or dct, url, language."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import NoReturn

from dateline.errors import UnreadableSourceError
from dateline.ingest.sources.fields import article_of, check_text
from dateline.timeline.article import Article

_FIELDS = ("title", "publisher", "published", "url", "language")
_MOST_DIGITS = 1_000


def read_jsonl(path: str, _name: str | None, stream: Iterable[bytes]) -> Iterator[Article | UnreadableSourceError]:
    """Read the articles of *stream*, and tell of each line that is none; *path* is shown in errors.

    Blank lines and other fields are passed over.
    """
    empty = True
    for number, line in enumerate(stream, start=1):
        content = line.removeprefix(b"\xef\xbb\xbf").strip() if number == 1 else line.strip()
        if content:
            empty = False
            yield _article(path, number, content)
    if empty:
        yield UnreadableSourceError(path, None, "is empty")


def _article(path: str, number: int, line: bytes) -> Article | UnreadableSourceError:
    try:
        return _article_of(json.loads(line.decode(), parse_int=_number, parse_constant=_refuse))
    except UnicodeDecodeError as error:
        why = f"is no text in UTF-8 (byte {error.start} of the line)"
    except json.JSONDecodeError as error:
        why = f"is no JSON: {error.msg} (column {error.colno})"
    except RecursionError:
        why = "is no JSON that can be read: it is nested too deep"
    except ValueError as error:
        why = str(error)
    return UnreadableSourceError(path, number, why)


def _article_of(given: object) -> Article:
    if not isinstance(given, dict):
        message = f"is no JSON object but {_kind(given)}"
        raise ValueError(message)  # noqa: TRY004 - the line is wrong, not the program
    text = _text(given, "text")
    if text is None:
        message = "text: is missing"
        raise ValueError(message)
    fields = {field: _text(given, field) for field in _FIELDS}
    fields["published"] = fields["published"] or _text(given, "dct")
    return article_of(fields, text=text, name=_name(given))


def _name(given: dict[str, object]) -> str | None:
    number = given.get("id")
    name = str(number) if type(number) is int else _text(given, "id")
    check_text("id", name or "")
    return name


def _text(given: dict[str, object], field: str) -> str | None:
    value = given.get(field)
    if value is None or isinstance(value, str):
        return value
    message = f"{field}: is no text but {_kind(value)}"
    raise ValueError(message)


def _kind(value: object) -> str:
    """Name the JSON type of *value*."""
    names = {bool: "true or false", int: "a number", float: "a number", list: "an array", dict: "an object"}
    return names.get(type(value), "null" if value is None else "a string")


def _number(digits: str) -> int:
    if len(digits) > _MOST_DIGITS:
        message = "holds a number of too many digits"
        raise ValueError(message)
    return int(digits)


def _refuse(constant: str) -> NoReturn:
    message = f"{constant} is no JSON"
    raise ValueError(message)
