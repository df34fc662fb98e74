"""The examples inside the rules: each gives exactly its extent and value, from its own rule."""

from __future__ import annotations

from copy import copy
from dataclasses import replace

import pytest

from dateline.timex import extract
from dateline.timex.english import ENGLISH
from dateline.values import Anchor

WEDNESDAY = Anchor.parse("2019-10-09")
FRAMES = ("{}", "A note, {}; no more.")
INFORMAL, STORY = "@you {}", "In 1840, in 1842 and in 1843: {}"
EXAMPLES = [(r, example, value) for r in ENGLISH.rules for example, value in r.examples.items()]
GUARDS = [(r, guard) for r in ENGLISH.rules for guard in ("unless", "unless_after") if getattr(r, guard)]
COUNTER_EXAMPLES = [(r, phrase) for r in ENGLISH.rules for phrase in r.never]


def told_by(rule, phrase):
    """Set *phrase* in a text in which *rule* may stand."""
    return INFORMAL.format(phrase) if rule.informal else STORY.format(phrase) if rule.narrative else phrase


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize(("rule", "example", "value"), EXAMPLES, ids=lambda x: getattr(x, "name", x))
def test_an_example_gives_its_extent_and_value_from_its_rule(rule, example, value, frame):
    framed = frame.format(told_by(rule, example))
    start, end = framed.index("["), framed.index("]") - 1
    text = framed.replace("[", "").replace("]", "")

    told = 3 if rule.narrative else 0
    found = [(t.start, t.end, t.value, t.rule) for t in extract(text, WEDNESDAY)[told:]]

    assert found == [(start, end, value, rule.name)]


@pytest.mark.parametrize(("rule", "phrase"), COUNTER_EXAMPLES, ids=lambda x: getattr(x, "name", x))
def test_a_counter_example_gives_nothing_from_its_rule(rule, phrase):
    assert [] == [t for t in extract(told_by(rule, phrase), WEDNESDAY) if t.rule == rule.name]


@pytest.mark.parametrize(("rule", "guard"), GUARDS, ids=lambda x: getattr(x, "name", x))
def test_a_guard_is_what_keeps_a_counter_example_out(rule, guard):
    unguarded = copy(ENGLISH)
    unguarded.rules = tuple(replace(r, **{guard: ""}) if r is rule else r for r in ENGLISH.rules)
    texts = [told_by(rule, phrase) for phrase in rule.never]

    assert any(t.rule == rule.name for text in texts for t in extract(text, WEDNESDAY, unguarded))
