"""The clause that a date belongs to, and the word in it that says what happened.

A time adverb beside the speech verb dates the speech ("said Friday it has confirmed ..."); anywhere else inside the
that-clause it dates the content ("estimated that 3,000 soldiers had been sent ... during the first half of October").
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.timeline.verbs import SPEECH, Verb, kind_of, nouns_in, verbs_in
from dateline.timex.fold import fold

_BORDER = re.compile(
    r";|[,.!?:]\s?[\"“”]|,\s+(?=(?:which|who|while|with|where|although|but|and|as|arguing|saying|citing|after|before|since)\b)"
    r"|\b(?:since|because|although|while|when|whereas|that)\s"
)
_PRESUPPOSED = re.compile(r"\b(?:since|because|although|while|when|after|before)\s+\Z")
_LOOSE = frozenset({"on", "in", "late", "early", "also", "has", "had", "have", "at", "a", "the", "again", "of"})
_FRONT = 4  # words before a fronted date: "Back in", "Then, on"
_NEAR = 3  # words between a speech verb and the date of the speech


@dataclass(frozen=True, slots=True)
class Clause:
    """The [*start*, *end*) of a clause in its sentence, its *trigger* and the class of that.

    *speech* tells that the date is that of the speech, and the clause its whole sentence; *governor* is the speech
    verb, as (start, end, form), whose content this clause is.
    """

    start: int
    end: int
    trigger: Verb
    kind: str
    speech: bool
    governor: Verb | None


def clause_of(sentence: str, start: int, end: int) -> Clause | None:
    """Give the clause of *sentence* that the mention [*start*, *end*) dates; None when nothing in it happens."""
    folded = fold(sentence)
    speech = _speech_beside(folded, start, end)
    if speech is not None:
        first = _segment(folded, speech[0], speech[1])[0]
        return Clause(first, len(sentence), speech, kind_of(speech[2]), speech=True, governor=None)
    first, last = _segment(folded, start, end)
    told = verbs_in(folded, first, start)
    if len(told) > 1 and kind_of(told[0][2]) in SPEECH:  # "said it had evidence of troops dispatched on Monday"
        first = told[0][1]
    trigger = _trigger(folded, (first, last), (start, end))
    if trigger is None:
        return None
    kind = kind_of(trigger[2])
    governor = None if _PRESUPPOSED.search(folded, 0, first) else _governor(folded, first, trigger)
    if kind in SPEECH and governor is None:
        last = len(sentence)
    return Clause(first, last, trigger, kind, speech=kind in SPEECH, governor=governor)


def _speech_beside(folded: str, start: int, end: int) -> Verb | None:
    """Give the speech verb that stands beside the mention with at most small words between."""
    verbs = [v for v in verbs_in(folded, 0, len(folded)) if kind_of(v[2]) in SPEECH]
    before = [v for v in verbs if v[1] <= start and _only_small(folded[v[1] : start])]
    after = [v for v in verbs if v[0] >= end and _only_small(folded[end : v[0]])]
    return before[-1] if before else after[0] if after else None


def _only_small(between: str) -> bool:
    words = between.split()
    return len(words) <= _NEAR and all(word in _LOOSE for word in words)


def _segment(folded: str, start: int, end: int) -> tuple[int, int]:
    """Give the stretch between the borders around [*start*, *end*); a border right before the mention is its bound."""
    first, last = 0, len(folded)
    for border in _BORDER.finditer(folded):
        if border.end() <= start and folded[border.end() : start].strip():
            first = border.end()
        elif border.start() >= end and _happens(folded, first, border.start()):
            last = border.start()
            break
    return first, last


def _happens(folded: str, start: int, end: int) -> bool:
    return bool(verbs_in(folded, start, end) or nouns_in(folded, start, end))


def _trigger(folded: str, segment: tuple[int, int], mention: tuple[int, int]) -> Verb | None:
    first, last = segment
    start, end = mention
    for verb in (*nouns_in(folded, end, last), *verbs_in(folded, end, last)):
        if not folded[end : verb[0]].strip():  # "the 2010 sinking"; "last week dismissed"
            return verb
    before = verbs_in(folded, first, start)
    after = verbs_in(folded, end, last)
    if len(folded[first:start].split()) <= _FRONT and after:
        return after[0]
    nouns = nouns_in(folded, first, start) or nouns_in(folded, end, last)
    return next(iter([*before, *nouns, *after]), None)


def _governor(folded: str, first: int, trigger: Verb) -> Verb | None:
    """Give the speech verb before *trigger* whose content the clause is."""
    verbs = [v for v in verbs_in(folded, 0, trigger[0]) if kind_of(v[2]) in SPEECH]
    if not verbs:
        return None
    nearest = verbs[-1]
    between = folded[nearest[1] : max(first, nearest[1])]
    return nearest if nearest[0] >= first or "that" in between.split() or not between.strip() else None
