"""Seasons."""

from __future__ import annotations

from dateline.timex.english.rules.parts import LAST_THIS_NEXT, shift, which
from dateline.timex.readings import Base, Partial, Reading, Shift
from dateline.timex.rule import Family, Words
from dateline.values import Grain

season = Family("season")


@season.rule(
    "?the {season}",
    cue="""( in | during | of | since | by | before | after | until | for | throughout | over | this | early | late |
    mid ?- | through )""",
    examples={"in [the summer]": "2019-SU", "last seen in [winter]": "2018-WI"},
    never=("they fall back", "a spring in the clock", "after the fall of the city"),
    unless=r"\s(?:of\b|in\b|water|break\b)|-",
)
def in_season(words: Words) -> Reading:
    """Read *in summer*; tense tells which."""
    return Partial(season=words["season"])


@season.rule(
    "{plainseason:season}",
    examples={"a [summer] offensive": "2019-SU"},
    never=("Donna Summer sang", "the Summer Games"),
    unless=r"\s(?:of\b|olympics|games)|-",
)
def bare_season(words: Words) -> Reading:
    """Read a season that is no other word."""
    return Partial(season=words["season"])


@season.rule(
    f"{LAST_THIS_NEXT} {{season}}",
    examples={"[last summer]": "2019-SU", "[next spring]": "2020-SP", "[this fall]": "2019-FA"},
)
def last_season(words: Words) -> Reading:
    """Read *last summer*."""
    return Partial(season=words["season"], which=which(words))


@season.rule(
    """?the ( {season} ?of ?, ( {year} | {shortyear:year} ) | {year} {season}
    | {season} ?of {year} ( - | / ) ( {year:_} | {number:_} )
    | {season} ?of {yearpair} )""",
    examples={
        "in [spring 2023]": "2023-SP",
        "[the summer of 1998]": "1998-SU",
        "[the 2005 fall]": "2005-FA",
        "[winter of 1998-99]": "1998-WI",
        "[the winter of 2017/18]": "2017-WI",
    },
)
def season_year(words: Words) -> Reading:
    """Read *the summer of 1998*."""
    year = words["yearpair"][0] if "yearpair" in words else words["year"]
    return Partial(year, season=words["season"])


@season.rule(
    f"?the {{season}} ?of ( {LAST_THIS_NEXT} | that ?same | the same ) year",
    examples={"[the spring of next year]": "2020-SP"},
)
def season_of_year(words: Words) -> Reading:
    """Read *the spring of next year*."""
    told = not words.keys() & {"last", "this", "next"}
    outer = Shift(Grain.YEAR, 0, Base.PREVIOUS) if told else Shift(Grain.YEAR, shift(words))
    return Partial(season=words["season"], within=outer)
