"""What two articles of 22 October 2024 tell: one event, or two."""

from __future__ import annotations

from itertools import permutations

import pytest

from dateline import Anchor, Article
from dateline.cli.table import table
from dateline.timeline.build import sightings_of
from dateline.timeline.event import Status
from dateline.timeline.explain import explain
from dateline.timeline.merge import grouped, merge
from dateline.timex.edtf import spell

SAME = [
    (
        "Norway and Sweden signed a pact on herring on Friday.",
        "A herring pact was signed by Norway and Sweden on 18 October 2024.",
    ),
    ("Norway and Sweden signed a pact on herring in June.", "In June 2024 Oslo and Stockholm inked the herring pact."),
    (
        "A ferry sank off Bergen on Friday, killing 46 sailors.",
        "On Friday a ferry sank off Bergen with 46 sailors.",
    ),
    ("The court in Oslo jailed Per Lund on Friday for theft.", "Per Lund was jailed by a court in Oslo on Friday."),
    (
        "The ministry in Oslo said on Friday that the port was closed.",
        "The ministry in Oslo announced on Friday that the port was shut.",
    ),
    ("Norway sent 1,500 soldiers to Sweden in June.", "In June Oslo sent 1,500 soldiers to Stockholm by sea."),
    (
        "Norway sent 1,500 soldiers to Sweden from 8 to 13 October.",
        "Norway sent 1,500 soldiers to Sweden October 8-13, it was said.",
    ),
]
DIFFERENT = [
    ("A ferry sank off Bergen on Friday.", "A ferry sank off Bergen on Thursday."),
    ("A ferry sank off Bergen in June 2023.", "A ferry sank off Bergen in June 2024."),
    ("Norway sent 1,500 soldiers to Sweden in June.", "Norway sent 3,000 soldiers to Sweden in June."),
    (
        "The ministry in Oslo said on Friday that the port was closed.",
        "The union in Stockholm said on Friday that the port was closed.",
    ),
    ("Norway said on Friday it had sent soldiers.", "Norway denied on Friday it had sent soldiers."),
    ("Norway signed a pact with Sweden in June, they wrote.", "Ghana jailed two poets in June, they wrote."),
    ("Norway signed a pact with Sweden in June.", "Ghana signed a pact with Togo in June."),
    (
        "Holm Motors reported a loss of 5 million in the third quarter.",
        "Lund Steel reported a loss of 7 million in the third quarter.",
    ),
    ("Holm Motors sold more cars in the third quarter.", "Lund Steel sold less ore in the third quarter."),
    (
        "In Oslo Stock Exchange trading on Friday, Holm Motors closed at 43.50, up 1.",
        "In Oslo Stock Exchange trading on Friday, Lund Steel closed at 18.25, up 1.",
    ),
    ("The bishop opened the fair on Friday.", "The bishop will open the fair next Friday."),
    ("Norway signed a pact with Sweden on Friday.", "The king of Norway said on Friday that the pact was signed."),
]


def sightings(*texts, published="2024-10-22"):
    """Give the sightings of articles of so many publishers."""
    return [
        sighting
        for number, text in enumerate(texts)
        for sighting in sightings_of(
            Article(
                text, url=f"https://example.org/{number}", publisher=f"P{number}", published=Anchor.parse(published)
            )
        )
    ]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_two_tellings_of_one_thing_are_one_event(one, other):
    (event,) = merge(sightings(one, other))

    assert (2, 2, 2) == (len(event.sightings), event.article_count, event.publisher_count)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_two_things_are_two_events(one, other):
    assert [1, 1] == [len(event.sightings) for event in merge(sightings(one, other))]


@pytest.mark.parametrize(("one", "other"), SAME + DIFFERENT)
def test_the_order_of_the_articles_changes_nothing(one, other):
    told = sightings(one, other)

    assert merge(told) == merge(reversed(told)) == merge(told + told)


def test_nothing_makes_no_event():
    assert () == merge([])


def test_the_order_of_many_tellings_changes_nothing():
    told = sightings(*SAME[2], *DIFFERENT[0])
    events = merge(told)

    assert {events} == {merge(some) for some in permutations(told)}


def test_two_clauses_of_a_sentence_with_other_verbs_are_two_events():
    events = merge(sightings("Norway signed a pact on Friday, and Norway jailed two poets on Friday."))

    assert {"Norway signed a pact", "Norway jailed two poets"} == {event.title for event in events}


def test_one_article_that_tells_a_thing_twice_is_one_witness():
    text = "A ferry sank off Bergen on Friday, killing 46 sailors. Off Bergen a ferry sank on Friday with 46 sailors."
    (event,) = merge(sightings(text))

    assert (2, 1, 1) == (len(event.sightings), event.article_count, event.publisher_count)


def test_events_stand_in_the_order_of_their_dates():
    text = (
        "A ferry sank in July 2021. A mill burned in 1921. Norway jailed a poet since 2015. Prices rose before 2010. "
        "The king died in 1921 and the mine closed after 2012."
    )
    told = [spell(event.interval) for event in merge(sightings(text))]

    assert ["../2009-12-31", "1921", "1921"] == told[:3]
    assert told[3:] == sorted(told[3:])


def test_an_event_names_who_took_part_and_when_it_was_reported():
    early, late = SAME[0]
    told = sightings(early, published="2024-10-19") + sightings("Fog.", late, published="2024-10-22")
    (event,) = merge(told)

    assert {"Norway", "Sweden"} <= set(event.entities)
    assert ("2024-10-19", "2024-10-22") == (event.first_reported, event.last_reported)
    assert ["2024-10-19", "2024-10-22"] == [sighting.evidence.published for sighting in event.sightings]


