"""Days of the calendar."""

from __future__ import annotations

from dateline.timex.english.rules.parts import DAY, WEEKDAY, YEAR, shift, which
from dateline.timex.readings import Base, Order, Partial, Reading, Shift, Span, Which
from dateline.timex.rule import Family, Words
from dateline.values import MONTHS_A_YEAR, Grain

calendar = Family("calendar")

_WEEKDAY = f"?( {WEEKDAY} ?, ?the )"
_SIGN = "?( , | - | / )"
_AFTER_A_DAY = "the|a|an|his|her|its|their|all|he|she|it|they|we|i|in|at|and|when|with|by|from|to|after|before|until"


@calendar.rule("{date}", examples={"on [2024-10-22]": "2024-10-22", "[2024/10/22]": "2024-10-22"})
def iso_date(words: Words) -> Reading:
    """Read *2024-10-22*."""
    year, month, day = words["date"]
    return Partial(year, month, day)


@calendar.rule("{yearmonth}", examples={"in [2024-10]": "2024-10", "in [2007-08]": "2007/2008"})
def iso_month(words: Words) -> Reading:
    """Read *2024-10*; *2007-08* is a season."""
    year, month = words["yearmonth"]
    return Span(Partial(year), Partial(year + 1)) if month == (year + 1) % 100 else Partial(year, month)


@calendar.rule(
    f"{_WEEKDAY} {{slashed}}",
    examples={"on [10/22/2024]": "2024-10-22", "on [22/10/2024]": "2024-10-22"},
    never=(
        "lot 04/05/2018-3",
        "part 207-04-05-2018",
    ),
    unless_after=r"\d-\Z",
    unless=r"-\d",
)
def slashed_date(words: Words) -> Reading:
    """Read *10/22/2024* in the only order that it has, else month first until the text shows otherwise."""
    first, second, year = words["slashed"]
    if first > MONTHS_A_YEAR:
        return Partial(year, second, first, words.get("weekday"), order=Order.DAY_FIRST)
    order = Order.MONTH_FIRST if second > MONTHS_A_YEAR else None if first == second else Order.EITHER
    return Partial(year, first, second, words.get("weekday"), order=order)


@calendar.rule(
    f"{_WEEKDAY} {{month}} {_SIGN} ?the {DAY} {_SIGN} ?of {YEAR}",
    examples={
        "on [October 8, 2024]": "2024-10-08",
        "[Tue, Oct 22nd, 2024]": "2024-10-22",
        "[Oct. 21, 2024]": "2024-10-21",
        "[October-21-2024]": "2024-10-21",
        "on [January fifth, nineteen ninety-eight]": "1998-01-05",
    },
)
def month_day_year(words: Words) -> Reading:
    """Read *October 8, 2024*."""
    return Partial(words["year"], words["month"], words["day"])


@calendar.rule(
    f"{_WEEKDAY} ?the {DAY} {_SIGN} ?of {{month}} {_SIGN} ?of {YEAR}",
    examples={"on [8 October 2024]": "2024-10-08", "on [the 22nd of October, 2024]": "2024-10-22"},
)
def day_month_year(words: Words) -> Reading:
    """Read *8 October 2024*."""
    return Partial(words["year"], words["month"], words["day"])


@calendar.rule(
    "{month} {dayword:day} ?( ?, {year} )",
    examples={"on [June five 2016]": "2016-06-05"},
    never=("In June two men were held", "back in June, the two nations met"),
    unless=r"\s\w",
)
def month_day_word(words: Words) -> Reading:
    """Read *June five* where nothing is counted behind it."""
    return Partial(words.get("year"), words["month"], words["day"])


@calendar.rule(
    f"{{year}} {_SIGN} {{month}} {_SIGN} {DAY}",
    examples={"[2018 April 3rd]": "2018-04-03", "[2019-Aug-01]": "2019-08-01"},
)
def year_month_day(words: Words) -> Reading:
    """Read *2018 April 3*."""
    return Partial(words["year"], words["month"], words["day"])


