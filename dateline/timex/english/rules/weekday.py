"""Days of the week."""

from __future__ import annotations

from dateline.timex.readings import Partial, Reading, Repeat, Shift, Weekend, Which
from dateline.timex.rule import Family, Words
from dateline.values import Grain

weekday = Family("weekday")

_NAME = "( {weekday} | {Shortday:weekday} )"


@weekday.rule(_NAME, examples={"on [Friday]": "2019-10-04", "[Wednesday]": "2019-10-09"}, never=("he sat in the sun",))
def bare_weekday(words: Words) -> Reading:
    """Read *Friday*; the clause's tense tells which."""
    return Partial(weekday=words["weekday"])


@weekday.rule(
    f"( {{last}} | {{next}} | this ) {_NAME}",
    examples={"[last Friday]": "2019-10-04", "[next Friday]": "2019-10-11", "[this Friday]": "2019-10-11"},
)
def last_weekday(words: Words) -> Reading:
    """Read *last Friday*."""
    which = Which.LAST if "last" in words else Which.NEXT if "next" in words else Which.THIS
    return Partial(weekday=words["weekday"], which=which)


@weekday.rule(
    f"{_NAME} ?of ( {{last:count}} | {{next:count}} | this ) week",
    examples={"[Friday last week]": "2019-10-04", "[Monday of this week]": "2019-10-07"},
)
def weekday_of_week(words: Words) -> Reading:
    """Read *Friday last week*."""
    return Partial(weekday=words["weekday"], within=Shift(Grain.WEEK, words.get("count", 0)))


@weekday.rule(
    "?the {weekend}",
    examples={"over [the weekend]": "2019-W40-WE"},
)
def the_weekend(_: Words) -> Reading:
    """Read *the weekend*; tense tells which."""
    return Weekend(None)


@weekday.rule(
    "( {last:count} | {next:count} | this ) weekend",
    examples={"[last weekend]": "2019-W40-WE", "[next weekend]": "2019-W42-WE", "[this weekend]": "2019-W41-WE"},
)
def last_weekend(words: Words) -> Reading:
    """Read *last weekend*."""
    return Weekend(words.get("count", 0))


@weekday.rule(
    "{every} ( {weekday} | {Shortday:weekday} )",
    examples={"[every Thursday]": "XXXX-WXX-4", "[each Monday]": "XXXX-WXX-1"},
)
def every_weekday(words: Words) -> Reading:
    """Read *every Thursday*."""
    return Repeat(f"XXXX-WXX-{words['weekday']}", quant=words["every"])


@weekday.rule("{weekdays}", cue="on", examples={"on [Sundays]": "XXXX-WXX-7"})
def weekdays(words: Words) -> Reading:
    """Read *on Sundays*."""
    return Repeat(f"XXXX-WXX-{words['weekdays']}")
