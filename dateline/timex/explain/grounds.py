"""What the date of an expression was worked out from: the words of the clause, the anchor, the date told before."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.timex.context import Context
from dateline.timex.dates import goes_on_from
from dateline.timex.edtf import label
from dateline.timex.pending import THE_DAY, hangs_on_anchor
from dateline.timex.plain import is_year_after_quarter
from dateline.timex.readings import (
    Base,
    Clock,
    Holiday,
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
    Vague,
    Weekend,
    Which,
)
from dateline.timex.resolved import Resolved
from dateline.timex.timex3 import day_name
from dateline.values import Interval


def grounds(reading: Reading, context: Context, resolved: Resolved) -> Iterator[str]:
    """Give what decided the date of *reading*, a phrase each; of what came to none the tense alone."""
    core = innermost(reading)
    if asks_tense(core, context):
        cue = context.cue
        kind = "verb" if cue is None or cue.is_verb else "word"
        yield f"with the {cue.tense} {kind} '{cue.words}'" if cue else "with no tense told"
    if resolved.interval is None:
        return
    told = _told_before(core, context)
    if goes_on(core, context) and told is not None:
        counts = isinstance(core, Shift | Offset) or is_counted_from_told(core)
        yield f"{'counted' if counts else 'going on'} from {label(told)}, told before"
    elif context.today is not None and hangs_on_anchor(core, context) and not _names_quarter(core, context):
        yield f"published {day_name(context.today)}"


def innermost(reading: Reading) -> Reading:
    """Give the reading that the others are parts of: the "last year" of "early June last year"."""
    match reading:
        case Partial(within=inner) | Nth(of=inner) | Offset(of=inner) | Weekend(of=inner) | Length(of=inner) if (
            inner is not None
        ):
            return innermost(inner)
        case Part(of=inner) | Span(first=inner):
            return innermost(inner)
        case Clock(day=day) | PartOfDay(day=day):
            return innermost(day or THE_DAY)
        case _:
            return reading


def asks_tense(reading: Reading, context: Context) -> bool:
    """Tell whether the tense of the clause decides the date of *reading*."""
    match reading:
        case Partial(which=Which.TENSE, base=Base.ANCHOR) | Holiday(which=Which.TENSE, shift=None):
            return reading.year is None and not goes_on(reading, context)
        case Weekend(count=None, of=None) | Vague(value="FUTURE_REF", base=Base.ANCHOR):
            return context.cue is not None or isinstance(reading, Weekend)
        case _:
            return False


def goes_on(reading: Reading, context: Context) -> bool:
    """Tell whether *reading* goes on from the date told before."""
    if context.previous is None:
        return False
    match reading:
        case Partial(year=int()) | Holiday(year=int()):
            return False
        case _ if is_counted_from_told(reading):
            return True
        case Partial(weekday=int(), month=None):
            return False
        case Partial(which=Which.TENSE) | Holiday(shift=None) | Nth(of=None) | Shift(base=Base.STORY):
            return context.narrative
        case Offset(base=Base.STORY):
            return context.narrative
        case _:
            return False


def is_counted_from_told(reading: Reading) -> bool:
    """Tell whether *reading* is counted from the date told before, whatever the text."""
    return isinstance(reading, Partial | Shift | Offset) and reading.base is Base.PREVIOUS


def _told_before(reading: Reading, context: Context) -> Interval | None:
    match reading:
        case Shift(unit=unit) | Offset(unit=unit):
            return context.told_before(unit)
        case Partial(base=Base.ANCHOR) if context.previous is not None:
            return goes_on_from(reading, context.previous, context.left)
        case _:
            return context.previous


def _names_quarter(reading: Reading, context: Context) -> bool:
    told = isinstance(reading, Told) and context.quarter is not None
    return told or (isinstance(reading, Offset) and is_year_after_quarter(reading, context))
