"""The speech verb that a date stands beside, that a clause hangs on, or that ends a sentence."""

from __future__ import annotations

import re

from dateline.timeline.lexicon import WEEKDAY
from dateline.timeline.verbs import (
    OF_OBJECTS,
    QUOTATIVES,
    SPEECH,
    Verb,
    actions_in,
    base_of,
    is_gerund,
    is_present,
    kind_of,
    verbs_in,
)

PASSIVE = re.compile(r"\b(?:is|are|was|were|been|be|personally)\s+(?:\w+ly\s+|also\s+|once\s+)?\Z")
RELATIVE = re.compile(r"\b(?:which|who|that|whose|where)\b[^,]*\Z")
_LOOSE = frozenset("on in late early also has had have at a the again of earlier yesterday today".split())
_NEXT_CLAUSE = re.compile(
    r",\s+(?:(?:which|who|whose|where|while|and|but|as|after|before|when|\w+ing)\b)|;|\band\s+(?=(?:is|are|was|were|has|have|had|will|would)\b)"
)
_JOINED = re.compile(
    r",\s+(?:but|and|though|although|while|because|as|if|when|since|unless|where|whether|so|or|once)\b"
)
_ADVERBS = re.compile(r"\b(?:\w+ly|also|later|since|often|once|first)\b")
#: behind the verb of an aside stands when, where or how it was said, no object of its own
_BARE = re.compile(
    r"\s*(?:[.;:)'\"”]|\Z|\d|(?:on|in|at|to|during|from|via|through|for|of|after|before|over|under|with|as|late|early"
    rf"|last|this|earlier|later|yesterday|today|again|here|there|{WEEKDAY}|\w+ly)\b)",
    re.IGNORECASE,
)
_NEAR = 3  # words between a speech verb and the date of the speech
_TAIL = 8  # words behind the speech verb that ends a sentence


def speech_beside(words: str, start: int, end: int) -> Verb | None:
    """Give the speech verb that stands beside the mention with at most small words between."""
    verbs = [v for v in verbs_in(words, 0, len(words)) if kind_of(v[2]) in SPEECH]
    before = [v for v in verbs if v[1] <= start and _only_small(words[v[1] : start])]
    after = [v for v in verbs if v[0] >= end and _only_small(words[end : v[0]])]
    return before[-1] if before else after[0] if after else None


def _only_small(between: str) -> bool:
    words = between.split()
    return len(words) <= _NEAR and all(word in _LOOSE for word in words)


def governor_of(words: str, first: int, trigger: Verb) -> Verb | None:
    """Give the speech verb whose content the clause is, before *trigger* or at the end of the sentence."""
    verbs = [v for v in verbs_in(words, 0, trigger[0]) if kind_of(v[2]) in SPEECH and _takes_clause(words, v)]
    if verbs:
        nearest = verbs[-1]
        between = words[nearest[1] : max(first, nearest[1])]
        if nearest[0] >= first or "that" in between.split() or not between.strip():
            return nearest if _reaches(words, nearest, trigger) else None
    return trailing_speech(words, trigger)


def _takes_clause(words: str, verb: Verb) -> bool:
    """Tell whether *verb* may say a whole clause: neither "called X", nor "was explained by"."""
    if base_of(verb[2]) in OF_OBJECTS:
        return False
    return is_gerund(verb[2]) or not PASSIVE.search(words, 0, verb[0]) or words.startswith(" that ", verb[1])


def governs(words: str, speech: Verb, trigger: Verb) -> bool:
    """Tell whether *speech* says a clause, and goes on to *trigger* with it."""
    return _takes_clause(words, speech) and _reaches(words, speech, trigger)


def _reaches(words: str, speech: Verb, trigger: Verb) -> bool:
    """Tell whether what *speech* says goes on to *trigger*; a mere object ends before the next clause begins."""
    border = _NEXT_CLAUSE.search(words, speech[1], trigger[0])
    if border is None:
        return True
    said = words[speech[1] : border.start()]
    verbs, _, states = actions_in(words, speech[1], border.start())
    clause = bool(states) or any(not is_gerund(verb[2]) for verb in verbs)
    return clause or not said.strip() or "that" in said.split()


def _ends_speech(form: str) -> bool:
    return form == "says" or not (is_gerund(form) or is_present(form))


def trailing_speech(words: str, trigger: Verb) -> Verb | None:
    """Give the speech verb that ends the sentence: "..., officials said on Monday"."""
    comma = _comma_before(words, len(words))
    while comma > trigger[1] and len(words[comma:].split()) <= _TAIL * 3:
        tail = [v for v in verbs_in(words, comma, len(words)) if kind_of(v[2]) in SPEECH and _ends_speech(v[2])]
        if tail and _is_aside(words, comma, tail[0]):
            return tail[0]
        comma = _comma_before(words, comma)
    return None


def _comma_before(words: str, end: int) -> int:
    """Give where the last comma before *end* stands that is not within a number; -1 for none."""
    comma = words.rfind(",", 0, end)
    while comma > 0 and words[comma - 1].isdigit() and words[comma + 1 : comma + 2].isdigit():
        comma = words.rfind(",", 0, comma)
    return comma


def _is_aside(words: str, comma: int, verb: Verb) -> bool:
    """Tell whether *verb* behind *comma* names but who says so: neither "..., who said" nor "..., but said it will"."""
    rest, _, _ = words[verb[1] :].partition(",")
    if len(rest.split()) > _TAIL or _JOINED.match(words, comma) or RELATIVE.search(words, comma, verb[0]):
        return False
    verbs, _, states = actions_in(words, verb[1], verb[1] + len(rest))
    if states or any(not is_gerund(inner[2]) for inner in verbs):
        return False
    if not _subject(words[comma + 1 : verb[0]]):  # no "..., announced in May"
        return verb[2] in QUOTATIVES
    return base_of(verb[2]) == "tell" or _BARE.match(rest) is not None


def _subject(between: str) -> str:
    return _ADVERBS.sub("", between).strip(" '`\"”")
