"""Dates counted from the anchor, or from the date told before."""

from __future__ import annotations

from dateline.timex.english.rules.parts import FISCAL, SHORT_UNITS, UNIT, UNITS, count, shift
from dateline.timex.readings import Base, Length, Offset, Partial, Reading, Season, Shift, Vague
from dateline.timex.rule import Family, Words
from dateline.values import DAY, SECONDS, Grain

relative = Family("relative")

_EDGES = (1, -1)
_COUNT = "( {number} | a | an | another )"
_HALVES = {
    Grain.DAY: (12, Grain.HOUR),
    Grain.HOUR: (30, Grain.MINUTE),
    Grain.YEAR: (6, Grain.MONTH),
    Grain.DECADE: (5, Grain.YEAR),
    Grain.CENTURY: (50, Grain.YEAR),
}
_SECONDS = SECONDS | {Grain.DAY: DAY}
_SMALLER = "( {units:smaller} | {unit:smaller} | {shortunits:smaller} )"
_VAGUE_COUNT = "?( {some} | many | a few )"
#: what makes a length behind "in" one that is over: "the highest in ten years"
_RECORD = r"""(?:most|worst|best|(?:high|low|larg|small|bigg|great|strong|weak|hott|warm|cold|wett|dri|deadli|fast
|slow|long|short|old|poor|tough|hard|steep|deep|sharp|clos|heavi|busi|few|cheap|fierc|bloodi|rich|quick|tight)est)
""".replace("\n", "")
_OF_OUR_TIME = r"""'s (?:world|society|youth|young|modern|generation|standards|technology|children|kids
|economy|market)\b|\sthan ever\b""".replace("\n", "")


def _is_day_or_longer(words: Words) -> bool:
    unit: Grain = words["unit"]
    return unit >= Grain.DAY


def _is_longer_than_a_day(words: Words) -> bool:
    unit: Grain = words["unit"]
    return unit > Grain.DAY


@relative.rule(
    "?the {deictic}",
    examples={"[today]": "2019-10-09", "[yesterday]": "2019-10-08", "[the day after tomorrow]": "2019-10-11"},
    never=("in today's world", "it is still used today", "known today as the mole", "in what is today a park"),
    unless=_OF_OUR_TIME,
    unless_after=r"\b(?:still|even|used|known|people|youth|world) (?:of |in |own )?\Z|\b(?:in use|what is) \Z",
)
def deictic_day(words: Words) -> Reading:
    """Read *yesterday*."""
    return Shift(Grain.DAY, words["deictic"])


@relative.rule("{sunlight}", examples={"a fine [sunset]": "2019-10-09"}, informal=True)
def sunlight(_: Words) -> Reading:
    """Read *sunset* in short posts as its day: TIMEX3 has no sign for it."""
    return Shift(Grain.DAY, 0)


@relative.rule(
    f"( {{last}} | {{next}} ) ?{FISCAL} {UNIT}",
    examples={"[last week]": "2019-W40", "[next month]": "2019-11", "[last year]": "2018", "[last quarter]": "2019-Q3"},
    never=("next year-long stay", "the last second of the game", "our last day here"),
    unless=r"-(?:old|long)",
)
def last_unit(words: Words) -> Reading | None:
    """Read *last week* as the calendar week before."""
    fits = _is_longer_than_a_day(words)
    return Shift(words["unit"], shift(words), Base.STORY, words.get("fiscal")) if fits else None


@relative.rule(
    "the ( {nth} | {lastnth:nth} ) {unit}",
    examples={"in [the last month] of the siege": "P1M", "by [the first year] of the strike": "P1Y"},
    never=("in the last month",),
    unless=r"(?!\sof\s(?!(?:this|last|next|the (?:day|week|month|year))\b)[a-z])",
)
def last_unit_of(words: Words) -> Reading | None:
    """Read *the last month* of what is no unit of the calendar."""
    fits = words["nth"] in _EDGES and words["unit"] > Grain.DAY and words["unit"] is not Grain.QUARTER
    return Length(1, words["unit"]) if fits else None


