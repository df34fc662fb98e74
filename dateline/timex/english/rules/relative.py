"""Dates counted from the anchor, or from the date told before."""

from __future__ import annotations

from dateline.timex.readings import Base, Offset, Partial, Reading, Shift, Which
from dateline.timex.rule import Family, Words
from dateline.values import Grain

relative = Family("relative")

_COUNT = "( {number} | a | an )"


@relative.rule(
    "?the {deictic}",
    examples={"[today]": "2019-10-09", "[yesterday]": "2019-10-08", "[the day after tomorrow]": "2019-10-11"},
)
def deictic_day(words: Words) -> Reading:
    """Read *yesterday*."""
    return Shift(Grain.DAY, words["deictic"])


@relative.rule(
    "( {last:count} | {next:count} ) ( {unit} | {century:unit} )",
    examples={"[last week]": "2019-W40", "[next month]": "2019-11", "[last year]": "2018", "[last quarter]": "2019-Q3"},
    never=("the last second of the game",),
)
def last_unit(words: Words) -> Reading | None:
    """Read *last week* as the calendar week before."""
    return Shift(words["unit"], words["count"]) if words["unit"] >= Grain.DAY else None


@relative.rule(
    "( this | the current ) ( {unit} | {century:unit} )",
    examples={"[this week]": "2019-W41", "[this year]": "2019", "[the current quarter]": "2019-Q4"},
)
def this_unit(words: Words) -> Reading | None:
    """Read *this year*."""
    return Shift(words["unit"], 0) if words["unit"] >= Grain.DAY else None


@relative.rule(
    "{season}",
    cue="( in | during | of | since | by | before | after | the | until ) ?the",
    examples={"in the [summer]": "2019-SU"},
    never=("they fall back", "a spring in the clock"),
)
def in_season(words: Words) -> Reading:
    """Read *in summer*; tense tells which."""
    return Partial(season=words["season"])


@relative.rule(
    "( {last} | {next} | this ) {season}",
    examples={"[last summer]": "2019-SU", "[next spring]": "2020-SP", "[this fall]": "2019-FA"},
)
def last_season(words: Words) -> Reading:
    """Read *last summer*."""
    which = Which.LAST if "last" in words else Which.NEXT if "next" in words else Which.THIS
    return Partial(season=words["season"], which=which)


@relative.rule(
    "{season} ?of ?, {year}",
    examples={"in [spring 2023]": "2023-SP", "the [summer of 1998]": "1998-SU"},
)
def season_year(words: Words) -> Reading:
    """Read *summer of 1998*."""
    return Partial(words["year"], season=words["season"])


@relative.rule(
    f"{_COUNT} ( {{units:unit}} | {{unit}} ) ago",
    cue="?{exceed}",
    examples={
        "[two days ago]": "2019-10-07",
        "[a week ago]": "2019-10-02",
        "[two years ago]": "2017",
        "over [70 years ago]": "1949",
        "[3 months ago]": "2019-07",
    },
)
def ago(words: Words) -> Reading | None:
    """Read *two days ago*; "over" leaves the past side open."""
    count = words.get("number", 1)
    return Offset(-int(count), words["unit"], mod=words.get("exceed")) if count == int(count) else None


@relative.rule(
    f"{_COUNT} ( {{units:unit}} | {{unit}} ) ( earlier | {{later}} )",
    examples={"[two days later]": "FUTURE_REF", "[a year earlier]": "PAST_REF"},
)
def later(words: Words) -> Reading:
    """Read *two days later*, counted from the date told before."""
    count = int(words.get("number", 1))
    return Offset(count if "later" in words else -count, words["unit"], Base.PREVIOUS)


@relative.rule(
    "the {told} {unit}",
    examples={"[the following day]": "FUTURE_REF", "[the previous week]": "PAST_REF"},
)
def told_unit(words: Words) -> Reading:
    """Read *the following day*, counted from the date told before."""
    return Offset(words["told"], words["unit"], Base.PREVIOUS)
