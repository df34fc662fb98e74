"""Times of day."""

from __future__ import annotations

from dateline.timex.english.rules.calendar import slashed_date
from dateline.timex.english.rules.parts import DAY, LAST_THIS_NEXT, WEEKDAY, YEAR, which
from dateline.timex.readings import Base, Clock, Daypart, Partial, PartOfDay, Reading, Shift
from dateline.timex.rule import Family, Words
from dateline.values import Grain

clock = Family("clock")

_DATE = f"( {{month}} ?the {DAY} ?( ?, {YEAR} ) | ?the {DAY} ?of {{month}} ?( ?, {YEAR} ) | {{date}} | {{slashed}} )"
_ORDINAL = "( {dayth:day} | the {dayth:day} )"
ON_DAY = f"( {{deictic}} | ?{LAST_THIS_NEXT} {WEEKDAY} ?( ?, {_DATE} ) | {WEEKDAY} ?, {_ORDINAL} | {_DATE} )"
HOUR = "( {hour} | {number:hour} )"
_MINUTES = "( {share:minutes} | {number:minutes} ?minutes )"
_ZONE = "?( ?, ( {zone} | local time | {zone} time ) )"
_TIME = f"""( {{runclock:clock}} {{meridiem}} | {HOUR} ?+ {{meridiem}} | {{clock}} ?{{meridiem}} | {HOUR} {{oclock:_}}
| ?{{hour:_}} {{noon}} )
?( in the {{daypart}} | at night | {{this:_}} {{daypart}} ) {_ZONE}"""
HALF_DAY = 12
_HOUR_MINUTES = 60
#: what stands before a score, a ratio or a verse
_NO_CLOCK = (
    r"\b(?:scores?|scored|won|lost|lead|ratio|odds|verse|chapter|genesis|exodus|leviticus|deuteronomy|psalms?|proverbs"
    r"|isaiah|jeremiah|ezekiel|daniel|matthew|mark|luke|john|acts|romans|corinthians|galatians|ephesians|hebrews|james"
    r"|peter|revelation|quran|surah?)(?: was| is| of)? \Z"
)
_LATE = {Daypart.AFTERNOON, Daypart.EVENING, Daypart.NIGHT}


def told_day(words: Words) -> Reading | None:
    """Give the day that the words of :data:`ON_DAY` name."""
    if "date" in words:
        return Partial(*words["date"])
    if "slashed" in words:
        return slashed_date(words)
    if "month" in words:
        return Partial(words.get("year"), words["month"], words["day"])
    if "deictic" in words or "tonight" in words:
        return Shift(Grain.DAY, words.get("deictic", words.get("tonight")))
    if "weekday" in words:
        return Partial(day=words.get("day"), weekday=words["weekday"], which=which(words))
    return None


def told_time(words: Words) -> tuple[int, int | None, int | None] | None:
    """Give the hour, minute and second that the words name; None when no clock shows them."""
    if "noon" in words:
        return words["noon"], 0, None
    hour, minute, second = words["clock"] if "clock" in words else (words["hour"], None, None)
    if hour > 24 or hour != int(hour):
        return None
    if "meridiem" in words:
        return (hour % HALF_DAY + words["meridiem"], minute, second) if 1 <= hour <= HALF_DAY else None
    if (words.get("daypart") in _LATE or "tonight" in words) and hour < HALF_DAY:
        hour += HALF_DAY
    return hour, minute, second


@clock.rule(
    f"""( {{deictic}} ?'s | {LAST_THIS_NEXT} {WEEKDAY} ?'s | ?a {WEEKDAY} ?'s ) ?( mid ?- ) {{daypart}}
    | mid ?- {{daypart}} ?on ( {{deictic}} | {WEEKDAY} )""",
    examples={
        "on [Sunday evening]": "2019-10-06TEV",
        "[yesterday afternoon]": "2019-10-08TAF",
        "in [mid-afternoon yesterday]": "2019-10-08TAF",
    },
)
def part_of_day(words: Words) -> Reading:
    """Read *Sunday evening*."""
    return PartOfDay(words["daypart"], told_day(words))


@clock.rule("{this:_} {daypart}", examples={"[this morning]": "2019-10-09TMO"})
def this_morning(words: Words) -> Reading:
    """Read *this morning*."""
    return PartOfDay(words["daypart"], Shift(Grain.DAY, 0))


