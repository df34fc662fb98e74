"""Say why an expression means what it means, in one sentence."""

from __future__ import annotations

from dateline.timex.context import Context
from dateline.timex.edtf import label
from dateline.timex.pending import hangs_on_anchor
from dateline.timex.readings import Base, Offset, Partial, Which
from dateline.timex.recognise import Mention
from dateline.timex.resolved import Resolved
from dateline.timex.timex3 import day_name

_WHICH = {
    Which.LAST: "the last one before",
    Which.NEXT: "the next one after",
    Which.THIS: "the one of the same period as",
}
_TENSE = {
    "past": "a past verb looks back",
    "present": "a present verb looks back",
    "future": "a future verb looks ahead",
    None: "no verb tells, so it looks back",
}


def explain(expression: str, mention: Mention, resolved: Resolved, context: Context) -> str:
    """Name the anchor, the tense cue and the outcome: "'Friday', published Tuesday 2024-10-22: a past verb ..."."""
    words = " ".join(expression.split())
    if resolved.pending:
        return f"'{words}' hangs on the publication date, which is not known (rule {mention.rule})."
    outcome = label(resolved.interval) if resolved.interval else resolved.value
    steps = [_anchor(mention, context), _direction(mention, context)]
    reasons = ", ".join(step for step in steps if step)
    return f"'{words}'{', ' if reasons else ''}{reasons}: {outcome} (rule {mention.rule})."


def _anchor(mention: Mention, context: Context) -> str:
    if isinstance(mention.reading, Offset) and mention.reading.base is Base.PREVIOUS and context.previous is not None:
        return f"counted from {label(context.previous)}"
    if context.today is None or not hangs_on_anchor(mention.reading, context):
        return ""
    return f"published {day_name(context.today)}"


def _direction(mention: Mention, context: Context) -> str:
    reading = mention.reading
    if not isinstance(reading, Partial) or not hangs_on_anchor(reading, context) or reading.within is not None:
        return ""
    return _WHICH.get(reading.which) or _TENSE[context.tense]
