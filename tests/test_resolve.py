"""Readings on the calendar. Where nothing else is said the anchor is Tuesday 22 October 2024."""

from __future__ import annotations

import pytest

from dateline.timex.context import Clause, Context
from dateline.timex.edtf import first, last, read
from dateline.timex.language import Tense, TenseCue
from dateline.timex.readings import (
    Base,
    Century,
    Clock,
    Daypart,
    Decade,
    Holiday,
    Length,
    Nth,
    Offset,
    Order,
    Part,
    Partial,
    PartOfDay,
    Phase,
    Repeat,
    Season,
    Shift,
    Span,
    Vague,
    Weekend,
    Which,
)
from dateline.timex.resolve import Resolved, resolve
from dateline.values import Grain, day_of

TODAY = day_of(2024, 10, 22)
PAST, FUTURE = Tense.PAST, Tense.FUTURE
LAST, NEXT = Which.LAST, Which.NEXT
THIS_YEAR = Shift(Grain.YEAR, 0)
OCTOBER = Partial(month=10)


def at(today, tense=None, **told):
    """Make the context of a clause of that *tense*."""
    return Context(today, clause=Clause(lambda *_: tense and TenseCue(tense, ""), "", 0, 0), **told)


def meaning(reading, tense=None, *, today=TODAY, previous=None):
    """Resolve *reading*: its value, its modifier and its inclusive ends; None for what no calendar has."""
    found = resolve(reading, at(today, tense, previous=None if previous is None else read(previous)))
    if found is None:
        return None
    ends = None if found.interval is None else f"{first(found.interval)}..{last(found.interval)}"
    return " ".join([found.value, *([found.mod] if found.mod else [])]), ends


ABSOLUTE = [
    (Partial(2024, 6, 5), "2024-06-05", "2024-06-05..2024-06-05"),
    (Partial(2024, 2), "2024-02", "2024-02-01..2024-02-29"),
    (Partial(2023, season=Season.WINTER), "2023-WI", "2023-12-01..2024-02-29"),
    (Partial(0), "BC0001", "0000-01-01..0000-12-31"),
    (Partial(-43, 3, 15), "BC0044-03-15", "-0043-03-15..-0043-03-15"),
    (Partial(12_000, 2), "Y12000-02", "Y12000-02-01..Y12000-02-29"),
    (Part(Phase.START, Partial(2024, 10)), "2024-10 START", "2024-10-01..2024-10-10"),
    (Part(Phase.END, Partial(2024, 10)), "2024-10 END", "2024-10-21..2024-10-31"),
    (Part(Phase.START, Partial(2024)), "2024 START", "2024-01-01..2024-04-30"),
    (Part(Phase.MID, Partial(2024)), "2024 MID", "2024-05-01..2024-08-31"),
    (Part(Phase.END, Partial(2024), edge=True), "2024 END", "2024-12-31..2024-12-31"),
    (Part(Phase.START, Partial(2024, 5), edge=True), "2024-05 START", "2024-05-01..2024-05-01"),
    (Part(Phase.END, Partial(2024, season=Season.SUMMER)), "2024-SU END", "2024-08-01..2024-08-31"),
    (Nth(1, Grain.HALF, Partial(2024, 10)), "2024-10 START", "2024-10-01..2024-10-15"),
    (Nth(2, Grain.HALF, Partial(2024, 10)), "2024-10 END", "2024-10-16..2024-10-31"),
    (Nth(3, Grain.QUARTER, Partial(2004)), "2004-Q3", "2004-07-01..2004-09-30"),
    (Nth(-1, Grain.DAY, Partial(2024, 2)), "2024-02-29", "2024-02-29..2024-02-29"),
    (Century(20), "19", "1900-01-01..1999-12-31"),
    (Century(-5), "BC04", "-0499-01-01..-0400-12-31"),
    (Decade(9, 19), "199", "1990-01-01..1999-12-31"),
    (Holiday("christmas", 2023), "2023-12-25", "2023-12-25..2023-12-25"),
    (Holiday("easter", 2025), "2025-04-20", "2025-04-20..2025-04-20"),
    (Span(Partial(2024, 10, 8), Partial(2024, 10, 13)), "2024-10-08/2024-10-13", "2024-10-08..2024-10-13"),
    (Span(Partial(2022, 3), Partial(2022, 5)), "2022-03/2022-05", "2022-03-01..2022-05-31"),
    (Span(Partial(2009), Partial(2010)), "2009/2010", "2009-01-01..2010-12-31"),
    (Clock(18, 30, day=Partial(2024, 6, 5)), "2024-06-05T18:30", "2024-06-05T18:30:00..2024-06-05T18:30:59"),
    (Clock(7, 5, 9, Partial(2024, 6, 5)), "2024-06-05T07:05:09", "2024-06-05T07:05:09..2024-06-05T07:05:09"),
    (PartOfDay(Daypart.MORNING, Partial(2024, 6, 5)), "2024-06-05TMO", "2024-06-05T06:00:00..2024-06-05T11:59:59"),
    (PartOfDay(Daypart.EVENING, Partial(2024, 6, 5)), "2024-06-05TEV", "2024-06-05T18:00:00..2024-06-05T23:59:59"),
    (PartOfDay(Daypart.NIGHT, Partial(2024, 6, 5)), "2024-06-05TNI", "2024-06-05T18:00:00..2024-06-06T05:59:59"),
    (Length(5, Grain.HOUR), "PT5H", None),
    (Length(None, Grain.MONTH), "PXM", None),
    (Length(2, Grain.YEAR, mod="APPROX"), "P2Y APPROX", None),
    (Vague("PRESENT_REF"), "PRESENT_REF", None),
]


