"""What the words around a mention say: the side it bounds, and ages that are no times."""

from __future__ import annotations

import pytest

from dateline import Anchor, extract
from dateline.timex.readings import Bound

TUESDAY = Anchor.parse("2024-10-22")

BOUNDS = [
    ("The town has been dry since August 2023.", "August 2023", Bound.SINCE),
    ("The town has been dry since\nAugust 2023.", "August 2023", Bound.SINCE),
    ("Since June the well has been dry.", "June", Bound.SINCE),
    ("The road stays closed until March.", "March", Bound.UNTIL),
    ("The road stays closed till March.", "March", Bound.UNTIL),
    ("The road stays closed through June.", "June", Bound.UNTIL),
    ("The road will be ready by Friday.", "Friday", Bound.BY),
    ("The road will be ready by the end of 2024.", "the end of 2024", Bound.BY),
    ("The road will be ready no later than 5 December.", "5 December", Bound.BY),
    ("The mill was built before 2010.", "2010", Bound.BEFORE),
    ("The mill was sold prior to June 2010.", "June 2010", Bound.BEFORE),
    ("The mill was shut ahead of the weekend.", "the weekend", Bound.BEFORE),
    ("The mill reopened after 5 May.", "5 May", Bound.AFTER),
    ("The mill opened in June.", "June", None),
    ("The mill opened on Friday.", "Friday", None),
    ("A passer-by on Friday saw it.", "Friday", None),
    ("They stood by. Friday came.", "Friday", None),
    ("Thereafter Friday came.", "Friday", None),
]


@pytest.mark.parametrize(("text", "words", "bound"), BOUNDS)
def test_the_preposition_before_a_mention_is_its_bound(text, words, bound):
    assert [(words, bound)] == [(timex.text, timex.bound) for timex in extract(text, TUESDAY)]


@pytest.mark.parametrize(
    "text",
    [
        "The 41-year-old baker won.",
        "A 41 year old baker won.",
        "A baker, 41 years old, won.",
        "The three-month-old calf was found.",
        "Most are three-year-olds.",
    ],
)
def test_an_age_is_no_time(text):
    assert () == extract(text, TUESDAY)


@pytest.mark.parametrize(
    ("text", "words"),
    [("They signed a two-year deal.", "two-year"), ("It is a ten-day olive fair.", "ten-day")],
)
def test_a_length_before_another_noun_is_no_age(text, words):
    assert [words] == [timex.text for timex in extract(text, TUESDAY)]
