"""Measure status and attribution on 150 events of SemEval-2015 task 4, labelled in ``status_labels.jsonl``.

``python benchmarks/status.py FOLDER [--errors]``: FOLDER holds ``timeline/``. A label is right when the sighting whose
trigger is the word says its status, and names the same speaker or none; where no sighting has that trigger, the rules
of status and attribution are asked about the word itself. They were tuned on one half of the labels alone;
``--errors`` lists the errors of that half.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

from dateline.cli.timeline import articles_of
from dateline.timeline.article import Article
from dateline.timeline.build import sightings_of
from dateline.timeline.clause import clause_at
from dateline.timeline.event import Sighting
from dateline.timeline.page import page_of
from dateline.timeline.sentence import sentence_of
from dateline.timeline.speaker import attribution_of
from dateline.timeline.status import status_of

LABELS = Path(__file__).with_name("status_labels.jsonl")
FLOOR = 0.85
_STANDS_FOR = re.compile(r"(?:[Tt]he )?(?:he|she|they|it|firm|company)", re.IGNORECASE)


def main(folder: Path, *, errors: bool) -> int:
    articles = {a.name: a for a in articles_of([str(folder / "timeline" / "semeval_articles.jsonl")], {}, print)}
    told = {name: sightings_of(article) for name, article in articles.items()}
    labels = [json.loads(line) for line in LABELS.read_text("utf-8").splitlines()]
    held = 0.0
    for half in ("tuned", "held out"):
        chosen = [label for label in labels if label["half"] == half]
        rows = [(label, verdict(label, told[label["doc"]], articles[label["doc"]])) for label in chosen]
        both = [status and speaker for _, (status, speaker, _) in rows]
        held = sum(both) / len(both)
        status, speaker = (sum(row[1][n] for row in rows) / len(rows) for n in range(2))
        print(f"{half:9} n {len(rows)}  status {status:.3f}  attribution {speaker:.3f}  both {held:.3f}")
        for label, (_, _, said) in (row for row, right in zip(rows, both, strict=True) if errors and not right):
            if half == "tuned":
                print("  ", words_of(label, articles[label["doc"]]), said)
    print(f"floor {FLOOR:.2f} for status and for attribution of the half that is held out")
    return 0


def verdict(label: dict[str, Any], told: tuple[Sighting, ...], article: Article) -> tuple[bool, bool, str]:
    word = article.text[label["start"] : label["end"]]
    own = [s for s in told if s.trigger == word.lower() and s.clause[0] <= label["start"] < s.clause[1]]
    status, speaker, why = told_by(own[0]) if own else asked(label, told, article)
    who = label["attribution"] and article.text[slice(*label["attribution"])]
    before = label["status"] == "claimed" and who is None  # its own sentence names no speaker: one before may
    said = f"{status} {speaker!r} ({why}), wanted {label['status']} {who!r}"
    return status == label["status"], before or agree(who, speaker), said


def told_by(sighting: Sighting) -> tuple[str, str | None, str]:
    return sighting.status, sighting.attribution, sighting.status_why


def asked(label: dict[str, Any], told: tuple[Sighting, ...], article: Article) -> tuple[str, str | None, str]:
    page = page_of(article)
    number = sentence_of(page.body, label["start"])
    first, last = page.headline or (0, 0) if number is None else page.body[number]
    if not first <= label["start"] < last:
        return "occurred", None, "nothing told"
    sentence = article.text[first:last]
    clause = clause_at(sentence, label["start"] - first, label["end"] - first)
    same = [s for s in told if s.evidence.quote_start == first and s.clause[0] <= label["start"] < s.clause[1]]
    ahead = bool(same) and all(s.status == "planned" and "publication day" in s.status_why for s in same)
    found = status_of(sentence, clause, ahead=ahead, spoken=page.is_spoken(label["start"]))
    return found.status, attribution_of(sentence, clause, page.aliases), found.why


def agree(wanted: str | None, said: str | None) -> bool:
    if not wanted or not said:
        return bool(wanted) == bool(said)
    if _STANDS_FOR.fullmatch(wanted):  # the sighting names whom the words stand for
        return True
    mine, yours = (re.findall(r"[\w'’]+", text.lower()) for text in (said, wanted))
    return mine[-1] == yours[-1] or set(mine) <= set(yours) or set(yours) <= set(mine)


def words_of(label: dict[str, Any], article: Article) -> str:
    start = label["start"]
    return " ".join(article.text[max(0, start - 70) : label["end"] + 40].split())


if __name__ == "__main__":
    arguments = [a for a in sys.argv[1:] if not a.startswith("--")]
    if len(arguments) != 1:
        sys.exit(__doc__)
    sys.exit(main(Path(arguments[0]), errors="--errors" in sys.argv))
