"""Participants: the names of a clause, one spelling for each, with aliases inside the article."""

from __future__ import annotations

import re
from collections.abc import Mapping

from dateline.timeline.places import COUNTRY_OF

_NAME = re.compile(
    r"(?:[A-Z][\w.-]*|[A-Z](?:\.[A-Z])+\.?)(?:['’‘][sS]?(?=\s[A-Z]))?"
    r"(?:\s+(?:(?:of|de|al|bin|van|von)\s+(?:the\s+)?)?[A-Z][\w-]*)*"
)
_NO_NAMES = frozenset(
    """
    The A An In On At It He She They We I His Her Their Its This That These Those There Then But And Or As Since
    While When After Before If For From With By To Of So Such However Although Meanwhile Now Last Next Back
    According Also Both Video Mr Mrs Ms Dr Monday Tuesday Wednesday Thursday Friday Saturday Sunday January
    February March April May June July August September October November December Oct Sept Aug Nov Dec Jan Feb
    First Footage Despite During Under Over One Two Three Many Most Some Several Western Eastern Northern
    Southern Early Late
    """.split()
)
_ROLES = frozenset(
    """
    President Minister Prime Foreign Defence Defense Secretary Ambassador Leader Chancellor Senator General Vice
    First Chief Spokesman Spokeswoman Spokesperson King Queen Prince
    """.split()
)


def names_in(text: str) -> tuple[str, ...]:
    """Give the names of *text*, each once, in order; countries for their people and capitals, roles left out."""
    found: dict[str, None] = {}
    for match in _NAME.finditer(text):
        for name in _split(match[0]):
            found.setdefault(name)
    return tuple(found)


def aliases_in(text: str) -> Mapping[str, str]:
    """Give short form -> full name for a whole article: "Kim" -> "Kim Jong Un", "NIS" -> its full name."""
    names = names_in(text)
    short: dict[str, str] = {}
    for name in names:
        words = name.split()
        if len(words) > 1 and name not in COUNTRY_OF.values():
            short.setdefault(words[-1], name)
            short.setdefault("".join(word[0] for word in words if word[0].isupper()), name)
    return {key: name for key, name in short.items() if key in names and len(key) > 1}


def participants_of(clause: str, aliases: Mapping[str, str]) -> tuple[str, ...]:
    """Give the participants of a *clause*, short forms replaced by the full names of the article."""
    return tuple(dict.fromkeys(aliases.get(name, name) for name in names_in(clause)))


def _split(name: str) -> list[str]:
    """Part what stands together but is not one name: "South Korea's National Intelligence Service"."""
    found = []
    for piece in re.split(r"['’‘][sS]?\s+", name):
        words = piece.replace("'", " ").split()
        while words and (words[0] in _NO_NAMES or words[0] in _ROLES):
            words.pop(0)
        for size in (3, 2, 1):
            country = COUNTRY_OF.get(" ".join(words[:size])) if len(words) >= size else None
            if country is not None:
                found.append(country)
                words = words[size:]
                break
        while words and (words[0] in _NO_NAMES or words[0] in _ROLES):
            words.pop(0)
        rest = re.sub(r"['’‘][sS]?$", "", " ".join(words)).rstrip(".-")
        if len(rest) > 1:
            found.append(COUNTRY_OF.get(rest, rest))
    return found
