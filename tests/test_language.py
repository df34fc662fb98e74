"""A second language: a lexicon, rules and a tense, defined here, and nothing else of the engine knows of it."""

from __future__ import annotations

import re

import pytest

from dateline import Anchor, extract
from dateline.timex.edtf import spell
from dateline.timex.language import Endings, Language, Lexicon, Tense, TenseCue
from dateline.timex.readings import Bound, Clock, Length, Offset, Partial, Phase, Shift, Which
from dateline.timex.rule import Family
from dateline.values import Grain

TUESDAY = Anchor.parse("2024-10-22")
GERMAN = Lexicon(
    classes={
        "month": {"januar": 1, "märz": 3, "mai": 5, "juni": 6, "oktober": 10},
        "weekday": {"montag": 1, "freitag": 5},
        "unit": {"tagen": Grain.DAY, "wochen": Grain.WEEK},
        "count": {"zwei": 2, "drei": 3},
        "deictic": {"gestern": -1, "heute": 0, "übermorgen": 2},
        "clock_word": {"uhr": 1},
    },
    anchors=frozenset({"month", "weekday", "unit", "deictic", "clock_word"}),
    determiner="der|den|dem",
    bounds={"seit": Bound.SINCE, "bis": Bound.UNTIL},
    phases={"anfang": Phase.START, "ende": Phase.END},
    distances={"vor": -1},
    links=r"\s?-\s?|\sbis\s(?:zum\s)?",
)
POLISH = Lexicon(
    classes={"month": {"października": 10, "maja": 5}},
    anchors=frozenset({"month"}),
    endings=Endings(ordinals=frozenset({"-go"})),
)
german, polish = Family("german"), Family("polish")


@german.rule("{dayth} {month} ?{year}", examples={"am [8. Oktober 2024]": "2024-10-08"})
def german_day(words):
    return Partial(words.get("year"), words["month"], words["dayth"])


@german.rule("{month} ?{year}", examples={"im [Juni]": "2019-06"})
def german_month(words):
    return Partial(words.get("year"), words["month"])


@german.rule("?letzten {weekday}", examples={"am [Freitag]": "2019-10-04"})
def german_weekday(words):
    return Partial(weekday=words["weekday"], which=Which.TENSE)


@german.rule("{deictic}", examples={"[gestern]": "2019-10-08"})
def german_deictic(words):
    return Shift(Grain.DAY, words["deictic"])


@german.rule("vor ( {count} | {number:count} ) {unit}", examples={"[vor zwei Tagen]": "2019-10-07"})
def german_ago(words):
    return Offset(-words["count"], words["unit"])


@german.rule("( {count} | {number:count} ) {unit}", examples={"[drei Wochen] lang": "P3W"})
def german_length(words):
    return Length(words["count"], words["unit"])


@german.rule("{hour} uhr ?( am {weekday} )", examples={"um [17 Uhr]": "2019-10-09T17:00"})
def german_clock(words):
    return Clock(words["hour"], day=Partial(weekday=words["weekday"]) if "weekday" in words else None)


@polish.rule("( {dayth} | {day:dayth} ) {month} {year}", examples={"[8 października 2024]": "2024-10-08"})
def polish_day(words):
    return Partial(words["year"], words["month"], words["dayth"])


def german_tense(folded, start, end):
    """Give the nearest of a few verbs."""
    verb = re.search(r"\b(wird|werden)\b|\b(wurde|hat|kam)\b", folded[max(0, start - 60) : end + 60])
    return verb and TenseCue(Tense.FUTURE if verb[1] else Tense.PAST, verb[0])


GERMANY = Language("de", GERMAN, german.rules, german_tense)
POLAND = Language("pl", POLISH, polish.rules, lambda *_: None)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Der Hafen wurde am 8. Oktober 2024 geschlossen.", [("8. Oktober 2024", "2024-10-08")]),
        ("Der Hafen wurde am 8. MÄRZ 2024 geschlossen.", [("8. MÄRZ 2024", "2024-03-08")]),
        ("Im Juni kam er.", [("Juni", "2024-06")]),
        ("Am Freitag wird der Rat tagen.", [("Freitag", "2024-10-25")]),
        ("Am Freitag kam der Rat.", [("Freitag", "2024-10-18")]),
        ("Übermorgen wird er kommen.", [("Übermorgen", "2024-10-24")]),
        ("Er kam vor zwei Tagen.", [("vor zwei Tagen", "2024-10-20")]),
        ("Er kam zwei Wochen vor dem 8. Oktober 2024.", [("zwei Wochen vor dem 8. Oktober 2024", "2024-09-24")]),
        ("Er kam Anfang Mai.", [("Anfang Mai", "2024-05-01/2024-05-10")]),
        ("Um 17 Uhr am Freitag kam er.", [("17 Uhr am Freitag", "2024-10-18T17:00:00")]),
        ("Er kam 2024-10-08.", []),
        ("They met on Friday, in the first week of May.", []),
    ],
)
def test_a_language_is_a_lexicon_rules_and_a_tense(text, wanted):
    found = extract(text, TUESDAY, GERMANY)

    assert wanted == [(timex.text, spell(timex.interval)) for timex in found]


def test_the_words_around_a_mention_are_those_of_its_language():
    (since,) = extract("Seit dem 8. Mai 2024 regnet es.", TUESDAY, GERMANY)
    first, last = extract("Vom 8. Mai 2024 bis zum 3. Juni 2024 kam er.", TUESDAY, GERMANY)

    assert Bound.SINCE is since.bound
    assert "2024-05-08/2024-06-03" == spell(first.interval) == spell(last.interval)
    assert "with the past verb 'kam'" in extract("Im Juni kam er.", TUESDAY, GERMANY)[0].why


@pytest.mark.parametrize("text", ["8 października 2024", "8-go października 2024"])
def test_letters_beyond_latin_1_and_endings_of_ordinals_are_known(text):
    assert ["2024-10-08"] == [timex.value for timex in extract(f"Port w Gdyni, {text} r.", TUESDAY, POLAND)]
