"""The timeline over HTTP: pages, windows of time, one event."""

from __future__ import annotations

from urllib.parse import quote

import pytest


def ids(page):
    """Give the ids of the events of a page."""
    return [event["id"] for event in page["events"]]


def all_pages(client, address):
    """Follow the links from *address* to the last page."""
    while address:
        page = client.get(address).json
        yield page
        address = page["links"]["next"]


def test_an_event_has_the_words_that_date_it(seeded):
    found = seeded.get("/events?from=2024-10-08&to=2024-10-13").json["events"]
    transport = next(event for event in found if event["date"]["edtf"] == "2024-10-08/2024-10-13")
    evidence = transport["evidence"][0]
    text = seeded.get(f"/articles/{evidence['article']}").json["text"]

    assert ("2024-10-08", "2024-10-13", "day") == tuple(transport["date"][name] for name in ("start", "end", "grain"))
    assert evidence["expression"] == text[evidence["start"] : evidence["end"]]
    assert evidence["quote"] == text[evidence["quote_start"] : evidence["quote_end"]]
    assert evidence["expression"] in evidence["quote"]


@pytest.mark.parametrize(
    ("first", "last"), [("2024", "2024"), ("2024-10", "2024-10"), ("2024-W43", "2024-W43"), ("2024-10-21", "2024-10")]
)
def test_every_event_of_a_window_shares_a_day_with_it(seeded, first, last):
    page = seeded.get(f"/events?from={first}&to={last}&limit=500").json

    assert page["events"]
    for event in page["events"]:
        assert (event["date"]["start"] or "") <= page["interval"]["end"]
        assert (event["date"]["end"] or "9") >= page["interval"]["start"]


@pytest.mark.parametrize(
    ("query", "interval"),
    [
        ("", ("../..", None, None)),
        ("from=2024", ("2024-01-01/..", "2024-01-01", None)),
        ("to=2024-06", ("../2024-06-30", None, "2024-06-30")),
        ("from=2024-06&to=2024-06", ("2024-06", "2024-06-01", "2024-06-30")),
        ("from=2024-06-03&to=2024", ("2024-06-03/2024-12-31", "2024-06-03", "2024-12-31")),
        ("datetime=2024-W42", ("2024-10-14/2024-10-20", "2024-10-14", "2024-10-20")),
        ("datetime=2024-10-18/2024-10-18", ("2024-10-18", "2024-10-18", "2024-10-18")),
        ("datetime=2024-10-18/..", ("2024-10-18/..", "2024-10-18", None)),
        ("datetime=/2024", ("../2024-12-31", None, "2024-12-31")),
        ("datetime=../..", ("../..", None, None)),
        ("datetime=2024-10-18T23:30:00Z", ("2024-10-18", "2024-10-18", "2024-10-18")),
        ("datetime=199X", ("199X", "1990-01-01", "1999-12-31")),
        ("from=-0043-03-15&to=-0043-03-15", ("-0043-03-15", "-0043-03-15", "-0043-03-15")),
        ("from=Y12000", ("Y12000-01-01/..", "Y12000-01-01", None)),
        (
            "from=Y-999999999&to=Y999999999",
            ("Y-999999999-01-01/Y999999999-12-31", "Y-999999999-01-01", "Y999999999-12-31"),
        ),
    ],
)
def test_the_answer_says_which_days_were_searched(seeded, query, interval):
    assert interval == tuple(seeded.get(f"/events?{query}").json["interval"].values())


def test_datetime_and_from_with_to_find_the_same(seeded):
    assert ids(seeded.get("/events?from=2024-10&to=2024-10").json) == ids(seeded.get("/events?datetime=2024-10").json)


def test_pages_of_any_size_hold_each_event_once_and_in_one_order(seeded):
    whole = ids(seeded.get("/events?limit=500").json)

    assert len(whole) > 5
    for limit in (1, 2, 7):
        pages = list(all_pages(seeded, f"/events?limit={limit}"))
        assert whole == [event for page in pages for event in ids(page)]
        assert all(len(page["events"]) <= limit for page in pages)


def test_the_next_page_is_in_the_link_header_too(seeded):
    answer = seeded.get("/events?from=2024&limit=2")

    assert f'<{answer.json["links"]["next"]}>; rel="next"' == answer.headers["Link"]
    assert "/events?from=2024&limit=2" == answer.json["links"]["self"]
    assert "Link" not in seeded.get("/events?limit=500").headers


def test_an_event_is_alone_what_it_is_on_a_page(seeded):
    for event in seeded.get("/events").json["events"]:
        assert event == seeded.get(event["links"]["self"]).json


