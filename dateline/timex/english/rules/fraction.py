"""Units inside larger ones: halves, thirds and quarters, the n-th day or week, and years and quarters of accounts."""

from __future__ import annotations

from dateline.timex.english.rules.parts import DAY, LAST_THIS_NEXT, LISTED, WEEKDAY, YEAR, shift
from dateline.timex.readings import (
    Base,
    Century,
    Decade,
    Nth,
    Offset,
    Part,
    Partial,
    Phase,
    Reading,
    Shift,
    Told,
)
from dateline.timex.rule import Family, Words
from dateline.values import Grain

fraction = Family("fraction")

_MONTH = "{month} ?( ?, ?of {year} )"
_MONTH_DAY = f"( {{month}} {DAY} | {DAY} ?of {{month}} )"
_SHIFTED = f"{LAST_THIS_NEXT} ( {{unit:outer}} | {{century:outer}} )"
_AGE = "{decade} | {nth:age} ?- {century:_age} ?{bc}"
_OF = f"( of | in | , | for ) ?the ( {YEAR} | {_MONTH} | {_SHIFTED} | {{fiscal}} {YEAR} | {_AGE} )"
_THIRDS = (Phase.START, Phase.MID, Phase.END)


def _outer(words: Words) -> Reading:
    """Give the larger unit that a part is of: the month or year named, or "last year"."""
    if "year" in words or "month" in words:
        return Partial(words.get("year"), words.get("month"), fiscal=words.get("fiscal"))
    if "decade" in words:
        return Decade(*words["decade"])
    if "age" in words:
        return Century(-words["age"] if "bc" in words else words["age"])
    return Shift(words.get("outer", Grain.YEAR), shift(words))


@fraction.rule(
    f"?the ( {{nth}} | {{lastnth:nth}} ) {{halfword:_}} ( {_OF} | of the {{unit:outer}} | of the {{century:outer}} )",
    examples={
        "during [the first half of October]": "2019-10",
        "[the second half of 2023]": "2023-H2",
        "[the first half of the 1990s]": "199",
    },
)
def half_of(words: Words) -> Reading | None:
    """Read *the first half of October*."""
    return Nth(words["nth"], Grain.HALF, _outer(words)) if words["nth"] <= 2 else None


@fraction.rule(
    f"?the ( first | second | {{lastnth:_}} ) third ( {_OF} | of the {{unit:outer}} | of the {{century:outer}} )",
    examples={"in [the first third of March 2019]": "2019-03", "[the last third of the 19th century]": "18"},
)
def third_of(words: Words) -> Reading:
    """Read *the first third of March*."""
    return Part(_THIRDS[2 if "_" in words else "second" in words], _outer(words))


@fraction.rule(
    "( ?the {nth} - {halfword:_} ?{year} | {half_year:nth} {year} | {year} ?- {half_year:nth} )",
    examples={"[first-half] profit": "2019-H1", "[H1 2020]": "2020-H1", "[2019 H2]": "2019-H2"},
    unless=r"\s(?:of|time|goal|penalty)\b",
)
def half_year(words: Words) -> Reading | None:
    """Read *first-half* before a noun, and *H1 2020*."""
    return Nth(words["nth"], Grain.HALF, _outer(words)) if words["nth"] <= 2 else None


@fraction.rule(
    f"?the ?{{fiscal}} {{nth}} ?- ?{{fiscal}} ( quarter | {{qtr:_}} ) ?( {_OF} | of the ?fiscal year | {YEAR} )",
    examples={
        "in [the third quarter]": "2019-Q3",
        "[the first quarter of 2004]": "2004-Q1",
        "a [third-quarter] loss": "2019-Q3",
    },
    unless=r"-?\s?(?:finals?|century|mile)\b|\sof the (?:century|decade)\b",
)
def quarter_of(words: Words) -> Reading | None:
    """Read *the third quarter of 2004*; without a year, the last one that has begun."""
    if words["nth"] > 4:
        return None
    outer = _outer(words) if words.keys() & {"year", "month", "outer", "decade", "age"} else None
    return Nth(words["nth"], Grain.QUARTER, outer)


@fraction.rule(
    f"{{nth}} quarters ?( {_OF} | of the ?fiscal year | {YEAR} )",
    cue=LISTED,
    examples={"in weak and [second quarters of 2018]": "2018-Q2"},
)
def quarters(words: Words) -> Reading | None:
    """Read the last of *the first and second quarters of 2018*."""
    return quarter_of(words)


@fraction.rule(
    f"?the ( {YEAR} | {{fiscal}} {YEAR} | {LAST_THIS_NEXT} {{unit:outer}} 's ) ?{{fiscal}} {{nth}} ?- quarter",
    examples={"[the 2017 third quarter]": "2017-Q3", "[this year's third quarter]": "2019-Q3"},
)
def year_quarter(words: Words) -> Reading | None:
    """Read *the 2017 third quarter*."""
    return Nth(words["nth"], Grain.QUARTER, _outer(words)) if words["nth"] <= 4 else None


