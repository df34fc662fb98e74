"""From day to day of a month, or from month to month; wider ranges are two mentions that a refiner joins."""

from __future__ import annotations

from dateline.timex.readings import Partial, Reading, Span
from dateline.timex.rule import Family, Words

span = Family("span")

_LAST_MONTH, _CENTURY, _LONGEST, _LAST_YEAR = 12, 100, 60, 2100

_TO = "( - | to | through | thru | until | till )"
_WITH = "( - | to | through | thru | and | & )"


def _day(name: str) -> str:
    return f"?the ( {{day:{name}}} | {{dayth:{name}}} )"


@span.rule(
    f"{{month}} {_day('first')} {_TO} {_day('last')} ?( ?, ?of {{year}} )",
    cue="?( from | between )",
    examples={
        "[October 8-13]": "2019-10-08/2019-10-13",
        "from [October 8 to 13, 2024]": "2024-10-08/2024-10-13",
        "[Oct. 8 through 13]": "2019-10-08/2019-10-13",
    },
)
def month_day_range(words: Words) -> Reading:
    """Read *October 8-13*."""
    year, month = words.get("year"), words["month"]
    return Span(Partial(year, month, words["first"]), Partial(year, month, words["last"]))


@span.rule(
    f"{{month}} {_day('first')} and {_day('last')} ?( ?, ?of {{year}} )",
    cue="between",
    examples={"between [October 8 and 13]": "2019-10-08/2019-10-13"},
)
def between_month_days(words: Words) -> Reading | None:
    """Read *between October 8 and 13*."""
    return month_day_range(words)


@span.rule(
    f"{_day('first')} {_TO} {_day('last')} ?of {{month}} ?( ?, ?of {{year}} )",
    cue="?( from | between )",
    examples={"[8-13 October]": "2019-10-08/2019-10-13", "from [8 to 13 October 2024]": "2024-10-08/2024-10-13"},
)
def day_range_month(words: Words) -> Reading | None:
    """Read *8-13 October*."""
    return month_day_range(words)


@span.rule(
    f"{_day('first')} and {_day('last')} ?of {{month}} ?( ?, ?of {{year}} )",
    cue="between",
    examples={"between [8 and 13 October]": "2019-10-08/2019-10-13"},
)
def between_days_month(words: Words) -> Reading | None:
    """Read *between 8 and 13 October*."""
    return month_day_range(words)


@span.rule(
    f"""{{weekday:begins}} {_WITH} {{weekday:ends}} ?,
    ( {{month}} {_day("first")} {_WITH} {_day("last")} | {_day("first")} {_WITH} {_day("last")} ?of {{month}} )
    ?( ?, ?of {{year}} )""",
    examples={
        "open [Friday and Saturday, May 10 and 11]": "2019-05-10/2019-05-11",
        "[Friday-Sunday, October 11-13]": "2019-10-11/2019-10-13",
    },
)
def weekdays_month_days(words: Words) -> Reading:
    """Read *Friday and Saturday, May 10 and 11*."""
    year, month = words.get("year"), words["month"]
    return Span(
        Partial(year, month, words["first"], words["begins"]), Partial(year, month, words["last"], words["ends"])
    )


@span.rule(
    "( {Month:first} | {plainmonth:first} ) ( - | - to - ) {Month:month} ?( ?, ?of {year} )",
    examples={"the [January-March 2018] period": "2018-01/2018-03", "in [Jan.-Mar. 2018]": "2018-01/2018-03"},
    never=("on May-June 5",),
    unless=r"\s?\d",
)
def months(words: Words) -> Reading:
    """Read *January-March*, of which one may be a word of another meaning."""
    return Span(Partial(month=words["first"]), Partial(words.get("year"), words["month"]))


@span.rule(
    "?the {yearpair}",
    examples={"[the 2017/18] season": "2017/2018"},
    never=("part 2017/18-3", "part x/2017/18"),
    unless=r"[-/]",
    unless_after=r"[-/]\Z",
)
def year_pair(words: Words) -> Reading:
    """Read *2017/18*."""
    first, last = words["yearpair"]
    return Span(Partial(first), Partial(last))


@span.rule(
    "{year} - {number:last}",
    examples={"in [1915-17]": "1915/1917"},
    never=(
        "part x-1915-17",
        "from 2015 - 32 of them",
    ),
    unless=r"-|\s?(?:per|%)|(?<=\s\d\d)",
    unless_after=r"[\d-]\Z",
)
def years(words: Words) -> Reading | None:
    """Read *1915-17*."""
    if not _LAST_MONTH < words["last"] < _CENTURY:
        return None
    first, last = words["year"], words["year"] // _CENTURY * _CENTURY + int(words["last"])
    return Span(Partial(first), Partial(last)) if 0 < last - first <= _LONGEST and first < _LAST_YEAR else None
