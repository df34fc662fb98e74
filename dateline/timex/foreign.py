"""The one seam to dateparser: a single date string, in any language, that is known to be one."""

from __future__ import annotations

import re
from datetime import datetime
from email.utils import parsedate_to_datetime
from functools import lru_cache

LONGEST = 80
#: languages of news that dateparser is asked to try; with all of its 200 the first string takes seconds
LANGUAGES = (
    "en", "de", "fr", "es", "it", "pt", "nl", "da", "sv", "nb", "fi", "pl", "cs", "sk", "hu", "ro", "bg", "el", "tr",
    "ru", "uk", "sr", "hr", "ar", "he", "fa", "hi", "id", "vi", "th", "zh", "ja", "ko",
)  # fmt: skip
_LABEL = re.compile(
    r"""(?xi)\s*(?:[^\W\d_][^\d:]{0,40}:\s*  # "Published:", "Last updated:", "Опубликовано:"
    |(?:published|posted|updated|veröffentlicht|aktualisiert|erschienen|stand|publi[ée]e?|mis\s+à\s+jour|paru
       |publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt|publicerad|opublikowano)\b\s*
     (?:(?:on|am|vom|le|el|em|il|op|den|dnia)\b\s*)?)"""
)
_OFFSET = re.compile(r"(?<=\d:\d\d)((?::\d\d)?)\s*(?:UTC|GMT|Z)?\s?(?:[+-]\d\d:?\d\d)?(?:\s*\([^)]*\))?\s*\Z")


def parse_date(text: str, language: str | None = None) -> int | None:
    """Give the day number of *text*, a full date such as "Publié le 22 octobre 2024"; None when it is none.

    A label before it is left out. ISO 8601 and RFC 2822 are read here; all else by dateparser, in *language* (ISO 639)
    or :data:`LANGUAGES`. Nothing is guessed: day, month and year must all be there, and the day is the one of the zone
    that *text* names. dateparser is imported when it is first needed: it takes as long as reading a hundred articles.
    """
    if len(text) > LONGEST or not any(c.isdigit() for c in text):
        return None
    return _day(text, language)


@lru_cache(4_096)
def _day(text: str, language: str | None) -> int | None:
    label = _LABEL.match(text)
    date = text[label.end() if label else 0 :].strip()
    found = _standard(date) or _parsed(date, (language,) if language else LANGUAGES)
    return None if found is None else found.toordinal()


def _standard(date: str) -> datetime | None:
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            return read(date)
        except ValueError:
            continue
    return None


def _parsed(date: str, languages: tuple[str, ...]) -> datetime | None:
    import dateparser  # noqa: PLC0415

    settings = {
        "STRICT_PARSING": True,
        "TIMEZONE": "UTC",
        "PARSERS": ["absolute-time"],
    }
    try:
        return dateparser.parse(_OFFSET.sub(r"\1", date), languages=list(languages), settings=settings)
    except (ValueError, OverflowError):  # a language that dateparser lacks, a year that datetime lacks
        return None