@fraction.rule(
    "the ( year - ago | year - earlier | year earlier ) {nth} ?- quarter",
    examples={"in [the year-ago third quarter]": "2018-Q3"},
)
def year_ago_nth_quarter(words: Words) -> Reading | None:
    """Read *the year-ago third quarter*: a year before the last one of that number."""
    if words["nth"] > 4:
        return None
    return Nth(0, Grain.QUARTER, Offset(-1, Grain.YEAR, of=Nth(words["nth"], Grain.QUARTER, None), to_the_day=True))


@fraction.rule(
    f"( {{quarter:nth}} ?( ?, ?of {YEAR} ) | {YEAR} ?- {{quarter:nth}} )",
    examples={"[Q3]": "2019-Q3", "[Q3 2004]": "2004-Q3", "[2011 Q1]": "2011-Q1"},
)
def quarter_sign(words: Words) -> Reading:
    """Read *Q3 2004*."""
    return Nth(words["nth"], Grain.QUARTER, _outer(words) if "year" in words else None)


@fraction.rule(
    f"?the ( {{fiscal}} ?year {YEAR} | {{fiscal}} {YEAR} )",
    examples={"in [fiscal 1989]": "1989", "for [FY 2007]": "2007"},
)
def fiscal_year(words: Words) -> Reading:
    """Read *fiscal 1989* as the year of that name."""
    return Partial(words["year"], fiscal=words["fiscal"])


@fraction.rule(
    "the ?current ?full ?fiscal year",
    cue="( for | in | of )",
    examples={"for [the full year]": "2019"},
    unless=r"\s(?:ended|ending|before|after|of|that|earlier|ago)\b|'s|-(?:ago|earlier)\b",
    unless_after=r"\b(?!(?:months?|half|quarter|week|high|low|rest|end)\b)[a-z]+ of \Z",
)
def the_year(_: Words) -> Reading:
    """Read *for the full year*."""
    return Shift(Grain.YEAR, 0, Base.STORY)


@fraction.rule(
    f"""?the ( {{nth}} | {{lastnth:nth}} | {{nth}} {{lastnth:back}} ) ( {{weekday}} | {{unit}} )
    ( {_OF} | ( of | in ) the {{unit:outer}} )""",
    examples={
        "on [the second Tuesday in November]": "2019-11-12",
        "[the first Monday of May 2023]": "2023-05-01",
        "[the last week of August 2018]": "2018-W35",
        "[the last day of June]": "2019-06-30",
        "[the third last day of June 2019]": "2019-06-28",
    },
)
def nth_of(words: Words) -> Reading | None:
    """Read *the second Tuesday in November*."""
    number = words["nth"] * words.get("back", 1)
    if "weekday" in words:
        return Nth(number, Grain.DAY, Partial(weekday=words["weekday"], within=_outer(words)))
    small = words["unit"] < Grain.DAY or words["unit"] >= Grain.YEAR
    return None if small else Nth(number, words["unit"], _outer(words))


@fraction.rule(
    f"{{nth}} ( {{weekdays:weekday}} | {{units:unit}} ) ( {_OF} | ( of | in ) the {{unit:outer}} )",
    cue=LISTED,
    examples={"on wet and [third weeks of May 2019]": "2019-W20"},
)
def nths_of(words: Words) -> Reading | None:
    """Read the last of *the first and third weeks of May*."""
    return nth_of(words)


@fraction.rule(
    f"( the | {{this:_}} ) week ( of | beginning | starting ) ?{WEEKDAY} ?, ?the {_MONTH_DAY} ?( ?, {YEAR} )",
    examples={"[the week of May 4, 2015]": "2015-W19"},
)
def week_of(words: Words) -> Reading:
    """Read *the week of May 4*."""
    return Nth(0, Grain.WEEK, Partial(words.get("year"), words["month"], words["day"]))


@fraction.rule(
    "( the ?fiscal quarter | the {latest} ( quarter | {period} ) )",
    examples={"in [the quarter]": "2019-Q3", "for [the latest period]": "2019-Q3"},
    unless=r"\s(?:of\b|century|mile|finals?)",
)
def the_quarter(_: Words) -> Reading:
    """Read *the quarter* in earnings text: the one told before, else the last one that is over."""
    return Told(Grain.QUARTER)


@fraction.rule(
    """( the ?( corresponding | comparable ) ( year - ago | year - earlier | year earlier ) ( quarter | {period} )
    | year - ago | year - earlier
    | the ?( corresponding | same | like | comparable ) ( {period} | quarter )
    ( last year | a year earlier | a year ago ) )""",
    examples={
        "in [the year-ago quarter]": "2018-Q3",
        "the [year-earlier] loss": "2018-Q3",
        "than in [the quarter a year ago]": "2018-Q3",
    },
)
def year_ago_quarter(_: Words) -> Reading:
    """Read *the year-ago quarter*: a year before the quarter told before."""
    return Told(Grain.QUARTER, years=-1)
