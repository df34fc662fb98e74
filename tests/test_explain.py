"""The sentences that say why."""

from __future__ import annotations

from typing import get_args

import pytest

from dateline import Anchor, Article, extract
from dateline.timeline.build import sightings_of
from dateline.timeline.explain import explain, why_not
from dateline.timeline.merge import merge
from dateline.timex.explain.names import holiday
from dateline.timex.holidays import KEYS
from dateline.timex.readings import Reading

TUESDAY = "published Tuesday 2024-10-22"
WHY = [
    ("They met on Friday.", f"'Friday' with the past verb 'met', {TUESDAY}: the Friday before, 2024-10-18"),
    ("They will meet on Friday.", f"'Friday' with the future verb 'will', {TUESDAY}: the Friday after, 2024-10-25"),
    ("A fair due on Friday.", f"'Friday' with the future word 'due', {TUESDAY}: the Friday after, 2024-10-25"),
    ("A fair in June", f"'June' with no tense told, {TUESDAY}: the June before, June 2024"),
    ("They met last Friday.", f"'last Friday', {TUESDAY}: the last Friday before Tuesday 2024-10-22, 2024-10-18"),
    ("They meet next June.", f"'next June', {TUESDAY}: the first June after October 2024, June 2025"),
    (
        "They met on the Friday of this week.",
        f"'Friday of this week', {TUESDAY}: the Friday of 21-27 October 2024, 2024-10-25",
    ),
    (
        "It was shut from New Year's Day to December.",
        f"'December' with the past verb 'shut', {TUESDAY}: the December before, December 2023",
    ),
    ("They met last week.", f"'last week', {TUESDAY}: the week before, 14-20 October 2024"),
    ("They met in June\n 2023.", "'June 2023': its year is written, June 2023"),
    ("They met in June last year.", f"'June last year', {TUESDAY}: the June of 2023, June 2023"),
    ("Two days ago it sank.", f"'Two days ago', {TUESDAY}: 2 days before Tuesday 2024-10-22, 2024-10-20"),
    (
        "They left a week before Christmas.",
        f"'a week before Christmas' with the past verb 'left', {TUESDAY}: 1 week before Monday 2023-12-25, 2023-12-18",
    ),
    ("In six years they fled.", "'six years': a length, without a date of its own, P6Y"),
    (
        "Over 70 years ago it sank.",
        f"'70 years ago', {TUESDAY}: 70 years before Tuesday 2024-10-22, until 22 October 1954",
    ),
    (
        "They will meet over the weekend.",
        f"'the weekend' with the future verb 'will', {TUESDAY}: the weekend after, 26-27 October 2024",
    ),
    ("They met last weekend.", f"'last weekend', {TUESDAY}: the weekend of the week before, 19-20 October 2024"),
    (
        "In the third quarter it lost money.",
        f"'the third quarter', {TUESDAY}: the third quarter, the one before, 1 July - 30 September 2024",
    ),
    (
        "In the third quarter it lost money. The quarter was bad.",
        "'The quarter': the quarter told before, 1 July - 30 September 2024",
    ),
    (
        "In the third quarter it lost money. Sales fell from a year ago.",
        "'a year ago': the quarter told before, 1 year earlier, 1 July - 30 September 2023",
    ),
    ("The quarter was bad.", f"'The quarter', {TUESDAY}: the last quarter that was over, 1 July - 30 September 2024"),
    (
        "A fair in the first half of May.",
        f"'the first half of May' with no tense told, {TUESDAY}: the first half of May 2024, 1-15 May 2024",
    ),
    (
        "They met on the last Friday of May 2023.",
        "'the last Friday of May 2023': the last Friday of May 2023, 2023-05-26",
    ),
    (
        "The early October storm hit.",
        f"'The early October' with the past verb 'hit', {TUESDAY}: days 1-10 of October 2024, 1-10 October 2024",
    ),
    ("In early 2023 it sank.", "'early 2023': the first third of 2023, 1 January - 30 April 2023"),
    ("At the end of 2024 it will close.", "'the end of 2024': the last day of 2024, 2024-12-31"),
    (
        "They met earlier this year.",
        f"'earlier this year', {TUESDAY}: 2024 up to the publication day, 1 January - 22 October 2024",
    ),
    (
        "They meet later this year.",
        f"'later this year', {TUESDAY}: 2024 from the publication day on, 22 October - 31 December 2024",
    ),
    (
        "It ran October 8-13.",
        f"'October 8-13' with the past verb 'ran', {TUESDAY}: both ends included, 8-13 October 2024",
    ),
    ("They met in the 1990s.", "'the 1990s': ten years, the 1990s"),
    ("They met in the 20th century.", "'the 20th century': a hundred years, 1900-1999"),
    (
        "They met at 5 p.m. on Friday.",
        f"'5 p.m. on Friday' with the past verb 'met', {TUESDAY}: on Friday 2024-10-18, 18 October 2024, 17:00",
    ),
    (
        "They met this evening.",
        f"'this evening', {TUESDAY}: 18:00 to 24:00 of Tuesday 2024-10-22, 22 October 2024, from 18:00",
    ),
    ("They met at noon.", f"'noon', {TUESDAY}: on Tuesday 2024-10-22, 22 October 2024, 12:00"),
    (
        "A fair on Thanksgiving.",
        f"'Thanksgiving' with no tense told, {TUESDAY}: the fourth Thursday of November, the one after, 2024-11-28",
    ),
    ("They met on Good Friday 2023.", "'Good Friday 2023': 2 days before Easter Sunday, 2023-04-07"),
    (
        "They met on Black Friday 2023.",
        "'Black Friday 2023': the day after the fourth Thursday of November, 2023-11-24",
    ),
    ("They met on Epiphany 2023.", "'Epiphany 2023': 6 January, 2023-01-06"),
    ("They met on Easter Sunday 2023.", "'Easter Sunday 2023': the Easter Sunday of the Western reckoning, 2023-04-09"),
    (
        "They met on Orthodox Easter 2023.",
        "'Orthodox Easter 2023': the Easter Sunday of the Orthodox reckoning, 2023-04-16",
    ),
    ("It lasted five hours.", "'five hours': a length, without a date of its own, PT5H"),
    (
        "The past two weeks were wet.",
        f"'The past two weeks', {TUESDAY}: ending with the publication day, 9-22 October 2024",
    ),
    (
        "The next two weeks are wet.",
        f"'The next two weeks', {TUESDAY}: starting with the publication day, 22 October - 4 November 2024",
    ),
    ("It is a daily paper.", "'daily': a set of times, without a date of its own, P1D"),
    ("It is now shut.", "'now': a vague reference to the present, without a date, PRESENT_REF"),
    (
        "They sailed since August.",
        f"'August' with the past word 'since', {TUESDAY}: the August before, August 2024; what is told begins then",
    ),
    (
        "It was shut until March.",
        f"'March' with the future word 'until', {TUESDAY}: the March after, March 2025; what is told ends then",
    ),
    ("Half an hour later they fled.", "'Half an hour later' goes on from a date told before, and none is"),
    ("Two hours ago they fled.", "'Two hours ago': a length, as the hour that it is counted from is not known, PT2H"),
    ("They met on 31 June.", "'31 June' names a day that no calendar has, XXXX-06-31"),
    ("Caesar died on 15 March 44 BC.", "'15 March 44 BC': its year is written, 15 March 44 BC"),
    (
        "A fair by Friday.",
        f"'Friday' with no tense told, {TUESDAY}: the Friday before, 2024-10-18; what is told comes by then",
    ),
    (
        "On 3 May 2019 it shook. A day later he left.",
        "'A day later', counted from 3 May 2019, told before: 1 day after Friday 2019-05-03, 2019-05-04",
    ),
    (
        "On 3 May 2019 it shook. The following Friday he left.",
        "'The following Friday', counted from 3 May 2019, told before: the next Friday, 2019-05-10",
    ),
    (
        "On 3 May 2019 it shook. Two years later he left.",
        "'Two years later', counted from 3 May 2019, told before: 2 years after Friday 2019-05-03, 2021",
    ),
    (
        "On 3 May 1943 it shook. It burned on 4 June 1943 and on 5 July 1943. In August they fled.",
        "'August', going on from 5 July 1943, told before: the August of that time, August 1943",
    ),
    (
        "They met next Friday, 25 October.",
        f"'25 October' with the past verb 'met', {TUESDAY}: the 25 October after, 2024-10-25",
    ),
]


@pytest.mark.parametrize(("text", "why"), WHY)
def test_a_mention_says_why_it_means_what_it_means(text, why):
    timex = extract(text, Anchor.parse("2024-10-22"))[-1]

    assert f"{why} (rule {timex.rule})." == timex.why


def test_each_kind_of_reading_has_its_sentence():
    found = {type(timex.reading) for text, _ in WHY for timex in extract(text, Anchor.parse("2024-10-22"))}

    assert set(get_args(Reading)) == found


def test_each_holiday_can_be_said():
    assert [] == [key for key in KEYS if not holiday(key)]


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


def test_an_event_names_the_likest_other_and_why_it_is_another():
    one, other = merge(sightings("Norway sent 300 men to Togo in June.", "Norway sent 500 men to Togo in June."))
    numbers = " v. ".join(event.title.removeprefix("Norway sent ")[:3] for event in (one, other))
    likest = f"The likest of the others is {other.title!r} ({other.id})."

    assert f"{likest} They stay apart: the numbers differ ({numbers})." in explain(one, (other,))
    assert not any("likest" in sentence for sentence in explain(one))
