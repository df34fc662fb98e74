"""What became of an article that was sent."""

from __future__ import annotations

from marshmallow import Schema, fields

from schemas.whole import Whole


class AddedLinksSchema(Schema):
    """Where the article is."""

    self = fields.Function(lambda added: f"/articles/{added.article}")


class AddedSchema(Schema):
    """What became of one article; *unresolved* counts its expressions that need a publication date nobody knows."""

    id = fields.String(attribute="article")
    outcome = fields.String()
    events = fields.List(fields.String())
    unresolved = fields.Integer()
    links = Whole(AddedLinksSchema)
