from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.texts import NAMES, hostile
from dateline.timex.edtf import day_text
from dateline.timex.foreign import LONGEST, parse_date

PIECES = [
    "22 ",
    "octobre ",
    "2024",
    "31",
    "\ud800",
    "\0",
    "٥",
    "²",
    "99999999999",
    "-",
    ":",
    "T",
    "+99:99",
    "Z",
    "年",
    "AM",
]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("22 octobre 2024", "2024-10-22"),
        ("22 de octubre de 2024", "2024-10-22"),
        ("22. Oktober 2024", "2024-10-22"),
        ("22 ottobre 2024", "2024-10-22"),
        ("22 октября 2024", "2024-10-22"),
        ("22 October 2024", "2024-10-22"),
        ("22 października 2024", "2024-10-22"),
        ("٢٢ أكتوبر ٢٠٢٤", "2024-10-22"),
        ("2024年10月22日", "2024-10-22"),
    ],
)
def test_one_full_date_is_read_in_any_language(text, day):
    assert day == day_text(parse_date(text))


@pytest.mark.parametrize(
    "text",
    [
        "Published: 22 October 2024",
        "Last updated: 2024-10-22",
        "Veröffentlicht am 22. Oktober 2024",
        "Publié le mardi 22 octobre 2024",
        "Mis à jour le 22 octobre 2024 à 10:30",
        "Publicado el 22 de octubre de 2024",
        "Опубликовано: 22 октября 2024",
        "Stand: 22.10.2024",
    ],
)
def test_a_label_is_left_out(text):
    assert "2024-10-22" == day_text(parse_date(text))


@pytest.mark.parametrize(
    "text",
    [
        "2024-10-22",
        "20241022",
        "2024-W43-2",
        "2024-10-22T00:30:00+09:00",
        "2024-10-22T23:30:00-05:00",
        "Tue, 22 Oct 2024 00:30:00 +0900",
        "22 Oct 2024 23:30:00 -0500",
        "22 octobre 2024 00:30 UTC+0900",
        "Veröffentlicht am Dienstag, 22. Oktober 2024, 00:30 +0900",
    ],
)
def test_the_day_is_the_one_of_the_zone_that_is_named(text):
    assert "2024-10-22" == day_text(parse_date(text))


def test_standard_dates_are_read_without_dateparser():
    dates = "'2024-10-22', '2024-10-22T00:30+09:00', 'Tue, 22 Oct 2024 00:30:00 +0900', 'Published: 2024-10-22'"
    code = f"import sys; from dateline.timex.foreign import parse_date as p; print([p(t) for t in ({dates})])"

    done = subprocess.run(
        [sys.executable, "-c", f"{code}; print('dateparser' in sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert f"[{', '.join(['739181'] * 4)}]\nFalse\n" == done.stdout


@pytest.mark.parametrize(("language", "day"), [(None, 739181), ("fr", 739181), ("de", None), ("xx", None)])
def test_a_language_that_is_given_is_the_only_one_that_is_tried(language, day):
    assert day == parse_date("22 octobre 2024", language)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "octobre",
        "octobre 2024",
        "22 octobre",
        "2024",
        "hier",
        "il y a 2 jours",
        "31 juin 2024",
        "the 22 views",
        "22 views 2024",
        "Published:",
        "Published: 5 views",
        "10:30:00",
        "99999-01-01",
        "22 October 99999",
        "0000-00-00",
        "Mon, 99 Foo 2024 10:00:00 +0000",
        "2024-10-22T25:00",
        "1e5",
        "(1)",
        "²",
        "\ud8001",
        "\x001",
        "5" * LONGEST,
        ":1" * (LONGEST // 2),
        "22 octobre 2024" + " " * LONGEST + ".",
    ],
)
def test_what_is_no_full_date_is_nothing(text):
    assert parse_date(text) is None


def test_nothing_foreign_is_loaded_before_it_is_asked_for():
    code = "import sys, dateline; print('dateparser' in sys.modules)"

    assert "False\n" == subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("size", [40, LONGEST + 1])
def test_a_hostile_text_is_no_date(name, size):
    assert parse_date(hostile(name, size)) is None


@given(st.lists(st.sampled_from(PIECES) | st.characters(), max_size=9).map("".join))
@settings(derandomize=True, max_examples=60, deadline=None)
def test_any_text_is_a_day_or_nothing(text):
    assert parse_date(text) is None or parse_date(text) > 0
