"""Why an event is as it is: its date, its status, its confidence, what was merged, and what was not; in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.timeline.event import Basis, Event, Sighting, Status
from dateline.timeline.merge import linked
from dateline.timeline.score import THRESHOLD, apart, parts, score
from dateline.timeline.witness import bearing_out, witnesses_of
from dateline.timex import edtf


def explain(event: Event, neighbours: Iterable[Event] = ()) -> tuple[str, ...]:
    """Say for *event* and each of its sightings what decided date, status, confidence and merging.

    Of its *neighbours* in the timeline the one is named that agrees with it the most, and why it is another event.
    """
    return (*_sentences(event), *_rest(event, neighbours))


def why_not(a: Sighting, b: Sighting) -> str:
    """Say why two sightings are not linked, or that they are."""
    if linked(a, b):
        return f"They are linked: they agree by {_score_of(a, b)}."
    if not a.interval.overlaps(b.interval):
        return f"They share no moment: {edtf.label(a.interval)} and {edtf.label(b.interval)}."
    reason = apart(a, b)
    if reason is not None:
        return f"They stay apart: {reason}."
    return f"They agree too little: {_score_of(a, b)}, and {THRESHOLD:.2f} is needed."


def _sentences(event: Event) -> Iterator[str]:
    yield f"{event.title}: {edtf.label(event.interval)}."
    for sighting in event.sightings:
        evidence = sighting.evidence
        yield f"{evidence.article} tells it at {sighting.clause[0]}-{sighting.clause[1]}. {evidence.why}"
        yield f"Its status is {sighting.status}: {sighting.status_why or 'as it was given'}."
        if sighting.attribution:
            yield f"Who {'denies' if sighting.status is Status.DENIED else 'says'} it: {sighting.attribution}."
        factors = (
            " x ".join(f"{factor:.2f} ({name})" for name, factor in sighting.factors) or "1.00 (nothing is in doubt)"
        )
        yield f"Its confidence is {sighting.confidence:.2f} = {factors}."
    yield from _joins(event)
    yield from _counts(event)


def _joins(event: Event) -> Iterator[str]:
    """Say for each sighting but the first which of those before it agrees with it the most."""
    for number, sighting in enumerate(event.sightings[1:], 1):
        best = max(event.sightings[:number], key=lambda other: (score(other, sighting), other.key))
        yield (
            f"{sighting.evidence.article} at {sighting.clause[0]} is the same event as {best.evidence.article} at"
            f" {best.clause[0]}: they agree by {_score_of(best, sighting)}."
        )


def _rest(event: Event, neighbours: Iterable[Event]) -> Iterator[str]:
    """Name the likest of *neighbours*, by the two sightings that agree the most, and what keeps the events apart."""
    pairs = [(a, b, other) for other in neighbours for a in event.sightings for b in other.sightings]
    agreed = [(score(a, b), a.key, b.key, a, b, other) for a, b, other in pairs if a.interval.overlaps(b.interval)]
    best = max(agreed, key=lambda pair: pair[:3], default=None)
    if best is None or best[0] < THRESHOLD / 2:
        return
    *_, a, b, other = best
    found = f"The likest of the others is {other.title!r} ({other.id}). {why_not(a, b)}"
    if linked(a, b):
        among = (apart(one, two) for one in event.sightings for two in other.sightings)
        found += f" But of others of their sightings: {next(filter(None, among), 'a likelier link came first')}."
    yield found


def _counts(event: Event) -> Iterator[str]:
    statuses = {sighting.status for sighting in event.sightings}
    if len(statuses) > 1:
        told = ", ".join(sorted(statuses))
        yield f"Its sightings say {told}; {event.status} is what the most independent ones say."
    if any(s.basis is not Basis.TEXT for s in event.sightings) and event.basis is Basis.TEXT:
        yield "Only the sightings whose own words give a date set the date of the event."
    witnesses = len(witnesses_of(event.sightings))
    if witnesses < event.article_count:
        yield f"{event.article_count} articles tell it, {witnesses} of them independently: the others are near-copies."
    agreeing = len(witnesses_of(bearing_out(event.sightings, event.status)))
    yield f"Its confidence is {event.confidence:.2f}: that not all {agreeing} independent tellings are wrong at once."


def _score_of(a: Sighting, b: Sighting) -> str:
    told = " + ".join(f"{value:.2f} ({name})" for name, value in parts(a, b).items() if value)
    return f"{score(a, b):.2f} = {told or '0'}"
