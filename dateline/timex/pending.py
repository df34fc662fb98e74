"""What is said of a reading without an interval: of one that hangs on an anchor that nobody knows, and of 31 June."""

from __future__ import annotations

from dateline.timex.context import Context
from dateline.timex.dates import completed
from dateline.timex.holidays import FIXED
from dateline.timex.readings import (
    Base,
    Century,
    Clock,
    Decade,
    Holiday,
    Length,
    Nth,
    Offset,
    Part,
    Partial,
    PartOfDay,
    Reading,
    Repeat,
    Shift,
    Span,
    Told,
    Vague,
    Weekend,
)
from dateline.timex.resolved import Resolved
from dateline.timex.timex3 import length_value, unknown_value, year_value
from dateline.values import MONTHS_A_YEAR, Grain, Interval

_SOME_TIME = Interval(0, 0, Grain.DAY)
THE_DAY = Shift(Grain.DAY, 0, Base.STORY)  # of a time without one


def hangs_on_anchor(reading: Reading, context: Context) -> bool:
    """Tell whether *reading* has no date without the anchor."""
    match reading:
        case Partial(within=outer) if outer is not None:
            return hangs_on_anchor(outer, context)
        case Nth(of=of):
            return of is None or hangs_on_anchor(of, context)
        case Part(of=of) | Weekend(of=of) | Length(of=of) if of is not None:
            return hangs_on_anchor(of, context)
        case Offset(of=of) if of is not None:
            return hangs_on_anchor(of, context)
        case Span():
            first, last = completed(reading)
            told = context._replace(previous=_SOME_TIME, narrative=True)  # the last end goes on from the first
            return hangs_on_anchor(first, context) or hangs_on_anchor(last, told)
        case Clock(day=day) | PartOfDay(day=day):
            return hangs_on_anchor(day or THE_DAY, context)
        case _:
            return _hangs_alone(reading, context)


def _hangs_alone(reading: Reading, context: Context) -> bool:
    match reading:
        case Partial(year=year) | Holiday(year=year) if year is not None:
            return False
        case Partial(base=Base.PREVIOUS) | Shift(base=Base.PREVIOUS) | Offset(base=Base.PREVIOUS):
            return context.previous is None
        case Partial() | Holiday() | Shift(base=Base.STORY):
            return not (context.narrative and context.previous)
        case Length(window=window):
            return window != 0
        case Century() | Decade() | Repeat() | Vague():
            return False
        case _:
            return True


def pending(reading: Reading) -> Resolved:
    """Say of *reading* what can be said without its anchor."""
    match reading:
        case Part(phase=phase, of=of):
            return pending(of)._replace(mod=phase.value)
        case Nth(of=of) if of is not None:
            return pending(of)
        case Clock(day=day):
            return Resolved("TIME", f"{pending(day or THE_DAY).value}T{_time(reading)}", pending=True)
        case PartOfDay(part=part, day=day):
            return Resolved("TIME", f"{pending(day or THE_DAY).value}T{part}", pending=True)
        case Length(count=count, unit=unit):
            return Resolved("DURATION", length_value(count, unit), pending=True)
        case Offset(count=count, unit=unit) if unit < Grain.DAY:
            return Resolved("DURATION", length_value(abs(count), unit), pending=True)
        case _:
            return Resolved("DATE", _date_value(reading), pending=True)


def missing(reading: Reading) -> Resolved | None:
    """Say which day is named by a *reading* that the calendar turned down; None when digits alone name it, or none is.

    What looks like a date of digits alone and is none may be any number.
    """
    match reading:
        case Partial(month=int(month), day=int(), order=None) if month <= MONTHS_A_YEAR:
            return pending(reading)._replace(pending=False)
        case Clock(day=day) | PartOfDay(day=day) if day and missing(day):
            return pending(reading)._replace(pending=False)
        case _:
            return None


def _date_value(reading: Reading) -> str:
    match reading:
        case Partial():
            return _partial_value(reading)
        case Weekend():
            return f"{unknown_value(Grain.WEEK)}-WE"
        case Holiday(key=key) if key in FIXED:
            month, day = FIXED[key]
            return f"XXXX-{month:02d}-{day:02d}"
        case Span():
            return "/".join(pending(end).value for end in completed(reading))
        case Shift(unit=unit) | Nth(unit=unit) | Told(unit=unit) | Offset(unit=unit, of=None):
            return unknown_value(unit)
        case _:
            return unknown_value(Grain.DAY)


def _time(clock: Clock) -> str:
    return f"{clock.hour:02d}:{clock.minute or 0:02d}" + ("" if clock.second is None else f":{clock.second:02d}")


def _partial_value(reading: Partial) -> str:
    year = "XXXX" if reading.year is None else year_value(reading.year)
    if reading.month is not None:
        return f"{year}-{reading.month:02d}" + (f"-{reading.day:02d}" if reading.day else "")
    if reading.season is not None:
        return f"XXXX-{reading.season}"
    return f"XXXX-WXX-{reading.weekday}" if reading.weekday else unknown_value(Grain.DAY)
