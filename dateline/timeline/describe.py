"""What readers and the merge see of a sighting: title, numbers, telling words."""

from __future__ import annotations

import re

from dateline.timex.fold import fold

LONGEST_TITLE = 120

_NUMBER = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?![\d,])|(?<![\w.,])\d+(?:\.\d+)?(?!\w|[.,]\d)")
_WORD = re.compile(r"[a-z][a-z'-]{2,}")
_STOP = frozenset(
    """
    the and for that this with from into has have had was were are been being its their his her they which who
    will would could not but also than then there more most over under about after before during since until
    while said says say last week month year first half early late some any all our your one two other such only
    already still very
    """.split()
)
_LEAD = re.compile(
    r"^(?:(?:and|but|however|meanwhile|while|also|then|back|although|that|with|since|,)\b[\s,]*)+", re.IGNORECASE
)
_PREPOSITION = re.compile(
    r"(?:\b(?:on|in|during|from|since|by|until|at|over|of|late|early|back|for)\s+(?:the\s+)?)+\Z", re.IGNORECASE
)


def title_of(clause: str, start: int, end: int) -> str:
    """Make a title of *clause*: without its time phrase [*start*, *end*) and parentheses, whole words, verbs kept."""
    before, behind = _PREPOSITION.sub("", clause[:start]).rstrip(" ,"), clause[end:]
    comma = "," if before and behind.startswith(",") else ""
    text = f"{before}{comma} {behind.lstrip(' ,')}"
    text = re.sub(r"\s*[(\[][^)\]]*[)\]]", "", text)
    text = re.sub(r"\s+([,.;])", r"\1", " ".join(text.split()))
    text = _LEAD.sub("", text.strip(' ,;:-–—“”"')).rstrip(' .,;:“"')
    return _cut(text[:1].upper() + text[1:])


def numbers_in(text: str) -> tuple[str, ...]:
    """Give the numbers of *text* in digits, each once, years and days of dates left to the caller."""
    return tuple(dict.fromkeys(match[0].replace(",", "") for match in _NUMBER.finditer(text)))


def words_in(text: str) -> tuple[str, ...]:
    """Give the telling words of *text*, lower case, each once, sorted."""
    return tuple(sorted({re.sub(r"'s$", "", word) for word in _WORD.findall(fold(text))} - _STOP))


def _cut(text: str) -> str:
    if len(text) <= LONGEST_TITLE:
        return text
    return text[: LONGEST_TITLE - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
