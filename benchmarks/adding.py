"""Measure what adding one article costs beside 1,000 and beside 100,000 stored ones, spread over the same ten years."""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from statistics import median

from sqlalchemy import Engine

from dateline.ingest.add import Dumps, add
from dateline.store import articles, events, sightings
from dateline.store.engine import open_store, writing
from dateline.store.sightings import Placed
from dateline.timeline.article import Article
from dateline.timeline.build import sightings_of
from dateline.timeline.event import Event, Sighting
from dateline.timeline.merge import event_id, merge
from dateline.values import DAY, Anchor, Interval

DAYS = 3_650
ADDED = 40
DRAFTS = 2_000
ALIKE = 10  # articles that tell one story
PUBLISHED = Anchor.parse("2014-10-22")
PLAIN = Dumps(event=lambda event: event.title, article=lambda article, _: article.text)
SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu".split()
DID = "sold opened closed repaired rejected approved visited launched bought tested".split()
WHEN = ("on Monday", "yesterday", "last week", "in September", "in 2013", "since May", "", "on 3 October")


def measure(counts: tuple[int, ...] = (1_000, 100_000)) -> None:
    """Print the median of several additions beside each of *counts*."""
    before = 0.0
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            engine = open_store(f"sqlite:///{Path(folder) / 'dateline.db'}")
            told = fill(engine, count)
            took = median(seconds(engine, count + number) for number in range(ADDED))
            engine.dispose()
        growth = f", {took / before:.1f} times as long" if before else ""
        print(f"adding: one article beside {count:7,} ({told:,} sightings) in {1000 * took:.0f} ms{growth}", flush=True)
        before = took


def draft(number: int) -> Article:
    """Make a brief; ten share the names and things of a story, and each tells some of it with its own words."""
    story, own = random.Random(number // ALIKE), random.Random(number)  # noqa: S311  no secret, the same each time
    names, things = [[name(story) for _ in range(4)] for _ in range(2)]
    told = (
        f"{own.choice(names).title()} {own.choice(DID)} the {own.choice(things)} {name(own)} {own.choice(WHEN)}"
        for _ in range(3)
    )
    return Article(
        ". ".join(told) + ".", url=f"https://example.org/{number}", publisher=f"P{number % 40}", published=PUBLISHED
    )


def name(chance: random.Random) -> str:
    return "".join(chance.choice(SYLLABLES) for _ in range(3))


def seconds(engine: Engine, number: int) -> float:
    """Give how long it takes to add an article."""
    given = replace(draft(number), url=url(number), published=Anchor((PUBLISHED.moment or 0) + shift(number)))
    before = time.perf_counter()
    add(engine, [given], PLAIN)
    return time.perf_counter() - before


def fill(engine: Engine, count: int) -> int:
    """Store *count* articles at once, through the functions that add them; give how many sightings they have."""
    merged = merge(sighting for number in range(count) for sighting in shifted(number))
    with writing(engine) as connection:
        for number in range(count):
            articles.put(connection, replace(draft(number % DRAFTS), url=url(number)), doc="", unresolved=0)
        for some in (merged[start : start + 10_000] for start in range(0, len(merged), 10_000)):
            events.put(connection, {event.id: (event, event.title) for event in some})
            sightings.replace(connection, {}, {placed.sighting.key: placed for placed in places(some)})
    return sum(len(event.sightings) for event in merged)


def places(merged: tuple[Event, ...]) -> Iterator[Placed]:
    for event in merged:
        for sighting in event.sightings:
            yield Placed(sighting, event_id(sighting), event.id)


def shifted(number: int) -> Iterator[Sighting]:
    """Give what an article tells, moved to the days of its story."""
    article = replace(draft(number % DRAFTS), url=url(number)).id
    by = shift(number)
    published = str(Anchor((PUBLISHED.moment or 0) + by))
    for sighting in sightings_of_draft(number % DRAFTS):
        start, end = (None if at is None else at + by for at in (sighting.interval.start, sighting.interval.end))
        evidence = replace(sighting.evidence, article=article, published=published)
        told = {"words": tuple(renamed(word, number) for word in sighting.words)} | {
            "participants": tuple(renamed(who.lower(), number).title() for who in sighting.participants)
        }
        yield replace(sighting, **told, interval=Interval(start, end, sighting.interval.grain), evidence=evidence)


@lru_cache(DRAFTS)
def sightings_of_draft(number: int) -> tuple[Sighting, ...]:
    return sightings_of(draft(number))


def renamed(word: str, number: int) -> str:
    """Give another of the names instead of a made-up one, so that no two stories are told with all the same words."""
    copy, made_up = number // DRAFTS, word[:2] in SYLLABLES and word[2:4] in SYLLABLES and word[4:] in SYLLABLES
    return name(random.Random(f"{word}{copy}")) if copy and made_up else word  # noqa: S311


def shift(number: int) -> int:
    """Give by how many seconds the story of an article comes later than its draft."""
    return random.Random(number // ALIKE).randrange(DAYS) * DAY  # noqa: S311


def url(number: int) -> str:
    return f"https://example.org/stored/{number}"
