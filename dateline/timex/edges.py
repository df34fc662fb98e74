"""Lengths that a longer unit begins or ends with: "the first nine months of 2024"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from dateline.timex.language import Language
from dateline.timex.readings import Length, Nth, Partial, Shift
from dateline.timex.recognise import Mention

Mentions = tuple[Mention, ...]
_UNITS = (Partial, Shift, Nth)


def edges(mentions: Mentions, folded: str, language: Language) -> Mentions:
    """Let a length that is the first or last of something know the unit behind it; both stay mentions."""
    joined = list(mentions)
    for at, (first, last) in enumerate(pairwise(mentions)):
        length = first.reading
        if not isinstance(length, Length) or not length.edge or not isinstance(last.reading, _UNITS):
            continue
        if re.compile(language.lexicon.inside).fullmatch(folded, first.end, last.start):
            joined[at] = first._replace(reading=replace(length, of=last.reading))
    return tuple(joined)
