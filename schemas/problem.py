"""What went wrong, as RFC 9457 says it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

from marshmallow import Schema, fields, post_dump

Errors = dict[str, Any]  # by field, what is wrong with it


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem; *errors* says by field what is wrong with it, *instance* is the path that was asked for."""

    status: int
    title: str
    detail: str
    type: str = "about:blank"
    instance: str | None = None
    errors: Errors = field(default_factory=dict)


class ProblemSchema(Schema):
    """A problem as it is served; members without a value are left out."""

    type = fields.String()
    title = fields.String()
    status = fields.Integer()
    detail = fields.String()
    instance = fields.String()
    errors = fields.Dict(keys=fields.String())

    @post_dump
    def shorten(self, data: Errors, **_: object) -> Errors:
        """Leave out what has no value."""
        return {name: value for name, value in data.items() if value}


PROBLEM: Final = ProblemSchema()
