"""Status: did it happen, does somebody say so, is it planned, is it denied."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.timeline.clause import Clause
from dateline.timeline.event import Status
from dateline.timeline.quotes import quoted_in
from dateline.timeline.sentence import plain
from dateline.timeline.verbs import is_base, is_event_noun, is_present, kind_of

_BE = r"(?:is|are|was|were|be|been)"
_SMALL = r"(?:\s+(?:now|still|also|reportedly|currently|originally|not|only|then|soon|tentatively))*"
_AHEAD = (
    r"(?:will|'ll|shall|won't|(?:would|may|might|should|must)(?!(?:\s+not)?\s+have)"
    r"|could(?!n't|\s+(?:have|not))|(?:plan|plans|planned|planning|intends?|intended|aims?|hopes?|hoped|wants?|seeks?|seeking|looking"
    rf"|preparing|prepares|attempting|agreed|vowed|promised|expects?|expected|refuses) to|{_BE} to"
    rf"|{_BE}{_SMALL}\s+(?:looking|set|due|expected|scheduled|going|slated|planned|anticipated|supposed|poised|about|hoped"
    r"|likely|allowed)(?:\s+(?:to|for|at|in|on|that))?)"
)
_WITHIN = r"(?:\s+(?!(?:as|that|which|who|when|because|while|although|since|if|than)\b)[\w.'’-]+)"  # one clause
_PLANNED = re.compile(rf"\b(?P<cue>{_AHEAD}){_WITHIN}{{0,5}}\s*\Z")
_PLANNED_ON = re.compile(rf"(?P<cue>{_AHEAD})\b")
_FUTURE = re.compile(r"\b(?P<cue>will|'ll|shall)\b")
_PLANNED_BEHIND = re.compile(
    rf"\s*(?:(?!\b(?:which|who|that|and|but|while|before|after|when|as|because|since|until)\b)[\w\s'’-]){{0,60}}?\b(?P<cue>{_BE}{_SMALL}\s+(?:anticipated|expected|scheduled|slated|planned|due|set))\b"
)
_PLANNED_ITSELF = re.compile(
    rf"\b(?P<cue>{_BE}{_SMALL}\s+(?:looking|set|due|expected|scheduled|slated|planned|anticipated|supposed|hoped|intended))\Z"
)
_INTENDED = re.compile(
    r"\b(?P<cue>(?:plans?|decision|bid|contract|agreement|intentions?|deal|options?|attempts?|offer|proposals?|permission|pledge"
    r"|promise|deadline|date|decide[sd]?|chose|chosen|chooses)(?:\s+for\s+(?:[\w-]+\s+){1,3})?\s*to|(?:expects|expected|anticipates?|forecasts?|predicts?|predicted)"
    r"(?:\s+(?!that\b)[\w-]+){0,2})\s+\Z"
)
_NOUN_AHEAD = re.compile(
    rf"\s+(?:(?!\b(?:which|who|that|and|but|while|do|does|did|has|had|have|is|are|was|were)\b)[\w'’-]+\s+){{0,6}}?(?P<cue>{_AHEAD})\b"
)
_JOINED_AHEAD = re.compile(rf"\b(?P<cue>{_AHEAD})\b[^.;]*(?:,|\band|\bor)\s+(?:and\s+)?(?:then\s+)?(?P<be>be\s+)?\Z")
_ASKED_OF = re.compile(
    r"\b(?P<cue>(?:select|chose|choose|order|ask|urge|hire|invite|allow|tell|told|authori[sz]e|instruct|require|persuade|expect|want"
    r"|encourage)"
    r"(?:s|d|ed|ing)?)\s[^,;]{1,60}\sto\s+\Z"
)
#: "the docks to be sold"; not "the first to be sold", "said to be sold"
_TO_BE = re.compile(r"(?P<before>\S+(?:\s+\S+){0,2})\s+(?P<cue>to be)\s+(?:\w+ly\s+)?\Z")
_BEEN = re.compile(
    r"\b(?:(?:first|last|only|next|\d+(?:th|st|nd|rd))(?:\s+\S+){0,2}|persons?|people|said|believed|thought|reported|known"
    r"|found|seen|claimed|alleged|appear(?:s|ed)?|seem(?:s|ed)?|proved|meant)\Z"
)
_ABLE = frozenset("seen heard felt reached found located".split())  # "could be reached" is of what was
_DEMANDED = re.compile(
    r"\b(?P<cue>(?:recommend|demand|propos|insist|request|urg|requir|suggest)\w* that)"
    r" (?:the|its?|his|her|their|all|no)\b[^;]*\Z"
)
_TITLED = re.compile(r"^[^,.]{2,80}\bto\s+(?:be\s+)?\Z")
_CLAIMED = re.compile(
    r"\b(?P<cue>allegedly|reportedly|purportedly|supposedly|apparently|appear(?:s|ed)? to|seem(?:s|ed)? to|suspected"
    r"|accused of|charged with"
    rf"|{_BE}(?:\s+\w+ly)?\s+(?:believed|said|thought|reported|rumou?red|estimated|understood|alleged|claimed) to"
    r"(?:\s+have)?(?:\s+been)?)(?:\s+(?!and\b|but\b)[\w-]+){0,2}\s*\Z"
)
_CLAIMED_ITSELF = re.compile(
    rf"[^,;]*?\b(?P<cue>{_BE}(?:\s+\w+ly)?\s+(?:believed|said|thought|reported|rumou?red|estimated|understood"
    r"|alleged) to)\b"
)
_SOURCED = re.compile(
    r"\b(?P<cue>whether"
    r"|it (?:is|was|has been) (?:\w+ly )?(?:reported|believed|said|thought|claimed|alleged|rumou?red) that"
    r"|(?:reports|claims|allegations?|accusations?|criticisms?|rumou?rs|suggestions?|speculation) (?:that|(?P<of>of)))"
    r"\b(?(of)[^,;]*|[^;]*)\Z"
)
_OPENS = re.compile(r"\b(?:when|once|after|before|until|as soon as|if)\s+[^,;]*\Z")
_WINDOW = 120  # characters before a trigger in which its future or its source stands
_NEAR = 12
_HEDGED = re.compile(
    r"\b(?:allegedly|reportedly|purportedly|supposedly|appears? to|seems? to|(?:is|are) (?:believed|said|thought) to)\b"
)
_ACCORDING = re.compile(r"\baccording to (?!plan|schedule)")
_DENIED = re.compile(
    r"\b(?:denie[sd]|deny|denying|dismiss\w*|reject\w*|refut\w*|fake news|nonsense|groundless|untrue)\b"
)
_CONTENT_AHEAD = re.compile(
    r"\b(?:will|'ll|shall|would|(?:plans?|planning|intends?|aims?|hopes?|expects?|decided) to|to be \w+ed|expected"
    r"|hoped|expects|set to"
    r"|due to|going to)\b"
)
_CONTENT = 100  # characters behind the speech verb in which its content shows what it is


@dataclass(frozen=True, slots=True)
class Verdict:
    """The status of what a clause dates, of a speech that of its *content* too, and *why*: the rule that decided."""

    status: Status
    content: Status | None
    why: str


def status_of(sentence: str, clause: Clause, *, ahead: bool, spoken: bool) -> Verdict:
    """Give the status of what *clause* dates.

    *ahead* tells that its interval begins after publication, *spoken* that it stands in a quote over sentences.
    """
    words = plain(sentence)
    quoted = spoken or any(start <= clause.trigger[0] < end for start, end in quoted_in(sentence))
    if clause.speech:
        return _of_speech(words, clause, ahead=ahead, quoted=quoted)
    governor = clause.governor
    if governor is not None and kind_of(governor[2]) == "deny":
        return Verdict(Status.DENIED, None, f"it is what somebody {governor[2]!r}")
    cue = _ahead(words, clause)
    if ahead or cue:
        why = f"{cue!r} speaks of what is to come" if cue else "its date lies behind the publication day"
        return Verdict(Status.PLANNED, None, why)
    source = _source(words, clause, quoted=quoted)
    if source is not None:
        return Verdict(Status.CLAIMED, None, source)
    hedged = _HEDGED.search(words, clause.trigger[1], clause.end)
    return Verdict(Status.OCCURRED, Status.CLAIMED if hedged else None, "the text states it")


def _of_speech(words: str, clause: Clause, *, ahead: bool, quoted: bool) -> Verdict:
    """Give the status of a speech: it happened, unless it is announced, or told in another's speech."""
    content = _content_status(words, clause)
    cue = _PLANNED.search(words, max(clause.start, clause.trigger[0] - _WINDOW), clause.trigger[0])
    if cue and not cue["cue"].startswith("would"):  # who would not say so has been asked
        return Verdict(Status.PLANNED, content, f"{cue['cue']!r} speaks of what is to come")
    if ahead:
        return Verdict(Status.PLANNED, content, "its date lies behind the publication day")
    if quoted:
        return Verdict(Status.CLAIMED, content, "it stands in quotation marks")
    return Verdict(Status.OCCURRED, content, f"{clause.trigger[2]!r} is itself what happened")


