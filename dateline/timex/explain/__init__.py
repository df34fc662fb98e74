"""Say why an expression means what it means, in one sentence."""

from __future__ import annotations

from dateline.timex.context import Context
from dateline.timex.explain.grounds import grounds
from dateline.timex.explain.names import outcome
from dateline.timex.explain.steps import step
from dateline.timex.pending import missing
from dateline.timex.readings import Bound
from dateline.timex.recognise import Mention
from dateline.timex.resolved import Resolved

_BOUNDS = {
    Bound.SINCE: "what is told begins then",
    Bound.UNTIL: "what is told ends then",
    Bound.BY: "what is told comes by then",
    Bound.BEFORE: "what is told comes before it",
    Bound.AFTER: "what is told comes after it",
}
_MISSING = ("goes on from a date told before, and none is", "hangs on the publication date, which is not known")


def explain(expression: str, mention: Mention, resolved: Resolved, context: Context) -> str:
    """Name the cue, the anchor, the arithmetic and the outcome.

    "'Friday' with the past verb 'met', published Tuesday 2024-10-22: the Friday before, 2024-10-18 (rule ...)."
    """
    words = " ".join(expression.split())
    if resolved.pending:
        return f"'{words}' {_MISSING[context.today is None]} (rule {mention.rule})."
    if missing(mention.reading) == resolved:
        return f"'{words}' names a day that no calendar has, {resolved.value} (rule {mention.rule})."
    reading = mention.span or mention.reading
    head = ", ".join([f"'{words}'", *grounds(reading, context, resolved)]).replace("', with", "' with", 1)
    told = ", ".join(filter(None, (step(reading, context, resolved), outcome(resolved))))
    side = f"; {_BOUNDS[mention.bound]}" if mention.bound else ""
    return f"{head}: {told}{side} (rule {mention.rule})."
