"""Spell TIMEX3 values. Source: TimeML annotation guidelines 1.2.1 (2006) and ISO 24617-1:2012."""

from __future__ import annotations

from functools import lru_cache

from dateline.timex.edtf import day_text, year_text
from dateline.timex.readings import Season
from dateline.values import DAY, HOUR, Grain, Interval, date_of, iso_week_of, weekday_of

VALUES_KEPT = 16_384
_LETTERS = {
    Grain.SECOND: ("PT", "S"),
    Grain.MINUTE: ("PT", "M"),
    Grain.HOUR: ("PT", "H"),
    Grain.DAY: ("P", "D"),
    Grain.WEEK: ("P", "W"),
    Grain.MONTH: ("P", "M"),
    Grain.QUARTER: ("P", "Q"),
    Grain.YEAR: ("P", "Y"),
    Grain.DECADE: ("P", "DE"),
    Grain.CENTURY: ("P", "CE"),
}
_HALVES = {Grain.MINUTE: "30S", Grain.HOUR: "30M"}
_UNKNOWN_UNIT = {
    Grain.DAY: "XXXX-XX-XX",
    Grain.WEEK: "XXXX-WXX",
    Grain.MONTH: "XXXX-XX",
    Grain.QUARTER: "XXXX-QX",
    Grain.HALF: "XXXX-HX",
    Grain.YEAR: "XXXX",
    Grain.DECADE: "XXX",
    Grain.CENTURY: "XX",
}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SEASON_OF_MONTH = {3: Season.SPRING, 6: Season.SUMMER, 9: Season.AUTUMN, 12: Season.WINTER}


def length_value(count: float | None, unit: Grain) -> str:
    """Spell a duration in the unit that was written: ``P2W``, ``PT24H``, ``PXY``."""
    before, after = _LETTERS[unit]
    if count is not None and count % 1 == 0.5 and unit in _HALVES:
        return f"{before}{int(count)}{after}{_HALVES[unit]}"
    return f"{before}{'X' if count is None else f'{count:.15g}'}{after}"


def year_value(year: int) -> str:
    """Spell an astronomical year: ``2024``, ``BC0044``."""
    return year_text(year) if year > 0 else f"BC{1 - year:04d}"


@lru_cache(VALUES_KEPT)
def unit_value(interval: Interval) -> str:
    """Spell the calendar unit that *interval* is by its grain: ``2024-06``, ``2024-W42``, ``2024-Q3``, ``199``."""
    day = (interval.start or 0) // DAY
    year, month, of_month = date_of(day)
    match interval.grain:
        case Grain.DAY:
            return f"{year_value(year)}-{month:02d}-{of_month:02d}"
        case Grain.WEEK:
            week_year, week = iso_week_of(day)
            return f"{year_text(week_year)}-W{week:02d}"
        case Grain.MONTH:
            return f"{year_value(year)}-{month:02d}"
        case Grain.SEASON:
            return f"{year_value(year)}-{_SEASON_OF_MONTH[month]}"
        case Grain.QUARTER:
            return f"{year_value(year)}-Q{(month + 2) // 3}"
        case Grain.HALF:
            return f"{year_value(year)}-H{(month + 5) // 6}"
        case Grain.YEAR:
            return year_value(year)
        case Grain.DECADE:
            return year_value(year)[:-1]
        case Grain.CENTURY:
            return f"{year // 100:02d}" if year >= 0 else f"BC{(1 - year) // 100 - 1:02d}"
        case _:
            return clock_value(interval.start or 0, interval.grain)


def clock_value(moment: int, grain: Grain) -> str:
    """Spell a clock time, with seconds when *grain* says so: ``2024-10-20T18:30``."""
    day, second = divmod(moment, DAY)
    text = f"{day_text(day)}T{second // HOUR:02d}:{second // 60 % 60:02d}"
    return text + (f":{second % 60:02d}" if grain is Grain.SECOND else "")


def unknown_value(unit: Grain) -> str:
    """Spell some unit of which nothing is known: ``XXXX-WXX``."""
    return _UNKNOWN_UNIT.get(unit, "XXXX-XX-XX")


def day_name(day: int) -> str:
    """Name a day with its weekday: ``Tuesday 2024-10-22``."""
    return f"{WEEKDAYS[weekday_of(day) - 1]} {day_text(day)}"
