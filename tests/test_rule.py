"""The pattern language of the rules, and what a badly written rule is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.errors import RuleDefinitionError
from dateline.timex import extract
from dateline.timex.english import ENGLISH
from dateline.timex.language import Language
from dateline.timex.readings import Vague
from dateline.timex.rule import Family, labels, parse
from dateline.values import UNKNOWN

EXAMPLES = {"[moon]": "PAST_REF"}
LEXICON = replace(
    ENGLISH.lexicon,
    classes={"moon": {"moon": 1, "new moon": 2}, "colour": {"red": 3, "blue": 4}, "tide": {"tide": 5}},
    anchors=frozenset({"moon", "tide"}),
    abbreviations=frozenset({"tide"}),
)


def language(pattern, cue="", **guards):
    """Make a language of one rule, whose reading shows the words that it was given."""
    family = Family("sky")

    @family.rule(pattern, cue=cue, examples=EXAMPLES, **guards)
    def told(words):
        return Vague(" ".join(f"{key}={words[key]}" for key in sorted(words)))

    return Language("xx", LEXICON, family.rules, lambda *_: None)


def told_in(text, *pattern, **guards):
    """Give extent and words of each mention that a rule of *pattern* finds in *text*."""
    return [(timex.text, timex.value) for timex in extract(text, UNKNOWN, language(*pattern, **guards))]


@pytest.mark.parametrize(
    ("pattern", "text", "wanted"),
    [
        (("{moon}",), "A moon rose.", [("moon", "moon=1")]),
        (("{moon}",), "A moonlit night", []),
        (("{moon}",), "A new moon rose, a moon set.", [("new moon", "moon=2"), ("moon", "moon=1")]),
        (("{moon}",), "A New MOON rose.", [("New MOON", "moon=2")]),
        (("{Moon:body}",), "A moon and a Moon", [("Moon", "body=1")]),
        (("{moon:body}",), "A moon rose.", [("moon", "body=1")]),
        (("{colour} {moon}",), "A red moon, a moon", [("red moon", "colour=3 moon=1")]),
        (("?{colour} {moon}",), "A red moon, a moon", [("red moon", "colour=3 moon=1"), ("moon", "moon=1")]),
        (("( {colour} | full ) {moon}",), "a full moon", [("full moon", "moon=1")]),
        (("( {colour} | full ) {moon}",), "a blue moon", [("blue moon", "colour=4 moon=1")]),
        (("?( {colour} | very full ) {moon}",), "A very full moon", [("very full moon", "moon=1")]),
        (("{moon} ( of ( june | {colour} ) | )",), "A moon of june", [("moon of june", "moon=1")]),
        (("{moon} ?, {tide}",), "Moon, tide", [("Moon, tide", "moon=1 tide=5")]),
        (("{tide}",), "The tide. A tide.", [("tide.", "tide=5"), ("tide.", "tide=5")]),
        (("{nth:number} {moon}",), "The 7th moon", [("7th moon", "moon=1 number=7")]),
        (("{moon}", "under the"), "under the moon, over the moon", [("moon", "moon=1")]),
        (("{moon}", "under ?{colour}"), "under red moon", [("moon", "colour=3 moon=1")]),
        (("{moon} {moon}",), "moon moon moon", [("moon moon", "moon=1")]),
        (("{moon}",), "moon\nmoon", [("moon", "moon=1"), ("moon", "moon=1")]),
        (("{colour} {moon}",), "red\n\nmoon", []),
    ],
)  # fmt: skip
def test_a_pattern_finds_what_it_says(pattern, text, wanted):
    assert wanted == told_in(text, *pattern)


@pytest.mark.parametrize(
    ("guards", "text", "wanted"),
    [
        ({"unless": r"\s(?:landing|walk)"}, "The moon landing, the moon race", [("moon", "moon=1")]),
        ({"unless_after": r"\b(?:half|full) \Z"}, "A half moon, a moon", [("moon", "moon=1")]),
        ({"unless": "", "unless_after": ""}, "A half moon landing", [("moon", "moon=1")]),
        ({"informal": True}, "A nice moon.", []),
        ({"informal": True}, "A nice moon #night", [("moon", "moon=1")]),
        ({"informal": True}, "A nice moon :)", [("moon", "moon=1")]),
        ({"informal": True}, "I saw the moon", [("moon", "moon=1")]),
        ({"informal": True}, "Omg the moon", [("moon", "moon=1")]),
        ({"informal": True}, "I saw the moon" + " over the pier" * 20, []),
    ],
)
def test_what_stands_around_may_forbid_a_rule(guards, text, wanted):
    assert wanted == told_in(text, "{moon}", **guards)


@pytest.mark.parametrize(
    ("pattern", "why"),
    [
        ("", "its pattern matches the empty text"),
        ("?a ?b", "its pattern matches the empty text"),
        ("( a | ?b )", "its pattern matches the empty text"),
        ("( a b", "has a ( too many: ( a b"),
        ("a ( b | c", "has a ( too many: a ( b | c"),
        ("a )", "has a ) too many: a )"),
        ("a ) ( b", "has a ) too many: a ) ( b"),
        ("a {moon", "breaks off at ' {moon'"),
        ("{}", "breaks off at '{}'"),
    ],
)
def test_a_broken_pattern_is_refused_by_the_name_of_its_rule(pattern, why):
    with pytest.raises(RuleDefinitionError) as error:
        language(pattern)

    assert ("sky.told", why) == (error.value.rule, error.value.why)
    assert f"rule sky.told: {why}" == str(error.value)


def test_a_broken_cue_is_refused_too():
    with pytest.raises(RuleDefinitionError, match=r"has a \) too many"):
        language("moon", "under )")


@pytest.mark.parametrize("examples", [{}, {"moon": "PAST_REF"}, {"[moon]": "PAST_REF", "a moon": "PAST_REF"}])
def test_a_rule_without_marked_examples_is_refused(examples):
    with pytest.raises(RuleDefinitionError, match="needs examples, each with its extent in brackets"):
        Family("sky").rule("moon", examples=examples)(language)


def test_two_rules_of_a_family_cannot_have_one_name():
    family = Family("sky")
    family.rule("moon", examples=EXAMPLES)(language)

    with pytest.raises(RuleDefinitionError, match=r"sky.language: stands there twice"):
        family.rule("tide", examples=EXAMPLES)(language)


@pytest.mark.parametrize(("pattern", "cue"), [("{star}", ""), ("{Star}", ""), ("{moon}", "{star}")])
def test_a_class_that_nobody_knows_is_refused(pattern, cue):
    with pytest.raises(RuleDefinitionError, match=r"sky.told: speaks of the unknown class \{[Ss]tar\}"):
        language(pattern, cue)


def test_the_words_and_classes_of_a_pattern_can_be_listed():
    assert ["in", "{month}", "the", "{year}"] == list(labels(parse("x", "in {month} ?( the | {year:first} )")))


def test_a_rule_may_decline_and_leave_the_words_to_another():
    family = Family("sky")
    family.rule("{moon} {moon}", examples=EXAMPLES)(lambda _: None)
    family.rule("{moon} tide", examples=EXAMPLES)(language_of_tides)

    found = extract("moon tide", UNKNOWN, Language("xx", LEXICON, family.rules, lambda *_: None))

    assert [("sky.language_of_tides", 0, 9)] == [(timex.rule, timex.start, timex.end) for timex in found]


def language_of_tides(words):
    """Read a moon and its tide."""
    return Vague(str(words["moon"]))
