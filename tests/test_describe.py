"""Titles, numbers and telling words of a sighting. Published on 22 October 2024."""

from __future__ import annotations

import pytest

from dateline import Anchor, Article
from dateline.timeline.build import sightings_of
from dateline.timeline.event import Basis

LONG = "The firm bought a mill in June 2023 with " + " and ".join(f"{n} sacks of flour" for n in range(10, 30))
HARBOUR = "the harbour of the northern isles lost its oldest lighthouse to the waves of a great western storm"


def told(sentence):
    """Give the one sighting of *sentence*."""
    told = sightings_of(Article(sentence, published=Anchor.parse("2024-10-22")))
    (dated,) = (sighting for sighting in told if sighting.basis is Basis.TEXT)
    return dated


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("The mill burned down on Friday.", "The mill burned down"),
        ("On Friday, the mill burned down.", "The mill burned down"),
        ("In June the mill burned down.", "The mill burned down"),
        ("Meanwhile, in June the mill burned down.", "The mill burned down"),
        ("However, on Friday the mill burned down.", "The mill burned down"),
        ("But on Friday the mill burned down.", "The mill burned down"),
        ("At 5 p.m. on Friday the mill burned down.", "The mill burned down"),
        ("The mill burned down in late September.", "The mill burned down"),
        ("The mill was sold in the second half of 2023.", "The mill was sold"),
        ("The mill was closed until March 2022.", "The mill was closed"),
        ("The mill (an old one) was sold in June 2023.", "The mill was sold"),
        ("The mill was sold in June 2023 [see map] to a duke.", "The mill was sold to a duke"),
        ("The ship sank off Norway in 2019, killing 46.", "The ship sank off Norway, killing 46"),
        ("The 2010 sinking of the ferry was filmed.", "The sinking of the ferry was filmed"),
        ("The minister said on Friday that the mill burned.", "The minister said that the mill burned"),
        ("The minister said the mill had burned down on Friday.", "The mill had burned down"),
        ("The mill will be sold in November.", "The mill will be sold"),
        ("The dock, which burned in 2019, was rebuilt.", "The dock burned"),
        ("The ferry, built in 1903, was rebuilt.", "The ferry built"),
        ("Ida Holm won the vote and was on leave in June.", "Ida Holm was on leave"),
        ("Two men died in the fire that destroyed the mill in June.", "The fire destroyed the mill"),
        ("The council met after Friday's fire.", "The council met after the fire"),
        ("The clerks broke the terms of the 1991 pact.", "The clerks broke the terms of the pact"),
        ("iFish was sold in June.", "iFish was sold"),
        ("He spoke at length, citing the sinking of a ferry in 2010.", "The sinking of a ferry"),
        ("The bank lost money in its third quarter, citing the flood.", "The bank lost money"),
        ("The March 3, 2019, fire burned the mill.", "The fire burned the mill"),
        ("Up until Thursday, they had sold ten mills.", "They had sold ten mills"),
        ("The dock was built more than four decades ago by a duke.", "The dock was built by a duke"),
        (
            "Fires in Oslo, Norway, and Graz, Austria, in June burned ten mills.",
            "Fires in Oslo, Norway, and Graz, Austria burned ten mills",
        ),
        (
            "It was the best fair since the great war, the mayor said on Friday.",
            "It was the best fair since the great war, the mayor said",
        ),
        ("The tide, at 7:30 p.m. on Friday, flooded the quay.", "The tide flooded the quay"),
        ("The tide flooded the quay at around 7:30 p.m. on Friday.", "The tide flooded the quay"),
        ("It was a storm of storms.\n\nThe mill\nwas  sold in June.", "The mill was sold"),
    ],
)
def test_a_title_is_the_clause_without_its_date(sentence, title):
    assert title == told(sentence).title


def test_days_that_stand_together_leave_the_title_together():
    told = sightings_of(Article("The council met in March and June.", published=Anchor.parse("2024-10-22")))

    assert ["The council met"] * 2 == [sighting.title for sighting in told]


def test_a_title_ends_with_a_whole_word_after_at_most_120_characters():
    title = told(f"{LONG}.").title

    assert 120 >= len(title) > 100
    assert title.endswith("…")
    assert f"{LONG} ".replace(" in June 2023", "").startswith(f"{title.rstrip('…')}")


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        (f"In June {HARBOUR}, two docks, ten boats and a mill.", f"{HARBOUR}, two docks, ten…"),
        (f"In June {HARBOUR}, which had stood there for a century.", HARBOUR),
        (f"When the wind turned from the west to the cold north, {HARBOUR} on Friday.", HARBOUR),
        ("“The port is closed,” said Ida Holm on Friday.", "Ida Holm said: “The port is closed”"),
        ("“The port is closed to all,” Ida Holm said on Friday.", "Ida Holm said: “The port is closed to all”"),
    ],
)
def test_a_title_leaves_out_what_adds_to_the_clause_and_says_what_was_said(sentence, title):
    assert title.capitalize()[:1] + title[1:] == told(sentence).title


def test_a_description_is_the_whole_sentence_on_one_line():
    text = "It was a storm of storms.\n\nIt rained. The mill\nwas  sold in June, they wrote. It rained."

    assert "The mill was sold in June, they wrote." == told(text).description


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        ("The ship sank in 2019 with 1,500 sailors and 30 goats.", ("1500", "30")),
        ("The firm paid $2.5 million in June for 30 mills and 30 men.", ("2.5", "30")),
        ("The firm sold in June 2023 its A320 jets.", ()),
        ("The ship sank on 5 June 2023 at sea.", ()),
    ],
)
def test_the_numbers_of_a_sighting_are_those_that_no_date_needs(sentence, numbers):
    assert numbers == told(sentence).numbers


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("He left the U.S. The firm was sold in June 2023. It rained.", "The firm was sold in June 2023."),
        ("He led Nordic Foods Inc. The firm was sold in June 2023.", "The firm was sold in June 2023."),
        ("It rained! “The firm was sold in June 2023.” He wept.", "“The firm was sold in June 2023.”"),
        (
            "Was it sold? The firm was sold on Oct. 18, 2023 by Mr. Lund.",
            "The firm was sold on Oct. 18, 2023 by Mr. Lund.",
        ),
        ("It cost 1.5 crowns. The firm was sold in June 2023... He wept.", "The firm was sold in June 2023..."),
    ],
)
def test_a_sentence_ends_where_no_abbreviation_does(text, sentence):
    assert sentence == told(text).description


def test_the_telling_words_are_plain_and_sorted():
    words = told("The bishop sold the old mill, the Mill's pond and two ferries in June to a duke.").words

    assert {"bishop", "duke", "ferry", "mill", "pond"} <= set(words)
    assert [] == [word for word in words if word in {"the", "june", "and", "Mill", "mill's"}]
    assert tuple(sorted(set(words))) == words
