"""The clause that a date belongs to, and the word in it that says what happened.

A time adverb beside the speech verb dates the speech ("said on Friday that it will close"); anywhere else inside the
that-clause it dates the content ("said that the bridge fell on Friday").
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.timeline.governor import RELATIVE, governor_of, governs, speech_beside, trailing_speech
from dateline.timeline.lexicon import MONTH, WEEKDAY
from dateline.timeline.quotes import unquoted
from dateline.timeline.segment import (
    OPENS_LATER,
    closed_at,
    part_of,
    segment_of,
    starts_with_verb,
    state_joined,
    subject_of,
)
from dateline.timeline.sentence import plain
from dateline.timeline.verbs import (
    ASPECTS,
    BEING,
    LIGHT,
    SPEECH,
    Verb,
    actions_in,
    base_of,
    is_gerund,
    kind_of,
    nouns_in,
    verbs_in,
)

_PRESUPPOSED = re.compile(r"\b(?:since|because|although|while|when|after|before|citing)\s+\Z")
_AHEAD = re.compile(r"(?:\b(?:will|shall|'ll)|\bto\s+be)(?:\s+(?:also|be|then|soon|now|begin|not|\w+ly))*\s+\Z")
_PROGRESSIVE = re.compile(r"(?:\b(?:is|are|was|were|be|been)|'re|'s|'m)\s+(?:\w+ly\s+|also\s+|now\s+|not\s+)?\Z")
_INFINITIVE = re.compile(r"\bto\s+\Z")
_TOWARDS = re.compile(r"(?:\b(?:is|are|was|were|be)|(?:ing|ed|due|set|plans|hopes|aims|about|seeks))\s+\Z")
_DESCRIBES = re.compile(r"(?<![,\s])\s(?:which|who|that)\s(?=[^,]*\Z)")
_WORD = re.compile(r"(?<![\w-])[a-z]{4,}(?![\w-])")
_AGENT = re.compile(r"\s+by\b[^,]*,")
_OFF = re.compile(r"\s+off\b")
_OFF_KINDS = {"take": "take-off", "call": "cancel", "put": "postpone"}
_SAID_WHEN = re.compile(
    rf"(?:\s+(?:on|in|late|early|earlier|last|this))*\s+(?:yesterday|today|week|month|year|\d{{4}}|\d{{1,2}}\s+{MONTH}"
    rf"|{MONTH}(?:\s+\d{{1,2}})?|{WEEKDAY})(?:\s+(?:morning|afternoon|evening|night))?\b"
)
_LEANING = 60  # characters around a light verb in which its noun stands
_NEAR_VERB = 24  # characters before a verb in which its helpers stand
_FRONT = 4  # words before a fronted date: "Back in", "Then, on"


@dataclass(frozen=True, slots=True)
class Clause:
    """The [*start*, *end*) of a clause in its sentence, its *trigger* and the class of that.

    *speech* tells that the date is that of the speech, and the clause its whole sentence; *governor* is the speech
    verb, as (start, end, form), whose content this clause is; *ahead* that the trigger itself says what will be.
    *subject* is where the clause's subject stands when that is before it: "he left in May and [returned in June]".
    """

    start: int
    end: int
    trigger: Verb
    kind: str
    speech: bool
    governor: Verb | None
    ahead: bool = False
    subject: tuple[int, int] | None = None


def clause_of(words: str, start: int, end: int) -> Clause | None:
    """Give the clause that the mention [*start*, *end*) dates; None when nothing in it happens.

    *words* is its sentence, :func:`~dateline.timeline.sentence.plain`.
    """
    speech = speech_beside(words, start, end)
    if speech is not None:
        first = segment_of(words, speech[0], speech[1])[0]
        return Clause(first, len(words), speech, kind_of(speech[2]), speech=True, governor=None)
    first, last = _stretch(words, start, end)
    trigger = _trigger(words, (first, last), (start, end))
    if trigger is None:
        return None
    if words[: trigger[0]].endswith(", ") and trigger[1] <= start and not is_gerund(trigger[2]):
        closed = closed_at(words, end, last)
        first, last = (trigger[0], closed) if closed < last else (first, last)
    kind = kind_at(words, trigger, last)
    governor = (
        None if _PRESUPPOSED.search(words, max(0, first - _NEAR_VERB), first) else governor_of(words, first, trigger)
    )
    if kind in SPEECH and (governor is None or governor[0] > trigger[0]):
        last = len(words) if governor is None else words.rfind(",", trigger[1], governor[0])
        return Clause(first, last, trigger, kind, speech=True, governor=None)
    part, until = part_of(words, (first, last), trigger, (start, end))
    subject = subject_of(words, first, part)
    when = _SAID_WHEN.match(words, part, start) if governor and governor[1] == part else None
    part = when.end() if when else part  # "said [on Friday] it had been sold in May"
    return Clause(part, until, trigger, kind, speech=kind in SPEECH, governor=governor, subject=subject)


def _stretch(words: str, start: int, end: int) -> tuple[int, int]:
    """Give the stretch around the mention, without the speech before it and the main verb behind what describes."""
    first, last = segment_of(words, start, end)
    told = verbs_in(words, first, start)
    if len(told) > 1 and kind_of(told[0][2]) in SPEECH and governs(words, told[0], told[1]):
        first = told[0][1]  # "said it had proof of vans stolen on Monday"
    describes = _DESCRIBES.search(words, first, start)
    if describes and told and told[-1][0] >= describes.end() and starts_with_verb(words, end + 1):
        last = end  # "[the strike that began on Monday] ended"
    return first, last


def kind_at(words: str, trigger: Verb, last: int) -> str:
    """Give the class of *trigger*; for a light verb, or a beginning, that of its noun: "make a visit", "war began"."""
    kind = kind_of(trigger[2])
    off = _OFF_KINDS.get(base_of(trigger[2]) or "")
    if off and _OFF.match(words, trigger[1]):
        return kind_of(off)
    if trigger[2] in LIGHT or kind in ASPECTS:
        before = nouns_in(words, max(0, trigger[0] - _LEANING), trigger[0]) if kind in ASPECTS else []
        after = nouns_in(words, trigger[1], min(last, trigger[1] + _LEANING))
        return next((kind_of(noun[2]) for noun in (*after, *reversed(before))), kind)
    return kind


def main_clause(sentence: str) -> Clause | None:
    """Give what a whole *sentence* tells first and foremost; None when nothing in it happens."""
    words = unquoted(plain(sentence))
    trigger = _main_trigger(words, spoken=words != plain(sentence))
    if trigger is None:  # all of it is quoted, or it has no verb that is known
        words = plain(sentence)
        trigger = _main_trigger(words, spoken=False) or _longest_word(words)
    if trigger is None:
        return None
    kind = kind_at(words, trigger, len(words))
    ahead = _AHEAD.search(words, max(0, trigger[0] - 2 * _NEAR_VERB), trigger[0]) is not None
    governor = None if kind in SPEECH else trailing_speech(words, trigger)
    return Clause(0, len(sentence), trigger, kind, speech=kind in SPEECH, governor=governor, ahead=ahead)


def clause_at(sentence: str, start: int, end: int) -> Clause:
    """Give the clause whose trigger is the word [*start*, *end*) of *sentence*, and the speech verb that governs it."""
    words = plain(sentence)
    trigger = (start, end, words[start:end])
    known = trigger in (*verbs_in(words, start, end), *nouns_in(words, start, end))
    kind = kind_at(words, trigger, len(words)) if known else BEING
    governor = governor_of(words, 0, trigger)
    speech = kind in SPEECH
    return Clause(0, len(words), trigger, kind, speech=speech, governor=None if speech else governor)


def _main_trigger(words: str, *, spoken: bool) -> Verb | None:
    """Give what happens first and foremost; beside words that are quoted (*spoken*), the saying of them."""
    verbs, nouns, states = actions_in(words, 0, len(words))
    said = [verb for verb in verbs if kind_of(verb[2]) in SPEECH and not is_gerund(verb[2])] if spoken else []
    return next(iter([*said, *_leading(words, verbs), *nouns, *states, *verbs]), None)


def _longest_word(words: str) -> Verb | None:
    found = max(_WORD.finditer(words), key=lambda word: (len(word[0]), -word.start()), default=None)
    return found and (found.start(), found.end(), found[0])


def _leading(words: str, verbs: list[Verb]) -> list[Verb]:
    """Give the finite verbs, those first that lead no clause before or inside the main one."""
    comma = words.find(",") if OPENS_LATER.match(words) else -1
    finite = [v for v in verbs if not _INFINITIVE.search(words, max(0, v[0] - _NEAR_VERB), v[0])]
    finite = [v for v in finite if not is_gerund(v[2]) or _PROGRESSIVE.search(words, max(0, v[0] - _NEAR_VERB), v[0])]
    return [*(v for v in finite if v[0] > comma and not RELATIVE.search(words, 0, v[0])), *finite]


def _trigger(words: str, segment: tuple[int, int], mention: tuple[int, int]) -> Verb | None:
    first, last = segment
    start, end = mention
    for verb in (*nouns_in(words, end, last), *verbs_in(words, end, last)):
        if not words[end : verb[0]].strip():  # "the 2010 sinking"; "last week dismissed"
            return verb
    first = state_joined(words, first, start)
    before = verbs_in(words, first, start)
    after = verbs_in(words, end, last)
    if not before and len(words[first:start].split()) <= _FRONT and after:
        return next((verb for verb in after if not _leads_on(words, verb)), after[0])
    nouns = nouns_in(words, first, start) or nouns_in(words, end, last)
    return next(iter([*reversed(_governing(words, before)), *nouns, *after]), None)


def _leads_on(words: str, verb: Verb) -> bool:
    """Tell whether the main verb stands behind *verb*: "On Monday, he said, rain fell", "In May, led by him, they"."""
    is_aside = kind_of(verb[2]) in SPEECH and words.startswith(",", verb[1])
    return is_aside or _AGENT.match(words, verb[1]) is not None


def _governing(words: str, verbs: list[Verb]) -> list[Verb]:
    """Leave out the infinitives that hang on a noun: "signed a contract [to purchase]", not "plans to purchase"."""
    own = []
    for verb in verbs:
        to = _INFINITIVE.search(words, max(0, verb[0] - _NEAR_VERB), verb[0])
        if (
            to is None
            or any(v[1] == to.start() - 1 for v in verbs)
            or _TOWARDS.search(words, max(0, to.start() - _NEAR_VERB), to.start())
        ):
            own.append(verb)
    return own or verbs
