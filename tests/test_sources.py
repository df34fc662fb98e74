from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import UnreadableSourceError
from dateline.ingest.sources import READERS, STDIN, read
from dateline.ingest.sources.jsonl import read_jsonl
from dateline.ingest.sources.text import read_text
from dateline.timeline.article import Article
from dateline.values import UNKNOWN, Anchor

HEADER = """---
title: A treaty: signed
publisher: "The Courier"
published: 2024-10-22T10:00:00+09:00

url: https://example.org/treaty
language: de
---
"""
FULL = {
    "title": "A treaty: signed",
    "publisher": "The Courier",
    "published": Anchor.parse("2024-10-22T10:00:00+09:00"),
    "url": "https://example.org/treaty",
    "language": "de",
}
TEXTS = [
    "They signed.",
    "\n\n  They signed.\r\nAnd left.\r",
    "They signed.\x0b\x0c\x1c\x85\u2028And left.\n---\n",
    "--- They signed ---",
    "----\ntitle: no header\n----\n",
    " ---\ntitle: no header\n---\n",
    "条約 🕊 \ufeff",
]
BAD_TEXTS = [
    (b"", None, "text: is empty"),
    (b" \r\n\t", None, "text: is empty"),
    (b"---\ntitle: A treaty\n---\n", None, "text: is empty"),
    (b"\x89PNG\r\n\x1a\n\0", None, "is no text in UTF-8 (byte 0)"),
    (b"They \0 signed.", None, "text: is no text, it holds a NUL"),
    ("They signed".encode("utf-16"), None, "is no text in UTF-8 (byte 0)"),
    (b"They signed in caf\xe9.", None, "is no text in UTF-8 (byte 18)"),
    (b"They \xed\xa0\x80 signed.", None, "is no text in UTF-8 (byte 5)"),
    (b"---\ntitle: A treaty\nThey signed.", 3, "'They signed.' is no field"),
    (b"---\ntitle: A treaty\n", 1, "never closed"),
    (b"---", 1, "never closed"),
    (b"---\nauthor: me\n---\nThey signed.", 2, "'author' is no field"),
    (b"---\n: me\n---\nThey signed.", 2, "'' is no field"),
    (b"---\nTitle: A treaty\n---\nThey signed.", 2, "'Title' is no field"),
    (b"---\nurl: a\nurl: b\n---\nThey signed.", 3, "url: is given twice"),
    (b"---\ntitle: a\0b\n---\nThey signed.", None, "title: is no text, it holds a NUL"),
    (b"---\r\npublished: 2024-02-30\r\n---\r\nThey signed.", 2, "published: '2024-02-30' is no ISO 8601 date"),
    (b"---\n\npublished: last Friday\n---\nThey signed.", 3, "published: 'last Friday' is no ISO 8601 date"),
    (b"---\npublished: 0000-01-01\n---\nThey signed.", 2, "published: '0000-01-01' is no ISO 8601 date"),
]
BAD_LINES = [
    (b"{", "is no JSON: Expecting property name"),
    (b"They signed.", "is no JSON: Expecting value (column 1)"),
    (b"[]", "is no JSON object but an array"),
    (b'"They signed."', "is no JSON object but a string"),
    (b"null", "is no JSON object but null"),
    (b"7", "is no JSON object but a number"),
    (b"{}", "text: is missing"),
    (b'{"text": null}', "text: is missing"),
    (b'{"text": ""}', "text: is empty"),
    (b'{"text": ["They signed."]}', "text: is no text but an array"),
    (b'{"text": "They signed.", "title": 7}', "title: is no text but a number"),
    (b'{"text": "They signed.", "url": false}', "url: is no text but true or false"),
    (b'{"text": "They signed.", "publisher": {}}', "publisher: is no text but an object"),
    (b'{"text": "They signed.", "id": 1.5}', "id: is no text but a number"),
    (b'{"text": "They signed.", "id": true}', "id: is no text but true or false"),
    (b'{"text": "They signed.", "published": 20241022}', "published: is no text but a number"),
    (b'{"text": "They signed.", "published": "2024-13-01"}', "published: '2024-13-01' is no ISO 8601 date"),
    (b'{"text": "They signed.", "dct": "2023-02-29"}', "published: '2023-02-29' is no ISO 8601 date"),
    (b'{"text": "They signed.", "published": "2024-10-2\\ud800"}', "published: is no text, it holds half"),
    (b'{"text": "They \\ud800 signed."}', "text: is no text, it holds half a surrogate pair at 5"),
    (b'{"text": "They \\u0000 signed."}', "text: is no text, it holds a NUL"),
    (b'{"text": "They signed.", "title": "\\udfff"}', "title: is no text, it holds half"),
    (b'{"text": "They signed.", "id": "\\udfff"}', "id: is no text, it holds half"),
    (b'{"text": "caf\xe9"}', "is no text in UTF-8 (byte 13 of the line)"),
    (b'{"text": "They signed.", "score": NaN}', "NaN is no JSON"),
    (b'{"text": "They signed.", "score": -Infinity}', "-Infinity is no JSON"),
    (b'{"text": "They signed.", "score": ' + b"9" * 10_000 + b"}", "holds a number of too many digits"),
    (b'{"text": "They signed.", "deep": ' + b"[" * 100_000, "is nested too deep"),
]  # fmt: skip


