"""Put readings on the calendar: reading + context -> TIMEX3 type, value and interval."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from dateline.timex.context import Context
from dateline.timex.dates import (
    completed,
    day_of_month_near,
    goes_on_from,
    going_on,
    in_year,
    inside,
    near,
    nth_weekday,
    of_year,
    part,
    pick,
    weekday_date_near,
    weekday_near,
    weekend_around,
    weekend_beside,
    weekend_near,
)
from dateline.timex.language import Tense
from dateline.timex.pending import THE_DAY, hangs_on_anchor, missing, pending
from dateline.timex.plain import counted_from, is_year_after_quarter, resolve_plain, told_unit
from dateline.timex.readings import (
    Base,
    Clock,
    Composed,
    Length,
    Nth,
    Offset,
    Part,
    Partial,
    PartOfDay,
    Reading,
    Shift,
    Span,
    Told,
    Weekend,
    Which,
)
from dateline.timex.resolved import Resolved, unit
from dateline.timex.timed import clock, clock_offset, part_of_day
from dateline.timex.timex3 import length_value, unit_value, year_value
from dateline.timex.units import add_to_day, fiscal_part, months, nth_unit, unit_at
from dateline.values import DAY, DAYS_A_WEEK, Grain, Interval, date_of, days

_WITHOUT_TENSE = (Which.LAST, Which.THIS, Which.NEXT)


def resolve(reading: Reading, context: Context) -> Resolved | None:
    """Resolve *reading*; no interval for what has no date (31 June has none), None for what means no time at all."""
    if context.today is None and hangs_on_anchor(reading, context):
        return pending(reading)
    try:
        return _resolve(reading, context)
    except ValueError:  # the calendar's own: no such day
        return missing(reading)


def _resolve(reading: Reading, context: Context) -> Resolved | None:
    match reading:
        case Clock(day=day):
            return clock(reading, _first_day(day or THE_DAY, context))
        case PartOfDay(part=daypart, day=day):
            return part_of_day(daypart, _first_day(day or THE_DAY, context))
        case Partial() | Offset() | Nth() | Part() | Span() | Weekend():
            return _composed(reading, context)
        case Length(of=of) if of is not None:
            return _edge(reading, _resolve(of, context))
        case _:
            return resolve_plain(reading, context)


def _composed(reading: Composed, context: Context) -> Resolved | None:
    match reading:
        case Partial():
            return _as_written(reading, _partial(reading, context))
        case Offset():
            return _offset(reading, context)
        case Nth():
            return _nth(reading, context)
        case Part():
            return _part(reading, _resolve(reading.of, context), context.today)
        case Span():
            return _span(reading, context)
        case Weekend():
            return _weekend(reading, context)
        case _:
            assert_never(reading)


def _first_day(reading: Reading, context: Context) -> int | None:
    found = _resolve(reading, context)
    return found.interval.first_day if found and found.interval else None


def _partial(reading: Partial, context: Context) -> Interval | None:
    if reading.within is not None:
        outer = _resolve(reading.within, context)
        return inside(reading, outer.interval) if outer and outer.interval else None
    if reading.year is not None:
        if reading.base is Base.STORY and not context.goes_at(reading.year):
            return None
        return of_year(reading, reading.year)
    is_larger = reading.month is not None or (reading.weekday is None and reading.day is None)
    if is_larger and context.narrative and context.previous is not None and reading.which is Which.TENSE:
        return going_on(in_year(reading), goes_on_from(reading, context.previous, context.left))
    today, tense = context.today or 0, None if reading.which in _WITHOUT_TENSE else context.tense
    if reading.base is Base.PREVIOUS and context.previous is not None:
        today, tense = _told_day(reading.which, context.previous), Tense.FUTURE
    if reading.month is None and reading.weekday is not None:
        return _weekday(reading.weekday, reading, today, tense)
    if reading.month is None and reading.day is not None:
        told = context.previous if context.narrative else None
        return day_of_month_near(reading.day, told.first_day or 0 if told else today, None if told else tense)
    return near(reading, today, tense)


def _as_written(reading: Partial, interval: Interval | None) -> Resolved | None:
    """Give the value of a season and of a fiscal year the name that the words give it."""
    if interval is None or (reading.season is None and reading.fiscal is None):
        return unit(interval)
    year = year_value(date_of(interval.first_day or 0)[0] if reading.year is None else reading.year)
    return Resolved("DATE", f"{year}-{reading.season}" if reading.season else year, interval)


def _weekday(weekday: int, reading: Partial, today: int, tense: str | None) -> Interval | None:
    if reading.day is not None:
        return weekday_date_near(weekday, reading.day, today, tense)
    return weekday_near(weekday, reading.which, today, tense)


def _told_day(which: Which, previous: Interval) -> int:
    first, last = previous.first_day or 0, previous.last_day
    return last if which is Which.NEXT and last is not None else first


def _offset(reading: Offset, context: Context) -> Resolved | None:
    alone = reading.of is None
    if is_year_after_quarter(reading, context):
        return unit(told_unit(Told(Grain.QUARTER, reading.count), context))
    looks_back = reading.count > 0 and (context.narrative or context.tense == Tense.PAST)
    if reading.base is Base.PREVIOUS and context.previous is None and looks_back:
        return pending(reading)  # later than something that no date tells
    if alone and reading.base is Base.ANCHOR and looks_back:
        return Resolved("DURATION", length_value(reading.count, reading.unit))
    base = counted_from(reading, context) if reading.of is None else _first_day(reading.of, context)
    if base is None:
        return None
    if reading.unit < Grain.DAY:
        return clock_offset(reading, base, _second(reading, context))
    day = add_to_day(base, reading.unit, reading.count)
    exact = reading.unit is Grain.WEEK or reading.to_the_day or not alone
    whole = unit_at(day, Grain.DAY if exact else min(reading.unit, Grain.YEAR))
    before = Interval(None, (day + 1) * DAY, whole.grain) if reading.mod == "BEFORE" else whole
    return Resolved("DATE", unit_value(whole), before, reading.mod)


def _second(reading: Offset, context: Context) -> int | None:
    """Give the second of the day that hours are counted from, None when no clock told it."""
    if reading.base is not Base.PREVIOUS:
        return context.second
    told = context.previous
    return told.start % DAY if told and told.start is not None and told.grain < Grain.DAYPART else None


def _nth(reading: Nth, context: Context) -> Resolved | None:
    if reading.of is None:
        return unit(_nth_near(reading, context))
    if reading.unit is Grain.DAY and isinstance(reading.of, Partial) and reading.of.weekday and reading.of.within:
        month = _resolve(reading.of.within, context)
        return unit(nth_weekday(reading.number, reading.of.weekday, month.interval if month else None))
    outer = _resolve(reading.of, context)
    if outer is None or outer.interval is None:
        return None
    if reading.number == 0:
        return unit(unit_at(outer.interval.first_day or 0, reading.unit))
    if isinstance(reading.of, Partial | Shift) and reading.of.fiscal and reading.unit in {Grain.QUARTER, Grain.HALF}:
        value = f"{outer.value}-{reading.unit.name[0]}{reading.number}"
        return Resolved("DATE", value, fiscal_part(reading.number, reading.unit, outer.interval))
    found = nth_unit(reading.number, reading.unit, outer.interval)
    if found and reading.unit in {Grain.HALF, Grain.QUARTER} and found.grain is Grain.DAY:
        return Resolved("DATE", outer.value, found, "START" if reading.number == 1 else "END")
    return unit(found)


def _nth_near(reading: Nth, context: Context) -> Interval | None:
    """Give the n-th unit of the year that context points at: "the third quarter"."""

    def candidate(year: int) -> Interval | None:
        return nth_unit(reading.number, reading.unit, months(year, 1, 12, Grain.YEAR))

    if context.narrative and context.previous is not None:
        return candidate(date_of(context.previous.first_day or 0)[0])
    over = Tense.PAST if context.tense == Tense.PAST else None  # what is still to be reported may be over
    return pick(candidate, context.today or 0, Which.TENSE, over)


def _part(reading: Part, outer: Resolved | None, today: int | None) -> Resolved | None:
    if outer is None or outer.interval is None or outer.type != "DATE":
        return outer and outer._replace(mod=reading.phase.value)
    interval = part(reading.phase, outer.interval, edge=reading.edge, today=today)
    return outer._replace(mod=reading.phase.value, interval=interval)


def _span(reading: Span, context: Context) -> Resolved | None:
    first, last = completed(reading)
    if isinstance(last, Partial) and last.year is None and last.within is None and last.which is not Which.NEXT:
        bare = last.weekday is not None and last.month is None
        last = replace(last, which=Which.NEXT if bare else last.which, base=Base.PREVIOUS)
    start = _resolve(first, context)
    end = start and _resolve(last, context._replace(previous=start.interval, narrative=True))
    if start is None or end is None or start.interval is None or end.interval is None:
        return None
    value, begins, ends = f"{start.value}/{end.value}", start.interval, end.interval
    if _runs_ahead(first, ends, context):
        begins, ends = _a_week_before(begins), _a_week_before(ends)
        value = f"{unit_value(begins)}/{unit_value(ends)}"
    at_hour = isinstance(last, Clock)
    until = ends.start if at_hour else ends.end
    if until == begins.start:
        return None
    whole = Interval(begins.start, until, min(begins.grain, ends.grain))  # raises when it would end before it starts
    return Resolved("TIME" if at_hour else "DATE", value, whole)


def _runs_ahead(first: Reading, end: Interval, context: Context) -> bool:
    """Tell whether a past range of weekdays would end behind the anchor: "from Monday to Friday it rained"."""
    bare = isinstance(first, Partial) and first == Partial(weekday=first.weekday)
    today, last = context.today, end.last_day
    return bare and today is not None and last is not None and last > today and context.tense == Tense.PAST


def _a_week_before(interval: Interval) -> Interval:
    return unit_at((interval.first_day or 0) - DAYS_A_WEEK, Grain.DAY)


def _weekend(reading: Weekend, context: Context) -> Resolved | None:
    of = _resolve(reading.of, context) if reading.of else None
    if reading.of is None:
        whole = weekend_near(reading.count, context.today or 0, context.tense)
    elif of is None or of.interval is None:
        return None
    elif reading.count is None:
        whole = weekend_around(of.interval.first_day or 0)
    else:
        whole = weekend_beside(of.interval, reading.count)
    return Resolved("DATE", f"{unit_value(unit_at((whole.last_day or 0) - 1, Grain.WEEK))}-WE", whole)


def _edge(reading: Length, outer: Resolved | None) -> Resolved:
    """Give the first or last days of *outer* to a length that fits in: "the first nine months of 2024"."""
    length = Resolved("DURATION", length_value(reading.count, reading.unit), mod=reading.mod)
    whole = outer.interval if outer else None
    if whole is None or reading.unit < Grain.DAY or reading.count is None or reading.count % 1:
        return length
    first, last, count = whole.first_day or 0, whole.last_day or 0, int(reading.count)
    if reading.edge > 0:
        part = days(first, add_to_day(first, reading.unit, count) - 1, Grain.DAY)
    else:
        part = days(add_to_day(last + 1, reading.unit, -count), last, Grain.DAY)
    return length._replace(interval=part) if whole.intersection(part) == part else length
