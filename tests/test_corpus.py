"""Sentences and what they mean, a line each, in ``corpus/*.jsonl``: add a line there, and nothing here."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dateline import Anchor, extract
from dateline.timex.edtf import first, last
from dateline.values import UNKNOWN

CASES = [
    pytest.param(json.loads(line), id=f"{path.stem}:{number}")
    for path in sorted((Path(__file__).parent / "corpus").glob("*.jsonl"))
    for number, line in enumerate(path.read_text().splitlines(), 1)
]


def shown(timex):
    """Show an expression as a line of the corpus does."""
    ends = (first(timex.interval), last(timex.interval)) if timex.interval else (None, None)
    return {"text": timex.text, "type": timex.type, "value": timex.value, "from": ends[0], "to": ends[1]}


@pytest.mark.parametrize("case", CASES)
def test_a_sentence_means_what_the_corpus_says(case):
    anchor = Anchor.parse(case["published"]) if case["published"] else UNKNOWN

    assert case["expect"] == [shown(timex) for timex in extract(case["text"], anchor)], case["text"]


def test_the_corpus_holds_both_what_is_a_time_and_what_is_none():
    assert {True, False} == {bool(case.values[0]["expect"]) for case in CASES}
