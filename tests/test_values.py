from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.values import (
    DAY,
    UNKNOWN,
    Anchor,
    Grain,
    Interval,
    add_months,
    date_of,
    day_of,
    days,
    days_in_month,
    is_leap,
    iso_week_of,
    week_start,
    weekday_of,
)

FAR = st.integers(min_value=-10_000_000, max_value=10_000_000)
PYTHONS_DAYS = st.integers(min_value=1, max_value=date.max.toordinal())


@pytest.mark.parametrize(
    ("fields", "number"),
    [
        ((1, 1, 1), 1),
        ((0, 12, 31), 0),
        ((0, 1, 1), -365),
        ((0, 2, 29), -306),
        ((-43, 3, 15), -15_997),
        ((1970, 1, 1), 719_163),
        ((2024, 2, 29), 738_945),
        ((9999, 12, 31), 3_652_059),
        ((10_000, 1, 1), 3_652_060),
        ((12_000, 6, 1), 4_382_697),
    ],
)
def test_a_day_has_a_number_and_a_number_its_day_in_any_year(fields, number):
    assert number == day_of(*fields)
    assert fields == date_of(number)


@given(FAR)
@settings(derandomize=True, max_examples=200)
def test_every_number_is_the_day_that_it_names(number):
    assert number == day_of(*date_of(number))


@given(PYTHONS_DAYS)
@settings(derandomize=True, max_examples=200)
def test_the_calendar_agrees_with_the_standard_library(number):
    day = date.fromordinal(number)

    assert (day.year, day.month, day.day) == date_of(number)
    assert day.isoweekday() == weekday_of(number)
    assert day.isocalendar()[:2] == iso_week_of(number)


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(2024, 6, 31), (2023, 2, 29), (1900, 2, 29), (2024, 13, 1), (2024, 0, 1), (2024, 1, 0), (-1, 2, 29)],
)
def test_a_day_that_the_calendar_lacks_is_refused_by_name(year, month, day):
    with pytest.raises(ValueError, match=f"no such day: .*{month:02d}-{day:02d}"):
        day_of(year, month, day)


@pytest.mark.parametrize(
    ("year", "leap"), [(2024, True), (2023, False), (1900, False), (2000, True), (0, True), (-4, True), (-100, False)]
)
def test_a_leap_year_is_one_of_four_but_three_of_four_hundred(year, leap):
    assert leap == is_leap(year)
    assert 28 + leap == days_in_month(year, 2)


def test_the_days_of_the_months_make_a_year():
    assert 365 == sum(days_in_month(2023, month) for month in range(1, 13))


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        ((2024, 10), 3, (2025, 1)),
        ((2024, 10), -10, (2023, 12)),
        ((2024, 1), 0, (2024, 1)),
        ((1, 1), -1, (0, 12)),
        ((0, 12), -24, (-2, 12)),
    ],
)
def test_months_are_added_across_years(start, count, end):
    assert end == add_months(*start, count)


@pytest.mark.parametrize(
    ("year", "week", "monday"),
    [(2024, 1, (2024, 1, 1)), (2024, 43, (2024, 10, 21)), (2020, 53, (2020, 12, 28)), (2025, 1, (2024, 12, 30))],
)
def test_an_iso_week_starts_on_its_monday(year, week, monday):
    assert day_of(*monday) == week_start(year, week)
    assert (year, week) == iso_week_of(day_of(*monday) + 6)


@pytest.mark.parametrize(("year", "week"), [(2024, 53), (2024, 0), (2020, 54)])
def test_a_week_that_the_year_lacks_is_refused_by_name(year, week):
    with pytest.raises(ValueError, match=f"no such week: {year}-W{week:02d}"):
        week_start(year, week)


@pytest.mark.parametrize(
    ("interval", "first", "last"),
    [
        (days(5, 9, Grain.DAY), 5, 9),
        (days(5, 5, Grain.DAY), 5, 5),
        (Interval(5 * DAY + 60, 5 * DAY + 120, Grain.MINUTE), 5, 5),
        (Interval(5 * DAY, 5 * DAY, Grain.SECOND), 5, 5),
        (Interval(5 * DAY, 6 * DAY + 1, Grain.DAYPART), 5, 6),
        (Interval(None, 6 * DAY, Grain.DAY), None, 5),
        (Interval(5 * DAY, None, Grain.DAY), 5, None),
        (Interval(-2 * DAY, -DAY, Grain.DAY), -2, -2),
    ],
)
def test_an_interval_shows_its_first_and_last_day_inclusive(interval, first, last):
    assert (first, last) == (interval.first_day, interval.last_day)