@calendar.rule(
    f"{_WEEKDAY} {{month}} {_SIGN} ?the {DAY}",
    examples={"on [October 8]": "2019-10-08", "[Oct. 21]": "2019-10-21", "on [Friday, November 1]": "2019-11-01"},
    never=("In May 20 percent left",),
    unless=r"\s?(?:%|percent|million|billion|troops|people)|,\d{3}",
)
def month_day(words: Words) -> Reading:
    """Read *October 8*."""
    return Partial(month=words["month"], day=words["day"], weekday=words.get("weekday"))


@calendar.rule(
    f"{{month}} {DAY}",
    cue="( ended | ?( {unit:period} | {units:period} ) {ending:_} )",
    examples={
        "a term ended [March 31]": "2019-03-31",
        "a term ending [March 31]": "2020-03-31",
        "sales fell in the week ending [October 5]": "2019-10-05",
    },
)
def ended_month_day(words: Words) -> Reading:
    """Read *ended March 31*, which is over, and *ending March 31*, which is not, unless accounts tell of it."""
    ending = Which.TENSE if "period" in words else Which.NEXT
    return Partial(month=words["month"], day=words["day"], which=ending if "_" in words else Which.LAST)


@calendar.rule(
    f"{_WEEKDAY} ?the {DAY} {_SIGN} ?of {{month}}",
    examples={"on [8 October]": "2019-10-08", "on [the 22nd of August]": "2019-08-22"},
)
def day_month(words: Words) -> Reading:
    """Read *8 October*."""
    return Partial(month=words["month"], day=words["day"], weekday=words.get("weekday"))


@calendar.rule(
    f"( {{month}} ?the {DAY} | ?the {DAY} ?of {{month}} ) ?, ?of ( {{last}} | {{next}} | {{this}} ) year",
    examples={"on [March 3 of last year]": "2018-03-03", "on [8 October this year]": "2019-10-08"},
)
def day_of_shifted_year(words: Words) -> Reading:
    """Read *March 3 of last year*."""
    return Partial(month=words["month"], day=words["day"], within=Shift(Grain.YEAR, shift(words)))


@calendar.rule(
    f"( {{month}} ?the {DAY} | ?the {DAY} ?of {{month}} ) ?, of ( that ?same | the same | this same ) year",
    examples={"on [October 8 of that year]": "2019-10-08", "on [the 22nd of August of the same year]": "2019-08-22"},
)
def day_of_told_year(words: Words) -> Reading:
    """Read *October 8 of that year*: of the year told before."""
    return Partial(month=words["month"], day=words["day"], within=Shift(Grain.YEAR, 0, Base.PREVIOUS))


@calendar.rule(
    f"( {{last}} | {{next}} | {{this}} ) {{month}} {DAY}",
    examples={"[last October 23]": "2018-10-23"},
)
def last_month_day(words: Words) -> Reading:
    """Read *last October 23*."""
    return Partial(month=words["month"], day=words["day"], which=which(words))


@calendar.rule(
    f"{WEEKDAY} ?, ( ?the {{dayth:day}} | the {{dayword:day}} )",
    never=("On Friday the 13th district voted",),
    unless=rf"\s(?!(?:{_AFTER_A_DAY}|of|or|for|is|was|were|will)\b)[a-z]",
    examples={"on [Friday the 13th]": "2019-09-13", "on [Thu 17th]": "2019-10-17"},
)
def weekday_the_day(words: Words) -> Reading:
    """Read *Friday the 13th*: the nearest month in which it is."""
    return Partial(day=words["day"], weekday=words["weekday"])


@calendar.rule(
    "the {dayth:day} ?( of this month )",
    cue="( on | until | till | by | from | since | before | after | for )",
    examples={"on [the 20th]": "2019-10-20", "they left on [the 27th]": "2019-09-27"},
    never=("on the 20th floor",),
    unless=rf"-|\s?(?!(?:{_AFTER_A_DAY})\b)[a-z]",
)
def day_of_month(words: Words) -> Reading:
    """Read *on the 20th*; tense tells of which month."""
    return Partial(day=words["day"])
