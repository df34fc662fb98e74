"""A page of events, joined from JSON that is ready."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from marshmallow import Schema, fields

from dateline.timex.edtf import first, last, spell
from dateline.values import Interval
from schemas.dumps import to_json


class WindowSchema(Schema):
    """The stretch of time that was asked for, inclusive, null where open."""

    edtf = fields.Function(spell)
    start = fields.Function(first)
    end = fields.Function(last)


_WINDOW = WindowSchema()


def page_json(docs: Iterable[str], *, window: Interval, links: Mapping[str, str | None]) -> str:
    """Join *docs*, the JSON of events, to a page."""
    frame = f'"interval":{to_json(_WINDOW.dump(window))},"links":{to_json(links)}'
    return f'{{"events":[{",".join(docs)}],{frame}}}'
