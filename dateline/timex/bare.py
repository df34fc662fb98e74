"""Take what nobody sees out of a text, open ligatures, and know the way back."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

#: soft hyphen, zero-width blanks and joiners, marks of direction, byte order mark
_UNSEEN = (
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_SIGNS = (*_UNSEEN, *_LIGATURES)
_ODD = re.compile(rf"[{''.join(_SIGNS)}]+|(?<=[a-z]{{2}})-\r?\n(?=[a-z]{{2}})")
_LONGEST_HALF = 12
_BEFORE, _AFTER = re.compile(r"(?<![A-Za-z])[A-Za-z]+(?=-)"), re.compile("[a-z]+")


def bare(text: str, knows: Callable[[str], bool]) -> tuple[str, Sequence[int]]:
    """Give *text* without what nobody reads and with ligatures in letters, and where each character of it stood.

    A word that a line break parts is joined when the language *knows* it: "Octo-", "ber" is, "two-", "year" is not.
    """
    if not _has_odd(text):
        return text, range(len(text))
    pieces: list[str] = []
    places: list[int] = []
    reach = 0
    for odd in _ODD.finditer(text):
        if odd[0][0] == "-" and not knows(_joined(text, odd)):
            continue
        start, letters = odd.start(), [_LIGATURES.get(sign, "") for sign in odd[0]]
        pieces += text[reach:start], *letters
        places.extend(range(reach, start))
        places.extend(at for at, opened in enumerate(letters, start) for _ in opened)
        reach = odd.end()
    places.extend(range(reach, len(text)))
    return "".join([*pieces, text[reach:]]), places


def _has_odd(text: str) -> bool:
    broken = "-\n" in text or "-\r" in text
    return broken or (not text.isascii() and any(sign in text for sign in _SIGNS))


def _joined(text: str, odd: re.Match[str]) -> str:
    start, end = odd.span()
    before = _BEFORE.search(text, max(0, start - _LONGEST_HALF), start + 1)
    after = _AFTER.match(text, end, end + _LONGEST_HALF)
    return (before[0] + after[0]).lower() if before and after else ""
