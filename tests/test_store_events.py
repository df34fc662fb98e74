from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine
from sqlalchemy import event as hook

from dateline.store.engine import reading, writing
from dateline.store.events import EventQuery, drop, get, page, put
from dateline.store.overlap import CLASSES, Extent
from dateline.store.sighting_json import decode, encode
from dateline.timeline.event import Basis, Event, Status
from dateline.timex.readings import Bound
from dateline.values import DAY, HOUR, Grain, Interval
from tests.making import day as day_number
from tests.making import event_at, keep, names, opened, page_of, sighting, span

JUNE = {
    "1 May": ("2024-05-01", "2024-05-01"),
    "31 May": ("2024-05-31", "2024-05-31"),
    "May to 1 June": ("2024-05-01", "2024-06-01"),
    "1 June": ("2024-06-01", "2024-06-01"),
    "June": ("2024-06-01", "2024-06-30"),
    "30 June to July": ("2024-06-30", "2024-07-31"),
    "1 July": ("2024-07-01", "2024-07-01"),
    "the decade": ("2020-01-01", "2029-12-31"),
    "the century": ("2000-01-01", "2099-12-31"),
    "since 2022": ("2022-01-01", None),
    "until 2025": (None, "2025-01-01"),
    "until May": (None, "2024-05-31"),
    "since July": ("2024-07-01", None),
    "44 BC": ("-43-01-01", "-43-12-31"),
    "the year 12000": ("12000-01-01", "12000-12-31"),
    "a million years ago": ("-1000000-01-01", "-999900-12-31"),
}
IN_JUNE = [
    "until 2025", "the century", "the decade", "since 2022", "May to 1 June", "1 June", "June", "30 June to July",
]  # fmt: skip
LENGTHS = [(1, 0), (2, 1), (7, 1), (8, 2), (31, 2), (92, 3), (366, 4), (3_660, 5), (18_628, 6), (18_629, 7)]
DAYS = st.integers(min_value=-800_000, max_value=4_000_000)
NEAR = st.integers(min_value=738_000, max_value=738_400)
INTERVALS = st.builds(
    lambda start, length: Interval(start, start + length, Grain.DAY),
    (DAYS | NEAR).map(lambda day: day * DAY) | NEAR.map(lambda day: day * DAY + 10 * HOUR),
    st.sampled_from([0, 1, HOUR, *(days * DAY for days, _ in LENGTHS)]) | NEAR.map(lambda days: days * DAY),
)
OPEN = st.builds(Interval, st.none(), NEAR.map(lambda day: day * DAY) | st.none(), st.just(Grain.DAY)) | st.builds(
    Interval, NEAR.map(lambda day: day * DAY), st.none(), st.just(Grain.DAY)
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Engine]:
    with opened(tmp_path) as engine:
        yield engine


@pytest.fixture
def june(store: Engine) -> Engine:
    keep(store, {name: event_at(span(*bounds), at=at) for at, (name, bounds) in enumerate(JUNE.items())})
    return store


def test_a_window_shows_all_that_shares_a_day_with_it(june: Engine) -> None:
    first, last = day_number("2024-06-01"), day_number("2024-06-30")
    assert IN_JUNE == names(june, first_day=first, last_day=last)


def test_a_window_without_ends_shows_all(june: Engine) -> None:
    assert sorted(JUNE) == sorted(names(june))


def test_a_window_that_is_open_to_the_past_shows_all_up_to_its_end(june: Engine) -> None:
    assert ["until May", "until 2025", "a million years ago", "44 BC"] == names(june, last_day=day_number("1999-12-31"))


def test_a_window_that_is_open_to_the_future_shows_all_from_its_start(june: Engine) -> None:
    assert ["since 2022", "since July", "the year 12000"] == names(june, first_day=day_number("2100-01-01"))


@pytest.mark.parametrize(("days", "expected"), LENGTHS)
def test_lengths_have_their_classes(days: int, expected: int) -> None:
    assert expected == Extent(0, days * DAY).len_class


