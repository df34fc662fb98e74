"""Days, weeks and weekends beside a feast or another date that is named."""

from __future__ import annotations

from dateline.timex.english.rules.parts import DAY, LAST_THIS_NEXT, WEEKDAY, YEAR, shift, which
from dateline.timex.readings import Holiday, Nth, Offset, Partial, PartOfDay, Reading, Span, Weekend
from dateline.timex.rule import Family, Words
from dateline.values import DAYS_A_WEEK, Grain

beside = Family("beside")

_OF_YEAR = f"?( ?, ?of ?in ( {YEAR} | {LAST_THIS_NEXT} year ) )"
_FEAST = f"?the {{holiday:key}} {_OF_YEAR}"
_DATE = f"( {_FEAST} | {{month}} {DAY} ?( ?, {YEAR} ) | ?the {DAY} ?of {{month}} ?( ?, ?of {YEAR} ) )"
_SIDE = "( before | prior to | preceding | {after} | {told:after} )"
_HALF_WEEK = 4  # days


def _date(words: Words) -> Reading:
    if "key" in words:
        years = shift(words) if words.keys() & {"last", "this", "next"} else None
        return Holiday(words["key"], words.get("year"), shift=years)
    return Partial(words.get("year"), words["month"], words["day"])


def _sign(words: Words) -> int:
    return 1 if words.get("after", -1) > 0 else -1


def _from(days: int, date: Reading) -> Reading:
    return Offset(days, Grain.DAY, of=date)


@beside.rule(
    f"the ?( {{nth}} | {{lastnth:_}} ) {WEEKDAY} {_SIDE} {_DATE}",
    examples={
        "on [the Friday before Christmas 2018]": "2018-12-21",
        "on [the Tuesday after Labor Day]": "2019-09-03",
        "[the second Sunday after Easter]": "2019-05-05",
        "on [the Monday following May 4]": "2019-05-06",
    },
)
def weekday_beside(words: Words) -> Reading:
    """Read *the Friday before Christmas*."""
    weeks, sign, date = words.get("nth", 1), _sign(words), _date(words)
    ends = sorted((sign * (DAYS_A_WEEK * (weeks - 1) + 1), sign * DAYS_A_WEEK * weeks))
    return Partial(weekday=words["weekday"], within=Span(*(_from(days, date) for days in ends)))


@beside.rule(
    f"the ( {{unit}} | {{daypart}} ) {_SIDE} {_DATE}",
    examples={
        "on [the day after Thanksgiving]": "2019-11-29",
        "in [the week before Christmas]": "2019-W51",
        "on [the night before Christmas]": "2019-12-24TNI",
        "on [the day before May 4, 2018]": "2018-05-03",
    },
)
def unit_beside(words: Words) -> Reading | None:
    """Read *the week before Christmas*: the calendar week that has most of the seven days before."""
    day = _from(_sign(words), _date(words))
    if "daypart" in words:
        return PartOfDay(words["daypart"], day)
    if words["unit"] is Grain.WEEK:
        return Nth(0, Grain.WEEK, _from(_sign(words) * _HALF_WEEK, _date(words)))
    return day if words["unit"] is Grain.DAY else None


@beside.rule(
    f"the {{weekend:_}} {_SIDE} {_DATE}",
    examples={"[the weekend before Christmas]": "2019-W51-WE", "[the weekend after May 4]": "2019-W19-WE"},
)
def weekend_beside(words: Words) -> Reading:
    """Read *the weekend before Christmas*."""
    return Weekend(_sign(words), _date(words))


@beside.rule(
    f"( ?the {{holiday:key}} {{weekend:_}} {_OF_YEAR} | ?the {{weekend:_}} of {_DATE} )",
    examples={
        "over [Labor Day weekend]": "2019-W35-WE",
        "[Easter weekend of last year]": "2018-W13-WE",
        "[the Memorial Day weekend of 2018]": "2018-W21-WE",
        "[the weekend of May 4]": "2019-W18-WE",
    },
)
def feast_weekend(words: Words) -> Reading:
    """Read *Labor Day weekend*."""
    return Weekend(None, _date(words))


@beside.rule(
    f"{LAST_THIS_NEXT} {{holiday:key}} {{weekend:_}}",
    examples={"[last Easter weekend]": "2019-W16-WE"},
)
def last_feast_weekend(words: Words) -> Reading:
    """Read *last Easter weekend*."""
    return Weekend(None, Holiday(words["key"], which=which(words)))
