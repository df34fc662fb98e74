"""Dates of the calendar: days, months and years."""

from __future__ import annotations

from dateline.timex.english.rules.parts import DAY, LAST_THIS_NEXT, UNIT, WEEKDAY, YEAR, shift, which
from dateline.timex.readings import Base, Partial, Phase, Reading, Shift, Span, Which
from dateline.timex.readings import Part as PartOf
from dateline.timex.rule import Family, Words
from dateline.values import MONTHS_A_YEAR, Grain

calendar = Family("calendar")

_WEEKDAY = f"?( {WEEKDAY} ?, ?the )"
_SIGN = "?( , | - | / )"
_NO_YEAR = (
    r"\s?(?:%|percent|dollars|euros|pounds|people|men|women|troops|soldiers|miles|km|meters|metres|feet|pages|words|points|"
    r"votes|jobs|units|employees|workers|members|shares|times|tons|tonnes|kg|copies|homes|houses|invoices|acres|calories|points|"
    r"hp|mah|mb|gb|rpm|kilometers|kilometres|others|more|or more|or so|islands|kids|students|to one|calls)\b|\s?x\s?\d|,\d|-\d|\.\d"
)
_OUR_TIME = range(1900, 2060)
_NUMBERED = r"(?:[$£€#]|\b(?:no\.?|number|page|room|flight|route|highway|about|approximately|some|over|than|nearly|abc|pay|invoice|id|code)) ?\Z|\b\d{1,3} ?- ?\Z"


@calendar.rule("{date}", examples={"on [2024-10-22]": "2024-10-22", "[2024/10/22]": "2024-10-22"})
def iso_date(words: Words) -> Reading:
    """Read *2024-10-22*."""
    year, month, day = words["date"]
    return Partial(year, month, day)


@calendar.rule("{yearmonth}", examples={"in [2024-10]": "2024-10", "in [2007-08]": "2007/2008"})
def iso_month(words: Words) -> Reading:
    """Read *2024-10*; *2007-08* is a season."""
    year, month = words["yearmonth"]
    return Span(Partial(year), Partial(year + 1)) if month == (year + 1) % 100 else Partial(year, month)


@calendar.rule(f"{_WEEKDAY} {{slashed}}", examples={"on [10/22/2024]": "2024-10-22", "on [22/10/2024]": "2024-10-22"})
def slashed_date(words: Words) -> Reading:
    """Read *10/22/2024* month first, unless that month does not exist."""
    first, second, year = words["slashed"]
    return Partial(year, second, first) if first > MONTHS_A_YEAR else Partial(year, first, second)


@calendar.rule(
    f"{_WEEKDAY} {{month}} {_SIGN} ?the {DAY} {_SIGN} ?of {YEAR}",
    examples={
        "on [October 8, 2024]": "2024-10-08",
        "[Tue, Oct 22nd, 2024]": "2024-10-22",
        "[Oct. 21, 2024]": "2024-10-21",
        "on [January fifth, nineteen ninety-eight]": "1998-01-05",
    },
)
def month_day_year(words: Words) -> Reading:
    """Read *October 8, 2024*."""
    return Partial(words["year"], words["month"], words["day"])


@calendar.rule(
    f"{_WEEKDAY} ?the {DAY} {_SIGN} ?of {{month}} {_SIGN} ?of {YEAR}",
    examples={"on [8 October 2024]": "2024-10-08", "on [the 22nd of October, 2024]": "2024-10-22"},
)
def day_month_year(words: Words) -> Reading:
    """Read *8 October 2024*."""
    return Partial(words["year"], words["month"], words["day"])


@calendar.rule(
    "{month} {dayword:day} ?( ?, {year} )",
    examples={"on [June five 2016]": "2016-06-05"},
    never=("In June two men were held", "back in June, the two nations met"),
    unless=r"\s\w",
)
def month_day_word(words: Words) -> Reading:
    """Read *June five* where nothing is counted behind it."""
    return Partial(words.get("year"), words["month"], words["day"])


