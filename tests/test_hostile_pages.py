"""Pages that nobody would publish: each has an answer, the work for it grows with the page, furniture tells nothing.

Work is counted as in `test_hostile.py`.
"""

from __future__ import annotations

import pytest

from benchmarks.pages import PAGES
from dateline.timeline.article import Article
from dateline.timeline.build import sightings_of
from dateline.timeline.event import Basis
from dateline.timeline.page import notes_of
from dateline.values import Anchor
from tests.test_hostile import calls_of

LITTLE, MUCH, MOST = 4_000, 16_000, 1_000_000
FURNITURE = {  # and what is said of it
    "headers only": {"header", "headline"},
    "comments only": {"header", "headline"},
    "no sentence end": {"unbroken"},
    "only dates": {"unbroken"},
    "another script": {"script"},
    "only zero width": {"unbroken"},
    "lines of a word": {"header"},
    "quotes": {"unbroken"},
    "brackets": {"unbroken"},
    "closing brackets": {"unbroken"},
    "numbers": {"header", "headline"},
    "capitals": {"unbroken"},
    "marks": {"unbroken"},
    "bylines": {"header", "headline"},
    "captions": {"header", "headline"},
    "promos": {"header", "headline"},
    "said": {"unbroken"},
    "verbs": {"unbroken"},
}
AGAIN = ["one sentence often", "one paragraph often", "zero width", "open quotes", "said in quotes", "names"]


def page(name: str, size: int) -> Article:
    return Article(PAGES[name](size), published=Anchor.parse("2024-10-22"))


def sound(article: Article) -> None:
    """Check that what is told and what was set aside are stretches of the text, the latter in order."""
    notes = notes_of(article)
    ends = [0, *(note.end for note in notes)]

    assert all(end <= note.start < note.end for end, note in zip(ends, notes, strict=False))
    assert ends[-1] <= len(article.text)
    for sighting in sightings_of(article):
        assert 0 <= sighting.clause[0] < sighting.clause[1] <= len(article.text)


@pytest.mark.parametrize("name", PAGES)
def test_a_hostile_page_has_an_answer(name):
    sound(page(name, LITTLE))


@pytest.mark.long
@pytest.mark.parametrize("name", PAGES)
def test_a_hostile_page_of_a_million_characters_has_an_answer(name):
    sound(page(name, MOST))


@pytest.mark.parametrize("name", PAGES)
def test_work_grows_as_the_page_and_no_faster(name):
    calls = []
    for article in (page(name, LITTLE), page(name, MUCH)):
        sightings_of(article)  # what is compiled and kept is there by then
        calls.append(calls_of(lambda article=article: (sightings_of(article), notes_of(article))))

    assert calls[1] <= 1.15 * MUCH / LITTLE * calls[0] + 1_000


@pytest.mark.parametrize("name", FURNITURE)
def test_furniture_tells_nothing_and_is_noted(name):
    article = page(name, LITTLE)

    assert () == sightings_of(article)
    assert FURNITURE[name] == {note.kind for note in notes_of(article)}
    assert all(note.why for note in notes_of(article))


@pytest.mark.parametrize("name", AGAIN)
def test_what_is_said_again_is_told_once(name):
    article = page(name, LITTLE)

    assert len([s for s in sightings_of(article) if s.basis is Basis.TEXT]) <= 2
    assert {"repeated"} == {note.kind for note in notes_of(article)}


def test_comments_behind_a_story_tell_nothing():
    article = page("comments after a story", LITTLE)

    assert ["Monday"] == [sighting.evidence.expression.removeprefix("on ") for sighting in sightings_of(article)]
    assert ["comments"] == [note.kind for note in notes_of(article)]


def test_many_dates_are_all_told():
    article = page("many dates", LITTLE)

    assert article.text.count("met") <= len(sightings_of(article)) + 1


def test_the_id_of_an_article_is_made_once_however_often_it_is_asked_for():
    article = page("many dates", LITTLE)

    assert article.id is article.id
