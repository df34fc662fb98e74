"""Witnesses: how many independent tellings there are. Near-copies of one agency text are one, and so is a publisher."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from itertools import combinations

from dateline.timeline.event import Sighting, Status

COPIED = 0.5  # the share of their sketches that near-copies have in common


def witnesses_of(sightings: Iterable[Sighting]) -> tuple[tuple[Sighting, ...], ...]:
    """Part *sightings* into those of one publisher, or of near-copies of one text, in order."""
    given = tuple(sightings)
    if len({sighting.evidence.article for sighting in given}) == 1:
        return (given,)
    root: dict[Hashable, Hashable] = {}
    for sighting in given:
        evidence = sighting.evidence
        _join(root, evidence.article, ("publisher", evidence.publisher or evidence.article))
        _join(root, evidence.article, ("sketch", sighting.sketch or evidence.article))
    for a, b in combinations(sorted({s.sketch for s in given if s.sketch}), 2):
        if len(set(a) & set(b)) >= COPIED * min(len(a), len(b)):
            _join(root, ("sketch", a), ("sketch", b))
    found: dict[Hashable, list[Sighting]] = {}
    for sighting in given:
        found.setdefault(_root(root, sighting.evidence.article), []).append(sighting)
    return tuple(tuple(group) for group in found.values())


def bearing_out(sightings: Iterable[Sighting], status: Status) -> tuple[Sighting, ...]:
    """Give those of *sightings* that bear out an event of that *status*: denials bear out only what is denied."""
    return tuple(s for s in sightings if (s.status is Status.DENIED) == (status is Status.DENIED))


def _join(root: dict[Hashable, Hashable], a: Hashable, b: Hashable) -> None:
    root[_root(root, a)] = _root(root, b)


def _root(root: Mapping[Hashable, Hashable], a: Hashable) -> Hashable:
    while a in root and root[a] != a:
        a = root[a]
    return a
