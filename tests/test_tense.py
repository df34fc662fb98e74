"""The tense of the clause around [the marked words]."""

from __future__ import annotations

import pytest

from dateline.timex.english import ENGLISH
from dateline.timex.fold import fold


def cue_of(marked):
    """Give the cue to the tense of the clause around the bracketed words."""
    start, end = marked.index("["), marked.index("]") - 1
    return ENGLISH.tense_of(fold(marked.replace("[", "").replace("]", "")), start, end)


TENSES = [
    ("The envoys met on [Friday].", "past"),
    ("The envoys have met since [June].", "past"),
    ("The bridge was opened on [Friday].", "past"),
    ("The mayor resigned [Monday] over the leak.", "past"),
    ("The village lost its school in [June].", "past"),
    ("The envoys will meet on [Friday].", "future"),
    ("The envoys won't meet on [Friday].", "future"),
    ("The envoys are to meet on [Friday].", "future"),
    ("The report is due [Friday].", "future"),
    ("The vote is scheduled for [Friday].", "future"),
    ("The vote is expected in [June].", "future"),
    ("The vote will be held on [Friday].", "future"),
    ("The vote will also be held on [Friday].", "future"),
    ("The law might change in [June].", "future"),
    ("The firm aims to open it in [June].", "future"),
    ("On [Friday] the envoys met in Oslo.", "past"),
    ("On [Friday] the envoys will meet in Oslo.", "future"),
    ("In [June] he said the firm would grow.", "past"),
    ("He is in Oslo this [June].", "present"),
    ("The town remains quiet in [June].", "present"),
    ("A fair in [June], with a band.", None),
    ("In [June], indeed, the envoys met.", "past"),
    ("[June]", None),
    ("The envoys met. A fair in [June].", None),
    ("They will meet. They fled in [June].", "past"),
    ("They fled in [June]. They will meet again.", "past"),
    ("A fair in [June]. They will meet again.", None),
    ("He left; a fair in [June]; he will return.", None),
    ("“We won,” he wrote, a fair in [June].", "past"),
    ("Indeed a speed of a hundred in [June].", None),
    ("They fled.\n\nA fair in [June]", None),
    ("The fair opens on [Friday].", "future"),
    ("The envoys meet on [Friday].", "future"),
    ("Shares open higher on [Friday].", None),
    ("The bank opens at 9 on [Friday].", "future"),
    ("The bank is open on [Friday].", "present"),
    ("The school's start on [Friday] was cold.", "past"),
    ("The court rejects the appeal on [Friday].", None),
    ("The fair, which was planned in May, ends on [Friday].", "future"),
    ("The council is meeting on [Friday].", "future"),
    ("The talks are continuing on [Friday].", "present"),
    ("The clerk agreed to testify on [Friday].", "future"),
    ("The court ordered the firm to pay on [Friday].", "past"),
    ("The envoy flew to Oslo to meet them on [Friday].", "past"),
    ("Exports expected to rise fell in [June].", "past"),
    ("The keeper could resign on [Friday].", "future"),
    ("The keeper could not be reached on [Friday].", "past"),
    ("The keeper wants to put it up on [Friday].", "future"),
    ("The team would have met on [Friday].", "past"),
    ("Let's meet on [Friday].", "future"),
]


@pytest.mark.parametrize(("marked", "tense"), TENSES)
def test_the_nearest_verb_of_the_sentence_gives_the_tense(marked, tense):
    cue = cue_of(marked)

    assert tense == (cue and cue.tense)


@pytest.mark.parametrize(
    ("marked", "words", "is_verb"),
    [
        ("The envoys, he announced, met on [Friday].", "met", True),
        ("The vote will be held on [Friday].", "will", True),
        ("The clerk agreed to testify on [Friday].", "agreed to testify", True),
        ("They'll meet on [Friday].", "'ll", True),
        ("A bid to meet on [Friday].", "to meet", True),
        ("A report due on [Friday].", "due", False),
        ("The vote was postponed to [June].", "postponed to", False),
    ],
)
def test_the_tense_tells_by_which_words(marked, words, is_verb):
    assert (words, is_verb) == cue_of(marked)[1:]


def test_a_verb_far_away_says_nothing():
    assert cue_of("They met " + "far and away " * 15 + "in [June]") is None
