"""Measure how well events are put on their day, on SemEval-2015 task 4 (Apple, Airbus).

``python benchmarks/anchoring.py FOLDER [--clauses]``: FOLDER holds ``timeline/`` and the scorer in ``tools/``. Each
sighting, whatever gives its date, stands for its whole sentence; with ``--clauses`` for its clause alone, and for the
sentence only where no clause does.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dateline.timeline.article import Article
from dateline.timeline.build import sightings_of
from dateline.timeline.event import Sighting
from dateline.timex.edtf import day_text
from dateline.values import Anchor


def main(folder: Path, *, clauses: bool) -> int:
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for article in articles(folder):
            for line in lines(article, clauses=clauses):
                file.write(json.dumps(line) + "\n")
        file.flush()
        return subprocess.run(
            [sys.executable, folder / "tools" / "score_anchoring.py", file.name], check=False
        ).returncode


def articles(folder: Path) -> Iterator[Article]:
    with (folder / "timeline" / "semeval_articles.jsonl").open(encoding="utf-8") as file:
        for line in file:
            given = json.loads(line)
            published = Anchor.parse(given["published"][:10])
            yield Article(given["text"], title=given["title"], published=published, url=given["url"], name=given["id"])


def lines(article: Article, *, clauses: bool) -> Iterator[dict[str, Any]]:
    told = [s for s in sightings_of(article) if None not in {s.interval.first_day, s.interval.last_day}]
    for sighting in told:
        start, end = sighting.clause if clauses else (sighting.evidence.quote_start, sighting.evidence.quote_end)
        yield line(article, sighting, start, end)
        if clauses:
            yield from uncovered(article, sighting, told)


def uncovered(article: Article, sighting: Sighting, told: list[Sighting]) -> Iterator[dict[str, Any]]:
    """Give the words of the sentence around the clause that no other clause holds."""
    first, last = sighting.evidence.quote_start, sighting.evidence.quote_end
    others = [s.clause for s in told if s.evidence.quote_start == first]
    for start, end in ((first, min(s for s, _ in others)), (max(e for _, e in others), last)):
        if start < end:
            yield line(article, sighting, start, end)


def line(article: Article, sighting: Sighting, start: int, end: int) -> dict[str, Any]:
    first, last = sighting.interval.first_day or 0, sighting.interval.last_day or 0
    return {"doc": article.name, "start": start, "end": end, "from": day_text(first), "to": day_text(last)}


if __name__ == "__main__":
    arguments = [a for a in sys.argv[1:] if not a.startswith("--")]
    if len(arguments) != 1:
        sys.exit(__doc__)
    sys.exit(main(Path(arguments[0]), clauses="--clauses" in sys.argv))
