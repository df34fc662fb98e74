"""Put readings on the calendar: reading + context -> TIMEX3 type and value, interval. All date arithmetic is behind it.

What hangs on an anchor that nobody knows stays unresolved: a value with X in it, and no interval.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import assert_never

from dateline.timex import holidays
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
    Vague,
    Weekend,
    Which,
)
from dateline.timex.timex3 import clock_value, length_value, unit_value, unknown_value
from dateline.timex.units import SEASON_STARTS, add_to_day, months, nth_unit, season_of, shift, unit_at
from dateline.values import DAY, HOUR, Grain, Interval, date_of, day_of, days, weekday_of

_DAYPART_HOURS = {
    Daypart.MORNING: (6, 12),
    Daypart.MIDDAY: (11, 13),
    Daypart.AFTERNOON: (12, 18),
    Daypart.EVENING: (18, 24),
    Daypart.NIGHT: (18, 30),
    Daypart.DAYTIME: (6, 18),
}
_HALF_YEAR_DAYS = 183
SATURDAY = 6


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
    """Resolve *reading*; None for what no calendar has (31 June), and an answer without interval for what has no date."""
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


def _resolve(reading: Reading, context: Context) -> Resolved | None:  # noqa: PLR0911 one way out a kind of meaning
    today = context.today or 0
    match reading:
        case Partial():
            return _unit(_partial(reading, context))
        case Shift(unit=unit, count=count):
            return _unit(shift(today, unit, count))
        case Weekend(count=count):
            return _weekend(today, count, context.tense)
        case Offset():
            return _offset(reading, context)
        case Nth(number=number, unit=unit, of=of):
            return _nth(number, unit, _resolve(of, context))
        case Part(phase=phase, of=of, edge=edge):
            return _part(phase, _resolve(of, context), edge=edge)
        case Span(first=first, last=last):
            return _span(first, last, context)
        case Decade(decade=decade, century=century):
            start = (century if century is not None else 19) * 100 + decade % 10 * 10 if decade < 100 else decade * 10  # noqa: PLR2004
            return _unit(months(start, 1, 120, Grain.DECADE))
        case Century(number=number):
            return _unit(months((number - 1) * 100, 1, 1200, Grain.CENTURY))
        case Clock():
            return _clock(reading, context)
        case PartOfDay():
            return _part_of_day(reading, context)
        case Holiday():
            return _holiday(reading, context)
        case Length():
            return _length(reading, today)
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
    return interval and Resolved("DATE", unit_value(interval), interval)


def _partial(reading: Partial, context: Context) -> Interval | None:
    if reading.within is not None:
        outer = _resolve(reading.within, context)
        return _inside(reading, outer.interval) if outer and outer.interval else None
    if reading.month is None and reading.season is None and reading.weekday is not None:
        return _weekday(reading.weekday, reading.which, context)
    if reading.year is not None:
        return _of_year(reading, reading.year)
    today = context.today or 0
    year = date_of(today)[0]
    candidates = [c for y in range(year - 8, year + 9) if (c := _maybe_of_year(reading, y)) is not None]
    return pick(candidates, today, reading.which, context.tense, nearest=reading.day is not None)


def pick(
    candidates: list[Interval], today: int, which: Which, tense: str | None, *, nearest: bool
) -> Interval | None:
    """Choose the one of the yearly *candidates*, in order, that *which* and *tense* point at on day *today*.

    *nearest* tells that without tense the closer one wins within half a year (a day), not the past one (a month).
    """
    before = [c for c in candidates if (c.last_day or 0) < today]
    after = [c for c in candidates if (c.first_day or 0) > today]
    current = [c for c in candidates if (c.first_day or 0) <= today <= (c.last_day or 0)]
    this_year = [c for c in candidates if date_of(c.first_day or 0)[0] == date_of(today)[0]]
    match which:
        case Which.LAST:
            return before[-1] if before else None
        case Which.NEXT:
            return after[0] if after else None
        case Which.THIS:
            return this_year[0] if this_year else None
    if tense == Tense.FUTURE:
        return (current or after or [None])[0]
    if nearest and tense is None and after and (after[0].first_day or 0) - today <= _HALF_YEAR_DAYS:
        past = (current or before[-1:] or [None])[-1]
        if past is None or today - (past.last_day or 0) > (after[0].first_day or 0) - today:
            return after[0]
    return (current or before[-1:] or [None])[-1]


def _maybe_of_year(reading: Partial, year: int) -> Interval | None:
    try:
        interval = _of_year(reading, year)
    except ValueError:  # 29 February of another year
        return None
    if reading.weekday is not None and interval.first_day is not None:
        return interval if weekday_of(interval.first_day) == reading.weekday else None
    return interval


def _of_year(reading: Partial, year: int) -> Interval:
    if reading.season is not None:
        return season_of(year, reading.season)
    if reading.month is None:
        return months(year, 1, 12, Grain.YEAR)
    if reading.day is None:
        return months(year, reading.month, 1, Grain.MONTH)
    day = day_of(year, reading.month, reading.day)
    return days(day, day, Grain.DAY)


def _inside(reading: Partial, outer: Interval) -> Interval | None:
    first, last = outer.first_day or 0, outer.last_day or 0
    if reading.month is None and reading.weekday is not None:
        day = first + (reading.weekday - weekday_of(first)) % 7
        return days(day, day, Grain.DAY) if day <= last else None
    year, month, _ = date_of(first)
    if reading.month is None and reading.season is None and reading.day is not None:
        day = day_of(year, month, reading.day)
        return days(day, day, Grain.DAY)
    start_month = reading.month or SEASON_STARTS.get(reading.season or next(iter(SEASON_STARTS)), 1)
    return _of_year(reading, year + (start_month < month))


def _weekday(weekday: int, which: Which, context: Context) -> Interval:
    today = context.today or 0
    ahead = (weekday - weekday_of(today)) % 7
    if which is Which.NEXT:
        day = today + (ahead or 7)
    elif which is Which.THIS:
        day = today - weekday_of(today) + weekday
    elif which is Which.TENSE and context.tense == Tense.FUTURE:
        day = today + ahead
    elif which is Which.LAST or ahead:
        day = today + ahead - 7
    else:
        day = today
    return days(day, day, Grain.DAY)


def _weekend(today: int, count: int | None, tense: str | None) -> Resolved:
    saturday = today - weekday_of(today) + SATURDAY
    if count is None:
        count = 0 if tense == Tense.FUTURE or saturday <= today else -1
    saturday += 7 * count
    week = unit_value(unit_at(saturday, Grain.WEEK))
    return Resolved("DATE", f"{week}-WE", days(saturday, saturday + 1, Grain.DAY))


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
    if outer is None or outer.interval is None:
        return None
    found = nth_unit(number, unit, outer.interval)
    if found is None:
        return None
    if unit in {Grain.HALF, Grain.QUARTER} and found.grain is Grain.DAY:
        return Resolved("DATE", outer.value, found, "START" if number == 1 else "END")
    return _unit(found)


def _part(phase: Phase, outer: Resolved | None, *, edge: bool) -> Resolved | None:
    if outer is None or outer.interval is None:
        return None
    first, last = outer.interval.first_day or 0, outer.interval.last_day or 0
    if edge and phase is not Phase.MID:
        day = first if phase is Phase.START else last
        return replace(outer, mod=phase.value, interval=days(day, day, Grain.DAY))
    if outer.interval.grain is Grain.MONTH:
        cuts = (first, first + 10, first + 20, last + 1)
    else:
        size = last - first + 1
        cuts = (first, *(unit_at(first + size * n // 3 + 1, Grain.MONTH).first_day or 0 for n in (1, 2)), last + 1)
    at = list(Phase).index(phase)
    return replace(outer, mod=phase.value, interval=days(cuts[at], cuts[at + 1] - 1, Grain.DAY))


def _span(first: Reading, last: Reading, context: Context) -> Resolved | None:
    start, end = _resolve(first, context), _resolve(last, context)
    if start is None or end is None or start.interval is None or end.interval is None:
        return None
    if end.interval.start is not None and start.interval.start is not None and end.interval.start < start.interval.start:
        return None
    grain = min(start.interval.grain, end.interval.grain)
    whole = Interval(start.interval.start, end.interval.end, grain)
    return Resolved("DATE", f"{start.value}/{end.value}", whole)


def _day_for(day: Reading | None, context: Context) -> int | None:
    if day is None:
        return context.today
    found = _resolve(day, context)
    return found.interval.first_day if found and found.interval else None


def _clock(reading: Clock, context: Context) -> Resolved | None:
    day = _day_for(reading.day, context)
    if day is None:
        return None
    start = day * DAY + reading.hour * HOUR + (reading.minute or 0) * 60 + (reading.second or 0)
    grain = Grain.HOUR if reading.minute is None else Grain.MINUTE if reading.second is None else Grain.SECOND
    size = {Grain.HOUR: HOUR, Grain.MINUTE: 60, Grain.SECOND: 1}[grain]
    return Resolved("TIME", clock_value(start, min(grain, Grain.MINUTE)), Interval(start, start + size, grain))


def _part_of_day(reading: PartOfDay, context: Context) -> Resolved | None:
    day = _day_for(reading.day, context)
    if day is None:
        return None
    start, end = _DAYPART_HOURS[reading.part]
    whole = Interval(day * DAY + start * HOUR, day * DAY + end * HOUR, Grain.DAYPART)
    return Resolved("TIME", f"{unit_value(days(day, day, Grain.DAY))}T{reading.part}", whole)


def _holiday(reading: Holiday, context: Context) -> Resolved | None:
    if reading.year is not None:
        return _unit(holidays.interval_of(reading.key, reading.year))
    today = context.today or 0
    year = date_of(today)[0]
    candidates = [holidays.interval_of(reading.key, y) for y in range(year - 1, year + 2)]
    return _unit(pick(candidates, today, reading.which, context.tense, nearest=True))


def _length(reading: Length, today: int) -> Resolved:
    value = length_value(reading.count, reading.unit)
    if not reading.window or reading.count is None or reading.unit < Grain.DAY or reading.count % 1:
        return Resolved("DURATION", value, mod=reading.mod)
    other = add_to_day(today, reading.unit, reading.window * int(reading.count))
    first, last = (other + 1, today) if reading.window < 0 else (today, other - 1)
    return Resolved("DURATION", value, days(first, last, Grain.DAY), reading.mod)