@pytest.mark.parametrize(("reading", "value", "ends"), ABSOLUTE)
@pytest.mark.parametrize("today", [TODAY, None], ids=["dated", "undated"])
def test_what_names_its_year_needs_no_anchor(reading, value, ends, today):
    assert (value, ends) == meaning(reading, today=today)


ON_TUESDAY = [
    (Partial(weekday=5), PAST, "2024-10-18"),
    (Partial(weekday=5), FUTURE, "2024-10-25"),
    (Partial(weekday=2), PAST, "2024-10-22"),
    (Partial(weekday=1, which=LAST), PAST, "2024-10-21"),
    (Partial(weekday=2, which=LAST), PAST, "2024-10-15"),
    (Partial(weekday=2, which=NEXT), FUTURE, "2024-10-29"),
    (Partial(weekday=5, within=Shift(Grain.WEEK, -1)), PAST, "2024-10-18"),
    (Partial(weekday=5, within=Shift(Grain.WEEK, 1)), FUTURE, "2024-11-01"),
    (Partial(weekday=1, within=Shift(Grain.WEEK, 0)), PAST, "2024-10-21"),
    (Partial(month=6), PAST, "2024-06"),
    (Partial(month=6), FUTURE, "2025-06"),
    (Partial(month=11), PAST, "2023-11"),
    (Partial(month=10, which=LAST), PAST, "2023-10"),
    (Partial(month=10, which=NEXT), FUTURE, "2025-10"),
    (Partial(month=8, within=Shift(Grain.YEAR, -1)), PAST, "2023-08"),
    (Partial(month=6, day=5), PAST, "2024-06-05"),
    (Partial(month=12, day=5), None, "2024-12-05"),
    (Partial(month=3, day=5), None, "2025-03-05"),
    (Partial(month=10, day=22), FUTURE, "2024-10-22"),
    (Partial(month=2, day=29), PAST, "2024-02-29"),
    (Partial(month=10, day=18, weekday=5), PAST, "2024-10-18"),
    (Partial(month=6, day=5, weekday=5), PAST, "2024-06-05"),
    (Partial(day=18, weekday=5), PAST, "2024-10-18"),
    (Partial(season=Season.SUMMER), PAST, "2024-22"),
    (Partial(season=Season.SUMMER), FUTURE, "2025-22"),
    (Partial(season=Season.WINTER), PAST, "2023-24"),
    (Partial(season=Season.SUMMER, within=Shift(Grain.YEAR, -1)), PAST, "2023-22"),
    (Shift(Grain.DAY, -1), PAST, "2024-10-21"),
    (Shift(Grain.WEEK, -1), PAST, "2024-W42"),
    (Shift(Grain.MONTH, 1), FUTURE, "2024-11"),
    (Shift(Grain.QUARTER, -1), PAST, "2024-07/2024-09"),
    (Shift(Grain.DECADE, -1), PAST, "201X"),
    (Shift(Grain.CENTURY, -1), PAST, "19XX"),
    (Weekend(None), PAST, "2024-10-19/2024-10-20"),
    (Weekend(None), FUTURE, "2024-10-26/2024-10-27"),
    (Weekend(1), FUTURE, "2024-11-02/2024-11-03"),
    (Offset(-2, Grain.DAY), PAST, "2024-10-20"),
    (Offset(-1, Grain.WEEK), PAST, "2024-10-15"),
    (Offset(-2, Grain.YEAR), PAST, "2022"),
    (Nth(3, Grain.QUARTER, THIS_YEAR), PAST, "2024-07/2024-09"),
    (Nth(1, Grain.WEEK, OCTOBER), PAST, "2024-09-30/2024-10-06"),
    (Part(Phase.START, OCTOBER), PAST, "2024-10-01/2024-10-10"),
    (Part(Phase.END, THIS_YEAR, edge=True), FUTURE, "2024-12-31"),
    (Span(Partial(month=10, day=8), Partial(month=10, day=13)), PAST, "2024-10-08/2024-10-13"),
    (Holiday("halloween"), FUTURE, "2024-10-31"),
    (Length(1, Grain.WEEK, window=-1), PAST, "2024-10-16/2024-10-22"),
    (Length(1, Grain.MONTH, window=-1), PAST, "2024-09-23/2024-10-22"),
    (Length(3, Grain.DAY, window=1), FUTURE, "2024-10-22/2024-10-24"),
]


