"""Which words a date dates, and which of them says what happened. Published on 22 October 2024."""

from __future__ import annotations

import pytest

from dateline import Anchor, Article
from dateline.timeline.build import sightings_of
from dateline.timeline.event import Basis

#: a sentence -> for each of its dates the words that it dates and the word that says what happened
DATED = [
    ("The mill burned down on Friday.", {"Friday": ("The mill burned down on Friday", "burned")}),
    ("On Friday, the envoys signed a pact.", {"Friday": ("On Friday, the envoys signed a pact", "signed")}),
    ("Back in June the envoys signed a pact.", {"June": ("Back in June the envoys signed a pact", "signed")}),
    (
        "The envoys signed a pact in June; the king joined in July.",
        {
            "June": ("The envoys signed a pact in June", "signed"),
            "July": ("the king joined in July", "joined"),
        },
    ),
    (
        "The envoys signed a pact in June, while the king resigned in July.",
        {
            "June": ("The envoys signed a pact in June", "signed"),
            "July": ("the king resigned in July", "resigned"),
        },
    ),
    (
        "The envoys signed in June a pact, which the king had praised in May.",
        {
            "June": ("The envoys signed in June a pact", "signed"),
            "May": ("which the king had praised in May", "praised"),
        },
    ),
    (
        "The mill was sold on Friday because it had lost money since 2015.",
        {
            "Friday": ("The mill was sold on Friday", "sold"),
            "2015": ("it had lost money since 2015", "lost"),
        },
    ),
    ("The 2010 sinking of the ferry was filmed.", {"2010": ("The 2010 sinking of the ferry was filmed", "sinking")}),
    ("The jet took off on Friday.", {"Friday": ("The jet took off on Friday", "took")}),
    (
        "The airline, which lost a jet in June, signed a pact on Friday.",
        {
            "June": ("which lost a jet in June", "lost"),
            "Friday": ("The airline, which lost a jet in June, signed a pact on Friday", "signed"),
        },
    ),
    ("The mill burned on Friday at 5 p.m.", {"Friday at 5 p.m.": ("The mill burned on Friday at 5 p.m", "burned")}),
    (
        "The fleet has grown since 2004 and was on strike in June.",
        {
            "2004": ("The fleet has grown since 2004", "grown"),
            "June": ("was on strike in June", "strike"),
        },
    ),
    (
        "The airline, which is new, signed a pact on Friday.",
        {"Friday": ("The airline, which is new, signed a pact on Friday", "signed")},
    ),
    (
        "The minister said on Friday that the mill had burned down.",
        {"Friday": ("The minister said on Friday that the mill had burned down", "said")},
    ),
    (
        "The ministry said Friday it has confirmed the death of two divers.",
        {"Friday": ("The ministry said Friday it has confirmed the death of two divers", "said")},
    ),
    (
        "Officials estimated that 3,000 trees were felled during the first half of October.",
        {"the first half of October": ("3,000 trees were felled during the first half of October", "felled")},
    ),
    (
        "The police said that two men were arrested on Friday.",
        {"Friday": ("two men were arrested on Friday", "arrested")},
    ),
]  # fmt: skip


def sightings(text):
    """Give what *text* tells with a date of its own."""
    told = sightings_of(Article(text, published=Anchor.parse("2024-10-22")))
    return tuple(sighting for sighting in told if sighting.basis is Basis.TEXT)


@pytest.mark.parametrize(("sentence", "dated"), DATED)
def test_a_date_dates_its_clause_and_what_happens_there(sentence, dated):
    found = {s.evidence.expression: (sentence[slice(*s.clause)].strip(" ,;."), s.trigger) for s in sightings(sentence)}

    assert dated == found


@pytest.mark.parametrize(
    "sentence",
    [
        "A fair in June.",
        "It is Friday.",
        "Friday is the day of the fair.",
        "The mill is now idle.",
        "The siege took five hours.",
        "Over the past week the river rose.",
        "Prices rose before the winter sets in.",
        "The mill would have been sold in June.",
        "The post-1959 clerks sold the mill.",
    ],
)
def test_where_nothing_happens_on_a_date_nothing_is_told(sentence):
    assert () == sightings(sentence)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The firm bought the mill in June.", "In June the mill was acquired by the firm."),
        ("The envoys signed a pact in June.", "In June the envoys inked a pact."),
        ("The king met the bishop in June.", "The king visited the bishop in June."),
        ("Prices rose in June.", "Prices grew in June."),
        ("The union said on Friday it was over.", "The union announced on Friday it was over."),
    ],
)
def test_words_for_one_thing_are_of_one_kind(one, other):
    kinds = [sighting.kind for text in (one, other) for sighting in sightings(text)]

    assert [kinds[0]] * 2 == kinds


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The firm bought the mill in June.", "The firm closed the mill in June."),
        ("Prices rose in June.", "Prices fell in June."),
        ("The union said on Friday it was over.", "The union denied on Friday it was over."),
    ],
)
def test_words_for_two_things_are_of_two_kinds(one, other):
    kinds = {sighting.kind for text in (one, other) for sighting in sightings(text)}

    assert 2 == len(kinds)
