from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, select

from dateline.errors import EventMergedError, EventNotFoundError
from dateline.ingest.place import place
from dateline.store import events, marks, sightings, tables
from dateline.store.engine import reading, writing
from dateline.store.events import EventQuery
from dateline.timeline.event import Sighting
from dateline.timeline.merge import event_id, linked, merge
from dateline.values import Grain
from tests.making import opened, page_of, plain, sighting, span, tell

PLACES = ("Seoul", "Moscow")
WORDS = (
    "troops signed a treaty",
    "troops signed a secret treaty",
    "troops sent 1500 soldiers",
    "ministers said nothing",
)
TIMES = (
    span("2024-06-01", "2024-06-01"),
    span("2024-06-02", "2024-06-02"),
    span("2024-06-01", "2024-06-02"),
    span("2024-06-01", "2024-06-30", Grain.MONTH),
    span("2024-01-01", "2024-12-31", Grain.YEAR),
    span("2024-06-02", None),
    span(None, None),
)
TOLD = st.tuples(st.sampled_from(TIMES), st.sampled_from(WORDS), st.lists(st.sampled_from(PLACES), max_size=2))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Engine]:
    with opened(tmp_path) as engine:
        yield engine


JUNE = span("2024-06-01", "2024-06-30", Grain.MONTH)
EARLY = sighting(JUNE, "troops signed a treaty", article="art_1")
LATER = sighting(JUNE, "troops signed a treaty", article="art_2")
OTHER = sighting(JUNE, "ministers sent away all envoys", article="art_3")


def test_articles_that_tell_the_same_give_one_event(store: Engine) -> None:
    tell(store, EARLY)
    tell(store, LATER)
    assert expected(EARLY, LATER) == shown(store)


def test_articles_that_tell_of_something_else_give_another_event(store: Engine) -> None:
    tell(store, EARLY)
    tell(store, OTHER)
    assert expected(EARLY, OTHER) == shown(store)


def test_an_id_leads_to_the_event_that_its_sighting_has_become_part_of(store: Engine) -> None:
    tell(store, LATER)
    tell(store, EARLY)
    (into,), (old,) = merge([EARLY, LATER]), merge([LATER])
    with reading(store) as connection, pytest.raises(EventMergedError) as caught:
        events.get(connection, old.id)
    assert (old.id, into.id) == (caught.value.event, caught.value.into)


def test_an_event_that_is_split_off_again_has_its_old_id(store: Engine) -> None:
    tell(store, LATER)
    tell(store, EARLY)
    take(store, "art_1")
    (old,) = merge([LATER])
    with reading(store) as connection:
        assert plain(old) == events.get(connection, old.id)


def test_an_id_whose_sighting_is_gone_is_gone(store: Engine) -> None:
    tell(store, EARLY, LATER)
    take(store, "art_1")
    (gone,) = merge([EARLY])
    with reading(store) as connection, pytest.raises(EventNotFoundError):
        events.get(connection, gone.id)


def test_what_links_two_days_is_told_with_the_first_of_as_good(store: Engine) -> None:
    one, two = (sighting(span(day, day), article=day) for day in ("2024-06-01", "2024-06-02"))
    bridge = sighting(span("2024-06-01", "2024-06-02"), article="bridge")
    assert [False, True, True] == [linked(one, two), linked(one, bridge), linked(bridge, two)]
    tell(store, one)
    tell(store, two)
    tell(store, bridge)
    assert expected(one, two, bridge) == shown(store)
    take(store, "2024-06-01")
    assert expected(two, bridge) == shown(store)


def test_the_last_sighting_takes_its_event_with_it(store: Engine) -> None:
    tell(store, EARLY)
    take(store, "art_1")
    assert [] == shown(store)


def test_a_sighting_that_changed_in_its_place_changes_its_event(store: Engine) -> None:
    tell(store, EARLY)
    changed = replace(EARLY, interval=span("2023-01-01", "2023-01-01"))
    take(store, "art_1", changed)
    assert expected(changed) == shown(store)
    with reading(store) as connection:
        assert [changed] == [placed.sighting for placed in sightings.of_articles(connection, ["art_1"])]


@settings(max_examples=40, deadline=None)
@given(told=st.lists(TOLD, max_size=10), data=st.data())
def test_any_order_batches_and_detours_give_what_merging_all_at_once_gives(
    told: list[object], data: st.DataObject
) -> None:
    given = [made(number, *what) for number, what in enumerate(told)]  # type: ignore[misc]
    detours = data.draw(st.lists(TOLD, max_size=3))
    passing = [made(100 + number, *what) for number, what in enumerate(detours)]
    with tempfile.TemporaryDirectory() as folder, opened(Path(folder)) as engine:
        for batch in data.draw(batches(data.draw(st.permutations([*given, *passing])))):
            tell(engine, *batch)
        for number in data.draw(st.permutations(range(len(passing)))):
            take(engine, passing[number].evidence.article)
        assert expected(*given) == shown(engine)
        assert marks_of(given) == marks_in(engine)


@settings(max_examples=30, deadline=None)
@given(told=st.lists(TOLD, min_size=1, max_size=8), data=st.data())
def test_retries_retractions_and_corrected_dates_leave_no_trace(told: list[object], data: st.DataObject) -> None:
    given = [made(number, *what) for number, what in enumerate(told)]  # type: ignore[misc]
    with tempfile.TemporaryDirectory() as folder, opened(Path(folder)) as engine:
        tell(engine, *given)
        for one in data.draw(st.lists(st.sampled_from(given), max_size=4)):
            redated = data.draw(st.lists(st.sampled_from(TIMES), max_size=1))
            if redated or data.draw(st.booleans()):  # else it comes again as it is
                take(engine, one.evidence.article, *(replace(one, interval=interval) for interval in redated))
            take(engine, one.evidence.article, one)
        assert expected(*given) == shown(engine)
        assert marks_of(given) == marks_in(engine)


def made(number: int, interval: object, words: str, names: Iterable[str]) -> Sighting:
    """Make a sighting of an article of its own."""
    numbers = tuple(word for word in words.split() if word.isdigit())
    told = sighting(interval, words, article=f"art_{number}", at=number % 3)  # type: ignore[arg-type]
    return replace(told, participants=tuple(dict.fromkeys(names)), numbers=numbers)


@st.composite
def batches(draw: st.DrawFn, given: list[Sighting]) -> list[list[Sighting]]:
    """Cut *given* into batches."""
    cuts = sorted(draw(st.lists(st.integers(0, len(given)), max_size=3)))
    return [given[a:b] for a, b in zip([0, *cuts], [*cuts, len(given)], strict=True)]


def take(engine: Engine, article: str, *instead: Sighting) -> None:
    """Take away what *article* tells, and let it tell *instead*."""
    with writing(engine) as connection:
        place(connection, removed=sightings.of_articles(connection, [article]), added=instead, dump=plain)


def expected(*given: Sighting) -> list[str]:
    """Give the timeline of *given*, merged at once."""
    return [plain(event) for event in merge(given)]


def shown(engine: Engine) -> list[str]:
    """Give the timeline as the store lists it."""
    return list(page_of(engine, EventQuery(limit=500)).docs)


def marks_of(given: Iterable[Sighting]) -> set[tuple[object, object]]:
    """Give the marks of *given*, each with its uid."""
    return {(row["uid"], row["mark"]) for told in given for row in marks.rows_of(event_id(told), told)}


def marks_in(engine: Engine) -> set[tuple[object, object]]:
    """Give the marks that the store holds, each with its uid."""
    with reading(engine) as connection:
        return {(row.uid, row.mark) for row in connection.execute(select(tables.mark))}
