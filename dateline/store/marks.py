"""The marks of sightings, by which those are found that another sighting may be linked with.

A mark is a word of the sighting, or its class of verb with a word or a name; see :mod:`dateline.timeline.links`. What
is found grows with what tells alike at that time, not with what is stored.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, insert, select, union_all

from dateline.store import tables
from dateline.store.overlap import CLASSES, Extent, branches, lengths_of, parameters
from dateline.timeline.event import Sighting
from dateline.timeline.features import OPEN
from dateline.timeline.links import Told, told_by
from dateline.timeline.score import THRESHOLD, kin_of, least_cosine
from dateline.timeline.veto import IN_MONTH, LITTLE_OVERLAP, UNLIKE

_mark = tables.mark.c


def put(connection: Connection, named: Iterable[tuple[str, Sighting]]) -> None:
    """Keep the marks of sightings, each with its uid."""
    if rows := [row for uid, sighting in named for row in rows_of(uid, sighting)]:
        connection.execute(insert(tables.mark), rows)


def drop(connection: Connection, named: Iterable[tuple[str, Sighting]]) -> None:
    """Forget the marks of sightings, each with its uid."""
    if rows := [row for uid, sighting in named for row in rows_of(uid, sighting)]:
        connection.execute(_DROP, [{f"this_{name}": row[name] for name in _KEY} for row in rows])


def rows_of(uid: str, sighting: Sighting) -> Iterator[dict[str, object]]:
    """Give the rows of a *sighting*."""
    (told,) = told_by((sighting,))
    extent, features = Extent.of(sighting.interval), told.features
    row = {
        "uid": uid,
        "len_class": extent.len_class,
        "starts": extent.starts,
        "ends": extent.ends,
        "begins_until": told.begins_until,
        "words": len(features.words),
    }
    for mark in _marks(None, features.words) | _marks(features.kind, told.tokens):
        yield row | {"mark": mark}


def near(connection: Connection, told: Told) -> set[str]:
    """Give the uids of the stored sightings that may be linked with *told*, itself perhaps among them."""
    features, kinds = told.features, kin_of(told.features.kind)
    words, own = _marks(None, features.words), _marks(features.kind, told.tokens)
    kin = {mark for kind in kinds for mark in _marks(kind, told.tokens)}
    names = {mark for kind in kinds for mark in _marks(kind, features.known)}
    extent = Extent.of(told.sighting.interval)
    given = parameters(extent) | {
        f"marks_{n}": sorted(words | kin if _may_share_enough(extent, n) else own) for n in CLASSES
    }
    found: set[str] = set()
    shared: Counter[tuple[str, int, float]] = Counter()
    of_kin, of_held = (least_cosine(features, wanted) for wanted in (THRESHOLD, IN_MONTH))
    for row in connection.execute(_NEAR, given):
        enough = _share_enough(extent, row)
        if not enough and not (row.mark in own and _holds(told, row)):
            continue
        if row.mark in names:
            found.add(row.uid)
        else:
            shared[row.uid, row.words, UNLIKE if row.mark in words else of_kin if enough else of_held] += 1
    return found.union(
        uid
        for (uid, size, least), count in shared.items()
        if count * count >= least * least * len(features.words) * size
    )


def _marks(kind: str | None, tokens: Iterable[str]) -> set[int]:
    """Spell a class of verb with each of *tokens* as whole numbers, which take little room."""
    texts = (f"{kind or ''} {token}".encode() for token in tokens)
    return {int.from_bytes(hashlib.blake2b(text, digest_size=8).digest(), signed=True) for text in texts}


def _may_share_enough(extent: Extent, len_class: int) -> bool:
    """Tell whether something of *len_class* can be neither much shorter nor much longer than *extent*."""
    shortest, longest = lengths_of(len_class)
    length = min(extent.ends - extent.starts, OPEN)
    return LITTLE_OVERLAP * length <= longest and LITTLE_OVERLAP * min(shortest, OPEN) <= length


def _share_enough(extent: Extent, row: Row[*tuple[Any, ...]]) -> bool:
    longest = min(max(extent.ends - extent.starts, row.ends - row.starts), OPEN)
    common = min(extent.ends, row.ends) - max(extent.starts, row.starts)
    return bool(common >= LITTLE_OVERLAP * longest - 1)


def _holds(told: Told, row: Row[*tuple[Any, ...]]) -> bool:
    """Tell whether one of the two tells of the month or the year around the other."""
    return (told.begins_until is not None and told.starts <= row.starts < told.begins_until) or (
        row.begins_until is not None and row.starts <= told.starts < row.begins_until
    )


_KEY = ("mark", "len_class", "starts", "uid")
_DROP = delete(tables.mark).where(*(_mark[name] == bindparam(f"this_{name}") for name in _KEY))
_ROWS = select(_mark.uid, _mark.mark, _mark.starts, _mark.ends, _mark.begins_until, _mark.words)
_NEAR = union_all(
    *(
        _ROWS.where(_mark.mark.in_(bindparam(f"marks_{number}", expanding=True)), branch)
        for number, branch in enumerate(branches(tables.mark))
    )
)
