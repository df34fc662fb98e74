"""The tense of an English clause, read off the nearest verb form."""

from __future__ import annotations

import re

from dateline.timex.language import Tense, trie

_WINDOW = 90
_CLAUSE_END = re.compile(r"[.!?;:](?=\s|$)|\n\s*\n|[\"“”]")
_FUTURE = (
    "will", "'ll", "won't", "shall", "would", "going to", "due", "to be", "plans to", "plan to", "planned to",
    "planned for", "planning to", "scheduled", "expected", "expects to", "expect to", "set to", "set for", "upcoming",
    "is to", "are to", "was to", "were to", "may", "might", "should", "must", "slated", "hopes to", "intends to",
    "aims to", "deadline", "about to", "have to", "has to", "need to", "looking to", "as early as", "as soon as",
    "until", "payable", "effective",
)  # fmt: skip
_IRREGULAR_PAST = (
    "was", "were", "had", "did", "said", "told", "been", "became", "began", "begun", "broke", "brought",
    "built", "bought", "came", "caught", "chose", "cut", "dealt", "drew", "drove", "fell", "felt", "fought", "found",
    "fled", "flew", "gave", "gone", "got", "grew", "heard", "held", "hit", "kept", "knew", "laid", "led", "left",
    "lent", "lost", "made", "meant", "met", "paid", "put", "quit", "ran", "rose", "saw", "seen", "sent", "sold",
    "shook", "shot", "shut", "sank", "sought", "slid", "spent", "spoke", "spread", "stood", "stole", "struck", "swept",
    "swore", "taken", "taught", "thought", "threw", "took", "understood", "went", "withdrew", "won", "wore", "wrote",
    "written", "burst", "slipped", "known", "shown", "given",
)  # fmt: skip
_PRESENT = ("is", "are", "says", "say", "has", "have", "has been", "does", "do", "remains", "continues")
_VERB = re.compile(
    rf"(?:(?<![a-z])|(?='ll))(?:(?P<future>{trie(_FUTURE)})|(?P<present>{trie(_PRESENT)})"
    rf"|(?P<past>{trie(_IRREGULAR_PAST)}|[a-z]{{2,}}ed))(?![a-z])"
)
_TARGET = re.compile(r"\b(?:extended|postponed|delayed|moved|deferred) to \Z|\bof record(?: on)? \Z")
_INFINITIVE = re.compile(
    r"\bto (?:sign|meet|visit|hold|open|close|launch|begin|start|end|vote|send|buy|sell|release|resume|leave|return"
    r"|join|attend|host|discuss|face|decide|announce|publish|report)\b"
)
_NO_VERBS = frozenset({"need", "indeed", "hundred", "red", "bed", "fed", "speed", "seed", "united", "alleged"})


def tense_of(folded: str, start: int, end: int) -> str | None:
    """Give the tense of the clause around the extent [*start*, *end*) of *folded* text; None when no verb tells it.

    The nearest verb before the extent decides, else the first behind it; both within the sentence.
    """
    before = folded[max(0, start - _WINDOW) : start]
    if _TARGET.search(before):
        return Tense.FUTURE
    for cut in _CLAUSE_END.finditer(before):
        before = " " * cut.end() + before[cut.end() :]
    found = [m for m in _VERB.finditer(before) if m[0] not in _NO_VERBS]
    if found:
        return _of(found[-1], found[-2] if len(found) > 1 else None)
    after = folded[end : end + _WINDOW]
    cut_after = _CLAUSE_END.search(after)
    for match in _VERB.finditer(after, 0, cut_after.start() if cut_after else len(after)):
        if match[0] not in _NO_VERBS:
            return _of(match, None)
    return Tense.FUTURE if _INFINITIVE.search(before) else None


def _of(verb: re.Match[str], helper: re.Match[str] | None) -> str:
    """Read one verb form, with the one before it: "will be held" is future though its last word looks past."""
    if helper is not None and helper.lastgroup == Tense.FUTURE and verb.start() - helper.end() <= len(" also be "):
        return Tense.FUTURE
    return verb.lastgroup or Tense.PRESENT
