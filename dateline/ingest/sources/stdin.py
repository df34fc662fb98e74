"""Articles on standard input, of whatever format: their first sign tells it."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import chain
from typing import BinaryIO

from dateline.errors import UnreadableSourceError
from dateline.ingest.sources.html import read_html
from dateline.ingest.sources.jsonl import read_jsonl
from dateline.ingest.sources.text import read_text
from dateline.timeline.article import Article

_JSON = (b"", b"{", b"[", b'"')  # how a line of JSON begins, and what is empty


def read_stdin(path: str, name: str | None, stream: BinaryIO) -> Iterator[Article | UnreadableSourceError]:
    """Read JSON lines if *stream* begins with a brace, a page if it begins with an angle bracket, else a text.

    JSON lines are read one by one, as they come.
    """
    lines: list[bytes] = []
    while not lines or (lines[-1] and lines[-1].isspace()):
        lines.append(stream.readline())
    sign = lines[-1].removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    if sign in _JSON:
        return read_jsonl(path, name, chain(lines, stream))
    reader = read_html if sign == b"<" else read_text
    return reader(path, name, BytesIO(b"".join(lines) + stream.read()))
