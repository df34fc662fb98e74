"""How fast Dateline reads: beside its peers, on hostile texts, with twice the rules, from the first import on.

    python benchmarks/speed.py [articles|hostile|rules|import|memory|timeline] ... [--corpora ../shared/corpora]

Without a name it is all of them; ``timeline`` is what `timeline_speed.py` measures.

All of it runs on one core, and each figure is a median. The articles are 3 kB each and no two are alike: out of the
corpora when their folder is given, else the seeds' sentences in ever new order with ever new dates.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from importlib import import_module
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from benchmarks import timeline_speed
from benchmarks.laps import Articles, MissingError, lap
from benchmarks.texts import ARTICLE, NAMES, ROOT, articles, hostile
from dateline.timex import extract
from dateline.timex.english import ENGLISH
from dateline.timex.language import Language
from dateline.values import UNKNOWN, Anchor

RUNS = 5
PEERS = {"dateline": 300, "chrono": 300, "parsedatetime": 40, "dateparser": 40}  # and how many articles are a lap
SIZES = (10_000, 100_000, 1_000_000)
MEGABYTES = (10, 40)  # of JSON lines, to watch memory


def main() -> None:
    """Measure what is asked for, and print it."""
    parts: dict[str, Callable[[Articles], None]] = {
        "articles": beside_peers,
        "hostile": on_hostile_texts,
        "rules": with_twice_the_rules,
        "import": from_the_first_import,
        "memory": in_flat_memory,
        "timeline": of_the_timeline,
    }
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("parts", nargs="*", metavar="PART", help=f"one of {', '.join(parts)}; all when none is named")
    options.add_argument("--corpora", type=Path, help="a folder of JSON lines with a text and a dct")
    given = options.parse_args()
    if unknown := [part for part in given.parts if part not in parts]:
        options.error(f"there is no {unknown[0]}, but {', '.join(parts)}")
    if given.corpora and not any(given.corpora.glob("*.jsonl")):
        options.error(f"no JSON lines in {given.corpora}")
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})  # and so for all that we start
    texts = articles(given.corpora, 2 * max(PEERS.values()))
    for part in given.parts or parts:
        parts[part](texts)


def beside_peers(texts: Articles) -> None:
    """Print articles a second of Dateline and its peers."""
    print(f"\nArticles of {ARTICLE:,} characters a second, one core; in brackets how many times as fast Dateline is\n")
    print(f"{'':15}{'fresh process':>20}{'new articles':>20}{'the same again':>20}")
    ours: Mapping[str, float] = {}
    for peer, count in PEERS.items():
        try:
            laps = median_laps(import_module(f"benchmarks.peers.{peer}").command(), texts, count)
        except MissingError as reason:
            print(f"{peer:15}left out: {reason}")
            continue
        ours = ours or laps
        cells = [f"{laps[name]:,.0f} ({ours[name] / laps[name]:,.1f})" for name in ("first", "new", "again")]
        print(f"{peer:15}" + "".join(f"{cell:>20}" for cell in cells), flush=True)


def median_laps(command: list[str], texts: Articles, count: int) -> dict[str, float]:
    """Run a peer several times, each in a fresh process: *count* articles first, and *count* others then."""
    given = json.dumps({"before": texts[:count], "articles": texts[count : 2 * count]})
    home = {**os.environ, "PYTHONPATH": str(ROOT)}
    runs = [
        json.loads(subprocess.run(command, input=given, stdout=-1, text=True, check=True, cwd=ROOT, env=home).stdout)
        for _ in range(RUNS if count > 100 else 3)
    ]
    return {name: median(run[name] for run in runs) for name in runs[0]}


def on_hostile_texts(_: Articles) -> None:
    """Print the seconds that texts take which nobody would write."""
    print(
        f"\nHostile texts: milliseconds by size, and growth from the last size but one to the last\n\n{'':20}", end=""
    )
    print("".join(f"{size:>12,}" for size in SIZES), f"{'growth':>8}")
    rows = [(name, [seconds(partial(extract, hostile(name, size), UNKNOWN)) for size in SIZES]) for name in NAMES]
    for name, times in sorted(rows, key=lambda row: -row[1][-1]):
        print(f"{name:20}{''.join(f'{1000 * t:>12.1f}' for t in times)} {times[-1] / times[-2]:>8.1f}", flush=True)


def seconds(call: Callable[[], object], runs: int = 3) -> float:
    """Give the median time of a *call*."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        call()
        times.append(time.perf_counter() - start)
    return median(times)


