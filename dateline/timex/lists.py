"""Lists and ranges whose items share words: "May 10, 11 and 12", "the 16th and 17th centuries", "6-8 p.m."."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import takewhile
from typing import Any, NamedTuple

from dateline.timex.language import Language, trie
from dateline.timex.readings import Base, Century, Clock, Decade, Nth, Partial, Reading, Repeat, Span
from dateline.timex.recognise import Mention

Mentions = tuple[Mention, ...]
Meanings = Mapping[str, Any]

_MOST, _LONGEST = 8, 24  # items; characters
_HALF_DAY = 12
_BEHIND, _BEFORE = (Partial, Span, Decade, Repeat), (Partial, Century, Nth, Clock, Repeat)
LISTED = (*_BEHIND, *_BEFORE)  # the readings of which there are lists
_WEEKDAY = re.compile(r"(?<=XXXX-WXX-)\d")
_YEAR = re.compile(r",?\s")


class _Separators(NamedTuple):
    """What stands behind an item, and what stands before one: before the *last*, and before any.

    *joint* is that before the last alone: most mentions have none, and it is found faster.
    """

    behind: re.Pattern[str]
    joint: re.Pattern[str]
    last: re.Pattern[str]
    before: re.Pattern[str]


def lists(mentions: Mentions, folded: str, language: Language) -> Mentions:
    """Read the items beside a mention that say one of its words anew, and leave the others to it."""
    listed: list[Mention] = []
    for at, mention in enumerate(mentions):
        if listed and mention.start < listed[-1].end:
            continue
        if not _is_of_lists(mention.reading):
            listed.append(mention)
            continue
        before = _before(mention, folded, language) if isinstance(mention.reading, _BEFORE) else []
        while before and listed and listed[-1].start >= before[0].start:
            listed.pop()
        listed += [item for item in before if not listed or item.start >= listed[-1].end]
        nexts = mentions[at + 1 : at + 2 + _MOST]
        behind = _behind(mention, nexts, folded, language) if isinstance(mention.reading, _BEHIND) else []
        listed += _with_year([mention, *behind], nexts, folded) if behind else [mention]
    return tuple(listed)


def _before(head: Mention, folded: str, language: Language) -> list[Mention]:
    """Give the items before *head*, which begins with one too: "3, 5 and [9 May]"."""
    items: list[Mention] = []
    separators, at = _separators(language), head.start
    if not separators.joint.search(folded, max(0, at - _LONGEST), at):
        return items
    pattern = separators.last
    while len(items) < _MOST:
        found = pattern.search(folded, max(0, at - _LONGEST), at)
        if found is None or (found["link"] and isinstance(head.reading, Partial)):
            break
        item = _item(head, found.start(1), folded, language)
        if item is None or item.end != found.end(1) or not (items or _is_listed(head, folded, language, at_end=False)):
            break
        items.append(item._replace(start=found.start()))
        at, pattern = found.start(), separators.before
    return items[::-1]


def _behind(head: Mention, nexts: Sequence[Mention], folded: str, language: Language) -> list[Mention]:
    """Give the items behind *head*, which ends with one too: "[May 3], 5 and 9-11"; "and" comes before the last.

    The last may be one of *nexts*: "[May 30], 31 and June 1".
    """
    items: list[Mention] = []
    separator, at, closed = _separators(language).behind, head.end, False
    while len(items) < _MOST:
        found = separator.match(folded, at)
        if found is None or (found["comma"] and closed) or (found["link"] and not items):
            break
        item = _item(head, found.end(), folded, language)
        if item is None or not (items or _is_listed(head, folded, language, at_end=True)):
            closed = closed or any(_is_date(m.reading) for m in nexts if m.start == found.end())
            break
        items.append(item._replace(reading=_going_on(item.reading)))
        at, closed = item.end, closed or not (found["comma"] or found["link"])
    if not closed or isinstance(head.reading, Decade):
        return items if closed else []
    return [] if re.compile(language.lexicon.counted).match(folded, at) else items


def _with_year(items: list[Mention], nexts: Sequence[Mention], folded: str) -> list[Mention]:
    """Give *items* the year behind the last, which takes it in; keep but the first, if the last is another's."""
    *others, last = items
    after = next((mention for mention in nexts if mention.end > last.end), None)
    if after is None or not isinstance(after.reading, Partial):
        return items
    if after.start < last.end:
        return items[:1]
    year = after.reading.year
    if year is None or after.reading != Partial(year) or not _YEAR.fullmatch(folded, last.end, after.start):
        return items
    return [m._replace(reading=_in_year(m.reading, year)) for m in (*others, last._replace(end=after.end))]


