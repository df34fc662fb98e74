"""Sightings as JSON text, as the store keeps them, and back."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any, TypeVar

from dateline.timeline.event import Basis, Evidence, Sighting, Status
from dateline.timex.readings import Bound
from dateline.values import Grain, Interval

_Word = TypeVar("_Word", Bound, Status)


def encode(sighting: Sighting) -> str:
    """Write *sighting* as JSON; :func:`decode` gives an equal one back."""
    fields = asdict(sighting)
    fields["interval"]["grain"] = sighting.interval.grain.name
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":"))


def decode(body: str) -> Sighting:
    """Read what :func:`encode` wrote."""
    fields: dict[str, Any] = json.loads(body)
    interval = fields["interval"]
    return Sighting(
        **fields
        | {name: tuple(fields[name]) for name in ("participants", "numbers", "words", "clause", "sketch")}
        | {
            "interval": Interval(interval["start"], interval["end"], Grain[interval["grain"]]),
            "bound": _optional(Bound, fields["bound"]),
            "status": Status(fields["status"]),
            "content_status": _optional(Status, fields["content_status"]),
            "basis": Basis(fields["basis"]),
            "evidence": Evidence(**fields["evidence"]),
            "factors": tuple((name, factor) for name, factor in fields["factors"]),
        }
    )


def _optional(kind: type[_Word], value: str | None) -> _Word | None:
    return None if value is None else kind(value)