@pytest.mark.parametrize("event", ["evt_0", "art_1", "évén", "%00", "a" * 2_000])
def test_an_unknown_event_is_a_problem(seeded, event):
    answer = seeded.get(f"/events/{quote(event)}")

    assert (404, "application/problem+json") == (answer.status_code, answer.content_type)
    assert "There is no such event" == answer.json["title"]


def test_the_id_of_an_event_that_another_one_tells_now_leads_there(writer):
    later = {"text": "Governor Ivan Petrov opened the bridge at Orsk on 21 October 2024.", "published": "2024-10-25"}
    earlier = {"text": "Governor Ivan Petrov opened the bridge at Orsk on Monday.", "published": "2024-10-22"}
    (old,) = writer.post("/articles", json=later).json["events"]
    (new,) = writer.post("/articles", json=earlier).json["events"]

    answer = writer.get(f"/events/{old}")

    assert old != new
    assert (308, f"/events/{new}") == (answer.status_code, answer.headers["Location"])
    assert 2 == writer.get(f"/events/{old}", follow_redirects=True).json["article_count"]


WRONG = {
    "from=2024-02-30": {"from": ["No such day: 2024-02-30."]},
    "to=2023-02-29": {"to": ["No such day: 2023-02-29."]},
    "from=2024-13": {"from": ["No such month: 2024-13."]},
    "from=2020-W54": {"from": ["No such week: 2020-W54."]},
    "from=2024-07&to=2024-06": {"from": ["Lies after to."], "to": ["Lies before from."]},
    "datetime=2024-07/2024-06": {"datetime": ["It ends (2024-06) before it starts (2024-07)."]},
    "datetime=2024&from=2024": {"datetime": ["Give either datetime, or from and to."]},
    "limit=0": {"limit": ["Must be a whole number from 1 to 500."]},
    "limit=501": {"limit": ["Must be a whole number from 1 to 500."]},
    "limit=5.0": {"limit": ["Must be a whole number from 1 to 500."]},
    "limit=1_0": {"limit": ["Must be a whole number from 1 to 500."]},
    "limit=": {"limit": ["Must be a whole number from 1 to 500."]},
    f"limit={'9' * 5_000}": {"limit": ["Must be a whole number from 1 to 500."]},
    "form=2024": {"form": ["Is no parameter here; there are from, to, datetime, limit and cursor."]},
    "From=2024": {"From": ["Is no parameter here; there are from, to, datetime, limit and cursor."]},
    "from=2024&from=2025": {"from": ["Is given more than once."]},
    "cursor=": {"cursor": ["The cursor is broken: take it from the link to the next page, whole."]},
    "cursor=abc": {"cursor": ["The cursor is broken: take it from the link to the next page, whole."]},
    "cursor=%F0%9F%93%85": {"cursor": ["The cursor is broken: take it from the link to the next page, whole."]},
    f"cursor={'W1tb' * 90}": {"cursor": ["The cursor is broken: take it from the link to the next page, whole."]},
}


@pytest.mark.parametrize("query", WRONG, ids=lambda query: query[:30])
def test_a_wrong_parameter_is_named(seeded, query):
    answer = seeded.get(f"/events?{query}")

    assert (400, "application/problem+json") == (answer.status_code, answer.content_type)
    assert WRONG[query] == answer.json["errors"]
    assert all(name in answer.json["detail"] for name in WRONG[query])


@pytest.mark.parametrize(
    "date", ["", "..", "yesterday", "24", "2024-1", "2024/2025", "%FF", "%00", "٢٠٢٤", "2024-10-08 ", "x" * 5_000]
)
def test_what_is_no_date_is_named(seeded, date):
    answer = seeded.get(f"/events?from={date}")

    assert (400, ["from"]) == (answer.status_code, list(answer.json["errors"]))
    assert len(answer.data) < 1_000


def test_a_cursor_belongs_to_its_query(seeded):
    following = seeded.get("/events?from=2024&limit=1").json["links"]["next"]

    assert 200 == seeded.get(following).status_code
    assert 200 == seeded.get(following.replace("limit=1", "limit=9")).status_code
    for other in (following.replace("from=2024", "from=2023"), following.replace("from=2024&", "")):
        answer = seeded.get(other)
        assert (400, {"cursor": ["The cursor belongs to another query."]}) == (
            answer.status_code,
            answer.json["errors"],
        )


def test_many_wrong_parameters_give_a_short_answer(seeded):
    answer = seeded.get("/events?" + "&".join(f"{'long' * 100}{number}=1" for number in range(500)))

    assert 400 == answer.status_code
    assert len(answer.data) < 10_000


def test_one_event_takes_no_parameter(seeded):
    event = seeded.get("/events").json["events"][0]["id"]

    assert {"fields": ["Is no parameter here."]} == seeded.get(f"/events/{event}?fields=id").json["errors"]
