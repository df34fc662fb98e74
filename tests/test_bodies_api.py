"""Bodies that are wrong, or there to hurt: a clear 4xx, soon, and nothing kept of them."""

from __future__ import annotations

import gzip
from io import BytesIO

import pytest

from tests.apps import app_in, with_key

JSON = "application/json"
BROKEN = {
    "nothing": (b"", "It is no JSON: Expecting value (line 1, column 1)."),
    "half": (b'{"text": "On 3 May', "It is no JSON: Unterminated string starting at (line 1, column 10)."),
    "two": (b'{"text": "a"} {}', "It is no JSON: Extra data (line 1, column 15)."),
    "comma": (b'{"text": "a",}', "It is no JSON: "),
    "NaN": (b'{"text": NaN}', "It is no JSON: NaN is no number."),
    "infinity": (b"[-Infinity]", "It is no JSON: -Infinity is no number."),
    "digits": (b'{"text": ' + b"9" * 10_000 + b"}", "It holds a number of 10000 digits."),
    "lists in lists": (b"[" * 100_000, "It is nested too deep."),
    "objects in objects": (b'{"text":' * 100_000, "It is nested too deep."),
    "latin": ('{"text": "Zürich"}'.encode("latin-1"), "It is no UTF-8 (byte 11)."),
    "utf-16": ('{"text": "a"}'.encode("utf-16"), "It is no UTF-8 (byte 0)."),
    "surrogate bytes": (b'{"text": "\xed\xa0\x80"}', "It is no UTF-8 (byte 10)."),
    "twice": (b'{"text": "a", "text": "b"}', "It has the member 'text' more than once."),
    "many members": (
        b'{"' + b'":1,"'.join(b"%x" % n for n in range(150_000)) + b'":1}',
        "It holds an object of 150000",
    ),
    "control": (b'{"text": "\0"}', "It is no JSON: Invalid control character at (line 1, column 11)."),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_body_that_cannot_be_read_says_why(writer, name):
    body, why = BROKEN[name]
    answer = writer.post("/articles", data=body, content_type=JSON)

    assert (400, "application/problem+json") == (answer.status_code, answer.content_type)
    assert answer.json["detail"].startswith(why)
    assert [] == writer.get("/events").json["events"]


@pytest.mark.parametrize("name", BROKEN)
def test_as_a_line_it_keeps_no_other_line_out(writer, name):
    lines = b"\n".join([BROKEN[name][0], b'{"text": "It rained on 3 May 2023."}'])
    answer = writer.post("/articles", data=lines, content_type="application/x-ndjson")

    assert 201 == answer.status_code
    assert "added" == answer.json["articles"][-1]["outcome"]
    assert (name != "nothing") == answer.json["refused"]


@pytest.mark.parametrize("body", [b"null", b"5", b'"text"', b"true", b"1e999", b"{}", b"[" * 500 + b"]" * 500])
def test_json_that_is_no_article_is_a_problem(writer, body):
    answer = writer.post("/articles", data=body, content_type=JSON)

    assert 422 == answer.status_code
    assert answer.json["errors"]


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Content-Type": "text/plain"},
        {"Content-Type": "application/x-www-form-urlencoded"},
        {"Content-Type": "multipart/form-data; boundary=x"},
        {"Content-Type": "application/json; charset=latin-1"},
        {"Content-Type": JSON, "Content-Encoding": "gzip"},
        {"Content-Type": JSON, "Content-Encoding": "br"},
    ],
    ids=repr,
)
def test_another_type_is_refused(writer, headers):
    body = gzip.compress(b'{"text": "' + b"a" * 1_000_000 + b'"}')
    answer = writer.post("/articles", data=body, headers=headers)

    assert (415, "application/problem+json") == (answer.status_code, answer.content_type)
    assert "application/json" in answer.json["detail"]


def test_a_body_may_begin_with_a_byte_order_mark_and_name_its_charset(writer):
    body = b'\xef\xbb\xbf{"text": "It rained on 3 May 2023."}'

    assert 201 == writer.post("/articles", data=body, content_type="application/json; charset=UTF-8").status_code


def test_a_body_that_is_too_large_is_refused(writer):
    answer = writer.post("/articles", data=b" " * 2_000_001, content_type=JSON)

    assert (413, "application/problem+json") == (answer.status_code, answer.content_type)


@pytest.mark.parametrize("kind", [JSON, "application/x-ndjson"])
def test_a_body_without_a_length_is_refused_when_it_is_too_large_and_not_cut_short(tmp_path, kind):
    line = b'{"text": "It rained on 3 May 2023."}\n'
    with app_in(tmp_path, body_limit=len(line) + 1) as app:
        client = with_key(app)
        statuses = [
            client.post(
                "/articles",
                input_stream=BytesIO(body),
                content_type=kind,
                environ_overrides={"wsgi.input_terminated": 1},
            ).status_code
            for body in (line * 3, line)
        ]

    assert [413, 201] == statuses


@pytest.mark.parametrize("kind", [JSON, "application/x-ndjson"])
def test_too_many_articles_are_refused_and_none_is_kept(tmp_path, kind):
    lines = [b'{"text": "It rained on 3 May 2023."}'] * 4
    body = b"\n".join(lines) if kind != JSON else b"[" + b",".join(lines) + b"]"
    with app_in(tmp_path, batch_limit=3) as app:
        answer = with_key(app).post("/articles", data=body, content_type=kind)

        assert (413, "A request may bring 3 articles, and this one brings 4.") == (
            answer.status_code,
            answer.json["detail"],
        )
        assert [] == with_key(app).get("/events").json["events"]


def test_a_text_may_be_as_long_as_the_setting_says(tmp_path):
    with app_in(tmp_path, text_limit=10) as app:
        long, short = (with_key(app).post("/articles", json={"text": "é" * count}) for count in (11, 10))

    assert {"text": ["Must not be longer than 10 characters."]} == long.json["errors"]
    assert 201 == short.status_code


@pytest.mark.parametrize(
    "text", ["may " * 250_000, "1" * 1_000_000, "On " + "3 May 2023, " * 100], ids=lambda t: t[:12]
)
def test_a_long_hostile_text_is_read(writer, text):
    assert 201 == writer.post("/articles", json={"text": text}).status_code


def test_many_unknown_fields_give_a_short_answer(writer):
    answer = writer.post("/articles", json={f"{'long' * 200}{number}": 1 for number in range(1_000)})

    assert 422 == answer.status_code
    assert len(answer.data) < 5_000
