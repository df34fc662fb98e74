"""Days of the week."""

from __future__ import annotations

from dateline.timex.english.rules.parts import LAST_THIS_NEXT, WEEKDAY, shift, which
from dateline.timex.readings import Base, Offset, Partial, Reading, Shift, Weekend, Which
from dateline.timex.rule import Family, Words
from dateline.values import Grain

weekday = Family("weekday")


@weekday.rule(
    "{weekday}", cue="( ahead of | until | await | awaits )", examples={"ahead of [Friday]'s vote": "2019-10-11"}
)
def weekday_awaited(words: Words) -> Reading:
    """Read *ahead of Friday's vote*."""
    return Partial(weekday=words["weekday"], which=Which.NEXT)


@weekday.rule(
    "{weekday}", examples={"after [Wednesday]'s talks": "2019-10-09"}, never=("on Friday they met",), unless=r"(?!'s\b)"
)
def weekday_of_fact(words: Words) -> Reading:
    """Read *Friday's ruling*: what has an owner has mostly happened."""
    return Partial(weekday=words["weekday"], which=Which.RECENT)


#: what goes on behind a weekday in the name of a paper, a broadcast or a club
_NAMES = (
    r"\s(?:times|telegraph|herald|mail|mirror|express|independent|observer|tribune|sun|star|people|post|politics"
    r"|night live|night lights|night football|club|school)\b"
)


@weekday.rule(
    "{weekday}",
    examples={"on [Friday]": "2019-10-04", "[Wednesday]": "2019-10-09"},
    never=(
        "he sat in the sun",
        "The Sunday Times says no",
        "a Sunday school",
        "a song of Bloody Sunday",
        "Joe Friday called",
        "Mr. Friday called",
    ),
    unless=_NAMES,
    unless_after=r"\bbloody \Z",
)
def bare_weekday(words: Words) -> Reading:
    """Read *Friday*; the clause's tense tells which."""
    return Partial(weekday=words["weekday"])


@weekday.rule("a {weekday}", examples={"off on [a Sunday]": "2019-10-06"}, informal=True)
def a_weekday(words: Words) -> Reading:
    """Read *a Sunday* in short posts: the one that is on."""
    return Partial(weekday=words["weekday"])


@weekday.rule(
    "{Shortday:weekday}",
    examples={"seen [Fri]": "2019-10-04"},
    never=("Sun Valley", "They Sat down", "Sun, a maker of lamps", "it hurt Sun's figures"),
    unless=r"(?:,?\s+|')[a-z]",
)
def bare_short_weekday(words: Words) -> Reading:
    """Read *Fri* with a capital where no word goes on from it."""
    return Partial(weekday=words["weekday"])


@weekday.rule("{shortday:weekday}", cue="( on | this | next | last | every )", examples={"on [fri]": "2019-10-04"})
def short_weekday(words: Words) -> Reading:
    """Read *on fri*; the cue tells the day from other words."""
    return Partial(weekday=words["weekday"])


@weekday.rule(
    f"{LAST_THIS_NEXT} ( {{weekday}} | {{shortday:weekday}} )",
    examples={"[last Friday]": "2019-10-04", "[next Friday]": "2019-10-11", "[this Friday]": "2019-10-11"},
)
def last_weekday(words: Words) -> Reading:
    """Read *last Friday*."""
    return Partial(weekday=words["weekday"], which=which(words))


@weekday.rule(
    f"{WEEKDAY} ( {{last}} | {{next}} )",
    examples={"on [Wednesday next]": "2019-10-16"},
    never=("on Friday last words were said",),
    unless=r"\s\w",
)
def weekday_next(words: Words) -> Reading:
    """Read *Wednesday next*."""
    return Partial(weekday=words["weekday"], which=which(words))


@weekday.rule(
    f"( {WEEKDAY} ?, ?of {LAST_THIS_NEXT} week | {LAST_THIS_NEXT} week ?'s ?, ?on {WEEKDAY} )",
    examples={"[Friday last week]": "2019-10-04", "[next week Tuesday]": "2019-10-15"},
)
def weekday_of_week(words: Words) -> Reading:
    """Read *Friday last week*."""
    return Partial(weekday=words["weekday"], within=Shift(Grain.WEEK, shift(words)))


@weekday.rule(
    f"( {WEEKDAY} | the {{unit}} ) after next",
    examples={"[Friday after next]": "2019-10-18", "[the week after next]": "2019-W43"},
)
def after_next(words: Words) -> Reading:
    """Read *Friday after next*."""
    if "unit" in words:
        return Shift(words["unit"], 2)
    return Offset(7, Grain.DAY, of=Partial(weekday=words["weekday"], which=Which.NEXT))


@weekday.rule(
    f"( ?the {WEEKDAY} | the {{unit}} ) before last",
    examples={"[the Friday before last]": "2019-09-27", "[the week before last]": "2019-W39"},
    never=("the week before last Christmas",),
    unless=r"\s(?:[a-z]+day|week|month|year|spring|summer|autumn|fall|winter|christmas|easter)\b",
)
def before_last(words: Words) -> Reading | None:
    """Read *the Friday before last*."""
    if "unit" in words:
        return Shift(words["unit"], -2) if words["unit"] > Grain.DAY else None
    return Offset(-7, Grain.DAY, of=Partial(weekday=words["weekday"], which=Which.LAST))


@weekday.rule("{number} {weekdays} ago", examples={"[2 Thursdays ago]": "2019-09-26"})
def weekdays_ago(words: Words) -> Reading:
    """Read *two Thursdays ago*."""
    last = Partial(weekday=words["weekdays"], which=Which.LAST)
    return Offset(-7 * (int(words["number"]) - 1), Grain.DAY, of=last)


@weekday.rule(
    "{number} {weekdays} from ( now | today )",
    examples={"[3 Thursdays from now]": "2019-10-24"},
)
def weekdays_from_now(words: Words) -> Reading:
    """Read *three Thursdays from now*."""
    first = Partial(weekday=words["weekdays"], which=Which.NEXT)
    return Offset(7 * (int(words["number"]) - 1), Grain.DAY, of=first)


@weekday.rule("a week from {weekday}", examples={"[a week from Friday]": "2019-10-18"})
def week_from_weekday(words: Words) -> Reading:
    """Read *a week from Friday*."""
    return Partial(weekday=words["weekday"], which=Which.NEXT, within=Shift(Grain.WEEK, 1))


@weekday.rule("?the {weekend}", examples={"passed over [the weekend]": "2019-W40-WE"})
def the_weekend(_: Words) -> Reading:
    """Read *the weekend*; tense tells which."""
    return Weekend(None)


@weekday.rule(
    f"{LAST_THIS_NEXT} {{weekend}}",
    examples={"[last weekend]": "2019-W40-WE", "[next weekend]": "2019-W42-WE", "[this weekend]": "2019-W41-WE"},
)
def last_weekend(words: Words) -> Reading:
    """Read *last weekend*."""
    return Weekend(shift(words))


@weekday.rule(
    f"{WEEKDAY} ?of ( that | the {{told:_}} ) week",
    examples={"[Friday of that week]": "2019-10-11"},
)
def weekday_of_told_week(words: Words) -> Reading:
    """Read *Friday of that week*, of the time told before."""
    return Partial(weekday=words["weekday"], within=Shift(Grain.WEEK, words.get("_", 0), Base.PREVIOUS))
