"""Names of days, units and distances, for people."""

from __future__ import annotations

from dateline.timex.edtf import MONTH_NAMES, day_text, label
from dateline.timex.holidays import AFTER, FIXED, FROM_EASTER, NTH_WEEKDAY, ON_OR_BEFORE
from dateline.timex.moons import JEWISH, MUSLIM, NEW_MOON
from dateline.timex.readings import Daypart, Part, Partial, Phase, Season
from dateline.timex.resolved import Resolved
from dateline.timex.timed import DAYPART_HOURS
from dateline.timex.timex3 import WEEKDAYS, day_name
from dateline.values import Grain, Interval, date_of

_SEASONS = {Season.SPRING: "spring", Season.SUMMER: "summer", Season.AUTUMN: "autumn", Season.WINTER: "winter"}
_PHASES = {Phase.START: ("start", "first"), Phase.MID: ("middle", "second"), Phase.END: ("end", "last")}
_TEENS, _ENDINGS = range(11, 14), {1: "st", 2: "nd", 3: "rd"}
_ORDINALS = ("same", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def outcome(resolved: Resolved) -> str:
    """Name the date, a day of our era as ISO 8601 does; else give the value."""
    whole = resolved.interval
    if whole is None:
        return resolved.value
    return day_text(whole.first_day or 0) if is_day(whole) and _is_of_our_era(whole) else label(whole)


def _is_of_our_era(whole: Interval) -> bool:
    return date_of(whole.first_day or 0)[0] > 0


def is_day(whole: Interval) -> bool:
    """Tell whether *whole* is one day."""
    return whole.grain is Grain.DAY and whole.first_day is not None and whole.first_day == whole.last_day


def named(whole: Interval) -> str:
    """Name an interval that others are counted from, a day with its weekday."""
    return day_name(whole.first_day or 0) if is_day(whole) and _is_of_our_era(whole) else label(whole)


def fields(partial: Partial) -> str:
    """Name what *partial* gives: "Friday", "5 June", "summer"."""
    weekday = WEEKDAYS[partial.weekday - 1] if partial.weekday else ""
    month = MONTH_NAMES[partial.month - 1] if partial.month else ""
    season = _SEASONS[partial.season] if partial.season else ""
    day = str(partial.day) if partial.day and month else "day " + str(partial.day) if partial.day else ""
    return " ".join(filter(None, (weekday, day, month, season))) or "year"


def ordinal(number: int) -> str:
    """Spell a place in a row, counted from the end when negative: "third", "last", "second to last"."""
    if number < 0:
        return "last" if number == -1 else f"{ordinal(-number)} to last"
    if number < len(_ORDINALS):
        return _ORDINALS[number]
    return f"{number}{'th' if number % 100 in _TEENS else _ENDINGS.get(number % 10, 'th')}"


def units(count: float, unit: Grain) -> str:
    """Spell a distance: "2 days", "1 century"."""
    if count == 1:
        return f"1 {unit.label}"
    plural = {Grain.CENTURY: "centuries", Grain.HALF: "half-years"}.get(unit, f"{unit.label}s")
    return f"{count:g} {plural}"


def holiday(key: str) -> str:
    """Say which day the holiday *key* is: "the fourth Thursday of November", "2 days before Easter Sunday"."""
    if key in FIXED:
        month, day = FIXED[key]
        return f"{day} {MONTH_NAMES[month - 1]}"
    if key in NTH_WEEKDAY:
        month, weekday, which = NTH_WEEKDAY[key]
        return f"the {ordinal(which)} {WEEKDAYS[weekday - 1]} of {MONTH_NAMES[month - 1]}"
    if key in AFTER:
        other, count = AFTER[key]
        return f"{apart(count)} {holiday(other)}" if count else f"from {holiday(other)} on"
    if key in FROM_EASTER:
        return (
            f"{apart(FROM_EASTER[key])} Easter Sunday"
            if FROM_EASTER[key]
            else "the Easter Sunday of the Western reckoning"
        )
    if key in ON_OR_BEFORE:
        month, day, weekday = ON_OR_BEFORE[key]
        return f"the last {WEEKDAYS[weekday - 1]} up to {day} {MONTH_NAMES[month - 1]}"
    return _by_sun_and_moon(key)


def _by_sun_and_moon(key: str) -> str:
    if key in JEWISH:
        return "the feast of the Jewish calendar, from the evening before"
    if key in MUSLIM:
        month, day = MUSLIM[key]
        return f"day {day} of the {ordinal(month)} month of the arithmetical Muslim calendar"
    if key in NEW_MOON:
        (month, day), _ = NEW_MOON[key]
        return f"the first new moon from {day} {MONTH_NAMES[month - 1]} on"
    if key == "orthodox-easter":
        return "the Easter Sunday of the Orthodox reckoning"
    return "the day of the sun's mean course"


def away(count: int, unit: Grain) -> str:
    """Say how far a unit lies from the one of the day it is counted from: "the week before", "2 years after"."""
    if count == 0:
        return f"the same {unit.label}"
    side = "before" if count < 0 else "after"
    return f"the {unit.label} {side}" if abs(count) == 1 else f"{units(abs(count), unit)} {side}"


def daypart(part: Daypart) -> str:
    """Say of which hours a part of the day is: "18:00 to 24:00"."""
    start, end = DAYPART_HOURS[part]
    return f"{start:02d}:00 to {end % 24 or 24:02d}:00"


def part(reading: Part, of: str, outer: Resolved | None, resolved: Resolved) -> str:
    """Say which days a loose part of *of* has: "days 1-10 of October 2024", "the last day of 2024"."""
    whole, found = outer.interval if outer else None, resolved.interval
    if reading.phase is Phase.EARLIER:
        return f"{of} up to the publication day"
    if reading.phase is Phase.LATER:
        return f"{of} from the publication day on"
    if whole is None or found is None or whole == found:
        return f"the {_PHASES[reading.phase][0]} of {of}"
    if is_day(found):
        return f"the {'first' if reading.phase is Phase.START else 'last'} day of {of}"
    if whole.grain is Grain.MONTH:
        return f"days {date_of(found.first_day or 0)[2]}-{date_of(found.last_day or 0)[2]} of {of}"
    return f"the {_PHASES[reading.phase][1]} third of {of}"


def apart(count: int) -> str:
    """Spell a distance in days with its direction: "the day after", "2 days before"."""
    side = "after" if count > 0 else "before"
    return f"the day {side}" if abs(count) == 1 else f"{abs(count)} days {side}"
