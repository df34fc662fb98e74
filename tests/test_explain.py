"""The sentences that say why; {rule} stands for the name of the rule."""

from __future__ import annotations

import pytest

from dateline import Anchor, Article, extract
from dateline.timeline.build import sightings_of
from dateline.timeline.explain import explain, why_not
from dateline.timeline.merge import merge

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


def sightings(*texts):
    """Give the first sighting of articles of 22 October 2024."""
    articles = [Article(text, url=text, published=Anchor.parse("2024-10-22")) for text in texts]
    return [sightings_of(article)[0] for article in articles]


SAID = "The ministry in Oslo said on Friday that the port was closed."
APART = [
    (
        "A ferry sank on Friday.",
        "A ferry sank on Thursday.",
        "They share no moment: 18 October 2024 and 17 October 2024.",
    ),
    ("Norway sent 15 men in June.", "Norway sent 30 men in June.", "They stay apart: the numbers differ (15 v. 30)."),
    (
        SAID,
        "The ministry in Oslo denied on Friday that the port was closed.",
        "They stay apart: one asserts what the other denies.",
    ),
    (SAID, "The union in Rome said on Friday that a mill burned.", "They stay apart: somebody else speaks."),
    (
        SAID,
        "Norway closed the port on Friday.",
        "They stay apart: one is a speech, the other is none, and they share no person.",
    ),
    (
        "Norway jailed a poet from 1 to 10 October.",
        "Norway jailed a poet from 9 to 20 October.",
        "They stay apart: their dates overlap too little.",
    ),
]


@pytest.mark.parametrize(("one", "other", "why"), APART)
def test_two_sightings_that_are_not_linked_say_why(one, other, why):
    a, b = sightings(one, other)

    assert (
        why
        == why_not(a, b)
        == why_not(b, a)
        .replace("(30 v. 15)", "(15 v. 30)")
        .replace("17 October 2024 and 18 October 2024", "18 October 2024 and 17 October 2024")
    )


def test_one_sentence_that_tells_two_things_says_so():
    text = "Norway jailed a poet in June 2023 and freed a duke in June 2023."
    a, b = sightings_of(Article(text, published=Anchor.parse("2024-10-22")))

    assert "They stay apart: one sentence tells both, with different verbs." == why_not(a, b)


def test_two_sightings_that_are_linked_say_by_what():
    a, b = sightings("Norway and Sweden signed a pact in June.", "In June Norway and Sweden signed the pact.")

    assert why_not(a, b).startswith("They are linked: they agree by 0.")
    assert "(words)" in why_not(a, b)
    assert "(participants)" in why_not(a, b)


def test_an_event_says_what_decided_its_date_status_confidence_and_merging():
    told = sightings(
        "Norway and Sweden signed a pact on herring on Friday.",
        "On Friday Norway and Sweden reportedly signed the herring pact.",
    )
    (event,) = merge(told)
    sentences = explain(event)

    assert f"{event.title}: 18 October 2024." == sentences[0]
    assert "Its status is claimed: 'reportedly' stands before 'signed'." in sentences
    assert [] == [s.evidence.why for s in told if s.evidence.why not in " ".join(sentences)]
    assert any("is the same event as" in sentence for sentence in sentences)
    assert any(sentence.startswith("Its sightings say claimed, occurred; ") for sentence in sentences)


def test_an_event_says_when_its_articles_are_near_copies_of_one_text():
    text = "A ferry sank off Bergen in June 2023. The king wept, and the bishop left for Oslo by the night train."
    (event, *_) = merge(sightings(text, f"{text} It rained."))

    assert "2 articles tell it, 1 of them independently: the others are near-copies." in explain(event)


def test_an_event_says_which_of_its_sightings_set_its_date():
    carried = Article("Norway jailed the poet Per Lund.", url="later", published=Anchor.parse("2024-10-18"))
    (event,) = merge([*sightings("Norway jailed the poet Per Lund on Friday."), *sightings_of(carried)])

    assert "Only the sightings whose own words give a date set the date of the event." in explain(event)
