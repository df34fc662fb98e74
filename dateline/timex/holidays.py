"""Named days by key: fixed, the n-th weekday of a month, or counted from Easter."""

from __future__ import annotations

from collections.abc import Mapping

from dateline.values import Grain, Interval, day_of, days, days_in_month, weekday_of

#: key -> (month, day)
FIXED: Mapping[str, tuple[int, int]] = {
    "new-year": (1, 1),
    "epiphany": (1, 6),
    "groundhog-day": (2, 2),
    "valentine": (2, 14),
    "womens-day": (3, 8),
    "st-patrick": (3, 17),
    "april-fools": (4, 1),
    "tax-day": (4, 15),
    "earth-day": (4, 22),
    "anzac-day": (4, 25),
    "may-day": (5, 1),
    "victory-day": (5, 9),
    "australia-day": (1, 26),
    "cinco-de-mayo": (5, 5),
    "juneteenth": (6, 19),
    "canada-day": (7, 1),
    "independence-day": (7, 4),
    "bastille-day": (7, 14),
    "halloween": (10, 31),
    "all-saints": (11, 1),
    "guy-fawkes": (11, 5),
    "veterans-day": (11, 11),
    "christmas-eve": (12, 24),
    "christmas": (12, 25),
    "boxing-day": (12, 26),
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
    "columbus-day": (10, 1, 2),
    "election-monday": (11, 1, 1),
    "thanksgiving": (11, 4, 4),
}
#: key -> days after Easter Sunday
FROM_EASTER: Mapping[str, int] = {
    "shrove-tuesday": -47,
    "ash-wednesday": -46,
    "palm-sunday": -7,
    "maundy-thursday": -3,
    "good-friday": -2,
    "easter": 0,
    "easter-monday": 1,
    "ascension": 39,
    "pentecost": 49,
}
#: key -> (key of another, days after it)
AFTER: Mapping[str, tuple[str, int]] = {
    "black-friday": ("thanksgiving", 1),
    "cyber-monday": ("thanksgiving", 4),
    "election-day": ("election-monday", 1),
    "orthodox-good-friday": ("orthodox-easter", -2),
}
KEYS = frozenset({*FIXED, *NTH_WEEKDAY, *FROM_EASTER, *AFTER, "orthodox-easter"})


def interval_of(key: str, year: int) -> Interval:
    """Give the day of the holiday *key* in *year*; raises KeyError for an unknown key."""
    day = _day_of(key, year)
    return days(day, day, Grain.DAY)


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
    month, weekday, which = NTH_WEEKDAY[key]
    if which < 0:
        last = day_of(year, month, days_in_month(year, month))
        return last - (weekday_of(last) - weekday) % 7
    first = day_of(year, month)
    return first + (weekday - weekday_of(first)) % 7 + 7 * (which - 1)