def _source(words: str, clause: Clause, *, quoted: bool) -> str | None:
    """Say why what *clause* tells is somebody's claim; None when the text states it."""
    trigger = clause.trigger
    found = _CLAIMED.search(words, clause.start, trigger[0])
    found = found or _CLAIMED_ITSELF.match(words, max(trigger[0] - _NEAR, 0), trigger[1] + _NEAR)
    if found:
        return f"{found['cue']!r} stands before {trigger[2]!r}"
    if found := _SOURCED.search(words, max(0, trigger[0] - _WINDOW), trigger[0]):
        return f"it hangs on {found['cue']!r}"
    if clause.governor is not None:
        return f"it is what somebody {clause.governor[2]!r}"
    if quoted:
        return "it stands in quotation marks"
    return "it is so 'according to' somebody" if _ACCORDING.search(words) else None


def _ahead(words: str, clause: Clause) -> str | None:
    """Give the words that put the trigger of *clause* into the future; None when there are none."""
    start, end, form = clause.trigger
    since = max(clause.start, start - _WINDOW)
    found = (
        _PLANNED.search(words, since, start)
        or _PLANNED_ON.match(words, start)
        or _PLANNED_ITSELF.search(words, since, end)
        or _PLANNED_BEHIND.match(words, end)
        or _INTENDED.search(words, since, start)
        or _ASKED_OF.search(words, since, start)
        or _to_be(words, since, start)
        or (_NOUN_AHEAD.match(words, end) if is_event_noun(form.split()[-1]) else None)
        or (_DEMANDED.search(words, since, start) if is_base(form) else None)
        or _joined(words, since, start, form)
    )
    if found and not (found["cue"] == "could" and form in _ABLE):
        return found["cue"]
    if is_present(form) and _OPENS.search(words, since, start) and (found := _FUTURE.search(words)):
        return found["cue"]  # "will be the largest when it opens"
    begins = words[:start].rstrip()
    if begins.endswith((" to", " to be")) and _TITLED.match(words, 0, start) and not words.rstrip().endswith("."):
        return f"to {form}"
    return None


def _to_be(words: str, since: int, start: int) -> re.Match[str] | None:
    found = _TO_BE.search(words, since, start)
    return None if found is None or _BEEN.search(found["before"]) else found


def _joined(words: str, since: int, start: int, form: str) -> re.Match[str] | None:
    """Find the future of a verb that goes on with it: "will stay and chair the board", "will stay and be asked"."""
    found = _JOINED_AHEAD.search(words, since, start)
    return found if found and (found["be"] or is_base(form)) else None


def _content_status(words: str, clause: Clause) -> Status | None:
    said = words[clause.trigger[0] : min(clause.end, clause.trigger[1] + _CONTENT)]
    if _DENIED.search(said):
        return Status.DENIED
    return Status.PLANNED if _CONTENT_AHEAD.search(said) else Status.CLAIMED
