"""Hours that only the words around them tell from other numbers."""

from __future__ import annotations

from dateline.timex.english.rules.clock import HALF_DAY, HOUR, ON_DAY, told_day, told_time
from dateline.timex.english.rules.parts import LAST_THIS_NEXT, WEEKDAY
from dateline.timex.readings import Clock, Daypart, PartOfDay, Reading, Span
from dateline.timex.rule import Family, Words

hours = Family("hours")

_AT = "( at | by | around | until | till | since | before | after | from | to )"
_COUNTS = r"[a-z]|\s(?!(?:on|in|and|or|but|for|to|with|when|where|the)\b)[\w($]|[.,:]\d|-|%"
_OF_DAY = "( hours | {shortunits:_} | {zone} )"
_LAST_HOUR = 24


@hours.rule(
    f"( {{deictic}} | {WEEKDAY} ) {{meridiem}}",
    examples={"on [Tuesday AM]": "2019-10-08TMO", "[tomorrow pm]": "2019-10-10TAF"},
)
def half_of_day(words: Words) -> Reading:
    """Read *Tuesday AM*."""
    return PartOfDay(Daypart.AFTERNOON if words["meridiem"] else Daypart.MORNING, told_day(words))


@hours.rule(
    f"{HOUR} ?, on {ON_DAY}",
    cue=_AT,
    examples={"at [8 on August 5]": "2019-08-05T08:00"},
    never=("at 8 on Friday boats", "The storm sank 8 on Friday", "He counted 12 on Friday"),
    unless=_COUNTS,
)
def bare_hour(words: Words) -> Reading | None:
    """Read *at 8 on August 5*."""
    hour = words["hour"]
    return Clock(int(hour), day=told_day(words)) if 1 <= hour <= HALF_DAY and hour == int(hour) else None


@hours.rule(
    f"{ON_DAY} ?, at {HOUR}",
    examples={"met [Friday at seven]": "2019-10-04T07:00"},
    never=("on Friday at 12 schools",),
    unless=_COUNTS,
)
def day_at_hour(words: Words) -> Reading | None:
    """Read *Friday at seven*."""
    return bare_hour(words)


@hours.rule(
    f"( {{hours}} {_OF_DAY} ?( ?, ?on {ON_DAY} ) | {ON_DAY} ?, ?at {{hours}} {_OF_DAY} )",
    cue=f"?{_AT}",
    examples={
        "at [0600 hours]": "2019-10-09T06:00",
        "at [1930hrs]": "2019-10-09T19:30",
        "at [1430 GMT on Friday]": "2019-10-04T14:30",
    },
)
def four_digits(words: Words) -> Reading:
    """Read *0600 hours* and *1430 GMT*."""
    hour, minute = words["hours"]
    return Clock(hour, minute, day=told_day(words), zone=words.get("zone"))


@hours.rule(
    f"( ( {{deictic}} | ?{LAST_THIS_NEXT} {WEEKDAY} ) ?at {{hours}} | {ON_DAY} ?at {{early:hours}} )",
    examples={"left [Fri 0945]": "2019-10-04T09:45", "on [12 May 0900]": "2019-05-12T09:00"},
    never=("saw Friday 1200 boats",),
    unless=r"[-\s]?(?:%|percent|\d)|\s[a-z]+s\b",
)
def day_and_four_digits(words: Words) -> Reading:
    """Read *Fri 0945*, and *12 May 0900*, for no year starts with a nought."""
    hour, minute = words["hours"]
    return Clock(hour, minute, day=told_day(words))


@hours.rule(
    f"""( {{hour:first}} | {{number:first}} | {{clock:firstclock}} ) ( - | to | until | till | and )
    ( {HOUR} | {{clock}} ) ?, ?on {ON_DAY}""",
    cue="( from | between )",
    examples={
        "between [3 and 8 yesterday]": "2019-10-08T03:00/2019-10-08T08:00",
        "from [9 to 5 on Monday]": "2019-10-07T09:00/2019-10-07T17:00",
    },
    never=("between 3 and 8 people",),
)
def from_hour_to_hour(words: Words) -> Reading | None:
    """Read *from 9 to 5 on Monday*."""
    first, minute, _ = words.get("firstclock") or (words["first"], None, None)
    last, day = told_time(words), told_day(words)
    if last is None or first != int(first) or not 0 < first <= _LAST_HOUR or last[0] == 0:
        return None
    until = last[0] + HALF_DAY if last[0] < first <= HALF_DAY else last[0]
    return Span(Clock(int(first), minute, day=day), Clock(int(until), last[1], day=day))