@calendar.rule(
    f"{{year}} {_SIGN} {{month}} {_SIGN} {DAY}",
    examples={"[2009 May 22nd]": "2009-05-22", "[2019-Aug-01]": "2019-08-01"},
)
def year_month_day(words: Words) -> Reading:
    """Read *2009 May 22*."""
    return Partial(words["year"], words["month"], words["day"])


@calendar.rule(
    f"{_WEEKDAY} {{month}} {_SIGN} ?the {DAY}",
    examples={"on [October 8]": "2019-10-08", "[Oct. 21]": "2019-10-21", "on [Friday, November 1]": "2019-11-01"},
    unless=r"\s?(?:%|percent|million|billion|troops|people)|,\d{3}",
)
def month_day(words: Words) -> Reading:
    """Read *October 8*."""
    return Partial(month=words["month"], day=words["day"], weekday=words.get("weekday"))


@calendar.rule(
    f"{{month}} {DAY}",
    cue="( ended | {ending:_} )",
    examples={"a term ended [March 31]": "2019-03-31", "a term ending [March 31]": "2020-03-31"},
)
def ended_month_day(words: Words) -> Reading:
    """Read *ended March 31*, which is over, and *ending March 31*, which is not."""
    return Partial(month=words["month"], day=words["day"], which=Which.NEXT if "_" in words else Which.LAST)


@calendar.rule(
    f"{_WEEKDAY} ?the {DAY} {_SIGN} ?of {{month}}",
    examples={"on [8 October]": "2019-10-08", "on [the 22nd of August]": "2019-08-22"},
)
def day_month(words: Words) -> Reading:
    """Read *8 October*."""
    return Partial(month=words["month"], day=words["day"], weekday=words.get("weekday"))


@calendar.rule(
    f"( {{month}} ?the {DAY} | ?the {DAY} ?of {{month}} ) ?, ?of ( {{last}} | {{next}} | {{this}} ) year",
    examples={"on [March 3 of last year]": "2018-03-03", "on [8 October this year]": "2019-10-08"},
)
def day_of_shifted_year(words: Words) -> Reading:
    """Read *March 3 of last year*."""
    return Partial(month=words["month"], day=words["day"], within=Shift(Grain.YEAR, shift(words)))


@calendar.rule(
    f"( {{last}} | {{next}} | {{this}} ) {{month}} {DAY}",
    examples={"[last October 23]": "2018-10-23"},
)
def last_month_day(words: Words) -> Reading:
    """Read *last October 23*."""
    return Partial(month=words["month"], day=words["day"], which=which(words))


@calendar.rule(
    f"{WEEKDAY} ?, ( ?the {{dayth:day}} | the {{dayword:day}} )",
    unless=r"\s(?!(?:at|in|of|and|or|for)\b)[a-z]",
    examples={"on [Friday the 13th]": "2019-09-13", "on [Thu 17th]": "2019-10-17"},
)
def weekday_the_day(words: Words) -> Reading:
    """Read *Friday the 13th*: the nearest month in which it is."""
    return Partial(day=words["day"], weekday=words["weekday"])


@calendar.rule(
    "the {dayth:day} ?( of this month )",
    cue="( on | until | till | by | from | since | before | after )",
    examples={"on [the 20th]": "2019-10-20"},
    unless=r"\s?(?:of\b|floor|hole|century|street|st\b|avenue|day|minute|anniversary|birthday|time|[a-z])",
)
def day_of_month(words: Words) -> Reading:
    """Read *on the 20th* in the month that the text speaks of."""
    return Partial(day=words["day"], within=Shift(Grain.MONTH, 0, Base.STORY))


@calendar.rule(
    f"( {{month}} {_SIGN} ?of ?in {YEAR} | {{year}} {_SIGN} {{month}} )",
    examples={"in [September 2023]": "2023-09", "in [may 2017]": "2017-05", "[February of 2022]": "2022-02"},
)
def month_year(words: Words) -> Reading:
    """Read *September 2023*."""
    return Partial(words["year"], words["month"])


