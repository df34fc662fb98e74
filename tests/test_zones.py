"""What of a page is no running text, and the publication date that the page states."""

from __future__ import annotations

import pytest

from dateline import Anchor, Article
from dateline.timeline.build import sightings_of
from dateline.timeline.event import Basis
from dateline.timeline.page import notes_of
from dateline.timeline.zones import dated, zone_at, zones_of
from dateline.values import UNKNOWN

STORY = "The bridge fell into the river on Sunday morning."
MORE = "The mayor resigned on Monday after the vote."

PAGES = [
    (f"An old bridge falls\n\n{STORY}", {"bridge falls": "headline", STORY: None}),
    (f"An old bridge falls\nBy Anna Berg\n2,060 views\n\n{STORY}", {"old": "headline", "2,060": "header"}),
    (f"Published: 22 October 2024\n\n{STORY}", {"22 October": "header", STORY: None}),
    (f"Updated on 22 October 2024: {STORY}", {"Updated": "header", "22 October": "header", STORY: None}),
    (f"{STORY}\n\nby Anna Berg\n\n{MORE}", {STORY: None, "Anna": "byline", MORE: None}),
    (f"{STORY}\n\nby Anna Berg, for the Oslo desk\n\n{MORE}", {"Anna": "byline", "Oslo": "byline", MORE: None}),
    (f"BERGEN, Oct. 21 (Agency) -- {STORY}", {"Oct. 21": "dateline", STORY: None}),
    (f"BERGEN, Oct. 21 (Agency) - {STORY}", {"Oct. 21": "dateline", STORY: None}),
    (f"BERGEN (Agency) — {STORY}", {"BERGEN": "dateline", STORY: None}),
    (f"{MORE}\n\nBERGEN, Oct. 21 (Agency) -- {STORY}", {MORE: None, "Oct. 21": "dateline", STORY: None}),
    (f"{STORY}\n2,060 views\n{MORE}", {STORY: None, "2,060": "furniture", MORE: None}),
    (f"{STORY}\nSource link\n{MORE}", {"Source link": "furniture", MORE: None}),
    (f"{STORY}\nRead more: Ferry sinks on Friday\n{MORE}", {"Friday": "furniture", MORE: None}),
    (f"{STORY}\nShare this\n{MORE}", {"Share this": "furniture", MORE: None}),
    (f"{STORY}\n\nNEWS OF THE DAY:\nFerry sinks on Friday\n\n{MORE}", {"NEWS": "promo", "Ferry": "promo", MORE: None}),
    (f"{STORY}\n\nNEWS OF THE DAY:\n{MORE}", {"NEWS": "promo", MORE: None}),
    (f"{STORY}\n\nNEWS OF THE DAY:\n\nFerry sinks on Friday", {"NEWS": "promo", "Ferry": None}),
    (f"{STORY}\n\nhttps://example.org/a.jpg\nIt in 2019.\n\n{MORE}", {"2019": "caption", MORE: None}),
    (f"{STORY}\n\nhttps://example.org/a.jpg\n\n{MORE}", {"https": "caption", MORE: None}),
    (f"{STORY}\n\nFile photo by Anna Berg, June 2019\n\n{MORE}", {"June": "caption", MORE: None}),
    (f"{STORY}\n\nOlaf\n2 days ago\nIt was loud on Friday.\n\n{MORE}", {"Olaf": "comments", MORE: "comments"}),
    (f"{STORY}\n\n3h ago\nIt was loud on Friday.", {STORY: None, "3h ago": "furniture"}),
    ("Bridge falls", {"Bridge falls": None}),
]  # fmt: skip


@pytest.mark.parametrize(("page", "kinds"), PAGES)
def test_every_stretch_of_a_page_is_text_or_labelled(page, kinds):
    zones = zones_of(page)

    assert kinds == {words: zone_at(zones, page.index(words)) for words in kinds}


