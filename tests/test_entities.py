"""Who takes part: names, one spelling for each, in the order of the clause."""

from __future__ import annotations

import pytest

from dateline import Anchor, Article
from dateline.timeline.build import sightings_of
from dateline.timeline.entities import names_in
from dateline.timeline.event import Basis


def participants(text):
    """Give the participants of each sighting of *text*."""
    told = sightings_of(Article(text, published=Anchor.parse("2024-10-22")))
    return [sighting.participants for sighting in told if sighting.basis is Basis.TEXT]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Pyongyang and Moscow signed a pact in June of this year", ("North Korea", "Russia")),
        ("The Kremlin praised South Korean envoys", ("Russia", "South Korea")),
        ("The United States, the U.S. navy, Washington and the White House", ("United States",)),
        ("British and Dutch ships left London and Amsterdam", ("United Kingdom", "Netherlands")),
        ("President Anna Berg met Foreign Minister Ole Lund", ("Anna Berg", "Ole Lund")),
        ("South Korea's National Intelligence Service said so", ("South Korea", "National Intelligence Service")),
        ("North Korea’s Kim Jong Un left", ("North Korea", "Kim Jong Un")),
        ("The Bank of England and the Duke of the Isles", ("Bank of England", "Duke of the Isles")),
        ("Charles de Gaulle met Ahmed bin Said", ("Charles de Gaulle", "Ahmed bin Said")),
        ("Norway's parliament met Norway's king", ("Norway",)),
        ("He said that it was late", ()),
        ("On Monday and in June they met", ()),
        ("However, both ships sank", ()),
        ("Prime Minister", ()),
        ("a mill by the river", ()),
        ("", ()),
    ],
)
def test_names_are_found_and_countries_stand_for_their_people_and_capitals(text, names):
    assert names == names_in(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Norway elected Anna Berg in June 2023, and Berg resigned in May 2024 in Oslo.", ("Anna Berg", "Norway")),
        ("The National Ice Service met. The NIS arrested a man in May 2024 at sea.", ("National Ice Service",)),
        ("Anna Berg resigned in June 2023, in Oslo.", ("Anna Berg", "Norway")),
        ("Berg resigned in June 2023, in Oslo.", ("Berg", "Norway")),
    ],
)
def test_short_forms_stand_for_the_full_names_of_their_article(text, wanted):
    assert wanted == participants(text)[-1]


def test_the_names_of_the_sentence_serve_a_clause_without_names():
    text = "Norway and Sweden signed a pact in June 2023; it failed in May 2024 after all."

    assert [("Norway", "Sweden")] * 2 == participants(text)
