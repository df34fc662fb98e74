from __future__ import annotations

import pytest

from dateline.timex.edtf import day_text, first, label, last, moment_text, read, spell, whole_unit, year_text
from dateline.values import DAY, HOUR, Grain, Interval, day_of, days

DAY_NUMBER = day_of(2024, 10, 22)
MORNING = Interval(DAY_NUMBER * DAY + 6 * HOUR, DAY_NUMBER * DAY + 12 * HOUR, Grain.DAYPART)
MINUTE = Interval(DAY_NUMBER * DAY + 18 * HOUR + 1_800, DAY_NUMBER * DAY + 18 * HOUR + 1_860, Grain.MINUTE)
NIGHT = Interval(DAY_NUMBER * DAY + 18 * HOUR, (DAY_NUMBER + 1) * DAY + 6 * HOUR, Grain.DAYPART)


def between(first_day, last_day, grain=Grain.DAY):
    """Make an interval of two (year, month, day); None is an open end."""
    start = None if first_day is None else day_of(*first_day) * DAY
    end = None if last_day is None else (day_of(*last_day) + 1) * DAY
    return Interval(start, end, grain)


#: what an interval is called, in EDTF and by people
NAMED = [
    (between((2024, 10, 22), (2024, 10, 22)), "2024-10-22", "22 October 2024"),
    (between((2024, 6, 1), (2024, 6, 30), Grain.MONTH), "2024-06", "June 2024"),
    (between((2024, 2, 1), (2024, 2, 29), Grain.MONTH), "2024-02", "February 2024"),
    (between((2024, 6, 1), (2024, 6, 30)), "2024-06", "June 2024"),
    (between((2023, 1, 1), (2023, 12, 31), Grain.YEAR), "2023", "2023"),
    (between((1990, 1, 1), (1999, 12, 31), Grain.DECADE), "199X", "the 1990s"),
    (between((1900, 1, 1), (1999, 12, 31), Grain.CENTURY), "19XX", "1900-1999"),
    (between((2024, 3, 1), (2024, 5, 31), Grain.SEASON), "2024-21", "spring 2024"),
    (between((2024, 6, 1), (2024, 8, 31), Grain.SEASON), "2024-22", "summer 2024"),
    (between((2024, 9, 1), (2024, 11, 30), Grain.SEASON), "2024-23", "autumn 2024"),
    (between((2023, 12, 1), (2024, 2, 29), Grain.SEASON), "2023-24", "winter 2023"),
    (between((2024, 7, 1), (2024, 9, 30), Grain.QUARTER), "2024-07-01/2024-09-30", "1 July - 30 September 2024"),
    (between((2024, 10, 14), (2024, 10, 20), Grain.WEEK), "2024-10-14/2024-10-20", "14-20 October 2024"),
    (between((2024, 9, 30), (2024, 10, 6), Grain.WEEK), "2024-09-30/2024-10-06", "30 September - 6 October 2024"),
    (between((2023, 12, 28), (2024, 1, 3)), "2023-12-28/2024-01-03", "28 December 2023 - 3 January 2024"),
    (between((2015, 1, 1), (2024, 12, 31), Grain.DECADE), "2015-01-01/2024-12-31", "1 January 2015 - 31 December 2024"),
    (between((2023, 8, 1), None, Grain.MONTH), "2023-08-01/..", "since 1 August 2023"),
    (between(None, (2024, 10, 22)), "../2024-10-22", "until 22 October 2024"),
    (between(None, None), "../..", "any time"),
    (between((-43, 3, 15), (-43, 3, 15)), "-0043-03-15", "15 March 44 BC"),
    (between((-1, 1, 1), (-1, 12, 31), Grain.YEAR), "-0001", "2 BC"),
    (between((12_000, 1, 1), (12_000, 12, 31), Grain.YEAR), "Y12000", "12000"),
    (between((-12_000, 1, 1), (-12_000, 12, 31), Grain.YEAR), "Y-12000", "12001 BC"),
    (MINUTE, "2024-10-22T18:30:00", "22 October 2024, 18:30"),
    (
        Interval(MINUTE.start, MINUTE.start + 2 * HOUR, Grain.MINUTE),
        "2024-10-22T18:30:00/2024-10-22T20:30:00",
        "22 October 2024, 18:30 - 20:30",
    ),
    (
        Interval(MINUTE.start, MINUTE.start + 8 * HOUR, Grain.HOUR),
        "2024-10-22T18:30:00/2024-10-23T02:30:00",
        "22 October 2024, 18:30 - 23 October 2024, 02:30",
    ),
    (MORNING, "2024-10-22", "22 October 2024, from 06:00"),
]
EDTF_OF = [(interval, edtf) for interval, edtf, _ in NAMED]
LABEL_OF = [(interval, people) for interval, _, people in NAMED]


