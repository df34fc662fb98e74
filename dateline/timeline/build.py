"""One article -> its sightings: zones, sentences, clauses, bounds, status, title, participants, confidence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dateline.timeline.article import Article
from dateline.timeline.clause import Clause, clause_of
from dateline.timeline.describe import numbers_in, title_of, words_in
from dateline.timeline.entities import aliases_in, participants_of
from dateline.timeline.event import Basis, Evidence, Sighting, Status
from dateline.timeline.sentence import sentence_at
from dateline.timeline.status import attribution_of, status_of
from dateline.timeline.zones import zone_at, zones_of
from dateline.timex import Timex, extract
from dateline.timex.fold import fold
from dateline.timex.readings import Bound, Part, Which
from dateline.values import DAY, Anchor, Grain, Interval

_SUBJECT = re.compile(r"\s+(?:sets?|comes?|arrives?|begins?|starts?|ends?|is|was|has|had)\b")


@dataclass(frozen=True, slots=True)
class _Telling:
    """A dated mention in its sentence: offsets of the sentence in the text, of the clause in the sentence."""

    article: Article
    timex: Timex
    interval: Interval
    sentence: tuple[int, int]
    clause: Clause
    aliases: Mapping[str, str]

    @property
    def quote(self) -> str:
        return self.article.text[slice(*self.sentence)]

    @property
    def clause_span(self) -> tuple[int, int]:
        return self.sentence[0] + self.clause.start, self.sentence[0] + self.clause.end


def sightings_of(article: Article, timexes: tuple[Timex, ...] | None = None) -> tuple[Sighting, ...]:
    """Give what *article* tells with a date of its own, in order of the text.

    *timexes* are the expressions of its text, when the caller has extracted them already.
    """
    found = extract(article.text, article.published) if timexes is None else timexes
    return tuple(_sighting(telling) for telling in _tellings(article, found))


def _tellings(article: Article, timexes: tuple[Timex, ...]) -> Iterator[_Telling]:
    zones = zones_of(article.text)
    aliases = aliases_in(article.text)
    for timex in timexes:
        if timex.interval is None or timex.type == "DURATION" or zone_at(zones, timex.start) is not None:
            continue
        sentence = sentence_at(article.text, timex.start)
        quote = article.text[slice(*sentence)]
        start, end = timex.start - sentence[0], min(timex.end, sentence[1]) - sentence[0]
        clause = None if _is_subject(quote, timex, end) else clause_of(quote, start, end)
        interval = told_interval(timex, article.published, planned=False) if clause else None
        if clause and interval:
            yield _Telling(article, timex, interval, sentence, clause, aliases)


def _is_subject(quote: str, timex: Timex, end: int) -> bool:
    """Tell that a bound mention goes on as a clause of its own: "before the winter sets in"."""
    return timex.bound is not None and _SUBJECT.match(fold(quote), end) is not None


def told_interval(timex: Timex, published: Anchor, *, planned: bool) -> Interval | None:
    """Give the interval of what is told: that of the words, opened or closed by their bound.

    "since X" lasts to the publication day, "by X" begins there, "before X" and "after X" are open. A loose part
    ("early October") of what has happened ends with the publication day.
    """
    interval = timex.interval
    if interval is None:
        return None
    tomorrow = None if published.day is None else (published.day + 1) * DAY
    match timex.bound:
        case Bound.SINCE:
            return _between(interval.start, tomorrow, interval.grain)
        case Bound.BY:
            start = None if published.day is None else published.day * DAY
            return _between(start, interval.end, Grain.DAY) or interval
        case Bound.UNTIL:
            return _between(None, interval.end, interval.grain)
        case Bound.BEFORE:
            return _between(None, interval.start, interval.grain)
        case Bound.AFTER:
            return _between(interval.end, None, interval.grain)
    if isinstance(timex.reading, Part) and not planned and tomorrow is not None:
        return _between(interval.start, min(interval.end or tomorrow, tomorrow), interval.grain) or interval
    return interval


def _between(start: int | None, end: int | None, grain: Grain) -> Interval | None:
    if start is not None and end is not None and end <= start:
        return None
    return Interval(start, end, grain)


def _sighting(telling: _Telling) -> Sighting:
    start, end = telling.clause_span
    clause = telling.article.text[start:end]
    timex = telling.timex
    first, last = max(0, timex.start - start), min(timex.end, end) - start
    status, content_status = status_of(telling.quote, telling.clause, ahead=_is_ahead(telling))
    rest = clause[:first] + " " + clause[last:]
    return Sighting(
        interval=telling.interval,
        bound=timex.bound,
        status=status,
        content_status=content_status,
        attribution=attribution_of(telling.quote, telling.clause),
        basis=Basis.TEXT,
        confidence=_confidence(telling, status),
        title=title_of(clause, first, last),
        description=" ".join(telling.quote.split()),
        trigger=telling.clause.trigger[2],
        kind=telling.clause.kind,
        participants=participants_of(rest, telling.aliases) or participants_of(telling.quote, telling.aliases),
        numbers=numbers_in(rest),
        words=words_in(rest),
        clause=(start, end),
        evidence=_evidence(telling),
    )


def _evidence(telling: _Telling) -> Evidence:
    article, timex = telling.article, telling.timex
    published = str(article.published) or None
    return Evidence(
        article=article.id,
        url=article.url,
        publisher=article.publisher,
        published=published,
        quote=telling.quote,
        quote_start=telling.sentence[0],
        quote_end=telling.sentence[1],
        expression=timex.text,
        start=timex.start,
        end=timex.end,
        type=timex.type,
        value=timex.value,
        mod=timex.mod,
        rule=timex.rule,
        anchor=published,
        why=timex.why,
    )


def _is_ahead(telling: _Telling) -> bool:
    today, start = telling.article.published.moment, telling.interval.start
    return today is not None and start is not None and start // DAY > today // DAY


_STATUS_FACTOR = {Status.OCCURRED: 1.0, Status.CLAIMED: 0.9, Status.PLANNED: 0.85, Status.DENIED: 0.9}
_TENSE_GUESSED = 0.9
_BOUND_FACTOR = 0.9


def _confidence(telling: _Telling, status: Status) -> float:
    """Multiply the named factors: status, whether tense had to guess the year or week, whether an end is open."""
    reading, factor = telling.timex.reading, _STATUS_FACTOR[status]
    if getattr(reading, "which", None) is Which.TENSE and getattr(reading, "year", None) is None:
        factor *= _TENSE_GUESSED
    return round(factor * (_BOUND_FACTOR if telling.timex.bound else 1.0), 3)
