"""Put readings on the calendar: reading + context -> TIMEX3 type and value, interval. All date arithmetic is behind it.

What hangs on an anchor that nobody knows stays unresolved: a value with X in it, and no interval.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import assert_never

from dateline.timex import holidays
from dateline.timex.context import Context
from dateline.timex.dates import (
    completed,
    going_on,
    inside,
    near,
    of_year,
    part,
    pick,
    weekday_date_near,
    weekday_near,
    weekend_near,
)
from dateline.timex.edtf import day_text
from dateline.timex.language import Tense
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
    Told,
    Vague,
    Weekend,
    Which,
)
from dateline.timex.timex3 import clock_value, length_value, unit_value, unknown_value
from dateline.timex.units import add_to_day, months, nth_unit, shift, unit_at
from dateline.values import DAY, HOUR, Grain, Interval, date_of, days, weekday_of

_THE_DAY = Shift(Grain.DAY, 0, Base.STORY)  # of a time without one
_DAYPART_HOURS = {
    Daypart.MORNING: (6, 12),
    Daypart.MIDDAY: (11, 13),
    Daypart.AFTERNOON: (12, 18),
    Daypart.EVENING: (18, 24),
    Daypart.NIGHT: (18, 30),
    Daypart.DAYTIME: (6, 18),
}


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
            return year is None and not (context.narrative and context.previous)
        case Partial(base=Base.PREVIOUS) | Shift(base=Base.PREVIOUS):
            return context.previous is None
        case Shift(base=Base.STORY):
            return not (context.narrative and context.previous)
        case Nth(of=of):
            return of is None or hangs_on_anchor(of, context)
        case Part(of=of):
            return hangs_on_anchor(of, context)
        case Span(first=first, last=last):
            return hangs_on_anchor(first, context) and hangs_on_anchor(last, context)
        case Clock(day=day) | PartOfDay(day=day):
            return hangs_on_anchor(day or _THE_DAY, context)
        case Offset(of=of) if of is not None:
            return hangs_on_anchor(of, context)
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
            return _unit(shift(_from(reading, context), unit, count))
        case Weekend(count=count):
            return _weekend(weekend_near(count, today, context.tense))
        case Offset():
            return _offset(reading, context)
        case Nth(of=None):
            return _unit(_nth_near(reading, context))
        case Nth(unit=Grain.DAY, of=Partial(weekday=int(weekday), within=outer)) if outer:
            return _unit(_nth_weekday(reading.number, weekday, _resolve(outer, context)))
        case Nth(number=number, unit=unit, of=of) if of:
            return _nth(number, unit, _resolve(of, context))
        case Part(phase=phase, of=of, edge=edge):
            return _part(phase, _resolve(of, context), edge=edge, today=context.today)
        case Span():
            return _span(reading, context)
        case Told():
            return _unit(_told(reading, context))
        case Decade(decade=decade, century=century):
            return _unit(months(10 * decade + (0 if century is None else 100 * century), 1, 120, Grain.DECADE))
        case Century(number=number):
            first = (number - 1) * 100 if number > 0 else number * 100 + 1
            return _unit(months(first, 1, 1200, Grain.CENTURY))
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
            return None if value == "FUTURE_REF" and context.tense == Tense.PAST else Resolved("DATE", value)
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
        case Nth(of=of) if of is not None:
            return _pending(of)
        case Nth(unit=unit) | Told(unit=unit):
            return Resolved("DATE", unknown_value(unit), pending=True)
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
    today, tense = context.today or 0, context.tense
    if reading.base is Base.PREVIOUS and context.previous is not None:
        today, tense = _told_day(reading.which, context.previous), Tense.FUTURE
    if reading.month is None and reading.season is None and reading.weekday is not None:
        if reading.day is not None:
            return weekday_date_near(reading.weekday, reading.day, today, tense)
        return weekday_near(reading.weekday, reading.which, today, tense)
    if context.narrative and context.previous is not None and reading.which is Which.TENSE:
        return going_on(reading, context.previous)
    return near(reading, today, tense)


def _told_day(which: Which, previous: Interval) -> int:
    first, last = previous.first_day or 0, previous.last_day
    return last if which is Which.NEXT and last is not None else first


def _told(reading: Told, context: Context) -> Interval:
    told = context.quarter or shift(context.today or 0, reading.unit, -1)
    return shift(add_to_day(told.first_day or 0, Grain.YEAR, reading.years), reading.unit, 0)


def _nth_near(reading: Nth, context: Context) -> Interval | None:
    """Give the n-th unit of the year that context points at: "the third quarter"."""

    def candidate(year: int) -> Interval | None:
        return nth_unit(reading.number, reading.unit, months(year, 1, 12, Grain.YEAR))

    if context.narrative and context.previous is not None:
        return candidate(date_of(context.previous.first_day or 0)[0])
    return pick(candidate, context.today or 0, Which.TENSE, context.tense, nearest=True)


def _nth_weekday(number: int, weekday: int, outer: Resolved | None) -> Interval | None:
    if outer is None or outer.interval is None:
        return None
    first, last = outer.interval.first_day or 0, outer.interval.last_day or 0
    if number > 0:
        day = first + (weekday - weekday_of(first)) % 7 + 7 * (number - 1)
    else:
        day = last - (weekday_of(last) - weekday) % 7 + 7 * (number + 1)
    return days(day, day, Grain.DAY) if first <= day <= last else None


def _weekend(interval: Interval) -> Resolved:
    week = unit_value(unit_at(interval.first_day or 0, Grain.WEEK))
    return Resolved("DATE", f"{week}-WE", interval)


def _offset(reading: Offset, context: Context) -> Resolved | None:
    if reading.unit is Grain.YEAR and reading.count == -1 and reading.of is None and context.quarter is not None:
        return _unit(_told(Told(Grain.QUARTER, reading.count), context))
    looks_back = context.tense == Tense.PAST or context.narrative
    if reading.count > 0 and reading.base is Base.ANCHOR and reading.of is None and looks_back:
        return Resolved("DURATION", length_value(reading.count, reading.unit))
    base = _base_day(reading, context)
    if base is None:
        return None
    if reading.unit < Grain.DAY:
        return _clock_offset(reading, base, context)
    day = add_to_day(base, reading.unit, reading.count)
    exact = reading.unit is Grain.WEEK or reading.to_the_day or reading.of
    grain = Grain.DAY if exact else min(reading.unit, Grain.YEAR)
    unit = unit_at(day, grain)
    if reading.mod != "BEFORE":
        return Resolved("DATE", unit_value(unit), unit, reading.mod)
    return Resolved("DATE", unit_value(unit), Interval(None, (day + 1) * DAY, unit.grain), reading.mod)


def _from(reading: Shift | Offset, context: Context) -> int:
    """Give the day that *reading* is counted from; without a date told before it is the anchor's."""
    goes_on = reading.base is Base.PREVIOUS or (reading.base is Base.STORY and context.narrative)
    previous = context.previous if goes_on else None
    if previous is None or previous.first_day is None:
        return context.today or 0
    ahead = reading.count > 0 and reading.unit <= Grain.DAY and previous.last_day is not None
    return (previous.last_day or 0) if ahead else previous.first_day


