"""From one day to another of the same month; wider ranges are two mentions that a refiner joins."""

from __future__ import annotations

from dateline.timex.readings import Partial, Reading, Span
from dateline.timex.rule import Family, Words

span = Family("span")

_LAST_MONTH, _CENTURY, _LONGEST, _LAST_YEAR = 12, 100, 60, 2100

_TO = "( - | to | through | thru | until | till )"


def _day(name: str) -> str:
    return f"?the ( {{day:{name}}} | {{dayth:{name}}} )"


_TWO_DAYS = f"{_day('first')} and {_day('last')}"


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
    f"( {{month}} {_TWO_DAYS} | {_TWO_DAYS} ?of {{month}} ) ?( ?, {{year}} )",
    examples={"on [3 and 4 May]": "2019-05-03/2019-05-04", "on [May 3rd and 4th, 2018]": "2018-05-03/2018-05-04"},
    never=("on 3 and 20 May",),
    unless=r"\s?[\d:]|-",
)
def two_days(words: Words) -> Reading | None:
    """Read *3 and 4 May*, which follow each other."""
    return month_day_range(words) if words["last"] == words["first"] + 1 else None


@span.rule(
    "{year} - {number:last}",
    examples={"in [1915-17]": "1915/1917"},
    never=("from 2015 - 32 of them",),
    unless=r"-|\s?(?:per|%)|(?<=\s\d\d)",
    unless_after=r"[\d-]\Z",
)
def years(words: Words) -> Reading | None:
    """Read *1915-17*."""
    if not _LAST_MONTH < words["last"] < _CENTURY:
        return None
    first, last = words["year"], words["year"] // _CENTURY * _CENTURY + int(words["last"])
    return Span(Partial(first), Partial(last)) if 0 < last - first <= _LONGEST and first < _LAST_YEAR else None
