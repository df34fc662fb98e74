"""Durations."""

from __future__ import annotations

from dateline.timex.english.rules.parts import FISCAL, SHORT_UNITS, TO_MONTH, UNIT, UNITS, count
from dateline.timex.readings import Base, Length, Reading, Shift
from dateline.timex.rule import Family, Words
from dateline.values import Grain

length = Family("length")

_NUMBER = "( {number} | {some} )"
_COUNT = "( {number} | {some} | a | an | another | an additional | one more )"
_ABOUT = "?( {mod} | some | a full | a whole )"


@length.rule(
    "{number} ( more | + ) {units:unit}",
    examples={"[5 more hours] till lunch": "PTXH", "after [4+ hours]": "PTXH"},
    informal=True,
)
def more_units(words: Words) -> Reading:
    """Read *4+ hours* in short posts, whose number is loose."""
    return Length(None, words["unit"])


@length.rule(
    "the ?very ( {nth:edge} | {lastnth:edge} ) {number} {units:unit}",
    examples={"in [the first nine months] of the siege": "P9M", "[the last five years] of his life": "P5Y"},
    never=("the first two weeks were dry",),
    unless=r"(?!\s(?:of|in)\b)",
)
def edge_units(words: Words) -> Reading | None:
    """Read *the first nine months* of something."""
    return Length(words["number"], words["unit"], edge=words["edge"]) if words["edge"] in {1, -1} else None


@length.rule(
    f"?{{mod}} ?( the first | the ) {_NUMBER} ?+ ?more {SHORT_UNITS}",
    cue="?( {exceed} | {less} | about )",
    examples={
        "some [five hours]": "PT5H",
        "after [4+ hours]": "PT4H",
        "[several months]": "PXM",
        "[24 hours]": "PT24H",
        "[nearly two months]": "P2M",
        "[the first nine months]": "P9M",
    },
    never=("70 occasions", "155mm shells", "the third time in as many months", "at 16 years of age"),
    unless=r"\s(?:old|o'clock|of age)\b|'?\s(?:ago|earlier|later)\b",
    unless_after=r"\b(?:as|aged) \Z",
)
def units(words: Words) -> Reading | None:
    """Read *five hours*."""
    mod = words.get("mod") or words.get("less") or ("MORE_THAN" if "exceed" in words else None)
    return Length(count(words), words["unit"], mod)


@length.rule(
    f"?{{mod}} ( ( {{number}} | a | an ) {UNIT} {{half}} | ( {{number}} | a | an ) {{half}} {UNITS} )",
    examples={"[2 1/2 years]": "P2.5Y", "[a year and a half]": "P1.5Y", "[two and a half hours]": "PT2H30M"},
)
def units_and_half(words: Words) -> Reading:
    """Read *two and a half hours*."""
    return Length(count(words), words["unit"], words.get("mod"))


@length.rule(
    "half ( a | an ) {unit} | 1/2 {unit} | a half - ( {unit} | {century:unit} )",
    examples={"[half an hour]": "PT30M", "[half a year]": "P6M"},
)
def half_unit(words: Words) -> Reading:
    """Read *half an hour*."""
    smaller = {
        Grain.HOUR: (30, Grain.MINUTE),
        Grain.YEAR: (6, Grain.MONTH),
        Grain.DAY: (12, Grain.HOUR),
        Grain.CENTURY: (50, Grain.YEAR),
    }
    number, unit = smaller.get(words["unit"], (0.5, words["unit"]))
    return Length(number, unit)


@length.rule(
    f"?( ?the {{past}} ) {{number}} ( to | or | - ) {{number:last}} {UNITS}",
    examples={"within [two to three weeks]": "P3W", "over [the next 12 to 18 months]": "P18M"},
)
def units_range(words: Words) -> Reading:
    """Read *two to three weeks* by its upper end."""
    return Length(words["last"], words["unit"], window=words.get("past", 0))


@length.rule(
    "( {number} | {some} ) - ( {unit} | {century:unit} )",
    examples={"a [two-year] deal": "P2Y", "the [ten-day] visit": "P10D"},
    never=("a 41-year-old",),
    unless=r"-old|-ago",
)
def adjective(words: Words) -> Reading:
    """Read *two-year* before a noun."""
    return Length(count(words), words["unit"])


@length.rule(
    "?( {number} - ) ( {unit} | {units} | {century:unit} ) - long",
    examples={"a [month-long] siege": "P1M", "a [decades-long] dispute": "PXDE"},
)
def long_adjective(words: Words) -> Reading:
    """Read *month-long*."""
    return Length(None if "units" in words else words.get("number", 1), words.get("units", words.get("unit")))


@length.rule(
    f"{_ABOUT} {_COUNT} {UNITS}",
    cue="""( for | within | in | lasted | lasts | lasting | last | took | takes | than | least | after | over | about |
    nearly | of | by | under | just )""",
    examples={"for [a week]": "P1W", "lasting [nearly an hour]": "PT1H"},
    never=("the dawn of a second wave",),
    unless=r"-|\s(?:ago|earlier|later|before|old|from now)\b|\s?%|(?<=\ba second)\s(?!(?:and|or|at)\b)[a-z]",
)
def for_units(words: Words) -> Reading:
    """Read *for a week*; the cue tells a length from "a year" of a kind."""
    return Length(count(words), words["unit"], words.get("mod"))


