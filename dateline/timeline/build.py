"""One article -> its sightings: what it tells, with status, title, participants and confidence."""

from __future__ import annotations

import math
from dataclasses import replace

from dateline.timeline.article import Article
from dateline.timeline.clause import Clause
from dateline.timeline.customs import conventions_of
from dateline.timeline.describe import numbers_in, words_in
from dateline.timeline.echo import echoes_of
from dateline.timeline.entities import participants_of
from dateline.timeline.event import Basis, Evidence, Sighting, Status
from dateline.timeline.page import page_of
from dateline.timeline.quotes import quoted_in
from dateline.timeline.speaker import attribution_of, resolved
from dateline.timeline.status import Verdict, status_of
from dateline.timeline.telling import Telling, tellings_of
from dateline.timeline.titles import title_of, with_quote
from dateline.timeline.verbs import BEING
from dateline.timex import Timex, extract
from dateline.timex.edtf import day_text
from dateline.timex.readings import Which

_STATUS_FACTOR = {Status.OCCURRED: 1.0, Status.CLAIMED: 0.9, Status.PLANNED: 0.85, Status.DENIED: 0.9}
_BASIS_FACTOR = {Basis.TEXT: 1.0, Basis.CONTEXT: 0.7, Basis.PUBLISHED: 0.5}


def sightings_of(article: Article, timexes: tuple[Timex, ...] | None = None) -> tuple[Sighting, ...]:
    """Give what *article* tells: dated clauses, a clause of each undated sentence, and what goes back to a dated one.

    *timexes* are the expressions of its text, when the caller has extracted them already.
    """
    found = (
        extract(article.text, article.published, conventions=conventions_of(article)) if timexes is None else timexes
    )
    page = page_of(article)
    tellings = tellings_of(page, found)
    told: dict[int, Sighting] = {}
    topic: tuple[str, ...] = ()
    speaker: str | None = None
    for telling in tellings:
        sighting = _sighting(telling, topic, speaker)
        told[id(telling)] = sighting
        topic, speaker = sighting.participants[:1], sighting.attribution or speaker
    echoes = [_again(echo, told[id(echo.echo)]) for echo in echoes_of(page, tellings) if echo.echo]
    found_at: dict[object, Sighting] = {}
    for sighting in (*told.values(), *echoes):  # of one clause and date the first, which the date stands beside
        found_at.setdefault(sighting.key, sighting)
    return tuple(found_at.values())


def _again(echo: Telling, first: Sighting) -> Sighting:
    """Make the sighting of an *echo*: all that its *first* telling tells, with evidence of its own."""
    factors = (*first.factors, (f"date from {Basis.CONTEXT}", _BASIS_FACTOR[Basis.CONTEXT]))
    own = status_of(echo.quote, echo.clause, ahead=echo.is_ahead, spoken=False)
    planned = own.status is Status.PLANNED
    return replace(
        first,
        basis=Basis.CONTEXT,
        confidence=round(math.prod(factor for _, factor in factors), 3),
        description=" ".join(echo.quote.split()),
        trigger=echo.clause.trigger[2],
        clause=echo.span,
        evidence=_evidence(echo),
        status=own.status if planned else first.status,
        status_why=own.why if planned else f"{echo.clause.trigger[2]!r} goes back to it; there, {first.status_why}",
        factors=factors,
    )


def _sighting(telling: Telling, topic: tuple[str, ...], speaker: str | None) -> Sighting:
    """Make the sighting of *telling*; a clause that names nobody goes on about the *topic* of the one before.

    *speaker* is the last one that was named.
    """
    verdict, attribution = _said(telling, speaker)
    factors = _factors(telling, verdict.status)
    title, rest = _words_of(telling, attribution)
    participants = _participants(telling, rest) or topic
    return Sighting(
        interval=telling.interval,
        bound=telling.timex.bound if telling.timex else None,
        status=verdict.status,
        content_status=verdict.content,
        attribution=attribution,
        basis=telling.basis,
        confidence=round(math.prod(factor for _, factor in factors), 3),
        title=title,
        description=" ".join(telling.quote.split()),
        trigger=telling.clause.trigger[2],
        kind=telling.clause.kind,
        participants=participants,
        numbers=numbers_in(rest),
        words=words_in(rest, participants),
        clause=telling.span,
        evidence=_evidence(telling),
        status_why=verdict.why,
        factors=factors,
        sketch=telling.page.sketch,
    )


