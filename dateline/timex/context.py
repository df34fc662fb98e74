"""What a reading may look at when it is put on the calendar: the anchor, the clause, and what the text told before."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from dateline.timex.language import Tense, TenseCue, TenseOf
from dateline.timex.readings import Clock, Holiday, Length, Nth, Part, Partial, PartOfDay, Reading, Shift, Span, Weekend
from dateline.values import DAY, Grain, Interval, date_of

_FULL_DATES = 3  # so many years of its own make a text a narrative
_FAR, _LIFETIME = 2, 100  # years
_YEAR = 365  # days
_LEAP = 4_400  # days to a time that one date alone does not open
_BACK, _AHEAD = 40, 180  # days that a story goes in one step
_PARTS_OF_A_YEAR = {(Grain.MONTH, 6), (Grain.MONTH, 9)}
_JUST_BEFORE = 100  # characters
_OPENS = re.compile(r"(?:\A|\n|[.!?:]['\")\]]*\s)\s*(?:\w+\s){0,4}\Z")


class Clause(NamedTuple):
    """The clause around an extent [*start*, *end*) of *folded* text, and what *tells* its tense."""

    tells: TenseOf
    folded: str
    start: int
    end: int

    @property
    def in_brackets(self) -> bool:
        """Tell whether the extent stands in round brackets."""
        before = self._just_before
        return before.rfind("(") > before.rfind(")")

    @property
    def opens(self) -> bool:
        """Tell whether the extent opens a sentence or a heading: "In 1941"."""
        return _OPENS.search(self._just_before) is not None

    @property
    def _just_before(self) -> str:
        return self.folded[max(0, self.start - _JUST_BEFORE) : self.start]


class Context(NamedTuple):
    """The anchor's day *today*, and *second* of that day when it is known; the *clause*; what the text told before.

    The tense of the *clause* is read when a reading asks for it, as most do not. *previous* is the interval told
    before, *quarter* the last quarter that was named. In a *narrative* months and days go on from what was told before,
    not from the anchor; a date in brackets or far away is an *aside*, unless the next one is there too. *left* is
    where the story was before it leapt: it may come back, as "in 1976" can be of a plan. *day* is the last single day
    that was told.
    """

    today: int | None
    second: int | None = None
    clause: Clause | None = None
    previous: Interval | None = None
    quarter: Interval | None = None
    narrative: bool = False
    aside: Interval | None = None
    left: Interval | None = None
    day: Interval | None = None

    @property
    def tense(self) -> str | None:
        """Give the tense of the clause; None when no verb tells it."""
        cue = self.cue
        return cue and cue.tense

    @property
    def cue(self) -> TenseCue | None:
        """Give the words of the clause that tell its tense; None when no verb does."""
        return self.clause and self.clause.tells(self.clause.folded, self.clause.start, self.clause.end)

    def at(self, clause: Clause) -> Context:
        """Give the context of the mention that *clause* is around."""
        return Context(self.today, self.second, clause, *self[3:])

    def after(self, reading: Reading, told: Interval | None) -> Context:
        """Give the context behind a mention that means *told*.

        A quarter is told when it is named, unless it is to come, until results of several are: "the nine months".
        """
        if isinstance(reading, Length) and (reading.unit, reading.count) in _PARTS_OF_A_YEAR:
            return self._replace(quarter=None)
        if told is None or told.start is None:
            return self
        if self.narrative and self._is_aside(reading, told):
            return self._replace(aside=told)
        names_quarter = told.grain is Grain.QUARTER and isinstance(reading, Nth) and self.tense != Tense.FUTURE
        quarter = told if names_quarter else self.quarter
        day = told if told.first_day == told.last_day else self.day
        left = self._left_for(told) if self.narrative else None
        return Context(self.today, self.second, self.clause, told, quarter, self.narrative, None, left, day)

    def told_before(self, unit: Grain) -> Interval | None:
        """Give what a distance in *unit* is counted from: days from a day, if the last that was told is not far."""
        previous, day = self.previous, self.day
        if unit > Grain.DAY or previous is None or previous.grain <= Grain.DAY or day is None:
            return previous
        return day if abs((day.start or 0) - (previous.start or 0)) < _YEAR * DAY else previous

    def goes_at(self, year: int) -> bool:
        """Tell whether the story is, give or take a lifetime, at *year*."""
        here = self.previous and self.previous.first_day
        return here is None or abs(date_of(here)[0] - year) < _LIFETIME

    def _is_aside(self, reading: Reading, told: Interval) -> bool:
        """Tell whether *told* is not the new time of a story that goes on; a feast does not lead it away."""
        was = self.previous
        if was is not None and self.clause is not None and self.clause.in_brackets:
            return True
        if was is not None and isinstance(reading, Holiday) and reading.year is None:
            return True
        return _is_far(told, self.previous) and (self.aside is None or _is_far(told, self.aside))

    def _left_for(self, told: Interval) -> Interval | None:
        """Give what the story may come back to from *told*; a year that opens a sentence is there to stay."""
        if told.grain >= Grain.YEAR and self.clause is not None and self.clause.opens:
            return None
        was = self.previous
        return was if was is not None and was.grain <= Grain.MONTH and _leaps(was, told) else self.left


def _leaps(was: Interval, told: Interval) -> bool:
    first, last, here = told.first_day, told.last_day, was.first_day
    if first is None or last is None or here is None:
        return False
    return last - first > _BACK or not -_BACK <= first - here <= _AHEAD


def _is_far(told: Interval, other: Interval | None) -> bool:
    if told.start is None or other is None or other.start is None:
        return False
    return abs(told.start - other.start) > _LEAP * DAY


def is_narrative(readings: Iterable[Reading], today: int | None) -> bool:
    """Tell whether a text of these *readings* is about another time than its own.

    It gives several full dates far from the anchor, and more of them than of words that hang on the anchor.
    """
    years: list[int] = []
    deictic = 0
    for reading in readings:
        found = _years(reading)
        years += found
        deictic += not found and _is_deictic(reading)
    here = None if today is None else date_of(today)[0]
    far = sum(here is None or abs(year - here) >= _FAR for year in years)
    return far >= _FULL_DATES and far > 3 * deictic and 2 * far > len(years)


def _years(reading: Reading) -> list[int]:
    match reading:
        case Partial(year=int(year)) | Holiday(year=int(year)):
            return [year]
        case Partial(within=Partial() | Nth() as inner) | Nth(of=Partial() | Nth() as inner) | Part(of=inner):
            return _years(inner)
        case Clock(day=Partial() as inner) | PartOfDay(day=Partial() as inner):
            return _years(inner)
        case Span(first=first, last=last):
            return _years(first) + _years(last)
        case _:
            return []


def _is_deictic(reading: Reading) -> bool:
    match reading:
        case Shift() | Weekend(of=None) | Partial(weekday=int(), month=None):
            return True
        case Part(of=inner):
            return _is_deictic(inner)
        case PartOfDay(day=Shift() | Partial(weekday=int())):
            return True
        case _:
            return False
