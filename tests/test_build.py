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


def dated(article):
    """Give what *article* tells with dates of its text."""
    return tuple(sighting for sighting in sightings_of(article) if sighting.basis is Basis.TEXT)


def told(text, published=TUESDAY):
    """Give expression and days of each sighting of *text*."""
    return [(s.evidence.expression, spell(s.interval)) for s in dated(Article(text, published=published))]


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
    proofs = [sighting.evidence for sighting in dated(article)]

    assert ["Friday", "2010", "June 2021"] == [STORY[proof.start : proof.end] for proof in proofs]
    assert [proof.expression for proof in proofs] == [STORY[proof.start : proof.end] for proof in proofs]
    assert [proof.quote for proof in proofs] == [STORY[proof.quote_start : proof.quote_end] for proof in proofs]
    assert {(article.id, "https://example.org/mill", "Courier", "2024-10-22")} == {
        (proof.article, proof.url, proof.publisher, proof.published) for proof in proofs
    }


def test_evidence_says_what_the_expression_says():
    article = Article(STORY, published=TUESDAY)
    expressions = {timex.start: timex for timex in extract(STORY, TUESDAY)}

    for sighting in dated(article):
        timex, proof = expressions[sighting.evidence.start], sighting.evidence
        assert (timex.type, timex.value, timex.mod, timex.rule, timex.why, str(TUESDAY)) == (
            *(proof.type, proof.value, proof.mod, proof.rule, proof.why),
            proof.anchor,
        )
        assert (timex.bound, Basis.TEXT) == (sighting.bound, sighting.basis)


def test_expressions_that_were_extracted_before_serve_as_well():
    article = Article(STORY, published=TUESDAY)

    assert sightings_of(article) == sightings_of(article, extract(STORY, TUESDAY))
    assert [] == [sighting for sighting in sightings_of(article, ()) if sighting.basis is Basis.TEXT]


def test_sightings_stand_in_the_order_of_the_text_and_have_keys_of_their_own():
    sightings = dated(Article(STORY * 3, published=TUESDAY))
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
    one, other = (dated(Article(text, published=TUESDAY))[0].confidence for text in (surer, less_sure))

    assert 0 < other < one <= 1


def test_a_bound_is_kept():
    (sighting,) = dated(Article("The mill has been closed since August 2023.", published=TUESDAY))

    assert Bound.SINCE == sighting.bound


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"The {n}th mill was sold on Friday.\n\n" for n in range(50)),
        "The mill was sold on Friday, " * 40,
        "It rained again. " * 3_000 + "The mill was sold on Friday. " + "It rained again. " * 3_000,
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


def test_without_an_address_publisher_title_and_text_make_the_article():
    given = {"text": "Words", "title": "Mill", "publisher": "Courier"}
    assert Article(**given).id == Article(**given, language="de").id
    others = [
        given | change for change in ({"text": "Word"}, {"title": None}, {"title": "None"}, {"publisher": "Herald"})
    ]
    assert 5 == len({Article(**each).id for each in (given, *others)})
    assert Article("Lone \ud800 half").id.startswith("art_")


BASES = [
    ("The firm sold a mill in June 2023.", [("text", "2023-06")]),
    ("The firm sold a mill in June 2023. It fined the duke.", [("text", "2023-06"), ("context", "2023-06")]),
    (
        "The firm sold a mill in June 2023. The duke was fined in Oslo.",
        [("text", "2023-06"), ("published", "2024-10-22")],
    ),
    (
        "The firm sold a mill on Friday. The duke was fined in Oslo.",
        [("text", "2024-10-18"), ("context", "2024-10-18")],
    ),
    ("The duke was fined in Oslo.", [("published", "2024-10-22")]),
    ("A firm sells an old mill\n\nThe duke was fined in Oslo by the court.", [("published", "2024-10-22")] * 2),
]


@pytest.mark.parametrize(("text", "wanted"), BASES)
def test_a_sentence_without_a_date_has_that_of_the_one_before_or_of_the_lead_or_the_publication_day(text, wanted):
    found = sightings_of(Article(text, published=TUESDAY))

    assert wanted == [(str(sighting.basis), spell(sighting.interval)) for sighting in found]


def test_a_guessed_date_is_less_sure_and_says_so():
    dated_one, carried, published = (
        sightings_of(Article(text, published=TUESDAY))[-1] for text in (BASES[0][0], BASES[1][0], BASES[2][0])
    )

    assert 1 == dated_one.confidence > carried.confidence > published.confidence > 0
    assert "goes on with what 'June 2023' dates" in carried.evidence.why
    assert "the publication day of its article stands for it" in published.evidence.why


def test_without_a_publication_date_an_undated_sentence_is_not_told():
    assert () == sightings_of(Article("The duke was fined in Oslo.", published=UNKNOWN))


@pytest.mark.parametrize(
    "text",
    [
        "The firm launched a ferry in June 2023 in Bergen. The launch was praised by the king.",
        "The firm bought the mill in June 2023 in Bergen. Two men wept after the mill was bought.",
        "The king praised its launch by the firm. The firm launched a ferry in June 2023 in Bergen.",
    ],
)
def test_what_goes_back_to_a_dated_event_tells_it_again(text):
    again, *_ = (s for s in sightings_of(Article(text, published=TUESDAY)) if "goes back to" in s.evidence.why)

    assert ("2023-06", Basis.CONTEXT) == (spell(again.interval), again.basis)
    assert "June 2023" not in again.evidence.quote


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The mill was sold on 3 May 2019, five years after its launch.", ["2019-05-03"]),
        ("The opening of the mill was delayed until May 2025.", ["2025-05"]),
        ("The ferry, originally due in May 2023, was sold at last.", []),
        ("Prices fell before the winter sets in.", []),
    ],
)
def test_only_the_date_of_the_event_itself_counts(sentence, wanted):
    assert wanted == [interval for _, interval in told(sentence)]
