"""Spell and read intervals: EDTF level 1, inclusive ISO dates, labels for people. The one place of the flip.

Everywhere else an interval is half-open; what this file writes and reads is inclusive at both ends.
Source: ISO 8601-2:2019 and the Library of Congress EDTF specification, levels 0 and 1.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from dateline.values import (
    DAY,
    DAYS_KEPT,
    HOUR,
    MONTHS_A_YEAR,
    SECONDS,
    Grain,
    Interval,
    add_months,
    date_of,
    day_of,
    days,
    days_in_month,
    week_start,
)

MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
_SEASONS = {3: (21, "spring"), 6: (22, "summer"), 9: (23, "autumn"), 12: (24, "winter")}
_LAST_FOUR_DIGIT_YEAR = 9999
APPROXIMATE = frozenset({"APPROX"})


def year_text(year: int) -> str:
    """Spell an astronomical year: ``2024``, ``-0043`` (44 BC), ``Y12000``."""
    if abs(year) > _LAST_FOUR_DIGIT_YEAR:
        return f"Y{year}"
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


@lru_cache(DAYS_KEPT)
def day_text(day: int) -> str:
    """Spell a day number as ISO 8601."""
    year, month, of_month = date_of(day)
    return f"{year_text(year)}-{month:02d}-{of_month:02d}"


def moment_text(moment: int) -> str:
    """Spell a moment as an ISO 8601 date-time without offset."""
    day, second = divmod(moment, DAY)
    return f"{day_text(day)}T{second // HOUR:02d}:{second // 60 % 60:02d}:{second % 60:02d}"


def first(interval: Interval) -> str | None:
    """Give the first day, or the first second of an interval finer than a day; None when open."""
    if interval.start is None:
        return None
    return day_text(interval.start // DAY) if interval.grain >= Grain.DAY else moment_text(interval.start)


def last(interval: Interval) -> str | None:
    """Give the last day, or the last second of an interval finer than a day, inclusive; None when open."""
    if interval.end is None or interval.last_day is None:
        return None
    if interval.grain >= Grain.DAY:
        return day_text(interval.last_day)
    return moment_text(max(interval.end - 1, interval.start or interval.end - 1))


def spell(interval: Interval, mod: str | None = None) -> str:
    """Spell *interval* in EDTF: ``2024-06``, ``2024-10-08/2024-10-13``, ``199X``, ``2023-08-01/..``, ``2022~``."""
    return (_unit(interval) or _range(interval)) + ("~" if mod in APPROXIMATE else "")


def label(interval: Interval) -> str:
    """Name *interval* for people: ``June 2024``, ``8-13 October 2024``, ``since 1 August 2023``."""
    if interval.first_day is None or interval.last_day is None:
        return _open_label(interval)
    if _lasts(interval):
        return _times_label(interval.start or 0, interval.end or 0)
    return _unit_label(interval) or _range_label(interval.first_day, interval.last_day)


def _unit(interval: Interval) -> str | None:
    first_day, last_day = interval.first_day, interval.last_day
    if interval.start is None or first_day is None or last_day is None:
        return None
    if interval.grain < Grain.DAYPART:
        return None if _lasts(interval) else moment_text(interval.start)
    if first_day == last_day:
        return day_text(first_day)
    year, month, day = date_of(first_day)
    match whole_unit(first_day, last_day):
        case Grain.MONTH:
            return f"{year_text(year)}-{month:02d}"
        case Grain.SEASON if day == 1 and interval.grain is Grain.SEASON:
            return f"{year_text(year)}-{_SEASONS[month][0]}"
        case Grain.YEAR:
            return year_text(year)
        case Grain.DECADE if year > 0:
            return f"{year // 10:03d}X"
        case Grain.CENTURY if year > 0:
            return f"{year // 100:02d}XX"
    return None


def _lasts(interval: Interval) -> bool:
    """Tell whether *interval* runs from one time of day to another."""
    start, end = interval.start, interval.end
    return start is not None and end is not None and end - start > SECONDS.get(interval.grain, end - start)


def whole_unit(first_day: int, last_day: int) -> Grain | None:
    """Tell which calendar unit runs exactly from *first_day* to *last_day*, both included; None when none does."""
    if first_day == last_day:
        return Grain.DAY
    year, month, day = date_of(first_day)
    last_year, last_month, last_of_month = date_of(last_day)
    if day != 1 or last_of_month != days_in_month(last_year, last_month):
        return None
    count = (last_year - year) * MONTHS_A_YEAR + last_month - month + 1
    starts_year = month == 1
    if count == 1:
        return Grain.MONTH
    if count == 3:
        return Grain.SEASON if month in _SEASONS else Grain.QUARTER
    years = count // MONTHS_A_YEAR if starts_year and count % MONTHS_A_YEAR == 0 else 0
    whole = {1: Grain.YEAR, 10: Grain.DECADE, 100: Grain.CENTURY}.get(years)
    return whole if whole and year % years == 0 else None


def _range(interval: Interval) -> str:
    start, end = interval.first_day, interval.last_day
    if _lasts(interval):
        return f"{moment_text(interval.start or 0)}/{moment_text(interval.end or 0)}"
    return f"{'..' if start is None else day_text(start)}/{'..' if end is None else day_text(end)}"


def _open_label(interval: Interval) -> str:
    if interval.first_day is not None:
        return f"since {_day_label(interval.first_day)}"
    return "any time" if interval.last_day is None else f"until {_day_label(interval.last_day)}"


def _unit_label(interval: Interval) -> str | None:
    edtf = _unit(interval)
    if edtf is None or interval.start is None:
        return None
    day = interval.start // DAY
    year, month, _ = date_of(day)
    if interval.grain < Grain.DAY:
        clock = _clock_label(interval.start)
        return f"{_day_label(day)}, from {clock}" if interval.grain is Grain.DAYPART else f"{_day_label(day)}, {clock}"
    match whole_unit(day, interval.last_day or day):
        case Grain.DAY:
            return _day_label(day)
        case Grain.MONTH:
            return f"{MONTH_NAMES[month - 1]} {_year_label(year)}"
        case Grain.SEASON:
            return f"{_SEASONS[month][1]} {_year_label(year)}"
        case Grain.YEAR:
            return _year_label(year)
        case Grain.DECADE:
            return f"the {year}s"
        case _:
            return f"{year}-{year + 99}"


def _times_label(start: int, end: int) -> str:
    last = "" if end // DAY == start // DAY else f"{_day_label(end // DAY)}, "
    return f"{_day_label(start // DAY)}, {_clock_label(start)} - {last}{_clock_label(end)}"


def _clock_label(moment: int) -> str:
    return f"{moment % DAY // HOUR:02d}:{moment // 60 % 60:02d}"


def _range_label(first_day: int, last_day: int) -> str:
    year, month, day = date_of(first_day)
    last_year, last_month, _ = date_of(last_day)
    if (year, month) == (last_year, last_month):
        return f"{day}-{_day_label(last_day)}"
    if year == last_year:
        return f"{day} {MONTH_NAMES[month - 1]} - {_day_label(last_day)}"
    return f"{_day_label(first_day)} - {_day_label(last_day)}"


def _day_label(day: int) -> str:
    year, month, of_month = date_of(day)
    return f"{of_month} {MONTH_NAMES[month - 1]} {_year_label(year)}"


def _year_label(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} BC"


def read(text: str) -> Interval:
    """Read a date of any precision, or two of them with a slash between, as :func:`spell` writes them.

    Units: ``2024``, ``Y12000``, ``-0043``, ``199X``, ``19XX``, ``2024-21`` (spring), ``2024-10``, ``2024-W42``,
    ``2024-10-08``, ``2024-10-08T09:30``; two of them: ``2024-06/2024-10-08``, ``2024-06/..``, ``/2024``. Marks of doubt
    (``?~%``) and offsets from UTC are read over.
    Raises ValueError, which says what is wrong, for anything else and for dates that the calendar lacks.
    """
    if "/" not in text:
        return read_unit(text)
    start, _, end = text.partition("/")
    return span(None if start in _OPEN else read_unit(start), None if end in _OPEN else read_unit(end))


def span(first_unit: Interval | None, last_unit: Interval | None) -> Interval:
    """Give the interval from the start of one to the end of the other, None being open, in the finer grain.

    Raises ValueError when it would end before it starts.
    """
    if first_unit and last_unit and (last_unit.end or 0) <= (first_unit.start or 0):
        message = f"it ends ({spell(last_unit)}) before it starts ({spell(first_unit)})"
        raise ValueError(message)
    grain = min((unit.grain for unit in (first_unit, last_unit) if unit), default=Grain.DAY)
    start, end = first_unit.start if first_unit else None, last_unit.end if last_unit else None
    return Interval(start, end, grain)


def read_unit(text: str) -> Interval:
    """Read one date of any precision, as :func:`read` does; raises ValueError."""
    for pattern, make in _FORMS:
        if found := pattern.fullmatch(text):
            return make(*found.groups())
    shown = text if len(text) <= _SHOWN else text[:_SHOWN] + "..."
    message = f"{shown!r} is no date; write one like 2024, 2024-10, 2024-10-08 or 2024-W42"
    raise ValueError(message)


def _read_years(year: str, count: int, grain: Grain) -> Interval:
    start = int(year) * count
    return days(day_of(start), day_of(start + count) - 1, grain)


def _read_month(year: str, month: str) -> Interval:
    if int(month) in _SEASON_MONTHS:
        return _months(_year(year), _SEASON_MONTHS[int(month)], 3, Grain.SEASON)
    if not 1 <= int(month) <= MONTHS_A_YEAR:
        message = f"no such month: {year}-{month}"
        raise ValueError(message)
    return _months(_year(year), int(month), 1, Grain.MONTH)


def _months(year: int, month: int, count: int, grain: Grain) -> Interval:
    return days(day_of(year, month), day_of(*add_months(year, month, count)) - 1, grain)


def _read_week(year: str, week: str) -> Interval:
    monday = week_start(_year(year), int(week))
    return days(monday, monday + 6, Grain.WEEK)


def _read_day(year: str, month: str, day: str) -> Interval:
    number = day_of(_year(year), int(month), int(day))
    return days(number, number, Grain.DAY)


def _read_clock(date: str, hour: str, minute: str, second: str | None) -> Interval:
    start = (read_unit(date).start or 0) + int(hour) * HOUR + int(minute) * 60 + int(second or 0)
    return Interval(start, start + (60 if second is None else 1), Grain.MINUTE if second is None else Grain.SECOND)


def _year(text: str) -> int:
    return int(text.removeprefix("Y"))


_OPEN = frozenset({"", ".."})
_SHOWN = 40  # characters of a wrong date that a message repeats
_SEASON_MONTHS = {code: month for month, (code, _) in _SEASONS.items()}
_YEAR = r"(?:[0-9]{4}|-(?!0000)[0-9]{4}|Y-?[1-9][0-9]{4,8})"
_TIME = r"([01][0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9])(?:[.][0-9]+)?)?(?:Z|[+-][0-9]{2}:[0-9]{2})?"
_FORMS: tuple[tuple[re.Pattern[str], Callable[..., Interval]], ...] = tuple(
    (re.compile(f"{pattern}[?~%]?"), make)
    for pattern, make in (
        (f"({_YEAR})-([0-9]{{2}})-([0-9]{{2}})", _read_day),
        (f"({_YEAR})-([0-9]{{2}})", _read_month),
        (f"({_YEAR})", lambda year: _months(_year(year), 1, MONTHS_A_YEAR, Grain.YEAR)),
        (f"({_YEAR})-W([0-9]{{2}})", _read_week),
        ("([0-9]{3})X", lambda decade: _read_years(decade, 10, Grain.DECADE)),
        ("([0-9]{2})XX", lambda century: _read_years(century, 100, Grain.CENTURY)),
        (f"({_YEAR}-[0-9]{{2}}-[0-9]{{2}})T{_TIME}", _read_clock),
    )
)