@length.rule(
    f"the ?{FISCAL} year",
    examples={"for [the fiscal year] ended well": "P1Y"},
    never=("the fiscal year was good",),
    unless=rf"(?!\s(?:ended|ending)\b|{TO_MONTH})",
)
def year_ended(_: Words) -> Reading:
    """Read *the year ended June 30*."""
    return Length(1, Grain.YEAR)


@length.rule(
    "( a | an ) {unit}",
    examples={"wait [a week]": "P1W"},
    never=(
        "saw a year of war",
        "what a year",
    ),
    unless=r"-|\s(?:of|ago|earlier|later|when|old|in|that|for)\b",
    unless_after=r"(?:\d|\d [a-z]+|s|\bonce|twice|times) \Z|\b(?:such|what|quite) \Z",
)
def bare_unit(words: Words) -> Reading | None:
    """Read *a week*."""
    return (
        Length(1, words["unit"])
        if words["unit"] not in {Grain.SECOND, Grain.MINUTE, Grain.DAY, Grain.QUARTER}
        else None
    )


@length.rule(
    "{units:unit}",
    cue="( in | during | over ) the",
    examples={"seen in the [weeks] before the flood": "PXW", "in the [days] that followed": "PXD"},
    never=("met in the weeks",),
    unless=r"(?!\s(?:before|after|since|ahead|following|that followed|leading up|running up|to come)\b)",
)
def units_around(words: Words) -> Reading:
    """Read *in the weeks before the flood*."""
    return Length(None, words["unit"])


@length.rule(
    "{units:unit}",
    cue="( for | within )",
    examples={"within [weeks]": "PXW"},
    never=("for weeks of rain",),
    unless=r"\s(?:of|ago|earlier|later|before|after)\b|-",
)
def bare_units(words: Words) -> Reading:
    """Read *within weeks*."""
    return Length(None, words["unit"])


@length.rule(
    f"?( the | {{this:_}} ) {{past}} ?{_NUMBER} ?{FISCAL} ( {{unit}} | {{century:unit}} | {{units:plural}} )",
    examples={"[the past week]": "P1W", "[the last two weeks]": "P2W", "[the next few days]": "PXD"},
    never=("the last few years of his reign",),
    unless=r"\s(?:of\b)|-",
)
def window(words: Words) -> Reading | None:
    """Read *the past two weeks*: a length that ends on the publication day."""
    if "unit" in words and not words.keys() & {"number", "some"}:
        if words["unit"] is Grain.QUARTER:
            return Shift(Grain.QUARTER, words["past"])
        if words["unit"] <= Grain.DAY:
            return None
    number = None if "plural" in words and "number" not in words else count(words)
    return Length(number, words.get("plural", words.get("unit")), window=words["past"])


@length.rule(
    f"the {{next:past}} {UNIT}",
    cue="( over | within | during )",
    examples={"over [the next decade]": "P1DE", "within [the next year]": "P1Y"},
    never=("during the next century of war",),
    unless=r"\s(?:of\b)|-",
)
def next_window(words: Words) -> Reading | None:
    """Read *over the next decade*, counted from the publication day as *the next two years* are."""
    return window(words)


@length.rule(
    "?the {past} {fortnight:_}",
    examples={"[last fortnight]": "P2W", "over [the next fortnight]": "P2W"},
)
def fortnight(words: Words) -> Reading:
    """Read *the last fortnight*."""
    return Length(2, Grain.WEEK, window=words["past"])


@length.rule("the week", examples={"so ends [the week]": "2019-W41"}, informal=True)
def my_week(_: Words) -> Reading:
    """Read *the week* in short posts."""
    return Shift(Grain.WEEK, 0)


@length.rule("( {next} | {told:next} ) day", examples={"sent it [next day]": "2019-10-10"}, informal=True)
def next_day(words: Words) -> Reading:
    """Read *next day* in short posts."""
    return Shift(Grain.DAY, words["next"], Base.PREVIOUS)


@length.rule(
    "the day | ?the {lastnth:_} day",
    examples={"where [the day] goes": "2019-10-09", "[last day] to apply": "2019-10-09"},
    informal=True,
)
def my_day(_: Words) -> Reading:
    """Read *the day* and *last day to apply* in short posts: today."""
    return Shift(Grain.DAY, 0)


@length.rule(
    "?( a | all | another | ?the {nth:_} | ?the ( entire | whole ) ) {day_noun:unit} | {day_noun:unit} {number:_}",
    examples={
        "a nice [day]": "P1D",
        "[another week] of this": "P1W",
        "[day 3] of our trip": "P1D",
        "[1st year] at school": "P1Y",
        "it took [the whole day]": "P1D",
        "slept [all day]": "P1D",
    },
    never=("we waited day after day",),
    unless=r"\s(?:after|by|in)\s(?:day|week|month|year)\b",
    unless_after=r"\b(?:day|week|month|year)\s(?:after|by|in)\s\Z",
    informal=True,
)
def day_of_mine(words: Words) -> Reading:
    """Read *a nice day* in the short posts of people about their own day."""
    return Length(1, words["unit"])


@length.rule(
    "?( the | those ) {units:unit}", examples={"such [days]": "PXD", "miss [those days]": "PXD"}, informal=True
)
def days_of_mine(words: Words) -> Reading:
    """Read *such days* in short posts."""
    return Length(None, words["unit"])
