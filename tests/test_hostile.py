"""Texts that nobody would write: each has an answer, and the work for it grows with the text and no faster.

Work is counted, not timed: the calls that reading a text takes, of functions of ours and of the machine. A regular
expression is one call however long it runs.
"""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from itertools import pairwise

import pytest

from benchmarks.texts import NAMES, articles, hostile
from dateline.timex import extract, matcher
from dateline.timex.english import ENGLISH
from dateline.timex.fold import fold
from dateline.timex.language import Language
from dateline.timex.scan import RUN_LEFT, RUN_RIGHT
from dateline.values import DAY, UNKNOWN, Anchor, day_of

LITTLE, MUCH, MOST = 10_000, 100_000, 1_000_000
PAGE, PAGES = 3_000, 12_000
PUBLISHED = Anchor.parse("2024-10-22")
FAR = [Anchor(day_of(year, 6, 5) * DAY) for year in (-40_000, -1, 0, 9_999, 10_000, 10**9)]
CALLS_A_CHARACTER = 40  # of the densest text, one in which each fifth letter starts a date


def calls_for(text):
    """Count the calls that the second reading takes: what is compiled and kept is there by then."""
    extract(text, PUBLISHED)
    return calls_of(lambda: extract(text, PUBLISHED))


def calls_of(work):
    count = 0

    def called(_frame, event, _what):
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(called)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def told_of(text, anchor):
    found = extract(text, anchor)
    assert [timex.text for timex in found] == [text[timex.start : timex.end] for timex in found]
    assert [] == [pair for pair in pairwise(found) if pair[0].end > pair[1].start]
    return found


@pytest.mark.parametrize("name", NAMES)
def test_a_hostile_text_has_an_answer(name):
    for timex in told_of(hostile(name, LITTLE), PUBLISHED)[:50]:
        assert timex.why


@pytest.mark.parametrize("name", NAMES)
def test_a_hostile_text_has_an_answer_in_any_year_and_in_none(name):
    text = hostile(name, LITTLE // 20)
    for anchor in (UNKNOWN, *FAR):
        for timex in told_of(text, anchor)[:20]:
            assert timex.why


@pytest.mark.long
@pytest.mark.parametrize("size", [MUCH, MOST])
@pytest.mark.parametrize("name", NAMES)
def test_a_long_hostile_text_has_an_answer(name, size):
    told_of(hostile(name, size), PUBLISHED)


@pytest.mark.parametrize("name", NAMES)
def test_work_grows_as_the_text_and_no_faster(name):
    one, four = (calls_for(hostile(name, size)) for size in (PAGE, PAGES))

    assert four <= 1.1 * PAGES / PAGE * one + 500
    assert four <= CALLS_A_CHARACTER * PAGES


@pytest.mark.parametrize("name", NAMES)
def test_what_is_read_is_at_most_the_text_in_bounded_runs(name):
    folded = fold(hostile(name, LITTLE))
    runs = list(ENGLISH.scan.runs(folded))

    assert sum(end - start for start, end, _ in runs) <= 2 * len(folded)  # a run that is cut overlaps with the next
    assert max((len(re.findall(r"\S+", folded[a:b])) for a, b, _ in runs), default=0) <= 3 * (RUN_LEFT + RUN_RIGHT)


def test_no_number_is_made_of_10_000_digits():
    digits = "9" * 10_000

    assert ["years ago", "5 May"] == [
        t.text for t in extract(f"{digits} years ago, {digits}-05-05, 5 May {digits}, {digits}s", UNKNOWN)
    ]


@pytest.mark.parametrize(
    "text", ["", "\0", "\ud800", "\U0010ffff", "٥ May ٢٠٢٤", "５ May", "²", "5\u0301 May 2024", "\u202e5 May"]
)
def test_odd_characters_have_an_answer(text):
    told_of(text, PUBLISHED)


def test_an_automaton_that_starts_anew_answers_the_same(monkeypatch):
    text = hostile("new shapes", 3_000)
    expected = ENGLISH.matcher
    words = ENGLISH.tokens(text)[1]
    kinds = [tuple(word.kind for word in words[at : at + 9]) for at in range(0, len(words), 3)]
    monkeypatch.setattr(matcher, "STATES_KEPT", 3)
    monkeypatch.setattr(matcher, "FITS_KEPT", 3)
    forgetful = matcher.Matcher(ENGLISH.rules)

    assert [expected.fits(some) for some in kinds] == [forgetful.fits(some) for some in kinds]


def test_twice_the_rules_are_hardly_more_work_for_new_articles():
    texts = [text for text, _ in articles(None, 40)]
    again = [replace(rule, name=f"{rule.name}_again") for rule in ENGLISH.rules]
    calls = []
    for rules in (ENGLISH.rules, [*ENGLISH.rules, *again]):
        language = Language("en", ENGLISH.lexicon, rules, ENGLISH.tense_of)
        for text in texts[:20]:
            extract(text, PUBLISHED, language)
        calls.append(calls_of(lambda: [extract(text, PUBLISHED, language) for text in texts[20:]]))  # noqa: B023

    assert calls[1] <= 1.15 * calls[0]
