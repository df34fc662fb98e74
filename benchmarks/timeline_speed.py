"""Measure the speed of the timeline: article to sightings, the merge of many sightings, and hostile pages.

``python benchmarks/timeline_speed.py [articles|merge|alike|adding|hostile] ...`` measures what is named, else all, as
does ``python benchmarks/speed.py timeline``. Times are of the processor, for articles the best of three without
extracting their expressions, for that is the engine's work; hostile pages are timed with it, at two sizes.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace

from benchmarks.adding import measure
from benchmarks.pages import PAGES
from dateline.timeline.article import Article
from dateline.timeline.build import sightings_of
from dateline.timeline.event import Sighting
from dateline.timeline.merge import merge
from dateline.timeline.page import notes_of
from dateline.timex import extract
from dateline.values import DAY, Anchor, Interval

LITTLE, MUCH = 100_000, 1_000_000
PUBLISHED = Anchor.parse("2024-10-22")
FIRST = "Jane Tom Ana Peter Lena Omar Ruth Ivan Mei Carlos Nina Paul Sara Igor Dana Luis Eva Noor Hugo Iris".split()
LAST = """Porter Reyes Silva Okoro Fischer Haddad Lund Petrov Chen Ortega Novak Baker Cohen Markov Kim Vargas Berg Aziz
Moreau Walsh Tanaka Costa Weber Dubois Larsen Rossi Nagy Popov Singh Mensah""".split()
FIRM = (
    "Acme Globex Initech Umbrella Vandelay Stark Wayne Hooli Soylent Tyrell Cyberdyne Wonka Duff Oscorp Massive".split()
)
KIND = "Motors Bank Airways Steel Foods Energy Telecom Chemicals Shipping Insurance".split()
DID = """recalled signed announced sold cancelled approved bought closed launched rejected visited fined hired delayed
published sued opened dismissed delivered postponed attacked elected seized tested repaired""".split()
WHICH = """faulty old new electric wooden secret public foreign cheap giant local northern disputed empty flooded rare
modern broken stolen private""".split()
WHAT = """vans treaties tunnels shares trains budgets ferries plants buses claims villages contracts reports bridges
stadiums wages museums strikes turbines harbours pipelines schools hospitals satellites vaccines tariffs archives farms
mines quotas""".split()
WHERE = """Lisbon Oslo Quito Hanoi Accra Dakar Turin Porto Leeds Lyon Osaka Perth Cusco Izmir Graz Ghent Brno Split
Varna Tampa Davao Kazan Basel Malmo Bergen Bilbao Cork Derby Essen Fargo""".split()
WHEN = "on Monday|on Friday|in June|last week|on 3 October|in September 2023|yesterday|since August last year".split(
    "|"
)
THEN = """The chairman said that nobody was hurt.|Workers will vote on it next month.|It had promised more in spring.
|Neighbours complained about the noise, the mayor said.|The plan is expected to cost 40 million.""".split("|")


def often(chance: random.Random, words: list[str]) -> str:
    """Choose one of *words*, the first ones far more often, as news does."""
    return words[
        min(int(chance.paretovariate(0.6)) - 1, len(words) - 1)
        if chance.random() < 0.5
        else chance.randrange(len(words))
    ]


def who(chance: random.Random) -> str:
    if chance.random() < 0.5:
        return f"{chance.choice(FIRST)} {often(chance, LAST)}"
    return f"{often(chance, FIRM)} {often(chance, KIND)}"


def what(chance: random.Random) -> str:
    return f"{often(chance, WHICH)} {often(chance, WHAT)} in {often(chance, WHERE)}"


def sentences(chance: random.Random) -> Iterator[str]:
    while True:
        yield f"{who(chance)} {often(chance, DID)} {what(chance)} {chance.choice(WHEN)}."
        yield chance.choice(THEN).strip()
        yield f"{who(chance)} and {who(chance)} {often(chance, DID)} {what(chance)}."


def article(number: int, *, size: int = 3_000) -> Article:
    chance = random.Random(number)  # noqa: S311  no secret, the same pages each time
    text, telling = f"{who(chance)} in the news\n\n", sentences(chance)
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
        made.extend(replace(told, interval=shifted(told.interval, shift)) for told in sightings_of(page))
        number += 1
    return made[:count]


def shifted(interval: Interval, by: int) -> Interval:
    start, end = interval.start, interval.end
    return Interval(None if start is None else start + by, None if end is None else end + by, interval.grain)


def merging() -> None:
    before = 0.0
    for count in (10_000, 30_000, 100_000):
        given = spread(count)
        took = timed(lambda given=given: merge(given))  # type: ignore[misc]
        print(
            f"merge: {count:7,} sightings in {took:5.1f} s" + (f", {took / before:.1f} times as long" if before else "")
        )
        before = took


def alike(count: int = 1_500) -> None:
    """Merge what one article tells in *count* sentences of one day that differ in one word, number or name."""
    names = ["".join(chr(97 + int(digit)) for digit in str(number)) for number in range(count)]
    told = {
        "number": [f"Acme Motors sold {number + 10} ferries to the harbour on Monday." for number in range(count)],
        "word": [f"Acme Motors sold the ferry lu{name} to the harbour on Monday." for name in names],
        "name": [f"Acme Motors sold a ferry to Lu{name} on Monday." for name in names],
        "speaker": [f"Ana Lu{name} said on Monday that the ferry was sold." for name in names],
    }
    for other, sentences in told.items():
        given = sightings_of(Article(" ".join(sentences), published=PUBLISHED))
        took = timed(lambda given=given: merge(given))  # type: ignore[misc]
        print(f"alike: {len(given):,} sightings of one day, each with another {other}, in {took:4.1f} s")


def hostile() -> None:
    print("hostile: milliseconds from the text to its sightings")
    print(f"{'':24}{LITTLE:>12,}{MUCH:>12,}  growth  told  set aside")
    for name, page in PAGES.items():
        little, much = (Article(page(size), published=PUBLISHED) for size in (LITTLE, MUCH))
        before = min(timed(lambda article=little: sightings_of(article)) for _ in range(3))  # type: ignore[misc]
        took = timed(lambda article=much: sightings_of(article))  # type: ignore[misc]
        told, aside = len(sightings_of(little)), ", ".join(dict.fromkeys(note.kind for note in notes_of(little)))
        print(f"{name:24}{1000 * before:12,.0f}{1000 * took:12,.0f}{took / before:8.1f}{told:6,}  {aside}", flush=True)


def timed(work: Callable[[], object]) -> float:
    before = time.process_time()
    work()
    return time.process_time() - before


VERBS = {"articles": articles, "merge": merging, "alike": alike, "adding": measure, "hostile": hostile}


def main(*wanted: str) -> None:
    """Measure what is *wanted*, or all."""
    for name in wanted or VERBS:
        VERBS[name]()


if __name__ == "__main__":
    main(*sys.argv[1:])
