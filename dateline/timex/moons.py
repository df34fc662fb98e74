"""Feasts that follow the moon: Jewish, Muslim, Chinese and Indian, and the sun's equinoxes and solstices.

Days are day numbers of :mod:`dateline.values`, which are the R.D. of Reingold and Dershowitz, Calendrical Calculations.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import floor, radians, sin

from dateline.values import date_of, day_of

_HEBREW_EPOCH, _MUSLIM_EPOCH, _JULIAN_EPOCH = -1_373_427, 227_015, 1_721_424.5
_SYNODIC = 29.530588861
_BEIJING, _SUNSET_IN_INDIA = 8 / 24, -12.2 / 24  # fractions of a day from UTC
#: key -> days from the Jewish new year; the feast starts on the evening before
JEWISH: Mapping[str, int] = {
    "purim": -193,
    "passover": -163,
    "shavuot": -113,
    "tisha-b-av": -51,
    "rosh-hashanah": 0,
    "yom-kippur": 9,
    "sukkot": 14,
    "simchat-torah": 22,
    "hanukkah": 83,
}
#: key -> (month, day) of the Muslim year
MUSLIM: Mapping[str, tuple[int, int]] = {
    "muslim-new-year": (1, 1),
    "ashura": (1, 10),
    "mawlid": (3, 12),
    "ramadan": (9, 1),
    "eid-al-fitr": (10, 1),
    "eid-al-adha": (12, 10),
}
#: key -> (earliest (month, day) of its new moon, what its day is off from UTC); the Chinese one of 1985 is a moon later
NEW_MOON: Mapping[str, tuple[tuple[int, int], float]] = {
    "chinese-new-year": ((1, 21), _BEIJING),
    "diwali": ((10, 17), _SUNSET_IN_INDIA),
}
#: key -> its Julian day in the year 2000, and days a thousand years; Meeus, Astronomical Algorithms, table 27.B
_SUN: Mapping[str, tuple[float, float]] = {
    "spring-equinox": (2_451_623.80984, 365_242.37404),
    "summer-solstice": (2_451_716.56767, 365_241.62603),
    "autumn-equinox": (2_451_810.21715, 365_242.01767),
    "winter-solstice": (2_451_900.05952, 365_242.74049),
}
KEYS = frozenset({*JEWISH, *MUSLIM, *NEW_MOON, *_SUN})


def day_in(key: str, year: int) -> int:
    """Give the first day of the feast *key* in *year*; raises KeyError for an unknown key."""
    if key in JEWISH:
        return _first_in(year, lambda count: _jewish(key, year + 3_760 + count))
    if key in MUSLIM:
        about = (day_of(year) - _MUSLIM_EPOCH) * 30 // 10_631
        return _first_in(year, lambda count: _muslim(about + count, *MUSLIM[key]))
    if key in NEW_MOON:
        (month, day), off = NEW_MOON[key]
        return _new_moon_after(day_of(year, month, day), off)
    start, days = _SUN[key]
    return floor(start + days * (year - 2_000) / 1_000 - _JULIAN_EPOCH)


def _first_in(year: int, day: Callable[[int], int]) -> int:
    return next(found for count in range(-1, 4) if date_of(found := day(count))[0] >= year)


def _jewish(key: str, year: int) -> int:
    new_year, next_year = _jewish_new_year(year), _jewish_new_year(year + 1)
    long_autumn = key == "hanukkah" and (next_year - new_year) % 10 == 5  # a full year has 355 or 385 days
    return new_year + JEWISH[key] + long_autumn - 1


def _jewish_new_year(year: int) -> int:
    before, here, after = (_jewish_elapsed(year + n) for n in (-1, 0, 1))
    delay = 2 if after - here == 356 else 1 if here - before == 382 else 0  # no year may be so long
    return _HEBREW_EPOCH + here + delay


def _jewish_elapsed(year: int) -> int:
    months = (235 * year - 234) // 19
    day = 29 * months + (12_084 + 13_753 * months) // 25_920
    return day + (3 * (day + 1) % 7 < 3)  # never a Sunday, Wednesday or Friday


def _muslim(year: int, month: int, day: int) -> int:
    """Give the day of the arithmetical Muslim calendar; the moon that is seen may be a day off."""
    return _MUSLIM_EPOCH - 1 + (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (month - 1) + (6 * month - 1) // 11 + day


def _new_moon_after(day: int, off: float) -> int:
    count = floor((day + _JULIAN_EPOCH - 2_451_550) / _SYNODIC) - 1
    return next(d for n in range(4) if (d := floor(_new_moon(count + n) - _JULIAN_EPOCH + off)) >= day)


def _new_moon(count: int) -> float:
    """Give the Julian day of new moon *count* since 2000, to minutes. Source: Meeus, chapter 49, its greatest terms."""
    sun = radians(2.5534 + 29.1053567 * count)
    moon = radians(201.5643 + 385.81693528 * count)
    node = radians(160.7108 + 390.67050284 * count)
    mean = 2_451_550.09766 + _SYNODIC * count
    swing = -0.4072 * sin(moon) + 0.17241 * sin(sun) + 0.01608 * sin(2 * moon) + 0.01039 * sin(2 * node)
    return mean + swing + 0.00739 * sin(moon - sun) - 0.00514 * sin(moon + sun)
