"""Weeks and days by their number in the year, and years that four digits do not hold."""

from __future__ import annotations

from dateline.timex.english.rules.parts import LAST_THIS_NEXT, shift
from dateline.timex.readings import Nth, Partial, Reading, Shift
from dateline.timex.rule import Family, Words
from dateline.values import Grain

numbered = Family("numbered")

_FEWEST_DIGITS = 100  # "the year 12 people left" is no year


@numbered.rule(
    "{weekdate}",
    examples={"in [2024-W42]": "2024-W42", "on [2024-W42-5]": "2024-10-18", "in [2020-W53]": "2020-W53"},
    never=("in 2024-W53", "in 2024-W00"),
)
def week_date(words: Words) -> Reading:
    """Read *2024-W42* and *2024-W42-5*. Source: ISO 8601-1:2019, 5.2.3."""
    year, number, *weekday = words["weekdate"]
    week = Nth(number, Grain.WEEK, Partial(year))
    return Partial(weekday=weekday[0], within=week) if weekday else week


@numbered.rule("{quarterdate}", examples={"in [2018Q4]": "2018-Q4", "by [2018-Q4]": "2018-Q4"})
def quarter_date(words: Words) -> Reading:
    """Read *2018Q4*."""
    year, number = words["quarterdate"]
    return Nth(number, Grain.QUARTER, Partial(year))


@numbered.rule(
    "{ordinaldate}",
    examples={"on [2024-296]": "2024-10-22"},
    never=(
        "part 2024-296-7",
        "call +2024-296",
    ),
    unless=r"-",
    unless_after=r"[-+] ?\Z",
)
def ordinal_date(words: Words) -> Reading:
    """Read *2024-296*, the 296th day of 2024. Source: ISO 8601-1:2019, 5.2.2."""
    year, number = words["ordinaldate"]
    return Nth(number, Grain.DAY, Partial(year))


@numbered.rule(
    f"?the week ?number {{number}} ?, ?( of | in ) ( {{year}} | {LAST_THIS_NEXT} year )",
    examples={"in [week 42 of 2024]": "2024-W42", "in [week 3 of next year]": "2020-W03"},
)
def week_of_year(words: Words) -> Reading:
    """Read *week 42 of 2024*."""
    outer = Partial(words["year"]) if "year" in words else Shift(Grain.YEAR, shift(words))
    return Nth(int(words["number"]), Grain.WEEK, outer)


@numbered.rule(
    "the year {number}",
    examples={"by [the year 12000]": "Y12000", "in [the year 247]": "0247"},
    never=(
        "the year 120 people left",
        "the year 12 people left",
    ),
    unless=r",|\s?(?:%|percent|people)",
)
def year_number(words: Words) -> Reading | None:
    """Read *the year 12000*."""
    number = words["number"]
    return Partial(int(number)) if number >= _FEWEST_DIGITS and number == int(number) else None
