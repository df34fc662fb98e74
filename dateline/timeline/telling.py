"""Tellings: which clause tells what, and with which date; its own, a carried one, or the publication day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from dateline.timeline.clause import Clause, clause_of, main_clause
from dateline.timeline.event import Basis
from dateline.timeline.page import Page
from dateline.timeline.sentence import Span, plain, sentence_of
from dateline.timeline.verbs import is_gerund, is_present
from dateline.timex import Timex
from dateline.timex.readings import Bound, Part
from dateline.values import DAY, Anchor, Grain, Interval, days

LEAD = 3  # the sentences that may date the whole article
FRESH = 31  # days before publication in which the main event lies
_SUBJECT = re.compile(r"\s+(?:sets?|comes?|arrives?|begins?|starts?|ends?|is|was|has|had)\b")
_NOT_UNTIL = re.compile(r"\b(?:not|n't|never|delay\w*|postpone\w*|put off|push\w* back|moved?|reschedul\w*)\b[^,;.]*\Z")
_NEXT = 20
_FROM_EVENT = re.compile(
    r"\b(?:years?|months?|weeks?|days?|decades?)\s+(?:after|before)\s+(?:it|its|the|his|their|he|she|they|\w+ing)\b"
)
#: "five years after its launch" needs the date of the launch; "originally due in May" gives a date that fell through
_GIVEN_UP = re.compile(
    r"\b(?:originally|initially|previously|formerly)\s+(?:due|planned|scheduled|slated|expected|set|hoped|promised)\b[^,;]*\Z"
)
_OF_NOUN = re.compile(r"\b(?:the|an?|its?|his|her|their)\s+\Z", re.IGNORECASE)
_UNREAL = re.compile(r"\b(?:would|could|might|should)(?: not|n't)? have\s+(?:\w+ly\s+)?(?:been\s+)?\Z")
_DUE = re.compile(
    r"\b(?:will|shall|due|must|should|plans?|planned|scheduled|expected|set to|to be|until|delayed|postponed)\b"
)
_GOES_ON = re.compile(
    r"\W*(?:it|this|that|these|those|then|there|after (?:this|that|which)|later|afterwards|both|the (?:meeting|ceremony"
    r"|visit|trial|lawsuit|suit|deal|settlement|agreement|launch|move|attack|crash|accident|decision|announcement))\b"
)


@dataclass(frozen=True, slots=True)
class Telling:
    """A clause of a sentence with its date; *timex* is the expression that gives it, None on the publication day.

    *sentence* holds offsets in the text, *clause* in the sentence; *grounds* say why the expression means its date;
    *echo* is the dated telling that it goes back to.
    """

    page: Page
    sentence: Span
    clause: Clause
    interval: Interval
    basis: Basis
    timex: Timex | None
    grounds: str = ""
    echo: Telling | None = None

    @property
    def quote(self) -> str:
        """Give the words of the sentence."""
        return self.page.article.text[slice(*self.sentence)]

    @property
    def span(self) -> Span:
        """Give where the clause stands in the text."""
        return self.sentence[0] + self.clause.start, self.sentence[0] + self.clause.end

    @property
    def is_of_noun(self) -> bool:
        """Tell whether the date but describes a noun: "the 2011 version"."""
        text, timex = self.page.article.text, self.timex
        return timex is not None and _OF_NOUN.search(text, max(0, timex.start - _NEXT), timex.start) is not None

    @property
    def is_ahead(self) -> bool:
        """Tell whether the date lies behind the publication day, or is a deadline that does."""
        today, interval = self.page.article.published.moment, self.interval
        due = self.basis is Basis.TEXT and self.timex is not None and self.timex.bound is Bound.BY
        moment = interval.end if due else interval.start
        return today is not None and moment is not None and moment // DAY > today // DAY + due


def tellings_of(page: Page, timexes: tuple[Timex, ...]) -> tuple[Telling, ...]:
    """Give what *page* tells: every dated clause, and one clause of each sentence without a date."""
    dated: dict[int, list[Telling]] = {}
    for before, timex in pairwise((None, *timexes)):
        if timex is None or timex.interval is None or timex.type == "DURATION" or _is_other_end(before, timex):
            continue
        number = sentence_of(page.body, timex.start)
        telling = None if number is None else _dated(page, timex, page.body[number])
        if number is not None and telling is not None:
            dated.setdefault(number, []).append(telling)
    return tuple(_told(page, dated))


def _is_other_end(before: Timex | None, timex: Timex) -> bool:
    """Tell whether *timex* ends the range that *before* begins, whose interval both have."""
    span = timex.story[0].span
    return before is not None and span is not None and span is before.story[0].span


def _told(page: Page, dated: dict[int, list[Telling]]) -> Iterator[Telling]:
    main = _main(page, dated)
    if page.headline:
        yield from _undated(page, page.headline, main, None)
    carried = main
    for number, sentence in enumerate(page.body):
        if number in dated:
            yield from _settled(dated[number])
            yield from (t for t in _undated(page, sentence, main, None) if _is_new(t, dated[number]))
            carried = dated[number][-1]
        else:
            goes_on = carried if _goes_on(page, sentence) else None
            yield from _undated(page, sentence, goes_on or main, carried)
            carried = goes_on


def _settled(tellings: list[Telling]) -> Iterator[Telling]:
    """Leave out the dates of a trigger that another one tells finer, and those of a noun: "the 2011 version"."""
    for telling in tellings:
        others = [t for t in tellings if t is not telling and t.clause.trigger == telling.clause.trigger]
        if not any(_is_finer(other, telling) or (telling.is_of_noun and not other.is_of_noun) for other in others):
            yield telling


def _is_finer(one: Telling, other: Telling) -> bool:
    if any(telling.timex is not None and telling.timex.bound for telling in (one, other)):
        return False
    shared = one.interval.intersection(other.interval)
    own, wide = ((interval.start, interval.end) for interval in (one.interval, other.interval))
    return own != wide and shared is not None and (shared.start, shared.end) == own


def _dated(page: Page, timex: Timex, sentence: Span) -> Telling | None:
    quote = page.article.text[slice(*sentence)]
    start, end = timex.start - sentence[0], min(timex.end, sentence[1]) - sentence[0]
    words = plain(quote)
    if quote[:start].endswith(("-", "–")):  # "the post-1959 years"
        return None
    if timex.bound is not None and _SUBJECT.match(words, end):  # "before the rain comes"
        return None
    if _FROM_EVENT.search(words, start, min(end + _NEXT, len(words))) or _GIVEN_UP.search(words, 0, start):
        return None
    if _is_deadline(page, timex) and not _DUE.search(words):
        return None
    clause = clause_of(words, start, end)
    if clause and _UNREAL.search(words, max(0, clause.trigger[0] - _NEXT), clause.trigger[0]):
        return None  # "would have been delivered by then" never was
    if clause and timex.bound is Bound.BEFORE and (is_gerund(clause.trigger[2]) or is_present(clause.trigger[2])):
        return None  # what goes on has no date yet
    if timex.bound is Bound.UNTIL and _NOT_UNTIL.search(words, 0, start):  # "delayed until May" happens in May
        interval = timex.interval
    else:
        interval = told_interval(timex, page.article.published, planned=False) if clause else None
    return Telling(page, sentence, clause, interval, Basis.TEXT, timex, timex.why) if clause and interval else None


def _is_new(telling: Telling, dated: list[Telling]) -> bool:
    """Tell whether the main clause of a sentence tells something else than its dated clauses: "said ... last year"."""
    trigger = telling.clause.trigger
    return trigger not in [t.clause.trigger for t in dated] and (
        telling.clause.speech or not any(t.clause.start <= trigger[0] < t.clause.end for t in dated)
    )


def _is_deadline(page: Page, timex: Timex) -> bool:
    """Tell whether a date that is still to come closes something: "hopes to win before May"."""
    today, interval = page.article.published.moment, timex.interval
    closes = timex.bound in {Bound.BEFORE, Bound.UNTIL}
    return (
        closes and today is not None and interval is not None and interval.start is not None and interval.start > today
    )


def _undated(page: Page, sentence: Span, main: Telling | None, before: Telling | None) -> Iterator[Telling]:
    """Tell a sentence on the day of *main*; what is to come on that of the sentence *before*, if that is to come."""
    quote = page.article.text[slice(*sentence)]
    clause = main_clause(quote)
    if clause is None:
        return
    present = is_present(clause.trigger[2]) and not clause.speech
    carried = before if clause.ahead and before is not None and before.is_ahead else main
    if carried is not None and carried.is_ahead == clause.ahead and not present:
        yield Telling(page, sentence, clause, carried.interval, Basis.CONTEXT, carried.timex, carried.grounds)
        return
    today = page.article.published.day
    if today is not None:
        yield Telling(page, sentence, clause, days(today, today, Grain.DAY), Basis.PUBLISHED, None)


def _main(page: Page, dated: dict[int, list[Telling]]) -> Telling | None:
    """Give the telling of the lead that dates the whole article: a past day shortly before publication."""
    today = page.article.published.day
    if today is None:
        return None
    for number in range(min(LEAD, len(page.body))):
        for telling in dated.get(number, ()):
            day = telling.interval.first_day
            fine = telling.interval.grain <= Grain.DAY and day == telling.interval.last_day
            if fine and day is not None and 0 <= today - day <= FRESH:
                return telling
    return None


def _goes_on(page: Page, sentence: Span) -> bool:
    return _GOES_ON.match(page.article.text[slice(*sentence)].lower()) is not None


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
