from __future__ import annotations

import random
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from dateline.timeline.article import Article
from dateline.timeline.build import sightings_of
from dateline.timeline.event import Sighting
from dateline.timeline.links import links_between, told_by
from dateline.timeline.merge import grouped, linked, merge
from dateline.values import Anchor

WHO = ("Ana Silva", "Acme Motors", "Porto", "The ministry of fishing", "Silva")
DID = ("sold", "said it had sold", "launched", "signed", "denied it had sold", "visited")
WHAT = ("a ferry", "300 boats", "500 boats", "the old harbour", "a treaty on fishing")
WHEN = ("on Monday", "in June", "in 2023", "since May", "on 21 October", "", "last week", "on 3 June 2024")
SENTENCE = st.tuples(*map(st.sampled_from, (WHO, DID, WHAT, WHEN))).map(lambda words: " ".join(words).strip() + ".")
PAGES = st.lists(st.lists(SENTENCE, min_size=1, max_size=4), max_size=6)


def sightings(pages: list[list[str]]) -> list[Sighting]:
    published = Anchor.parse("2024-10-22")
    return [
        sighting
        for number, lines in enumerate(pages)
        for sighting in sightings_of(Article(" ".join(lines), url=f"https://example.org/{number}", published=published))
    ]


@given(pages=PAGES, seed=st.randoms(use_true_random=False))
def test_order_and_repeats_change_nothing(pages: list[list[str]], seed: random.Random) -> None:
    told = sightings(pages)
    again = [*told, *told[:3]]
    seed.shuffle(again)
    assert merge(told) == merge(again)


@given(pages=PAGES)
def test_what_refuses_all_others_stands_as_it_would_without_them(pages: list[list[str]]) -> None:
    groups = grouped(sightings(pages))
    for some in (groups[::2], groups[1::2], groups[:1]):
        assert set(some) == set(grouped(sighting for group in some for sighting in group))


@given(pages=PAGES)
def test_the_index_finds_every_link(pages: list[list[str]]) -> None:
    told = told_by(sightings(pages))
    expected = {
        (one.number, other.number)
        for one, other in combinations(told, 2)
        if any(linked(a, b) for a in one.members for b in other.members)
    }
    assert expected == {(a, b) for _, a, b in links_between(told)}


@given(pages=PAGES)
def test_links_are_symmetric_and_share_a_moment(pages: list[list[str]]) -> None:
    told = sightings(pages)
    for a in told:
        for b in told:
            assert linked(a, b) == linked(b, a)
            assert a.interval.overlaps(b.interval) or not linked(a, b)


@given(pages=PAGES, cut=st.integers(0, 5))
def test_what_is_retracted_and_added_again_leaves_no_trace(pages: list[list[str]], cut: int) -> None:
    told = sightings(pages)
    gone = {s.evidence.article for s in told[cut : cut + 2]}
    left = [s for s in told if s.evidence.article not in gone]
    assert merge(told) == merge([*left, *(s for s in told if s.evidence.article in gone)])


@given(pages=PAGES)
def test_every_sighting_is_told_by_one_event(pages: list[list[str]]) -> None:
    told = sightings(pages)
    assert sorted(s.key for s in told) == sorted(s.key for event in merge(told) for s in event.sightings)
