from __future__ import annotations

import pytest

from dateline.timex.edtf import day_text, read
from dateline.timex.english import ENGLISH
from dateline.timex.holidays import KEYS, easter, interval_of
from dateline.values import date_of

NAMED = {key for name in ("holiday", "otherholiday") for key in ENGLISH.lexicon.classes[name].values()}


@pytest.mark.parametrize(
    ("year", "sunday"),
    [
        (1818, "1818-03-22"),
        (1943, "1943-04-25"),
        (1954, "1954-04-18"),
        (1981, "1981-04-19"),
        (2000, "2000-04-23"),
        (2008, "2008-03-23"),
        (2023, "2023-04-09"),
        (2024, "2024-03-31"),
        (2025, "2025-04-20"),
        (2038, "2038-04-25"),
        (2049, "2049-04-18"),
        (2285, "2285-03-22"),
    ],
)
def test_easter_is_the_sunday_after_the_first_full_moon_of_spring(year, sunday):
    assert sunday == day_text(easter(year))


@pytest.mark.parametrize(
    ("key", "day"),
    [
        ("new-year", "2024-01-01"),
        ("mlk-day", "2024-01-15"),
        ("shrove-tuesday", "2024-02-13"),
        ("ash-wednesday", "2024-02-14"),
        ("presidents-day", "2024-02-19"),
        ("palm-sunday", "2024-03-24"),
        ("good-friday", "2024-03-29"),
        ("easter-monday", "2024-04-01"),
        ("ascension", "2024-05-09"),
        ("mothers-day", "2024-05-12"),
        ("pentecost", "2024-05-19"),
        ("memorial-day", "2024-05-27"),
        ("fathers-day", "2024-06-16"),
        ("independence-day", "2024-07-04"),
        ("labor-day", "2024-09-02"),
        ("columbus-day", "2024-10-14"),
        ("victoria-day", "2024-05-20"),
        ("remembrance-sunday", "2024-11-10"),
        ("whit-monday", "2024-05-20"),
        ("eid-al-fitr", "2024-04-10"),
        ("eid-al-adha", "2024-06-17"),
        ("muslim-new-year", "2024-07-08"),
        ("chinese-new-year", "2024-02-10"),
        ("spring-equinox", "2024-03-20"),
        ("winter-solstice", "2024-12-21"),
        ("halloween", "2024-10-31"),
        ("thanksgiving", "2024-11-28"),
        ("black-friday", "2024-11-29"),
        ("christmas", "2024-12-25"),
        ("new-years-eve", "2024-12-31"),
    ],
)
def test_a_holiday_is_one_day_of_the_year(key, day):
    assert read(day) == interval_of(key, 2024)


@pytest.mark.parametrize(
    ("key", "year", "span"),
    [
        ("passover", 2018, "2018-03-30/2018-04-06"),
        ("rosh-hashanah", 2018, "2018-09-09/2018-09-11"),
        ("yom-kippur", 2023, "2023-09-24/2023-09-25"),
        ("hanukkah", 2020, "2020-12-10/2020-12-17"),
        ("hanukkah", 2024, "2024-12-25/2025-01-01"),
        ("ramadan", 2024, "2024-03-11/2024-04-09"),
        ("lent", 2024, "2024-02-14/2024-03-30"),
        ("kwanzaa", 2024, "2024-12-26/2025-01-01"),
    ],
)
def test_a_feast_of_several_days_has_them_all_and_a_jewish_one_its_eve(key, year, span):
    assert read(span) == interval_of(key, year)


@pytest.mark.parametrize(
    ("year", "day"),
    [(1966, "1966-01-21"), (2013, "2013-02-10"), (2033, "2033-01-31"), (2034, "2034-02-19")],
)
def test_the_chinese_year_begins_with_a_new_moon(year, day):
    assert read(day) == interval_of("chinese-new-year", year)


@pytest.mark.parametrize(("year", "day"), [(2018, "2018-11-07"), (2019, "2019-10-27"), (2020, "2020-11-14")])
def test_diwali_is_the_evening_of_a_new_moon(year, day):
    assert read(day) == interval_of("diwali", year)


def test_the_last_monday_of_may_may_be_its_last_day():
    assert read("2021-05-31") == interval_of("memorial-day", 2021)


@pytest.mark.parametrize("key", sorted(KEYS))
@pytest.mark.parametrize("year", [-44, 1583, 2024, 12_000])
def test_every_holiday_has_a_day_in_its_year(key, year):
    assert year == date_of(interval_of(key, year).first_day)[0]


def test_every_holiday_that_has_a_name_is_in_the_table():
    assert set() == NAMED - KEYS


def test_an_unknown_holiday_is_an_error():
    with pytest.raises(KeyError, match="towel-day"):
        interval_of("towel-day", 2024)
