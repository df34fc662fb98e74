"""English word classes: class -> word -> value. A new word is a line here, and an example in a rule that uses it."""

from __future__ import annotations

from dateline.timex.english.holidays import HOLIDAYS, OTHER_HOLIDAYS
from dateline.timex.english.names import NAMES
from dateline.timex.language import Endings, Lexicon
from dateline.timex.readings import Bound, Daypart, Phase, Season
from dateline.values import Grain

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july",
    "august", "september", "october", "november", "december",
)  # fmt: skip
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORT_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7,
    "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_SHORT_WEEKDAYS = {
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "weds": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7,
}  # fmt: skip
_UNITS = {
    "second": Grain.SECOND, "minute": Grain.MINUTE, "hour": Grain.HOUR, "day": Grain.DAY, "week": Grain.WEEK,
    "month": Grain.MONTH, "quarter": Grain.QUARTER, "year": Grain.YEAR, "decade": Grain.DECADE,
}  # fmt: skip
_SHORT_UNITS = {
    "sec": Grain.SECOND, "secs": Grain.SECOND, "min": Grain.MINUTE, "mins": Grain.MINUTE, "hr": Grain.HOUR,
    "hrs": Grain.HOUR, "wk": Grain.WEEK, "wks": Grain.WEEK, "yr": Grain.YEAR, "yrs": Grain.YEAR,
    "mth": Grain.MONTH, "mths": Grain.MONTH,
}  # fmt: skip
_DIGITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
)  # fmt: skip


def _numbers() -> dict[str, int]:
    small = {word: n for n, word in enumerate((*_DIGITS, *_TEENS), 1)}
    tens = {word: 10 * n for n, word in enumerate(_TENS, 2)}
    both = {f"{t}{dash}{d}": tens[t] + small[d] for t in _TENS for d in _DIGITS for dash in "- "}
    hundreds = {f"{d} hundred": 100 * small[d] for d in _DIGITS} | {"a hundred": 100, "hundred": 100}
    others = {"dozen": 12, "a dozen": 12, "a couple of": 2, "a couple": 2, "couple of": 2}
    return small | tens | both | hundreds | others


def _ordinals() -> dict[str, int]:
    small = {word: n for n, word in enumerate(_ORDINALS, 1)}
    tens = {f"{t}{dash}{o}": 10 * n + small[o] for n, t in enumerate(_TENS, 2) for o in _ORDINALS[:9] for dash in "- "}
    return small | tens | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50}


_MONTH = {word: n for n, word in enumerate(_MONTHS, 1)} | _SHORT_MONTHS
_WEEKDAY = {word: n for n, word in enumerate(_WEEKDAYS, 1)}
_OTHER_WORDS = frozenset({"may", "march", "mar", "jan", "dec", "jun", "sep"})  # also verbs, names and other things


def _years() -> dict[str, int]:
    """Give years in words: "nineteen ninety-six", "two thousand and five"."""
    numbers = {word: n for word, n in _numbers().items() if 10 <= n <= 99} | {
        f"oh {d}": n for n, d in enumerate(_DIGITS, 1)
    }
    spoken = {
        f"{c} {word}": 100 * n + rest
        for c, n in (("eighteen", 18), ("nineteen", 19), ("twenty", 20))
        for word, rest in numbers.items()
    }
    thousands = {
        f"two thousand{link}{word}": 2000 + n for word, n in _numbers().items() if n < 30 for link in (" ", " and ")
    }
    return spoken | thousands | {"two thousand": 2000}


_OUR_YEARS = range(1990, 2050)


def _of_years(sign: str, parts: int) -> dict[str, tuple[int, int]]:
    """Give the signs of analysts for parts of years: "1H24", "Q1'24", as part and year."""
    return {
        form.format(n, sign, year % 100): (n, year)
        for year in _OUR_YEARS
        for n in range(1, parts + 1)
        for form in ("{0}{1}{2:02d}", "{0}{1}'{2:02d}", "{1}{0}'{2:02d}", "{1}{0}/{2:02d}")
    }


