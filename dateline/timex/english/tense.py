"""The tense of an English clause, read off the nearest verb form."""

from __future__ import annotations

import re

from dateline.timex.language import Tense, TenseCue, trie

_WINDOW = 90
_LONGEST_TARGET = 16
_CLAUSE_END = re.compile(r"[.!?;:](?=\s|$)|\n\s*\n|[\"“”]")
_FUTURE = (
    "will", "won't", "shall", "would", "going to", "due", "to be", "plans to", "plan to", "planned to",
    "planned for", "planning to", "scheduled", "expected", "expects", "expect", "anticipates", "forecasts", "set to",
    "set for", "supposed to", "upcoming",
    "is to", "are to", "was to", "were to", "might", "should", "must", "slated", "hopes to", "intends to",
    "aims to", "deadline", "about to", "have to", "has to", "need to", "looking to", "as early as", "as soon as",
    "until", "payable", "effective",
    "meets", "reconvenes", "resumes", "convenes",
)  # fmt: skip
_IRREGULAR_PAST = (
    "was", "were", "had", "did", "said", "told", "been", "became", "began", "begun", "broke", "brought",
    "built", "bought", "came", "caught", "chose", "cut", "dealt", "drew", "drove", "fell", "felt", "fought", "found",
    "fled", "flew", "gave", "gone", "got", "grew", "heard", "held", "hit", "kept", "knew", "laid", "led", "left",
    "lent", "lost", "made", "meant", "met", "paid", "put", "quit", "ran", "rose", "saw", "seen", "sent", "sold",
    "shook", "shot", "shut", "sank", "sought", "slid", "spent", "spoke", "spread", "stood", "stole", "struck", "swept",
    "swore", "taken", "taught", "thought", "threw", "took", "understood", "went", "withdrew", "won", "wore", "wrote",
    "written", "burst", "known", "shown", "given",
)  # fmt: skip
_PRESENT = ("is", "are", "says", "say", "has", "have", "has been", "does", "do", "remains", "continues")
#: the verb, not the month
_MAY = (
    r"may(?<!\d.may)(?<!\b(?:in|of|by|to|on|or|is).may)(?<!\b(?:and|mid|for|the).may)(?<!\b(?:last|next|late|from|this).may)"
    r"(?<!\b(?:since|until|early).may)(?=\s(?!(?:and|or|to|of|on|in|at|by|from|for|with|who|as|is|has|will)\b|[a-z]+ed\b)[a-z])"
    rf"(?!\s{trie(_IRREGULAR_PAST)}(?![a-z]))"
)
#: behind something that is no letter, which is found faster than a place behind no letter
_VERB = re.compile(
    rf"[^a-z](?:(?P<future>(?<=')ll|{_MAY}|{trie(_FUTURE)})|(?P<present>{trie(_PRESENT)})"
    rf"|(?P<past>{trie(_IRREGULAR_PAST)}|[a-z]{{2,}}ed))(?![a-z])"
)
_SINCE = re.compile(r"\bsince (?:the |early |late |mid-)?\Z")
_IS = re.compile(r"\b(?:is|are) (?:set for |on |at )?\Z")
_TARGET = re.compile(r"\b(?:extended|postponed|delayed|moved|deferred) to \Z|\bof record(?: on)? \Z")
#: what stands right before a date and tells its tense alone
_AT_ONCE = ((_TARGET, Tense.FUTURE), (_SINCE, Tense.PAST), (_IS, Tense.FUTURE))
_INFINITIVE = re.compile(
    r"\bto (?:sign|meet|visit|hold|open|close|launch|begin|start|end|vote|send|buy|sell|release|resume|leave|return"
    r"|join|attend|host|discuss|face|decide|announce|publish|report)\b"
)
#: future cues that are no verbs
_WORDS = frozenset({"due", "deadline", "upcoming", "as early as", "as soon as", "until", "payable", "effective"})
_NO_VERBS = frozenset({"need", "indeed", "hundred", "red", "bed", "fed", "speed", "seed", "united", "alleged"})


def tense_of(folded: str, start: int, end: int) -> TenseCue | None:
    """Give the cue to the tense of the clause around the extent [*start*, *end*) of *folded* text; None without one.

    The nearest verb before the extent decides, else the first behind it; both within the sentence.
    """
    for pattern, tense in _AT_ONCE:
        cue = pattern.search(folded, max(0, start - _LONGEST_TARGET), start)
        if cue:
            return TenseCue(tense, cue[0].strip(), is_verb=False)
    before = _CLAUSE_END.split(folded[max(0, start - _WINDOW) : start])[-1]
    found = [m for m in _VERB.finditer(" " + before) if m[0][1:] not in _NO_VERBS]
    if found:
        return _of(found[-1], found[-2] if len(found) > 1 else None)
    after = _CLAUSE_END.split(folded[end : end + _WINDOW], maxsplit=1)[0]
    for match in _VERB.finditer(" " + after):
        if match[0][1:] not in _NO_VERBS:
            return _of(match, None)
    infinitive = _INFINITIVE.search(before)
    return TenseCue(Tense.FUTURE, infinitive[0]) if infinitive else None


def _of(verb: re.Match[str], helper: re.Match[str] | None) -> TenseCue:
    """Read one verb form, with the one before it: "will be held" is future though its last word looks past."""
    if helper is not None and helper.lastgroup == Tense.FUTURE and verb.start() - helper.end() < len(" also be "):
        verb = helper
    words = verb[0] if verb[0] == "'ll" else verb[0][1:]
    return TenseCue(verb.lastgroup or Tense.PRESENT, words, is_verb=words not in _WORDS)
