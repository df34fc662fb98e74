"""Durations and sets of times."""

from __future__ import annotations

from dateline.timex.readings import Length, Reading, Repeat
from dateline.timex.rule import Family, Words
from dateline.timex.timex3 import length_value

length = Family("length")

_COUNT = "( {number} | {some} | a | an )"
_UNIT = "( {units:unit} | {unit} | {century:unit} )"


def _count(words: Words) -> float | None:
    return None if "some" in words else words.get("number", 1)


@length.rule(
    f"( {{number}} | {{some}} ) {_UNIT}",
    examples={"some [five hours]": "PT5H", "[several months]": "PXM", "[24 hours]": "PT24H"},
    never=("70 occasions", "155mm shells"),
)
def units(words: Words) -> Reading:
    """Read *five hours*."""
    return Length(_count(words), words["unit"])


@length.rule(
    "{number} - ( {unit} | {century:unit} )",
    examples={"a [two-year] deal": "P2Y", "the [ten-day] visit": "P10D"},
    never=("a 41-year-old",),
)
def adjective(words: Words) -> Reading:
    """Read *two-year* before a noun."""
    return Length(words["number"], words["unit"])


@length.rule(
    f"{_COUNT} {_UNIT}",
    cue="( for | within | in | lasted | took | than | least | after )",
    examples={"for [a week]": "P1W"},
)
def for_units(words: Words) -> Reading:
    """Read *for a week*; the cue tells a length from "a year" of a kind."""
    return Length(_count(words), words["unit"])


@length.rule(
    f"the {{past}} ?( {{number}} | {{some}} | couple of ) {_UNIT}",
    examples={"[the past week]": "P1W", "[the last two weeks]": "P2W", "[the next few days]": "PXD"},
)
def window(words: Words) -> Reading:
    """Read *the past two weeks*: a length that ends on the publication day."""
    return Length(_count(words), words["unit"], window=words["past"])


@length.rule(
    "{every} ( {unit} | {century:unit} )",
    examples={"[every day]": "P1D", "[each year]": "P1Y"},
)
def every_unit(words: Words) -> Reading:
    """Read *every day*."""
    return Repeat(length_value(1, words["unit"]), quant=words["every"])


@length.rule("{often}", examples={"a [daily] paper": "P1D", "paid [annually]": "P1Y"})
def often(words: Words) -> Reading:
    """Read *daily*."""
    return Repeat(words["often"])


@length.rule(
    "( {last:past} | {next:past} ) ( {number} | {some} ) {units:unit}",
    examples={"[last two weeks]": "P2W"},
)
def bare_window(words: Words) -> Reading:
    """Read *last two weeks* without its article."""
    return Length(_count(words), words["unit"], window=words["past"])