@calendar.rule(
    "{month}",
    cue="( in | during | since | until | till | throughout | ( early | mid | late ) ?- )",
    examples={"in [June]": "2019-06", "since [May]": "2019-05", "announced it in [November]": "2018-11"},
    never=("They may leave", "The troops march on", "June said so by letter, may we add"),
    unless=r"\s?(?:be|have|not|also|come|go|get|take|street|road)\b|\s\d",
)
def in_month(words: Words) -> Reading:
    """Read *in June*; the cue tells May from may, and June from Ms June."""
    return Partial(month=words["month"])


@calendar.rule(
    "{Month:month}",
    cue="( of | by | before | after | from | through | between | for | to | and | both )",
    examples={"after [May]": "2019-05"},
    unless=r"\s(?:be|have|not|also|said|says|told)\b|\s\d",
)
def after_month(words: Words) -> Reading:
    """Read *after May* with a capital."""
    return Partial(month=words["month"])


@calendar.rule(
    "( {Plainmonth:month} | {suremonth:month} )",
    examples={"the [October] meeting": "2019-10"},
    never=("an august body",),
    unless=r"\s(?:jones|smith|carter|allyson|cash|o'neil|said|says|told|wilson|rodriguez|ludgate)\b",
    unless_after=r"\b(?:mr|mrs|ms|dr|miss|by)\.? \Z",
)
def bare_month(words: Words) -> Reading:
    """Read a capitalised month that is no other word."""
    return Partial(month=words["month"])


@calendar.rule(
    f"?the ( {{day}} | {{dayth:day}} ) ?day of ( {LAST_THIS_NEXT} | the ) month",
    examples={"on [the 20th of next month]": "2019-11-20"},
)
def day_of_shifted_month(words: Words) -> Reading:
    """Read *the 20th of next month*."""
    return Partial(day=words["day"], within=Shift(Grain.MONTH, shift(words), Base.STORY))


@calendar.rule(
    f"{{month}} ?, ?of ?in {LAST_THIS_NEXT} year",
    examples={"since [August last year]": "2018-08", "in [March of this year]": "2019-03"},
)
def month_of_shifted_year(words: Words) -> Reading:
    """Read *August last year*."""
    return Partial(month=words["month"], within=Shift(Grain.YEAR, shift(words)))


@calendar.rule(
    "{month} ?, ?of ?in ( that ?same | the same | the {told:_} ) year",
    examples={"in [October of that year]": "2019-10"},
)
def month_of_told_year(words: Words) -> Reading:
    """Read *October of that year*: of the year told before."""
    return Partial(month=words["month"], within=Shift(Grain.YEAR, words.get("_", 0), Base.PREVIOUS))


@calendar.rule(
    "( {last} | {next} | {this} ) ( {plainmonth:month} | {Month:month} ) | ( {last} | {next} ) {month}",
    examples={"[last June]": "2019-06", "[next June]": "2020-06", "[this October]": "2019-10"},
    unless=r"\s?(?:be|have|not)\b",
)
def last_month_name(words: Words) -> Reading | None:
    """Read *last June*."""
    return Partial(month=words["month"], which=which(words))


