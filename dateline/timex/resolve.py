"""Put readings on the calendar: reading + context -> TIMEX3 type and value, interval. All date arithmetic is behind it.

What hangs on an anchor that nobody knows stays unresolved: a value with X in it, and no interval.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import assert_never

from dateline.timex import holidays
from dateline.timex.dates import inside, near, of_year, part, pick, weekday_near, weekend_near
from dateline.timex.edtf import day_text
from dateline.timex.readings import (
    Base,
    Century,
    Clock,
    Daypart,
    Decade,
    Holiday,
    Length,
    Nth,
    Offset,
    Part,
    Partial,
    PartOfDay,
    Phase,
    Reading,
    Repeat,
    Shift,
    Span,
    Vague,
    Weekend,
)
from dateline.timex.timex3 import clock_value, length_value, unit_value, unknown_value
from dateline.timex.units import add_to_day, months, nth_unit, shift, unit_at
from dateline.values import DAY, HOUR, Grain, Interval, days

_DAYPART_HOURS = {
    Daypart.MORNING: (6, 12),
    Daypart.MIDDAY: (11, 13),
    Daypart.AFTERNOON: (12, 18),
    Daypart.EVENING: (18, 24),
    Daypart.NIGHT: (18, 30),
    Daypart.DAYTIME: (6, 18),
}


@dataclass(frozen=True, slots=True)
class Context:
    """What a reading may look at: the anchor's day, the tense of the clause, the interval told before."""

    today: int | None
    tense: str | None = None
    previous: Interval | None = None


@dataclass(frozen=True, slots=True)
class Resolved:
    """A reading on the calendar; *pending* when it hangs on an anchor that nobody knows."""

    type: str
    value: str
    interval: Interval | None = None
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    pending: bool = False


def resolve(reading: Reading, context: Context) -> Resolved | None:
    """Resolve *reading*; None for what no calendar has (31 June), no interval for what has no date."""
    if context.today is None and hangs_on_anchor(reading, context):
        return _pending(reading)
    try:
        return _resolve(reading, context)
    except ValueError:  # the calendar's own: no such day
        return None


def hangs_on_anchor(reading: Reading, context: Context) -> bool:
    """Tell whether *reading* has no date without the anchor."""
    match reading:
        case Partial(within=Shift() | Offset() | Partial() as outer):
            return hangs_on_anchor(outer, context)
        case Partial(year=year) | Holiday(year=year):
            return year is None
        case Nth(of=of) | Part(of=of):
            return hangs_on_anchor(of, context)
        case Span(first=first, last=last):
            return hangs_on_anchor(first, context) and hangs_on_anchor(last, context)
        case Clock(day=day) | PartOfDay(day=day):
            return day is None or hangs_on_anchor(day, context)
        case Offset(base=Base.PREVIOUS):
            return context.previous is None
        case Decade(century=century):
            return century is None
        case Length(window=window):
            return window != 0
        case Century() | Repeat() | Vague():
            return False
        case _:
            return True


def _resolve(reading: Reading, context: Context) -> Resolved | None:
    today = context.today or 0
    match reading:
        case Partial():
            return _unit(_partial(reading, context))
        case Shift(unit=unit, count=count):
            return _unit(shift(today, unit, count))
        case Weekend(count=count):
            return _weekend(weekend_near(count, today, context.tense))
        case Offset():
            return _offset(reading, context)
        case Nth(number=number, unit=unit, of=of):
            return _nth(number, unit, _resolve(of, context))
        case Part(phase=phase, of=of, edge=edge):
            return _part(phase, _resolve(of, context), edge=edge)
        case Span(first=first, last=last):
            return _span(_resolve(first, context), _resolve(last, context))
        case Decade(decade=decade, century=century):
            return _unit(months(10 * decade + (0 if century is None else 100 * century), 1, 120, Grain.DECADE))
        case Century(number=number):
            return _unit(months((number - 1) * 100, 1, 1200, Grain.CENTURY))
        case Clock(day=day):
            return _clock(reading, _day(day, context))
        case PartOfDay(part=daypart, day=day):
            return _part_of_day(daypart, _day(day, context))
        case Holiday():
            return _unit(_holiday(reading, context))
        case Length():
            return _length(reading, context.today)
        case Repeat(value=value, quant=quant, freq=freq):
            return Resolved("SET", value, quant=quant, freq=freq)
        case Vague(value=value):
            return Resolved("DATE", value)
        case _:
            assert_never(reading)


def _pending(reading: Reading) -> Resolved:
    match reading:
        case Partial(month=None, weekday=int(weekday)):
            return Resolved("DATE", f"XXXX-WXX-{weekday}", pending=True)
        case Partial(month=int(month), day=day):
            return Resolved("DATE", f"XXXX-{month:02d}" + (f"-{day:02d}" if day else ""), pending=True)
        case Partial(season=season) if season:
            return Resolved("DATE", f"XXXX-{season}", pending=True)
        case Part(phase=phase, of=of):
            return replace(_pending(of), mod=phase.value)
        case Nth(of=of):
            return _pending(of)
        case Clock() | PartOfDay():
            return Resolved("TIME", "XXXX-XX-XXTXX", pending=True)
        case Length(count=count, unit=unit):
            return Resolved("DURATION", length_value(count, unit), pending=True)
        case Shift(unit=unit) | Offset(unit=unit):
            return Resolved("DATE", unknown_value(unit), pending=True)
        case _:
            return Resolved("DATE", "XXXX-XX-XX", pending=True)


