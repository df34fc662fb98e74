"""Echoes: "its launch", "the deal", "after the plane was delivered" go back to what the article dates elsewhere."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from dateline.timeline.clause import Clause
from dateline.timeline.event import Basis
from dateline.timeline.page import Page
from dateline.timeline.sentence import Span, plain
from dateline.timeline.telling import Telling
from dateline.timeline.verbs import ASPECTS, BEING, SPEECH, Verb, actions_in, kind_of, nouns_in

MOST = 200  # echoes of one article
_GOES_BACK = re.compile(r"\b(?:the|its|their|his|her|this|that|'s|s'|of|in|since|after|before)\s+(?:\w+\s+){0,2}\Z")
_PRESUPPOSED = re.compile(r"\b(?:when|after|since|before|once)\s+(?:[\w'-]+\s+){1,6}\Z")
_BETWEEN = re.compile(r"\b(?:after|since|before)\s+(?:the|its|their|his|her)\s+(?:\w+\s+)?\Z")
_BEFORE = 48


def echoes_of(page: Page, told: tuple[Telling, ...]) -> Iterator[Telling]:
    """Give what in the sentences of *page* goes back to one of the dated clauses of *told*."""
    dated = [t for t in told if t.basis is Basis.TEXT]
    known = _by_kind(dated)
    if not known:
        return
    covered: dict[int, list[Span]] = {}
    for telling in dated:
        covered.setdefault(telling.sentence[0], []).append((telling.clause.start, telling.clause.end))
    spans = [page.headline, *page.body] if page.headline else page.body
    found = 0
    for sentence in spans:
        for echo in _in_sentence(page, sentence, known, covered.get(sentence[0], ())):
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
        for kind in {clause.kind, *(kind_of(noun[2]) for noun in nouns)} - SPEECH - ASPECTS - {BEING}:
            found.setdefault(kind, []).append(telling)
    return found


def _in_sentence(
    page: Page, sentence: Span, known: Mapping[str, list[Telling]], covered: Iterable[Span]
) -> Iterator[Telling]:
    words = plain(page.article.text[slice(*sentence)])
    verbs, nouns, _ = actions_in(words, 0, len(words))
    back = [noun for noun in nouns if noun[0] == 0 or _GOES_BACK.search(words, max(0, noun[0] - _BEFORE), noun[0])]
    back += [verb for verb in verbs if _PRESUPPOSED.search(words, max(0, verb[0] - _BEFORE), verb[0])]
    for trigger in back:
        kind = kind_of(trigger[2])
        presupposed = _BETWEEN.search(words, max(0, trigger[0] - _BEFORE), trigger[0])
        if kind in known and (presupposed or not any(start <= trigger[0] < end for start, end in covered)):
            first = _nearest(known[kind], sentence)
            if first:
                yield _echo(sentence, trigger, first)


def _nearest(dated: list[Telling], sentence: Span) -> Telling | None:
    """Give the last of *dated* before *sentence*, else the first behind it."""
    number = bisect_left(dated, sentence[0], key=lambda telling: telling.sentence[0])
    behind = (telling for telling in dated[number:] if telling.sentence != sentence)
    return dated[number - 1] if number else next(behind, None)


def _echo(sentence: Span, trigger: Verb, first: Telling) -> Telling:
    clause = Clause(trigger[0], trigger[1], trigger, first.clause.kind, speech=False, governor=first.clause.governor)
    return replace(first, sentence=sentence, clause=clause, basis=Basis.CONTEXT, echo=first)
