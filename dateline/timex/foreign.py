"""The one seam to dateparser: a single date string, in any language, that is known to be one."""

from __future__ import annotations

from functools import lru_cache

LONGEST = 40
_SETTINGS = {
    "STRICT_PARSING": True,
    "TIMEZONE": "UTC",
    "PARSERS": ["absolute-time"],
}


@lru_cache(4_096)
def parse_date(text: str) -> int | None:
    """Give the day number of *text*, a full date such as "22 octobre 2024"; None when it is none.

    Nothing is guessed: day, month and year must all be there. dateparser is imported at the first call, since that
    takes longer than reading a hundred articles.
    """
    if len(text) > LONGEST or not any(c.isdigit() for c in text):
        return None
    import dateparser  # noqa: PLC0415

    found = dateparser.parse(text, settings=dict(_SETTINGS))
    return None if found is None else found.toordinal()
