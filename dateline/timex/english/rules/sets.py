"""Sets of times."""

from __future__ import annotations

from dateline.timex.english.rules.parts import DAY, SHORT_UNITS
from dateline.timex.readings import Reading, Repeat
from dateline.timex.rule import Family, Words
from dateline.timex.timex3 import length_value
from dateline.values import Grain

sets = Family("sets")


@sets.rule(
    "( per {unit} | a {unit} | an {unit} )",
    cue="( {number:freq} times | times | {freq} | {number} )",
    examples={"about 15 [a year]": "P1Y", "twice [a week]": "P1W", "three times [a week]": "P1W"},
)
def rate(words: Words) -> Reading:
    """Read *15 a year*, and of *twice a week* how often: TIMEX3's freq."""
    return Repeat(length_value(1, words["unit"]), freq=f"{words['freq']:g}X" if "freq" in words else None)


@sets.rule("per {unit}", examples={"500 tons [per month]": "P1M"}, never=("five litres per second",))
def per_unit(words: Words) -> Reading | None:
    """Read *per month*; per second is a measure."""
    return None if words["unit"] < Grain.MINUTE else Repeat(length_value(1, words["unit"]))


@sets.rule(
    f"""{{every}} ?( single | ?( {{number}} ( to | or | - ) ) {{number:_}} | {{some:_}} | {{other:_}} | {{nth:_}} )
    {SHORT_UNITS}""",
    examples={
        "[every day]": "P1D",
        "[each year]": "P1Y",
        "[every four years]": "P4Y",
        "[every other week]": "P2W",
        "[every third year]": "P3Y",
        "[every few years]": "PXY",
        "[every four to six hours]": "PT6H",
    },
    never=("each second counts",),
)
def every_unit(words: Words) -> Reading | None:
    """Read *every day*."""
    if words["unit"] < Grain.MINUTE:
        return None
    return Repeat(length_value(words.get("_", 1), words["unit"]), quant=words["every"])


@sets.rule("{every} half ?an ?- hour", examples={"[every half hour]": "PT30M"})
def every_half_hour(words: Words) -> Reading:
    """Read *every half hour*."""
    return Repeat("PT30M", quant=words["every"])


@sets.rule(
    f"{{every}} ( {{month}} ?{DAY} | {DAY} {{month}} | {{season}} | {{daypart}} )",
    examples={"[each July]": "XXXX-07", "[every summer]": "XXXX-SU", "[every June 24]": "XXXX-06-24"},
)
def every_name(words: Words) -> Reading:
    """Read *each July*."""
    if "month" in words:
        day = f"-{words['day']:02d}" if "day" in words else ""
        return Repeat(f"XXXX-{words['month']:02d}{day}", quant=words["every"])
    if "season" in words:
        return Repeat(f"XXXX-{words['season']}", quant=words["every"])
    return Repeat(f"XXXX-XX-XXT{words['daypart']}", quant=words["every"])


@sets.rule(
    """( {weekday} | {weekdays:weekday} ) {dayparts}
    | {every} ( {weekday} | {shortday:weekday} ) ( {daypart:dayparts} | {dayparts} )""",
    examples={"on [Tuesday nights]": "XXXX-WXX-2TNI", "[every Friday night]": "XXXX-WXX-5TNI"},
)
def weekday_nights(words: Words) -> Reading:
    """Read *Tuesday nights*."""
    return Repeat(f"XXXX-WXX-{words['weekday']}T{words['dayparts']}", quant=words.get("every"))


@sets.rule("{often}", examples={"a [daily] paper": "P1D"})
def often(words: Words) -> Reading:
    """Read *daily*."""
    return Repeat(words["often"])


@sets.rule(
    "{often} | {regularly:often}",
    cue="( {freq} | {number:freq} times )",
    examples={"watered twice [daily]": "P1D", "cut three times [monthly]": "P1M"},
)
def times_often(words: Words) -> Reading:
    """Read *twice daily*, and how often."""
    return Repeat(words["often"], freq=f"{words['freq']:g}X")


@sets.rule(
    "{every} ?( other | {nth:_} | {lastnth:_} ) ( {weekday} | {shortday:weekday} ) ?( of the month )",
    examples={
        "[every Thursday]": "XXXX-WXX-4",
        "[each Monday]": "XXXX-WXX-1",
        "[every third Thursday]": "XXXX-WXX-4",
        "[every last Friday of the month]": "XXXX-WXX-5",
    },
)
def every_weekday(words: Words) -> Reading:
    """Read *every Thursday*, and *every third* one, for which TIMEX3 has no other value."""
    return Repeat(f"XXXX-WXX-{words['weekday']}", quant=words["every"])


@sets.rule(
    """the ?( {nth:_} ?, ( and | & ) ) ( {nth:_} | {lastnth:_} ) ( {weekday} | {weekdays:weekday} )
    ( of | in ) {every} ( month | year )""",
    examples={
        "on [the first Monday of every month]": "XXXX-WXX-1",
        "[the first and third Tuesday of each month]": "XXXX-WXX-2",
    },
)
def weekday_of_every_month(words: Words) -> Reading:
    """Read *the first Monday of every month*."""
    return Repeat(f"XXXX-WXX-{words['weekday']}", quant=words["every"])


@sets.rule("alternate ( {weekday} | {weekdays:weekday} )", examples={"on [alternate Sundays]": "XXXX-WXX-7"})
def alternate_weekdays(words: Words) -> Reading:
    """Read *alternate Sundays*."""
    return Repeat(f"XXXX-WXX-{words['weekday']}", quant="EVERY")


@sets.rule("{weekdays}", examples={"on [Sundays]": "XXXX-WXX-7"})
def weekdays(words: Words) -> Reading:
    """Read *on Sundays*."""
    return Repeat(f"XXXX-WXX-{words['weekdays']}")


@sets.rule("( {weekends} | {every} ?other {weekend} )", examples={"on [weekends]": "XXXX-WXX-WE"})
def weekends(words: Words) -> Reading:
    """Read *weekends* and *every weekend*."""
    return Repeat("XXXX-WXX-WE", quant=words.get("every"))


@sets.rule("( {workdays} | {every} {workday:_} )", examples={"on [weekdays]": "XXXX-WXX-WD"})
def workdays(words: Words) -> Reading:
    """Read *weekdays*; the value goes after that of weekends."""
    return Repeat("XXXX-WXX-WD", quant=words.get("every"))