@pytest.mark.parametrize(("days", "_"), LENGTHS)
@pytest.mark.parametrize("hours", [0, 10])
def test_an_event_is_found_from_its_first_to_its_last_day(store: Engine, days: int, _: int, hours: int) -> None:
    first = day_number("2024-06-01")
    interval = Interval(first * DAY + hours * HOUR, (first + days) * DAY + hours * HOUR, Grain.HOUR)
    keep(store, {"it": event_at(interval)})
    last = first + days - (hours == 0)
    windows = [first - 1, first, last, last + 1]
    assert [[], ["it"], ["it"], []] == [names(store, first_day=day, last_day=day) for day in windows]


def test_an_open_end_is_longer_than_any_class() -> None:
    assert CLASSES[-1] == Extent.of(Interval(0, None, Grain.DAY)).len_class


@settings(max_examples=40, deadline=None)
@given(
    intervals=st.lists(INTERVALS | OPEN, max_size=12),
    first=st.none() | NEAR | DAYS,
    length=st.none() | st.integers(0, 40),
    limit=st.integers(1, 4),
)
def test_pages_show_all_that_overlaps_once_and_in_order(
    intervals: list[Interval], first: int | None, length: int | None, limit: int
) -> None:
    last = None if first is None or length is None else first + length
    told = {str(at): event_at(interval, at=at) for at, interval in enumerate(intervals)}
    expected = [name for name, event in sorted(told.items(), key=order) if shares_a_day(event.interval, first, last)]
    with tempfile.TemporaryDirectory() as folder, opened(Path(folder)) as engine:
        keep(engine, told)
        assert expected == turn_pages(engine, EventQuery(first, last, limit))


@pytest.mark.parametrize("after", [(10**30, "z"), (-(10**30), ""), (0, "no rank"), (0, "")])
def test_a_place_that_no_page_gave_is_only_a_place(june: Engine, after: tuple[int, str]) -> None:
    assert len(names(june, after=after)) <= len(JUNE)


@pytest.mark.parametrize("far", [10**12, 10**30])
def test_far_days_are_just_days(june: Engine, far: int) -> None:
    assert sorted(JUNE) == sorted(names(june, first_day=-far, last_day=far))
    assert ["since 2022", "since July"] == names(june, first_day=far)


def test_a_page_goes_on_though_the_event_at_its_end_is_gone(june: Engine) -> None:
    first = page_of(june, EventQuery(limit=3))
    end = event_at(span(*JUNE[first.docs[-1]]), at=list(JUNE).index(first.docs[-1]))
    with writing(june) as connection:
        drop(connection, [end.id])
    rest = page_of(june, EventQuery(after=first.next))
    assert len(JUNE) == len({*first.docs, *rest.docs})


def test_the_last_page_has_no_next(june: Engine) -> None:
    assert page_of(june, EventQuery(limit=len(JUNE))).next is None


def test_events_of_one_start_stand_by_end_publication_id(store: Engine) -> None:
    day, two = event_at(span("2024-06-01", "2024-06-01")), event_at(span("2024-06-01", "2024-06-02"))
    told = {
        "two days": replace(two, id="evt_1", first_reported="2024-06-01"),
        "told by nobody knows when": replace(day, id="evt_2", first_reported=None),
        "told at noon": replace(day, id="evt_3", first_reported="2024-06-01T12:00:00"),
        "told that day, too": replace(day, id="evt_5", first_reported="2024-06-01"),
        "told that day": replace(day, id="evt_4", first_reported="2024-06-01"),
    }
    keep(store, told)
    assert ["told that day", "told that day, too", "told at noon", "told by nobody knows when", "two days"] == names(
        store
    )