def with_twice_the_rules(texts: Articles) -> None:
    """Print what it costs when each rule is there twice."""
    twice = [*ENGLISH.rules, *(replace(rule, name=rule.name + "_again") for rule in ENGLISH.rules)]
    half = len(texts) // 2
    ratios = []
    for _ in range(RUNS):
        speeds = []
        for rules in (ENGLISH.rules, twice):
            language = Language("en", ENGLISH.lexicon, rules, ENGLISH.tense_of)
            read = partial(_read, language)
            lap(read, texts[:half])
            speeds.append(lap(read, texts[half:]))
        ratios.append(speeds[0] / speeds[1] - 1)
    print(f"\n{len(twice)} rules for {len(ENGLISH.rules)}: {median(ratios):+.1%} of the time for new articles")


def _read(language: Language, text: str, day: str) -> int:
    return len(extract(text, Anchor.parse(day), language))


def from_the_first_import(_: Articles) -> None:
    """Print how long the import takes, and the first article."""
    code = "import dateline.timex"
    first = f"{code} as t; from dateline.values import UNKNOWN; t.extract('They met on Friday.', UNKNOWN)"
    bare, imported, read = (seconds(partial(_python, c), 2 * RUNS + 1) for c in ("pass", code, first))
    print(
        f"\nimport dateline.timex: {1000 * (imported - bare):.0f} ms; the first text: {1000 * (read - imported):.0f} ms"
    )


def _python(code: str) -> None:
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)


def in_flat_memory(texts: Articles) -> None:
    """Print the memory that ``dateline tag`` needs at most, for little and for much to read."""
    print("\nLargest memory of `dateline tag` on a stream of JSON lines\n")
    for workers in (1, 2):
        for size in MEGABYTES:
            took, peak = peak_memory(texts, size, workers)
            print(
                f"{workers} worker{'s'[: workers - 1]}, {size:>3} MB: {peak / 1024:>4.0f} MB, {size / took:.1f} MB/s",
                flush=True,
            )


def peak_memory(texts: Articles, size: int, workers: int) -> tuple[float, int]:
    """Give the seconds that *size* MB take, and the largest memory in kB of any process."""
    code = "from dateline.cli.tag import tag; tag()"
    command = [sys.executable, "-c", code, "--workers", str(workers)]
    start = time.perf_counter()
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, cwd=ROOT)
    assert process.stdin  # noqa: S101 - mypy wants to know
    with process.stdin as pipe:
        for line in islice(_lines(texts), size * 1_000_000 // ARTICLE):
            pipe.write(line)
    _, _, usage = os.wait4(process.pid, 0)
    return time.perf_counter() - start, usage.ru_maxrss


def of_the_timeline(_: Articles) -> None:
    """Print how fast articles become sightings, how fast these are merged, and what hostile pages take."""
    print("\nThe timeline\n")
    timeline_speed.main()


def _lines(texts: Articles) -> Iterator[bytes]:
    """Give articles for ever, each with a date that no other has."""
    for number, (text, day) in enumerate(cycle(texts)):
        new = f"On {number % 28 + 1} May {1000 + number // 28 % 1000} {text}"
        yield json.dumps({"id": number, "text": new, "dct": day}).encode() + b"\n"


if __name__ == "__main__":
    main()