@pytest.mark.parametrize(("reading", "tense", "edtf"), ON_TUESDAY)
def test_the_rest_hangs_on_the_anchor_and_the_tense(reading, tense, edtf):
    wanted, found = read(edtf), resolve(reading, at(TODAY, tense))

    assert (wanted.first_day, wanted.last_day) == (found.interval.first_day, found.interval.last_day)


@pytest.mark.parametrize(("reading", "tense", "edtf"), ON_TUESDAY)
def test_without_an_anchor_it_stays_unresolved_and_visible(reading, tense, edtf):
    found = resolve(reading, at(None, tense))

    assert (True, None) == (found.pending, found.interval), edtf


PENDING = [
    (Partial(weekday=5), "XXXX-WXX-5"),
    (Partial(month=6), "XXXX-06"),
    (Partial(month=6, day=5), "XXXX-06-05"),
    (Partial(season=Season.SUMMER), "XXXX-SU"),
    (Part(Phase.START, OCTOBER), "XXXX-10 START"),
    (Shift(Grain.DAY, -1), "XXXX-XX-XX"),
    (Shift(Grain.WEEK, -1), "XXXX-WXX"),
    (Offset(-2, Grain.YEAR), "XXXX"),
    (Length(2, Grain.WEEK, window=-1), "P2W"),
    (Clock(17), "XXXX-XX-XXT17:00"),
    (PartOfDay(Daypart.EVENING, Partial(weekday=7)), "XXXX-WXX-7TEV"),
]


@pytest.mark.parametrize(("reading", "value"), PENDING)
def test_what_stays_unresolved_still_shows_what_is_known(reading, value):
    assert (value, None) == meaning(reading, today=None)


@pytest.mark.parametrize(
    "reading",
    [
        Partial(2024, 6, 31, order=Order.DAY_FIRST),
        Part(Phase.START, Partial(2024, 13)),
        Nth(1, Grain.MONTH, Length(5, Grain.HOUR)),
        Span(Partial(2024, 6, 28), Partial(2024, 6, 31)),
        Span(Partial(2024, 10, 13), Partial(2024, 10, 8)),
        Span(Partial(2024, 10, 13), Partial(2024, 10, 12)),
        Span(Partial(2024, 10, 13), Length(2, Grain.DAY)),
        Partial(month=6, within=Length(2, Grain.DAY)),
        Partial(day=31, within=Partial(2024, 6)),
        PartOfDay(Daypart.NIGHT, Length(2, Grain.DAY)),
        Clock(17, day=Length(2, Grain.DAY)),
        Offset(2, Grain.DAY, of=Length(2, Grain.DAY)),
        Nth(1, Grain.DAY, Partial(weekday=2, within=Length(2, Grain.DAY))),
        Partial(day=31, weekday=1),
    ],
)
def test_what_no_calendar_has_is_nothing(reading):
    assert meaning(reading) is None


@pytest.mark.parametrize(
    ("reading", "value"),
    [
        (Partial(2024, 6, 31), "2024-06-31"),
        (Partial(2023, 2, 29), "2023-02-29"),
        (Partial(month=6, day=31), "XXXX-06-31"),
        (Clock(17, day=Partial(2023, 2, 29)), "2023-02-29T17:00"),
        (PartOfDay(Daypart.NIGHT, Partial(month=6, day=31)), "XXXX-06-31TNI"),
    ],
)
def test_a_day_that_no_calendar_has_keeps_its_value_and_no_interval(reading, value):
    found = resolve(reading, at(TODAY))

    assert (value, None, False) == (found.value, found.interval, found.pending)


