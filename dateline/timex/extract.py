"""The way from text and anchor to resolved expressions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dateline.timex.bare import bare
from dateline.timex.context import Clause, Context, is_narrative
from dateline.timex.conventions import NEWS, Conventions, settle
from dateline.timex.edtf import first, last
from dateline.timex.english import ENGLISH
from dateline.timex.explain import explain
from dateline.timex.fold import fold
from dateline.timex.language import Language
from dateline.timex.pending import hangs_on_anchor
from dateline.timex.readings import Bound, Clock, Reading, Span
from dateline.timex.recognise import Mention, recognise
from dateline.timex.refine import refine
from dateline.timex.resolve import resolve
from dateline.timex.resolved import Resolved
from dateline.values import DAY, Anchor, Grain, Interval


class Timex(NamedTuple):
    """A resolved temporal expression.

    *start* and *end* are code points of the text; *type*, *value*, *mod*, *quant* and *freq* TIMEX3's; *interval* is
    None for what has no date (durations, vague references) and for what is *unresolved*, because it hangs on a
    publication date that nobody knows. *story* is what *why* is told from: the mention, what it came to, its context.
    """

    start: int
    end: int
    text: str
    type: str
    value: str
    mod: str | None
    quant: str | None
    freq: str | None
    interval: Interval | None
    bound: Bound | None
    unresolved: bool
    rule: str
    reading: Reading
    story: tuple[Mention, Resolved, Context]

    @property
    def zone(self) -> str | None:
        """Give the zone that the words of a clock time name: ``EST``, ``+02:00``."""
        return self.reading.zone if isinstance(self.reading, Clock) else None

    @property
    def points(self) -> tuple[str | None, str | None]:
        """Give TIMEX3's beginPoint and endPoint of a range, and of a duration with a date: ISO 8601, inclusive."""
        mention = self.story[0]
        is_range = isinstance(mention.reading, Span) or mention.span is not None
        if self.interval is None or not (is_range or self.type == "DURATION"):
            return None, None
        return first(self.interval), last(self.interval)

    @property
    def why(self) -> str:
        """Say in one sentence why the expression means what it means."""
        return explain(self.text, *self.story)


def extract(
    text: str, anchor: Anchor, language: Language = ENGLISH, *, conventions: Conventions = NEWS
) -> tuple[Timex, ...]:
    """Find and resolve every temporal expression of *text*, in order; total: any string, any anchor, never raises."""
    plain, places = bare(text, language.knows)
    found = _read(plain, anchor, language, conventions)
    return found if plain is text else tuple(_at_home(timex, text, places) for timex in found)


def _read(text: str, anchor: Anchor, language: Language, conventions: Conventions) -> tuple[Timex, ...]:
    folded = fold(text)
    recognised = settle(recognise(text, folded, language), conventions, anchor.day)
    narrative = is_narrative((m.reading for m in recognised if not m.narrative), anchor.day)
    mentions = refine(tuple(m for m in recognised if narrative or not m.narrative), folded, language)
    clock = anchor.moment % DAY if anchor.moment is not None and anchor.grain < Grain.DAY else None
    story = Context(anchor.day, clock, narrative=narrative)
    found: list[Timex] = []
    span: Span | None = None
    whole: Resolved | None = None
    for mention in mentions:
        context = story.at(Clause(language.tense_of, folded, mention.start, mention.end))
        if mention.span is not None and mention.span is not span:
            span, whole = mention.span, resolve(mention.span, context)
        joined = mention if mention.span is None or (whole and whole.interval) else mention._replace(span=None)
        resolved = _resolved(joined, context, whole)
        if resolved is not None:
            found.append(_timex(text, joined, resolved, context))
            if not (story.narrative and hangs_on_anchor(mention.reading, story)):
                story = context.after(mention.reading, resolved.interval)
    return tuple(found)


def _at_home(timex: Timex, text: str, places: Sequence[int]) -> Timex:
    """Give *timex* the extent that it has in *text*, of which only the characters at *places* were read."""
    start, end = places[timex.start], places[timex.end - 1] + 1
    return timex._replace(start=start, end=end, text=text[start:end])


def _resolved(mention: Mention, context: Context, whole: Resolved | None) -> Resolved | None:
    """Resolve a mention; one end of a range has its own value, and the interval of the *whole*."""
    resolved = resolve(mention.reading, context)
    if mention.span is None or whole is None or resolved is None:
        return resolved
    own = whole.value.split("/")[mention.reading == mention.span.last]
    return resolved._replace(value=own, interval=whole.interval, pending=False)


def _timex(text: str, mention: Mention, resolved: Resolved, context: Context) -> Timex:
    return Timex(
        mention.start,
        mention.end,
        text[mention.start : mention.end],
        resolved.type,
        resolved.value,
        resolved.mod,
        resolved.quant,
        resolved.freq,
        resolved.interval,
        mention.bound,
        resolved.pending,
        mention.rule,
        mention.reading,
        (mention, resolved, context),
    )
