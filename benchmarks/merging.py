"""Measure how well what articles tell of one event comes together, on SemEval-2015 task 4 (Apple, Airbus).

``python benchmarks/merging.py FOLDER``: FOLDER holds ``timeline/`` and the scorer in ``tools/``. Evidence of an event
is the verb phrase of each sighting: from behind the verb before its trigger to the verb behind it, within the clause.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from dateline.cli.timeline import articles_of
from dateline.timeline.build import sightings_of
from dateline.timeline.event import Sighting
from dateline.timeline.merge import merge
from dateline.timeline.sentence import plain
from dateline.timeline.verbs import verbs_in


def main(folder: Path) -> int:
    articles = {a.id: a for a in articles_of([str(folder / "timeline" / "semeval_articles.jsonl")], {}, print)}
    events = merge(s for article in articles.values() for s in sightings_of(article))
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for event in events:
            for sighting in event.sightings:
                article = articles[sighting.evidence.article]
                start, end = phrase(article.text, sighting)
                file.write(json.dumps({"doc": article.name, "start": start, "end": end, "event": event.id}) + "\n")
        file.flush()
        return subprocess.run(
            [sys.executable, folder / "tools" / "score_merging.py", file.name], check=False
        ).returncode


def phrase(text: str, sighting: Sighting) -> tuple[int, int]:
    start, end = sighting.clause
    words = plain(text[start:end])
    verbs = verbs_in(words, 0, len(words))
    at = words.find(sighting.trigger)
    before = max((last for _, last, _ in verbs if last <= at), default=0)
    behind = min((first for first, _, _ in verbs if first > at), default=end - start)
    return start + before, start + behind


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1])))