def _in_year(reading: Reading, year: int) -> Reading:
    match reading:
        case Span(first=first, last=last):
            return Span(_in_year(first, year), _in_year(last, year))
        case Partial(year=None):
            return replace(reading, year=year)
        case _:
            return reading


def _is_date(reading: Reading) -> bool:
    return isinstance(reading, Partial) and reading.month is not None and reading.day is not None


def _is_of_lists(reading: Reading) -> bool:
    """Tell whether :func:`_like` may give more of *reading*."""
    match reading:
        case Span(last=last):
            return _is_of_lists(last)
        case Partial():
            return _is_date(reading)
        case _:
            return isinstance(reading, LISTED)


def _is_listed(head: Mention, folded: str, language: Language, *, at_end: bool) -> bool:
    """Tell whether *head* ends, or begins, with the word that its list is of: a decade, a day, an hour of the clock."""
    words = [word.meanings for word in language.tokens(folded[head.start : head.end])[1]]
    own = _named(head.reading)
    if isinstance(own, Decade):
        return True
    if isinstance(own, Clock) and not any("{meridiem}" in word for word in words):
        return False
    edge = words[-1:] if at_end else words[:1] if isinstance(own, Repeat) else words[:2]
    return any(_like(own, word) == own for word in takewhile(lambda word: "{month}" not in word, edge))


def _item(head: Mention, start: int, folded: str, language: Language) -> Mention | None:
    """Read the one word at *start* as what *head* is otherwise."""
    token = language.token_at(folded, start)
    reading = token and _like(_named(head.reading), token[1].meanings)
    return head._replace(start=start, end=token[0], reading=reading) if token and reading else None


def _going_on(reading: Reading) -> Reading:
    """Let a day without a year be the first one after the item before."""
    return replace(reading, base=Base.PREVIOUS) if isinstance(reading, Partial) and reading.year is None else reading


def _named(reading: Reading) -> Reading:
    """Give the reading of which a list behind *reading* has more: the last of a range, a date without its weekday."""
    match reading:
        case Span(last=last):
            return _named(last)
        case Partial(weekday=int()):
            return replace(reading, weekday=None)
        case _:
            return reading


def _like(reading: Reading, word: Meanings) -> Reading | None:
    """Give *reading* with the day, number or hour that *word* says instead of its own; None when it says none."""
    nth = word.get("{nth}")
    match reading:
        case Partial(month=int(), day=int()):
            day = word.get("{dayth}", word.get("{day}"))
            return replace(reading, day=day) if day else None
        case Century(number=number):
            return Century(nth if number > 0 else -nth) if nth else None
        case Nth(number=number) if number > 0:
            return replace(reading, number=nth) if nth else None
        case Decade(decade=decade):
            tens, _ = word.get("{shortdecade}", word.get("{decades}", (None, None)))
            return None if tens is None else replace(reading, decade=decade // 10 * 10 + tens)
        case Clock():
            return _at_hour(reading, word)
        case Repeat(value=value):
            weekday = word.get("{weekday}")
            return replace(reading, value=_WEEKDAY.sub(str(weekday), value)) if weekday else None
        case _:
            return None


def _at_hour(clock: Clock, word: Meanings) -> Clock | None:
    """Give *clock* at the time that *word* says: the last such one up to its own, or of the evening before."""
    hour, minute, second = (
        word.get("{clock}") or word.get("{runclock}") or (word.get("{hour}", word.get("{number}")), None, None)
    )
    if hour is None or hour != int(hour) or not 1 <= hour <= _HALF_DAY:
        return None
    hour = hour % _HALF_DAY + clock.hour // _HALF_DAY * _HALF_DAY
    hour -= _HALF_DAY * (hour > clock.hour)
    return replace(clock, hour=hour % (2 * _HALF_DAY), minute=minute, second=second)


@lru_cache(8)
def _separators(language: Language) -> _Separators:
    lexicon = language.lexicon
    also, the = lexicon.coordinators, lexicon.determiner
    phase = rf"(?:(?:{trie(lexicon.phases)})[ -])?"
    item = rf"(?<![\w.:,/$-])(?:(?:{the})\s)?([\w':.]++(?:-[a-z]+)?)"
    return _Separators(
        re.compile(rf"(?:(?:{also})|(?P<comma>,\s(?=\d|[\w']+(?:,\s|{also})))|(?P<link>{lexicon.links})){phase}"),
        re.compile(rf"(?=[\s,-])(?:{also}|{lexicon.links}){phase}\Z"),
        re.compile(rf"{item}(?:-?(?:{also})|(?P<link>{lexicon.links})){phase}\Z"),
        re.compile(rf"{item}(?:-?(?:{also})|,\s|(?P<link>{lexicon.links})){phase}\Z"),
    )
