"""Months, and what is called by a name in the time told before."""

from __future__ import annotations

from dateline.timex.english.rules.parts import LAST_THIS_NEXT, YEAR, shift, which
from dateline.timex.readings import Base, Partial, Reading, Shift, Which
from dateline.timex.rule import Family, Words
from dateline.values import Grain

month = Family("month")

_SIGN = "?( , | - | / )"


@month.rule(
    f"( ?{{this:_}} {{month}} {_SIGN} ?of ?in {YEAR} | {{year}} {_SIGN} {{month}} )",
    examples={"in [September 2023]": "2023-09", "in [may 2017]": "2017-05", "[February of 2022]": "2022-02"},
)
def month_year(words: Words) -> Reading:
    """Read *September 2023*."""
    return Partial(words["year"], words["month"])


@month.rule(
    "{month}",
    cue="( in | during | since | until | till | throughout | ( early | mid | late ) ?- )",
    examples={"in [June]": "2019-06", "since [May]": "2019-05", "announced it in [November]": "2018-11"},
    never=("at a shop in may street", "They may leave", "The troops march on", "June said so by letter, may we add"),
    unless=r"\s?(?:be|have|not|also|come|go|get|take|street|road)\b|\s\d",
)
def in_month(words: Words) -> Reading:
    """Read *in June*; the cue tells May from may, and June from Ms June."""
    return Partial(month=words["month"])


@month.rule(
    "{Month:month}",
    cue="( of | by | before | after | from | through | between | for | to | and | both )",
    examples={"after [May]": "2019-05"},
    never=("after June said so",),
    unless=r"\s(?:be|have|not|also|said|says|told)\b|\s\d",
)
def after_month(words: Words) -> Reading:
    """Read *after May* with a capital."""
    return Partial(month=words["month"])


@month.rule(
    "( {Plainmonth:month} | {suremonth:month} )",
    examples={"the [October] meeting": "2019-10"},
    never=(
        "now April says so",
        "an august body",
        "April Jones said so",
        "We saw June Carter.",
        "Ms. June told us",
        "Jane June, a clerk",
    ),
    unless=r"\s(?:said|says|told)\b",
)
def bare_month(words: Words) -> Reading:
    """Read a capitalised month that is no other word."""
    return Partial(month=words["month"])


@month.rule(
    f"?the ( {{day}} | {{dayth:day}} ) ?day of ( {LAST_THIS_NEXT} | the ) month",
    examples={"on [the 20th of next month]": "2019-11-20"},
)
def day_of_shifted_month(words: Words) -> Reading:
    """Read *the 20th of next month*."""
    return Partial(day=words["day"], within=Shift(Grain.MONTH, shift(words), Base.STORY))


@month.rule(
    f"{{month}} ?, ?of ?in {LAST_THIS_NEXT} year",
    examples={"since [August last year]": "2018-08", "in [March of this year]": "2019-03"},
)
def month_of_shifted_year(words: Words) -> Reading:
    """Read *August last year*."""
    return Partial(month=words["month"], within=Shift(Grain.YEAR, shift(words)))


@month.rule(
    "{month} ?, ?of ?in ( that ?same | the same | the {told:_} ) year",
    examples={"in [October of that year]": "2019-10"},
)
def month_of_told_year(words: Words) -> Reading:
    """Read *October of that year*: of the year told before."""
    return Partial(month=words["month"], within=Shift(Grain.YEAR, words.get("_", 0), Base.PREVIOUS))


@month.rule(
    "( {last} | {next} | {this} ) ( {plainmonth:month} | {Month:month} ) | ( {last} | {next} ) {month}",
    examples={"[last June]": "2019-06", "[next June]": "2020-06", "[this October]": "2019-10"},
    never=("the last may be first",),
    unless=r"\s?(?:be|have|not)\b",
)
def last_month_name(words: Words) -> Reading | None:
    """Read *last June*."""
    return Partial(month=words["month"], which=which(words))


@month.rule(
    "the ( {told:shift} | {told:shift} year 's ) ( {month} | {weekday} | {season} )",
    examples={"[the previous April]": "2019-04", "[the following Friday]": "2019-10-11"},
)
def told_name(words: Words) -> Reading:
    """Read *the previous April*, counted from the date told before."""
    direction = Which.LAST if words["shift"] < 0 else Which.NEXT if words["shift"] > 0 else Which.TENSE
    return Partial(
        month=words.get("month"),
        weekday=words.get("weekday"),
        season=words.get("season"),
        which=direction,
        base=Base.PREVIOUS,
    )


@month.rule(
    "that ?same ( {weekday} | {plainmonth:month} | {season} )",
    examples={"[that Friday]": "2019-10-04"},
)
def that_name(words: Words) -> Reading:
    """Read *that August*, of the time told before."""
    return Partial(
        month=words.get("month"), weekday=words.get("weekday"), season=words.get("season"), base=Base.PREVIOUS
    )
