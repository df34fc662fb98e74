"""Times with names of their own: halves and quarters, decades, holidays, and the vague past, present and future."""

from __future__ import annotations

from dateline.timex.english.rules.parts import DAY, LAST_THIS_NEXT, WEEKDAY, shift
from dateline.timex.readings import (
    Base,
    Century,
    Decade,
    Holiday,
    Nth,
    Offset,
    Part,
    Partial,
    PartOfDay,
    Phase,
    Reading,
    Shift,
    Vague,
    Which,
)
from dateline.timex.rule import Family, Words
from dateline.values import Grain

named = Family("named")

_NO_HOLIDAY = r"""\s(?:agreement|accords?|declaration|massacre|uprising|rising|murders?|bombing|attacks?|islands?
|trees?|bunny|bunnies|eggs?|carols?|cards?)\b""".replace("\n", "")
_HUNDREDS = range(100, 190, 10)  # in tens of years
_YEAR = "( {year} | {shortyear:year} )"
_MONTH = "{month} ?( ?, ?of {year} )"
_MONTH_DAY = f"( {{month}} {DAY} | {DAY} ?of {{month}} )"
_SHIFTED = f"{LAST_THIS_NEXT} ( {{unit:outer}} | {{century:outer}} )"
_AGE = "{decade} | {nth:age} ?- {century:_age} ?{bc}"
_OF = f"( of | in | , | for ) ?the ( {_YEAR} | {_MONTH} | {_SHIFTED} | {{fiscal}} {_YEAR} | {_AGE} )"
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


