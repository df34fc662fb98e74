"""Without a publication date the absolute is resolved, the relative stays unresolved, and no day is guessed."""

from __future__ import annotations

from typing import get_args

import pytest

from dateline import extract
from dateline.timex.edtf import spell
from dateline.timex.readings import Reading
from dateline.values import UNKNOWN

RELATIVE = [
    ("They met on Friday.", "XXXX-WXX-5"),
    ("They met last Friday.", "XXXX-WXX-5"),
    ("They met in June.", "XXXX-06"),
    ("They met on 5 June.", "XXXX-06-05"),
    ("They met on Friday, 5 June.", "XXXX-06-05"),
    ("They met in June last year.", "XXXX-06"),
    ("They met last summer.", "XXXX-SU"),
    ("They met last week.", "XXXX-WXX"),
    ("They met yesterday.", "XXXX-XX-XX"),
    ("They met the following year.", "XXXX"),
    ("They met over the weekend.", "XXXX-WXX-WE"),
    ("They met two days ago.", "XXXX-XX-XX"),
    ("They met three hours ago.", "PT3H"),
    ("They met a day later.", "XXXX-XX-XX"),
    ("They met two weeks before Christmas.", "XXXX-XX-XX"),
    ("They met in the third quarter.", "XXXX-QX"),
    ("The quarter was bad.", "XXXX-QX"),
    ("They met in the first half of October.", "XXXX-10"),
    ("They met in early October.", "XXXX-10"),
    ("They met earlier this year.", "XXXX"),
    ("It ran October 8-13.", "XXXX-10-08/XXXX-10-13"),
    ("It ran from Monday to Friday.", "XXXX-WXX-5"),
    ("They met this morning.", "XXXX-XX-XXTMO"),
    ("They met on Sunday evening.", "XXXX-WXX-7TEV"),
    ("They met at 5:30 p.m. on Friday.", "XXXX-WXX-5T17:30"),
    ("They met at 12:30:15.", "XXXX-XX-XXT12:30:15"),
    ("They met on Christmas Day.", "XXXX-12-25"),
    ("They met on Good Friday.", "XXXX-XX-XX"),
    ("They met on Thanksgiving last year.", "XXXX-XX-XX"),
    ("It rained the past two weeks.", "P2W"),
]
ABSOLUTE = [
    ("They met on 5 June 2023.", "2023-06-05"),
    ("They met on 6/5/2023.", "2023-06-05"),
    ("They met in 44 BC.", "-0043"),
    ("They met on 2024-W42-5.", "2024-10-18"),
    ("They met in the 20th century.", "19XX"),
    ("They met in the 1990s.", "199X"),
    ("They met on Christmas Day 2020.", "2020-12-25"),
    ("They met two weeks before 5 June 2023.", "2023-05-22"),
    ("They met in the second half of 2023.", "2023-07-01/2023-12-31"),
    ("They met on the last Friday of May 2023.", "2023-05-26"),
    ("They met in mid-2023.", "2023-05-01/2023-08-31"),
    ("It ran October 8-13, 2023.", "2023-10-08/2023-10-13"),
    ("It ran from May to June 2023.", "2023-05-01/2023-06-30"),
    ("It ran from June 2023 to May.", "2023-06-01/2024-05-31"),
    ("They met at 5 p.m. on 3 May 2023.", "2023-05-03T17:00:00"),
    ("They met on 5 June 2023. Two days later they left.", "2023-06-07"),
    ("They met on 5 June 2023. That week they left.", "2023-06-05/2023-06-11"),
    ("They met on 5 June 1943, on 6 June 1943 and on 7 July 1943. They left in August.", "1943-08"),
]
DATELESS = [
    ("They met for five hours.", "PT5H"),
    ("It is a daily paper.", "P1D"),
    ("They meet every Thursday.", "XXXX-WXX-4"),
    ("It is now shut.", "PRESENT_REF"),
]


@pytest.mark.parametrize(("text", "value"), RELATIVE)
def test_the_relative_stays_unresolved_and_shows_what_is_known(text, value):
    timex = extract(text, UNKNOWN)[-1]

    assert (True, None, value) == (timex.unresolved, timex.interval, timex.value)
    assert timex.why.endswith(f"hangs on the publication date, which is not known (rule {timex.rule}).")


@pytest.mark.parametrize(("text", "interval"), ABSOLUTE)
def test_the_absolute_is_resolved(text, interval):
    timex = extract(text, UNKNOWN)[-1]

    assert (False, interval) == (timex.unresolved, timex.interval and spell(timex.interval))


@pytest.mark.parametrize(("text", "value"), DATELESS)
def test_what_has_no_date_has_none(text, value):
    timex = extract(text, UNKNOWN)[-1]

    assert (False, None, value) == (timex.unresolved, timex.interval, timex.value)


def test_each_kind_of_reading_is_tried():
    found = {type(t.reading) for text, _ in (*RELATIVE, *ABSOLUTE, *DATELESS) for t in extract(text, UNKNOWN)}

    assert set(get_args(Reading)) == found
