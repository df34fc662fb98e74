"""Attribution: who says so. The subject of a speech verb, wherever the sentence puts it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from dateline.timeline.clause import Clause
from dateline.timeline.entities import COUNTRIES, names_in
from dateline.timeline.governor import PASSIVE, trailing_speech
from dateline.timeline.lexicon import MONTH, WEEKDAY
from dateline.timeline.quotes import unquoted
from dateline.timeline.sentence import plain
from dateline.timeline.verbs import QUOTATIVES, SPEECH, Verb, actions_in, is_gerund, kind_of, verbs_in

LONGEST = 110
_DEEP = 4
_ACCORDING = re.compile(r"\baccording to (?P<who>[^,.;]{2,80})", re.IGNORECASE)
_REPORTS = re.compile(
    r"(?P<who>(?:[A-Z][\w-]+\s+){1,4}?(?:media|press|police|intelligence|government)?)\s*"
    r"(?:reports?|claims?|rumou?rs|allegations|statements?|estimates?)\s+that\s+\Z"
)
_CITING = re.compile(r",\s+citing\s")
_INVERTED = re.compile(r"(?:[\"”?!,]|'')\s*\Z")
_BEHIND = re.compile(
    r"\s+(?P<who>(?!(?:it|he|she|they|we|there)\b)(?:(?!\b(?:in|on|at|from|that|who|when|after|during|as|to)\b)"
    r"(?:[^,.;:\"“”]|(?<=\s[A-Z])\.(?=\s[A-Z])))+)"
)
_BY = re.compile(
    r"\s+(?:\w+\s+)?by\s+(?P<who>(?:(?!\b(?:in|on|at|that|who|when|after|during|as|to|for)\b)[^,.;:\"“”`])+)"
)
_BREAK = re.compile(
    r"[;:]|\b(?:that|because|if|whether)\s|(?<=[\"”])\s+(?=[A-Z])|,?\s+(?:but|while|with|as|although|when|after|whereas)\s"
)
_AUXILIARIES = re.compile(
    rf"(?:\s+|^)(?:{WEEKDAY}|(?:do|does|did|have|has|had|is|are|was|were)n['’]t|also|now"
    r"|having|has|had|have|is|was|were|are|would|will|again|later|then|further|recently|previously|repeatedly|not|never"
    r"|once|still|reportedly|yesterday|today|(?:on|in|last|late|early|this)\s+(?:[a-z]+\s+)?"
    rf"(?:\d{{4}}|week|month|year|{WEEKDAY}|{MONTH})(?:\s+\d{{1,4}})?)\s*\Z",
)
_LEAD = re.compile(
    r"^[\W_]*(?:(?:however|meanwhile|separately|later|earlier|also|and|but|so|then|although|though|while|where|when"
    r"|moving on|in addition|for example)\b\W*)+",
    re.IGNORECASE,
)
_ADJUNCT = re.compile(
    r"^\W*(?:on|in|at|late|early|last|this|after|before|during|according|rather|while|when|since|for|citing|asked|speaking|by"
    r"|alongside|despite|amid|under|with|from|as|although|following|through|\w+ing|\w+ly)\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"^\W*(?:who|which|whose|where|\w{2,}ing)\b")
_DESCRIBES = re.compile(r"(?<=\w)\s+(?:who|which|that)\s*\Z")
_SELF = re.compile(r"(?:I|[Ww]e|[Yy]ou|[Tt]here|[Tt]hat|[Tt]his|[Ww]hat)\b")
_PRONOUN = re.compile(r"(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey(?: \w+)?)")
_THE = re.compile(r"[Tt]he (?:[a-z-]+ ){0,2}(?P<what>[a-z-]+)")
#: what any firm or office with a name may be called
_ANY_BODY = frozenset("company firm group carmaker automaker maker airline carrier bank agency giant".split())


def attribution_of(sentence: str, clause: Clause, aliases: Mapping[str, str]) -> str | None:
    """Name who says so: the speaker, the one who reports it, or who stands behind "according to"; None for nobody."""
    who = _speaker(sentence, clause)
    if who is None:
        return None
    bare = re.sub(r"^[Tt]he\s+", "", who)
    return aliases.get(bare, who)


def resolved(attribution: str | None, before: str | None) -> str | None:
    """Give the speaker named *before* when *attribution* but refers to one: "he", "the agency", not "the union"."""
    if attribution is None or before is None:
        return attribution
    the = _THE.fullmatch(attribution)
    refers = _is_again(the["what"], before) if the else is_pronoun(attribution)
    return before if refers else attribution


def is_pronoun(attribution: str) -> bool:
    """Tell whether *attribution* names nobody: "she", "they"."""
    return _PRONOUN.fullmatch(attribution) is not None


def _is_again(what: str, before: str) -> bool:
    """Tell whether the one named *before* is called *what*: its own words say so, or it is a body with a name."""
    if what in _ANY_BODY:
        return bool(names_in(before)) and not COUNTRIES.issuperset(names_in(before))
    return what in before.lower().split()


def _speaker(sentence: str, clause: Clause) -> str | None:
    words = unquoted(plain(sentence))
    verb = clause.trigger if clause.speech else clause.governor
    reports = None if clause.speech else _REPORTS.search(sentence, 0, clause.start)
    if reports:
        return reports["who"].strip()
    if verb is not None:
        outer = trailing_speech(words, verb) if clause.speech else None
        return subject_of(sentence, words, outer or verb, _DEEP)
    if _CITING.search(words[: clause.trigger[0]]):
        return _first_speaker(sentence, words)
    according = _ACCORDING.search(sentence)
    if according:
        return according["who"].strip()
    quoted = words[slice(*clause.trigger[:2])].isspace()
    return _first_speaker(sentence, words) if quoted else None


def _first_speaker(sentence: str, words: str) -> str | None:
    said = [verb for verb in verbs_in(words, 0, len(words)) if kind_of(verb[2]) in SPEECH]
    return subject_of(sentence, words, said[0], _DEEP) if said else None


def subject_of(sentence: str, words: str, verb: Verb, deep: int) -> str | None:
    """Give the subject of *verb*; *words* are those of the *sentence* that are not quoted."""
    by = _BY.match(sentence, verb[1]) if not words[max(0, verb[0] - 1) : verb[0]].strip(" ") else None
    if PASSIVE.search(words, 0, verb[0]) and not is_gerund(verb[2]):
        return _clean(by["who"]) if by else None
    if behind := _clean(_subject_behind(sentence, verb)):
        return behind
    start = max(
        (m.end() for m in _BREAK.finditer(words, 0, verb[0]) if words[m.end() : verb[0]].strip(" ,")), default=0
    )
    return _in_segment(sentence, words, verb, start, deep)


def _subject_behind(sentence: str, verb: Verb) -> str:
    """Give the subject that stands behind *verb*: "..., said Jane Porter"; behind a comma alone it is no clause."""
    opening = _INVERTED.search(sentence, 0, verb[0])
    found = _BEHIND.match(sentence, verb[1])
    if opening is None or found is None or is_gerund(verb[2]) or not any(w[:1].isupper() for w in found["who"].split()):
        return ""
    quotes = sentence[found.end() : found.end() + 1] in {'"', "“"}
    says_more = quotes or any(actions_in(sentence, *found.span("who")))
    return "" if opening[0].startswith(",") and (says_more or verb[2] not in QUOTATIVES) else found["who"]


def _in_segment(sentence: str, words: str, verb: Verb, start: int, deep: int) -> str | None:
    """Give the subject between *start* and *verb*: the last noun phrase, its apposition with it, no verb inside."""
    pieces = words[start : verb[0]].split(",")
    subject, inserted = pieces[-1], False
    if not _bare(subject):
        inserted, pieces = True, pieces[:-1]
        while len(pieces) > 1 and _RELATIVE.match(pieces[-1]):
            pieces = pieces[:-1]
        subject = ",".join(pieces[-2:]) if len(pieces) > 1 and not _ADJUNCT.match(pieces[-2]) else ",".join(pieces[-1:])
    if describes := _DESCRIBES.search(subject):  # "The owner of the Maria Star, [the ferry that] sank"
        has_head = len(pieces) > 1 and not _ADJUNCT.match(pieces[-2])
        subject = pieces[-2] if has_head else subject[: describes.start()]
    begins = start + words[start : verb[0]].rfind(subject) + len(subject) - len(subject.lstrip(" ,"))
    subject = subject.lstrip(" ,")
    verbs, _, states = actions_in(words, begins, begins + len(subject))
    inner = sorted((*verbs, *(state for state in states if _bare(words[state[0] : begins + len(subject)]))))
    if (inner or (is_gerund(verb[2]) and (inserted or not _bare(subject)))) and deep:
        earlier = inner or [v for v in verbs_in(words, 0, begins) if not is_gerund(v[2])]
        return subject_of(sentence, words, earlier[0], deep - 1) if earlier else None
    return _clean(sentence[begins : begins + len(subject)])


def _bare(text: str) -> str:
    previous = None
    while previous != text:
        previous, text = text, _AUXILIARIES.sub("", text)
    return text.strip(" ,")


def _clean(text: str) -> str | None:
    subject = _bare(_LEAD.sub("", _bare(text.strip(" \n\t\"“”'`,"))).strip(" \"“”'`,"))
    subject = re.sub(r"\s+", " ", subject).rstrip(".") if not subject.endswith("Inc.") else subject
    fits = 0 < len(subject) <= LONGEST and subject[0].isalnum() and not _SELF.match(subject)
    return subject if fits else None