@pytest.mark.parametrize("suffix", [".txt", ".md", ".TXT"])
def test_a_text_without_a_header_is_an_article_without_a_date(tmp_path: Path, suffix: str) -> None:
    path = written(tmp_path / f"004_f6cf_9c2{suffix}", b"They signed.")
    assert [Article("They signed.", name="004")] == list(read(path))


@pytest.mark.parametrize("name", ["_treaty", "treaty", "treaty_", "1-treaty_2"])
def test_an_article_is_named_by_its_file_up_to_the_first_underscore(tmp_path: Path, name: str) -> None:
    (article,) = read(written(tmp_path / f"{name}.txt", b"They signed."))
    assert {"_treaty": "_treaty", "1-treaty_2": "1-treaty"}.get(name, "treaty") == article.name


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_header_tells_what_is_known_about_the_text(tmp_path: Path, ends: str, mark: str) -> None:
    content = mark + HEADER.replace("\n", ends) + "\r\nThey signed.\n"
    path = written(tmp_path / "treaty.md", content.encode())
    assert [Article("\r\nThey signed.\n", name="treaty", **FULL)] == list(read(path))  # type: ignore[arg-type]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("header", ["", HEADER])
def test_the_text_is_what_follows_the_header_exactly(tmp_path: Path, header: str, text: str) -> None:
    (article,) = read(written(tmp_path / "treaty.txt", (header + text).encode()))
    assert text == article.text


def test_empty_fields_of_a_header_are_unknown(tmp_path: Path) -> None:
    content = b'---\ntitle:\npublished:  \nurl: ""\nlanguage:\n---\nThey signed.'
    assert [Article("They signed.", name="treaty")] == list(read(written(tmp_path / "treaty.md", content)))


@pytest.mark.parametrize(("content", "line", "why"), BAD_TEXTS)
def test_a_file_that_holds_no_article_says_why(tmp_path: Path, content: bytes, line: int | None, why: str) -> None:
    path = written(tmp_path / "treaty.txt", content)
    with pytest.raises(UnreadableSourceError) as caught:
        list(read(path))
    assert (str(path), line) == (caught.value.path, caught.value.line)
    assert why in caught.value.why


@pytest.mark.parametrize("suffix", [".jsonl", ".ndjson"])
def test_a_line_of_json_is_an_article(tmp_path: Path, suffix: str) -> None:
    line = (
        {"id": "004", "text": "They\u2028 signed. 🕊", "score": [1]} | FULL | {"published": "2024-10-22T10:00:00+09:00"}
    )
    path = written(tmp_path / f"news{suffix}", json.dumps(line).encode())
    assert [Article("They\u2028 signed. 🕊", name="004", **FULL)] == list(read(path))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"dct": "2024-10-22"}, Anchor.parse("2024-10-22")),
        ({"dct": "2024-10-22", "published": "2024-10-23"}, Anchor.parse("2024-10-23")),
        ({"dct": "2024-10-22", "published": None}, Anchor.parse("2024-10-22")),
        ({"dct": None}, UNKNOWN),
        ({"published": ""}, UNKNOWN),
        ({}, UNKNOWN),
    ],
)
def test_a_line_may_tell_its_date_by_two_names(tmp_path: Path, given: dict[str, str | None], expected: Anchor) -> None:
    path = written(tmp_path / "news.jsonl", json.dumps({"text": "They signed."} | given).encode())
    assert [Article("They signed.", published=expected)] == list(read(path))


def test_a_number_may_name_an_article(tmp_path: Path) -> None:
    (article,) = read(written(tmp_path / "news.jsonl", b'{"id": 4, "text": "They signed."}'))
    assert "4" == article.name


