"""Titles: of a clause, without its date; of an event, that of the sighting which reads best on its own."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dateline.timeline.entities import names_in
from dateline.timeline.event import Basis, Sighting
from dateline.timeline.lexicon import MONTH, WEEKDAY
from dateline.timeline.verbs import actions_in

LONGEST_TITLE = 120
LEAST_TITLE = 60  # characters that stand on their own
_LEAD = re.compile(
    r"^(?:(?:and|but|however|meanwhile|while|also|then|back|although|though|that|where|with|since|after|citing|,|``|'')(?:\b|(?=\s))"
    r"[\s,]*)+",
    re.IGNORECASE,
)
_EVIDENCE = re.compile(
    r"^(?:it|he|she|they)\s+(?:has|had|have)\s+(?:\w+\s+)?(?:evidence|proof|signs|indications|reports)\s+(?:of|that)\s+",
    re.IGNORECASE,
)
_LINK = re.compile(r"^\W*(?:which|who|that|and|but|or|then)\b\s*", re.IGNORECASE)
#: "a breach of the [1991] settlement": the date belongs to a noun, and the preposition stays
_ATTRIBUTIVE = re.compile(r"\b(?:the|an?|its?|his|her|their|this|that|'s)\s+\Z", re.IGNORECASE)
_OWN = re.compile(r"\b(?:its?|his|her|their|this)\s+\Z", re.IGNORECASE)
_DATE = rf"(?:(?:in|on)\s+)?(?:{MONTH}|{WEEKDAY}|(?:19|20)\d\d)"
_LISTED = re.compile(rf"^(?:(?:,|\s(?:and|or))\s+{_DATE}\b)+(?:\s+of\s+(?:this|last|next)\s+year)?")
_LISTED_BEFORE = re.compile(rf"(?:{_DATE}(?:,|\s+(?:and|or))\s+)+\Z")
_DEICTIC = re.compile(r"(?<!\w)(?:today|tomorrow|yesterday|tonight)\b,?\s*", re.IGNORECASE)
_PREPOSITION = re.compile(
    r"(?:(?:^|(?<=\s))(?:on|in|during|from|since|by|up until|until|at|over|of|late|early|back|for|as of|through"
    r"|between|around|about|at least|at most|more than|less than|nearly|almost)"
    r"\s+(?:(?:the|its|his|her|their)\s+)?)+\Z",
    re.IGNORECASE,
)
_TAIL = re.compile(r"(?:\s+(?:and|but|or|the|a|an|of|to|in|on|by|that|which|who|with|for|from|at))+\Z")
_BRACKETS = re.compile(r"\s*[(\[][^)\]]*[)\]]")
_INSERTED = re.compile(
    r",\s+(?:which|who|whose|where|originally|previously|initially|formerly)\b[^,]{3,80},(?=\s[a-z])"
)
_BEFORE_STOP = re.compile(r"\s+([,.;])")
_OPENS = re.compile(
    r"(?:When|While|After|Before|As|If|Since|Although|Though|Because|Once|Despite|In|On|At|With|For|By|During|Following"
    r"|Long|Well|Under|According)\b"
)
_QUOTES = (("“", "”"), ('"', '"'))
#: a comma before more than the next item of a list
_ADDS = re.compile(
    r",\s(?=(?:who|which|whose|where|when|while|as|with|and|but|or|so|if|because|although|though|including|according|a|an|the"
    r"|its|his|her|their|it|he|she|they|one|\w+ing|\w+ed|up|down|compared|from|due|even|especially)\b)"
)
_NAMES_ENOUGH = 2  # a title with so many names can be read on its own
_STANDS_FOR = re.compile(
    r"(?:It|He|She|They|The (?:company|firm|group|carmaker|automaker|maker|airline|bank|agency|spy agency|ministry|move"
    r"|president|minister|two (?:nations|countries|sides|leaders|companies|regimes)|country|nation|pair))\b"
)
_PLURAL = re.compile(r"They|The two|The pair")


def title_of(clause: str, start: int, end: int, *, trigger: str, subject: str = "") -> str:
    """Make a title of *clause*: without its time phrase [*start*, *end*) and parentheses, whole words, verbs kept.

    *trigger* is the word that a short title keeps, *subject* that of a clause before, which this one goes on with.
    """
    before, behind = _LINK.sub("", clause[:start]) if subject else clause[:start], clause[end:]
    if end and behind.startswith(("'s ", "’s ")):  # "after [Thursday]'s ruling"
        behind = f"the{behind[2:]}"
    elif end and (not _ATTRIBUTIVE.search(before) or (_OWN.search(before) and not behind.startswith(" "))):
        before, behind = _PREPOSITION.sub("", _LISTED_BEFORE.sub("", before)).rstrip(), _LISTED.sub("", behind)
    elif end and behind.startswith(", "):  # "the [March 3, 1991], bombing"
        behind = behind[1:]
    between = "," if before and behind.startswith(",") and _goes_on(before) else ""
    text = f"{subject} {before.rstrip(' ,')}{between} {behind.lstrip(' ,')}"
    text = _INSERTED.sub("", _BRACKETS.sub("", text))
    text = _BEFORE_STOP.sub(r"\1", " ".join(_DEICTIC.sub("", text).split()))
    text = _LEAD.sub("", text.strip(' ,;:-–—_“”"`')).rstrip(' .,;:“"')
    text = _TAIL.sub("", _EVIDENCE.sub("", text))
    return _balanced(at_most(_capitalised(text), trigger))


def _balanced(title: str) -> str:
    """Take the marks of a quote out of *title* when one of the two was cut off."""
    for opening, closing in _QUOTES:
        if title.count(opening) != title.count(closing) or (opening == closing and title.count(opening) % 2):
            title = title.replace(opening, "").replace(closing, "")
    return title


def _goes_on(before: str) -> bool:
    """Tell whether a comma stays where a date stood: not "The tide, [at noon], flooded the quay"."""
    return not before.endswith(",") or any(actions_in(before, 0, len(before))[::2])


def at_most(title: str, trigger: str = "") -> str:
    """Cut a *title* that is too long: what commas part from the *trigger* goes first, else what stands last."""
    if len(title) <= LONGEST_TITLE:
        return title
    told = title.lower().find(trigger)
    opening = title.rfind(", ", 0, told)
    if _OPENS.match(title) and told - opening < LONGEST_TITLE and opening > 0:  # "When it rained, the fleet sailed"
        return at_most(_capitalised(title[opening + 2 :]), trigger)
    commas = [comma.start() for comma in _ADDS.finditer(title, max(LEAST_TITLE, told), LONGEST_TITLE)]
    return title[: commas[-1]] if commas else _shortened(title, LONGEST_TITLE)


def _shortened(text: str, longest: int) -> str:
    """Cut *text* behind a whole word, when it is longer than *longest*."""
    if len(text) <= longest:
        return text
    return text[: longest - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def _capitalised(title: str) -> str:
    """Begin *title* with a capital, unless a name such as "eBay" begins it."""
    return title if title[1:2].isupper() else title[:1].upper() + title[1:]


def with_quote(title: str, quote: str) -> str:
    """Add to the *title* of a speech the words that were quoted before it, as many as fit."""
    said = quote.strip(" \n\"“”`',")
    if not said:
        return title
    return f"{title}: “{_shortened(said, max(LEAST_TITLE, LONGEST_TITLE - len(title) - 4))}”"


def best_telling(sightings: Iterable[Sighting]) -> Sighting:
    """Give the sighting that names the event: dated, its title names who, it is sure, it is short."""
    first, *others = sightings
    return max((first, *others), key=_rank) if others else first


def title_of_event(best: Sighting, sightings: tuple[Sighting, ...]) -> str:
    """Give the title of *best*; what stands for a name at its start is replaced by one that another sighting names."""
    found = _STANDS_FOR.match(best.title)
    if found is None:
        return best.title
    wanted = 2 if _PLURAL.match(best.title) else 1
    named = _subjects((s for s in sightings if s.evidence.article != best.evidence.article), wanted, best.title)
    if len(named) < wanted:
        return best.title
    return at_most(" and ".join(named) + best.title[found.end() :])


def _subjects(others: Iterable[Sighting], wanted: int, title: str) -> tuple[str, ...]:
    """Give the names with which another title begins."""
    for other in others:
        names = names_in(other.title)
        if len(names) >= wanted and not _STANDS_FOR.match(other.title) and names[0] not in title:
            return names[:wanted]
    return ()


def _rank(sighting: Sighting) -> tuple[bool, bool, int, float, int, tuple[str, str, int, int]]:
    names = min(len(names_in(sighting.title)), _NAMES_ENOUGH)
    stands_alone = _STANDS_FOR.match(sighting.title) is None and " also " not in sighting.title
    return sighting.basis is Basis.TEXT, stands_alone, names, sighting.confidence, -len(sighting.title), sighting.key
