"""The sentence that says why; {rule} stands for the name of the rule."""

from __future__ import annotations

import pytest

from dateline import Anchor, extract

TUESDAY = "published Tuesday 2024-10-22"

WHY = [
    ("They met on Friday.", f"'Friday', {TUESDAY}, a past verb looks back: 18 October 2024 (rule {{rule}})."),
    ("They will meet on Friday.", f"'Friday', {TUESDAY}, a future verb looks ahead: 25 October 2024 (rule {{rule}})."),
    ("He is away on Friday.", f"'Friday', {TUESDAY}, a present verb looks back: 18 October 2024 (rule {{rule}})."),
    ("A fair in June", f"'June', {TUESDAY}, no verb tells, so it looks back: June 2024 (rule {{rule}})."),
    ("They met last Friday.", f"'last Friday', {TUESDAY}, the last one before: 18 October 2024 (rule {{rule}})."),
    ("They meet next June.", f"'next June', {TUESDAY}, the next one after: June 2025 (rule {{rule}})."),
    ("They met last week.", f"'last week', {TUESDAY}: 14-20 October 2024 (rule {{rule}})."),
    ("They met in June\n  2023.", "'June 2023': June 2023 (rule {rule})."),
    ("They met in June 2023.", "'June 2023': June 2023 (rule {rule})."),
    ("They met in the 20th century.", "'the 20th century': 1900-1999 (rule {rule})."),
    ("It lasted five hours.", "'five hours': PT5H (rule {rule})."),
    ("It is a daily paper.", "'daily': P1D (rule {rule})."),
    ("It is now shut.", "'now': PRESENT_REF (rule {rule})."),
]


@pytest.mark.parametrize(("text", "why"), WHY)
def test_a_mention_says_why_it_means_what_it_means(text, why):
    timex = extract(text, Anchor.parse("2024-10-22"))[-1]

    assert why.format(rule=timex.rule) == timex.why


def test_a_distance_says_which_date_it_was_counted_from():
    timex = extract("On 3 May 2019 it shook. A day later he left.", Anchor.parse("2024-10-22"))[-1]

    assert f"'A day later', counted from 3 May 2019: 4 May 2019 (rule {timex.rule})." == timex.why


def test_without_a_publication_date_the_reason_is_that_it_is_missing():
    timex = extract("They met on Friday.", Anchor(None))[-1]

    assert f"'Friday' hangs on the publication date, which is not known (rule {timex.rule})." == timex.why
