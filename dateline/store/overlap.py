"""Find what overlaps a stretch of time, quickly even where decades stand among millions of days.

A b-tree on start and end is slow there: a decade that began long ago may still run. So every row has a *length
class*; in one class nothing that began more than the class's length ago can still run, and a query is a short range
of the index in each class.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Table, bindparam

from dateline.values import DAY, Interval

FAR_PAST = -(2**62)
FAR_FUTURE = 2**62
_LENGTHS = tuple(days * DAY for days in (1, 7, 31, 92, 366, 3_660, 18_628))
CLASSES = range(len(_LENGTHS) + 1)


@dataclass(frozen=True, slots=True)
class Extent:
    """Where an interval lies, in moments ``[starts, ends)`` without open ends, as its row is indexed.

    An open end lies at a fixed far moment, and an interval without length is a second long.
    """

    starts: int
    ends: int

    @classmethod
    def of(cls, interval: Interval) -> Extent:
        """Give the extent of *interval*."""
        starts = FAR_PAST if interval.start is None else _within(interval.start)
        ends = FAR_FUTURE if interval.end is None else _within(interval.end)
        return cls(starts, max(ends, starts + 1))

    @classmethod
    def of_days(cls, first: int | None, last: int | None) -> Extent:
        """Give the extent from day number *first* to day number *last*, both included; None is an open end."""
        starts = FAR_PAST if first is None else _within(first * DAY)
        ends = FAR_FUTURE if last is None else _within(last * DAY + DAY)
        return cls(starts, ends)

    @property
    def len_class(self) -> int:
        """Give the number of the length class: at most 1, 7, 31, 92, 366, 3660, 18628 days, or longer."""
        length = self.ends - self.starts
        return next((number for number, longest in enumerate(_LENGTHS) if length <= longest), len(_LENGTHS))


def lengths_of(len_class: int) -> tuple[float, float]:
    """Give between which lengths, in seconds, what is of *len_class* lies."""
    shortest = _LENGTHS[len_class - 1] if len_class else 0
    return shortest, _LENGTHS[len_class] if len_class < len(_LENGTHS) else math.inf


def branches(table: Table) -> Iterator[ColumnElement[bool]]:
    """Give for each length class what a row of *table* must fulfil; :func:`parameters` fills it in."""
    for number in CLASSES:
        yield (
            (table.c.len_class == number)
            & (table.c.starts >= bindparam(f"earliest_{number}"))
            & (table.c.starts < bindparam("until"))
            & (table.c.ends > bindparam("since"))
        )


def parameters(extent: Extent, *, starting: int = FAR_PAST) -> dict[str, int]:
    """Give the parameters of :func:`branches` for what overlaps *extent* and starts at *starting* or later."""
    earliest = [max(extent.starts - longest, FAR_PAST, starting) for longest in _LENGTHS]
    bounds = {f"earliest_{number}": moment for number, moment in enumerate([*earliest, max(FAR_PAST, starting)])}
    return bounds | {"since": extent.starts, "until": extent.ends}


def _within(moment: int) -> int:
    return min(max(moment, FAR_PAST), FAR_FUTURE - 1)
