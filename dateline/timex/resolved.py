"""What a reading means on the calendar."""

from __future__ import annotations

from typing import NamedTuple

from dateline.timex.timex3 import unit_value
from dateline.values import Interval


class Resolved(NamedTuple):
    """A reading on the calendar; *pending* when it hangs on an anchor that nobody knows."""

    type: str
    value: str
    interval: Interval | None = None
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    pending: bool = False


def unit(interval: Interval | None) -> Resolved | None:
    """Make the answer that is the calendar unit *interval*."""
    return Resolved("DATE", unit_value(interval), interval) if interval else None
