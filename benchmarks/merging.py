"""Measure how well what articles tell of one event comes together, on SemEval-2015 task 4 (Apple, Airbus).

``python benchmarks/merging.py FOLDER``: FOLDER holds ``timeline/`` and the scorer in ``tools/``. The clause of each
sighting is evidence of its event; its sentence too, for words that no clause holds.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from dateline.cli.timeline import articles_of
from dateline.timeline.build import sightings_of
from dateline.timeline.merge import merge


def main(folder: Path) -> int:
    articles = {a.id: a for a in articles_of([str(folder / "timeline" / "semeval_articles.jsonl")], {}, print)}
    events = merge(s for article in articles.values() for s in sightings_of(article))
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for event in events:
            for sighting in event.sightings:
                doc = articles[sighting.evidence.article].name
                for start, end in (sighting.clause, (sighting.evidence.quote_start, sighting.evidence.quote_end)):
                    file.write(json.dumps({"doc": doc, "start": start, "end": end, "event": event.id}) + "\n")
        file.flush()
        return subprocess.run([sys.executable, folder / "tools" / "score_merging.py", file.name], check=False).returncode


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1])))
