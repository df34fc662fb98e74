"""Calendar units as intervals: the one around a day, the one so many units away, the n-th of a larger one."""

from __future__ import annotations

from functools import lru_cache

from dateline.timex.readings import Season
from dateline.values import (
    DAY,
    MONTHS_A_YEAR,
    SECONDS,
    Grain,
    Interval,
    add_months,
    date_of,
    day_of,
    days,
    days_in_month,
    weekday_of,
)

#: units that are whole months; a season is counted from March
_MONTHS = {
    Grain.MONTH: 1,
    Grain.QUARTER: 3,
    Grain.HALF: 6,
    Grain.YEAR: 12,
    Grain.DECADE: 120,
    Grain.CENTURY: 1200,
}
UNITS_KEPT = 16_384  # an article speaks of the same few months again and again
_SEASON_STARTS = {Season.SPRING: 3, Season.SUMMER: 6, Season.AUTUMN: 9, Season.WINTER: 12}


@lru_cache(UNITS_KEPT)
def unit_at(day: int, unit: Grain) -> Interval:
    """Give the calendar *unit* (a day or longer) that holds day number *day*."""
    if unit <= Grain.DAY:
        return days(day, day, Grain.DAY)
    if unit is Grain.WEEK:
        monday = day - weekday_of(day) + 1
        return days(monday, monday + 6, Grain.WEEK)
    year, month, _ = date_of(day)
    if unit is Grain.SEASON:
        start = add_months(year, month, -(month % 3))
        return months(*start, 3, Grain.SEASON)
    count = _MONTHS[unit]
    total = year * MONTHS_A_YEAR + month - 1
    return months(*divmod_month(total - total % count), count, unit)


def shift(day: int, unit: Grain, count: int) -> Interval:
    """Give the calendar *unit* that lies *count* units from the one that holds day number *day*."""
    here = unit_at(day, unit)
    first = here.first_day or 0
    if unit in {Grain.DAY, Grain.WEEK}:
        return unit_at(first + count * (7 if unit is Grain.WEEK else 1), unit)
    return unit_at(add_to_day(first, unit, count), unit)


def add_to_day(day: int, unit: Grain, count: int) -> int:
    """Give the day number *count* units from *day*; a day that the month lacks becomes its last."""
    if unit in SECONDS:
        return day + count * SECONDS[unit] // DAY
    if unit in {Grain.DAY, Grain.WEEK}:
        return day + count * (7 if unit is Grain.WEEK else 1)
    year, month, of_month = date_of(day)
    year, month = add_months(year, month, count * _MONTHS.get(unit, 3))
    return day_of(year, month, min(of_month, days_in_month(year, month)))


@lru_cache(UNITS_KEPT)
def months(year: int, month: int, count: int, grain: Grain) -> Interval:
    """Make the interval of *count* whole months from *year*-*month* on."""
    last_year, last_month = add_months(year, month, count)
    return Interval(day_of(year, month) * DAY, day_of(last_year, last_month) * DAY, grain)


def season_start(season: Season, *, south: bool = False) -> int:
    """Give the month in which a meteorological season begins in the northern, or the southern, hemisphere."""
    return (_SEASON_STARTS[season] + 6 * south - 1) % MONTHS_A_YEAR + 1


def season_of(year: int, season: Season, *, south: bool = False) -> Interval:
    """Give the meteorological *season* that begins in *year*.

    One of the southern hemisphere has the grain of three months, as EDTF names the months of the northern ones.
    """
    return months(year, season_start(season, south=south), 3, Grain.QUARTER if south else Grain.SEASON)


def fiscal_year(year: int, start: int) -> Interval:
    """Give the fiscal year that begins with month *start* and is named after the *year* in which it ends."""
    return months(year - (start > 1), start, MONTHS_A_YEAR, Grain.YEAR)


def fiscal_shift(day: int, unit: Grain, count: int, start: int) -> tuple[Interval, Interval]:
    """Give the fiscal *unit* that lies *count* units from that of *day*, and the calendar unit of the same name.

    A fiscal year that begins with month *start* is a calendar year so many months early.
    """
    early = start - 1 - MONTHS_A_YEAR * (start > 1)
    name = shift(add_to_day(day, Grain.MONTH, -early), unit, count)
    year, month, _ = date_of(name.first_day or 0)
    return months(*add_months(year, month, early), _MONTHS[unit], unit), name


def fiscal_part(number: int, unit: Grain, whole: Interval) -> Interval | None:
    """Give the *number*-th quarter or half of the fiscal year *whole*."""
    year, month, _ = date_of(whole.first_day or 0)
    return months(*add_months(year, month, (number - 1) * _MONTHS[unit]), _MONTHS[unit], unit)


def nth_unit(number: int, unit: Grain, outer: Interval) -> Interval | None:
    """Give the *number*-th *unit* inside *outer*, counted from its end when negative; None when there is none.

    Halves, thirds and quarters of a month are equal parts in days, the odd day going to the last.
    """
    first, last = outer.first_day, outer.last_day
    if first is None or last is None or number == 0:
        return None
    if unit in {Grain.HALF, Grain.QUARTER} and outer.grain not in {Grain.YEAR, Grain.DECADE, Grain.CENTURY}:
        parts = 2 if unit is Grain.HALF else 4
        return _fraction(number, parts, first, last) if last - first + 1 >= parts else None
    if unit in {Grain.HALF, Grain.QUARTER} and outer.grain is not Grain.YEAR:
        return _whole_years(number, 2 if unit is Grain.HALF else 4, outer)
    if number > 0:
        is_of_before = unit is Grain.WEEK and weekday_of(first) > 4  # as ISO 8601 counts: the Thursday decides
        found = shift(first, unit, number - 1 + is_of_before)
    else:
        found = shift(last, unit, number + 1)
    start = (found.first_day or 0) + (3 if unit is Grain.WEEK and number > 0 else 0)
    inside = (found.last_day or 0) >= first and start <= last
    return found if inside else None


def _whole_years(number: int, parts: int, outer: Interval) -> Interval | None:
    """Give one of so many *parts* of a decade or century, in whole months."""
    number = number if number > 0 else parts + 1 + number
    if not 1 <= number <= parts:
        return None
    size = _MONTHS[outer.grain] // parts
    year, month, _ = date_of(outer.first_day or 0)
    return months(*add_months(year, month, size * (number - 1)), size, Grain.DAY)


def _fraction(number: int, parts: int, first: int, last: int) -> Interval | None:
    number = number if number > 0 else parts + 1 + number
    if not 1 <= number <= parts:
        return None
    size = last - first + 1
    starts = [first + size * part // parts for part in range(parts + 1)]
    return days(starts[number - 1], starts[number] - 1, Grain.DAY)


def divmod_month(total: int) -> tuple[int, int]:
    """Give (year, month) of a count of months since January of the year 0."""
    return total // MONTHS_A_YEAR, total % MONTHS_A_YEAR + 1
