"""Shapes: what digits and signs may mean in any language, before words join in.

Each shape is one group of a token's regular expression, and a function from its text to meanings: label -> value.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from dateline.timex.trie import trie
from dateline.values import MONTHS_A_YEAR, days_in_month

Meanings = Mapping[str, Any]

_OLD_DECADE = 20  # "the '20s" are those of the 20th century, "the '10s" and "the '00s" of ours
_LAST_DAY, _LAST_HOUR, _LAST_MINUTE = 31, 24, 59
_YEARS = range(1000, 3000)
_PIVOT = 50  # '49 is 2049, '50 is 1950, as POSIX strptime does with 69


_CLOCK_FIELDS = re.compile(r"(\d\d)(?::(\d\d))?(?::(\d\d))?")


def _date(year: int, month: int, day: int) -> Meanings:
    """Read a date of the calendar; other digits of its shape are some number."""
    exists = 1 <= month <= MONTHS_A_YEAR and 1 <= day <= days_in_month(year, month)
    return {"{date}": (year, month, day)} if exists else {}


def _numeric_date(text: str) -> Meanings:
    fields = [int(x) for x in re.findall(r"\d+", text)]
    if len(fields) == 3 and fields[0] > _LAST_DAY:
        return _date(*fields)
    return {"{slashed}": (*fields[:2], full_year(fields[2], digits=len(text) - max(map(text.rfind, "/.-")) - 1))}


def _week_date(text: str) -> Meanings:
    year, number, *weekday = map(int, re.findall(r"\d+", text))
    return {"{weekdate}": (year, number, *weekday)}


def _quarter_date(text: str) -> Meanings:
    return {"{quarterdate}": (int(text[:4]), int(text[-1]))}


def _ordinal_date(text: str) -> Meanings:
    return {"{ordinaldate}": (int(text[:4]), int(text[5:]))}


def _year_month(text: str) -> Meanings:
    fields = [int(x) for x in re.findall(r"\d+", text)]
    return {"{yearmonth}": tuple(sorted(fields, reverse=True))}


def _year_pair(text: str) -> Meanings:
    first, last = int(text[:4]), int(text[5:])
    return {"{yearpair}": (first, first + 1)} if last == (first + 1) % 100 else {}


def _instant(text: str) -> Meanings:
    date, _, clock = text.partition("t")
    day = tuple(_date(*map(int, date.split("-"))).get("{date}", ()))
    fields = _CLOCK_FIELDS.match(clock)
    hour, minute, second = (part and int(part) for part in fields.groups()) if fields else (None, None, None)
    zone = re.sub(r"^[\d:.]+", "", clock)
    return {"{instant}": (*day, hour, minute, second, zone.upper())} if day else {}


def _compact_date(text: str) -> Meanings:
    return _date(int(text[:4]), int(text[4:6]), int(text[6:]))


def _dotted_day(text: str) -> Meanings:
    return {"{dayth}": int(text.rstrip("."))}


def _clock(text: str) -> Meanings:
    hour, minute, second = (*(int(x) for x in text.partition(".")[0].split(":")), None, None)[:3]
    if (
        hour is None
        or hour > _LAST_HOUR
        or (hour == _LAST_HOUR and (minute or second))
        or (minute or 0) > _LAST_MINUTE
        or (second or 0) > _LAST_MINUTE
    ):
        return {}
    return {"{clock}": (hour, minute, second)}


def _decade(text: str) -> Meanings:
    digits = int(re.sub(r"\D", "", text))
    if digits >= min(_YEARS):
        return {"{decade}": (digits // 10, None)}
    return {"{decade}": (digits // 10, 19 if digits >= _OLD_DECADE else 20)}


def _short_decade(text: str) -> Meanings:
    return {"{shortdecade}": (int(text[0]), 19)}


def _ordinal(text: str) -> Meanings:
    number = int(re.sub(r"\D", "", text))
    return {"{nth}": number} | ({"{dayth}": number} if 1 <= number <= _LAST_DAY else {})


def _short_year(text: str) -> Meanings:
    return {"{shortyear}": full_year(int(text[-2:]), digits=2)}


def _number(text: str) -> Meanings:
    if not text.isdigit():
        plain = text.replace(",", "")
        return _run_clock(text) | {"{number}": float(plain) if "." in text else int(plain)}
    number = int(text)
    meanings: dict[str, Any] = {"{number}": number} | _run_clock(text) | _hours(text)
    if number in _YEARS and len(text) == 4:
        meanings["{year}"] = number
    if 1 <= number <= _LAST_DAY and len(text) <= 2:
        meanings["{day}"] = number
    if number <= _LAST_HOUR and len(text) <= 2:
        meanings["{hour}"] = number
    return meanings


def _hours(text: str) -> dict[str, Any]:
    """Read *0945* as a time of day; it is an *early* one when it starts with a nought, as no year does."""
    if len(text) != 4 or int(text[:2]) > _LAST_HOUR or int(text[2:]) > _LAST_MINUTE:
        return {}
    time = int(text[:2]), int(text[2:])
    return {"{hours}": time} | ({"{early}": time} if text[0] == "0" else {})


def _run_clock(text: str) -> dict[str, Any]:
    """Read *430* and *4.30* as a time of day, if such words follow as make it one."""
    match = re.fullmatch(r"([01]?\d|2[0-3])\.?([0-5]\d)", text)
    return {"{runclock}": (int(match[1]), int(match[2]), None)} if match else {}


def full_year(number: int, *, digits: int) -> int:
    """Complete a year of two digits: 24 is 2024, 98 is 1998; longer ones stay."""
    return number if digits > 2 else number + (2000 if number < _PIVOT else 1900)


_YEAR, _MONTH, _DAY = r"[12]\d{3}", r"(?:1[0-2]|0?[1-9])", r"(?:3[01]|[12]\d|0?[1-9])"
_ISO = "|".join(f"{_YEAR}{sep}{_MONTH}{sep}{_DAY}" for sep in ("-", "/", r"\."))
_SLASHED = "|".join(rf"{_DAY}{sep}{_DAY}{sep}(?:{_YEAR}|\d\d)" for sep in ("-", "/")) + rf"|{_DAY}\.{_DAY}\.{_YEAR}"

#: name -> (regular expression, reader); the first that fits wins. Digits are ASCII: callers fold the text before.
SHAPES: Mapping[str, tuple[str, Callable[[str], Meanings]]] = {
    "instant": (
        rf"{_YEAR}-{_MONTH}-{_DAY}t[0-2]\d(?::[0-5]\d(?::[0-5]\d)?)?(?:\.\d{{1,6}})?(?:z|[+-]\d\d:?\d\d)?",
        _instant,
    ),
    "week_date": (rf"{_YEAR}-?w(?:0[1-9]|[1-4]\d|5[0-3])(?:-[1-7])?", _week_date),
    "quarter_date": (rf"{_YEAR}-?q[1-4]", _quarter_date),
    "numeric_date": (rf"{_ISO}|{_SLASHED}", _numeric_date),
    "year_month": (
        rf"{_YEAR} ?[-/] ?(?:1[0-2]|0[1-9])(?!-)|(?<![a-z\d]-)(?:1[0-2]|0?[1-9]) ?[-/] ?{_YEAR}",
        _year_month,
    ),
    "year_pair": (rf"{_YEAR}/\d\d", _year_pair),
    "ordinal_date": (rf"{_YEAR}-(?!000)(?:[0-2]\d\d|3[0-5]\d|36[0-6])", _ordinal_date),
    "compact_date": (r"(?:19|20)\d{6}", _compact_date),
    "dotted_day": (rf"{_DAY}\.(?=\s?[^\W\d_]{{3}})", _dotted_day),
    "clock": (r"[0-2]?\d:[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?", _clock),
    "decade": (r"(?:[12]\d\d|')\d?0DECADES", _decade),
    "short_decade": (r"[2-9]0DECADES", _short_decade),
    "ordinal": (r"\d{1,3}ORDINALS", _ordinal),
    "short_year": (r"'\d\d", _short_year),
    "number": (r"\d{1,3}(?:,\d{3}){1,4}|\d{1,6}(?:\.\d{1,3})?", _number),
}


class Endings(NamedTuple):
    """What a language writes behind the digits of *ordinals* ("1st") and *decades* ("1990s")."""

    ordinals: frozenset[str] = frozenset()
    decades: frozenset[str] = frozenset()

    def patterns(self) -> dict[str, str]:
        """Give the regular expression of each shape."""
        endings = {"ORDINALS": trie(self.ordinals), "DECADES": trie(self.decades)}
        return {
            name: re.sub("ORDINALS|DECADES", lambda m: f"(?:{endings[m[0]]})", pattern)
            for name, (pattern, _) in SHAPES.items()
        }


NO_ENDINGS = Endings()

#: labels that shapes give, beside those of the lexicon
LABELS = frozenset(
    """
    {date} {instant} {weekdate} {quarterdate} {ordinaldate} {yearmonth} {yearpair} {slashed} {clock} {decade}
    {shortdecade} {nth} {dayth} {runclock} {hours} {early} {shortyear} {number} {year} {day} {hour}
    """.split()
)
