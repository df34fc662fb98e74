"""Take what nobody sees out of a text, open ligatures, and know the way back."""

from __future__ import annotations

import re
from collections.abc import Sequence

#: soft hyphen, zero-width blanks and joiners, marks of direction, byte order mark
_UNSEEN = (
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_SIGNS = (*_UNSEEN, *_LIGATURES)
_ODD = re.compile(f"[{''.join(_SIGNS)}]+")


def bare(text: str) -> tuple[str, Sequence[int]]:
    """Give *text* without unseen characters and with ligatures in letters, and where each character of it stood."""
    if text.isascii() or not any(sign in text for sign in _SIGNS):
        return text, range(len(text))
    pieces: list[str] = []
    places: list[int] = []
    reach = 0
    for odd in _ODD.finditer(text):
        start, letters = odd.start(), [_LIGATURES.get(sign, "") for sign in odd[0]]
        pieces += text[reach:start], *letters
        places.extend(range(reach, start))
        places.extend(at for at, opened in enumerate(letters, start) for _ in opened)
        reach = odd.end()
    places.extend(range(reach, len(text)))
    return "".join([*pieces, text[reach:]]), places