def test_an_event_has_the_days_that_all_its_tellings_share():
    (event,) = merge(sightings("Norway jailed two poets October 8-13.", "Norway jailed two poets October 9-14."))

    assert "2024-10-09/2024-10-13" == spell(event.interval)


def test_an_event_has_the_status_that_most_tell_and_more_witnesses_make_it_surer():
    told = sightings(
        "Norway jailed two poets on Friday.",
        "On Friday two poets were reportedly jailed by Norway.",
        "Norway jailed the two poets on Friday.",
    )
    (event,) = merge(told)

    assert Status.OCCURRED == event.status
    assert max(sighting.confidence for sighting in told) < event.confidence <= 1


def test_what_has_happened_is_no_longer_planned_however_many_articles_had_announced_it():
    plan = "The king will visit the port of Bergen on Friday."
    visit = sightings("", "", "The king visited the port of Bergen on Friday.", published="2024-10-26")

    assert [(3, Status.OCCURRED)] == [(e.article_count, e.status) for e in merge((*sightings(plan, plan), *visit))]


def test_a_denial_is_listed_but_makes_nothing_surer():
    told = sightings("Per Alm of Lund Steel met Holm Motors in March.")
    denied = sightings("", "Lund Steel denied on Friday that its chairman Per Alm met Holm Motors in March.")
    (met,) = (event for event in merge((*told, *denied)) if event.article_count > 1)

    assert [Status.OCCURRED, Status.DENIED] == sorted((s.status for s in met.sightings), reverse=True)
    assert (Status.OCCURRED, None) == (met.status, met.attribution)
    assert told[0].confidence == met.confidence
    assert "Who denies it: Lund Steel." in explain(met)
    assert list(table([met], None))[1].endswith("Per Alm of Lund Steel met Holm Motors (denied by Lund Steel)")


def test_a_speaker_with_a_name_says_so_rather_than_a_pronoun():
    told = sightings(
        "Harbour Lines sold a dock in Bergen in May, it said.",
        "In May Harbour Lines sold a dock in Bergen, Ida Holm said.",
    )

    assert ["Ida Holm"] == [event.attribution for event in merge(told) if event.article_count > 1]


def test_the_id_of_an_event_is_that_of_its_earliest_telling():
    (early,) = sightings(SAME[0][0], published="2024-10-19")
    (late,) = sightings(SAME[0][1], published="2024-10-22")

    assert merge([early])[0].id == merge([late, early])[0].id
    assert merge([early])[0].id != merge([late])[0].id


def test_an_undated_article_counts_as_the_latest():
    undated = Article("Norway and Sweden signed a pact on herring on 18 October 2024.")
    (event,) = merge([*sightings_of(undated), *sightings(SAME[0][0])])

    assert ["2024-10-22", None] == [sighting.evidence.published for sighting in event.sightings]
    assert ("2024-10-22", "2024-10-22") == (event.first_reported, event.last_reported)


def test_articles_without_a_publisher_are_witnesses_of_their_own():
    texts = [Article(text, url=text, published=Anchor.parse("2024-10-22")) for text in SAME[0]]
    (event,) = merge(sighting for article in texts for sighting in sightings_of(article))

    assert (2, 2) == (event.article_count, event.publisher_count)


def test_tellings_that_share_no_day_are_not_one_event_through_a_third():
    events = merge(
        sightings(
            "Norway jailed two poets from 1 to 10 October.",
            "Norway jailed two poets from 5 to 15 October.",
            "Norway jailed two poets from 11 to 20 October.",
        )
    )

    assert 2 == len(events)
    assert 3 == sum(len(event.sightings) for event in events)


def test_two_speeches_without_speakers_are_two_events():
    crowd = "Many of the " + "very old " * 10 + "men"
    texts = f"{crowd} said on Friday that the port was closed.", f"{crowd} said on Friday that the mill was sold."

    assert 2 == len(merge(sightings(*texts)))


def test_near_copies_of_one_text_are_one_witness_and_stay_listed():
    agency = (
        "A ferry sank off Bergen on Friday, killing 46 sailors. The king wept, and the bishop left for Oslo by train."
    )
    (event, *_) = (e for e in merge(sightings(agency, agency + " It rained.")) if "sank" in e.description)

    assert (2, 2, 1) == (len(event.sightings), event.article_count, event.publisher_count)


def test_a_pronoun_in_a_title_is_named_where_another_article_names_it():
    (event,) = merge(
        sightings("It jailed the poet Per Lund in June 2023.", "Norway jailed the poet Per Lund in June 2023.")
    )

    assert "Norway jailed the poet Per Lund" == event.title


@pytest.mark.parametrize(("one", "other"), SAME)
def test_what_is_one_event_is_one_group(one, other):
    assert [2] == [len(group) for group in grouped(sightings(one, other))]


def test_an_event_that_more_tell_is_more_salient():
    one, other = sightings(*SAME[1])

    assert merge([one, other])[0].salience > merge([one])[0].salience > 0


def test_what_was_also_said_names_no_event():
    (event,) = merge(
        sightings(
            "Ida Holm said on Friday that the port of Bergen was closed to all ships.",
            "Ida Holm also said on Friday that the port of Bergen was closed.",
        )
    )

    assert event.title == "Ida Holm said that the port of Bergen was closed to all ships"
