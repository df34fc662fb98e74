"""The event as it is served."""

from __future__ import annotations

from marshmallow import Schema, fields

from dateline.timex import edtf
from schemas.whole import Whole


class DateSchema(Schema):
    """When an event happened: never more precise than the words, and inclusive at both ends."""

    edtf = fields.Function(lambda event: edtf.spell(event.interval, event.mod))
    start = fields.Function(lambda event: edtf.first(event.interval))
    end = fields.Function(lambda event: edtf.last(event.interval))
    grain = fields.String(attribute="interval.grain.label")
    label = fields.Function(lambda event: edtf.label(event.interval))
    bound = fields.String()
    basis = fields.String()
    mod = fields.String()


class TimexSchema(Schema):
    """The TIMEX3 attributes of an expression."""

    type = fields.String()
    value = fields.String()
    mod = fields.String()


class EvidenceSchema(Schema):
    """One article's telling of the event, and the words that date it; offsets count code points of its text."""

    article = fields.String(attribute="evidence.article")
    url = fields.String(attribute="evidence.url")
    publisher = fields.String(attribute="evidence.publisher")
    published = fields.String(attribute="evidence.published")
    quote = fields.String(attribute="evidence.quote")
    quote_start = fields.Integer(attribute="evidence.quote_start")
    quote_end = fields.Integer(attribute="evidence.quote_end")
    expression = fields.String(attribute="evidence.expression")
    start = fields.Integer(attribute="evidence.start")
    end = fields.Integer(attribute="evidence.end")
    basis = fields.String()
    timex = fields.Nested(TimexSchema, attribute="evidence")
    edtf = fields.Function(lambda sighting: edtf.spell(sighting.interval, sighting.evidence.mod))
    status = fields.String()
    anchor = fields.String(attribute="evidence.anchor")
    rule = fields.String(attribute="evidence.rule")
    why = fields.String(attribute="evidence.why")


class EventLinksSchema(Schema):
    """The addresses of an event."""

    self = fields.Function(lambda event: f"/events/{event.id}")


class EventSchema(Schema):
    """What happened, once, with every article that tells it."""

    id = fields.String()
    title = fields.String()
    description = fields.String()
    date = Whole(DateSchema)
    status = fields.String()
    content_status = fields.String()
    attribution = fields.String()
    confidence = fields.Float()
    entities = fields.List(fields.String())
    article_count = fields.Integer()
    publisher_count = fields.Integer()
    first_reported = fields.String()
    last_reported = fields.String()
    evidence = fields.List(fields.Nested(EvidenceSchema), attribute="sightings")
    links = Whole(EventLinksSchema)
