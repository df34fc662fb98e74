from __future__ import annotations

import pytest

from dateline.timex.edtf import day_text, first, last, read
from dateline.timex.readings import Season
from dateline.timex.units import add_to_day, nth_unit, season_of, shift, unit_at
from dateline.values import Grain, Interval, day_of

TUESDAY = day_of(2024, 10, 22)


def ends(interval):
    """Give the inclusive ends of *interval*; None for none."""
    return None if interval is None else f"{first(interval)}..{last(interval)}"


def of_grain(edtf, grain):
    """Read *edtf* as a unit of *grain*."""
    interval = read(edtf)
    return Interval(interval.start, interval.end, grain)


@pytest.mark.parametrize(
    ("unit", "here", "before", "after"),
    [
        (Grain.DAY, "2024-10-22..2024-10-22", "2024-10-21..2024-10-21", "2024-10-23..2024-10-23"),
        (Grain.WEEK, "2024-10-21..2024-10-27", "2024-10-14..2024-10-20", "2024-10-28..2024-11-03"),
        (Grain.MONTH, "2024-10-01..2024-10-31", "2024-09-01..2024-09-30", "2024-11-01..2024-11-30"),
        (Grain.SEASON, "2024-09-01..2024-11-30", "2024-06-01..2024-08-31", "2024-12-01..2025-02-28"),
        (Grain.QUARTER, "2024-10-01..2024-12-31", "2024-07-01..2024-09-30", "2025-01-01..2025-03-31"),
        (Grain.HALF, "2024-07-01..2024-12-31", "2024-01-01..2024-06-30", "2025-01-01..2025-06-30"),
        (Grain.YEAR, "2024-01-01..2024-12-31", "2023-01-01..2023-12-31", "2025-01-01..2025-12-31"),
        (Grain.DECADE, "2020-01-01..2029-12-31", "2010-01-01..2019-12-31", "2030-01-01..2039-12-31"),
        (Grain.CENTURY, "2000-01-01..2099-12-31", "1900-01-01..1999-12-31", "2100-01-01..2199-12-31"),
    ],
)
def test_a_unit_of_the_calendar_lies_around_a_day_and_has_neighbours(unit, here, before, after):
    assert here == ends(unit_at(TUESDAY, unit)) == ends(shift(TUESDAY, unit, 0))
    assert before == ends(shift(TUESDAY, unit, -1))
    assert after == ends(shift(TUESDAY, unit, 1))
    assert unit == unit_at(TUESDAY, unit).grain


@pytest.mark.parametrize(
    ("month", "season"),
    [
        (1, "2023-12-01..2024-02-29"),
        (2, "2023-12-01..2024-02-29"),
        (3, "2024-03-01..2024-05-31"),
        (8, "2024-06-01..2024-08-31"),
        (12, "2024-12-01..2025-02-28"),
    ],
)
def test_a_winter_goes_across_the_new_year(month, season):
    assert season == ends(unit_at(day_of(2024, month, 15), Grain.SEASON))


@pytest.mark.parametrize(
    ("season", "stretch"),
    [
        (Season.SPRING, "2023-03-01..2023-05-31"),
        (Season.SUMMER, "2023-06-01..2023-08-31"),
        (Season.AUTUMN, "2023-09-01..2023-11-30"),
        (Season.WINTER, "2023-12-01..2024-02-29"),
    ],
)
def test_a_season_is_three_whole_months_of_the_north(season, stretch):
    assert stretch == ends(season_of(2023, season))


