"""Readings that stand alone, on the calendar: shifts, decades, holidays, lengths, sets."""

from __future__ import annotations

from typing import assert_never

from dateline.timex import holidays
from dateline.timex.context import Context
from dateline.timex.dates import going_on, pick
from dateline.timex.language import Tense
from dateline.timex.readings import (
    Base,
    Century,
    Decade,
    Holiday,
    Length,
    Offset,
    Plain,
    Repeat,
    Shift,
    Told,
    Vague,
)
from dateline.timex.resolved import Resolved, unit
from dateline.timex.timed import clock_window
from dateline.timex.timex3 import length_value, unit_value
from dateline.timex.units import add_to_day, fiscal_shift, months, shift
from dateline.values import DAY, Grain, Interval, date_of, days


def resolve_plain(reading: Plain, context: Context) -> Resolved | None:
    """Resolve a reading that holds no other."""
    match reading:
        case Shift(fiscal=int()) if reading.unit in {Grain.QUARTER, Grain.YEAR}:
            return _fiscal(reading, context)
        case Shift():
            return unit(shift(counted_from(reading, context), reading.unit, reading.count))
        case Told():
            return unit(told_unit(reading, context))
        case Decade(decade=decade, century=century):
            return unit(months(10 * decade + (0 if century is None else 100 * century), 1, 120, Grain.DECADE))
        case Century(number=number):
            first = (number - 1) * 100 if number > 0 else number * 100 + 1
            return unit(months(first, 1, 1200, Grain.CENTURY))
        case Holiday():
            return unit(_holiday(reading, context))
        case Length():
            return _length(reading, context)
        case Repeat(value=value, quant=quant, freq=freq):
            return Resolved("SET", value, quant=quant, freq=freq)
        case Vague(value="FUTURE_REF", base=Base.ANCHOR) if context.tense == Tense.PAST:
            return None
        case Vague(value=value):
            return Resolved("DATE", value)
        case _:
            assert_never(reading)


def _fiscal(reading: Shift, context: Context) -> Resolved:
    day = counted_from(reading, context)
    whole, name = fiscal_shift(day, reading.unit, reading.count, reading.fiscal or 1)
    return Resolved("DATE", unit_value(name), whole)


def counted_from(reading: Shift | Offset, context: Context) -> int:
    """Give the day that *reading* is counted from; without a date told before it is the anchor's."""
    goes_on = reading.base is Base.PREVIOUS or (reading.base is Base.STORY and context.narrative)
    previous = context.told_before(reading.unit) if goes_on else None
    if previous is None or previous.first_day is None:
        return context.today or 0
    ahead = reading.count > 0 and reading.unit <= Grain.DAY and previous.last_day is not None
    return (previous.last_day or 0) if ahead else previous.first_day


def is_year_after_quarter(reading: Offset, context: Context) -> bool:
    """Tell whether "a year ago" means the quarter told before, a year earlier, as it does in earnings."""
    alone = reading.of is None and reading.unit is Grain.YEAR and reading.count == -1
    return alone and context.quarter is not None


def told_unit(reading: Told, context: Context) -> Interval:
    """Give the unit that the text speaks of, else the last one that is over."""
    told = context.quarter or shift(context.today or 0, reading.unit, -1)
    return shift(add_to_day(told.first_day or 0, Grain.YEAR, reading.years), reading.unit, 0)


def _holiday(reading: Holiday, context: Context) -> Interval | None:
    def of(year: int) -> Interval | None:
        return holidays.interval_of(reading.key, year) if holidays.is_held(reading.key, year) else None

    if reading.year is not None:
        return of(reading.year)
    if reading.shift is not None:
        return of(date_of(context.today or 0)[0] + reading.shift)
    if context.narrative and context.previous is not None:
        return going_on(of, context.previous)
    return pick(of, context.today or 0, reading.which, context.tense)


def _length(reading: Length, context: Context) -> Resolved:
    return Resolved("DURATION", length_value(reading.count, reading.unit), _window(reading, context), reading.mod)


def _window(reading: Length, context: Context) -> Interval | None:
    """Give the stretch that ends or starts at the anchor; hours need its clock.

    What is still to come in a tale of the past has none: "over the next two years they built it".
    """
    today = context.today
    told = context.narrative or (context.previous is not None and context.tense == Tense.PAST)
    if reading.window > 0 and told:
        return None
    if today is None or not reading.window or not reading.count or reading.count % 1:
        return None
    count = reading.window * int(reading.count)
    if reading.unit < Grain.DAY:
        return None if context.second is None else clock_window(count, reading.unit, today * DAY + context.second)
    other = add_to_day(today, reading.unit, count)
    first, last = (other + 1, today) if count < 0 else (today, other - 1)
    return days(first, last, Grain.DAY)
