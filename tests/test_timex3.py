from __future__ import annotations

import pytest

from dateline.timex.edtf import read
from dateline.timex.timex3 import clock_value, day_name, length_value, unit_value, unknown_value
from dateline.values import DAY, HOUR, Grain, Interval, day_of

MOMENT = day_of(2024, 10, 20) * DAY + 18 * HOUR + 1_805


@pytest.mark.parametrize(
    ("count", "unit", "value"),
    [
        (2, Grain.WEEK, "P2W"),
        (12, Grain.MONTH, "P12M"),
        (24, Grain.HOUR, "PT24H"),
        (5, Grain.MINUTE, "PT5M"),
        (30, Grain.SECOND, "PT30S"),
        (1, Grain.DAY, "P1D"),
        (1.5, Grain.YEAR, "P1.5Y"),
        (3, Grain.QUARTER, "P3Q"),
        (2, Grain.DECADE, "P2DE"),
        (1, Grain.CENTURY, "P1CE"),
        (None, Grain.MONTH, "PXM"),
        (None, Grain.HOUR, "PTXH"),
    ],
)
def test_a_length_keeps_the_unit_that_was_written(count, unit, value):
    assert value == length_value(count, unit)


@pytest.mark.parametrize(
    ("edtf", "grain", "value"),
    [
        ("2024-10-20", Grain.DAY, "2024-10-20"),
        ("2024-10-14/2024-10-20", Grain.WEEK, "2024-W42"),
        ("2024-12-30/2025-01-05", Grain.WEEK, "2025-W01"),
        ("2024-06", Grain.MONTH, "2024-06"),
        ("2024-21", Grain.SEASON, "2024-SP"),
        ("2024-22", Grain.SEASON, "2024-SU"),
        ("2024-23", Grain.SEASON, "2024-FA"),
        ("2024-24", Grain.SEASON, "2024-WI"),
        ("2024-01/2024-03", Grain.QUARTER, "2024-Q1"),
        ("2024-10/2024-12", Grain.QUARTER, "2024-Q4"),
        ("2024-01/2024-06", Grain.HALF, "2024-H1"),
        ("2024-07/2024-12", Grain.HALF, "2024-H2"),
        ("2024", Grain.YEAR, "2024"),
        ("0079", Grain.YEAR, "0079"),
        ("-0043", Grain.YEAR, "BC0044"),
        ("199X", Grain.DECADE, "199"),
        ("19XX", Grain.CENTURY, "19"),
    ],
)
def test_a_unit_of_the_calendar_has_a_value(edtf, grain, value):
    interval = read(edtf)

    assert value == unit_value(Interval(interval.start, interval.end, grain))


@pytest.mark.parametrize(
    ("grain", "value"),
    [
        (Grain.SECOND, "2024-10-20T18:30:05"),
        (Grain.MINUTE, "2024-10-20T18:30"),
        (Grain.HOUR, "2024-10-20T18:30"),
    ],
)
def test_a_clock_time_shows_its_seconds_only_when_they_were_said(grain, value):
    assert value == clock_value(MOMENT, grain)
    assert value == unit_value(Interval(MOMENT, MOMENT + 1, grain))


@pytest.mark.parametrize(
    ("unit", "value"),
    [
        (Grain.DAY, "XXXX-XX-XX"),
        (Grain.WEEK, "XXXX-WXX"),
        (Grain.MONTH, "XXXX-XX"),
        (Grain.QUARTER, "XXXX-QX"),
        (Grain.HALF, "XXXX-HX"),
        (Grain.YEAR, "XXXX"),
        (Grain.DECADE, "XXX"),
        (Grain.CENTURY, "XX"),
        (Grain.HOUR, "XXXX-XX-XX"),
    ],
)
def test_a_unit_of_which_nothing_is_known_is_spelt_with_x(unit, value):
    assert value == unknown_value(unit)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ((2024, 10, 21), "Monday 2024-10-21"),
        ((2024, 10, 27), "Sunday 2024-10-27"),
        ((-43, 3, 15), "Friday -0043-03-15"),
    ],
)
def test_a_day_is_named_with_its_weekday(day, name):
    assert name == day_name(day_of(*day))
