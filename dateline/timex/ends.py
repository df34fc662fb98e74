"""Ranges as TIMEX3 lists them: "October 8-13" is one expression to a reader, and two to the annotation guidelines."""

from __future__ import annotations

import re

from dateline.timex.english import ENGLISH
from dateline.timex.extract import Timex
from dateline.timex.fold import fold
from dateline.timex.language import Language
from dateline.timex.readings import Span


def ends(timex: Timex, language: Language = ENGLISH) -> tuple[Timex, ...]:
    """List a range by its two ends, each with a value of its own and the interval of the whole; else *timex* alone.

    Source: TimeML annotation guidelines 1.2.1 (2006): the words that join two dates belong to neither.
    """
    links = rf"(?:{language.lexicon.links}|{language.lexicon.between[1]})"
    text = fold(timex.text) if isinstance(timex.reading, Span) else ""
    link = re.search(rf"(?<![a-z](?=-[a-z])){links}", text) or re.search(links, text)  # "twenty-first to twenty-third"
    if link is None or "/" not in timex.value:
        return (timex,)
    first, last = timex.value.split("/")
    return (
        timex._replace(end=timex.start + link.start(), text=timex.text[: link.start()], value=first),
        timex._replace(start=timex.start + link.end(), text=timex.text[link.end() :], value=last),
    )
