"""Readings: what the words of an expression say, before any calendar or anchor.

A reading is a small frozen value. Rules make readings, and only :mod:`dateline.timex.resolve` puts them on a calendar;
so one reading serves every anchor, may be cached by its words, and survives a corrected publication date.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum

from dateline.values import Grain


class Which(Enum):
    """Which of the many Junes (Fridays, Christmases) is meant."""

    TENSE = "tense"  # the clause decides: past looks back, future ahead
    LAST = "last"  # strictly before the anchor's own
    RECENT = "recent"  # the last one before the anchor's own or that itself
    THIS = "this"  # the one of the current larger unit
    NEXT = "next"  # strictly after the anchor's own


class Base(Enum):
    """What a distance is counted from."""

    ANCHOR = "anchor"  # "two days ago"
    PREVIOUS = "previous"  # "two days later": the date told before
    STORY = "story"  # "the end of the month": the anchor in news, the date told before in a narrative


class Bound(StrEnum):
    """The side of an expression on which the told thing lies."""

    SINCE = "since"
    UNTIL = "until"
    BY = "by"
    BEFORE = "before"
    AFTER = "after"


class Phase(StrEnum):
    """A loose part of a unit; the value is TIMEX3's modifier. EARLIER and LATER end and begin at the anchor."""

    START = "START"
    MID = "MID"
    END = "END"
    EARLIER = "BEFORE"
    LATER = "AFTER"


class Daypart(StrEnum):
    """A part of the day; the value is TIMEX3's suffix."""

    MORNING = "MO"
    MIDDAY = "MI"
    AFTERNOON = "AF"
    EVENING = "EV"
    NIGHT = "NI"
    DAYTIME = "DT"


class Season(StrEnum):
    """A season; the value is TIMEX3's suffix."""

    SPRING = "SP"
    SUMMER = "SU"
    AUTUMN = "FA"
    WINTER = "WI"


class Order(StrEnum):
    """The order of day and month in a date of digits alone."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"
    EITHER = "either"  # read month first, until the text shows otherwise


@dataclass(frozen=True, slots=True)
class Partial:
    """Calendar fields as far as the words give them: "June", "5 June", "Friday", "September 2023", "winter".

    *year* is astronomical. Fields above the largest given one come from *within* (the "last year" of "June last
    year"), else from *which*. The last three are where :mod:`dateline.timex.conventions` has a say: the *order* of a
    date of digits alone, the *fiscal* year's first month, a season of the *south*.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: Season | None = None
    which: Which = Which.TENSE
    within: Reading | None = None
    base: Base = Base.ANCHOR
    order: Order | None = None
    fiscal: int | None = None
    south: bool = False


@dataclass(frozen=True, slots=True)
class Shift:
    """The calendar unit that lies *count* units from the base's own: "last week" -1, "that year" 0.

    One of the accounts has the *fiscal* year's first month, where :mod:`dateline.timex.conventions` has a say.
    """

    unit: Grain
    count: int
    base: Base = Base.ANCHOR
    fiscal: int | None = None


@dataclass(frozen=True, slots=True)
class Weekend:
    """A Saturday and Sunday, *count* weeks from the anchor's; None leaves it to the tense.

    *of* is what it is counted from when the words name it; then None is the one around: "Labor Day weekend".
    """

    count: int | None
    of: Reading | None = None


@dataclass(frozen=True, slots=True)
class Offset:
    """A distance from a base: "two days ago" -2 DAY; *mod* is TIMEX3's, such as BEFORE in "over 70 years ago".

    *of* is the base when the words name it: "two weeks before Christmas". The answer has the grain of *unit*, unless
    it is meant *to_the_day*.
    """

    count: int
    unit: Grain
    base: Base = Base.ANCHOR
    mod: str | None = None
    of: Reading | None = None
    to_the_day: bool = False


@dataclass(frozen=True, slots=True)
class Nth:
    """The *number*-th *unit* of a larger one: "the first half of October".

    It counts from the end when negative; 0 is the unit around *of*. *of* None is the year of the context.
    """

    number: int
    unit: Grain
    of: Reading | None


@dataclass(frozen=True, slots=True)
class Part:
    """A loose part of a unit: "early October", "the end of 2024"."""

    phase: Phase
    of: Reading
    edge: bool = False  # "the end of", not "late"


@dataclass(frozen=True, slots=True)
class Span:
    """From one date to another, both included: "October 8-13"."""

    first: Reading
    last: Reading


@dataclass(frozen=True, slots=True)
class Told:
    """The unit that the text speaks of: "the quarter", *years* away from it: "the year-ago quarter"."""

    unit: Grain
    years: int = 0


@dataclass(frozen=True, slots=True)
class Decade:
    """Ten years: "the 1990s"; a bare "nineties" has *century* None."""

    decade: int
    century: int | None = None


@dataclass(frozen=True, slots=True)
class Century:
    """A hundred years: the 20th *number* is 20, before Christ negative."""

    number: int


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day on a day: "at 10:30 p.m. on Friday"; *day* None is the day of the context."""

    hour: int
    minute: int | None = None
    second: int | None = None
    day: Reading | None = None
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class PartOfDay:
    """A part of a day: "Sunday evening"; *day* None is the day of the context."""

    part: Daypart
    day: Reading | None = None


@dataclass(frozen=True, slots=True)
class Holiday:
    """A named day, by its key in the table of holidays: "Christmas 2023"."""

    key: str
    year: int | None = None
    which: Which = Which.TENSE
    shift: int | None = None  # years from the anchor's own


@dataclass(frozen=True, slots=True)
class Length:
    """A stretch of time without a place on the calendar: "five hours"; *count* None is "several hours".

    *window* -1 or 1 tells that it ends or starts at the anchor: "the past two weeks"; *edge* -1 or 1 that it is the
    last or first of something, which is *of* when that has a date: "the first nine months of 2024".
    """

    count: float | None
    unit: Grain
    mod: str | None = None
    window: int = 0
    edge: int = 0
    of: Reading | None = None


@dataclass(frozen=True, slots=True)
class Repeat:
    """A set of times: "every Thursday"; *value*, *quant* and *freq* are TIMEX3's."""

    value: str
    quant: str | None = None
    freq: str | None = None


@dataclass(frozen=True, slots=True)
class Vague:
    """No date, but a reference to the past, the present or the future: *value* is TIMEX3's, such as PRESENT_REF."""

    value: str
    base: Base = Base.ANCHOR


#: readings that stand alone
Plain = Shift | Told | Decade | Century | Holiday | Length | Repeat | Vague
#: readings that may hold others
Composed = Partial | Offset | Nth | Part | Span | Weekend
#: readings of a time on a day
Timed = Clock | PartOfDay
Reading = Plain | Composed | Timed
