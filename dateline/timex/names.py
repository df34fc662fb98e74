"""Names of people in which a time has a part: "Donna Summer", "Mr. Friday", "April Jones said so"."""

from __future__ import annotations

import re
from typing import NamedTuple

_LONGEST_BEFORE, _LONGEST_BEHIND = 40, 40


class Names(NamedTuple):
    """What tells a name from a time, words in lower case.

    *honorifics* and *first* names stand before it, unless a capitalised word before them makes them the last part of a
    name; before one of *adverbs* ("they met Joe Friday") only where they open a sentence. Words of *given* are first
    names themselves: if the regular expression *person* fits what goes on behind, and none of *no_names_after* stands
    before.
    """

    honorifics: frozenset[str] = frozenset()
    first: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()
    given: frozenset[str] = frozenset()
    no_names_after: frozenset[str] = frozenset()
    person: str = ""

    def hold(self, text: str, start: int, end: int) -> bool:
        """Tell whether the extent [*start*, *end*) of *text* is one word, and part of a name."""
        if not text[start].isupper() or not text[start:end].isalpha():
            return False
        word = text[start:end].lower()
        before = text[max(0, start - _LONGEST_BEFORE) : start]
        words = before.split()[-2:] if before[-1:].isspace() else []
        *_, other, last = ["", "", *words]
        if last[:1].isupper() and self._introduce(last.rstrip(".").lower(), word, other):
            return True
        if word not in self.given or last.lower() in self.no_names_after:
            return False
        return re.compile(self.person).match(text, end, end + _LONGEST_BEHIND) is not None

    def _introduce(self, last: str, word: str, other: str) -> bool:
        opens = not other or other.endswith((".", "!", "?"))
        goes_on = other[:1].isupper() or word in self.adverbs
        return last in self.honorifics or (last in self.first and (opens or not goes_on))


NO_NAMES = Names()