def test_clock_times_stand_in_order_inside_their_day(store: Engine) -> None:
    midnight = day_number("2024-06-01") * DAY
    starts = {hour: midnight + hour * HOUR for hour in (9, 23, 0)}
    hours = {hour: Interval(start, start + HOUR, Grain.HOUR) for hour, start in starts.items()}
    keep(store, {f"{hour} h": event_at(interval, at=hour) for hour, interval in hours.items()})
    assert ["0 h", "9 h", "23 h"] == names(store, first_day=midnight // DAY, last_day=midnight // DAY)
    assert [] == names(store, first_day=midnight // DAY + 1)


def test_only_events_that_the_text_dates_are_listed(store: Engine) -> None:
    event = event_at(span("2024-06-01", "2024-06-01"))
    told = {basis.value: replace(event, id=f"evt_{basis}", basis=basis) for basis in Basis}
    keep(store, told)
    assert ["text"] == names(store)


def test_an_event_that_changed_is_found_by_its_new_date(store: Engine) -> None:
    event = event_at(span("2024-06-01", "2024-06-01"))
    keep(store, {"before": event})
    keep(store, {"after": replace(event, interval=span("2020-01-01", "2029-12-31"))})
    assert ["after"] == names(store, first_day=day_number("2021-01-01"), last_day=day_number("2021-01-02"))


def test_an_event_that_stays_as_it_is_is_not_written(store: Engine) -> None:
    event = event_at(span("2024-06-01", "2024-06-01"))
    keep(store, {"here": event})
    statements: list[str] = []
    with writing(store) as connection:
        hook.listen(connection, "before_cursor_execute", lambda *given: statements.append(given[2]))
        put(connection, {event.id: (event, "here")})
    assert ["SELECT"] == [statement.split()[0] for statement in statements]


def test_the_json_of_an_event_is_given_as_it_was_kept(store: Engine) -> None:
    event = event_at(span("2024-06-01", "2024-06-01"))
    keep(store, {'{"title": "Ünïcode — 条約 🕊"}': event})
    with reading(store) as connection:
        assert '{"title": "Ünïcode — 条約 🕊"}' == get(connection, event.id)


def test_a_page_is_found_by_the_index_alone(store: Engine) -> None:
    plans: list[str] = []
    with reading(store) as connection:
        explained = connection.connection.cursor()

        def explain(*given: Any) -> None:
            plans.extend(row[3] for row in explained.execute(f"EXPLAIN QUERY PLAN {given[2]}", given[3]))

        hook.listen(connection, "before_cursor_execute", explain)
        page(connection, EventQuery(738_000, 738_030))
    searched = [plan for plan in plans if "event_by_time" in plan]
    assert len(CLASSES) == len(searched)
    assert all("COVERING INDEX event_by_time (basis=? AND len_class=? AND" in plan for plan in searched)


@pytest.mark.parametrize(
    "changed",
    [
        {},
        {"interval": Interval(None, None, Grain.CENTURY)},
        {"interval": Interval(-(10**20), 10**20, Grain.SECOND)},
        {"bound": Bound.SINCE, "content_status": Status.PLANNED, "status": Status.DENIED, "basis": Basis.CONTEXT},
        {"attribution": "Ünïcode 条約 🕊", "participants": ("a", "b"), "numbers": ("1,500",), "words": ()},
        {"confidence": 0.1 + 0.2},
    ],
)
def test_a_sighting_comes_back_from_its_json_equal(changed: dict[str, object]) -> None:
    original = replace(sighting(span("2024-06-01", "2024-06-30")), **changed)  # type: ignore[arg-type]
    assert original == decode(encode(original))


def turn_pages(engine: Engine, query: EventQuery) -> list[str]:
    """Give what all pages of *query* show."""
    shown: list[str] = []
    found = page_of(engine, query)
    while found.next is not None:
        assert query.limit == len(found.docs)
        shown.extend(found.docs)
        found = page_of(engine, replace(query, after=found.next))
    return [*shown, *found.docs]


def order(named: tuple[str, Event]) -> tuple[float, float, str]:
    """Give the place of an event: start, end (an instant lasts a second), id."""
    interval = named[1].interval
    start = float("-inf") if interval.start is None else interval.start
    end = float("inf") if interval.end is None else interval.end
    return start, max(end, start + 1), named[1].id


def shares_a_day(interval: Interval, first: int | None, last: int | None) -> bool:
    """Tell whether *interval* shares a day with *first* to *last*."""
    return (first is None or interval.last_day is None or interval.last_day >= first) and (
        last is None or interval.first_day is None or interval.first_day <= last
    )