def test_an_interval_cannot_end_before_it_starts():
    with pytest.raises(ValueError, match=r"cannot end \(1\) before it starts \(2\)"):
        Interval(2, 1, Grain.DAY)


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        (Interval(1, 5, Grain.DAY), Interval(3, 9, Grain.MONTH), Interval(3, 5, Grain.DAY)),
        (Interval(1, 9, Grain.YEAR), Interval(3, 5, Grain.DAY), Interval(3, 5, Grain.DAY)),
        (Interval(1, 3, Grain.DAY), Interval(3, 5, Grain.DAY), None),
        (Interval(4, 5, Grain.DAY), Interval(1, 2, Grain.DAY), None),
        (Interval(None, 3, Grain.DAY), Interval(2, None, Grain.DAY), Interval(2, 3, Grain.DAY)),
        (Interval(None, 3, Grain.DAY), Interval(3, None, Grain.DAY), None),
        (Interval(None, None, Grain.YEAR), Interval(1, 2, Grain.DAY), Interval(1, 2, Grain.DAY)),
        (Interval(None, 3, Grain.DAY), Interval(None, 7, Grain.DAY), Interval(None, 3, Grain.DAY)),
        (Interval(3, None, Grain.DAY), Interval(7, None, Grain.DAY), Interval(7, None, Grain.DAY)),
    ],
)
def test_two_intervals_share_what_lies_in_both_whichever_is_first(one, other, shared):
    assert shared == one.intersection(other) == other.intersection(one)
    assert (shared is not None) == one.overlaps(other) == other.overlaps(one)


@pytest.mark.parametrize(
    ("text", "moment", "grain", "zone"),
    [
        ("2024-10-22", day_of(2024, 10, 22) * DAY, Grain.DAY, None),
        ("2024-10-22T10:00", day_of(2024, 10, 22) * DAY + 36_000, Grain.SECOND, None),
        ("2024-10-22 10:00:05", day_of(2024, 10, 22) * DAY + 36_005, Grain.SECOND, None),
        ("2024-10-22T10:00:00+09:00", day_of(2024, 10, 22) * DAY + 36_000, Grain.SECOND, 540),
        ("2024-10-22T23:59:59-05:30", day_of(2024, 10, 22) * DAY + 86_399, Grain.SECOND, -330),
        ("2024-10-22T00:00:00Z", day_of(2024, 10, 22) * DAY, Grain.SECOND, 0),
    ],
)
def test_an_anchor_is_read_in_its_own_local_time(text, moment, grain, zone):
    assert Anchor(moment, grain, zone) == Anchor.parse(text)


@pytest.mark.parametrize("text", ["", "22 October 2024", "2024-02-30", "2024-10-22T25:00", "yesterday"])
def test_what_is_no_iso_date_is_no_anchor(text):
    with pytest.raises(ValueError, match=r"."):
        Anchor.parse(text)


@pytest.mark.parametrize(
    "text", ["2024-10-22", "2024-10-22T10:00:00", "2024-10-22T10:00:00+09:00", "2024-10-22T01:02:03-05:30"]
)
def test_an_anchor_is_spelt_as_it_was_read(text):
    assert text == str(Anchor.parse(text))


def test_an_unknown_anchor_has_no_day_and_no_spelling():
    assert (None, "") == (UNKNOWN.day, str(UNKNOWN))


def test_an_anchor_knows_its_day():
    assert day_of(2024, 10, 22) == Anchor.parse("2024-10-22T23:59:59+14:00").day


def test_a_grain_is_named_in_lower_case_and_ordered_from_fine_to_coarse():
    assert ["second", "day", "week", "century"] == [
        grain.label for grain in sorted([Grain.WEEK, Grain.CENTURY, Grain.SECOND, Grain.DAY])
    ]
