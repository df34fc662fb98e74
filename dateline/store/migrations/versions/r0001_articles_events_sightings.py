"""Make the first tables: articles, events, sightings."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_ROW_ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_BYTEWISE = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the tables and their indexes."""
    _make_article()
    _make_event()
    _make_sighting()


def _make_article() -> None:
    op.create_table(
        "article",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("content_hash", sa.Text, nullable=False),
        sa.Column("url", sa.Text, unique=True),
        sa.Column("publisher", sa.Text),
        sa.Column("title", sa.Text),
        sa.Column("published", sa.Text),
        sa.Column("published_basis", sa.Text),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("unresolved", sa.Integer, nullable=False),
        sa.Column("doc", sa.Text, nullable=False),
    )


def _make_event() -> None:
    op.create_table(
        "event",
        sa.Column("id", _ROW_ID, primary_key=True),
        sa.Column("uid", sa.Text, nullable=False, unique=True),
        sa.Column("len_class", sa.SmallInteger, nullable=False),
        sa.Column("starts", sa.BigInteger, nullable=False),
        sa.Column("ends", sa.BigInteger, nullable=False),
        sa.Column("rank", _BYTEWISE, nullable=False),
        sa.Column("grain", sa.Text, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("basis", sa.Text, nullable=False),
        sa.Column("confidence", sa.Float, nullable=False),
        sa.Column("first_reported", sa.Text),
        sa.Column("last_reported", sa.Text),
        sa.Column("article_count", sa.Integer, nullable=False),
        sa.Column("publisher_count", sa.Integer, nullable=False),
        sa.Column("doc", sa.Text, nullable=False),
        sa.CheckConstraint("ends > starts", name="event_ends_after_it_starts"),
    )
    op.create_index("event_by_time", "event", ["basis", "len_class", "starts", "rank", "ends", "id"])


def _make_sighting() -> None:
    op.create_table(
        "sighting",
        sa.Column("article", sa.Text, sa.ForeignKey("article.id"), primary_key=True),
        sa.Column("expression_start", sa.Integer, primary_key=True),
        sa.Column("clause_start", sa.Integer, primary_key=True),
        sa.Column("uid", sa.Text, nullable=False),
        sa.Column("block", sa.Text, nullable=False),
        sa.Column("event", sa.Text, sa.ForeignKey("event.uid"), nullable=False),
        sa.Column("len_class", sa.SmallInteger, nullable=False),
        sa.Column("starts", sa.BigInteger, nullable=False),
        sa.Column("ends", sa.BigInteger, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.CheckConstraint("ends > starts", name="sighting_ends_after_it_starts"),
    )
    for name in ("uid", "block", "event"):
        op.create_index(f"ix_sighting_{name}", "sighting", [name])
    op.create_index("sighting_by_time", "sighting", ["len_class", "starts", "ends"])
