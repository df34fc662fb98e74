"""Measure the timeline on the five real articles: dates, events, status, content status, attribution; and the titles.

``python benchmarks/acceptance.py FOLDER [--titles]``: FOLDER holds ``seeds/``, ``gold/`` and the scorer in ``tools/``.
Exits 1 when a floor is missed. ``--titles`` prints the title of each dated event beside that of the gold.
"""

from __future__ import annotations

import importlib.util
import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from dateline.cli.timeline import articles_of, sighting_line
from dateline.timeline.build import sightings_of
from dateline.timeline.event import Basis, Event
from dateline.timeline.merge import merge
from dateline.timeline.zones import dated
from dateline.values import Anchor

FLOORS = {"dated_event_F1": 0.95, "status": 0.9, "evidence": 0.95, "content_status": 0.8, "attribution": 0.8}
NOTHING = ("page_noise_or_dct_as_event", "negative_strings_hit", "spurious", "must_not_merge_violations")
_NAME = re.compile(r"[^\W\d_][\w-]{2,}")


def main(folder: Path, *, titles: bool) -> int:
    gold = json.loads((folder / "gold" / "seeds_gold.json").read_text("utf-8"))
    events, lines = told(folder, gold)
    report = scorer(folder).run(lines)
    pairs = report["same_event_pairs"]
    figures = {
        "dated_event_F1": report["dated_event_F1"],
        "status": share(report["status"]),
        "evidence": share(report["evidence_holds_trigger"]),
        "content_status": content_status(gold, lines),
        "attribution": attribution(gold, lines),
    }
    for name, figure in figures.items():
        print(f"{name:16} {figure:.3f}  floor {FLOORS[name]:.2f}{'  BELOW' if figure < FLOORS[name] else ''}")
    wrong = [name for name in NOTHING if report[name]]
    print(
        f"same-event pairs {pairs['hit']} of {pairs['gold']}, extra {len(pairs['extra'])}; violations {wrong or 'none'}"
    )
    if titles:
        print_titles(gold, lines, events)
    missed = any(figure < FLOORS[name] for name, figure in figures.items())
    return 1 if missed or wrong or pairs["hit"] < pairs["gold"] or pairs["extra"] else 0


def told(folder: Path, gold: dict[str, Any]) -> tuple[list[Event], list[dict[str, Any]]]:
    assumed = {d["id"]: Anchor.parse(d["assumed_published"]) for d in gold["docs"] if d.get("assumed_published")}
    files = [str(path) for path in sorted((folder / "seeds").glob("*.txt"))]
    articles = {a.id: a for a in map(dated, articles_of(files, assumed, print))}
    events = [e for e in merge(s for a in articles.values() for s in sightings_of(a)) if e.basis is Basis.TEXT]
    lines = [
        sighting_line(event, sighting, articles[sighting.evidence.article])
        for event in events
        for sighting in event.sightings
        if sighting.basis is Basis.TEXT
    ]
    return events, lines


def scorer(folder: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_seeds", folder / "tools" / "score_seeds.py")
    if spec is None or spec.loader is None:
        message = f"no scorer in {folder}"
        raise FileNotFoundError(message)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def share(counted: str) -> float:
    right, of = map(int, counted.split("/"))
    return right / max(1, of)


def found(gold: dict[str, Any], lines: list[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Give each event of the gold with each sighting of it."""
    event_of = {event["id"]: event for event in gold["events"]}
    for mention in (m for m in gold["mentions"] if m["role"] == "event"):
        for line in lines:
            overlaps = line["start"] < mention["full_end"] and mention["full_start"] < line["end"]
            if line["doc"] == mention["doc"] and overlaps:
                yield event_of[mention["event"]], line


def content_status(gold: dict[str, Any], lines: list[dict[str, Any]]) -> float:
    pairs = [(e["content_status"], line) for e, line in found(gold, lines) if e.get("content_status")]
    return sum(wanted in {line["content_status"], line["status"]} for wanted, line in pairs) / max(1, len(pairs))


def attribution(gold: dict[str, Any], lines: list[dict[str, Any]]) -> float:
    pairs = [(e["attributed_to"], line) for e, line in found(gold, lines) if e["attributed_to"]]
    for wanted, line in pairs:
        if not names_the_same(wanted, line["attribution"]):
            print(f"  attributed to {line['attribution']!r}, gold {wanted!r} ({line['doc']})")
    return sum(names_the_same(wanted, line["attribution"]) for wanted, line in pairs) / max(1, len(pairs))


def names_the_same(wanted: str, said: str | None) -> bool:
    """Tell whether at least half of the words of one are words of the other."""
    if wanted.startswith("unnamed") and said is None:
        return True
    mine, yours = words(said or ""), words(wanted)
    return bool(mine) and 2 * len(mine & yours) >= min(len(mine), len(yours))


def words(text: str) -> set[str]:
    return {word.lower() for word in _NAME.findall(text.replace("’s", ""))} - {"the", "and", "most", "likely"}


def print_titles(gold: dict[str, Any], lines: list[dict[str, Any]], events: Iterable[Event]) -> None:
    title_of = {event.id: event.title for event in events}
    shown: dict[str, str] = {}
    for event, line in found(gold, lines):
        shown.setdefault(event["id"], f"{event['id']}  gold   {event['title']}\n     title  {title_of[line['event']]}")
    print("\n".join(shown.values()))


if __name__ == "__main__":
    arguments = [a for a in sys.argv[1:] if not a.startswith("--")]
    if len(arguments) != 1:
        sys.exit(__doc__)
    sys.exit(main(Path(arguments[0]), titles="--titles" in sys.argv))
