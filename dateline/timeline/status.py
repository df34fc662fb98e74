"""Status and attribution: did it happen, does somebody say so, is it planned, is it denied; and who says so."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.timeline.clause import Clause
from dateline.timeline.event import Status
from dateline.timeline.sentence import plain

LONGEST_SPEAKER = 90

_PLANNED = re.compile(
    r"\b(?:will|'ll|shall|(?:plans?|planning|intends?|aims?|hopes?) to|to be held"
    r"|(?:is|are) (?:reportedly )?(?:looking|set|due|expected|scheduled|going) to)\b"
)
_CLAIMED = re.compile(
    r"\b(?:allegedly|reportedly|purportedly|supposedly|apparently|appears? to|seems? to|(?:is|are) believed to"
    r"|(?:is|are) said to|is suspected|according to)\b"
)
_DENIED = re.compile(
    r"\b(?:denie[sd]|deny|denying|dismiss\w*|reject\w*|refut\w*|fake news|nonsense|groundless|never)\b"
)
_ACCORDING = re.compile(r"\baccording to (?P<who>[^,.;]{2,80})", re.IGNORECASE)
_NEAR = 24
_LEAD = re.compile(
    r"^[\s,]*(?:(?:on|in|late|early|back|last|this|earlier|after|according)\b[^,]{0,40},\s*|(?:however|meanwhile)\b,?\s*"
    r"|(?:but|and|while|although|with|as)\s+)+",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[\"“”;:]|\b(?:that|which|who)\b")
_TRAILING = re.compile(
    r"(?:,.*|\s+(?:also|has|had|have|would|will|again|later|(?:on|in|last|late|early|this)\s+[\w\s]{0,20}))+\s*$",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The status of what a clause dates, of a speech that of its *content* too, and *why*: the rule that decided."""

    status: Status
    content: Status | None
    why: str


def status_of(sentence: str, clause: Clause, *, ahead: bool) -> Verdict:
    """Give the status of what *clause* dates; *ahead* tells that its interval begins after publication."""
    words = plain(sentence)
    if clause.speech:
        content = _content_status(words[clause.trigger[0] : clause.end])
        if ahead:
            return Verdict(Status.PLANNED, content, "its date lies behind the publication day")
        return Verdict(Status.OCCURRED, content, f"{clause.trigger[2]!r} is itself what happened")
    text = words[clause.start : clause.end]
    if ahead:
        return Verdict(Status.PLANNED, None, "its date lies behind the publication day")
    if found := _PLANNED.search(text):
        return Verdict(Status.PLANNED, None, f"{found[0]!r} speaks of what is to come")
    near = words[max(clause.start, clause.trigger[0] - _NEAR) : clause.trigger[0]]
    if found := _CLAIMED.search(near):
        return Verdict(Status.CLAIMED, None, f"{found[0]!r} stands before {clause.trigger[2]!r}")
    if clause.governor is not None:
        return Verdict(Status.CLAIMED, None, f"it is what somebody {clause.governor[2]!r}")
    behind = words[clause.trigger[1] : clause.end]
    return Verdict(Status.OCCURRED, Status.CLAIMED if _CLAIMED.search(behind) else None, "the text states it")


def _content_status(said: str) -> Status | None:
    if _DENIED.search(said):
        return Status.DENIED
    return Status.PLANNED if _PLANNED.search(said) else Status.CLAIMED


def attribution_of(sentence: str, clause: Clause) -> str | None:
    """Name who says so: the subject of the speech verb, or who stands behind "according to"; None when nobody does."""
    verb = clause.trigger if clause.speech else clause.governor
    if verb is not None:
        return speaker_before(sentence[: verb[0]])
    according = _ACCORDING.search(sentence)
    return according["who"].strip() if according else None


def speaker_before(text: str) -> str | None:
    """Give the noun phrase that ends *text*, without what leads up to it; None when there is none."""
    told = _LEAD.sub("", _BREAK.split(text)[-1].strip())
    subject = _TRAILING.sub("", told).strip()
    return subject if 0 < len(subject) <= LONGEST_SPEAKER and subject[0].isalnum() else None