@relative.rule(
    f"( {{this}} | the current | current ) ?{FISCAL} {UNIT}",
    examples={"[this week]": "2019-W41", "[this year]": "2019", "[the current quarter]": "2019-Q4"},
)
def this_unit(words: Words) -> Reading | None:
    """Read *this year*."""
    return Shift(words["unit"], 0, Base.STORY, words.get("fiscal")) if _is_day_or_longer(words) else None


@relative.rule(
    "spring",
    examples={"our [spring] picks": "2019-SP"},
    never=("a spring roll",),
    unless=r"\s(?:water|break|roll|onion)|-",
    informal=True,
)
def my_spring(_: Words) -> Reading:
    """Read *spring* in short posts."""
    return Partial(season=Season.SPRING)


@relative.rule(
    f"{_COUNT} {SHORT_UNITS} ago",
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
    number = count(words) or 0
    return Offset(-int(number), words["unit"], mod=words.get("exceed")) if number == int(number) else None


@relative.rule(
    "a {fortnight} ( ago | {later} )", examples={"[a fortnight ago]": "2019-09-25", "[a fortnight later]": "2019-10-23"}
)
def fortnight_ago(words: Words) -> Reading:
    """Read *a fortnight ago*."""
    weeks: int = words["fortnight"]
    return Offset(weeks, Grain.WEEK, Base.PREVIOUS) if "later" in words else Offset(-weeks, Grain.WEEK)


@relative.rule(
    f"{_COUNT} {UNITS} ago ( {{deictic}} | {{weekday}} )",
    examples={"[a year ago today]": "2018-10-09", "[a week ago Monday]": "2019-09-30"},
)
def ago_from_day(words: Words) -> Reading:
    """Read *a year ago today*."""
    day = Partial(weekday=words["weekday"]) if "weekday" in words else Shift(Grain.DAY, words["deictic"])
    return Offset(-int(count(words) or 0), words["unit"], of=day)


@relative.rule(
    f"( half ( a | an ) | a half ?- ) {UNIT} ( ago | {{later}} )",
    examples={"[half a year ago]": "2019-04", "[half a century ago]": "1969", "[a half-century later]": "2069"},
)
def half_ago(words: Words) -> Reading | None:
    """Read *half an hour ago*."""
    if words["unit"] not in _HALVES:
        return None
    number, unit = _HALVES[words["unit"]]
    return Offset(number, unit, Base.PREVIOUS) if "later" in words else Offset(-number, unit)


@relative.rule(
    f"""{_COUNT} {SHORT_UNITS} ?, ?and {{number:more}} {_SMALLER}
    ?( ?, ?and {{number:least}} ( {{units:smallest}} | {{unit:smallest}} ) )
    ( ago | {{later}} | from {{now:later}} )""",
    examples={
        "[2 months, 10 days ago]": "2019-07-30",
        "[1 year, 2 months and 3 days ago]": "2018-08-06",
        "[3 years 12 days later]": "2022-10-21",
    },
)
def compound(words: Words) -> Reading:
    """Read *2 months, 10 days ago*."""
    sign = 1 if "later" in words else -1
    if words["unit"] in _SECONDS and words["smaller"] in _SECONDS:
        ratio = _SECONDS[words["unit"]] // _SECONDS[words["smaller"]]
        return Offset(sign * int((count(words) or 0) * ratio + words["more"]), words["smaller"])
    outer = Offset(sign * int(count(words) or 0), words["unit"], to_the_day=True)
    inner = Offset(sign * int(words["more"]), words["smaller"], of=outer, to_the_day=True)
    return Offset(sign * int(words["least"]), words["smallest"], of=inner) if "least" in words else inner


@relative.rule(
    f"{_COUNT} {SHORT_UNITS} ?, ?and {{number:more}} {_SMALLER}",
    cue="in",
    examples={"due in [1 year 2 months]": "2020-12-09"},
)
def compound_ahead(words: Words) -> Reading:
    """Read *in 1 year 2 months*."""
    outer = Offset(int(count(words) or 0), words["unit"], to_the_day=True)
    return Offset(int(words["more"]), words["smaller"], of=outer)


@relative.rule(
    f"{_COUNT} {UNITS} ( {{side}} ( now | today ) | hence | in the future )",
    examples={"[two days from now]": "2019-10-11", "[two days before today]": "2019-10-07"},
)
def from_now(words: Words) -> Reading | None:
    """Read *two days from now*, whatever the verb."""
    number = int(count(words) or 0) * words.get("side", 1)
    return (
        Offset(number, words["unit"], of=Shift(Grain.DAY, 0))
        if words["unit"] >= Grain.DAY
        else Offset(number, words["unit"])
    )


@relative.rule(
    f"{_COUNT} {UNITS}",
    cue="in ?( about | just | only )",
    examples={"due in [five years]": "2024"},
    never=("in two years of war", "the coldest night in 12 years", "for the second time in five years"),
    unless=r"\s(?:of|ago|earlier|later|before|after|old)\b|-",
    unless_after=rf"\b(?:time|{_RECORD})\s(?:[a-z]+\s){{1,3}}\Z",
)
def in_units(words: Words) -> Reading | None:
    """Read *in five years*: ahead, unless a past verb tells that it took so long."""
    number = count(words) or 0
    return Offset(int(number), words["unit"]) if number == int(number) else None


@relative.rule(
    f"( a | an | {{number}} ) ( {UNITS} {{half:_}} | {{half:_}} {UNITS} ) ( ago | {{later}} )",
    examples={"[a year and a half ago]": "2018-04", "[two and a half years later]": "2022-04"},
)
def one_and_half_ago(words: Words) -> Reading | None:
    """Read *a year and a half ago* and *later*, to the half."""
    halves = {Grain.YEAR: (12, Grain.MONTH), Grain.DAY: (24, Grain.HOUR), Grain.HOUR: (60, Grain.MINUTE)}
    size, unit = halves.get(words["unit"], (0, Grain.DAY))
    number = int(size * ((count(words) or 0) + 0.5))
    if not size:
        return None
    return Offset(number, unit, Base.PREVIOUS) if "later" in words else Offset(-number, unit)


@relative.rule(
    f"{_VAGUE_COUNT} {{units:unit}} ago",
    examples={"[several years ago]": "PAST_REF", "[years ago]": "PAST_REF"},
)
def some_ago(_: Words) -> Reading:
    """Read *several years ago*."""
    return Vague("PAST_REF")


@relative.rule(
    f"{_VAGUE_COUNT} {{units:unit}} ( {{later}} | earlier )",
    examples={"it fell [a few months later]": "FUTURE_REF", "[years earlier]": "PAST_REF"},
)
def some_later(words: Words) -> Reading:
    """Read *a few months later*."""
    return Vague("FUTURE_REF" if "later" in words else "PAST_REF", Base.PREVIOUS)


@relative.rule(
    f"{_COUNT} {UNITS} ( earlier | previously | {{later}} )",
    cue="?( {exceed} | about | almost | nearly )",
    examples={"[two days later]": "2019-10-11", "[a year earlier]": "2018"},
)
def later(words: Words) -> Reading:
    """Read *two days later*, counted from the date told before."""
    number = int(count(words) or 0)
    return Offset(number if "later" in words else -number, words["unit"], Base.PREVIOUS)


@relative.rule(
    f"( {_COUNT} {UNITS} | the {{unit}} ) ( before | {{after:later}} )",
    examples={"seen [two days before].": "2019-10-07", "and [the day after].": "2019-10-10"},
    never=("two days before the storm",),
    unless=r"\s*[\w(\"'$]",
)
def day_before(words: Words) -> Reading | None:
    """Read *two days before* at the end of a clause, counted from the date told before."""
    return later(words)


@relative.rule(
    f"( the {{told}} | the very {{told}} | that ?same | that very | this same ) {UNIT}",
    examples={"[the following day]": "2019-10-10", "[the previous week]": "2019-W40", "[that same day]": "2019-10-09"},
    never=("the same year of birth",),
    unless=r"\s(?:of\b|before\b|after\b)",
)
def told_unit(words: Words) -> Reading | None:
    """Read *the following day*, counted from the date told before."""
    return Shift(words["unit"], words.get("told", 0), Base.PREVIOUS) if _is_day_or_longer(words) else None
