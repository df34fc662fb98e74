"""Measure the accuracy of the engine and the timeline on gold corpora, and hold the floors.

``python benchmarks/accuracy.py FOLDER [--no-floors]``: FOLDER holds ``corpora/``, ``suites/``, ``seeds/``, ``gold/``
and the scorers in ``tools/``. Prints one table, with the floors of ``accuracy_floor.toml`` and what the best peer
reached; exits 1 when a figure is below its floor.
"""

from __future__ import annotations

import importlib.util
import json
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from dateline.cli.tag import tag_line
from dateline.timex import Timex, extract
from dateline.timex.edtf import day_text
from dateline.values import Anchor, Interval

FLOORS = Path(__file__).with_name("accuracy_floor.toml")
BEST_PEERS = Path(__file__).with_name("best_peer.toml")
EXCEPTIONS = Path(__file__).with_name("policy_exceptions.toml")
CORPORA = {
    "timebank": "timebank",
    "aquaint": "aquaint",
    "wikiwars": "wikiwars_01_16",
    "meantime": "meantime_airbus_apple",
    "tweets": "tweets_modified_train",
    "gum": "gum_other_train",
}
Figures = dict[str, dict[str, float]]


def main(folder: Path, *, hold: bool) -> int:
    figures = {**corpora(folder), **suites(folder), **articles(folder)}
    floors, peers = (tomllib.loads(path.read_text("utf-8")) for path in (FLOORS, BEST_PEERS))
    below = 0
    print(f"{'set':12}{'measure':12}{'%':>7}{'floor':>8}{'best peer':>11}")
    for name, row in figures.items():
        for measure, figure in row.items():
            floor, peer = (table.get(name, {}).get(measure) for table in (floors, peers))
            missed = floor is not None and figure < floor
            below += missed
            print(f"{name:12}{measure:12}{figure:7.2f}{shown(floor):>8}{shown(peer):>11}{'  BELOW' if missed else ''}")
    unmeasured = [f"{n}.{m}" for n, row in floors.items() for m in row if m not in figures.get(n, {})]
    if unmeasured:
        print(f"not measured: {', '.join(unmeasured)}")
    print(f"{below} below the floor")
    return 1 if hold and (below or unmeasured) else 0


def shown(figure: float | None) -> str:
    return "" if figure is None else f"{figure:.1f}"


def scorer(folder: Path, name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, folder / "tools" / f"{name}.py")
    if spec is None or spec.loader is None:
        message = f"no scorer {name} in {folder}"
        raise FileNotFoundError(message)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def lines(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8") as file:
        yield from (line for line in file if line.strip())


def corpora(folder: Path) -> Figures:
    score_timex = scorer(folder, "score_timex")
    figures: Figures = {}
    for name, file in CORPORA.items():
        path = folder / "corpora" / f"{file}.jsonl"
        predicted = {answer["id"]: answer for answer in map(tag_line, lines(path))}
        report = score_timex.report(score_timex.score(score_timex.load(path), predicted)[0])
        figures[name] = {
            measure: 100 * report[f"{key}_F1"]
            for measure, key in {
                "value": "value",
                "relaxed": "relaxed",
                "strict": "strict",
                "interval": "interval",
            }.items()
        }
    return figures


def suites(folder: Path) -> Figures:
    score_cases = scorer(folder, "score_cases")
    reasons = tomllib.loads(EXCEPTIONS.read_text("utf-8"))
    exceptions = {case for reason in reasons.values() for case in reason["cases"]}
    cases = [json.loads(line) for path in sorted((folder / "suites").glob("*.jsonl")) for line in lines(path)]
    news = [c for c in cases if c["class"] == "news" and c["kind"] in {"interval", "mixed", "negative"}]
    kept = [c for c in news if "holiday-rare" not in c["sub"] and c["id"] not in exceptions]
    predicted = {c["id"]: tag_line(json.dumps(c))["timex"] for c in kept}
    rows = score_cases.score(kept, predicted)
    negative = [r for r in rows if r["c"]["kind"] == "negative"]
    return {"suites": {"news": passed(rows), "negatives": passed(negative)}}


def passed(rows: list[dict[str, Any]]) -> float:
    return 100 * sum(row["ok"] for row in rows) / len(rows)


def articles(folder: Path) -> Figures:
    """Score extent, value and interval of the expressions of the five articles that are not optional."""
    gold = json.loads((folder / "gold" / "seeds_gold.json").read_text("utf-8"))
    right = {"extent": 0, "value": 0, "article_interval": 0}
    wanted = 0
    for document in gold["docs"]:
        published = Anchor.parse(document["published"] or document["assumed_published"])
        with (folder / "seeds" / document["file"]).open(encoding="utf-8", newline="") as file:
            text = file.read()
        found = {(t.start, t.end): t for t in extract(text, published)}
        mentions = [m for m in gold["mentions"] if m["doc"] == document["id"] and not m["optional"]]
        for mention in (m for m in mentions if m["value"] is not None):
            wanted += 1
            timex = found.get((mention["start"], mention["end"]))
            right["extent"] += timex is not None
            right["value"] += timex is not None and (timex.value, timex.mod) == (mention["value"], mention["mod"])
            right["article_interval"] += timex is not None and agrees(timex, mention)
    return {"articles": {measure.removeprefix("article_"): 100 * count / wanted for measure, count in right.items()}}


def agrees(timex: Timex, mention: dict[str, Any]) -> bool:
    accepted = [[mention["from"], mention["to"]], *mention.get("also_accept", [])]
    return edges(timex.interval) in accepted


def edges(interval: Interval | None) -> list[str | None]:
    if interval is None:
        return [None, None]
    return [None if day is None else day_text(day) for day in (interval.first_day, interval.last_day)]


if __name__ == "__main__":
    arguments = [a for a in sys.argv[1:] if not a.startswith("--")]
    if len(arguments) != 1:
        sys.exit(__doc__)
    sys.exit(main(Path(arguments[0]), hold="--no-floors" not in sys.argv))
