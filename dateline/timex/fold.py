"""Fold a text to what the scan reads: one plain character for each, so that offsets stay true."""

from __future__ import annotations

#: signs of the same meaning, one for one
_SIGNS = str.maketrans(
    dict.fromkeys("‘’‚‛′ʼ`´", "'")
    | dict.fromkeys("‐‑‒–—―−", "-")
    | dict.fromkeys("\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " ")
)
_PLAIN = bytes(
    ord(" ") if chr(byte) in "\t\v\f\r\x1c\x1d\x1e\x1f\x85\xa0" else ord(chr(byte).lower()) if byte < 128 else byte
    for byte in range(256)
)


def fold(text: str) -> str:
    """Give *text* in lower case with plain quotes, dashes and blanks; what is not Latin-1 becomes a question mark.

    The answer has the length of *text*, character for character.
    """
    if not text.isascii():
        text = text.translate(_SIGNS)
    return text.encode("latin-1", "replace").translate(_PLAIN).decode("latin-1")
