"""Calendar fields on the calendar: which June, which Friday, which Christmas, and what lies inside a larger unit."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from dateline.timex.language import Tense
from dateline.timex.readings import Base, Clock, Offset, Partial, Phase, Reading, Shift, Span, Which
from dateline.timex.units import fiscal_year, months, season_of, season_start, unit_at
from dateline.values import Grain, Interval, add_months, date_of, day_of, days, weekday_of

_PHASES = (Phase.START, Phase.MID, Phase.END)
OfYear = Callable[[int], Interval | None]

SATURDAY = 6
_MIDWEEK = 3
_HALF_YEAR = 183  # days
_SOON = 40  # days; a past verb nearby may be that of another clause: "set the Jan. 14 deadline"
_BACK = 100  # days that a story may step back
_LONG, _NEVER = 31, 366  # days
_RETURN = (10, 20)  # days to a month, and to a day, that go on from a time that the story had left
_YEARS_AROUND = 8  # a 29 February, and each weekday of a date, comes back within so many years


def of_year(fields: Partial, year: int) -> Interval:
    """Give the interval of *fields* in *year*; raises ValueError for a day that the year does not have."""
    if fields.season is not None:
        return season_of(year, fields.season, south=fields.south)
    if fields.fiscal is not None:
        return fiscal_year(year, fields.fiscal)
    if fields.month is None:
        return months(year, 1, 12, Grain.YEAR)
    if fields.day is None:
        return months(year, fields.month, 1, Grain.MONTH)
    day = day_of(year, fields.month, fields.day)
    return days(day, day, Grain.DAY)


def near(fields: Partial, today: int, tense: str | None) -> Interval | None:
    """Give the interval of *fields* without a year near *today*; raises ValueError for what no year has."""
    here = date_of(today)[0]
    if fields.weekday is not None:
        for year in (here, here - 1, here + 1):
            found = _maybe(fields, year)
            if found and weekday_of(found.first_day or 0) == fields.weekday:
                return found
    found = pick(in_year(fields), today, fields.which, tense)
    return found or of_year(fields, here)


def pick(candidate: OfYear, today: int, which: Which, tense: str | None) -> Interval | None:
    """Choose the year of *candidate* that *which* and *tense* point at on day *today*.

    Without a tense the closer one wins, ahead by half a year at most; with a past verb,
    a day by little more than a month.
    """
    year = date_of(today)[0]
    back, ahead = range(year, year - _YEARS_AROUND - 1, -1), range(year, year + _YEARS_AROUND + 1)
    match which:
        case Which.LAST:
            return _first(candidate, back, lambda i: (i.last_day or 0) < today)
        case Which.NEXT:
            return _first(candidate, ahead, lambda i: (i.first_day or 0) > today)
        case Which.THIS:
            return candidate(year)
    past = _first(candidate, back, lambda i: (i.first_day or 0) <= today)
    if tense == Tense.FUTURE:
        return _first(candidate, range(year - 1, ahead.stop), lambda i: (i.last_day or 0) >= today)
    future = _first(candidate, ahead, lambda i: (i.first_day or 0) > today)
    if tense == Tense.PAST and (future is None or future.grain > Grain.DAY):
        return past
    reach = _SOON if tense == Tense.PAST else _HALF_YEAR
    return future if future and _is_closer(future, past, today, reach) else past


def _first(candidate: OfYear, years: Iterable[int], fits: Callable[[Interval], bool]) -> Interval | None:
    return next((found for year in years if (found := candidate(year)) is not None and fits(found)), None)


def _is_closer(future: Interval, past: Interval | None, today: int, reach: int) -> bool:
    ahead = (future.first_day or 0) - today
    return ahead <= reach and (past is None or today - (past.last_day or 0) > ahead)


def inside(fields: Partial, outer: Interval) -> Interval | None:
    """Give the first interval of *fields* that lies in *outer*: "Friday" of a week, "June" of a year."""
    first, last = outer.first_day or 0, outer.last_day or 0
    if fields.month is None and fields.weekday is not None:
        day = first + (fields.weekday - weekday_of(first)) % 7
        return days(day, day, Grain.DAY) if day <= last else None
    year, month, _ = date_of(first)
    if fields.month is None and fields.day is not None:
        return of_year(Partial(month=month, day=fields.day), year)
    start = season_start(fields.season, south=fields.south) if fields.season else fields.month or 1
    return of_year(fields, year + (start < month))


def weekday_near(weekday: int, which: Which, today: int, tense: str | None) -> Interval:
    """Give the day of *weekday* near *today*: the last one before or on it, unless *which* or *tense* look ahead."""
    ahead = (weekday - weekday_of(today)) % 7
    if which is Which.NEXT:
        day = today + (ahead or 7)
    elif which is Which.THIS:
        day = today - weekday_of(today) + weekday
    elif which is Which.TENSE and tense == Tense.FUTURE:
        day = today + ahead
    else:
        day = today + ahead - (7 if ahead or which is Which.LAST else 0)
    return days(day, day, Grain.DAY)


def weekday_date_near(weekday: int, day: int, today: int, tense: str | None) -> Interval | None:
    """Give the nearest *day* of a month that is a *weekday*, looking ahead with the future tense."""
    year, month, _ = date_of(today)
    steps = range(12) if tense == Tense.FUTURE else (0, 1, *range(-1, -13, -1))
    for step in steps:
        found = _maybe(Partial(month=add_months(year, month, step)[1], day=day), add_months(year, month, step)[0])
        if found is not None and weekday_of(found.first_day or 0) == weekday:
            return found
    return None


def day_of_month_near(day: int, today: int, tense: str | None) -> Interval | None:
    """Give the *day* of the month of *today*; of the one before for what is past, of the next for what is to come."""
    year, month, here = date_of(today)
    step = -1 if tense == Tense.PAST and day > here else 1 if tense == Tense.FUTURE and day < here else 0
    year, month = add_months(year, month, step)
    return _maybe(Partial(month=month, day=day), year)


def nth_weekday(number: int, weekday: int, outer: Interval | None) -> Interval | None:
    """Give the *number*-th *weekday* of *outer*, from its end when negative; None when it has none."""
    if outer is None:
        return None
    first, last = outer.first_day or 0, outer.last_day or 0
    if number > 0:
        day = first + (weekday - weekday_of(first)) % 7 + 7 * (number - 1)
    else:
        day = last - (weekday_of(last) - weekday) % 7 + 7 * (number + 1)
    return days(day, day, Grain.DAY) if first <= day <= last else None


def weekend_near(count: int | None, today: int, tense: str | None) -> Interval:
    """Give the Saturday and Sunday *count* weeks from the week of *today*; None leaves it to the tense."""
    saturday = today - weekday_of(today) + SATURDAY
    if count is None:
        count = -1 if tense == Tense.PAST and saturday > today else 0
    return days(saturday + 7 * count, saturday + 7 * count + 1, Grain.DAY)


def weekend_beside(whole: Interval, sign: int) -> Interval:
    """Give the last Saturday and Sunday before *whole*, or the first after it when *sign* is positive."""
    first, last = whole.first_day or 0, whole.last_day or 0
    saturday = last + 1 + (SATURDAY - weekday_of(last + 1)) % 7 if sign > 0 else first - weekday_of(first) - 1
    return days(saturday, saturday + 1, Grain.DAY)


def weekend_around(day: int) -> Interval:
    """Give the Saturday and Sunday nearest to *day*, with what lies between: "Labor Day weekend" ends on Monday."""
    weekday = weekday_of(day)
    saturday = day - weekday + SATURDAY - 7 * (weekday < _MIDWEEK)
    if weekday == _MIDWEEK:
        return days(saturday, saturday + 1, Grain.DAY)
    return days(min(day, saturday), max(day, saturday + 1), Grain.DAY)


def going_on(candidate: OfYear, previous: Interval) -> Interval | None:
    """Give the *candidate* of a year with which a story goes on that was at *previous*: a little back, or ahead."""
    return _soon(candidate, previous.first_day or 0, back=0 if previous.grain >= Grain.YEAR else _BACK)


def goes_on_from(fields: Partial, previous: Interval, left: Interval | None) -> Interval:
    """Give where a story goes on with *fields*: at *previous*, or where it was before, at *left*.

    It comes back to what lies soon after *left* and long after *previous*.
    """
    if left is None or fields.month is None:
        return previous
    late = _days_to(going_on(in_year(fields), previous), previous) > _LONG
    back = _days_to(_soon(in_year(fields), left.first_day or 0, back=0), left) <= _RETURN[fields.day is not None]
    return left if late and back else previous


def in_year(fields: Partial) -> OfYear:
    """Give what finds *fields* in a year; None for 29 February of another year."""
    return lambda year: _maybe(fields, year)


def _days_to(found: Interval | None, base: Interval) -> int:
    return (found.first_day or 0) - (base.first_day or 0) if found else _NEVER


def _soon(candidate: OfYear, day: int, *, back: int) -> Interval | None:
    """Give the first candidate that ends at most *back* days before *day*."""
    year = date_of(day)[0]
    around = [candidate(y) for y in (year - 1, year, year + 1)]
    return next((i for i in around if i and (i.last_day or 0) >= day - back), None) or around[1]


def completed(span: Span) -> tuple[Reading, Reading]:
    """Give both ends of *span*, the first with the month and year that only the last one names."""
    first, last = span.first, span.last
    if isinstance(first, Clock) and isinstance(last, Clock):
        return _on_days(first, last)
    if not isinstance(first, Partial) or not isinstance(last, Partial) or first.weekday or last.weekday:
        return first, last
    if first.year is None and last.year is not None:
        turns = first.month is not None and last.month is not None and first.month > last.month
        first = replace(first, year=last.year - turns)
    if last.year is None and first.year is not None:
        turns = first.month is not None and last.month is not None and first.month > last.month
        last = replace(last, year=first.year + turns)
    return first, last


def _on_days(first: Clock, last: Clock) -> tuple[Reading, Reading]:
    """Give both clock times the day of the one that has it; "10 p.m. to 2 a.m." ends on the next one."""
    begins, ends = first.day or last.day, last.day or first.day
    if begins == ends and (last.hour, last.minute or 0) < (first.hour, first.minute or 0):
        ends = Offset(1, Grain.DAY, of=ends or Shift(Grain.DAY, 0, Base.STORY))
    return replace(first, day=begins), replace(last, day=ends)


def _maybe(fields: Partial, year: int) -> Interval | None:
    try:
        return of_year(fields, year)
    except ValueError:  # 29 February of another year
        return None


def part(phase: Phase, outer: Interval, *, edge: bool, today: int | None) -> Interval:
    """Give a loose part of *outer*: days 1-10, 11-20 and the rest of a month, thirds of anything else in whole months.

    With *edge* its first or last day alone: "the end of 2024". A part of a day is the day; "earlier this year" ends,
    and "later this year" starts, with the day *today*.
    """
    first, last = outer.first_day or 0, outer.last_day or 0
    if phase in {Phase.EARLIER, Phase.LATER}:
        if today is None or not first < today < last:
            return outer
        return days(first, today, Grain.DAY) if phase is Phase.EARLIER else days(today, last, Grain.DAY)
    if last - first < 3:
        return outer
    if edge and phase is not Phase.MID:
        day = first if phase is Phase.START else last
        return days(day, day, Grain.DAY)
    cuts = (first, *_cuts(outer.grain, first, last), last + 1)
    at = _PHASES.index(phase)
    return days(cuts[at], cuts[at + 1] - 1, Grain.DAY)


def _cuts(grain: Grain, first: int, last: int) -> tuple[int, int]:
    if grain is Grain.MONTH:
        return first + 10, first + 20
    thirds = [first + (last - first + 1) * n // 3 for n in (1, 2)]
    if grain < Grain.YEAR:
        return thirds[0], thirds[1]
    whole = [unit_at(day + 1, Grain.MONTH).first_day or 0 for day in thirds]
    return whole[0], whole[1]
