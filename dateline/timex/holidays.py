"""Named days by key: fixed, a weekday of a month, counted from Easter, or found by the moon."""

from __future__ import annotations

from collections.abc import Mapping

from dateline.timex import moons
from dateline.values import Grain, Interval, day_of, days, days_in_month, weekday_of

#: key -> (month, day)
FIXED: Mapping[str, tuple[int, int]] = {
    "new-year": (1, 1),
    "epiphany": (1, 6),
    "orthodox-christmas": (1, 7),
    "burns-night": (1, 25),
    "australia-day": (1, 26),
    "holocaust-day": (1, 27),
    "groundhog-day": (2, 2),
    "candlemas": (2, 2),
    "waitangi-day": (2, 6),
    "valentine": (2, 14),
    "st-david": (3, 1),
    "womens-day": (3, 8),
    "pi-day": (3, 14),
    "ides-of-march": (3, 15),
    "st-patrick": (3, 17),
    "nowruz": (3, 21),
    "annunciation": (3, 25),
    "april-fools": (4, 1),
    "tax-day": (4, 15),
    "earth-day": (4, 22),
    "st-george": (4, 23),
    "anzac-day": (4, 25),
    "may-day": (5, 1),
    "star-wars-day": (5, 4),
    "cinco-de-mayo": (5, 5),
    "ve-day": (5, 8),
    "victory-day": (5, 9),
    "flag-day": (6, 14),
    "bloomsday": (6, 16),
    "juneteenth": (6, 19),
    "midsummer": (6, 24),
    "canada-day": (7, 1),
    "independence-day": (7, 4),
    "bastille-day": (7, 14),
    "assumption": (8, 15),
    "vj-day": (8, 15),
    "patriot-day": (9, 11),
    "michaelmas": (9, 29),
    "halloween": (10, 31),
    "all-saints": (11, 1),
    "all-souls": (11, 2),
    "guy-fawkes": (11, 5),
    "veterans-day": (11, 11),
    "st-andrew": (11, 30),
    "aids-day": (12, 1),
    "st-nicholas": (12, 6),
    "pearl-harbor-day": (12, 7),
    "human-rights-day": (12, 10),
    "christmas-eve": (12, 24),
    "christmas": (12, 25),
    "boxing-day": (12, 26),
    "kwanzaa": (12, 26),
    "new-years-eve": (12, 31),
}
#: key -> (month, ISO weekday, which; -1 is the last)
NTH_WEEKDAY: Mapping[str, tuple[int, int, int]] = {
    "mlk-day": (1, 1, 3),
    "presidents-day": (2, 1, 3),
    "mothers-day": (5, 7, 2),
    "memorial-day": (5, 1, -1),
    "fathers-day": (6, 7, 3),
    "labor-day": (9, 1, 1),
    "super-tuesday": (3, 2, 1),
    "columbus-day": (10, 1, 2),
    "election-monday": (11, 1, 1),
    "thanksgiving": (11, 4, 4),
}
#: key -> days after Easter Sunday
FROM_EASTER: Mapping[str, int] = {
    "shrove-monday": -48,
    "shrove-tuesday": -47,
    "ash-wednesday": -46,
    "palm-sunday": -7,
    "maundy-thursday": -3,
    "good-friday": -2,
    "holy-saturday": -1,
    "easter": 0,
    "easter-monday": 1,
    "ascension": 39,
    "pentecost": 49,
    "whit-monday": 50,
    "trinity-sunday": 56,
    "corpus-christi": 60,
}
#: key -> (key of another, days after it)
AFTER: Mapping[str, tuple[str, int]] = {
    "lent": ("ash-wednesday", 0),
    "holy-week": ("palm-sunday", 0),
    "black-friday": ("thanksgiving", 1),
    "cyber-monday": ("thanksgiving", 4),
    "giving-tuesday": ("thanksgiving", 5),
    "election-day": ("election-monday", 1),
    "mothering-sunday": ("easter", -21),
    "orthodox-good-friday": ("orthodox-easter", -2),
}
#: key -> (month, day, ISO weekday): the last one on or before the day
ON_OR_BEFORE: Mapping[str, tuple[int, int, int]] = {
    "victoria-day": (5, 24, 1),
    "remembrance-sunday": (11, 14, 7),
    "advent": (12, 3, 7),
}
#: key -> days that it lasts, when it is more than one
_LASTS: Mapping[str, int] = {
    "lent": 46,
    "holy-week": 7,
    "rosh-hashanah": 3,
    "yom-kippur": 2,
    "passover": 8,
    "sukkot": 8,
    "hanukkah": 8,
    "ramadan": 30,
    "advent": 28,
    "kwanzaa": 7,
}
_EVERY: Mapping[str, int] = {"super-tuesday": 4}  # years
KEYS = frozenset({*FIXED, *NTH_WEEKDAY, *FROM_EASTER, *AFTER, *ON_OR_BEFORE, *moons.KEYS, "orthodox-easter"})


def interval_of(key: str, year: int) -> Interval:
    """Give the days of the holiday *key* that starts in *year*; raises KeyError for an unknown key."""
    day = _day_of(key, year)
    return days(day, day + _LASTS.get(key, 1) - 1, Grain.DAY)


def is_held(key: str, year: int) -> bool:
    """Tell whether *year* has the holiday *key*."""
    return year % _EVERY.get(key, 1) == 0


def easter(year: int) -> int:
    """Give the day number of Easter Sunday of *year*. Source: the anonymous algorithm of Nature, 20 April 1876."""
    century = year // 100
    golden = year % 19
    lunar = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    lunar -= lunar // 28 * (1 - lunar // 28 * (29 // (lunar + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + lunar + 2 - century + century // 4) % 7
    offset = lunar - weekday
    month = 3 + (offset + 40) // 44
    return day_of(year, month, offset + 28 - 31 * (month // 4))


def orthodox_easter(year: int) -> int:
    """Give the day number of the Orthodox Easter Sunday. Source: Meeus, Astronomical Algorithms, chapter 8."""
    moon = (19 * (year % 19) + 15) % 30
    offset = moon + (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7 + 114
    return day_of(year, offset // 31, offset % 31 + 1) + year // 100 - year // 400 - 2


def _day_of(key: str, year: int) -> int:
    if key in FIXED:
        return day_of(year, *FIXED[key])
    if key in FROM_EASTER:
        return easter(year) + FROM_EASTER[key]
    if key in AFTER:
        other, count = AFTER[key]
        return _day_of(other, year) + count
    if key == "orthodox-easter":
        return orthodox_easter(year)
    if key in moons.KEYS:
        return moons.day_in(key, year)
    if key in ON_OR_BEFORE:
        *date, weekday = ON_OR_BEFORE[key]
        last = day_of(year, *date)
        return last - (weekday_of(last) - weekday) % 7
    month, weekday, which = NTH_WEEKDAY[key]
    if which < 0:
        last = day_of(year, month, days_in_month(year, month))
        return last - (weekday_of(last) - weekday) % 7
    first = day_of(year, month)
    return first + (weekday - weekday_of(first)) % 7 + 7 * (which - 1)