@named.rule(
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


@named.rule(
    f"?the ( first | second | {{lastnth:_}} ) third ( {_OF} | of the {{unit:outer}} | of the {{century:outer}} )",
    examples={"in [the first third of March 2019]": "2019-03", "[the last third of the 19th century]": "18"},
)
def third_of(words: Words) -> Reading:
    """Read *the first third of March*."""
    return Part(_THIRDS[2 if "_" in words else "second" in words], _outer(words))


@named.rule(
    "( ?the {nth} - {halfword:_} ?{year} | {half_year:nth} {year} | {year} ?- {half_year:nth} )",
    examples={"[first-half] profit": "2019-H1", "[H1 2020]": "2020-H1", "[2019 H2]": "2019-H2"},
    unless=r"\s(?:of|time|goal|penalty)\b",
)
def half_year(words: Words) -> Reading | None:
    """Read *first-half* before a noun, and *H1 2020*."""
    return Nth(words["nth"], Grain.HALF, _outer(words)) if words["nth"] <= 2 else None


@named.rule(
    f"?the ?{{fiscal}} {{nth}} ?- ?{{fiscal}} ( quarter | {{qtr:_}} ) ?( {_OF} | of the ?fiscal year | {_YEAR} )",
    examples={
        "in [the third quarter]": "2019-Q3",
        "[the first quarter of 2004]": "2004-Q1",
        "a [third-quarter] loss": "2019-Q3",
    },
    unless=r"-?\s?(?:finals?|century|mile)\b",
)
def quarter_of(words: Words) -> Reading | None:
    """Read *the third quarter of 2004*; without a year, the last one that has begun."""
    if words["nth"] > 4:
        return None
    outer = _outer(words) if words.keys() & {"year", "month", "outer", "decade", "age"} else None
    return Nth(words["nth"], Grain.QUARTER, outer)


@named.rule(
    f"?the ( {_YEAR} | {{fiscal}} {_YEAR} | {LAST_THIS_NEXT} {{unit:outer}} 's ) ?{{fiscal}} {{nth}} ?- quarter",
    examples={"[the 1988 second quarter]": "1988-Q2", "[this year's third quarter]": "2019-Q3"},
)
def year_quarter(words: Words) -> Reading | None:
    """Read *the 1988 second quarter*."""
    return Nth(words["nth"], Grain.QUARTER, _outer(words)) if words["nth"] <= 4 else None


@named.rule(
    "the ( year - ago | year - earlier | year earlier ) {nth} ?- quarter",
    examples={"in [the year-ago third quarter]": "2018-Q3"},
)
def year_ago_nth_quarter(words: Words) -> Reading | None:
    """Read *the year-ago third quarter*: a year before the last one of that number."""
    if words["nth"] > 4:
        return None
    return Nth(0, Grain.QUARTER, Offset(-1, Grain.YEAR, of=Nth(words["nth"], Grain.QUARTER, None), to_the_day=True))


@named.rule(
    f"( {{quarter:nth}} ?( ?, ?of {_YEAR} ) | {_YEAR} ?- {{quarter:nth}} )",
    examples={"[Q3]": "2019-Q3", "[Q3 2004]": "2004-Q3", "[2011 Q1]": "2011-Q1"},
)
def quarter_sign(words: Words) -> Reading:
    """Read *Q3 2004*."""
    return Nth(words["nth"], Grain.QUARTER, _outer(words) if "year" in words else None)


@named.rule(
    f"?the ( {{fiscal}} ?year {_YEAR} | {{fiscal}} {_YEAR} )",
    examples={"in [fiscal 1989]": "1989", "for [FY 2007]": "2007"},
)
def fiscal_year(words: Words) -> Reading:
    """Read *fiscal 1989* as the year of that name."""
    return Partial(words["year"], fiscal=words["fiscal"])


@named.rule(
    "the ?current ?full ?fiscal year",
    cue="( for | in | of )",
    examples={"for [the full year]": "2019"},
    unless=r"\s(?:ended|ending|before|after|of|that|earlier|ago)\b|'s|-(?:ago|earlier)\b",
    unless_after=r"\b(?!(?:months?|half|quarter|week|high|low|rest|end)\b)[a-z]+ of \Z",
)
def the_year(_: Words) -> Reading:
    """Read *for the full year*."""
    return Shift(Grain.YEAR, 0, Base.STORY)


@named.rule(
    f"""?the ( {{nth}} | {{lastnth:nth}} | {{nth}} {{lastnth:back}} ) ( {{weekday}} | {{unit}} )
    ( {_OF} | ( of | in ) the {{unit:outer}} )""",
    examples={
        "on [the second Tuesday in November]": "2019-11-12",
        "[the first Monday of May 2023]": "2023-05-01",
        "[the last week of August 2018]": "2018-W35",
        "[the last day of June]": "2019-06-30",
        "[the fifth last day of May 2019]": "2019-05-27",
    },
)
def nth_of(words: Words) -> Reading | None:
    """Read *the second Tuesday in November*."""
    number = words["nth"] * words.get("back", 1)
    if "weekday" in words:
        return Nth(number, Grain.DAY, Partial(weekday=words["weekday"], within=_outer(words)))
    small = words["unit"] < Grain.DAY or words["unit"] >= Grain.YEAR
    return None if small else Nth(number, words["unit"], _outer(words))


@named.rule(
    f"( the | {{this:_}} ) week ( of | beginning | starting ) ?{WEEKDAY} ?, ?the {_MONTH_DAY} ?( ?, {_YEAR} )",
    examples={"[the week of March 6, 2000]": "2000-W10"},
)
def week_of(words: Words) -> Reading:
    """Read *the week of March 6*."""
    return Nth(0, Grain.WEEK, Partial(words.get("year"), words["month"], words["day"]))


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
    f"?the ( {{holiday:key}} ?( ?, ?of ?in {_YEAR} ) | {{Otherholiday:key}} | {{otherholiday:key}} ?, ?of {_YEAR} )",
    examples={
        "[Easter 2024]": "2024-03-31",
        "on [Halloween]": "2019-10-31",
        "[Lent 2019]": "2019-03-06",
        "[Yom Kippur 2019]": "2019-10-08",
    },
    never=("the bank lent money", "the advent of steam", "the Good Friday Agreement", "the Easter eggs"),
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


@named.rule("{now}", examples={"[now]": "PRESENT_REF", "the [current] plan": "PRESENT_REF"}, unless=r"-")
def present(words: Words) -> Reading:
    """Read *now*."""
    return Vague(words["now"])


@named.rule(
    "( {recently} | the {bygone:_} )",
    examples={"[recently]": "PAST_REF", "in [the past]": "PAST_REF"},
    unless=r"\s(?:of|tense|two|three|few|year|week|month|day)\b|-",
)
def past(words: Words) -> Reading:
    """Read *recently*."""
    return Vague(words.get("recently", "PAST_REF"))


@named.rule("the {soon}", examples={"[the future] of travel": "FUTURE_REF"}, unless=r"(?! of\b)", informal=True)
def the_future(words: Words) -> Reading:
    """Read *the future of travel* in short posts."""
    return Vague(words["soon"])


@named.rule(
    "?the ?near {soon}",
    examples={"[soon]": "FUTURE_REF", "in [the future]": "FUTURE_REF"},
    unless=r"\s(?:of|as|after)\b|[-\s]proof",
)
def future(words: Words) -> Reading:
    """Read *soon*."""
    return Vague(words["soon"])


@named.rule(
    "{former}",
    examples={"the [former] mayor": "PAST_REF"},
    unless=r"\s?(?:[^\w\s]|(?:and|is|was|has|had)\b|\Z)",
    narrative=True,
)
def former(words: Words) -> Reading:
    """Read *former* before a noun. Source: TIMEX2 annotation standard (2005), among its triggers."""
    return Vague(words["former"])
