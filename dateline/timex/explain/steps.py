"""What was done to get from the words to the date, a phrase for each kind of reading."""

from __future__ import annotations

from typing import assert_never

from dateline.timex.context import Context
from dateline.timex.explain.grounds import goes_on
from dateline.timex.explain.names import away, daypart, fields, holiday, named, ordinal, part, units
from dateline.timex.pending import THE_DAY
from dateline.timex.plain import counted_from, is_year_after_quarter
from dateline.timex.readings import (
    Base,
    Century,
    Clock,
    Composed,
    Decade,
    Holiday,
    Length,
    Nth,
    Offset,
    Part,
    Partial,
    PartOfDay,
    Plain,
    Reading,
    Repeat,
    Shift,
    Span,
    Told,
    Vague,
    Weekend,
    Which,
)
from dateline.timex.resolve import resolve
from dateline.timex.resolved import Resolved
from dateline.timex.timex3 import day_name
from dateline.timex.units import unit_at
from dateline.values import Grain

_VAGUE = {"PAST_REF": "the past", "PRESENT_REF": "the present", "FUTURE_REF": "the future"}
_LENGTH = "a length, without a date of its own"
_WINDOW = {-1: "ending with the publication day", 1: "starting with the publication day"}
_EDGE = {-1: "the last", 1: "the first"}
_BESIDE = {None: "around", -1: "before", 1: "after"}
_WHICH = {Which.LAST: ("the last", "before"), Which.NEXT: ("the first", "after")}


def step(reading: Reading, context: Context, resolved: Resolved) -> str:
    """Say what was done with *reading* to come to *resolved*."""
    match reading:
        case Clock(day=day):
            return f"on {_of(day or THE_DAY, context)}"
        case PartOfDay(part=which, day=day):
            return f"{daypart(which)} of {_of(day or THE_DAY, context)}"
        case Partial() | Offset() | Nth() | Part() | Span() | Weekend():
            return _composed(reading, context, resolved)
        case _:
            return _plain(reading, context, resolved)


def _composed(reading: Composed, context: Context, resolved: Resolved) -> str:
    match reading:
        case Partial():
            return _partial(reading, context, resolved)
        case Offset():
            return _offset(reading, context, resolved)
        case Nth():
            return _nth(reading, context, resolved)
        case Part(of=of):
            return part(reading, _of(of, context), resolve(of, context), resolved)
        case Span():
            return "both ends included"
        case Weekend():
            return _weekend(reading, context, resolved)
        case _:
            assert_never(reading)


def _plain(reading: Plain, context: Context, resolved: Resolved) -> str:
    match reading:
        case Shift(unit=unit, count=count):
            return away(count, unit)
        case Told():
            return _told(reading, context)
        case Decade() | Century():
            return "ten years" if isinstance(reading, Decade) else "a hundred years"
        case Holiday(key=key):
            own = reading.year is not None or reading.shift is not None
            return holiday(key) + ("" if own else f", the one {_side(resolved, context)}")
        case Length(of=of, edge=edge) if of is not None:
            return f"{_EDGE[edge]} of {_of(of, context)}" if resolved.interval else _LENGTH
        case Length(window=window):
            return _WINDOW[window] if resolved.interval else _LENGTH
        case Repeat():
            return "a set of times, without a date of its own"
        case Vague(value=value):
            return f"a vague reference to {_VAGUE.get(value, 'some time')}, without a date"
        case _:
            assert_never(reading)


def _partial(reading: Partial, context: Context, resolved: Resolved) -> str:
    name = fields(reading)
    if reading.within is not None:
        return f"the {name} of {_of(reading.within, context)}"
    if reading.year is not None:
        return "its year is written" + (f", its digits {reading.order}" if reading.order else "")
    if goes_on(reading, context):
        return f"the next {name}" if reading.base is Base.PREVIOUS else f"the {name} of that time"
    if reading.which is Which.THIS:
        return f"the {name} of the same {'week' if reading.month is None and reading.weekday else 'year'}"
    if reading.which in _WHICH and context.today is not None:
        which, direction = _WHICH[reading.which]
        grain = Grain.DAY if reading.south or resolved.interval is None else resolved.interval.grain
        return f"{which} {name} {direction} {named(unit_at(context.today, grain))}"
    return f"the {name} {_side(resolved, context)}"


def _weekend(reading: Weekend, context: Context, resolved: Resolved) -> str:
    if reading.of is not None:
        return f"the weekend {_BESIDE[reading.count]} {_of(reading.of, context)}"
    if reading.count is None:
        return f"the weekend {_side(resolved, context)}"
    return f"the weekend of {away(reading.count, Grain.WEEK)}"


def _nth(reading: Nth, context: Context, resolved: Resolved) -> str:
    if reading.of is None:
        return f"the {ordinal(reading.number)} {reading.unit.label}, the one {_side(resolved, context)}"
    if reading.number == 0:
        return f"the {reading.unit.label} around {_of(reading.of, context)}"
    if isinstance(reading.of, Partial) and reading.of.weekday and reading.of.within is not None:
        return f"the {ordinal(reading.number)} {fields(reading.of)} of {_of(reading.of.within, context)}"
    return f"the {ordinal(reading.number)} {reading.unit.label} of {_of(reading.of, context)}"


def _offset(reading: Offset, context: Context, resolved: Resolved) -> str:
    if is_year_after_quarter(reading, context):
        return _told(Told(Grain.QUARTER, reading.count), context)
    if resolved.type == "DURATION":
        return _LENGTH if reading.count > 0 else "a length, as the hour that it is counted from is not known"
    base = day_name(counted_from(reading, context)) if reading.of is None else _of(reading.of, context)
    return f"{units(abs(reading.count), reading.unit)} {'before' if reading.count < 0 else 'after'} {base}"


def _told(reading: Told, context: Context) -> str:
    which = (
        f"the {reading.unit.label} told before" if context.quarter else f"the last {reading.unit.label} that was over"
    )
    if not reading.years:
        return which
    return f"{which}, {units(abs(reading.years), Grain.YEAR)} {'earlier' if reading.years < 0 else 'later'}"


def _side(resolved: Resolved, context: Context) -> str:
    """Say on which side of the day of context the answer lies."""
    whole = resolved.interval
    if whole is None or whole.first_day is None or whole.last_day is None:
        return ""
    if context.narrative and context.previous is not None:
        return "of that time"
    today = context.today or 0
    return "before" if whole.last_day < today else "after" if whole.first_day > today else "of that very day"


def _of(reading: Reading, context: Context) -> str:
    found = resolve(reading, context)
    if found is None:
        return "what no calendar has"
    return named(found.interval) if found.interval else found.value
