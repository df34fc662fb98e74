"""What holds of every text, every anchor and every set of sightings."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline import Anchor, Article, extract
from dateline.timeline.build import sightings_of
from dateline.timeline.merge import merge
from dateline.timeline.zones import dated, zones_of
from dateline.timex.edtf import label, read, spell
from dateline.timex.english import ENGLISH
from dateline.timex.fold import fold
from dateline.timex.scan import RUN_LEFT, RUN_RIGHT
from dateline.values import DAY, UNKNOWN, Grain, day_of, days

CYCLE = 146_097  # days: the Gregorian calendar repeats itself every 400 years
WORDS = sorted({word for words in ENGLISH.lexicon.classes.values() for word in words})
SIGNS = [*"   \n-–.'/:", ", ", " of ", " the ", " in ", " to ", "’s ", " and ", " on ", " ago "]
DIGITS = st.from_regex(r"[0-9]{1,5}(,000|th|s|-[0-9]{2}|:[0-9]{2})?", fullmatch=True)
PIECES = st.sampled_from(WORDS) | st.sampled_from(SIGNS) | DIGITS | st.text(max_size=3)
NEWS = st.lists(PIECES, max_size=30).map("".join)
TEXTS = NEWS | st.text(st.characters(), max_size=60)
ANCHORS = st.sampled_from(
    [UNKNOWN, *map(Anchor.parse, ("2024-10-22", "0001-01-01", "9999-12-31", "2024-02-29T23:59:59+14:00"))]
)
RELATIVE = [
    "They met on Friday.", "They will meet on Friday.", "They met last Monday.", "They met last week.",
    "They met in June.", "They will meet in June.", "They met last June.", "They met last summer.",
    "They met two days ago.", "They met two years ago.", "They met three months ago.", "They met yesterday.",
    "They met over the past two weeks.", "They met in early October.", "They met last night.", "They met this year.",
    "They will meet by the end of this year.", "They met on Friday last week.", "They met last quarter.",
    "They met over the weekend.", "They met in August last year.",
]  # fmt: skip
SENTENCES = st.sampled_from([
    "Norway signed a pact with Sweden on Friday.", "Oslo and Stockholm signed the pact on 18 October 2024.",
    "A ferry sank off Bergen in June, killing 46 sailors.", "In June a ferry sank off Bergen with 46 sailors.",
    "The union said on Friday that 1,500 men had left.", "The union denied on Friday that 1,500 men had left.",
    "Norway will sign a pact in November.", "The mill has been closed since 2015.", "Prices rose before 2010.",
    "A ferry sank off Bergen on 5 June 2024, killing 46.", "Norway sent 3,000 men to Sweden in June.",
    "Fog lay on the bay.",
])  # fmt: skip
ARTICLES = st.lists(st.lists(SENTENCES, min_size=1, max_size=3), min_size=1, max_size=4).map(
    lambda texts: [
        Article(" ".join(text), url=f"{number}", published=Anchor.parse("2024-10-22"))
        for number, text in enumerate(texts)
    ]
)
some = settings(derandomize=True, max_examples=150, deadline=None)
few = settings(derandomize=True, max_examples=40, deadline=None)


@given(TEXTS, ANCHORS)
@some
def test_extents_lie_in_the_text_are_ordered_and_do_not_overlap(text, anchor):
    found = extract(text, anchor)

    assert [timex.text for timex in found] == [text[timex.start : timex.end] for timex in found]
    assert [] == [timex for timex in found if not 0 <= timex.start < timex.end <= len(text)]
    assert [] == [pair for pair in pairwise(found) if pair[0].end > pair[1].start]


@given(NEWS)
@some
def test_no_extent_begins_or_ends_with_a_sign_that_is_none_of_its_own(text):
    assert [] == [t.text for t in extract(text, UNKNOWN) if t.text[0] in " ,-/" or t.text[-1] in " ,-/"]


@given(NEWS, ANCHORS)
@some
def test_every_interval_can_be_spelt_named_and_explained(text, anchor):
    for timex in extract(text, anchor):
        assert timex.value
        assert timex.why.endswith(f"(rule {timex.rule}).")
        assert timex.interval is None or (spell(timex.interval) and label(timex.interval))
        assert not (timex.unresolved and timex.interval)


@given(TEXTS, ANCHORS)
@some
def test_the_same_text_gives_the_same_answer(text, anchor):
    assert extract(text, anchor) == extract(text, anchor)


@given(TEXTS)
@some
def test_folding_keeps_length_and_place(text):
    assert len(text) == len(fold(text))
    assert fold(text) == fold(fold(text))


@pytest.mark.parametrize("text", RELATIVE)
@given(st.integers(day_of(1900), day_of(2100)))
@few
def test_an_anchor_400_years_later_gives_an_answer_400_years_later(text, day):
    (here,), (there,) = extract(text, Anchor(day * DAY)), extract(text, Anchor((day + CYCLE) * DAY))

    assert (here.interval.start, here.interval.end) == (
        there.interval.start - CYCLE * DAY,
        there.interval.end - CYCLE * DAY,
    )


@pytest.mark.parametrize("year", [-4_000, -1, 0, 9_999, 12_000])
@pytest.mark.parametrize("text", RELATIVE)
def test_an_anchor_may_lie_in_any_year(text, year):
    (here,) = extract(text, Anchor(day_of(2024, 10, 22) * DAY))
    cycles = (year - 2024) // 400
    (there,) = extract(text, Anchor((day_of(2024, 10, 22) + cycles * CYCLE) * DAY))

    assert here.interval.start == there.interval.start - cycles * CYCLE * DAY


@given(TEXTS, ANCHORS)
@few
def test_any_page_has_zones_a_date_and_sightings(text, anchor):
    article = dated(Article(text, published=anchor))

    assert [] == [zone for zone in zones_of(text) if not 0 <= zone.start < zone.end <= len(text)]
    assert [] == [s for s in sightings_of(article) if s.evidence.expression not in s.evidence.quote]


@given(ARTICLES, st.randoms(use_true_random=False))
@few
def test_merge_depends_on_neither_order_nor_repetition(articles, random):
    told = [sighting for article in articles for sighting in sightings_of(article)]
    again = told + random.choices(told, k=3) if told else []
    random.shuffle(again)

    assert merge(told) == merge(again)


@given(ARTICLES)
@few
def test_every_sighting_is_of_exactly_one_event(articles):
    told = [sighting for article in articles for sighting in sightings_of(article)]
    held = [sighting for event in merge(told) for sighting in event.sightings]

    assert sorted(sighting.key for sighting in told) == sorted(sighting.key for sighting in held)


@given(ARTICLES)
@few
def test_an_event_keeps_to_the_days_of_its_sightings(articles):
    for event in merge(sighting for article in articles for sighting in sightings_of(article)):
        assert all(event.interval.overlaps(sighting.interval) for sighting in event.sightings)


@given(st.integers(-5_000_000, 5_000_000), st.integers(0, 50_000))
@some
def test_any_days_can_be_spelt_and_read_back(first, length):
    interval = days(first, first + length, Grain.DAY)
    found = read(spell(interval))

    assert (interval.start, interval.end) == (found.start, found.end)


@pytest.mark.parametrize("word", ["may ", "in in ", "1-1-", "2024 ", "june 5 ", "1:1:", "the the ", "á́", "٣", "\ud800"])
def test_a_run_of_words_around_a_time_is_bounded(word):
    folded = fold(word * 500 + "june 2024" + word * 500)

    longest = max(
        (len(re.findall(r"\S+", folded[start:end])) for start, end, _ in ENGLISH.scan.runs(folded)), default=0
    )

    assert longest <= 3 * (RUN_LEFT + RUN_RIGHT)
