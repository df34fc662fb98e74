"""What a reading may look at when it is put on the calendar: the anchor, the clause, and what the text told before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dateline.timex.language import TenseCue, TenseOf
from dateline.timex.readings import Clock, Holiday, Nth, Part, Partial, PartOfDay, Reading, Shift, Span, Weekend
from dateline.values import DAY, Grain, Interval, date_of

_FULL_DATES = 3  # so many years of its own make a text a narrative
_FAR = 2  # years
_LEAP = 4_400  # days


class Clause(NamedTuple):
    """The clause around an extent [*start*, *end*) of *folded* text, and what *tells* its tense."""

    tells: TenseOf
    folded: str
    start: int
    end: int


class Context(NamedTuple):
    """The anchor's day *today*, and *second* of that day when it is known; the *clause*; what the text told before.

    The tense of the *clause* is read when a reading asks for it, as most do not. *previous* is the interval told
    before, *quarter* the last quarter that was named. In a *narrative* months and days go on from what was told before,
    not from the anchor; a date far from it is an *aside*, unless the next one is there too.
    """

    today: int | None
    second: int | None = None
    clause: Clause | None = None
    previous: Interval | None = None
    quarter: Interval | None = None
    narrative: bool = False
    aside: Interval | None = None

    @property
    def tense(self) -> str | None:
        """Give the tense of the clause; None when no verb tells it."""
        cue = self.cue
        return cue and cue.tense

    @property
    def cue(self) -> TenseCue | None:
        """Give the words of the clause that tell its tense; None when no verb does."""
        return self.clause and self.clause.tells(self.clause.folded, self.clause.start, self.clause.end)

    def after(self, reading: Reading, told: Interval | None) -> Context:
        """Give the context behind a mention that means *told*; a quarter is told when it is named."""
        if told is None or told.start is None:
            return self
        if self.narrative and self._is_aside(told):
            return self._replace(aside=told)
        names_quarter = told.grain is Grain.QUARTER and isinstance(reading, Nth)
        return self._replace(previous=told, aside=None, quarter=told if names_quarter else self.quarter)

    def _is_aside(self, told: Interval) -> bool:
        """Tell whether a story that goes on leaps too far to *told* for this to be its new time."""
        return _is_far(told, self.previous) and (self.aside is None or _is_far(told, self.aside))


def _is_far(told: Interval, other: Interval | None) -> bool:
    if told.start is None or other is None or other.start is None:
        return False
    return abs(told.start - other.start) > _LEAP * DAY


def is_narrative(readings: Iterable[Reading], today: int | None) -> bool:
    """Tell whether a text of these *readings* is about another time than its own.

    It gives several full dates far from the anchor, and more of them than of words that hang on the anchor.
    """
    years, deictic = [], 0
    for reading in readings:
        found = list(_years(reading))
        years += found
        deictic += not found and _is_deictic(reading)
    here = None if today is None else date_of(today)[0]
    far = sum(here is None or abs(year - here) >= _FAR for year in years)
    return far >= _FULL_DATES and far > 2 * deictic and 2 * far > len(years)


def _years(reading: Reading) -> Iterator[int]:
    match reading:
        case Partial(year=int(year)) | Holiday(year=int(year)):
            yield year
        case Partial(within=Partial() | Nth() as inner) | Nth(of=Partial() | Nth() as inner) | Part(of=inner):
            yield from _years(inner)
        case Clock(day=Partial() as inner) | PartOfDay(day=Partial() as inner):
            yield from _years(inner)
        case Span(first=first, last=last):
            yield from _years(first)
            yield from _years(last)
        case _:
            return


def _is_deictic(reading: Reading) -> bool:
    match reading:
        case Shift() | Weekend() | Partial(weekday=int(), month=None):
            return True
        case Part(of=inner):
            return _is_deictic(inner)
        case PartOfDay(day=Shift() | Partial(weekday=int())):
            return True
        case _:
            return False
