"""Articles over HTTP: what is sent, what it changes, what was found in it."""

from __future__ import annotations

import json

import pytest

from tests.apps import KEY, app_in, with_key

BRIDGE = {
    "title": "Bridge reopens after the flood",
    "publisher": "Valley Courier",
    "url": "https://example.org/valley-courier/bridge-reopens",
    "published": "2024-10-22",
    "text": "The ferry sank on 4 March 2024. Governor Ivan Petrov opened the new bridge at Orsk on Monday.",
}
AGAIN = {"text": "On Monday Governor Ivan Petrov opened the new bridge at Orsk.", "published": "2024-10-23"}
RAIN = {"text": "Heavy rain flooded the town of Lipnik on 3 May 2023."}


def test_an_article_gives_its_events(writer):
    answer = writer.post("/articles", json=BRIDGE)
    told = answer.json
    article = writer.get(answer.headers["Location"]).json
    events = writer.get("/events").json["events"]

    assert (201, "added", 0) == (answer.status_code, told["outcome"], told["unresolved"])
    assert BRIDGE == {name: article[name] for name in BRIDGE}
    assert (told["id"], "given", "en") == (article["id"], article["published_basis"], article["language"])
    assert told["events"] == article["events"] == [event["id"] for event in events]
    assert ["2024-03-04", "2024-10-21"] == [event["date"]["edtf"] for event in events]
    assert ["4 March 2024", "Monday"] == [mention["text"] for mention in article["mentions"]]
    assert ["2024-03-04", "2024-10-21"] == [mention["from"] for mention in article["mentions"]]
    assert all(m["text"] == article["text"][m["start"] : m["end"]] for m in article["mentions"])


def test_the_same_article_again_changes_nothing(writer):
    first = writer.post("/articles", json=BRIDGE).json
    before = writer.get("/events").data
    second = writer.post("/articles", json=BRIDGE)

    assert (200, first | {"outcome": "unchanged"}) == (second.status_code, second.json)
    assert before == writer.get("/events").data


def test_the_same_article_twice_in_one_list_is_one(writer):
    answer = writer.post("/articles", json=[BRIDGE, BRIDGE])

    assert ["added", "unchanged"] == [one["outcome"] for one in answer.json["articles"]]
    assert 2 == len(writer.get("/events").json["events"])


def test_another_text_at_the_same_address_takes_the_place_of_the_first(writer):
    old = writer.post("/articles", json=BRIDGE).json
    new = writer.post("/articles", json=BRIDGE | {"text": "The ferry sank on 5 March 2024."})

    assert (200, "updated", old["id"]) == (new.status_code, new.json["outcome"], new.json["id"])
    assert ["2024-03-05"] == [event["date"]["edtf"] for event in writer.get("/events").json["events"]]


def test_two_articles_tell_one_event(writer):
    answer = writer.post("/articles", json=[BRIDGE, AGAIN])
    (event,) = writer.get("/events?from=2024-10-21&to=2024-10-21").json["events"]

    assert 201 == answer.status_code
    assert 2 == event["article_count"]
    assert [one["id"] for one in answer.json["articles"]] == [told["article"] for told in event["evidence"]]


def test_an_article_without_a_date_is_added_and_its_relative_dates_stay_open(writer):
    told = writer.post("/articles", json={"text": "The ferry sank on Monday. The bridge fell on 3 May 2023."})
    article = writer.get(told.headers["Location"]).json
    monday, day = article["mentions"]

    assert (201, 1) == (told.status_code, told.json["unresolved"])
    assert (None, None) == (article["published"], article["published_basis"])
    assert ("Monday", True, None, None, None) == tuple(monday[n] for n in ("text", "unresolved", "from", "to", "edtf"))
    assert ("2023-05-03", False) == (day["edtf"], day["unresolved"])
    assert ["2023-05-03"] == [event["date"]["edtf"] for event in writer.get("/events").json["events"]]


@pytest.mark.parametrize("kind", ["application/x-ndjson", "application/ndjson", "application/jsonl; charset=UTF-8"])
def test_json_lines_are_a_list(writer, kind):
    lines = [json.dumps(BRIDGE), "", json.dumps(RAIN), "{", '{"text": "\\ud800"}']
    answer = writer.post("/articles", data="\r\n".join(lines), content_type=kind)
    articles = answer.json["articles"]

    assert (201, 2) == (answer.status_code, answer.json["refused"])
    assert ["added", "added"] == [one.get("outcome") for one in articles[:2]]
    assert [400, 422] == [one["problem"]["status"] for one in articles[2:]]


def test_what_is_no_article_keeps_no_other_out(writer):
    answer = writer.post("/articles", json=[BRIDGE, {"text": ""}, "text", RAIN, {"text": "x", "when": "2024"}])
    articles = answer.json["articles"]

    assert (201, 3) == (answer.status_code, answer.json["refused"])
    assert ["added", None, None, "added", None] == [one.get("outcome") for one in articles]
    assert {"text": ["Must not be empty."]} == articles[1]["problem"]["errors"]
    assert {"body": ["Must be an object."]} == articles[2]["problem"]["errors"]
    assert {"when": ["Is no field of an article."]} == articles[4]["problem"]["errors"]
    assert 200 == writer.get(articles[3]["links"]["self"]).status_code


