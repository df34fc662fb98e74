"""From one date to another."""

from __future__ import annotations

from dateline.timex.readings import Partial, Reading, Span
from dateline.timex.rule import Family, Words

span = Family("span")

_TO = "( - | to | through | until | till | and )"
_FROM = "?( from | between )"


def _day(name: str) -> str:
    return f"( {{day:{name}}} | {{dayth:{name}}} )"


@span.rule(
    f"{{month}} {_day('first')} {_TO} {_day('last')} ?( ?, {{year}} )",
    cue=_FROM,
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
    f"{_day('first')} {_TO} {_day('last')} ?of {{month}} ?( ?, {{year}} )",
    cue=_FROM,
    examples={"[8-13 October]": "2019-10-08/2019-10-13", "from [8 to 13 October 2024]": "2024-10-08/2024-10-13"},
)
def day_range_month(words: Words) -> Reading:
    """Read *8-13 October*."""
    return month_day_range(words)  # type: ignore[return-value]


@span.rule(
    f"{{month}} {_day('day')} {_TO} {{month:last_month}} {_day('last')} ?( ?, {{year}} )",
    cue=_FROM,
    examples={"from [September 28 to October 3]": "2019-09-28/2019-10-03"},
)
def month_day_to_month_day(words: Words) -> Reading:
    """Read *September 28 to October 3*."""
    year = words.get("year")
    return Span(Partial(year, words["month"], words["day"]), Partial(year, words["last_month"], words["last"]))


@span.rule(
    f"{_day('day')} {{month}} {_TO} {_day('last')} {{month:last_month}} ?( ?, {{year}} )",
    cue=_FROM,
    examples={"from [28 September to 3 October 2024]": "2024-09-28/2024-10-03"},
)
def day_month_to_day_month(words: Words) -> Reading:
    """Read *28 September to 3 October*."""
    return month_day_to_month_day(words)  # type: ignore[return-value]


@span.rule(
    f"{{month}} {_TO} {{month:last_month}} {{year}}",
    cue=_FROM,
    examples={"from [March to May 2022]": "2022-03/2022-05"},
)
def months_of_year(words: Words) -> Reading:
    """Read *March to May 2022*."""
    return Span(Partial(words["year"], words["month"]), Partial(words["year"], words["last_month"]))


@span.rule("{year} - {year:last}", examples={"the [2009-2010] season": "2009/2010"})
def years(words: Words) -> Reading | None:
    """Read *2009-2010*."""
    return Span(Partial(words["year"]), Partial(words["last"])) if words["year"] < words["last"] else None