@calendar.rule(
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


@calendar.rule(
    "that ?same ( {weekday} | {plainmonth:month} | {season} )",
    examples={"[that Friday]": "2019-10-04"},
)
def that_name(words: Words) -> Reading:
    """Read *that August*, of the time told before."""
    return Partial(
        month=words.get("month"), weekday=words.get("weekday"), season=words.get("season"), base=Base.PREVIOUS
    )


@calendar.rule(
    "?( the year ) {year}",
    cue="""( in | since | during | by | of | from | until | before | after | late | early | mid | mid - | the | throughout |
    between | and | to | through | its | his | her | their | a | {year:_} ( - | to | through | and | or ) )""",
    examples={"in [2010]": "2010", "the [2010] sinking": "2010", "by [the year 2000]": "2000"},
    never=("some 2010 people", "He paid 2000 dollars", "Pay ABC 2000"),
    unless=_NO_YEAR,
    unless_after=_NUMBERED,
)
def in_year(words: Words) -> Reading:
    """Read *in 2010*; what stands around tells a year from a number."""
    return Partial(words["year"])


@calendar.rule("{year}", examples={"[2010] was a good one": "2010"}, unless=_NO_YEAR, unless_after=_NUMBERED)
def bare_year(words: Words) -> Reading | None:
    """Read a number that looks like a year of our time."""
    return Partial(words["year"]) if words["year"] in _OUR_TIME else None


@calendar.rule(
    "{year}",
    examples={"in his last work ([1505])": "1505"},
    unless_after=r"(?:^|[^(\[])\Z",
    unless=r"\s?[\w$%]",
)
def year_in_brackets(words: Words) -> Reading:
    """Read a year of any time behind an opening bracket."""
    return Partial(words["year"])


@calendar.rule(
    "( {number} | {year:number} ) {bc}",
    examples={"in [44 BC]": "BC0044", "[480 B.C.]": "BC0480"},
)
def year_before_christ(words: Words) -> Reading | None:
    """Read *44 BC* as the astronomical year -43."""
    return Partial(1 - int(words["number"])) if words["number"] >= 1 else None


@calendar.rule(
    "( {number} | {year:number} ) ( - | to ) ( {number:last} | {year:last} ) {bc}",
    examples={"([499-493 BC])": "BC0499/BC0493"},
)
def years_before_christ(words: Words) -> Reading | None:
    """Read *499-493 BC*."""
    first, last = 1 - int(words["number"]), 1 - int(words["last"])
    return Span(Partial(first), Partial(last)) if first <= last else None


@calendar.rule(
    f"( {{month}} | {{season}} ) ?{DAY} ?, ?of ?the ?year {{number}} {{bc}}",
    examples={"in [March 44 BC]": "BC0044-03", "in [March 15, 44 BC]": "BC0044-03-15"},
)
def month_before_christ(words: Words) -> Reading:
    """Read *15 March 44 BC*."""
    return Partial(1 - int(words["number"]), words.get("month"), words.get("day"), season=words.get("season"))


@calendar.rule("( {ad} {number} | {number} {ad} )", examples={"in [AD 79]": "0079", "[476 AD]": "0476"})
def year_after_christ(words: Words) -> Reading:
    """Read *AD 79*."""
    return Partial(int(words["number"]))


@calendar.rule(
    f"?the {{edge}} of ( {YEAR} | {{month}} ?, ?of ?{YEAR} )",
    examples={"by [the end of 2024]": "2024", "since [the beginning of March 2022]": "2022-03"},
)
def edge_of(words: Words) -> Reading:
    """Read *the end of 2024*."""
    phase: Phase = words["edge"]
    return PartOf(phase, Partial(words.get("year"), words.get("month")), edge=True)


@calendar.rule(
    f"?the {{edge}} of ( {LAST_THIS_NEXT} | the ) {UNIT}",
    examples={"by [the end of this year]": "2019", "at [the beginning of last month]": "2019-09"},
)
def edge_of_unit(words: Words) -> Reading | None:
    """Read *the end of this year*."""
    if words["unit"] < Grain.DAY:
        return None
    told = words.keys() & {"last", "this", "next"}
    return PartOf(words["edge"], Shift(words["unit"], shift(words), Base.ANCHOR if told else Base.STORY), edge=True)


@calendar.rule("{yearend:edge}", examples={"by [year-end]": "2019"})
def year_end(words: Words) -> Reading:
    """Read *year-end*."""
    return PartOf(words["edge"], Shift(Grain.YEAR, 0, Base.STORY), edge=True)
