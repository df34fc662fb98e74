"""Pieces of patterns that several families share."""

from __future__ import annotations

from dateline.timex.readings import Which
from dateline.timex.rule import Words

WEEKDAY = "( {weekday} | {Shortday:weekday} )"
DAY = "( {day} | {dayth:day} )"
YEAR = "( {year} | {shortyear:year} )"
UNIT = "( {unit} | {century:unit} )"
UNITS = "( {units:unit} | {unit} | {century:unit} )"
SHORT_UNITS = "( {units:unit} | {unit} | {century:unit} | {shortunits:unit} )"
FISCAL = "{accounts:fiscal}"
LAST_THIS_NEXT = "( {last} | {next} | {this} )"

#: what stands behind a year of accounts: "the year to March"
TO_MONTH = r"\sto (?:the end of |early |late |mid-)?(?:jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec)"

#: what stands before the last item of a list whose head is a plural: "the first and [third weeks]"
LISTED = "( and | or | to | through | - ) ?the ?( early | mid ?- | late )"


def which(words: Words) -> Which:
    """Tell which one "last", "next" and "this" point at; none of them leaves it to the tense."""
    if "last" in words:
        return Which.LAST
    if "next" in words:
        return Which.NEXT
    return Which.THIS if "this" in words else Which.TENSE


def shift(words: Words) -> int:
    """Count the units that "last" (-1), "this" (0) and "next" (1) are away."""
    count: int = words.get("last", words.get("next", 0))
    return count


def count(words: Words) -> float | None:
    """Count what "five", "a", "2 and a half" say; None for "several"."""
    if "some" in words:
        return None
    number: float = words.get("number", 1)
    return number + 0.5 if "half" in words else number
