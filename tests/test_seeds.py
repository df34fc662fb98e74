"""The five articles under ``seeds/`` give the timeline of ``seeds/timeline.json``: all of it, and nothing else."""

from __future__ import annotations

import pytest

from dateline import extract
from dateline.timeline.article import Article
from dateline.timeline.build import sightings_of
from dateline.timeline.event import Basis, Event
from dateline.timeline.merge import merge
from dateline.timex.edtf import day_text
from seeds import ExpectedEvent, expected, load, names

PUBLISHED = {
    "1-flag-over-village": "2024-10-22",  # the page says so: "Published On: ..."
    "2-blurred-photo": "",  # nobody says so
    "3-minister-warns": "2024-10-08",  # the front matter says so, and the page
    "4-flags-at-the-mine": "2024-10-22",  # the page says so: " date 2024-10-22 SEOUL: ..."
    "5-call-for-strong-response": "2024-10-21",  # the front matter says so, and the page
}
DATED_BY_ITS_PAGE = ["1-flag-over-village", "4-flags-at-the-mine"]
EVENTS = expected()["events"]
UNRESOLVED = expected()["unresolved"]


@pytest.fixture(scope="module")
def articles() -> dict[str, Article]:
    """Give the articles by name."""
    return dict(zip(names(), load(), strict=True))


@pytest.fixture(scope="module")
def timeline(articles: dict[str, Article]) -> tuple[Event, ...]:
    """Give the events that a reader of the timeline sees: those that the text itself dates."""
    events = merge(sighting for article in articles.values() for sighting in sightings_of(article))
    return tuple(event for event in events if event.basis is Basis.TEXT)


def test_every_article_has_the_publication_date_that_it_states(articles: dict[str, Article]) -> None:
    assert PUBLISHED == {name: str(article.published) for name, article in articles.items()}


def test_a_date_that_only_the_page_states_is_read_off_the_page(articles: dict[str, Article]) -> None:
    assert DATED_BY_ITS_PAGE == [name for name, article in articles.items() if article.page_dated]


@pytest.mark.parametrize("wanted", EVENTS, ids=lambda wanted: "-".join(wanted["title_words"]).replace(" ", "-"))
def test_an_event_is_told_with_its_days_status_articles_and_words(
    wanted: ExpectedEvent, timeline: tuple[Event, ...], articles: dict[str, Article]
) -> None:
    told = [row_of(event, wanted["title_words"], articles) for event in timeline if tells(event, wanted["title_words"])]
    assert wanted in told


def test_no_event_is_told_beyond_the_list(timeline: tuple[Event, ...]) -> None:
    beyond = [event.title for event in timeline if not any(tells(event, wanted["title_words"]) for wanted in EVENTS)]
    assert [] == beyond


def test_every_event_is_told_once(timeline: tuple[Event, ...]) -> None:
    assert len(EVENTS) == len(timeline)


@pytest.mark.parametrize("name", UNRESOLVED)
def test_without_a_publication_date_relative_expressions_are_found_and_stay_unresolved(
    name: str, articles: dict[str, Article]
) -> None:
    article = articles[name]
    undated = [article.text[t.start : t.end] for t in extract(article.text, article.published) if t.interval is None]
    assert UNRESOLVED[name] == [words for words in UNRESOLVED[name] if words in undated]


@pytest.mark.parametrize("name", UNRESOLVED)
def test_without_a_publication_date_only_absolute_expressions_have_an_interval(
    name: str, articles: dict[str, Article]
) -> None:
    article = articles[name]
    dated = {article.text[t.start : t.end] for t in extract(article.text, article.published) if t.interval is not None}
    absolute = {words for event in EVENTS if name in event["articles"] for words in event["expressions"]}
    assert absolute == dated


def test_evidence_cuts_the_expression_and_the_sentence_out_of_the_article(
    timeline: tuple[Event, ...], articles: dict[str, Article]
) -> None:
    texts = {article.id: article.text for article in articles.values()}
    proofs = [sighting.evidence for event in timeline for sighting in event.sightings]
    shown = [(proof.expression, proof.quote) for proof in proofs]
    cut = [
        (texts[proof.article][proof.start : proof.end], texts[proof.article][proof.quote_start : proof.quote_end])
        for proof in proofs
    ]
    assert cut == shown


def tells(event: Event, words: list[str]) -> bool:
    """Tell whether all *words* stand in the title of *event* or in its quotes."""
    shown = " ".join([event.title, *(sighting.evidence.quote for sighting in event.sightings)]).lower()
    return all(word in shown for word in words)


def row_of(event: Event, title_words: list[str], articles: dict[str, Article]) -> ExpectedEvent:
    """Write *event* as a row of ``timeline.json``."""
    name_of = {article.id: name for name, article in articles.items()}
    proofs = [sighting.evidence for sighting in event.sightings]
    first, last = event.interval.first_day, event.interval.last_day
    return {
        "title_words": title_words,
        "start": None if first is None else day_text(first),
        "end": None if last is None else day_text(last),
        "status": event.status.value,
        "articles": sorted({name_of[proof.article] for proof in proofs}),
        "expressions": sorted({proof.expression for proof in proofs}),
    }
