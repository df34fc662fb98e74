"""The shapes by themselves: what is dumped from the values, and cursors."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import seeds
from dateline.errors import CursorError
from dateline.timeline.article import Article
from dateline.timeline.event import Basis, Status
from dateline.timeline.zones import dated
from dateline.timex import extract
from dateline.timex.readings import Bound
from dateline.values import UNKNOWN, Anchor, Grain, Interval
from schemas.article import ArticleSchema
from schemas.cursor import read_cursor, spell_cursor
from schemas.dumps import article_json, event_json, to_ascii_json, to_json
from schemas.problem import PROBLEM, Problem
from schemas.query import EventsQuery
from tests.making import day, event_at, span


def dumped(event):
    """Give the JSON of *event* as its reader gets it."""
    return json.loads(event_json(event))


@pytest.mark.parametrize(
    ("interval", "shown"),
    [
        (span("2024-06-01", "2024-06-30", Grain.MONTH), ("2024-06", "2024-06-01", "2024-06-30", "month", "June 2024")),
        (
            span("2024-10-08", "2024-10-13"),
            ("2024-10-08/2024-10-13", "2024-10-08", "2024-10-13", "day", "8-13 October 2024"),
        ),
        (span("2023-08-01", None), ("2023-08-01/..", "2023-08-01", None, "day", "since 1 August 2023")),
        (
            Interval(day("2024-06-05") * 86_400 + 34_200, day("2024-06-05") * 86_400 + 34_260, Grain.MINUTE),
            ("2024-06-05T09:30:00", "2024-06-05T09:30:00", "2024-06-05T09:30:59", "minute", "5 June 2024, 09:30"),
        ),
    ],
    ids=["month", "days", "open", "clock"],
)
def test_a_date_is_inclusive_and_no_finer_than_its_grain(interval, shown):
    date = dumped(event_at(interval))["date"]

    assert shown == tuple(date[name] for name in ("edtf", "start", "end", "grain", "label"))


def test_an_event_shows_its_words_as_the_contract_has_them():
    event = replace(
        event_at(span("2024-06-05", "2024-06-05")),
        bound=Bound.SINCE,
        status=Status.CLAIMED,
        content_status=Status.DENIED,
        basis=Basis.CONTEXT,
        mod="APPROX",
    )
    shown = dumped(event)

    assert ("claimed", "denied") == (shown["status"], shown["content_status"])
    assert ("since", "context", "APPROX", "2024-06-05~") == tuple(
        shown["date"][name] for name in ("bound", "basis", "mod", "edtf")
    )


def test_the_evidence_is_there_for_each_sighting():
    event = event_at(span("2024-06-05", "2024-06-05"), at=7)
    (told,) = dumped(event)["evidence"]
    proof = event.sightings[0].evidence

    assert (proof.article, proof.quote, 7, 11) == (told["article"], told["quote"], told["start"], told["end"])
    assert {"type": proof.type, "value": proof.value, "mod": proof.mod} == told["timex"]
    assert ("2024-06-05", "occurred", proof.why) == (told["edtf"], told["status"], told["why"])


@pytest.mark.parametrize("number", range(len(seeds.names())))
def test_every_mention_of_an_article_is_shown_where_it_stands(number):
    article = dated(seeds.load()[number])
    shown = json.loads(article_json(article, extract(article.text, article.published)))

    assert article.id == shown["id"]
    assert shown["mentions"]
    assert all(m["text"] == article.text[m["start"] : m["end"]] for m in shown["mentions"])
    assert all((m["from"], m["to"], m["edtf"], m["grain"]) == (None,) * 4 for m in shown["mentions"] if m["unresolved"])


@pytest.mark.parametrize(
    ("article", "published", "basis"),
    [
        (Article("x"), None, None),
        (Article("x", published=Anchor.parse("2024-10-22")), "2024-10-22", "given"),
        (Article("x", published=Anchor.parse("2024-10-22"), page_dated=True), "2024-10-22", "page"),
    ],
    ids=["unknown", "given", "page"],
)
def test_an_article_says_who_gave_its_date(article, published, basis):
    shown = json.loads(article_json(article, ()))

    assert (published, basis) == (shown["published"], shown["published_basis"])


def test_an_article_that_is_sent_is_the_article_of_the_engine():
    sent = {"text": "x", "title": "t", "url": "https://example.org/", "publisher": "p", "language": "pt-BR"}

    loaded = ArticleSchema().load(sent | {"published": "2024-10-22T10:00:00+09:00"})

    assert Article(**sent, published=Anchor.parse("2024-10-22T10:00:00+09:00")) == loaded
    assert Article("x", published=UNKNOWN) == ArticleSchema().load({"text": "x", "published": None, "title": None})


def test_json_has_no_word_for_what_is_no_number():
    for dump in (to_json, to_ascii_json):
        with pytest.raises(ValueError, match="not JSON compliant"):
            dump({"confidence": float("nan")})


def test_a_problem_leaves_out_what_has_no_value():
    assert {"type": "about:blank", "title": "t", "status": 400, "detail": "d"} == PROBLEM.dump(Problem(400, "t", "d"))


@given(st.integers(-(2**62), 2**62), st.text(st.characters(codec="utf-8", categories=["L", "N", "P"]), max_size=60))
def test_a_cursor_comes_back_in_its_own_query_only(start, rank):
    cursor = spell_cursor((start, rank), "2024-06")

    if len(cursor) <= 400:
        assert (start, rank) == read_cursor(cursor, "2024-06")
        with pytest.raises(CursorError, match="another query"):
            read_cursor(cursor, "2024-07")


@given(st.text(max_size=50) | st.from_regex(r"[A-Za-z0-9_-]{1,60}", fullmatch=True))
def test_no_other_text_is_a_cursor(text):
    with pytest.raises(CursorError, match="broken"):
        read_cursor(text, "2024-06")


@given(st.dictionaries(st.sampled_from(["from", "to", "datetime", "limit", "a"]), st.text(max_size=20)))
def test_a_query_loads_or_names_what_is_wrong(parameters):
    errors = EventsQuery().validate(parameters)

    assert errors.keys() <= parameters.keys()
    if not errors:
        asked = EventsQuery().load(parameters)
        assert (asked.window.first_day, asked.window.last_day) == (asked.query.first_day, asked.query.last_day)
