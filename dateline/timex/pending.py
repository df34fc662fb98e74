"""What hangs on an anchor, and what is said of it while nobody knows the anchor: a value with X in it, no interval."""

from __future__ import annotations

from dataclasses import replace

from dateline.timex.context import Context
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
)
from dateline.timex.resolved import Resolved
from dateline.timex.timex3 import length_value, unknown_value
from dateline.values import Grain

THE_DAY = Shift(Grain.DAY, 0, Base.STORY)  # of a time without one


def hangs_on_anchor(reading: Reading, context: Context) -> bool:
    """Tell whether *reading* has no date without the anchor."""
    match reading:
        case Partial(within=outer) if outer is not None:
            return hangs_on_anchor(outer, context)
        case Nth(of=of):
            return of is None or hangs_on_anchor(of, context)
        case Part(of=of):
            return hangs_on_anchor(of, context)
        case Offset(of=of) if of is not None:
            return hangs_on_anchor(of, context)
        case Span(first=first, last=last):
            return hangs_on_anchor(first, context) or hangs_on_anchor(last, context)
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
            return replace(pending(of), mod=phase.value)
        case Nth(of=of) if of is not None:
            return pending(of)
        case Partial():
            return Resolved("DATE", _partial_value(reading), pending=True)
        case Clock() | PartOfDay():
            return Resolved("TIME", "XXXX-XX-XXTXX", pending=True)
        case Length(count=count, unit=unit):
            return Resolved("DURATION", length_value(count, unit), pending=True)
        case Shift(unit=unit) | Offset(unit=unit) | Nth(unit=unit) | Told(unit=unit):
            return Resolved("DATE", unknown_value(unit), pending=True)
        case _:
            return Resolved("DATE", unknown_value(Grain.DAY), pending=True)


def _partial_value(reading: Partial) -> str:
    if reading.month is not None:
        return f"XXXX-{reading.month:02d}" + (f"-{reading.day:02d}" if reading.day else "")
    if reading.season is not None:
        return f"XXXX-{reading.season}"
    return f"XXXX-WXX-{reading.weekday}" if reading.weekday else unknown_value(Grain.DAY)
