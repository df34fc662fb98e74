"""Measure the speed of the timeline: article to sightings, the merge of many sightings, and hostile pages.

``python benchmarks/timeline_speed.py [articles|merge|hostile] ...``: what is named, else all. Times are of one core, the
best of three for articles; the expressions are extracted before the clock starts, for they are the engine's work.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace

from dateline.timeline.article import Article
from dateline.timeline.build import sightings_of
from dateline.timeline.event import Sighting
from dateline.timeline.merge import merge
from dateline.timex import extract
from dateline.values import DAY, Anchor, Interval

PUBLISHED = Anchor.parse("2024-10-22")
WHO = """Acme Motors|Jane Porter|The Ministry of Transport|Globex Bank|Tom Reyes|The Riverside Council|Initech|Ana Silva
|The Harbour Authority|Umbrella Airways|Peter Okoro|The Court of Appeal|Vandelay Steel|Lena Fischer|The Port Union""".split("|")
DID = """recalled|signed|announced|sold|cancelled|approved|bought|closed|launched|rejected|visited|fined|hired|delayed
|published|sued|opened|dismissed|delivered|postponed""".split("|")
WHAT = """vans with faulty brakes|a treaty on fishing|plans for a tunnel|shares in a rival|the night trains|a new budget
|two old ferries|a plant in the valley|the first electric bus|a claim for damages|the flooded villages|a contract for turbines
|a report on noise|the toll bridge|a stadium by the river|wages for dockers|the museum of clocks|a strike of pilots""".split("|")
WHEN = "on Monday|on Friday|in June|last week|on 3 October|in September 2023|yesterday|since August last year".split("|")
THEN = """The chairman said that nobody was hurt.|Workers will vote on it next month.|It had promised more in the spring.
|Neighbours complained about the noise, the mayor said.|The plan is expected to cost 40 million.""".split("|")


def sentences(chance: random.Random) -> Iterator[str]:
    while True:
        yield f"{chance.choice(WHO).strip()} {chance.choice(DID).strip()} {chance.choice(WHAT).strip()} {chance.choice(WHEN)}."
        yield chance.choice(THEN).strip()
        yield f"{chance.choice(WHO).strip()} and {chance.choice(WHO).strip()} {chance.choice(DID).strip()} {chance.choice(WHAT).strip()}."


def article(number: int, *, size: int = 3_000) -> Article:
    chance = random.Random(number)  # noqa: S311  no secret, the same pages each time
    text, telling = f"{chance.choice(WHO).strip()} in the news\n\n", sentences(chance)
    while len(text) < size:
        text += next(telling) + ("\n\n" if chance.random() < 0.3 else " ")
    return Article(text, url=f"https://example.org/{number}", publisher=f"Paper {number % 40}", published=PUBLISHED)


def articles() -> None:
    given = [(a, extract(a.text, a.published)) for a in map(article, range(300))]
    best = min(timed(lambda: [sightings_of(a, timexes) for a, timexes in given]) for _ in range(3))
    told = sum(len(sightings_of(a, timexes)) for a, timexes in given)
    print(f"articles: {len(given) / best:,.0f} a second of 3 kB, {told / len(given):.0f} sightings each")


def spread(count: int) -> list[Sighting]:
    """Make *count* sightings of as many articles as that takes, a thousand to a month."""
    chance = random.Random(count)  # noqa: S311
    made: list[Sighting] = []
    number = 0
    while len(made) < count:
        page = article(number)
        shift = chance.randrange(max(1, 30 * count // 1_000)) * DAY
        for told in sightings_of(page):
            made.append(replace(told, interval=shifted(told.interval, shift)))
        number += 1
    return made[:count]


def shifted(interval: Interval, by: int) -> Interval:
    start, end = interval.start, interval.end
    return Interval(None if start is None else start + by, None if end is None else end + by, interval.grain)


def merging() -> None:
    before = 0.0
    for count in (12_500, 25_000, 50_000, 100_000):
        given = spread(count)
        took = timed(lambda given=given: merge(given))  # type: ignore[misc]
        print(f"merge: {count:7,} sightings in {took:5.1f} s" + (f", {took / before:.1f} times as long" if before else ""))
        before = took


def hostile() -> None:
    pages = {
        "headers only": "Published: 22 Oct 2024\nWorld | 300 views\n" * 2_000,
        "no sentence end": "the council met in June and " * 36_000,
        "comments only": "2d ago\nI was there on Monday\nBob\n" * 3_000,
        "one sentence often": "The council met in June. " * 1_000,
        "many dates": " ".join(f"The council met on {n % 28 + 1} May {1900 + n % 120}." for n in range(5_000)),
        "another script": "В июне 2024 года совет утвердил бюджет. " * 5_000,
        "capitals": "The The The Bank Of Of Of " * 40_000,
        "marks": "“ ” `` '' \" , ; " * 60_000,
    }
    for name, text in pages.items():
        page = Article(text, published=PUBLISHED)
        timexes = extract(text, PUBLISHED)
        took = timed(lambda page=page, timexes=timexes: sightings_of(page, timexes))  # type: ignore[misc]
        half = Article(text[: len(text) // 2], published=PUBLISHED)
        less = timed(lambda half=half: sightings_of(half, extract(half.text, PUBLISHED)))  # type: ignore[misc]
        told = len(sightings_of(page, timexes))
        print(f"hostile: {name:18} {len(text):9,} characters {took:6.2f} s, half of it (with extraction) {less:5.2f} s, {told} told")


def timed(work: Callable[[], object]) -> float:
    before = time.perf_counter()
    work()
    return time.perf_counter() - before


if __name__ == "__main__":
    wanted = sys.argv[1:] or ["articles", "merge", "hostile"]
    for name, work in {"articles": articles, "merge": merging, "hostile": hostile}.items():
        if name in wanted:
            work()