@pytest.mark.parametrize(
    ("day", "unit", "count", "moved"),
    [
        ((2024, 10, 22), Grain.DAY, -30, "2024-09-22"),
        ((2024, 10, 22), Grain.WEEK, 2, "2024-11-05"),
        ((2024, 1, 31), Grain.MONTH, 1, "2024-02-29"),
        ((2024, 3, 31), Grain.MONTH, -1, "2024-02-29"),
        ((2024, 2, 29), Grain.YEAR, 1, "2025-02-28"),
        ((2024, 2, 29), Grain.YEAR, 4, "2028-02-29"),
        ((2024, 10, 31), Grain.QUARTER, -1, "2024-07-31"),
        ((2024, 8, 31), Grain.HALF, -1, "2024-02-29"),
        ((2024, 10, 22), Grain.SEASON, 1, "2025-01-22"),
        ((2024, 10, 22), Grain.DECADE, -3, "1994-10-22"),
        ((2024, 10, 22), Grain.CENTURY, -21, "-0076-10-22"),
        ((2024, 10, 22), Grain.HOUR, 48, "2024-10-24"),
    ],
)
def test_a_day_moves_by_units_and_becomes_the_last_where_the_month_lacks_it(day, unit, count, moved):
    assert moved == day_text(add_to_day(day_of(*day), unit, count))


@pytest.mark.parametrize(
    ("number", "unit", "outer", "found"),
    [
        (1, Grain.WEEK, "2021", "2021-01-04..2021-01-10"),
        (2, Grain.WEEK, "2021", "2021-01-11..2021-01-17"),
        (53, Grain.WEEK, "2020", "2020-12-28..2021-01-03"),
        (1, Grain.DAY, "2024-10", "2024-10-01..2024-10-01"),
        (31, Grain.DAY, "2024-10", "2024-10-31..2024-10-31"),
        (32, Grain.DAY, "2024-10", None),
        (-1, Grain.DAY, "2024-02", "2024-02-29..2024-02-29"),
        (1, Grain.WEEK, "2024-10", "2024-09-30..2024-10-06"),
        (1, Grain.WEEK, "2024-06", "2024-06-03..2024-06-09"),
        (-1, Grain.WEEK, "2024-10", "2024-10-28..2024-11-03"),
        (2, Grain.MONTH, "2024", "2024-02-01..2024-02-29"),
        (13, Grain.MONTH, "2024", None),
        (-2, Grain.MONTH, "2024", "2024-11-01..2024-11-30"),
        (4, Grain.QUARTER, "2024", "2024-10-01..2024-12-31"),
        (5, Grain.QUARTER, "2024", None),
        (1, Grain.HALF, "2024", "2024-01-01..2024-06-30"),
        (3, Grain.YEAR, "199X", "1992-01-01..1992-12-31"),
        (1, Grain.DECADE, "19XX", "1900-01-01..1909-12-31"),
        (1, Grain.HALF, "2024-10", "2024-10-01..2024-10-15"),
        (2, Grain.HALF, "2024-10", "2024-10-16..2024-10-31"),
        (1, Grain.HALF, "2024-06", "2024-06-01..2024-06-15"),
        (1, Grain.HALF, "2024-02", "2024-02-01..2024-02-14"),
        (3, Grain.HALF, "2024-10", None),
        (2, Grain.QUARTER, "2024-02", "2024-02-08..2024-02-14"),
        (-1, Grain.QUARTER, "2024-06", "2024-06-23..2024-06-30"),
        (1, Grain.QUARTER, "2024-06-01", None),
        (1, Grain.HALF, "199X", "1990-01-01..1994-12-31"),
        (2, Grain.HALF, "19XX", "1950-01-01..1999-12-31"),
        (0, Grain.DAY, "2024", None),
        (1, Grain.DAY, "2024/..", None),
        (1, Grain.DAY, "../2024", None),
    ],
)
def test_the_nth_unit_of_a_larger_one_is_counted_from_either_end(number, unit, outer, found):
    assert found == ends(nth_unit(number, unit, read(outer)))


def test_the_half_of_a_week_is_counted_in_days():
    assert "2024-10-14..2024-10-16" == ends(nth_unit(1, Grain.HALF, of_grain("2024-10-14/2024-10-20", Grain.WEEK)))
