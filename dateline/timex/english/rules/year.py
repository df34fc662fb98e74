"""Years, and the edges of years and months."""

from __future__ import annotations

from dateline.timex.english.rules.parts import DAY, LAST_THIS_NEXT, UNIT, YEAR, shift
from dateline.timex.readings import Base, Partial, Phase, Reading, Shift, Span
from dateline.timex.readings import Part as PartOf
from dateline.timex.rule import Family, Words
from dateline.values import Grain

year = Family("year")

_COUNTED = """
percent dollars euros pounds eur usd gbp people men women troops soldiers miles km meters metres feet pages words
points votes jobs units employees workers members shares times tons tonnes kg copies homes houses invoices acres
calories hp mah mb gb rpm g cc ml mm cm bits bytes pixels hz mhz kw kilometers kilometres others more islands kids
students calls crowns francs marks rupees yen barrels seats beds books cars trees pieces lines entries items stores
shops rooms visitors fans residents refugees families children million billion trillion kronor kroner ships cases
""".split()
_NO_YEAR = rf"\s?(?:%|or (?:more|so)\b|to one\b|(?:{'|'.join(_COUNTED)})\b)|\s?x\s?\d|[,.]\d|-(?!\d{{4}}(?!\d))\d"
_OUR_TIME, _OLD_TIMES = range(1900, 2060), range(1000, 1900)
_NUMBERED = (
    r"(?:[$£€#]|\b(?:no\.?|number|resolution|page|room|flight|route|highway|about|approximately|some|over|than|nearly"
    r"|pay(?: [a-z]{3})?|eur|usd|gbp|chf|dkk|nok|sek|jpy|cad|aud"
    r"|invoice|id|code|section|article|chapter|paragraph|lines|pp?\.|vol\.?|volume|clause|costs?|postcode"
    r"|windows|office|server|studio|model|type|version|series|phone|tel|fax)):? ?\Z"
    r"|\b\d{1,3} ?- ?\Z|\+\d{1,3}[ \d()-]*\Z"
)


@year.rule(
    "?( the year ) {year}",
    cue="""( in | since | circa | ca. | c. | during | by | of | from | until | before | after | late | early | mid ?- |
    the | throughout | between | and | to | through | its | his | her | their | a | {year:_} ( - | to | through | and |
    or ) )""",
    examples={
        "in [2010]": "2010",
        "the [2010] sinking": "2010",
        "by [the year 2000]": "2000",
        "built circa [1850]": "1850",
    },
    never=(
        "in 2010 words",
        "some 2010 people",
        "He paid 2000 dollars",
        "sold for 1900 million kronor",
        "They asked for DKK 2000",
        "Windows 2000",
        "Tel: +44 2010-1999",
    ),
    unless=_NO_YEAR,
    unless_after=_NUMBERED,
)
def in_year(words: Words) -> Reading:
    """Read *in 2010*; what stands around tells a year from a number."""
    return Partial(words["year"])


@year.rule(
    "{year}",
    examples={"[2010] was a good one": "2010"},
    never=(
        "they left 2000 metres",
        "Flight 1999 left",
    ),
    unless=_NO_YEAR,
    unless_after=_NUMBERED,
)
def bare_year(words: Words) -> Reading | None:
    """Read a number that looks like a year of our time."""
    return Partial(words["year"]) if words["year"] in _OUR_TIME else None


@year.rule(
    "{year}",
    examples={"in his last work ([1505])": "1505"},
    never=(
        "the list (1505 names)",
        "he counted 1505",
    ),
    unless_after=r"(?:^|[^(\[])\Z",
    unless=r"\s?[\w$%]",
)
def year_in_brackets(words: Words) -> Reading:
    """Read a year of any time behind an opening bracket."""
    return Partial(words["year"])


@year.rule(
    "{year}",
    examples={"a plan for [1844]": "1844"},
    never=(
        "he paid 1844 dollars",
        "see page 1844",
    ),
    unless=_NO_YEAR,
    unless_after=_NUMBERED,
    narrative=True,
)
def old_year(words: Words) -> Reading | None:
    """Read a number that looks like a year of the story's own time."""
    return Partial(words["year"], base=Base.STORY) if words["year"] in _OLD_TIMES else None


@year.rule(
    "( {number} | {year:number} ) {bc}",
    examples={"in [44 BC]": "BC0044", "[480 B.C.]": "BC0480"},
)
def year_before_christ(words: Words) -> Reading | None:
    """Read *44 BC* as the astronomical year -43."""
    return Partial(1 - int(words["number"])) if words["number"] >= 1 else None


@year.rule(
    "( {number} | {year:number} ) ( - | to ) ( {number:last} | {year:last} ) {bc}",
    examples={"([499-493 BC])": "BC0499/BC0493"},
)
def years_before_christ(words: Words) -> Reading | None:
    """Read *499-493 BC*."""
    first, last = 1 - int(words["number"]), 1 - int(words["last"])
    return Span(Partial(first), Partial(last)) if first <= last else None


@year.rule(
    f"( {{month}} ?{DAY} | {{season}} | {DAY} ?of {{month}} ) ?, ?of ?the ?year {{number}} {{bc}}",
    examples={
        "in [March 44 BC]": "BC0044-03",
        "on [15 March 44 BC]": "BC0044-03-15",
        "in [March 15, 44 BC]": "BC0044-03-15",
    },
)
def month_before_christ(words: Words) -> Reading:
    """Read *15 March 44 BC*."""
    return Partial(1 - int(words["number"]), words.get("month"), words.get("day"), season=words.get("season"))


@year.rule("( {ad} {number} | {number} {ad} )", examples={"in [AD 79]": "0079", "[476 AD]": "0476"})
def year_after_christ(words: Words) -> Reading:
    """Read *AD 79*."""
    return Partial(int(words["number"]))


@year.rule(
    f"?the {{edge}} of ( {YEAR} | {{month}} ?( ?, ?of {YEAR} ) )",
    examples={"by [the end of 2024]": "2024", "since [the beginning of March 2022]": "2022-03"},
)
def edge_of(words: Words) -> Reading:
    """Read *the end of 2024*."""
    phase: Phase = words["edge"]
    return PartOf(phase, Partial(words.get("year"), words.get("month")), edge=True)


@year.rule(
    f"?the {{edge}} of ( {LAST_THIS_NEXT} | the ) {UNIT}",
    examples={"by [the end of this year]": "2019", "at [the beginning of last month]": "2019-09"},
)
def edge_of_unit(words: Words) -> Reading | None:
    """Read *the end of this year*."""
    if words["unit"] < Grain.DAY:
        return None
    told = words.keys() & {"last", "this", "next"}
    return PartOf(words["edge"], Shift(words["unit"], shift(words), Base.ANCHOR if told else Base.STORY), edge=True)


@year.rule("{yearend:edge}", examples={"by [year-end]": "2019"})
def year_end(words: Words) -> Reading:
    """Read *year-end*."""
    return PartOf(words["edge"], Shift(Grain.YEAR, 0, Base.STORY), edge=True)
