"""Times of day on the calendar."""

from __future__ import annotations

from dateline.timex.edtf import day_text
from dateline.timex.readings import Clock, Daypart, Offset
from dateline.timex.resolved import Resolved
from dateline.timex.timex3 import clock_value, length_value
from dateline.values import DAY, HOUR, SECONDS, Grain, Interval

DAYPART_HOURS = {
    Daypart.MORNING: (6, 12),
    Daypart.MIDDAY: (11, 13),
    Daypart.AFTERNOON: (12, 18),
    Daypart.EVENING: (18, 24),
    Daypart.NIGHT: (18, 30),
    Daypart.DAYTIME: (6, 18),
}


def clock(reading: Clock, day: int | None) -> Resolved | None:
    """Resolve a clock time on day number *day*; it is as long as what it names: an hour, a minute, a second."""
    if day is None:
        return None
    start = day * DAY + reading.hour * HOUR + (reading.minute or 0) * 60 + (reading.second or 0)
    grain = Grain.HOUR if reading.minute is None else Grain.MINUTE if reading.second is None else Grain.SECOND
    return Resolved("TIME", clock_value(start, grain), Interval(start, start + SECONDS[grain], grain))


def part_of_day(daypart: Daypart, day: int | None) -> Resolved | None:
    """Resolve a part of day number *day*; a night goes on till six."""
    if day is None:
        return None
    start, end = DAYPART_HOURS[daypart]
    whole = Interval(day * DAY + start * HOUR, day * DAY + end * HOUR, Grain.DAYPART)
    return Resolved("TIME", f"{day_text(day)}T{daypart}", whole)


def clock_offset(reading: Offset, day: int, second: int | None) -> Resolved:
    """Resolve a time so many hours from *second* of day number *day*; without a clock, only the length."""
    if second is None:
        return Resolved("DURATION", length_value(abs(reading.count), reading.unit))
    start = day * DAY + second + reading.count * SECONDS[reading.unit]
    whole = Interval(start, start + min(SECONDS[reading.unit], 60), min(reading.unit, Grain.MINUTE))
    return Resolved("TIME", clock_value(start, Grain.MINUTE), whole)


def clock_window(count: int, unit: Grain, moment: int) -> Interval:
    """Give the *count* hours, minutes or seconds behind *moment*, before it when negative."""
    other = moment + count * SECONDS[unit]
    return Interval(min(moment, other), max(moment, other), unit)
