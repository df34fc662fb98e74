"""What an article tells: its dates, the days they give what is told, and the words that prove it."""

from __future__ import annotations

import pytest

from dateline import Anchor, Article, extract
from dateline.timeline.build import sightings_of
from dateline.timeline.event import Basis
from dateline.timex.edtf import spell
from dateline.timex.readings import Bound
from dateline.values import UNKNOWN

TUESDAY = Anchor.parse("2024-10-22")
STORY = """\
Mill sold
By Anna Berg

The mill in Bergen was sold on Friday, the court said. Nobody bid.

It was built before 2010 and closed in June 2021.
"""


def told(text, published=TUESDAY):
    """Give expression and days of each sighting of *text*."""
    return [(s.evidence.expression, spell(s.interval)) for s in sightings_of(Article(text, published=published))]


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("The mill was sold on Friday.", "2024-10-18"),
        ("The mill was sold in June.", "2024-06"),
        ("The mill was sold in the second half of 2023.", "2023-07-01/2023-12-31"),
        ("The mill was sold at 5 p.m. on Friday.", "2024-10-18T17:00:00"),
        ("The mill was sold over the weekend.", "2024-10-19/2024-10-20"),
        ("The mill has been closed since August last year.", "2023-08-01/2024-10-22"),
        ("The mill has been closed since Friday.", "2024-10-18/2024-10-22"),
        ("The mill was closed until March 2024.", "../2024-03-31"),
        ("The mill was built before 2010.", "../2009-12-31"),
        ("The mill was closed after 5 May 2021.", "2021-05-06/.."),
        ("The mill will be sold by Friday.", "2024-10-22/2024-10-25"),
        ("The mill will be sold by the end of 2024.", "2024-10-22/2024-12-31"),
        ("The mill was sold by June 2023.", "2023-06"),
        ("The mill was sold in early October.", "2024-10-01/2024-10-10"),
        ("The mill was sold in late October.", "2024-10-21/2024-10-22"),
        ("The mill was sold in late 2024.", "2024-09-01/2024-10-22"),
        ("The mill was closed over 70 years ago.", "../1954-10-22"),
    ],
)
def test_what_is_told_has_the_days_of_its_words_and_their_bound(sentence, days):
    assert [days] == [interval for _, interval in told(sentence)]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The mill was sold on 18 October 2024.", [("18 October 2024", "2024-10-18")]),
        ("The mill was closed since August 2023.", [("August 2023", "2023-08-01/..")]),
        ("The mill was sold by June 2023.", [("June 2023", "../2023-06-30")]),
        ("The mill was sold in early October 2023.", [("early October 2023", "2023-10-01/2023-10-10")]),
        ("The mill was sold on Friday.", []),
        ("The mill was sold last week.", []),
        ("The mill was sold in June.", []),
    ],
)
def test_without_a_publication_date_only_what_is_absolute_is_told(sentence, wanted):
    assert wanted == told(sentence, UNKNOWN)


@pytest.mark.parametrize(
    "sentence",
    [
        "The mill was sold over the past week.",
        "The mill was closed for two years.",
        "The mill was recently sold.",
        "The mill is closed every Thursday.",
        "The mill was closed on 31 June 2024.",
        "Nobody sold the mill.",
        "",
    ],
)
def test_what_has_no_date_is_not_told(sentence):
    assert [] == told(sentence)


def test_evidence_points_at_the_words_of_the_article():
    article = Article(STORY, url="https://example.org/mill", publisher="Courier", published=TUESDAY)
    proofs = [sighting.evidence for sighting in sightings_of(article)]

    assert ["Friday", "2010", "June 2021"] == [STORY[proof.start : proof.end] for proof in proofs]
    assert [proof.expression for proof in proofs] == [STORY[proof.start : proof.end] for proof in proofs]
    assert [proof.quote for proof in proofs] == [STORY[proof.quote_start : proof.quote_end] for proof in proofs]
    assert {(article.id, "https://example.org/mill", "Courier", "2024-10-22")} == {
        (proof.article, proof.url, proof.publisher, proof.published) for proof in proofs
    }


def test_evidence_says_what_the_expression_says():
    article = Article(STORY, published=TUESDAY)
    expressions = {timex.start: timex for timex in extract(STORY, TUESDAY)}

    for sighting in sightings_of(article):
        timex, proof = expressions[sighting.evidence.start], sighting.evidence
        assert (timex.type, timex.value, timex.mod, timex.rule, timex.why, str(TUESDAY)) == (
            *(proof.type, proof.value, proof.mod, proof.rule, proof.why),
            proof.anchor,
        )
        assert (timex.bound, Basis.TEXT) == (sighting.bound, sighting.basis)


def test_expressions_that_were_extracted_before_serve_as_well():
    article = Article(STORY, published=TUESDAY)

    assert sightings_of(article) == sightings_of(article, extract(STORY, TUESDAY))
    assert () == sightings_of(article, ())


def test_sightings_stand_in_the_order_of_the_text_and_have_keys_of_their_own():
    sightings = sightings_of(Article(STORY * 3, published=TUESDAY))
    keys = [sighting.key for sighting in sightings]

    assert sorted(keys) == keys
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize(
    ("surer", "less_sure"),
    [
        ("The mill was sold on 18 October 2024.", "The mill was sold on Friday."),
        ("The mill was sold in June 2023.", "The mill was sold before June 2023."),
        ("The mill was sold in June 2023.", "The mill was reportedly sold in June 2023."),
        ("The mill was sold in June 2023.", "The mill will be sold in June 2025."),
    ],
)
def test_what_is_guessed_open_claimed_or_planned_is_less_sure(surer, less_sure):
    one, other = (sightings_of(Article(text, published=TUESDAY))[0].confidence for text in (surer, less_sure))

    assert 0 < other < one <= 1


def test_a_bound_is_kept():
    (sighting,) = sightings_of(Article("The mill has been closed since August 2023.", published=TUESDAY))

    assert Bound.SINCE == sighting.bound


@pytest.mark.parametrize(
    "text",
    [
        "The mill was sold on Friday.\n\n" * 50,
        "The mill was sold on Friday, " * 40,
        "a" * 30_000 + " The mill was sold on Friday. " + "b" * 30_000,
    ],
)
def test_a_long_text_is_told_to_its_end(text):
    assert text.count("Friday") == len(told(text))


@pytest.mark.parametrize(
    ("change", "same_id", "same_content"),
    [
        ({}, True, True),
        ({"text": "Other words"}, True, False),
        ({"title": "Other"}, True, False),
        ({"published": TUESDAY}, True, False),
        ({"publisher": "Other"}, True, False),
        ({"language": "no"}, True, False),
        ({"url": "https://example.org/other"}, False, False),
        ({"url": None}, False, False),
    ],
)
def test_an_article_is_known_by_its_address_and_its_content(change, same_id, same_content):
    given = {"text": "Words", "title": "Mill", "publisher": "Courier", "url": "https://example.org/mill"}
    one, other = Article(**given), Article(**(given | change))

    assert (same_id, same_content) == (one.id == other.id, one.content_hash == other.content_hash)


def test_without_an_address_title_and_text_make_the_article():
    assert Article("Words", title="Mill").id == Article("Words", title="Mill", publisher="Courier").id
    assert Article("Words", title="Mill").id != Article("Words", title="Dam").id
    assert Article("Lone \ud800 half").id.startswith("art_")