@clock.rule(
    f"( ?the ?early {{daypart}} ?hours ?of {_DATE} | {_DATE} ?, ?in ?the {{daypart}} | the {{daypart}} of {WEEKDAY} )",
    examples={
        "on [March 3, 2019 in the evening]": "2019-03-03TEV",
        "in [the early morning hours of 9 May 2019]": "2019-05-09TMO",
    },
)
def part_of_date(words: Words) -> Reading:
    """Read *the evening of March 3*."""
    return PartOfDay(words["daypart"], told_day(words))


@clock.rule(
    "( the {told} | the {told} day 's | that ?same ) {daypart}",
    examples={"[the next morning]": "2019-10-10TMO", "[that night]": "2019-10-09TNI"},
)
def told_part_of_day(words: Words) -> Reading:
    """Read *the next morning*, counted from the date told before."""
    return PartOfDay(words["daypart"], Shift(Grain.DAY, words.get("told", 0), Base.PREVIOUS))


@clock.rule(
    """( {hour} | {number:hour} ) ( in the {daypart} ?( ?, ?on {weekday} ) | {this:_} {daypart} | {tonight}
    | ( {deictic} | ?on {weekday} ) {daypart} )""",
    cue="( at | around | about | by | until | from | since | before | after )",
    examples={
        "at [4 in the morning]": "2019-10-09T04:00",
        "at [3 in the afternoon]": "2019-10-09T15:00",
        "at [seven tonight]": "2019-10-09T19:00",
        "rang at [9 Friday night]": "2019-10-04T21:00",
    },
)
def hour_in_the_morning(words: Words) -> Reading | None:
    """Read *4 in the morning* and *9 Friday night*."""
    return time_of_day(words)


@clock.rule("{tonight}", examples={"[tonight]": "2019-10-09TNI", "[last night]": "2019-10-08TNI"})
def tonight(words: Words) -> Reading:
    """Read *tonight*."""
    return PartOfDay(Daypart.NIGHT, Shift(Grain.DAY, words["tonight"]))


@clock.rule(
    "{overnight}",
    examples={"fell [overnight]": "2019-10-09TNI"},
    never=("an overnight stay",),
    unless=r"[-\s](?:stay|rate|success|sensation)",
    informal=True,
)
def overnight(_: Words) -> Reading:
    """Read *overnight*."""
    return PartOfDay(Daypart.NIGHT, Shift(Grain.DAY, 0))


@clock.rule(
    f"{_TIME} ?( ?, ?( on | of ) {ON_DAY} ?( {{daypart}} ) | {{tonight}} )",
    cue="?( at | around | about | by | until | from | to | since | before | after )",
    examples={
        "at [5 p.m.]": "2019-10-09T17:00",
        "at [10:30 on Friday]": "2019-10-04T10:30",
        "[9:15 am]": "2019-10-09T09:15",
        "until [4 p.m. EST Dec. 3]": "2019-12-03T16:00",
        "at [noon Thursday]": "2019-10-03T12:00",
        "at [4 p.m. on Thursday the 17th]": "2019-10-17T16:00",
        "at [7pm tonight]": "2019-10-09T19:00",
        "at [9:30 on Friday night]": "2019-10-04T21:30",
        "at [7:30 tonight]": "2019-10-09T19:30",
        "at [6am this morning]": "2019-10-09T06:00",
        "left at [5+am]": "2019-10-09T05:00",
        "from [7.30pm]": "2019-10-09T19:30",
        "from [430pm]": "2019-10-09T16:30",
        "at [12 noon]": "2019-10-09T12:00",
    },
    never=("the score was 21:12:5:4", "the score was 1:10", "as Genesis 1:10 says", "a ratio of 10:30"),
    unless_after=_NO_CLOCK,
)
def time_of_day(words: Words) -> Reading | None:
    """Read *10:30 p.m. on Friday*."""
    time = told_time(words)
    return Clock(*time, told_day(words), words.get("zone")) if time else None


@clock.rule(
    f"{ON_DAY} ?, at ?around {_TIME}",
    examples={"[Friday at 5 p.m.]": "2019-10-04T17:00", "on [March 3, 2019 at 10:30]": "2019-03-03T10:30"},
    informal=False,
)
def day_at_time(words: Words) -> Reading | None:
    """Read *Friday at 5 p.m.*; in short posts these are two."""
    return time_of_day(words)


@clock.rule(
    f"{ON_DAY} ?, ?around {_TIME}",
    examples={"[Friday 5 p.m.]": "2019-10-04T17:00", "[tomorrow, 10:30]": "2019-10-10T10:30"},
)
def day_and_time(words: Words) -> Reading | None:
    """Read *Friday, 5 p.m.*."""
    return time_of_day(words)


_HALF = f"?( {{meridiem}} | in the {{daypart}} ) ?( ?, ?on {ON_DAY} )"


