"""Articles out of files: a reader for each format, by suffix."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import BinaryIO, Final, NoReturn

from dateline.errors import UnreadableSourceError
from dateline.ingest.sources.html import read_html
from dateline.ingest.sources.jsonl import read_jsonl
from dateline.ingest.sources.stdin import read_stdin
from dateline.ingest.sources.text import read_text
from dateline.timeline.article import Article

Reader = Callable[[str, str | None, BinaryIO], Iterator[Article | UnreadableSourceError]]

READERS: Final[dict[str, Reader]] = {
    ".txt": read_text,
    ".md": read_text,
    ".html": read_html,
    ".htm": read_html,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
}
STDIN: Final = Path("-")


def _stop(error: UnreadableSourceError) -> NoReturn:
    raise error


def read(path: Path, on_error: Callable[[UnreadableSourceError], object] = _stop) -> Iterator[Article]:
    """Read the articles of the file at *path*; ``-`` is the standard input.

    What is no article goes to *on_error*, which may raise it (as it does when none is given) or note it and return:
    then the reading goes on behind it. The articles are as they came: nothing is read off their pages.
    """
    for found in _read(path):
        if isinstance(found, UnreadableSourceError):
            on_error(found)
        else:
            yield found


def _read(path: Path) -> Iterator[Article | UnreadableSourceError]:
    reader = read_stdin if path == STDIN else READERS.get(path.suffix.lower())
    if reader is None:
        unknown = f"has a suffix that no reader knows; there are {', '.join(READERS)}"
        why = "is a folder: name the files in it" if path.is_dir() else unknown
        yield UnreadableSourceError(path, None, why)
        return
    shown = "standard input" if path == STDIN else str(path)
    try:
        with nullcontext(sys.stdin.buffer) if path == STDIN else path.open("rb") as stream:
            name = None if path == STDIN else path.stem.partition("_")[0] or path.stem
            yield from reader(shown, name, stream)
    except OSError as error:
        yield UnreadableSourceError(shown, None, error.strerror or str(error))