def _unit(interval: Interval | None) -> Resolved | None:
    return Resolved("DATE", unit_value(interval), interval) if interval else None


def _partial(reading: Partial, context: Context) -> Interval | None:
    if reading.within is not None:
        outer = _resolve(reading.within, context)
        return inside(reading, outer.interval) if outer and outer.interval else None
    if reading.year is not None:
        return of_year(reading, reading.year)
    today = context.today or 0
    if reading.month is None and reading.season is None and reading.weekday is not None:
        return weekday_near(reading.weekday, reading.which, today, context.tense)
    return near(reading, today, context.tense)


def _weekend(interval: Interval) -> Resolved:
    week = unit_value(unit_at(interval.first_day or 0, Grain.WEEK))
    return Resolved("DATE", f"{week}-WE", interval)


def _offset(reading: Offset, context: Context) -> Resolved | None:
    base = context.today or 0
    if reading.base is Base.PREVIOUS:
        if context.previous is None or context.previous.first_day is None:
            return Resolved("DATE", "FUTURE_REF" if reading.count > 0 else "PAST_REF")
        base = context.previous.first_day
    day = add_to_day(base, reading.unit, reading.count)
    if reading.unit < Grain.DAY:
        return Resolved("TIME", clock_value(day * DAY, Grain.HOUR)[:10], days(day, day, Grain.DAY))
    grain = Grain.DAY if reading.unit is Grain.WEEK else reading.unit
    unit = unit_at(day, grain)
    if reading.mod != "BEFORE":
        return Resolved("DATE", unit_value(unit), unit, reading.mod)
    return Resolved("DATE", unit_value(unit), Interval(None, (day + 1) * DAY, unit.grain), reading.mod)


def _nth(number: int, unit: Grain, outer: Resolved | None) -> Resolved | None:
    found = nth_unit(number, unit, outer.interval) if outer and outer.interval else None
    if outer is None or found is None:
        return None
    if unit in {Grain.HALF, Grain.QUARTER} and found.grain is Grain.DAY:
        return Resolved("DATE", outer.value, found, "START" if number == 1 else "END")
    return _unit(found)


def _part(phase: Phase, outer: Resolved | None, *, edge: bool) -> Resolved | None:
    if outer is None or outer.interval is None:
        return None
    return replace(outer, mod=phase.value, interval=part(phase, outer.interval, edge=edge))


def _span(start: Resolved | None, end: Resolved | None) -> Resolved | None:
    if start is None or end is None or start.interval is None or end.interval is None:
        return None
    grain = min(start.interval.grain, end.interval.grain)
    whole = Interval(start.interval.start, end.interval.end, grain)  # raises when it would end before it starts
    return Resolved("DATE", f"{start.value}/{end.value}", whole)


def _day(reading: Reading | None, context: Context) -> int | None:
    if reading is None:
        return context.today
    found = _resolve(reading, context)
    return found.interval.first_day if found and found.interval else None


def _clock(reading: Clock, day: int | None) -> Resolved | None:
    if day is None:
        return None
    start = day * DAY + reading.hour * HOUR + (reading.minute or 0) * 60 + (reading.second or 0)
    grain = Grain.HOUR if reading.minute is None else Grain.MINUTE if reading.second is None else Grain.SECOND
    size = {Grain.HOUR: HOUR, Grain.MINUTE: 60, Grain.SECOND: 1}[grain]
    return Resolved("TIME", clock_value(start, grain), Interval(start, start + size, grain))


def _part_of_day(daypart: Daypart, day: int | None) -> Resolved | None:
    if day is None:
        return None
    start, end = _DAYPART_HOURS[daypart]
    whole = Interval(day * DAY + start * HOUR, day * DAY + end * HOUR, Grain.DAYPART)
    return Resolved("TIME", f"{day_text(day)}T{daypart}", whole)


def _holiday(reading: Holiday, context: Context) -> Interval | None:
    if reading.year is not None:
        return holidays.interval_of(reading.key, reading.year)

    def of(year: int) -> Interval:
        return holidays.interval_of(reading.key, year)

    return pick(of, context.today or 0, reading.which, context.tense, nearest=True)


def _length(reading: Length, today: int | None) -> Resolved:
    value = length_value(reading.count, reading.unit)
    if today is None or not reading.window or reading.count is None or reading.unit < Grain.DAY or reading.count % 1:
        return Resolved("DURATION", value, mod=reading.mod)
    other = add_to_day(today, reading.unit, reading.window * int(reading.count))
    first, last = (other + 1, today) if reading.window < 0 else (today, other - 1)
    return Resolved("DURATION", value, days(first, last, Grain.DAY), reading.mod)
