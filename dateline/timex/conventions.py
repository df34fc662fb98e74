"""What the words leave to custom: which number is the month, when summer is, when a fiscal year begins.

Readings know nothing of it and may be cached; :func:`settle` has its say before they are put on a calendar.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial

from dateline.timex.readings import Clock, Length, Nth, Offset, Order, Part, Partial, PartOfDay, Reading, Shift, Span
from dateline.timex.recognise import Mention
from dateline.values import MONTHS_A_YEAR, date_of, day_of, weekday_of


@dataclass(frozen=True, slots=True)
class Conventions:
    """The customs of a text.

    *order* is that of "5/6/2024". EITHER lets the text show it: by another such date that can be read in one way only,
    by the weekday beside it, by the publication day or a date in words that it equals; without any of it, by
    *otherwise*. *south* turns the seasons of "last summer" to those of the southern hemisphere. *fiscal* is the first
    month of a fiscal year, which is named after the year in which it ends.
    """

    order: Order = Order.EITHER
    otherwise: Order = Order.MONTH_FIRST
    south: bool = False
    fiscal: int = 1

    def __post_init__(self) -> None:
        if not 1 <= self.fiscal <= MONTHS_A_YEAR:
            message = f"no such month: {self.fiscal}"
            raise ValueError(message)


NEWS = Conventions()


def settle(mentions: tuple[Mention, ...], conventions: Conventions, today: int | None) -> tuple[Mention, ...]:
    """Read *mentions* by *conventions*; *today* is the publication day."""
    dates = [date for mention in mentions for date in _dates(mention.reading)]
    order = conventions.order
    if order is Order.EITHER and any(date.order is Order.EITHER for date in dates):
        order = _shown(dates, today) or conventions.otherwise
    if conventions == NEWS and all(date.order is None for date in dates):
        return mentions
    return tuple(m._replace(reading=_settled(m.reading, order, conventions)) for m in mentions)


def _dates(reading: Reading | None) -> list[Partial]:
    match reading:
        case Partial(year=int(), month=int(), day=int()):
            return [reading]
        case Clock(day=inner) | PartOfDay(day=inner) | Part(of=inner):
            return _dates(inner)
        case Span(first=first, last=last):
            return _dates(first) + _dates(last)
        case _:
            return []


def _shown(dates: Iterable[Partial], today: int | None) -> Order | None:
    """Give the order that most of the *dates* show, None when none does."""
    dates = tuple(dates)
    known = {(d.year, d.month, d.day) for d in dates if d.order is None}
    if today is not None:
        known.add(date_of(today))
    counts = Counter(order for date in dates if (order := _order_of(date, known)))
    (first, most), *others = [*counts.most_common(), (None, 0)]
    return None if others and others[0][1] == most else first


def _order_of(date: Partial, known: set[tuple[int | None, int | None, int | None]]) -> Order | None:
    if date.order is not Order.EITHER:
        return date.order
    ways = {Order.MONTH_FIRST: date, Order.DAY_FIRST: _swapped(date)}
    fits = [order for order, way in ways.items() if _is_its_weekday(way)] if date.weekday else []
    fits = fits or [order for order, way in ways.items() if (way.year, way.month, way.day) in known]
    return fits[0] if len(fits) == 1 else None


def _is_its_weekday(date: Partial) -> bool:
    return weekday_of(day_of(date.year or 0, date.month or 1, date.day or 1)) == date.weekday


def _swapped(date: Partial) -> Partial:
    return replace(date, month=date.day, day=date.month)


def _settled(reading: Reading, order: Order, conventions: Conventions) -> Reading:
    inner = partial(_settled, order=order, conventions=conventions)
    match reading:
        case Partial(within=outer):
            date = _settled_date(reading, order, conventions)
            return replace(date, within=inner(outer)) if outer else date
        case Clock(day=day) | PartOfDay(day=day) if day is not None:
            return replace(reading, day=inner(day))
        case Nth(of=of) | Part(of=of) | Offset(of=of) | Length(of=of) if of is not None:
            return replace(reading, of=inner(of))
        case Span(first=Partial(fiscal=int()), last=Partial(fiscal=int()) as last) if conventions.fiscal > 1:
            return inner(last)
        case Span(first=first, last=last):
            return Span(inner(first), inner(last))
        case Shift(fiscal=int()):
            return replace(reading, fiscal=conventions.fiscal)
        case _:
            return reading


def _settled_date(date: Partial, order: Order, conventions: Conventions) -> Partial:
    if date.order is Order.EITHER:
        own = _order_of(date, set()) or order
        return replace(_swapped(date) if own is Order.DAY_FIRST else date, order=own)
    if date.season is not None:
        return replace(date, south=conventions.south)
    return replace(date, fiscal=conventions.fiscal) if date.fiscal else date