@pytest.mark.parametrize(("interval", "edtf"), EDTF_OF)
def test_an_interval_is_spelt_in_edtf(interval, edtf):
    assert edtf == spell(interval)


@pytest.mark.parametrize(("interval", "people"), LABEL_OF)
def test_an_interval_is_named_for_people(interval, people):
    assert people == label(interval)


@pytest.mark.parametrize(("mod", "edtf"), [(None, "2024-06"), ("APPROX", "2024-06~"), ("START", "2024-06")])
def test_only_what_is_about_a_date_is_marked_as_about(mod, edtf):
    assert edtf == spell(between((2024, 6, 1), (2024, 6, 30), Grain.MONTH), mod)


@pytest.mark.parametrize(
    ("interval", "begins", "ends"),
    [
        (between((2024, 6, 1), (2024, 6, 30), Grain.MONTH), "2024-06-01", "2024-06-30"),
        (between((2024, 6, 1), None), "2024-06-01", None),
        (between(None, (2024, 6, 30)), None, "2024-06-30"),
        (MORNING, "2024-10-22T06:00:00", "2024-10-22T11:59:59"),
        (NIGHT, "2024-10-22T18:00:00", "2024-10-23T05:59:59"),
        (MINUTE, "2024-10-22T18:30:00", "2024-10-22T18:30:59"),
        (Interval(DAY, DAY, Grain.SECOND), "0001-01-01T00:00:00", "0001-01-01T00:00:00"),
    ],
)
def test_the_ends_of_an_interval_are_shown_inclusive(interval, begins, ends):
    assert (begins, ends) == (first(interval), last(interval))


@pytest.mark.parametrize(
    ("year", "text"),
    [(2024, "2024"), (79, "0079"), (0, "0000"), (-43, "-0043"), (9_999, "9999"), (10_000, "Y10000"), (-9_999, "-9999")],
)
def test_a_year_has_four_digits_or_a_letter_before_it(year, text):
    assert text == year_text(year)


def test_a_day_and_a_moment_are_spelt_as_iso_dates():
    assert "0079-08-24" == day_text(day_of(79, 8, 24))
    assert "2024-10-22T18:30:05" == moment_text(MINUTE.start + 5)


@pytest.mark.parametrize(
    ("first_day", "last_day", "unit"),
    [
        ((2024, 10, 22), (2024, 10, 22), Grain.DAY),
        ((2024, 2, 1), (2024, 2, 29), Grain.MONTH),
        ((2024, 2, 1), (2024, 2, 28), None),
        ((2024, 2, 2), (2024, 3, 1), None),
        ((2024, 3, 1), (2024, 5, 31), Grain.SEASON),
        ((2024, 7, 1), (2024, 9, 30), Grain.QUARTER),
        ((2024, 1, 1), (2024, 6, 30), None),
        ((2024, 1, 1), (2024, 12, 31), Grain.YEAR),
        ((2024, 2, 1), (2025, 1, 31), None),
        ((2020, 1, 1), (2029, 12, 31), Grain.DECADE),
        ((2021, 1, 1), (2030, 12, 31), None),
        ((2000, 1, 1), (2099, 12, 31), Grain.CENTURY),
    ],
)
def test_a_whole_unit_of_the_calendar_is_known_by_its_days(first_day, last_day, unit):
    assert unit == whole_unit(day_of(*first_day), day_of(*last_day))


