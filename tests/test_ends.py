"""Ranges listed as TIMEX3 does, by their two ends."""

from __future__ import annotations

import pytest

from dateline import Anchor, extract
from dateline.timex.edtf import spell
from dateline.timex.ends import ends

TUESDAY = Anchor.parse("2024-10-22")


def listed(text):
    return [(end.text, end.value) for timex in extract(text, TUESDAY) for end in ends(timex)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from October 8-13", [("October 8", "2024-10-08"), ("13", "2024-10-13")]),
        ("8–13 October 2023", [("8", "2023-10-08"), ("13 October 2023", "2023-10-13")]),
        ("between May 3 and 5", [("May 3", "2024-05-03"), ("5", "2024-05-05")]),
        ("in 1915-17", [("1915", "1915"), ("17", "1917")]),
        ("May twenty-first to twenty-third", [("May twenty-first", "2024-05-21"), ("twenty-third", "2024-05-23")]),
        ("the January-March 2023 period", [("January", "2023-01"), ("March 2023", "2023-03")]),
        ("Oct. 8 through the 13th", [("Oct. 8", "2024-10-08"), ("13th", "2024-10-13")]),
    ],
)
def test_a_range_is_listed_by_its_two_ends(text, expected):
    assert expected == listed(text)


def test_both_ends_have_the_interval_of_the_whole_and_lie_in_the_text():
    text = "The lock was shut from October 8-13."

    (whole,) = extract(text, TUESDAY)
    both = ends(whole)

    assert ["2024-10-08/2024-10-13"] * 2 == [spell(end.interval) for end in both]
    assert [end.text for end in both] == [text[end.start : end.end] for end in both]


@pytest.mark.parametrize("text", ["on 8 October", "two to three weeks", "every Monday"])
def test_what_is_no_range_is_listed_as_it_is(text):
    (timex,) = extract(text, TUESDAY)

    assert (timex,) == ends(timex)