@pytest.mark.parametrize(("page", "kinds"), PAGES)
def test_zones_lie_in_the_page_in_the_order_of_their_starts(page, kinds):
    zones = zones_of(page)

    assert [] == [zone for zone in zones if not 0 <= zone.start < zone.end <= len(page)], kinds
    assert sorted(zone.start for zone in zones) == [zone.start for zone in zones]


@pytest.mark.parametrize(("page", "kinds"), PAGES)
def test_no_event_comes_from_what_is_labelled(page, kinds):
    article = Article(page, published=Anchor.parse("2024-10-22"))
    labelled = {words for words, kind in kinds.items() if kind}

    told = [s.evidence.expression for s in sightings_of(article) if s.basis is Basis.TEXT]

    assert [] == [words for words in told if any(words in stretch for stretch in labelled)]


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Published: 22 October 2024", "2024-10-22"),
        ("Published On: Tue, Oct 22nd, 2024", "2024-10-22"),
        ("PUBLISHED 22 October 2024 10:30", "2024-10-22"),
        ("First published on 22 Oct 2024", "2024-10-22"),
        ("Last updated: October 22, 2024 at 10:30", "2024-10-22"),
        ("Posted at 22.10.2024", "2024-10-22"),
        ("Created 22/10/2024", "2024-10-22"),
        ("Date: 2024-10-22", "2024-10-22"),
        ("Published: 22 octobre 2024", "2024-10-22"),
        ("Published: 22. Oktober 2024", "2024-10-22"),
        ("22 October 2024", "2024-10-22"),
        ("October 22, 2024 |", "2024-10-22"),
        ("Tuesday 22 October 2024", "2024-10-22"),
        ("Bridge falls\nBy Anna Berg\n\n22 October 2024", "2024-10-22"),
        ("Bridge falls", ""),
        ("22 October 2024 was a good day", ""),
        ("June 2024", ""),
        ("Published: June 2024", ""),
        ("Published yesterday", ""),
        ("Published:", ""),
        ("The news of 22 October 2024", ""),
        ("BERGEN, Oct. 21 (Agency) -- A bridge fell", ""),
        ("\n".join(f"Line {number}" for number in range(20)) + "\n22 October 2024", ""),
        ("A long line of so many words. " * 40 + "\n22 October 2024", ""),
    ],
)
def test_the_head_of_a_page_may_state_its_publication_date(head, day):
    article = dated(Article(f"{head}\n\n{STORY}"))

    assert (day, bool(day)) == (str(article.published), article.page_dated)


@pytest.mark.parametrize("tail", ["Published: 22 October 2024", "22 October 2024"])
def test_a_date_behind_the_first_sentence_is_not_that_of_the_page(tail):
    assert UNKNOWN == dated(Article(f"{STORY}\n{tail}\n{MORE}")).published


def test_a_date_that_the_sender_gave_is_kept():
    given = Article(f"Published: 22 October 2024\n\n{STORY}", published=Anchor.parse("2024-10-23"))

    assert given == dated(given)


@pytest.mark.parametrize("page", ["", "\n\n", "   ", "\r\n"])
def test_an_empty_page_has_no_zones_and_no_date(page):
    assert () == zones_of(page)
    assert UNKNOWN == dated(Article(page)).published


@pytest.mark.parametrize(
    ("page", "kind", "words"),
    [
        (f"{STORY} {MORE} {STORY}", "repeated", STORY),
        (f"{STORY} Мост упал в реку в воскресенье.", "script", "Мост упал в реку в воскресенье."),
        (f"{STORY} A mill {'and a mill ' * 300}fell.", "unbroken", f"A mill {'and a mill ' * 300}fell."),
        (f"BERGEN, Oct. 21 (Agency) -- {STORY}", "dateline", "BERGEN, Oct. 21 (Agency) -- "),
        (f"An old bridge falls\n\n{STORY}", "headline", "An old bridge falls"),
    ],
)
def test_what_was_set_aside_is_noted_with_the_reason(page, kind, words):
    (note,) = notes_of(Article(page))

    assert (kind, words) == (note.kind, page[note.start : note.end])
    assert note.why
