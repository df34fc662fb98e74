"""One article a file: its text as it is, below an optional header between two lines of three dashes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from dateline.errors import UnreadableSourceError
from dateline.ingest.sources.fields import article_of, published_of
from dateline.timeline.article import Article

_KEYS = ("title", "publisher", "published", "url", "language")
_DASHES = re.compile(r"---[ \t]*(?:\r?\n|\Z)")
_LINE = re.compile(r"[^\n]*\n|[^\n]+\Z")


def read_text(path: str, name: str | None, stream: BinaryIO) -> Iterator[Article | UnreadableSourceError]:
    """Read the one article of *stream*; *path* is shown in errors.

    The text is what follows the header, exactly, so offsets count its code points whatever its line ends are.
    """
    try:
        article = _article_of(path, name, stream.read().decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        yield UnreadableSourceError(path, None, f"is no text in UTF-8 (byte {error.start})")
    except UnreadableSourceError as error:
        yield error
    else:
        yield article


def _article_of(path: str, name: str | None, content: str) -> Article:
    fields, text = _header(path, content)
    try:
        return article_of(fields, text=text, name=name)
    except ValueError as error:
        raise UnreadableSourceError(path, None, str(error)) from None


def _header(path: str, content: str) -> tuple[dict[str, str | None], str]:
    """Part *content* into the fields of its header and the text."""
    fields: dict[str, str | None] = {}
    if not (opening := _DASHES.match(content)):
        return fields, content
    for number, line in enumerate(_LINE.finditer(content, opening.end()), start=2):
        if _DASHES.fullmatch(line[0]):
            return fields, content[line.end() :]
        try:
            fields |= _field(line[0], fields)
        except ValueError as error:
            raise UnreadableSourceError(path, number, str(error)) from None
    raise UnreadableSourceError(path, 1, "the header that opens here is never closed by a line of three dashes")


def _field(line: str, known: dict[str, str | None]) -> dict[str, str | None]:
    """Read the one field of a line of the header; none of a blank line."""
    key, colon, value = line.strip().partition(":")
    if not key and not colon:
        return {}
    key, value = key.strip(), _unquoted(value.strip())
    if not colon or key not in _KEYS:
        message = f"{key!r} is no field of the header: it knows {', '.join(_KEYS)}"
        raise ValueError(message)
    if key in known:
        message = f"{key}: is given twice"
        raise ValueError(message)
    if key == "published":
        published_of(value)
    return {key: value or None}


def _unquoted(value: str) -> str:
    """Take off the quotation marks that YAML writers put around a value."""
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value