def test_a_list_of_nothing_but_problems_is_a_problem(writer):
    answer = writer.post("/articles", json=[{"text": ""}, {}])

    assert (422, "application/problem+json") == (answer.status_code, answer.content_type)
    assert {"0": ["text: Must not be empty."], "1": ["text: Missing data for required field."]} == answer.json["errors"]


def test_an_empty_list_is_nothing_new(writer):
    answer = writer.post("/articles", json=[])

    assert (200, {"articles": [], "refused": 0}) == (answer.status_code, answer.json)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("text", None),
        ("text", ""),
        ("text", " \n\t\u2003"),
        ("text", 5),
        ("text", ["text"]),
        ("text", {"text": "text"}),
        ("text", "a\0b"),
        ("text", "half \ud83d here"),
        ("text", "x" * 1_000_001),
        ("title", ""),
        ("title", "t" * 2_001),
        ("title", "\udc00"),
        ("publisher", 7),
        ("url", "ftp://example.org/a"),
        ("url", "javascript:alert(1)"),
        ("url", "https://"),
        ("url", "https://[::1"),
        ("url", "https://example.org/a b"),
        ("url", "example.org"),
        ("published", ""),
        ("published", "yesterday"),
        ("published", "2024-02-30"),
        ("published", "22/10/2024"),
        ("published", "2024-10-22T25:00"),
        ("published", 20241022),
        ("published", "2" * 1_000_000),
        ("language", "English, of course"),
        ("language", None),
        ("id", "art_1"),
        ("published_at", "2024-10-22"),
        ("\ud800", "x"),
    ],
    ids=lambda value: repr(value)[:20],
)
def test_a_wrong_field_is_named(writer, field, value):
    answer = writer.post("/articles", json=RAIN | {field: value})

    assert (422, "application/problem+json") == (answer.status_code, answer.content_type)
    assert [field] == list(answer.json["errors"])
    assert len(answer.data) < 1_000


@pytest.mark.parametrize("published", ["2024-10-22", "2024-10-22T10:30:00+09:00", "2024-10-22T10:30:00", None])
def test_a_publication_date_comes_back_as_it_was_sent(writer, published):
    told = writer.post("/articles", json=RAIN | {"published": published}).json

    assert published == writer.get(told["links"]["self"]).json["published"]


def test_text_of_every_kind_comes_back_as_it_was_sent(writer):
    text = "\ufeffOn 3 May 2023 \u2028 \U0001f5d3\ufe0f it rained in Łódź \r\n\t \x1f e\u0301 \u202e."
    told = writer.post("/articles", json={"text": text}).json
    article = writer.get(told["links"]["self"]).json

    assert text == article["text"]
    assert ["3 May 2023"] == [text[mention["start"] : mention["end"]] for mention in article["mentions"]]


@pytest.mark.parametrize(
    "header", [None, "Bearer", "Bearer ", "Bearer wrong", "Bearer w\xf6rong", f"Bearer {KEY}x", f"Basic {KEY}", KEY]
)
def test_without_the_key_nobody_writes(reader, header):
    answer = reader.post("/articles", json=BRIDGE, headers={"Authorization": header} if header else {})

    assert (401, "application/problem+json") == (answer.status_code, answer.content_type)
    assert answer.headers["WWW-Authenticate"].startswith('Bearer realm="dateline"')
    assert [] == reader.get("/events").json["events"]


def test_a_server_without_a_key_takes_no_article(tmp_path):
    with app_in(tmp_path, key=None) as app:
        assert 401 == with_key(app).post("/articles", json=BRIDGE).status_code


def test_the_key_may_stand_in_a_file_beside_the_database(tmp_path):
    (tmp_path / "dateline.key").write_text(f"{KEY}\n")
    with app_in(tmp_path, key=None) as app:
        assert 201 == with_key(app).post("/articles", json=BRIDGE).status_code


def test_articles_are_not_listed_and_not_changed_here(writer):
    assert "POST" in writer.get("/articles").headers["Allow"]
    assert [405, 405] == [writer.get("/articles").status_code, writer.put("/articles/art_1").status_code]


def test_an_unknown_article_is_a_problem(reader):
    answer = reader.get("/articles/art_0")

    assert (404, "There is no such article", "/articles/art_0") == (
        answer.status_code,
        answer.json["title"],
        answer.json["instance"],
    )


def test_what_one_article_alone_told_goes_with_it(writer):
    before = writer.get("/events").json
    address = writer.post("/articles", json=BRIDGE).headers["Location"]

    assert (204, b"") == ((gone := writer.delete(address)).status_code, gone.data)
    assert before == writer.get("/events").json
    assert [404, 404] == [writer.get(address).status_code, writer.delete(address).status_code]


def test_what_others_tell_too_stays_without_the_article_that_is_taken_back(writer):
    again = writer.post("/articles", json=AGAIN).json
    before = writer.get("/events").data
    address = writer.post("/articles", json=BRIDGE).headers["Location"]
    writer.delete(address)

    assert before == writer.get("/events").data
    assert again["events"] == writer.get(f"/articles/{again['id']}").json["events"]


def test_without_the_key_nobody_takes_an_article_back(writer, reader):
    address = writer.post("/articles", json=BRIDGE).headers["Location"]

    assert 401 == reader.delete(address).status_code
    assert 200 == reader.get(address).status_code
