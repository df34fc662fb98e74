"""One article a file: a saved page. Its running text, and what the page says of itself, without what surrounds them."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO, Final

from dateline.errors import UnreadableSourceError
from dateline.ingest.sources.fields import article_of
from dateline.timeline.article import Article

_HEAD = 4_096  # bytes in which a charset is declared; the HTML Standard asks for 1,024
_DECLARED = re.compile(rb"""(?i)<(?:meta[^>]{1,200}charset|\?xml[^>]{1,100}encoding)\s*=\s*["']?\s*([\w.:-]+)""")
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
#: what browsers read when a page declares the name on the left; source: the labels of the Encoding Standard
_WIDER: Final = {
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "latin1": "cp1252",
    "iso-8859-1": "cp1252",
    "iso-8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc-kr": "cp949",
    "utf-16": "utf-8",
}


def read_html(path: str, name: str | None, stream: BinaryIO) -> Iterator[Article | UnreadableSourceError]:
    """Read the one article of the page in *stream*; *path* is shown in errors.

    Offsets count the code points of the text that is found, in which a blank line parts the paragraphs.
    """
    page = decoded(stream.read())
    try:
        yield _article_of(page, name)
    except ValueError as error:
        yield UnreadableSourceError(path, None, str(error))


def decoded(content: bytes) -> str:
    """Decode the bytes of a page: as its first bytes tell, else as it declares, else as UTF-8, else as Windows-1252."""
    for mark, charset in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(charset, "replace")
    declared = _DECLARED.search(content, 0, _HEAD)
    label = declared[1].decode().lower() if declared else "utf-8"
    for charset in (_WIDER.get(label, label), "utf-8"):
        try:
            return content.decode(charset)
        except (LookupError, ValueError):  # an unknown charset, or bytes that it lacks
            continue
    return content.decode("cp1252", "replace")


def _article_of(page: str, name: str | None) -> Article:
    if not page.strip("\0 \t\r\n"):
        message = "is empty"
        raise ValueError(message)
    from dateline.ingest.sources import metadata, running  # noqa: PLC0415 - lxml and readability take 0.2 s

    root = running.parsed(page)
    fields = metadata.fields_of(root)
    text = running.text_of(root)
    if not text:
        message = "has no text of its own: its scripts make what it shows, or it shows nothing"
        raise ValueError(message)
    return replace(article_of(fields, text=text, name=name), page_dated=bool(fields["published"]))
