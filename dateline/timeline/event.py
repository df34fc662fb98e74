"""Sightings and events: one article's telling, and what all articles tell together."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dateline.timex.readings import Bound
from dateline.values import Interval


class Status(StrEnum):
    """How sure the telling is that the event happened."""

    OCCURRED = "occurred"
    CLAIMED = "claimed"
    DENIED = "denied"
    PLANNED = "planned"


class Basis(StrEnum):
    """Where the date of a sighting comes from: its own clause, the sentence before, the article's own day."""

    TEXT = "text"
    CONTEXT = "context"
    PUBLISHED = "published"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that prove a sighting; every offset counts code points of the article's text.

    *expression* stands at [*start*, *end*), *quote* (the sentence) at [*quote_start*, *quote_end*); *type*, *value*
    and *mod* are the expression's TIMEX3 attributes, *anchor* the publication date it hung on (ISO 8601, or None).
    """

    article: str
    url: str | None
    publisher: str | None
    published: str | None
    quote: str
    quote_start: int
    quote_end: int
    expression: str
    start: int
    end: int
    type: str
    value: str
    mod: str | None
    rule: str
    anchor: str | None
    why: str


@dataclass(frozen=True, slots=True)
class Sighting:
    """One article's telling of one dated event.

    *clause* is the [start, end) that tells it, *trigger* the word in it that says what happened, *kind* the class of
    that word; *numbers* and *words* are what the merge compares. *status_why* names the rule that decided the status,
    *factors* are what *confidence* is the product of, and near-copies share most of *sketch*.
    """

    interval: Interval
    bound: Bound | None
    status: Status
    content_status: Status | None
    attribution: str | None
    basis: Basis
    confidence: float
    title: str
    description: str
    trigger: str
    kind: str
    participants: tuple[str, ...]
    numbers: tuple[str, ...]
    words: tuple[str, ...]
    clause: tuple[int, int]
    evidence: Evidence
    status_why: str = ""
    factors: tuple[tuple[str, float], ...] = ()
    sketch: tuple[int, ...] = ()

    @property
    def key(self) -> tuple[str, str, int, int]:
        """Give the place in the order of all sightings, which no two share: publication, article, offset, clause."""
        evidence = self.evidence
        return (evidence.published or "9999", evidence.article, evidence.start, self.clause[0])


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, once, however many articles tell it; *sightings* are in the order of their keys.

    *publisher_count* counts independent witnesses: near-copies of one text are one. *salience* weighs them.
    """

    id: str
    title: str
    description: str
    interval: Interval
    bound: Bound | None
    mod: str | None
    basis: Basis
    status: Status
    content_status: Status | None
    attribution: str | None
    confidence: float
    entities: tuple[str, ...]
    article_count: int
    publisher_count: int
    first_reported: str | None
    last_reported: str | None
    sightings: tuple[Sighting, ...]
    salience: float = 0.0
