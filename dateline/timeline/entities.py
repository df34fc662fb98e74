"""Participants: the names of a clause, one spelling for each, with aliases inside the article."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from functools import lru_cache

from dateline.timeline.places import COUNTRY_OF
from dateline.timeline.verbs import base_of

_WORD = r"(?:[A-Z](?:\.[A-Z])+\.?|(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Gen|Sen|Gov|No)\.(?=\s)|[A-Z][\w&-]*|[a-z]{1,2}[A-Z]\w+)"
_OF = r"(?:(?:of|de|al|bin|van|von|for|&)\s+(?:the\s+)?)?"
_OWN = r"(?:['’‘][sS]?(?=\s[A-Z]))?"
_NAME = re.compile(rf"(?<![\w@]){_WORD}{_OWN}(?:[ \u00a0]{_OF}(?:{_WORD}|\d{{1,4}}\b){_OWN}){{0,7}}")
_NO_NAMES = frozenset(
    """
    The A An In On At It He She They We I You His Her Their Its Our My Your This That These Those There Then But And
    Or As Since While When Where After Before If For From With Without By To Of So Such However Although Though
    Meanwhile Now Last Next Back According Also Both Video Mr Mrs Ms Dr Mr. Mrs. Ms. Dr. Monday Tuesday Wednesday
    Thursday Friday Saturday Sunday January February March April May June July August September October November
    December Oct Sept Aug Nov Dec Jan Feb First Footage Despite During Under Over One Two Three Four Five Six Seven
    Eight Nine Ten Many Most Some Several Western Eastern Northern Southern Early Late Yesterday Today Tomorrow Earlier
    Later Citing Asked Speaking Following Instead Because Until Even Just Only What Why How Who Which Not No Yes More
    Another Other Each Every All Any Among Amid Against About Through Still Once Earlier Nearly Almost Around Here Let
    Recently Previously Currently Eventually Finally Additionally Furthermore Moreover Nevertheless Thus Therefore
    UTC GMT EST EDT PST AM PM Rather Team Former Police Officials
    Reports Sources Critics Experts Analysts Investors Shares Stocks
    """.split()
)
_ROLES = frozenset(
    """
    President Minister Secretary Ambassador Leader Chancellor Senator General Chief Spokesman Spokeswoman Spokesperson
    King Queen Prince Officer CEO CFO COO Chairman Chairwoman Director Governor Mayor Professor Judge Justice Colonel
    Captain Pope Congressman Congresswoman Representative Founder Analyst Commissioner Premier Treasurer Editor
    Lawmaker Attorney Lawyer Sheriff Coach Manager
    """.split()
)
#: what belongs to a role only before one: "Foreign Minister", not "Foreign Ministry"
_RANKS = frozenset(
    "Prime Foreign Defence Defense Vice First Executive Deputy Finance Interior Chief General Senior Press".split()
)
_CONNECTORS = frozenset("of de al bin van von for & the".split())
_CARRIERS = frozenset("Airlines Airways Air Bank Motors Motor Telecom Petroleum Steel Post Times Journal Stock".split())
_ABSTRACT = re.compile(r"[A-Z][a-z]+(?:tions?|ments?|ness|ity|ities|ings?|ly)")
_COMPANY = frozenset("Inc Corp Ltd LLC PLC plc Co AG SE SA NV N.V GmbH Corporation Incorporated Limited".split())
_SMALL_WORD = re.compile(r"(?<![\w-])[a-z]{3,}(?![\w-])")
_POSSESSIVE = re.compile(r"['’‘][sS]?(?:\s+|$)")
_ACRONYM_LENGTH = 2
COUNTRIES = frozenset(COUNTRY_OF.values())


def names_in(text: str) -> tuple[str, ...]:
    """Give the names of *text*, each once, in order; countries for their people and capitals, roles left out."""
    found: dict[str, None] = {}
    for match in _NAME.finditer(text):
        for name in _split(match[0]):
            found.setdefault(name)
    return tuple(found)


def aliases_in(text: str, body: Iterable[tuple[int, int]] = ()) -> Mapping[str, str]:
    """Give short form -> full name for a whole article: "Kim" -> "Kim Jong Un", "NIS" -> its full name.

    The names are those of the sentences of *body*, of all the *text* when there are none.
    """
    spans = list(body)
    names = set(names_in(text[spans[0][0] : spans[-1][1]] if spans else text))
    return _aliases(tuple(sorted(names, key=lambda name: (-name.count(" "), name))), names)


def participants_of(clause: str, aliases: Mapping[str, str], common: Container[str] = ()) -> tuple[str, ...]:
    """Give the participants of a *clause*, short forms replaced by the full names of the article.

    What the article also writes small, one of the *common* words, is no name: "Profit fell", "higher profit".
    """
    names = (name for name in names_in(clause) if name in aliases or name.lower() not in common)
    return tuple(dict.fromkeys(aliases.get(name, name) for name in names))


def common_in(text: str) -> frozenset[str]:
    """Give the words that *text* writes with small letters alone."""
    return frozenset(_SMALL_WORD.findall(text))


def _aliases(names: Iterable[str], known: set[str]) -> dict[str, str]:
    """Give the short forms among *known* that stand for one of *names* alone, the longest first."""
    full: dict[str, set[str]] = {}
    for name in names:
        words = name.split()
        if len(words) > 1 and name not in COUNTRIES:
            acronym = "".join(word[0] for word in words if word[0].isupper())
            for short in {words[-1], acronym} & known if len(acronym) > _ACRONYM_LENGTH else {words[-1]} & known:
                if not any(other.endswith(name) for other in full.get(short, ())):
                    full.setdefault(short, set()).add(name)
    return {short: min(names) for short, names in full.items() if len(names) == 1}


@lru_cache(maxsize=16_384)
def _split(name: str) -> tuple[str, ...]:
    """Part what stands together but is not one name: "Norway's Institute of Fishing"."""
    found: list[str] = []
    for piece in _POSSESSIVE.split(name):
        words = _trimmed(piece.replace("'", " ").split())
        for size in (3, 2, 1):
            country = COUNTRY_OF.get(" ".join(words[:size])) if len(words) >= size else None
            if country is not None and not _is_company(words, size, country):
                found.append(country)
                words = _trimmed(words[size:])
                break
        for part in _at_roles(words):
            head, of, tail = part.rpartition(" of ")
            found.extend([head, COUNTRY_OF[tail]] if of and tail in COUNTRY_OF else [part])
    return tuple(found)


def _is_company(words: list[str], size: int, country: str) -> bool:
    """Tell whether a country is but the first part of a name: "Singapore Airlines", "Korea Exchange"."""
    following = words[size : size + 1]
    if not following or following[0] in _ROLES:
        return False
    return following[0] in _CARRIERS or (size == 1 and words[0] == country and following[0] not in _CONNECTORS)


def _at_roles(words: list[str]) -> Iterator[str]:
    """Give the names that roles part: "Apple CEO Steve Jobs"."""
    part: list[str] = []
    for number, word in enumerate([*words, "CEO"]):
        if not _is_role([*words, "CEO"], number) or (part and part[-1] in _CONNECTORS):
            part.append(word)
            continue
        name = " ".join(_trimmed(part)).rstrip("-&")
        if len(name) > 1 and not name.isdigit() and base_of(name.lower()) is None and not _ABSTRACT.fullmatch(name):
            yield COUNTRY_OF.get(name, name)
        part = []


def _is_role(words: list[str], number: int) -> bool:
    word, following = words[number], words[number + 1 : number + 2]
    return (word in _ROLES and following[:1] not in (["Motors"], ["Electric"], ["Mills"])) or (
        word in _RANKS and bool(following) and (following[0] in _RANKS or following[0] in _ROLES)
    )


def _trimmed(words: list[str]) -> list[str]:
    """Take away roles and small words before a name, what a company is by law, and connectors behind it."""
    skipped = _NO_NAMES | _CONNECTORS
    kept = (n for n, word in enumerate(words) if word not in skipped and not _is_role(words, n))
    words = words[next(kept, len(words)) :]
    while words and (words[-1] in _CONNECTORS or (len(words) > 1 and words[-1].rstrip(".") in _COMPANY)):
        words = words[:-1]
    return words
