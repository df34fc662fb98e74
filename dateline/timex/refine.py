"""Refiners: what the words around mentions, and mentions around each other, say that no single rule can see."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from dateline.timex.edges import edges
from dateline.timex.language import Language, trie
from dateline.timex.lists import LISTED, lists
from dateline.timex.readings import (
    Century,
    Clock,
    Decade,
    Holiday,
    Length,
    Nth,
    Offset,
    Part,
    Partial,
    PartOfDay,
    Reading,
    Season,
    Shift,
    Span,
    Told,
    Weekend,
    Which,
)
from dateline.timex.recognise import Mention
from dateline.values import Grain

Mentions = tuple[Mention, ...]
Refiner = Callable[[Mentions, str, Language], Mentions]

_LONGEST_BEFORE = 24
_LONGEST_ADDRESS, _LONGEST_CLAUSE = 200, 100
_LAST_MONTH = 12
_SENTENCE_END = re.compile(r"[.!?;][\"')]*\s|\n\s*\n")
_HALF_QUARTER = 45  # days
_ADDRESS = re.compile(r"(?:[a-z]{2,8}://|www\.)\S++|(?<![a-z0-9.])[a-z0-9.]++@[a-z0-9]++\.\S++")
_DATES = (Partial, Shift, Nth, Decade, Century, Holiday, Weekend, PartOfDay)
_ENDS = (Partial, Shift, Nth, Part, Decade, Century, Clock, Holiday)


def refine(mentions: Mentions, folded: str, language: Language) -> Mentions:
    """Apply all of :data:`REFINERS`, in order."""
    for refiner, concerned in REFINERS:
        if any(isinstance(mention.reading, concerned) for mention in mentions):
            mentions = refiner(mentions, folded, language)
    return mentions


def addresses(mentions: Mentions, folded: str, language: Language) -> Mentions:
    """Drop what stands in the address of a page or of a person."""
    del language
    if "://" not in folded and "www." not in folded and "@" not in folded:
        return mentions
    return tuple(m for m in mentions if not _in_address(folded, m.start))


def _in_address(folded: str, at: int) -> bool:
    """Tell whether *at* lies in an address; of the word around it no more is read than one is long."""
    before = folded[max(0, at - _LONGEST_ADDRESS) : at]
    before = before[max(before.rfind(" "), before.rfind("\n")) + 1 :]
    word = before + folded[at : at + _LONGEST_ADDRESS].split(maxsplit=1)[0]
    return any(address.start() <= len(before) < address.end() for address in _ADDRESS.finditer(word))


def tags(mentions: Mentions, folded: str, language: Language) -> Mentions:
    """Drop what is a hashtag: it names a topic."""
    del language
    return tuple(m for m in mentions if folded[m.start - 1 : m.start] != "#")


def phases(mentions: Mentions, folded: str, language: Language) -> Mentions:
    """Take an adverb before a date into its extent; it tells the part that is meant: "early", "mid-", "later"."""
    ends = [0, *(mention.end for mention in mentions)]
    return tuple(
        _with_phase(m, folded, language, since=end) if isinstance(m.reading, _DATES) else m
        for end, m in zip(ends, mentions, strict=False)
    )


def _with_phase(mention: Mention, folded: str, language: Language, *, since: int) -> Mention:
    pattern = _phase_before(language)
    match = pattern.search(folded, max(since, mention.start - _LONGEST_BEFORE), mention.start)
    if match is None:
        return mention
    return mention._replace(start=match.start(), reading=Part(language.lexicon.phases[match[1]], mention.reading))


@lru_cache(8)
def _phase_before(language: Language) -> re.Pattern[str]:
    the = language.lexicon.determiner
    return re.compile(rf"(?<![a-z-])(?:(?:{the}) )?({trie(language.lexicon.phases)})(?: (?:{the}))?[ -]\Z")


def distances(mentions: Mentions, folded: str, language: Language) -> Mentions:
    """Count a length from the date behind it: "two weeks before Christmas" is one mention."""
    joined: list[Mention] = []
    for mention in mentions:
        sign = _sign(joined[-1], mention, folded, language) if joined else 0
        if sign:
            length = joined.pop()
            reading = _counted(length.reading, mention.reading, sign)
            joined.append(mention._replace(start=length.start, reading=reading))
        else:
            joined.append(mention)
    return tuple(joined)


def _sign(first: Mention, last: Mention, folded: str, language: Language) -> int:
    if not isinstance(first.reading, Length) or not isinstance(last.reading, _ENDS) or isinstance(last.reading, Clock):
        return 0
    if last.span is not None or first.reading.count is None or first.reading.count % 1 or first.reading.window:
        return 0
    between = _distance(language).fullmatch(folded, first.end, last.start)
    return language.lexicon.distances[between[1]] if between else 0


@lru_cache(8)
def _distance(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\s*({trie(language.lexicon.distances)})(?:\s(?:{language.lexicon.determiner}))?\s*")


def _counted(length: Reading, of: Reading, sign: int) -> Reading:
    if not isinstance(length, Length) or length.count is None:
        return of
    return Offset(sign * int(length.count), length.unit, mod=length.mod, of=of)


def times(mentions: Mentions, folded: str, language: Language) -> Mentions:
    """Give a time of day the day that its sentence told before: "on Tuesday they left the pier at 9"."""
    dated: list[Mention] = []
    day, told = None, 0
    for mention in mentions:
        time = mention.reading
        if isinstance(time, Clock) and time.day is None and day and _goes_on(folded, told, mention.start):
            dated.append(mention._replace(reading=replace(time, day=day)))
        else:
            dated.append(mention)
        own = _day_of(dated[-1].reading)
        day, told = (own, mention.end) if own else (day, told)
    return tuple(_with_day_behind(dated, at, folded, language) for at in range(len(dated)))


def _with_day_behind(mentions: list[Mention], at: int, folded: str, language: Language) -> Mention:
    """Give a time the day that stands behind it and what is in brackets: "at 10 a.m. (1400 GMT) on Friday"."""
    time = mentions[at].reading
    if isinstance(time, Clock) and time.day is None:
        for after in mentions[at + 1 : at + 3]:
            day = None if isinstance(after.reading, Clock) else _day_of(after.reading)
            if day and re.compile(language.lexicon.aside).fullmatch(folded, mentions[at].end, after.start):
                return mentions[at]._replace(reading=replace(time, day=day))
    return mentions[at]


def _day_of(reading: Reading) -> Reading | None:
    match reading:
        case Partial(day=int()) | Partial(weekday=int()) | Shift(unit=Grain.DAY) | Holiday():
            return reading
        case Clock(day=day):
            return day
        case _:
            return None


def _goes_on(folded: str, told: int, start: int) -> bool:
    return start - told <= _LONGEST_CLAUSE and _SENTENCE_END.search(folded, told, start) is None


def ranges(mentions: Mentions, folded: str, language: Language) -> Mentions:
    """Join two dates with "to" or a dash between: each stays a mention, and both mean the whole."""
    joined = list(mentions)
    for at in _near_the_next(mentions):
        first, last = joined[at], joined[at + 1]
        if first.span is None and _joins(first, last, folded, language):
            span = Span(first.reading, last.reading)
            joined[at], joined[at + 1] = first._replace(span=span), last._replace(span=span)
    return tuple(joined)


def _near_the_next(mentions: Mentions) -> list[int]:
    """Give the numbers of the mentions behind which the next one stands after a few words at most."""
    return [at for at, (a, b) in enumerate(pairwise(mentions)) if b.start - a.end <= _LONGEST_BEFORE]


def _joins(first: Mention, last: Mention, folded: str, language: Language) -> bool:
    if not isinstance(first.reading, _ENDS) or not isinstance(last.reading, _ENDS):
        return False
    if not _is_one_kind(first.reading, last.reading):
        return False
    between = folded[first.end : last.start]
    before = folded[max(0, first.start - _LONGEST_BEFORE) : first.start]
    lexicon = language.lexicon
    return re.fullmatch(lexicon.links, between) is not None or (
        re.fullmatch(lexicon.between[1], between) is not None and re.search(lexicon.between[0], before) is not None
    )


def _is_one_kind(first: Reading, last: Reading) -> bool:
    """Tell whether two ends can make a range: both clock times, or neither; both weekdays, or neither."""
    if isinstance(first, Clock) != isinstance(last, Clock):
        return False
    if isinstance(first, Partial) and isinstance(last, Partial):
        bare = [p.weekday is not None and p.month is None and p.day is None for p in (first, last)]
        return bare[0] == bare[1]
    return True


def years(mentions: Mentions, folded: str, language: Language) -> Mentions:
    """Give a date the year of the last one of its list: "in May, June and July 1961"."""
    joined, listed = list(mentions), 0
    for at in reversed(_near_the_next(mentions)):
        first, last = joined[at], joined[at + 1]
        between = folded[first.end : last.start]
        is_next = between == "/" or re.fullmatch(language.lexicon.coordinators, between)
        if is_next or (listed == at + 1 and between == ", "):
            joined[at], listed = first._replace(reading=_with_year(first.reading, last.reading)), at
    return tuple(joined)


def _with_year(first: Reading, last: Reading) -> Reading:
    match first, last:
        case Part(of=of), _:
            return replace(first, of=_with_year(of, last))
        case _, Part(of=of):
            return _with_year(first, of)
        case Nth(of=None), Nth(of=(Partial() | Shift()) as outer) if (
            first.unit is last.unit and first.number < last.number
        ):
            return replace(first, of=outer)
        case Partial(year=None, weekday=None, within=None, which=Which.TENSE), Partial(year=int(year)):
            return replace(first, year=year - _turns(first, last)) if first.month or first.season else first
        case Partial(month=int(), year=None, weekday=None, within=None, which=Which.TENSE), Partial(within=outer):
            return first if _turns(first, last) else replace(first, within=outer)
        case _:
            return first


def _turns(first: Partial, last: Partial) -> bool:
    """Tell whether a new year starts between *first* and *last*."""
    if first.season and last.season:
        return first.season is Season.WINTER is not last.season
    return (first.month or 0) > (last.month or _LAST_MONTH)


def last_days(mentions: Mentions, folded: str, language: Language) -> Mentions:
    """Let the last day of a quarter tell which it is, by its middle: "the quarter ended July 31" is the second."""
    return tuple(
        m._replace(reading=Nth(0, Grain.QUARTER, Offset(-_HALF_QUARTER, Grain.DAY, of=after.reading)))
        if after and _ends_on(m, after, folded, language)
        else m
        for m, after in zip(mentions, (*mentions, None)[1:], strict=True)
    )


def _ends_on(quarter: Mention, day: Mention, folded: str, language: Language) -> bool:
    match quarter.reading, day.reading:
        case Told(unit=Grain.QUARTER, years=0), Partial(day=int()):
            return re.fullmatch(language.lexicon.ended, folded[quarter.end : day.start]) is not None
        case _:
            return False


def bounds(mentions: Mentions, folded: str, language: Language) -> Mentions:
    """Keep the preposition before a mention as its bound: "since August", "by the end of 2024"."""
    before = _bound_before(language)
    found = [before.search(folded, max(0, m.start - _LONGEST_BEFORE), m.start) for m in mentions]
    return tuple(
        m._replace(bound=language.lexicon.bounds[match[1]]) if match and m.span is None else m
        for m, match in zip(mentions, found, strict=True)
    )


@lru_cache(8)
def _bound_before(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])({trie(language.lexicon.bounds)})\s+(?:(?:{language.lexicon.determiner})\s+)?\Z")


#: each with the readings of which a text needs one
REFINERS: tuple[tuple[Refiner, type | tuple[type, ...]], ...] = (
    (addresses, object),
    (tags, object),
    (lists, LISTED),
    (phases, _DATES),
    (times, Clock),
    (ranges, _ENDS),
    (distances, Length),
    (years, (Partial, Part, Nth)),
    (last_days, Told),
    (edges, Length),
    (bounds, object),
)
