"""Fold a text to what the scan reads: one plain character for each, so that offsets stay true."""

from __future__ import annotations

#: signs of the same meaning, one for one
_PLAIN_SIGNS = (
    dict.fromkeys("‘’‚‛′ʹʼ`´", "'")
    | dict.fromkeys("“”„‟″", '"')
    | dict.fromkeys("‐‑‒–—―−⁃﹘﹣", "-")
    | dict.fromkeys("⁄∕", "/")
    | dict.fromkeys("\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " ")
    | {"\u2028": "\n"}
    | dict(zip("ᵗʰˢⁿᵈʳ", "thsndr", strict=True))
    | {chr(wide): chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F)}
)
_PLAIN = bytes(
    ord(" ") if chr(byte) in "\t\v\f\r\x1c\x1d\x1e\x1f\x85\xa0" else ord(chr(byte).lower()) for byte in range(256)
)


def fold(text: str) -> str:
    """Give *text* in lower case with plain quotes, dashes and blanks; what is not Latin-1 becomes a question mark.

    The answer has the length of *text*, character for character.
    """
    return (
        (text if text.isascii() else _with_plain_signs(text))
        .encode("latin-1", "replace")
        .translate(_PLAIN)
        .decode("latin-1")
    )


def _with_plain_signs(text: str) -> str:
    """Look for the common signs first: a translation of the whole text takes ten times as long."""
    for sign in "’‘–—“”":
        text = text.replace(sign, _PLAIN_SIGNS[sign])
    try:
        text.encode("latin-1")
    except UnicodeEncodeError:
        for sign in _PLAIN_SIGNS.keys() & set(text):
            text = text.replace(sign, _PLAIN_SIGNS[sign])
    return text
