"""Units inside larger ones: halves, thirds and quarters, the n-th day or week, and years and quarters of accounts."""

from __future__ import annotations

from dateline.timex.english.rules.parts import DAY, FISCAL, LAST_THIS_NEXT, LISTED, TO_MONTH, WEEKDAY, YEAR, shift
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
    Span,
    Told,
)
from dateline.timex.rule import Family, Words
from dateline.values import Grain

fraction = Family("fraction")

_MONTH = "{month} ?( ?, ?of {year} )"
_MONTH_DAY = f"( {{month}} {DAY} | {DAY} ?of {{month}} )"
_SHIFTED = f"( {LAST_THIS_NEXT} | current ) ?{FISCAL} ( {{unit:outer}} | {{century:outer}} )"
_AGE = "{decade} | {nth:age} ?- {century:_age} ?{bc}"
_FISCAL_YEAR = f"( {{fiscal}} {YEAR} | {FISCAL} year {YEAR} | {YEAR} {FISCAL} year | {{fyear}} )"
_THE_YEAR = f"of the ?{FISCAL} {{unit:outer}}"
_OF = f"( of | in | , | for ) ?the ( {YEAR} | {_MONTH} | {_SHIFTED} | {_FISCAL_YEAR} | {_AGE} )"
_TO_YEAR = "( - | / ) ( {number:to} | {year:to} )"
_YEARS = f"( {{year}} {_TO_YEAR} | {{yearmonth:pair}} | {{yearpair:pair}} )"
_CENTURY = 100
_THIRDS = {1: Phase.START, 2: Phase.MID, 3: Phase.END, -1: Phase.END}


def _outer(words: Words) -> Reading:
    """Give the larger unit that a part is of: the month or year named, or "last year"."""
    if "fyear" in words:
        return Partial(words["fyear"], fiscal=1)
    if "year" in words or "month" in words:
        return Partial(words.get("year"), words.get("month"), fiscal=words.get("fiscal"))
    if "decade" in words:
        return Decade(*words["decade"])
    if "age" in words:
        return Century(-words["age"] if "bc" in words else words["age"])
    return Shift(words.get("outer", Grain.YEAR), shift(words), fiscal=words.get("fiscal"))


@fraction.rule(
    f"?the ( {{nth}} | {{lastnth:nth}} ) {{halfword:_}} ( {_OF} | {_THE_YEAR} | of the {{century:outer}} )",
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
    f"?the ( {{nth}} | {{lastnth:nth}} ) third ( {_OF} | {_THE_YEAR} | of the {{century:outer}} )",
    examples={
        "in [the first third of March 2019]": "2019-03",
        "[the second third of 2018]": "2018",
        "[the last third of the 19th century]": "18",
    },
)
def third_of(words: Words) -> Reading | None:
    """Read *the first third of March*."""
    return Part(_THIRDS[words["nth"]], _outer(words)) if words["nth"] in _THIRDS else None


@fraction.rule(
    f"""( ?the {{nth}} - {{halfword:_}} ?{{year}} | {{half_year:nth}} ?( of | , ) ( {{year}} | {_FISCAL_YEAR} )
    | {{year}} ?- {{half_year:nth}} )""",
    examples={
        "[first-half] profit": "2019-H1",
        "[H1 2020]": "2020-H1",
        "[2019 H2]": "2019-H2",
        "in [H2 FY23]": "2023-H2",
    },
    never=("a first-half goal",),
    unless=r"\s(?:of|time|goal|penalty)\b",
)
def half_year(words: Words) -> Reading | None:
    """Read *first-half* before a noun, and *H1 2020*."""
    return Nth(words["nth"], Grain.HALF, _outer(words)) if words["nth"] <= 2 else None


