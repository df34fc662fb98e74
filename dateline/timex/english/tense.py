"""The tense of an English clause, read off the nearest verb form."""

from __future__ import annotations

import re

from dateline.timex.english.verbs import INFINITIVE, NO_VERBS, TENSES, VERB
from dateline.timex.language import Tense, TenseCue

_WINDOW = 120
_LONGEST_TARGET = 16
_CLAUSE_END = re.compile(r"[.!?;:](?=\s|$)|\n\s*\n|[\"“”]")
_SINCE = re.compile(r"\bsince (?:the |early |late |mid-)?\Z")
_IS = re.compile(r"\b(?:is|are) (?:set for |on |at )?\Z")
_TARGET = re.compile(r"\b(?:extended|postponed|delayed|moved|deferred) to \Z|\bof record(?: on)? \Z")
#: what stands right before a date and tells its tense alone
_AT_ONCE = ((_TARGET, Tense.FUTURE), (_SINCE, Tense.PAST), (_IS, Tense.FUTURE))


def tense_of(folded: str, start: int, end: int) -> TenseCue | None:
    """Give the cue to the tense of the clause around the extent [*start*, *end*) of *folded* text; None without one.

    The nearest verb before the extent decides, else the first behind it; both within the sentence.
    """
    for pattern, tense in _AT_ONCE:
        cue = pattern.search(folded, max(0, start - _LONGEST_TARGET), start)
        if cue:
            return TenseCue(tense, cue[0].strip(), is_verb=False)
    before = _CLAUSE_END.split(_window_before(folded, start))[-1]
    verbs = [match for match in VERB.finditer(before) if _is_verb(match)]
    if verbs:
        return _cue(verbs[-1])
    after = _CLAUSE_END.split(folded[end : end + _WINDOW], maxsplit=1)[0]
    verb = next(filter(_is_verb, VERB.finditer(" " + after)), None)
    if verb:
        return _cue(verb)
    infinitive = INFINITIVE.search(before)
    return TenseCue(Tense.FUTURE, infinitive[0]) if infinitive else None


def _window_before(folded: str, end: int) -> str:
    """Give what stands before *end*, from the start of a word on."""
    return folded[max(0, end - _WINDOW) : end] if end >= _WINDOW else " " + folded[:end]


def _is_verb(match: re.Match[str]) -> bool:
    return match.lastgroup is not None and match[match.lastgroup] not in NO_VERBS


def _cue(match: re.Match[str]) -> TenseCue:
    name = match.lastgroup or ""
    words = "'ll" if match[name] == "ll" else match[name]
    return TenseCue(TENSES[name], words, is_verb=name != "word")
