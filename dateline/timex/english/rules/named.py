"""Times with names of their own: halves and quarters, decades, holidays, and the vague past, present and future."""

from __future__ import annotations

from dateline.timex.readings import Century, Decade, Holiday, Nth, Partial, Reading, Shift, Vague
from dateline.timex.rule import Family, Words
from dateline.values import Grain

named = Family("named")

_OF = "?of ?the ( {year} | {month} ?, ?of ?{year} )"


def _outer(words: Words) -> Reading:
    if "year" in words or "month" in words:
        return Partial(words.get("year"), words.get("month"))
    return Shift(Grain.YEAR, words.get("count", 0))


@named.rule(
    f"the {{nth}} half ( {_OF} | of ( {{last:count}} | {{next:count}} | this | the ) year )",
    examples={"during [the first half of October]": "2019-10", "[the second half of 2023]": "2023-H2"},
)
def half_of(words: Words) -> Reading:
    """Read *the first half of October*."""
    return Nth(words["nth"], Grain.HALF, _outer(words))


@named.rule(
    f"?the {{nth}} quarter ?( {_OF} | of ( {{last:count}} | {{next:count}} | this | the ) year )",
    examples={"in [the third quarter]": "2019-Q3", "[the first quarter of 2004]": "2004-Q1"},
)
def quarter_of(words: Words) -> Reading | None:
    """Read *the third quarter of 2004*."""
    return Nth(words["nth"], Grain.QUARTER, _outer(words)) if words["nth"] <= 4 else None


@named.rule("the {decade}", examples={"in [the 1990s]": "199", "[the '80s]": "198"})
def decade(words: Words) -> Reading:
    """Read *the 1990s*."""
    tens, century = words["decade"]
    return Decade(tens, century)


@named.rule("the {decades}", examples={"in [the nineties]": "199"}, never=("he is in his nineties",))
def decade_word(words: Words) -> Reading:
    """Read *the nineties*."""
    return Decade(words["decades"], 19)


@named.rule("the {nth} century", examples={"in [the 20th century]": "19", "[the eighteenth century]": "17"})
def century(words: Words) -> Reading:
    """Read *the 20th century*."""
    return Century(words["nth"])


@named.rule(
    "{Holiday:key} ?, ?of ?{year}", examples={"on [Christmas Day]": "2019-12-25", "[Easter 2024]": "2024-03-31"}
)
def holiday(words: Words) -> Reading:
    """Read *Christmas 2023*; without a year tense tells which."""
    return Holiday(words["key"], words.get("year"))


@named.rule("{now}", examples={"[now]": "PRESENT_REF", "the [current] plan": "PRESENT_REF"})
def present(words: Words) -> Reading:
    """Read *now*."""
    return Vague(words["now"])


@named.rule("{recently}", examples={"[recently]": "PAST_REF"}, never=("at once",))
def past(words: Words) -> Reading | None:
    """Read *recently*."""
    return Vague(words["recently"])


@named.rule("{soon}", examples={"[soon]": "FUTURE_REF"})
def future(words: Words) -> Reading:
    """Read *soon*."""
    return Vague(words["soon"])
