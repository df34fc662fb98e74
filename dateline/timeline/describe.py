"""What readers and the merge see of a sighting: title, numbers, telling words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from dateline.timeline.places import COUNTRY_OF
from dateline.timeline.verbs import base_of
from dateline.timex.fold import fold

_NUMBER = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?![\d,])|(?<![\w.,])\d+(?:\.\d+)?(?!\w|[.,]\d)")
_WORD = re.compile(r"[a-z][a-z'-]{2,}")
_STOP = frozenset(
    """
    the and for that this with from into has have had was were are been being its their his her they which who
    will would could not but also than then there more most over under about after before during since until
    while said says say last week month year first half early late some any all our your one two other such only
    already still very can may might must should shall did does him them these those what when where how why both
    each many much own same too just now here again out off down between against through because however although
    though told tell earlier later yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday
    january february march april june july august september october november december day days weeks months years
    according added including new old three four five make take give get come see use become people time part way
    percent million billion thousand
    """.split()
)
_COUNTRY_WORDS = frozenset(word for name in COUNTRY_OF for word in name.lower().split())


def numbers_in(text: str) -> tuple[str, ...]:
    """Give the numbers of *text* in digits, each once, years and days of dates left to the caller."""
    return tuple(dict.fromkeys(match[0].replace(",", "") for match in _NUMBER.finditer(text)))


def words_in(text: str, names: Iterable[str] = ()) -> tuple[str, ...]:
    """Give the telling words of *text* in their base forms, each once, sorted; those of *names* left out."""
    named = {word for name in names for word in name.lower().split()}
    return tuple(
        sorted({_stem(word) for word in _WORD.findall(fold(text)) if word not in named} - _STOP - _COUNTRY_WORDS)
    )


@lru_cache(maxsize=16_384)
def _stem(word: str) -> str:
    word = word.removesuffix("'s").rstrip("'-").replace("defence", "defense")
    base = base_of(word)
    if base is not None:
        return base
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
