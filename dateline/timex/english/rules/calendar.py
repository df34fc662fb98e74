"""Dates of the calendar: days, months, years and their parts."""

from __future__ import annotations

from dateline.timex.readings import Part as PartOf
from dateline.timex.readings import Partial, Phase, Reading, Shift, Which
from dateline.timex.rule import Family, Words
from dateline.values import Grain

calendar = Family("calendar")

_WEEKDAY = "?( ( {weekday} | {Shortday:weekday} ) ?, ?the )"
_DAY = "( {day} | {dayth:day} )"
_YEAR = "( {year} | {shortyear:year} )"
_LAST_MONTH = 12


@calendar.rule("{date}", examples={"on [2024-10-22]": "2024-10-22", "[2024/10/22]": "2024-10-22"})
def iso_date(words: Words) -> Reading:
    """Read *2024-10-22*."""
    year, month, day = words["date"]
    return Partial(year, month, day)


@calendar.rule("{yearmonth}", examples={"in [2024-10]": "2024-10"})
def iso_month(words: Words) -> Reading:
    """Read *2024-10*."""
    return Partial(*words["yearmonth"])


@calendar.rule("{slashed}", examples={"on [10/22/2024]": "2024-10-22", "on [22/10/2024]": "2024-10-22"})
def slashed_date(words: Words) -> Reading:
    """Read *10/22/2024* month first, unless that month does not exist."""
    first, second, year = words["slashed"]
    return Partial(year, second, first) if first > _LAST_MONTH else Partial(year, first, second)


@calendar.rule(
    f"{_WEEKDAY} {{month}} ?the {_DAY} ?, ?of {_YEAR}",
    examples={
        "on [October 8, 2024]": "2024-10-08",
        "[Tue, Oct 22nd, 2024]": "2024-10-22",
        "[Oct. 21, 2024]": "2024-10-21",
    },
)
def month_day_year(words: Words) -> Reading:
    """Read *October 8, 2024*."""
    return Partial(words["year"], words["month"], words["day"])


@calendar.rule(
    f"{_WEEKDAY} {_DAY} ?of ?- {{month}} ?, ?- ?of {_YEAR}",
    examples={"on [8 October 2024]": "2024-10-08", "the [22nd of October, 2024]": "2024-10-22"},
)
def day_month_year(words: Words) -> Reading:
    """Read *8 October 2024*."""
    return Partial(words["year"], words["month"], words["day"])


@calendar.rule(
    f"{_WEEKDAY} {{month}} ?the {_DAY}",
    examples={"on [October 8]": "2019-10-08", "[Oct. 21]": "2019-10-21", "on [Friday, November 1]": "2019-11-01"},
)
def month_day(words: Words) -> Reading:
    """Read *October 8*."""
    return Partial(month=words["month"], day=words["day"])


@calendar.rule(
    f"{_WEEKDAY} {_DAY} ?of {{month}}",
    examples={"on [8 October]": "2019-10-08", "the [22nd of August]": "2019-08-22"},
)
def day_month(words: Words) -> Reading:
    """Read *8 October*."""
    return Partial(month=words["month"], day=words["day"])


@calendar.rule(
    f"{{month}} ?, ?of ?in {_YEAR}",
    examples={"in [September 2023]": "2023-09", "in [may 2017]": "2017-05", "[February of 2022]": "2022-02"},
)
def month_year(words: Words) -> Reading:
    """Read *September 2023*."""
    return Partial(words["year"], words["month"])


@calendar.rule(
    "{month}",
    cue="( in | during | of | since | until | till | by | before | after | from | through | between | for | late )",
    examples={"in [June]": "2019-06", "since [May]": "2019-05", "back in [November]": "2018-11"},
    never=("They may leave", "The troops march on", "June said so by letter, may we add"),
)
def in_month(words: Words) -> Reading:
    """Read *in June*; the cue tells May from may, and June from Ms June."""
    return Partial(month=words["month"])


@calendar.rule("{Plainmonth:month}", examples={"the [October] meeting": "2019-10"}, never=("an august body",))
def bare_month(words: Words) -> Reading:
    """Read a capitalised month that is no other word."""
    return Partial(month=words["month"])


@calendar.rule(
    "{month} ?of ?in ( {last:count} | {next:count} | this ) year",
    examples={"since [August last year]": "2018-08", "in [March of this year]": "2019-03"},
)
def month_of_year(words: Words) -> Reading:
    """Read *August last year*."""
    return Partial(month=words["month"], within=Shift(Grain.YEAR, words.get("count", 0)))


@calendar.rule(
    "( {last} | {next} | this ) {month}",
    examples={"[last June]": "2019-06", "[next June]": "2020-06", "[this October]": "2019-10"},
)
def last_month_name(words: Words) -> Reading:
    """Read *last June*."""
    which = Which.LAST if "last" in words else Which.NEXT if "next" in words else Which.THIS
    return Partial(month=words["month"], which=which)


@calendar.rule(
    "{year}",
    cue="( in | since | during | by | of | from | until | before | after | late | early | for | the | to | and )",
    examples={"in [2010]": "2010", "the [2010] sinking": "2010"},
    never=("some 2010 people", "He paid 2000 dollars"),
)
def in_year(words: Words) -> Reading:
    """Read *in 2010*; the cue tells a year from a number."""
    return Partial(words["year"])


@calendar.rule(
    "?the ( {phase} | {edge} of | {edge} ) ?- ?the ( {year} | {month} ?, ?of ?{year} )",
    examples={
        "in [early October]": "2019-10",
        "by [the end of 2024]": "2024",
        "in [mid-2023]": "2023",
        "[late March 2022]": "2022-03",
    },
)
def part_of(words: Words) -> Reading:
    """Read *early October* and *the end of 2024*."""
    phase: Phase = words.get("phase") or words["edge"]
    return PartOf(phase, Partial(words.get("year"), words.get("month")), edge="edge" in words)


@calendar.rule(
    "?the {edge} of ( {last:count} | {next:count} | this | the ) {unit}",
    examples={"by [the end of this year]": "2019", "at [the beginning of last month]": "2019-09"},
)
def edge_of_unit(words: Words) -> Reading:
    """Read *the end of this year*."""
    return PartOf(words["edge"], Shift(words["unit"], words.get("count", 0)), edge=True)