#: what can be read, and what it is
READABLE = [
    ("2024", between((2024, 1, 1), (2024, 12, 31), Grain.YEAR)),
    ("Y12000", between((12_000, 1, 1), (12_000, 12, 31), Grain.YEAR)),
    ("Y-12000-06", between((-12_000, 6, 1), (-12_000, 6, 30), Grain.MONTH)),
    ("-0043", between((-43, 1, 1), (-43, 12, 31), Grain.YEAR)),
    ("199X", between((1990, 1, 1), (1999, 12, 31), Grain.DECADE)),
    ("19XX", between((1900, 1, 1), (1999, 12, 31), Grain.CENTURY)),
    ("2024-21", between((2024, 3, 1), (2024, 5, 31), Grain.SEASON)),
    ("2024-24", between((2024, 12, 1), (2025, 2, 28), Grain.SEASON)),
    ("2024-12", between((2024, 12, 1), (2024, 12, 31), Grain.MONTH)),
    ("2024-W43", between((2024, 10, 21), (2024, 10, 27), Grain.WEEK)),
    ("2024-10-08", between((2024, 10, 8), (2024, 10, 8))),
    ("2024-10-22T18:30", MINUTE),
    ("2024-10-22T18:30:05.25+09:00", Interval(MINUTE.start + 5, MINUTE.start + 6, Grain.SECOND)),
    ("2024-10-22T18:30Z", MINUTE),
    ("2024-06/2024-10-08", between((2024, 6, 1), (2024, 10, 8))),
    ("2024-06/..", between((2024, 6, 1), None, Grain.MONTH)),
    ("/2024", between(None, (2024, 12, 31), Grain.YEAR)),
    ("../..", between(None, None)),
    ("2022~", between((2022, 1, 1), (2022, 12, 31), Grain.YEAR)),
    ("2022-05?/2022-06%", between((2022, 5, 1), (2022, 6, 30), Grain.MONTH)),
]


@pytest.mark.parametrize(("text", "interval"), READABLE)
def test_a_date_of_any_precision_can_be_read(text, interval):
    assert interval == read(text)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "is no date; write one like 2024"),
        ("June 2024", "'June 2024' is no date"),
        ("24", "is no date"),
        ("2024-1", "is no date"),
        ("-0000", "is no date"),
        ("Y2024x", "is no date"),
        ("2024-10-22T24:00", "is no date"),
        ("2024/2025/2026", "'2025/2026' is no date"),
        ("9" * 60, rf"'{'9' * 40}\.\.\.' is no date"),
        ("2024-13", "no such month: 2024-13"),
        ("2024-00", "no such month: 2024-00"),
        ("2024-06-31", "no such day: 2024-06-31"),
        ("2023-02-29T10:00", "no such day: 2023-02-29"),
        ("2024-W53", "no such week: 2024-W53"),
        ("2024-06/2024-05", r"ends \(2024-05\) before it starts \(2024-06\)"),
        ("٢٠٢٤", "is no date"),
    ],
)
def test_what_is_no_date_is_refused_and_says_why(text, why):
    with pytest.raises(ValueError, match=why):
        read(text)


@pytest.mark.parametrize("interval", [interval for interval, _ in EDTF_OF if interval.grain >= Grain.DAY])
def test_what_is_spelt_can_be_read_back(interval):
    found = read(spell(interval))

    assert (interval.start, interval.end) == (found.start, found.end)


def test_two_days_with_a_slash_between_are_one_interval_with_both_included():
    assert days(day_of(2024, 10, 8), day_of(2024, 10, 13), Grain.DAY) == read("2024-10-08/2024-10-13")