def test_blank_lines_marks_and_line_ends_are_passed_over(tmp_path: Path) -> None:
    path = written(tmp_path / "news.jsonl", b'\xef\xbb\xbf\n{"text": "One."}\r\n \r\n{"text": "Two."}')
    assert ["One.", "Two."] == [article.text for article in read(path)]


@pytest.mark.parametrize(("line", "why"), BAD_LINES, ids=range(len(BAD_LINES)))
def test_a_line_that_is_no_article_says_why_and_the_next_one_is_read(tmp_path: Path, line: bytes, why: str) -> None:
    path = written(tmp_path / "news.jsonl", b'{"text": "One."}\n' + line + b'\n{"text": "Three."}')
    errors: list[UnreadableSourceError] = []
    assert ["One.", "Three."] == [article.text for article in read(path, errors.append)]
    assert [(str(path), 2)] == [(error.path, error.line) for error in errors]
    assert why in errors[0].why


def test_without_somebody_to_note_it_a_bad_line_ends_the_reading(tmp_path: Path) -> None:
    reading = read(written(tmp_path / "news.jsonl", b'{"text": "One."}\n{}\n{"text": "Three."}'))
    assert "One." == next(reading).text
    with pytest.raises(UnreadableSourceError, match="line 2: text: is missing"):
        next(reading)


def test_json_lines_come_from_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b'{"text": "One."}\n{}\n')))
    errors: list[UnreadableSourceError] = []
    assert ["One."] == [article.text for article in read(STDIN, errors.append)]
    assert ["standard input, line 2: text: is missing"] == [str(error) for error in errors]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b'\xef\xbb\xbf{"text": "One."}\n', "One."),
        (b' \n\n {"text": "One."}\n{"text": ', "One."),
        (b"\n<p>One.<p>Two.", "One.\n\nTwo."),
        (b"---\ntitle: One\n---\n{Two}\n", "{Two}\n"),
        (b"\n\nOne.\n<p>\n", "\n\nOne.\n<p>\n"),
    ],
)
def test_the_first_sign_tells_what_standard_input_is(
    monkeypatch: pytest.MonkeyPatch, content: bytes, text: str
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    (article, *none) = read(STDIN, lambda _: None)
    assert ([], text, None) == (none, article.text, article.name)


@pytest.mark.parametrize("content", [b"", b"\n \n", b"\xef\xbb\xbf"])
def test_standard_input_without_an_article_says_so(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    with pytest.raises(UnreadableSourceError, match="standard input: is empty"):
        list(read(STDIN))


@pytest.mark.parametrize("content", [b"", b"\n \n", b"\xef\xbb\xbf"])
def test_json_lines_without_a_line_say_so(tmp_path: Path, content: bytes) -> None:
    assert "is empty" == refused(written(tmp_path / "news.jsonl", content))


def test_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    assert "No such file or directory" == refused(tmp_path / "away.txt")


def test_a_folder_says_that_it_is_one(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    assert "Is a directory" == refused(tmp_path / "folder.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="no file is closed to root")
def test_a_file_that_is_closed_says_so(tmp_path: Path) -> None:
    path = written(tmp_path / "closed.txt", b"They signed.")
    path.chmod(0)
    assert "Permission denied" == refused(path)


@pytest.mark.parametrize("name", ["news.pdf", "news", ".txt"])
def test_a_suffix_that_no_reader_knows_is_told_with_those_that_are(tmp_path: Path, name: str) -> None:
    assert all(suffix in refused(written(tmp_path / name, b"They signed.")) for suffix in READERS)


@given(st.binary(max_size=60), st.sampled_from([read_text, read_jsonl]), st.sampled_from([b"", b"---\n", b'{"text": ']))
def test_whatever_the_bytes_a_reader_answers(content: bytes, reader: object, beginning: bytes) -> None:
    for found in reader("it", None, io.BytesIO(beginning + content)):  # type: ignore[operator]
        assert isinstance(found, Article | UnreadableSourceError)


def written(path: Path, content: bytes) -> Path:
    """Write a file."""
    path.write_bytes(content)
    return path


def refused(path: Path) -> str:
    """Give why *path* is refused."""
    errors: list[UnreadableSourceError] = []
    assert [] == list(read(path, errors.append))
    (error,) = errors
    return error.why


def test_a_folder_is_no_article(tmp_path: Path) -> None:
    assert "is a folder" in refused(tmp_path)
