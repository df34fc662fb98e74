"""Echoes: "its launch", "the deal", "after the plane was delivered" go back to what the article dates elsewhere."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from dateline.timeline.clause import Clause
from dateline.timeline.event import Basis
from dateline.timeline.page import Page
from dateline.timeline.sentence import Span, plain
from dateline.timeline.telling import Telling
from dateline.timeline.verbs import ASPECTS, BEING, SPEECH, Verb, actions_in, kind_of, nouns_in

MOST = 200  # echoes of one article
_GOES_BACK = re.compile(r"\b(?:the|its|their|his|her|this|that|'s|s'|of|in|since|after|before)\s+(?:[\w'-]+\s+){0,2}\Z")
_PRESUPPOSED = re.compile(r"\b(?:when|after|since|before|once)\s+(?:[\w'-]+\s+){1,6}\Z")
_BETWEEN = re.compile(r"\b(?:after|since|before)\s+(?:the|its|their|his|her)\s+(?:\w+\s+)?\Z")
_GENERAL = SPEECH | ASPECTS | {BEING}
_BEFORE = 48
_STEM = 4


def echoes_of(page: Page, told: tuple[Telling, ...]) -> Iterator[Telling]:
    """Give what in the sentences of *page* goes back to one of the dated clauses of *told*, or to the headline."""
    dated = [t for t in told if t.basis is Basis.TEXT]
    headline = next((t for t in told if t.sentence == page.headline), None)
    known = _Known(_by_kind(dated), headline)
    covered: dict[int, list[Telling]] = {}
    for telling in dated:
        covered.setdefault(telling.sentence[0], []).append(telling)
    found = 0
    for sentence in page.body if dated or headline else ():
        for echo in _in_sentence(page, sentence, known, covered.get(sentence[0], [])):
            yield echo
            found += 1
        if found >= MOST:
            return


def _by_kind(dated: list[Telling]) -> dict[str, list[Telling]]:
    """List the dated clauses that are no speech under the classes of their verb and of their event nouns."""
    found: dict[str, list[Telling]] = {}
    for telling in dated:
        clause = telling.clause
        if clause.kind in SPEECH:
            continue
        nouns = nouns_in(plain(telling.quote), clause.trigger[1], clause.end)
        for kind in {clause.kind, *(kind_of(noun[2]) for noun in nouns)} - _GENERAL:
            found.setdefault(kind, []).append(telling)
    return found


def _in_sentence(page: Page, sentence: Span, known: _Known, dated: list[Telling]) -> Iterator[Telling]:
    words = plain(page.article.text[slice(*sentence)])
    verbs, nouns, _ = actions_in(words, 0, len(words))
    for trigger in (*nouns, *(verb for verb in verbs if _before(_PRESUPPOSED, words, verb))):
        first = known.antecedent(kind_of(trigger[2]), sentence, named=_names(words, trigger))
        covering = [t for t in dated if t.clause.start <= trigger[0] < t.clause.end]
        own = any(t.clause.trigger == trigger or not t.clause.speech for t in covering)
        if first is not None and _same(first, trigger) and (not own or _is_presupposed(words, trigger, covering)):
            yield _echo(sentence, trigger, first)


def _same(first: Telling, trigger: Verb) -> bool:
    """Tell whether the sentence of *first* has the word of *trigger*, in any form; a class of verbs is too wide."""
    words = (first.clause.trigger[2], *plain(first.quote).lower().split())
    return trigger[2][:_STEM] in {word[:_STEM] for word in words}


def _before(pattern: re.Pattern[str], words: str, trigger: Verb) -> bool:
    return pattern.search(words, max(0, trigger[0] - _BEFORE), trigger[0]) is not None


def _names(words: str, trigger: Verb) -> bool:
    """Tell whether *trigger* is named as known: "the launch"."""
    return trigger[0] == 0 or _before(_GOES_BACK, words, trigger) or _before(_PRESUPPOSED, words, trigger)


def _is_presupposed(words: str, trigger: Verb, covering: list[Telling]) -> bool:
    return all(t.clause.trigger != trigger for t in covering) and _before(_BETWEEN, words, trigger)


@dataclass(frozen=True, slots=True)
class _Known:
    """The dated clauses of an article by class, and what its headline tells."""

    dated: Mapping[str, list[Telling]]
    headline: Telling | None

    def antecedent(self, kind: str, sentence: Span, *, named: bool) -> Telling | None:
        """Give what an event of that *kind* goes back to; one that is not *named* as known, to the headline alone."""
        found = _nearest(self.dated.get(kind, []), sentence) if named else None
        headline = self.headline
        if found is None and headline is not None and headline.clause.kind == kind and kind not in _GENERAL:
            return headline
        return found


def _nearest(dated: list[Telling], sentence: Span) -> Telling | None:
    """Give the last of *dated* before *sentence*, else the first behind it."""
    number = bisect_left(dated, sentence[0], key=lambda telling: telling.sentence[0])
    if number:
        return dated[number - 1]
    return next((telling for telling in dated if telling.sentence != sentence), None)


def _echo(sentence: Span, trigger: Verb, first: Telling) -> Telling:
    clause = Clause(trigger[0], trigger[1], trigger, first.clause.kind, speech=False, governor=first.clause.governor)
    return replace(first, sentence=sentence, clause=clause, basis=Basis.CONTEXT, echo=first)