@pytest.mark.parametrize(
    ("reading", "previous", "value", "ends"),
    [
        (Offset(1, Grain.DAY, Base.PREVIOUS), "2019-05-03", "2019-05-04", "2019-05-04..2019-05-04"),
        (Offset(-2, Grain.DAY, Base.PREVIOUS), "2019-05-03", "2019-05-01", "2019-05-01..2019-05-01"),
        (Offset(0, Grain.DAY, Base.PREVIOUS), "2019-05-03", "2019-05-03", "2019-05-03..2019-05-03"),
        (Offset(3, Grain.MONTH, Base.PREVIOUS), "2019-05-03", "2019-08", "2019-08-01..2019-08-31"),
        (Offset(1, Grain.MONTH, Base.PREVIOUS), "2019-01-31", "2019-02", "2019-02-01..2019-02-28"),
        (Offset(-1, Grain.YEAR, Base.PREVIOUS), "2019-05", "2018", "2018-01-01..2018-12-31"),
        (Offset(10, Grain.YEAR, Base.PREVIOUS), "-0043-03-15", "BC0034", "-0033-01-01..-0033-12-31"),
    ],
)
def test_what_is_counted_from_the_date_told_before_goes_with_it(reading, previous, value, ends):
    assert (value, ends) == meaning(reading, previous=previous)


def test_what_is_counted_from_the_date_told_before_needs_no_anchor():
    assert "2019-05-04" == meaning(Offset(1, Grain.DAY, Base.PREVIOUS), today=None, previous="2019-05-03")[0]


def test_a_distance_that_is_exceeded_leaves_the_past_open():
    assert ("1954 BEFORE", "None..1954-10-22") == meaning(Offset(-70, Grain.YEAR, mod="BEFORE"))


@pytest.mark.parametrize(
    ("reading", "value", "ends"),
    [
        (Clock(17), "2024-10-22T17:00", "2024-10-22T17:00:00..2024-10-22T17:59:59"),
        (Clock(12, day=Shift(Grain.DAY, -1)), "2024-10-21T12:00", "2024-10-21T12:00:00..2024-10-21T12:59:59"),
        (PartOfDay(Daypart.MORNING), "2024-10-22TMO", "2024-10-22T06:00:00..2024-10-22T11:59:59"),
        (PartOfDay(Daypart.EVENING, Partial(weekday=7)), "2024-10-20TEV", "2024-10-20T18:00:00..2024-10-20T23:59:59"),
    ],
)
def test_a_time_of_day_without_a_day_is_of_the_day_of_publication(reading, value, ends):
    assert (value, ends) == meaning(reading, PAST)


@pytest.mark.parametrize(
    ("reading", "kind"),
    [
        (Partial(2024), "DATE"),
        (Vague("PAST_REF"), "DATE"),
        (Clock(17), "TIME"),
        (PartOfDay(Daypart.NIGHT), "TIME"),
        (Length(2, Grain.WEEK), "DURATION"),
        (Length(2, Grain.WEEK, window=-1), "DURATION"),
        (Repeat("P1D"), "SET"),
    ],
)
def test_every_reading_has_a_type_with_and_without_an_anchor(reading, kind):
    assert [kind, kind] == [resolve(reading, at(today)).type for today in (TODAY, None)]


def test_a_set_keeps_its_quantifier_and_frequency():
    wanted = Resolved("SET", "XXXX-WXX-4", quant="EACH", freq="2X")

    assert wanted == resolve(Repeat("XXXX-WXX-4", "EACH", "2X"), at(TODAY))


@pytest.mark.parametrize(
    "reading",
    [
        Length(5, Grain.HOUR, window=-1),
        Length(None, Grain.DAY, window=1),
        Length(1.5, Grain.YEAR, window=-1),
        Length(0, Grain.CENTURY, window=-1),
        Offset(-2, Grain.HOUR),
    ],
)
def test_a_stretch_without_a_whole_number_of_days_has_no_ends(reading):
    assert resolve(reading, at(TODAY)).interval is None


@pytest.mark.parametrize(
    ("reading", "edtf"),
    [
        (Partial(month=9), "1921-09"),
        (Partial(month=9, day=5), "1921-09-05"),
        (Partial(month=5), "1921-05"),
        (Nth(3, Grain.QUARTER, None), "1921-07/1921-09"),
        (Holiday("christmas"), "1921-12-25"),
    ],
)
def test_a_story_goes_on_from_the_date_told_before(reading, edtf):
    wanted, found = read(edtf), resolve(reading, at(TODAY, previous=read("1921-06"), narrative=True))

    assert (wanted.first_day, wanted.last_day) == (found.interval.first_day, found.interval.last_day)