def _said(telling: Telling, speaker: str | None) -> tuple[Verdict, str | None]:
    """Give the status of *telling*, and who says so; in a quote that goes over sentences the last *speaker*."""
    page, quote, clause = telling.page, telling.quote, telling.clause
    spoken = page.is_spoken(telling.sentence[0] + clause.trigger[0])
    who = resolved(attribution_of(quote, clause, page.aliases), speaker)
    return status_of(quote, clause, ahead=telling.is_ahead, spoken=spoken), who or (speaker if spoken else None)


def _words_of(telling: Telling, attribution: str | None) -> tuple[str, str]:
    """Give the title, and the words of the clause and its subject without the date."""
    clause = telling.page.article.text[slice(*telling.span)]
    first, last = _mention(telling)
    subject = _subject_of(telling)
    trigger = telling.clause.trigger[2]
    title = title_of(clause, first, last, trigger=trigger, subject=subject)
    quote = _quote_before(telling)
    if quote and attribution and title.lower().startswith(trigger):  # "said the mayor"
        title = f"{attribution} {trigger}"
    return with_quote(title, quote), f"{subject} {clause[:first]} {clause[last:]}"


def _quote_before(telling: Telling) -> str:
    """Give the quote that stands before the speech that *telling* tells: '"...", she said on Friday'."""
    if not telling.clause.speech:
        return ""
    quotes = (telling.quote[start:end] for start, end in quoted_in(telling.quote) if end <= telling.clause.start + 1)
    return next(quotes, "")


def _participants(telling: Telling, rest: str) -> tuple[str, ...]:
    page = telling.page
    return participants_of(rest, page.aliases, page.common) or participants_of(telling.quote, page.aliases, page.common)


def _subject_of(telling: Telling) -> str:
    return "" if telling.clause.subject is None else telling.quote[slice(*telling.clause.subject)].strip(" ,")


def _mention(telling: Telling) -> tuple[int, int]:
    """Give where in the clause its own date stands."""
    start, end = telling.span
    timex = telling.timex
    if timex is None or telling.basis is not Basis.TEXT:
        return 0, 0
    return max(0, timex.start - start), max(0, min(timex.end, end) - start)


def _evidence(telling: Telling) -> Evidence:
    article, timex = telling.page.article, telling.timex
    published = str(article.published) or None
    at = telling.span[0]
    return Evidence(
        article=article.id,
        url=article.url,
        publisher=article.publisher,
        published=published,
        quote=telling.quote,
        quote_start=telling.sentence[0],
        quote_end=telling.sentence[1],
        expression=timex.text if timex else "",
        start=timex.start if timex else at,
        end=timex.end if timex else at,
        type=timex.type if timex else "DATE",
        value=timex.value if timex else day_text(telling.interval.first_day or 0),
        mod=timex.mod if timex else None,
        rule=timex.rule if timex else Basis.PUBLISHED,
        anchor=published,
        why=_why(telling),
    )


def _why(telling: Telling) -> str:
    match telling.basis, telling.timex:
        case Basis.TEXT, Timex():
            return telling.grounds
        case _, Timex() as timex if telling.echo:
            return f"{telling.clause.trigger[2]!r} goes back to what {timex.text!r} dates. {telling.grounds}"
        case _, Timex() as timex:
            return f"The sentence names no date and goes on with what {timex.text!r} dates. {telling.grounds}"
    return "The sentence names no date: the publication day of its article stands for it."


def _factors(telling: Telling, status: Status) -> tuple[tuple[str, float], ...]:
    """Give what the confidence is the product of, each with its name; what changes nothing is left out."""
    timex, clause = telling.timex, telling.clause
    reading = timex.reading if timex else None
    guessed = getattr(reading, "which", None) is Which.TENSE and getattr(reading, "year", None) is None
    named = (
        (f"date from {telling.basis}", _BASIS_FACTOR[telling.basis]),
        (f"status {status}", _STATUS_FACTOR[status]),
        ("year or week told by the tense", 0.9 if guessed else 1.0),
        ("one end left open", 0.9 if timex and timex.bound else 1.0),
        ("names a state, not an event", 0.6 if _is_state(clause) else 1.0),
    )
    return tuple((name, factor) for name, factor in named if factor < 1)


def _is_state(clause: Clause) -> bool:
    return clause.kind == BEING
