"""Part sightings into blocks: those that are linked, directly or through others, belong together."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from dateline.timeline.event import Sighting
from dateline.values import Interval

Linked = Callable[[Sighting, Sighting], bool]


def blocks(sightings: Iterable[Sighting], linked: Linked) -> list[tuple[Sighting, ...]]:
    """Give the connected components of *sightings* under *linked*, which is symmetric and needs an overlap.

    Each is in the order of its keys.
    """
    ordered = sorted(sightings, key=lambda sighting: _start_of(sighting.interval))
    block_of = {number: [number] for number in range(len(ordered))}
    running: list[int] = []
    for number, sighting in enumerate(ordered):
        running = [other for other in running if not _is_over(ordered[other].interval, sighting.interval)]
        for other in running:
            if block_of[other] is not block_of[number] and linked(ordered[other], sighting):
                _join(block_of, other, number)
        running.append(number)
    found = {id(members): members for members in block_of.values()}.values()
    return [tuple(sorted((ordered[n] for n in members), key=lambda sighting: sighting.key)) for members in found]


def _join(block_of: dict[int, list[int]], one: int, other: int) -> None:
    """Let the smaller of two blocks join the larger one."""
    small, large = sorted((block_of[one], block_of[other]), key=len)
    large.extend(small)
    block_of.update(dict.fromkeys(small, large))


def _start_of(interval: Interval) -> float:
    return float("-inf") if interval.start is None else interval.start


def _is_over(earlier: Interval, later: Interval) -> bool:
    """Tell whether *earlier* ended before *later* starts."""
    return earlier.end is not None and later.start is not None and earlier.end < later.start
