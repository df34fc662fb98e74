"""Time as Dateline counts it: half-open intervals of seconds on the proleptic Gregorian calendar.

A *moment* is a whole number of seconds of local time, counted so that ``moment // DAY`` is the day number that
:meth:`datetime.date.toordinal` gives (day 1 is 0001-01-01). Years before 1 are astronomical (0 is 1 BC), and no
function here knows a smallest or a largest year.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from enum import IntEnum
from functools import lru_cache

HOUR = 3_600
DAY = 86_400
_CYCLE_DAYS = 146_097  # the Gregorian calendar repeats itself every 400 years
_MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
DAYS_A_WEEK, MONTHS_A_YEAR = 7, 12
FEBRUARY = 2
DAYS_KEPT = 16_384  # an article speaks of the same few months again and again


class Grain(IntEnum):
    """How coarse an interval is, from a second to a century."""

    SECOND = 0
    MINUTE = 1
    HOUR = 2
    DAYPART = 3
    DAY = 4
    WEEK = 5
    MONTH = 6
    SEASON = 7
    QUARTER = 8
    HALF = 9
    YEAR = 10
    DECADE = 11
    CENTURY = 12

    @property
    def label(self) -> str:
        """Give the name that JSON shows."""
        return self.name.lower()


SECONDS = {Grain.SECOND: 1, Grain.MINUTE: 60, Grain.HOUR: HOUR}  # of what is finer than a part of a day


@dataclass(frozen=True, slots=True)
class Interval:
    """A stretch of time ``[start, end)`` in moments; None is an open end.

    Raises ValueError when it would end before it starts.
    """

    start: int | None
    end: int | None
    grain: Grain

    def __post_init__(self) -> None:
        if self.start is not None and self.end is not None and self.end < self.start:
            message = f"an interval cannot end ({self.end}) before it starts ({self.start})"
            raise ValueError(message)

    @property
    def first_day(self) -> int | None:
        """Give the number of the first day, None when open."""
        return None if self.start is None else self.start // DAY

    @property
    def last_day(self) -> int | None:
        """Give the number of the last day, inclusive, None when open."""
        if self.end is None:
            return None
        return self.end // DAY if self.end == self.start else (self.end - 1) // DAY

    def overlaps(self, other: Interval) -> bool:
        """Tell whether the two share a moment."""
        return (self.start is None or other.end is None or self.start < other.end) and (
            other.start is None or self.end is None or other.start < self.end
        )

    def intersection(self, other: Interval) -> Interval | None:
        """Give what both share, in the finer of the two grains; None when they share nothing."""
        if not self.overlaps(other):
            return None
        starts = [s for s in (self.start, other.start) if s is not None]
        ends = [e for e in (self.end, other.end) if e is not None]
        return Interval(max(starts, default=None), min(ends, default=None), min(self.grain, other.grain))


@dataclass(frozen=True, slots=True)
class Anchor:
    """The publication instant that relative expressions hang on, in its own local time.

    *moment* is None when nobody knows it; *grain* is DAY, or finer when a clock time was given; *zone* is the offset
    from UTC in minutes, when it was given.
    """

    moment: int | None
    grain: Grain = Grain.DAY
    zone: int | None = None

    @property
    def day(self) -> int | None:
        """Give the number of the day, None when unknown."""
        return None if self.moment is None else self.moment // DAY

    @classmethod
    def parse(cls, text: str) -> Anchor:
        """Read an ISO 8601 date or date-time, with or without an offset: ``2024-10-22``, ``2024-10-22T10:00+09:00``.

        Raises ValueError, which says what is wrong, for anything else and for days that the calendar lacks.
        """
        instant = datetime.fromisoformat(text)
        day = instant.toordinal() * DAY
        if "T" not in text and " " not in text:
            return cls(day)
        offset = instant.utcoffset()
        second = instant.hour * HOUR + instant.minute * 60 + instant.second
        return cls(day + second, Grain.SECOND, None if offset is None else round(offset.total_seconds() / 60))

    def __str__(self) -> str:
        """Spell it as ISO 8601, as :meth:`parse` reads it; the empty string when unknown."""
        if self.moment is None:
            return ""
        zone = None if self.zone is None else timezone(timedelta(minutes=self.zone))
        seconds = timedelta(seconds=self.moment % DAY)
        instant = datetime.fromordinal(self.moment // DAY).replace(tzinfo=zone) + seconds
        return instant.date().isoformat() if self.grain is Grain.DAY else instant.isoformat()


UNKNOWN = Anchor(None)


def is_leap(year: int) -> bool:
    """Tell whether *year* (astronomical) has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """Count the days of *month* (1-12)."""
    return _MONTH_DAYS[month - 1] + (month == FEBRUARY and is_leap(year))


@lru_cache(DAYS_KEPT)
def day_of(year: int, month: int = 1, day: int = 1) -> int:
    """Give the number of the day *year*-*month*-*day*, any year.

    Raises ValueError for a day that the calendar does not have. Source: days-from-civil, Howard Hinnant,
    "chrono-Compatible Low-Level Date Algorithms" (2013).
    """
    if not 1 <= month <= MONTHS_A_YEAR or not 1 <= day <= days_in_month(year, month):
        message = f"no such day: {year:04d}-{month:02d}-{day:02d}"
        raise ValueError(message)
    shifted = year - (month <= FEBRUARY)
    cycle, of_cycle = divmod(shifted, 400)
    of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    return cycle * _CYCLE_DAYS + of_cycle * 365 + of_cycle // 4 - of_cycle // 100 + of_year - 305


@lru_cache(DAYS_KEPT)
def date_of(day: int) -> tuple[int, int, int]:
    """Give (year, month, day) of day number *day*; the inverse of :func:`day_of`."""
    cycle, rest = divmod(day + 305, _CYCLE_DAYS)
    of_cycle = (rest - rest // 1_460 + rest // 36_524 - rest // 146_096) // 365
    of_year = rest - (365 * of_cycle + of_cycle // 4 - of_cycle // 100)
    shifted_month = (5 * of_year + 2) // 153
    month = (shifted_month + 2) % 12 + 1
    return cycle * 400 + of_cycle + (month <= FEBRUARY), month, of_year - (153 * shifted_month + 2) // 5 + 1


def weekday_of(day: int) -> int:
    """Give the ISO weekday of day number *day*: Monday 1 to Sunday 7."""
    return (day - 1) % 7 + 1


def add_months(year: int, month: int, count: int) -> tuple[int, int]:
    """Give the (year, month) that lies *count* months from *year*-*month*."""
    total = year * MONTHS_A_YEAR + month - 1 + count
    return total // MONTHS_A_YEAR, total % MONTHS_A_YEAR + 1


def iso_week_of(day: int) -> tuple[int, int]:
    """Give (ISO year, week) of day number *day* (ISO 8601: the week belongs to the year of its Thursday)."""
    thursday = day - weekday_of(day) + 4
    year = date_of(thursday)[0]
    return year, (thursday - day_of(year)) // 7 + 1


def week_start(year: int, week: int) -> int:
    """Give the day number of the Monday of an ISO week; raises ValueError for a week that *year* lacks."""
    fourth = day_of(year, 1, 4)
    monday = fourth - weekday_of(fourth) + 1 + 7 * (week - 1)
    if iso_week_of(monday) != (year, week):
        message = f"no such week: {year:04d}-W{week:02d}"
        raise ValueError(message)
    return monday


@lru_cache(DAYS_KEPT)
def days(first: int, last: int, grain: Grain) -> Interval:
    """Make the interval from day number *first* to day number *last*, both included."""
    return Interval(first * DAY, (last + 1) * DAY, grain)