def _offsets() -> dict[str, str]:
    """Give zones by their distance from Greenwich: "UTC+2", "GMT -05:00"."""
    return {
        f"{zone}{blank}{sign}{form.format(hour, minute)}": f"{sign}{hour:02d}:{minute:02d}"
        for zone in ("utc", "gmt")
        for blank in ("", " ")
        for sign in "+-"
        for hour in range(15)
        for minute in (0, 30)
        for form in ("{0}:{1:02d}", "{0:02d}:{1:02d}", "{0}", "{0:02d}")[: 2 if minute else 4]
    }


# fmt: off
LEXICON = Lexicon(
    classes={
        "month": _MONTH,
        "plainmonth": {word: n for word, n in _MONTH.items() if word not in _OTHER_WORDS},
        "suremonth": {word: n for word, n in _MONTH.items() if word not in _OTHER_WORDS | {"august",
            "april"} and len(word) > 3},
        "weekday": _WEEKDAY,
        "shortday": _SHORT_WEEKDAYS,
        "weekdays": {word + "s": n for n, word in enumerate(_WEEKDAYS, 1)},
        "unit": _UNITS | {"yr": Grain.YEAR, "qtr": Grain.QUARTER, "wk": Grain.WEEK, "mth": Grain.MONTH},
        "units": {word + "s": unit for word, unit in _UNITS.items()} | {"centuries": Grain.CENTURY},
        "century": {"century": Grain.CENTURY},
        "day_noun": {"day": Grain.DAY, "week": Grain.WEEK, "month": Grain.MONTH, "year": Grain.YEAR},
        "number": _numbers(),
        "half": dict.fromkeys(("1/2", "and a half", "and half", "and one half", "and one-half"), 0.5),
        "some": dict.fromkeys(("several", "few", "a few", "many", "recent", "a couple more"), None),
        "mod": {
            "nearly": "LESS_THAN", "almost": "LESS_THAN", "less than": "LESS_THAN", "around": "APPROX",
            "at least": "EQUAL_OR_MORE", "up to": "EQUAL_OR_LESS", "no more than": "EQUAL_OR_LESS",
        },
        "less": {"fewer than": "LESS_THAN", "under": "LESS_THAN"},
        "exceed": dict.fromkeys(("over", "more than", "well over"), "BEFORE"),
        "nth": _ordinals(),
        "dayword": {word: n for word, n in _numbers().items() if n <= 31 and not word.startswith("a ")},
        "lastnth": {"last": -1, "final": -1},
        "dayth": {word: n for word, n in _ordinals().items() if n <= 31},
        "year": _years(),
        "last": {"last": -1, "this past": -1},
        "next": {"next": 1, "nxt": 1, "this coming": 1, "this upcoming": 1},
        "this": {"this": 0},
        "past": {"past": -1, "last": -1, "previous": -1, "preceding": -1, "next": 1, "coming": 1},
        "told": {"previous": -1, "preceding": -1, "prior": -1, "same": 0, "following": 1, "next": 1, "succeeding": 1},
        "season": {
            "spring": Season.SPRING, "springtime": Season.SPRING, "summer": Season.SUMMER, "summertime": Season.SUMMER,
            "autumn": Season.AUTUMN, "fall": Season.AUTUMN, "winter": Season.WINTER, "wintertime": Season.WINTER,
        },
        "plainseason": {"summer": Season.SUMMER, "autumn": Season.AUTUMN, "winter": Season.WINTER},
        "daypart": {
            "morning": Daypart.MORNING, "afternoon": Daypart.AFTERNOON, "evening": Daypart.EVENING,
            "night": Daypart.NIGHT, "nite": Daypart.NIGHT, "morn": Daypart.MORNING,
        },
        "dayparts": {
            "mornings": Daypart.MORNING, "afternoons": Daypart.AFTERNOON, "evenings": Daypart.EVENING,
            "nights": Daypart.NIGHT,
        },
        "edge": {
            "beginning": Phase.START, "start": Phase.START, "middle": Phase.MID, "end": Phase.END, "close": Phase.END,
            "very end": Phase.END, "very beginning": Phase.START,
        },
        "yearend": dict.fromkeys(("year-end", "year end", "year's end"), Phase.END),
        "decades": {f"{word[:-1]}ies": (n, 19) for n, word in enumerate(_TENS, 2)}
        | {"noughties": (0, 20), "two thousands": (0, 20)},
        "bc": dict.fromkeys(("bc", "b.c.", "bce", "b.c.e.", "b.c"), -1),
        "ad": dict.fromkeys(("ad", "a.d.", "a.d", "ce", "c.e."), 1),
        "deictic": {
            "today": 0, "yesterday": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2,
            "day before yesterday": -2, "day after tomorrow": 2, "tmr": 1, "tmrw": 1, "tmw": 1, "tdy": 0, "ytd": -1,
            "tmrrw": 1, "tmorrow": 1, "tomorow": 1, "tommorow": 1, "tommorrow": 1, "ystd": -1, "yest": -1,
            "todays": 0, "yesterdays": -1, "tomorrows": 1,
        },
        "tonight": {"tonight": 0, "last night": -1, "tomorrow night": 1, "tonite": 0,
            "last nite": -1, "last nights": -1, "tonights": 0},
        "now": dict.fromkeys(
            ("now", "currently", "current", "nowadays", "right now", "these days", "present-day", "modern-day"),
                "PRESENT_REF"
        ),
        "recently": dict.fromkeys(("recently", "recent", "lately", "more recently"), "PAST_REF"),
        "former": {"former": "PAST_REF"},
        "soon": dict.fromkeys(("soon", "future"), "FUTURE_REF"),
        "freq": {"once": 1, "twice": 2, "thrice": 3},
        "meridiem": {"am": 0, "a.m.": 0, "a.m": 0, "pm": 12, "p.m.": 12, "p.m": 12},
        "noon": {"noon": 12, "midday": 12, "midnight": 0, "midnite": 0},
        "zone": {
            zone.lower(): zone
            for zone in ("GMT UTC EST EDT ET CST CDT CT MST MDT PST PDT PT CET CEST EET EEST MSK BST IST"
                         " JST KST SGT HKT AEST AEDT NZST NZDT").split()
        } | {"eastern": "ET", "pacific": "PT", "central": "CT"} | _offsets(),
        "weekend": {"weekend": 1, "wkend": 1, "wknd": 1},
        "weekends": {"weekends": 1},
        "period": {"period": Grain.QUARTER},
        "halfword": {"half": 1},
        "tomo": {"tomo": 1},
        "sunlight": dict.fromkeys(
            ("sunrise", "dawn", "daybreak", "daylight", "daytime", "lunchtime", "teatime", "sunset", "dusk", "sundown",
                "bedtime"), 0
        ),
        "overnight": {"overnight": Daypart.NIGHT},
        "other": {"other": 2},
        "ending": {"ending": 1},
        "fortnight": {"fortnight": 2},
        "oclock": dict.fromkeys(("o'clock", "oclock"), 0),
        "past_the_hour": {"past": 1, "after": 1, "to": -1, "before": -1},
        "side": {"from": 1, "before": -1},
        "share": {"half": 30, "quarter": 15, "a quarter": 15},
        "latest": {"latest": 1, "most recent": 1},
        "shortunits": _SHORT_UNITS,
        "qtr": {"qtr": Grain.QUARTER},
        "bygone": {"past": -1},
        "later": {"later": 1, "afterwards": 1, "afterward": 1},
        "after": {"after": 1},
        "often": {"daily": "P1D", "weekly": "P1W", "yearly": "P1Y", "everyday": "P1D", "semi-annual": "P6M",
            "hourly": "PT1H", "fortnightly": "P2W", "biweekly": "P2W", "bi-weekly": "P2W", "bimonthly": "P2M",
            "per annum": "P1Y"},
        "regularly": {"annually": "P1Y", "monthly": "P1M", "quarterly": "P3M"},
        "workdays": {"weekdays": 1},
        "workday": {"weekday": 1},
        "every": {"every": "EVERY", "each": "EACH"},
        "fiscal": {"fy": 1, "fiscal": 1},
        "accounts": {"fiscal": 1, "financial": 1},
        "fyear": {f"fy{year}": year for year in _OUR_YEARS}
        | {f"fy{sign}{year % 100:02d}": year for year in _OUR_YEARS for sign in ("", " ", "-", "'", " '")},
        "yearquarter": _of_years("q", 4),
        "yearhalf": _of_years("h", 2),
        "quarter": {f"{q}{n}" if q else f"{n}q": n for q in ("q", "") for n in range(1, 5)},
        "half_year": {"h1": 1, "h2": 2, "1h": 1, "2h": 2},
        "holiday": HOLIDAYS,
        "otherholiday": OTHER_HOLIDAYS,
    },
    anchors=frozenset(
        """
        month weekday shortday weekdays unit units shortunits century season daypart dayparts decades deictic
        tonight now recently soon former noon weekend often holiday meridiem year fiscal quarter half_year bc yearend
        ad weekends period halfword overnight bygone qtr fortnight oclock otherholiday sunlight tomo
        fyear yearquarter yearhalf regularly workdays workday
        """.split()
    ),
    abbreviations=frozenset({*_SHORT_MONTHS, *_SHORT_WEEKDAYS, *_SHORT_UNITS}),
    suffixes=frozenset({"am", "pm", "a.m.", "p.m.", "a.m", "p.m", "bc", "ad", *_SHORT_UNITS, *_UNITS,
        *(f"{unit}s" for unit in _UNITS), *_SHORT_MONTHS}),
    endings=Endings(frozenset({"st", "nd", "rd", "th"}), frozenset({"s", "'s"})),
    determiner="the",
    bounds={
        "since": Bound.SINCE, "until": Bound.UNTIL, "till": Bound.UNTIL, "through": Bound.UNTIL, "by": Bound.BY,
        "before": Bound.BEFORE, "prior to": Bound.BEFORE, "ahead of": Bound.BEFORE, "after": Bound.AFTER,
        "no later than": Bound.BY, "later than": Bound.AFTER, "earlier than": Bound.BEFORE,
    },
    phases={
        "early": Phase.START, "mid": Phase.MID, "late": Phase.END, "earlier": Phase.EARLIER, "later": Phase.LATER,
        "early in": Phase.START, "late in": Phase.END, "earlier in": Phase.EARLIER, "later in": Phase.LATER,
        "early on": Phase.START, "late on": Phase.END, "earlier on": Phase.EARLIER, "later on": Phase.LATER,
    },
    distances={"before": -1, "prior to": -1, "after": 1, "from": 1, "following": 1},
    links=r"\s?(?:-|--|~)\s?|\s{1,3}(?:to|through|thru|until|till|up to|up until)\s{1,3}(?:the\s|about\s)?",
    between=(r"\bbetween\s(?:the\s)?\Z", r"\sand\s(?:the\s)?"),
    aside=r"[a-z ]{0,12}(?: \([^()]{1,40}\)|\)) (?:on )?",
    inside=r"\s(?:of|in)\s(?:the\s)?",
    ended=r"\s(?:ended|ending)\s(?:on\s)?",
    coordinators=r",?\s(?:and|or|&)\s(?:(?:in|on)\s)?(?:the\s)?",
    counted=r"""(?x)-|:|%|[.,]?\d|\s\d{1,3}(?!\d)|\s(?!(?:the|a|an|his|her|its|their|this|all|both|he|she|it|they|we|i|in|at|on|as|
    and|or|but|when|while|where|who|which|that|with|by|from|to|for|of|after|before|until|through|were|was|is|are|will|would|
    has|have|had|did|do|does|could|should|may|might|can|under|over|during|because|if|not|only|between)\b)[a-z$£€]""",
    informal=(
        r"@(?<!\S@)\w", r"#(?<!\S#)\w", r"://t\.co/", r":(?<!\S:)-?[)(dp](?!\S)", r";(?<!\S;)-?[)(dp](?!\S)",
        r"""(?x)(?<![\w'])(?:u|i|me|my|mine|i.m|ur|im|ive|dont|didnt|cant|wont|isnt|havent|omg|lol|lmao|wtf|fml|btw|pls|plz|thx|gonna|wanna
    |gotta|dunno|damn|abt|tdy|tmr|tmrw|nxt|rly|gd|gg|jus|coz|yay|meh|(?:ha|he|hi){2,}h?)(?![\w'])
    |!\s*\S|~|\.\.|([a-vx-z])\1\1|\s[.?](?!\S)""",
    ),
    names=NAMES,
)
# fmt: on
