"""Times of day."""

from __future__ import annotations

from dateline.timex.readings import Clock, Daypart, Partial, PartOfDay, Reading, Shift, Which
from dateline.timex.rule import Family, Words
from dateline.values import Grain

clock = Family("clock")

_DAY = "( {weekday} | {deictic} )"
_HALF_DAY = 12


def _day(words: Words) -> Reading | None:
    if "deictic" in words:
        return Shift(Grain.DAY, words["deictic"])
    if "weekday" in words:
        return Partial(weekday=words["weekday"], which=words.get("which", Which.TENSE))
    return None


@clock.rule(
    f"( {_DAY} | this ) {{daypart}}",
    examples={"on [Sunday evening]": "2019-10-06TEV", "[this morning]": "2019-10-09TMO"},
)
def part_of_day(words: Words) -> Reading:
    """Read *Sunday evening*."""
    return PartOfDay(words["daypart"], _day(words) or Shift(Grain.DAY, 0))


@clock.rule("{tonight}", examples={"[tonight]": "2019-10-09TNI", "[last night]": "2019-10-08TNI"})
def tonight(words: Words) -> Reading:
    """Read *tonight*."""
    return PartOfDay(Daypart.NIGHT, Shift(Grain.DAY, words["tonight"]))


@clock.rule(
    f"( {{hour}} {{meridiem}} | {{clock}} ?{{meridiem}} ) ?( ?, ?on {_DAY} )",
    cue="?at",
    examples={
        "at [5 p.m.]": "2019-10-09T17:00",
        "at [10:30 on Friday]": "2019-10-04T10:30",
        "[9:15 am]": "2019-10-09T09:15",
    },
)
def time_of_day(words: Words) -> Reading | None:
    """Read *10:30 p.m. on Friday*."""
    hour, minute, second = words["clock"] if "clock" in words else (words["hour"], None, None)
    if "meridiem" in words:
        if not 1 <= hour <= _HALF_DAY:
            return None
        hour = hour % _HALF_DAY + words["meridiem"]
    return Clock(hour, minute, second, _day(words))


@clock.rule(
    f"{_DAY} ?, ?at ( {{hour}} {{meridiem}} | {{clock}} ?{{meridiem}} )",
    examples={"[Friday at 5 p.m.]": "2019-10-04T17:00"},
)
def day_and_time(words: Words) -> Reading | None:
    """Read *Friday at 5 p.m.*."""
    return time_of_day(words)


@clock.rule(
    f"?( {_DAY} ?at ) ( {{noon}} | 12 {{noon}} )",
    examples={"at [noon]": "2019-10-09T12:00", "[Friday noon]": "2019-10-04T12:00"},
)
def noon(words: Words) -> Reading:
    """Read *Friday noon*."""
    return Clock(words["noon"], day=_day(words))
