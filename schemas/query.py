"""What may be asked of the timeline: the parameters of ``GET /events``."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from marshmallow import RAISE, Schema, ValidationError, fields, post_load

from dateline.store.events import EventQuery
from dateline.timex import edtf
from dateline.values import DAY, Grain, Interval
from schemas.cursor import Place, read_cursor, spell_cursor

PAGE_LIMIT = 500
_PAGE = 50


@dataclass(frozen=True, slots=True)
class AskedEvents:
    """A query that is well formed: its *window* of time, and what the store is asked."""

    window: Interval
    query: EventQuery

    def cursor(self, place: Place) -> str:
        """Spell the cursor of the page that begins behind *place*."""
        return spell_cursor(place, edtf.spell(self.window))


class DateField(fields.Field[Interval]):
    """A date of any precision, as *read* reads it."""

    def __init__(self, read: Callable[[str], Interval], *, data_key: str | None = None) -> None:
        super().__init__(data_key=data_key)
        self._read = read

    def _deserialize(self, value: str, attr: str | None, data: Mapping[str, Any] | None, **_: object) -> Interval:  # noqa: ARG002
        try:
            return self._read(value)
        except ValueError as error:
            message = f"{str(error)[0].upper()}{str(error)[1:]}."
            raise ValidationError(message) from error


class CountField(fields.Field[int]):
    """A whole number of ASCII digits, from 1 to *most*."""

    def __init__(self, most: int, default: int) -> None:
        super().__init__(load_default=default)
        self._most = most

    def _deserialize(self, value: str, attr: str | None, data: Mapping[str, Any] | None, **_: object) -> int:  # noqa: ARG002
        if re.fullmatch("[0-9]{1,9}", value) and 1 <= int(value) <= self._most:
            return int(value)
        message = f"Must be a whole number from 1 to {self._most}."
        raise ValidationError(message)


class EventsQuery(Schema):
    """The parameters of ``GET /events``, each a string; loads to :class:`AskedEvents`, raises CursorError too."""

    class Meta(Schema.Meta):
        """A parameter that nobody knows is an error, never ignored."""

        unknown = RAISE

    error_messages = {  # noqa: RUF012 - as marshmallow has it
        "unknown": "Is no parameter here; there are from, to, datetime, limit and cursor."
    }

    from_ = DateField(edtf.read_unit, data_key="from")
    to = DateField(edtf.read_unit)
    datetime = DateField(edtf.read)
    limit = CountField(PAGE_LIMIT, _PAGE)
    cursor = fields.String()

    @post_load
    def make(self, data: dict[str, Any], **_: object) -> AskedEvents:
        """Make the query."""
        window = _window(data)
        after = read_cursor(data["cursor"], edtf.spell(window)) if "cursor" in data else None
        return AskedEvents(window, EventQuery(window.first_day, window.last_day, data["limit"], after))


def _window(data: Mapping[str, Any]) -> Interval:
    """Give the whole days that are asked for, from *datetime* or from *from* and *to*."""
    try:
        asked = edtf.span(data.get("from_"), data.get("to"))
    except ValueError as error:
        raise ValidationError({"from": ["Lies after to."], "to": ["Lies before from."]}) from error
    if "datetime" in data:
        if asked.start is not None or asked.end is not None:
            raise ValidationError({"datetime": ["Give either datetime, or from and to."]})
        asked = data["datetime"]
    first, last = asked.first_day, asked.last_day
    return Interval(None if first is None else first * DAY, None if last is None else (last + 1) * DAY, Grain.DAY)
