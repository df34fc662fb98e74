"""Times with names of their own: decades, centuries, holidays, and the vague past, present and future."""

from __future__ import annotations

from dateline.timex.english.rules.parts import LAST_THIS_NEXT, LISTED, YEAR, shift
from dateline.timex.readings import (
    Base,
    Century,
    Decade,
    Holiday,
    Nth,
    PartOfDay,
    Reading,
    Vague,
    Which,
)
from dateline.timex.rule import Family, Words
from dateline.values import Grain

named = Family("named")

_NO_HOLIDAY = r"""\s(?:agreement|accords?|declaration|massacre|uprising|rising|murders?|bombing|attacks?|islands?
|trees?|bunny|bunnies|eggs?|carols?|cards?)\b""".replace("\n", "")
_HUNDREDS = range(100, 190, 10)  # in tens of years


@named.rule(
    "?the {decade}",
    examples={
        "in [the 1990s]": "199",
        "[the '80s]": "198",
        "[1950s]": "195",
        "in [the '00s]": "200",
        "in [the 1700s]": "17",
        "in [the 1900s]": "190",
    },
)
def decade(words: Words) -> Reading:
    """Read *the 1990s*; *the 1700s* are a century."""
    tens, century = words["decade"]
    return Century(tens // 10 + 1) if tens in _HUNDREDS else Decade(tens, century)


@named.rule(
    "the {shortdecade}",
    examples={"in [the 70s]": "197", "since [the 80's]": "198"},
    never=("a man in his 70s", "highs in the 70s"),
    unless_after=r"\b(?:temperatures?|highs?|lows?|degrees|mercury) (?:\w+ )?(?:in|into|to) \Z",
)
def short_decade(words: Words) -> Reading:
    """Read *the 70s*."""
    return Decade(*words["shortdecade"])


@named.rule("the {decades}", examples={"in [the nineties]": "199"}, never=("he is in his nineties",))
def decade_word(words: Words) -> Reading:
    """Read *the nineties*."""
    tens, century = words["decades"]
    return Decade(tens, century)


@named.rule(
    "?the {nth} ?- {century:_} ?{bc}",
    examples={
        "in [the 20th century]": "19",
        "[the eighteenth century]": "17",
        "a [19th-century] house": "18",
        "[the first century]": "00",
    },
)
def century(words: Words) -> Reading:
    """Read *the 20th century*."""
    return Century(-words["nth"] if "bc" in words else words["nth"])


@named.rule(
    "{nth} centuries ?{bc}",
    cue=LISTED,
    examples={"in dark and [ninth centuries]": "08"},
)
def centuries(words: Words) -> Reading | None:
    """Read the last of *the 16th and 17th centuries*."""
    return century(words)


@named.rule(
    f"?the ( {{holiday:key}} ?( ?, ?of ?in {YEAR} ) | {{Otherholiday:key}} | {{otherholiday:key}} ?, ?of {YEAR} )",
    examples={
        "[Easter 2024]": "2024-03-31",
        "on [Halloween]": "2019-10-31",
        "[Lent 2019]": "2019-03-06",
        "[Yom Kippur 2019]": "2019-10-08",
        "on [Super Tuesday]": "2020-03-03",
    },
    never=(
        "Super Tuesday 2018",
        "the bank lent money",
        "the advent of steam",
        "the Good Friday Agreement",
        "the Easter eggs",
    ),
    unless=_NO_HOLIDAY,
)
def holiday(words: Words) -> Reading:
    """Read *Christmas 2023*; without a year tense tells which."""
    return Holiday(words["key"], words.get("year"))


@named.rule("{holiday:key} {daypart}", examples={"on [Christmas morning]": "2019-12-25TMO"})
def holiday_morning(words: Words) -> Reading:
    """Read *Christmas morning*."""
    return PartOfDay(words["daypart"], Holiday(words["key"]))


@named.rule("{holiday:key} week", examples={"in [Easter week]": "2019-W16"})
def holiday_week(words: Words) -> Reading:
    """Read *Easter week*."""
    return Nth(0, Grain.WEEK, Holiday(words["key"]))


@named.rule(f"?the {{holiday:key}} ?of {LAST_THIS_NEXT} year", examples={"[Easter last year]": "2018-04-01"})
def holiday_of_year(words: Words) -> Reading:
    """Read *Christmas of last year*."""
    return Holiday(words["key"], shift=shift(words))


@named.rule(
    f"( {LAST_THIS_NEXT} | ?the {{told}} ) {{holiday:key}}",
    examples={"[last Christmas]": "2018-12-25", "[this Easter]": "2019-04-21"},
)
def last_holiday(words: Words) -> Reading:
    """Read *last Christmas*."""
    direction = words.get("told") or shift(words)
    which = Which.LAST if direction < 0 else Which.NEXT if direction > 0 else Which.THIS
    return Holiday(words["key"], which=which)


@named.rule(
    "{now}",
    examples={"[now]": "PRESENT_REF", "the [current] plan": "PRESENT_REF"},
    never=("a now-closed pier",),
    unless=r"-|\sand (?:then|again)\b",
)
def present(words: Words) -> Reading:
    """Read *now*."""
    return Vague(words["now"])


@named.rule(
    "( {recently} | the {bygone:_} )",
    examples={"[recently]": "PAST_REF", "in [the past]": "PAST_REF"},
    never=("in the past tense",),
    unless=r"\s(?:of|tense|two|three|few|year|week|month|day)\b|-",
)
def past(words: Words) -> Reading:
    """Read *recently*."""
    return Vague(words.get("recently", "PAST_REF"))


@named.rule(
    "the {soon}",
    examples={"[the future] of travel": "FUTURE_REF"},
    never=("the future is near",),
    unless=r"(?! of\b)",
    informal=True,
)
def the_future(words: Words) -> Reading:
    """Read *the future of travel* in short posts, whatever the tense."""
    return Vague(words["soon"], Base.STORY)


@named.rule(
    "?the ?near {soon}",
    examples={"[soon]": "FUTURE_REF", "in [the future]": "FUTURE_REF"},
    never=("the soon-to-open pier",),
    unless=r"\s(?:of|as|after|proof)\b|-",
)
def future(words: Words) -> Reading:
    """Read *soon*."""
    return Vague(words["soon"])


@named.rule(
    "{former}",
    examples={"the [former] mayor": "PAST_REF"},
    never=("the former was late",),
    unless=r"\s?(?:[^\w\s]|(?:and|is|was|has|had)\b|\Z)",
    narrative=True,
)
def former(words: Words) -> Reading:
    """Read *former* before a noun. Source: TIMEX2 annotation standard (2005), among its triggers."""
    return Vague(words["former"])