@clock.rule(
    f"{_MINUTES} {{past_the_hour:sign}} ( {HOUR} | {{noon}} ) {_HALF}",
    cue="( at | was | is | left | by | until | around | about )",
    examples={
        "at [half past three on Friday]": "2019-10-04T03:30",
        "at [ten minutes to three]": "2019-10-09T02:50",
        "at [ten minutes to midnight]": "2019-10-09T23:50",
        "at [a quarter to five in the afternoon]": "2019-10-09T16:45",
    },
    never=("was ten minutes to three goals",),
    unless=r"\s(?:percent|million|people|points|goals)|-|\d",
)
def minutes_past(words: Words) -> Reading | None:
    """Read *half past three*."""
    time, minutes = told_time(words), int(words["minutes"])
    if time is None or minutes >= _HOUR_MINUTES or ("noon" not in words and not 1 <= words["hour"] <= HALF_DAY):
        return None
    hour = time[0]
    if words.get("sign", 1) > 0:
        return Clock(hour, minutes, day=told_day(words))
    return Clock((hour - 1) % (2 * HALF_DAY), _HOUR_MINUTES - minutes, day=told_day(words))


@clock.rule(
    f"( {{share:minutes}} | {{number:minutes}} minutes ) ( past {HOUR} | {{past_the_hour:sign}} {{noon}} ) {_HALF}",
    examples={"It struck [half past three]": "2019-10-09T03:30"},
    never=("ten minutes after three men left", "went half past three goals"),
    unless=r"\s(?:percent|million|people|points|goals)|-|\d",
)
def minutes_past_alone(words: Words) -> Reading | None:
    """Read *half past three* where nothing else says that it is a time; *a quarter to five* may be a fall."""
    return minutes_past(words)


@clock.rule(
    "{instant}",
    examples={
        "at [2018-03-02T08:41:07]": "2018-03-02T08:41:07",
        "at [2018-03-02T08:41Z]": "2018-03-02T08:41",
        "from [2018-03-02T08]": "2018-03-02T08:00",
        "at [2018-03-02T08:41:07+02:00]": "2018-03-02T08:41:07",
    },
)
def instant(words: Words) -> Reading | None:
    """Read *2018-03-02T08:41:07+02:00*, in the local time that it gives."""
    year, month, day, hour, minute, second, zone = words["instant"]
    return Clock(hour, minute, second, Partial(year, month, day), zone or None)


@clock.rule(
    f"?( {WEEKDAY} ?, ) {{month}} {DAY} {{clock}} {{year}}",
    examples={"[Tue Mar 08 07:15:30 2016]": "2016-03-08T07:15:30"},
)
def unix_date(words: Words) -> Reading | None:
    """Read *Tue Mar 08 07:15:30 2016*."""
    hour, minute, second = words["clock"]
    return Clock(hour, minute, second, Partial(words["year"], words["month"], words["day"]))


@clock.rule(
    "{tomo:_} ?{daypart}", examples={"off [tomo]": "2019-10-10", "[tomo morning]": "2019-10-10TMO"}, informal=True
)
def tomo(words: Words) -> Reading:
    """Read *tomo* in short posts."""
    day = Shift(Grain.DAY, 1)
    return PartOfDay(words["daypart"], day) if "daypart" in words else day


@clock.rule(
    f"{{shortday:weekday}} ( {{daypart}} | ?, ?at {_TIME} )",
    examples={"out on [fri nite]": "2019-10-04TNI", "class on [wed 9pm]": "2019-10-09T21:00"},
    informal=True,
)
def short_day_and_time(words: Words) -> Reading | None:
    """Read *fri nite* in short posts."""
    return time_of_day(words) if words.keys() & {"clock", "hour", "noon"} else part_of_day(words)


@clock.rule(
    "{runclock:clock}",
    cue="( at | abt )",
    examples={"was up at [0640]": "2019-10-09T06:40"},
    informal=True,
)
def bare_time(words: Words) -> Reading | None:
    """Read *at 0640* in short posts; *at 2014* is a year."""
    return None if words["clock"][0] in {19, 20} else Clock(*words["clock"])


@clock.rule(
    "?( the | a | an ) ( {daypart} | {dayparts:daypart} )",
    examples={"a fine [morning]": "2019-10-09TMO", "in [the evening]": "2019-10-09TEV"},
    informal=True,
)
def part_of_my_day(words: Words) -> Reading:
    """Read *a fine morning* in the short posts of people about their own day."""
    return PartOfDay(words["daypart"], Shift(Grain.DAY, 0))