@fraction.rule(
    f"?the ?{{fiscal}} {{nth}} ?- ?{{fiscal}} ( quarter | {{qtr:_}} ) ?( {_OF} | {_THE_YEAR} | {YEAR} )",
    examples={
        "in [the third quarter]": "2019-Q3",
        "[the first quarter of 2004]": "2004-Q1",
        "a [third-quarter] loss": "2019-Q3",
    },
    never=("in the third quarter of the century",),
    unless=r"-?\s?(?:finals?|century|mile)\b|\sof the (?:century|decade)\b",
)
def quarter_of(words: Words) -> Reading | None:
    """Read *the third quarter of 2004*; without a year, the last one that has begun."""
    if words["nth"] > 4:
        return None
    outer = _outer(words) if words.keys() & {"year", "month", "outer", "decade", "age", "fyear"} else None
    return Nth(words["nth"], Grain.QUARTER, outer)


@fraction.rule(
    f"{{nth}} quarters ?( {_OF} | {_THE_YEAR} | {YEAR} )",
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
    f"""( {{quarter:nth}} ?( ?, ?of ( {YEAR} | {_FISCAL_YEAR} ) | ?of {LAST_THIS_NEXT} ?{FISCAL} year )
    | {YEAR} ?- {{quarter:nth}} )""",
    examples={
        "[Q3]": "2019-Q3",
        "[Q3 2004]": "2004-Q3",
        "[2011 Q1]": "2011-Q1",
        "in [Q1 FY24]": "2024-Q1",
        "in [Q2 of fiscal year 2018]": "2018-Q2",
        "in [Q4 of last year]": "2018-Q4",
    },
)
def quarter_sign(words: Words) -> Reading:
    """Read *Q3 2004*."""
    return Nth(words["nth"], Grain.QUARTER, _outer(words) if len(words) > 1 else None)


@fraction.rule(
    "( {yearquarter} | {yearhalf} )",
    examples={"in [1Q24]": "2024-Q1", "by [Q3'18]": "2018-Q3", "in [2H19]": "2019-H2"},
)
def part_sign(words: Words) -> Reading:
    """Read *1Q24*."""
    number, year = words.get("yearquarter") or words["yearhalf"]
    return Nth(number, Grain.QUARTER if "yearquarter" in words else Grain.HALF, Partial(year))


@fraction.rule(
    f"?the {_FISCAL_YEAR}",
    examples={
        "in [fiscal 1989]": "1989",
        "for [FY 2007]": "2007",
        "for [FY24]": "2024",
        "[the 2018 financial year]": "2018",
    },
)
def fiscal_year(words: Words) -> Reading:
    """Read *fiscal 1989* as the year of that name."""
    return _outer(words)


@fraction.rule(
    f"""?the ( ( {{fiscal}} | {FISCAL} year ) {_YEARS} | {_YEARS} {FISCAL} year | {{fyear:year}} {_TO_YEAR} )""",
    examples={
        "in [fiscal 2017-18]": "2017/2018",
        "[the 2017/18 financial year]": "2017/2018",
        "in [FY2011-12]": "2011/2012",
        "[the financial year 2011-12]": "2011/2012",
    },
)
def fiscal_year_of_two(words: Words) -> Reading | None:
    """Read *fiscal 2017-18*: both years, unless a convention tells when a fiscal year begins."""
    first, last = words["pair"] if "pair" in words else (words["year"], words["to"])
    if last not in {first + 1, (first + 1) % _CENTURY}:
        return None
    return Span(Partial(first, fiscal=1), Partial(first + 1, fiscal=1))


@fraction.rule(
    f"the ?current ?full ?{FISCAL} year",
    cue="( for | in | of )",
    examples={"for [the full year]": "2019"},
    never=(
        "in the year that he left",
        "player of the year",
    ),
    unless=rf"{TO_MONTH}|\s(?:ended|ending|before|after|of|that|earlier|ago)\b|'s|-(?:ago|earlier)\b",
    unless_after=r"\b(?!(?:months?|half|quarter|week|high|low|rest|end)\b)[a-z]+ of \Z",
)
def the_year(words: Words) -> Reading:
    """Read *for the full year*."""
    return Shift(Grain.YEAR, 0, Base.STORY, fiscal=words.get("fiscal"))


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
    never=("the quarter of the town",),
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
