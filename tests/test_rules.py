"""The examples inside the rules: each gives exactly its extent and value, from its own rule."""

from __future__ import annotations

import pytest

from dateline.timex import extract
from dateline.timex.english import ENGLISH
from dateline.values import Anchor

WEDNESDAY = Anchor.parse("2019-10-09")
FRAMES = ("{}", "A note, {}; no more.")
INFORMAL, STORY = "@you {}", "In 1840, in 1842 and in 1843: {}"
EXAMPLES = [(r, example, value) for r in ENGLISH.rules for example, value in r.examples.items()]
COUNTER_EXAMPLES = [(r, phrase) for r in ENGLISH.rules for phrase in r.never]


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize(("rule", "example", "value"), EXAMPLES, ids=lambda x: getattr(x, "name", x))
def test_an_example_gives_its_extent_and_value_from_its_rule(rule, example, value, frame):
    text = INFORMAL.format(example) if rule.informal else STORY.format(example) if rule.narrative else example
    framed = frame.format(text)
    start, end = framed.index("["), framed.index("]") - 1
    text = framed.replace("[", "").replace("]", "")

    told = 3 if rule.narrative else 0
    found = [(t.start, t.end, t.value, t.rule) for t in extract(text, WEDNESDAY)[told:]]

    assert found == [(start, end, value, rule.name)]


@pytest.mark.parametrize(("rule", "phrase"), COUNTER_EXAMPLES, ids=lambda x: getattr(x, "name", x))
def test_a_counter_example_gives_nothing_from_its_rule(rule, phrase):
    text = INFORMAL.format(phrase) if rule.informal else phrase

    assert [] == [t for t in extract(text, WEDNESDAY) if t.rule == rule.name]
