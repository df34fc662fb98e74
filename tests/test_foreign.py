from __future__ import annotations

import subprocess
import sys

import pytest

from dateline.timex.edtf import day_text
from dateline.timex.foreign import LONGEST, parse_date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("22 octobre 2024", "2024-10-22"),
        ("22 de octubre de 2024", "2024-10-22"),
        ("22. Oktober 2024", "2024-10-22"),
        ("22 ottobre 2024", "2024-10-22"),
        ("22 октября 2024", "2024-10-22"),
        ("22 October 2024", "2024-10-22"),
    ],
)
def test_one_full_date_is_read_in_any_language(text, day):
    assert day == day_text(parse_date(text))


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
        "22 octobre 2024" + " " * LONGEST + ".",
    ],
)
def test_what_is_no_full_date_is_nothing(text):
    assert parse_date(text) is None


def test_nothing_foreign_is_loaded_before_it_is_asked_for():
    code = "import sys, dateline; print('dateparser' in sys.modules)"

    assert "False\n" == subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