def _base_day(reading: Offset, context: Context) -> int | None:
    """Give the day that an offset is counted from, None when the words name one that does not exist."""
    if reading.of is None:
        return _from(reading, context)
    of = _resolve(reading.of, context)
    return of.interval.first_day if of and of.interval else None


def _clock_offset(reading: Offset, day: int, context: Context) -> Resolved:
    """Give a time so many hours away; without a clock to count from, only the length."""
    if context.second is None:
        return Resolved("DURATION", length_value(abs(reading.count), reading.unit))
    size = {Grain.SECOND: 1, Grain.MINUTE: 60, Grain.HOUR: HOUR}[reading.unit]
    start = day * DAY + context.second + reading.count * size
    return Resolved(
        "TIME",
        clock_value(start, Grain.MINUTE),
        Interval(start, start + min(size, 60), min(reading.unit, Grain.MINUTE)),
    )


def _nth(number: int, unit: Grain, outer: Resolved | None) -> Resolved | None:
    if outer and outer.interval and number == 0:
        return _unit(unit_at(outer.interval.first_day or 0, unit))
    found = nth_unit(number, unit, outer.interval) if outer and outer.interval else None
    if outer is None or found is None:
        return None
    if unit in {Grain.HALF, Grain.QUARTER} and found.grain is Grain.DAY:
        return Resolved("DATE", outer.value, found, "START" if number == 1 else "END")
    return _unit(found)


def _part(phase: Phase, outer: Resolved | None, *, edge: bool, today: int | None) -> Resolved | None:
    if outer is None or outer.interval is None or outer.type != "DATE":
        return outer and replace(outer, mod=phase.value)
    return replace(outer, mod=phase.value, interval=part(phase, outer.interval, edge=edge, today=today))


def _span(reading: Span, context: Context) -> Resolved | None:
    first, last = completed(reading)
    if isinstance(last, Partial) and last.weekday is not None and last.month is None:
        last = replace(last, which=Which.NEXT, base=Base.PREVIOUS)
    start = _resolve(first, context)
    end = start and _resolve(last, context._replace(previous=start.interval, narrative=True))
    if start is None or end is None or start.interval is None or end.interval is None:
        return None
    grain = min(start.interval.grain, end.interval.grain)
    until = end.interval.start if isinstance(last, Clock) else end.interval.end
    whole = Interval(start.interval.start, until, grain)  # raises when it would end before it starts
    return Resolved("DATE", f"{start.value}/{end.value}", whole)


def _day(reading: Reading | None, context: Context) -> int | None:
    found = _resolve(reading or _THE_DAY, context)
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
    if reading.shift is not None:
        return holidays.interval_of(reading.key, date_of(context.today or 0)[0] + reading.shift)

    def of(year: int) -> Interval:
        return holidays.interval_of(reading.key, year)

    if context.narrative and context.previous is not None:
        return of(date_of(context.previous.first_day or 0)[0])

    return pick(of, context.today or 0, reading.which, context.tense, nearest=True)


def _length(reading: Length, today: int | None) -> Resolved:
    value = length_value(reading.count, reading.unit)
    if today is None or not reading.window or reading.count is None or reading.unit < Grain.DAY or reading.count % 1:
        return Resolved("DURATION", value, mod=reading.mod)
    other = add_to_day(today, reading.unit, reading.window * int(reading.count))
    first, last = (other + 1, today) if reading.window < 0 else (today, other - 1)
    return Resolved("DURATION", value, days(first, last, Grain.DAY), reading.mod)
