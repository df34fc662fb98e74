"""The verbs and event nouns of news, by class; and how to find them in folded text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from dateline.timeline.lexicon import HELPERS, IRREGULAR, KINDS, NO_VERBS, NOUNS, VERBS
from dateline.timex.language import trie

SPEECH = frozenset({"say", "deny"})
BEING = "be"
ASPECTS = frozenset({"begin", "end", "delay"})
#: speech verbs that stand before their subject: "..., said the mayor"
QUOTATIVES = frozenset("said says wrote writes added adds explained recalled noted argued insisted".split())
#: base forms of speech verbs that are no nouns, and so verbs wherever they stand: "officials believe"
PLAIN_SPEECH = frozenset(
    """
    say believe indicate argue insist admit warn suggest predict allege acknowledge assert contend concede recommend
    urge deny assume conclude explain disclose
    """.split()
)
#: speech verbs that take a thing or a person, and no clause: "praised the design"
OF_OBJECTS = frozenset(
    "call name describe attribute praise applaud criticise criticize condemn blame accuse apologise apologize".split()
)
#: verbs that say little without their noun
LIGHT = frozenset("make makes made making take takes took taken taking hold holds held holding give gave given".split())

Verb = tuple[int, int, str]  # start, end, form

_KIND_OF_BASE = {base: kind for kind, bases in KINDS.items() for base in bases.split()}


def _doubled(base: str) -> str:
    return base + base[-1] if re.search(r"(?:^|[^aeiou])[aeiou][bdglmnprt]$", base) else base


def _past(base: str) -> Iterator[str]:
    stem = base.removesuffix("e")
    yield stem[:-1] + "ied" if re.search(r"[^aeiou]y$", base) else stem + "ed"
    yield _doubled(base) + "ed"


def _gerund(base: str) -> Iterator[str]:
    yield base.removesuffix("e") + "ing"
    yield _doubled(base) + "ing"


def _third(base: str) -> str:
    if re.search(r"[^aeiou]y$", base):
        return base[:-1] + "ies"
    return base + ("es" if re.search(r"(?:s|sh|ch|x|z|o)$", base) else "s")


_BASES = frozenset(VERBS) | _KIND_OF_BASE.keys() | frozenset(IRREGULAR.values())
_THIRD = {_third(base): base for base in _BASES}
_BASE_OF = (
    _THIRD
    | {form: base for base in _BASES for form in _gerund(base)}
    | {form: base for base in _BASES - set(IRREGULAR.values()) for form in _past(base)}
    | IRREGULAR
    | {base: base for base in _BASES}
)
_FORMS = _BASE_OF.keys() - _BASES | IRREGULAR.keys() | PLAIN_SPEECH
_SCAN = re.compile(
    rf"(?<![\w@-])(?:(?:(?:to|will|would|could|may|might|can|should|must|shall|not|did|does|do|'ll)\s+)"
    rf"(?P<base>{trie(_BASES)})"
    rf"|(?P<form>{trie({*_FORMS, *NOUNS, *HELPERS})}|[a-z]{{2,}}ed|[a-z]{{3,}}ing))(?![\w-])"
)
_NEAR = 24  # characters before a word in which its determiner stands
_DETERMINERS = "the|a|an|its|their|his|her|our|my|this|these|those|no|any|some|several|many|more|new"
_DETERMINED = re.compile(rf"(?<!\w)(?:{_DETERMINERS})\s+(?:\w+ly\s+)?\Z")
_NOUN_LIKE = re.compile(
    rf"(?<!\w)(?:{_DETERMINERS}|that|of|in|on|by|for|from|with|and|or|at|to|under|over|into|about|against|such|all|record"
    r"|two|three|four|five|\d+(?:[.,]\d+)*|'s|first|last|recent)\s+\Z"
)


Actions = tuple[list[Verb], list[Verb], list[Verb]]


def actions_in(clause: str, start: int, end: int) -> Actions:
    """Give the verbs, the event nouns and the forms of to be and to have in [*start*, *end*) of *clause* (plain)."""
    verbs, nouns, states = _actions(clause)
    if start <= 0 and end >= len(clause):
        return verbs, nouns, states
    return _within(verbs, start, end), _within(nouns, start, end), _within(states, start, end)


def _within(found: list[Verb], start: int, end: int) -> list[Verb]:
    return [verb for verb in found if start <= verb[0] and verb[1] <= end]


@lru_cache(maxsize=64)
def _actions(clause: str) -> Actions:
    verbs: list[Verb] = []
    nouns: list[Verb] = []
    states: list[Verb] = []
    for match in _SCAN.finditer(clause):
        form = match[match.lastgroup or 0]
        found = (match.start(match.lastgroup or 0), match.end(), form)
        if form in NOUNS and (form not in _THIRD or _is_noun(clause, match)):
            nouns.append(found)
        elif form in HELPERS:
            states.append(found)
        elif form not in NO_VERBS and not _is_no_verb(clause, match, form):
            verbs.append(found)
    return verbs, nouns, states


def verbs_in(clause: str, start: int, end: int) -> list[Verb]:
    """Give each verb form, helpers left out, in [*start*, *end*) of *clause* (folded)."""
    return _within(_actions(clause)[0], start, end)


def nouns_in(clause: str, start: int, end: int) -> list[Verb]:
    """Give each noun that names an event, in [*start*, *end*) of *clause* (folded)."""
    return _within(_actions(clause)[1], start, end)


@lru_cache(maxsize=4_096)
def kind_of(form: str) -> str:
    """Give the class of a verb form or event noun; one without a class is its own, cut to its stem."""
    base = NOUNS.get(form) or _BASE_OF.get(form)
    if base is None:
        stem = re.sub(r"(?:ed|ing)$", "", form)
        base = BEING if form in HELPERS or stem == form else stem
    return _KIND_OF_BASE.get(base, base)


def is_present(form: str) -> bool:
    """Tell whether *form* speaks of what is, not of what was: "says", "has"."""
    return form in _THIRD or form in {"is", "are", "has", "have", "can", "may"}


def base_of(word: str) -> str | None:
    """Give the base form of a verb or the verb of an event noun; None for other words."""
    return NOUNS.get(word) or _BASE_OF.get(word)


def is_base(form: str) -> bool:
    """Tell whether *form* is the base form of a verb: "fly"."""
    return form in _BASES


def is_event_noun(form: str) -> bool:
    """Tell whether *form* is a noun that names an event."""
    return form in NOUNS


def is_gerund(form: str) -> bool:
    """Tell whether *form* ends in -ing, and so leads no main clause."""
    return form.endswith("ing")


def _is_no_verb(clause: str, match: re.Match[str], form: str) -> bool:
    """Tell whether a form stands as an adjective or a noun: "the reported deployment", "two reports"."""
    if match.lastgroup == "base" or form in IRREGULAR:
        return False
    if form in _THIRD:
        return _is_noun(clause, match)
    return _DETERMINED.search(clause, max(0, match.start() - _NEAR), match.start()) is not None


def _is_noun(clause: str, match: re.Match[str]) -> bool:
    if not clause[: match.start()].strip(" \"'“`"):
        return True  # "Fires burned": a sentence begins with its subject
    return _NOUN_LIKE.search(clause, max(0, match.start() - _NEAR), match.start()) is not None
