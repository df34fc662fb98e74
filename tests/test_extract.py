from __future__ import annotations

import pytest

from dateline import Anchor, extract
from dateline.timex.edtf import spell
from dateline.timex.fold import fold

TUESDAY = Anchor.parse("2024-10-22")
JUNE_ON = "2023-06-01/2023-10-31"


def found(text, anchor=TUESDAY):
    """Give words and interval of each expression of *text*."""
    return [(timex.text, spell(timex.interval) if timex.interval else None) for timex in extract(text, anchor)]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("In JUNE", "in june"),
        ("New Year’s", "new year's"),
        ("8–13—14−15", "8-13-14-15"),
        ("5\u00a0June\u202f2024\u2009!", "5 june 2024 !"),
        ("a\tb\r\nc", "a b \nc"),
        ("Žižek é", "?i?ek é"),
        ("٢ \ud800 😀", "? ? ?"),
        ("İ ß ﬁ", "? ß ?"),
        ("“8” ″", '"8" "'),
        ("２０２４ ＭＡＹ", "2024 may"),
        ("6⁄8∕2024 5ᵗʰ", "6/8/2024 5th"),
        ("a\u2028b\u3000c", "a\nb c"),
    ],
)
def test_folding_keeps_every_character_in_its_place(text, folded):
    assert folded == fold(text)
    assert len(text) == len(fold(text))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("They met on 8–13 October 2024.", [("8–13 October 2024", "2024-10-08/2024-10-13")]),
        ("They met on 5\u00a0June\u00a02024.", [("5\u00a0June\u00a02024", "2024-06-05")]),
        ("They met on New Year’s Day 2024.", [("New Year’s Day 2024", "2024-01-01")]),
        (
            "It ran from June to Octo\u00adber 2023.",
            [("June", JUNE_ON), ("Octo\u00adber 2023", JUNE_ON)],
        ),
        ("They met in Octo-\nber 2023.", [("Octo-\nber 2023", "2023-10")]),
        ("They met on Satur-\r\nday.", [("Satur-\r\nday", "2024-10-19")]),
        ("They signed a two-\nyear deal on may-\nflies.", [("two-\nyear", None)]),
        ("\ufeffOn Fri\u200cday, he said.", [("Fri\u200cday", "2024-10-18")]),
        ("\u200e5\u200e June 2023\u200e", [("5\u200e June 2023", "2023-06-05")]),
        ("He kept the ﬁfth of May.", [("the ﬁfth of May", "2024-05-05")]),
        ("On ５ June ２０２３", [("５ June ２０２３", "2023-06-05")]),
        ("On 5/6⁄2023", [("5/6⁄2023", "2023-05-06")]),
        ("ON FRIDAY, MAY 5, 2023, THEY MET", [("FRIDAY, MAY 5, 2023", "2023-05-05")]),
        ("THEY MAY LEAVE, THEY MARCH ON", []),
        ("They met on October\r\n8, 2023.", [("October\r\n8, 2023", "2023-10-08")]),
        ("They met on 5\u2028June\u30002023.", [("5\u2028June\u30002023", "2023-06-05")]),
        ("😀 in June 2024 😀", [("June 2024", "2024-06")]),
        ("\ud800 in June 2024", [("June 2024", "2024-06")]),
        ("They met on 5 June\n2024.", [("5 June\n2024", "2024-06-05")]),
        ("They met in June\n\n24 were hurt.", [("June", "2024-06")]),
        ("THEY MET IN JUNE 2024.", [("JUNE 2024", "2024-06")]),
        ("(June 2024)", [("June 2024", "2024-06")]),
        ("June 2024/May 2023", [("June 2024", "2024-06"), ("May 2023", "2023-05")]),
        ("It ran from noon to 6 June 2023.", [("noon", "2024-10-22T12:00:00"), ("6 June 2023", "2023-06-06")]),
        ("", []),
        ("No time at all.", []),
    ],
)
def test_the_words_of_an_expression_are_those_of_the_text(text, wanted):
    assert wanted == found(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("On 3 May 2019 it shook. A day later he left.", ["2019-05-03", "2019-05-04"]),
        ("On 3 May 2019 it shook. Two days earlier a well ran dry.", ["2019-05-03", "2019-05-01"]),
        ("On 3 May 2019 it shook. The same day he left.", ["2019-05-03", "2019-05-03"]),
        ("In May 2019 it shook. Two years later he left.", ["2019-05", "2021"]),
        ("On 3 May 2019, a day later, and a day later again.", ["2019-05-03", "2019-05-04", "2019-05-05"]),
        ("On 3 May 2019 it shook for five hours. A day later he left.", ["2019-05-03", None, "2019-05-04"]),
    ],
)  # fmt: skip
def test_a_distance_is_counted_from_the_date_told_before(text, wanted):
    assert wanted == [interval for _, interval in found(text)]


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("It rained the past two weeks.", ("2024-10-09", "2024-10-22")),
        ("It will rain the next three days.", ("2024-10-22", "2024-10-24")),
        ("It rained the past 24 hours.", ("2024-10-21T10:30:00", "2024-10-22T10:29:59")),
        ("It rained October 8-13.", ("2024-10-08", "2024-10-13")),
        ("It rained from May to June 2023.", ("2023-05-01", "2023-06-30")),
        ("It rained five days.", (None, None)),
        ("It rained on Friday.", (None, None)),
    ],
)
def test_ranges_and_durations_with_a_date_have_a_begin_and_an_end(text, points):
    assert points == extract(text, Anchor.parse("2024-10-22T10:30"))[-1].points


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("at 5 p.m. EST", "EST"),
        ("at 10:30 Eastern time", "ET"),
        ("at 2024-10-22T10:30:00+02:00", "+02:00"),
        ("at 2024-10-22T10:30Z", "Z"),
        ("at 5 p.m.", None),
        ("on Friday", None),
    ],
)
def test_a_clock_time_keeps_its_zone(text, zone):
    assert [zone] == [timex.zone for timex in extract(text, TUESDAY)]


def test_a_publication_date_in_another_zone_counts_in_its_own_day():
    late = Anchor.parse("2024-10-22T00:30:00+14:00")

    assert [("yesterday", "2024-10-21")] == found("They met yesterday.", late)


@pytest.mark.parametrize(
    "text",
    ["31 June", "June 31", "31 June 2024", "29 Feb 2023", "February 30, 2024", "2023-02-29", "13/13/2024"],
)  # fmt: skip
def test_a_day_that_no_calendar_has_is_no_other_day(text):
    assert [] == [timex.interval for timex in extract(f"They met on {text}, he said.", TUESDAY) if timex.interval]
