"""The tables, the same for every database; migrations make them, and a test holds the two together."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    SmallInteger,
    Table,
    Text,
)

METADATA = MetaData()
_ROW_ID = BigInteger().with_variant(Integer, "sqlite")  # SQLite counts up only what is called INTEGER
_BYTEWISE = Text().with_variant(Text(collation="C"), "postgresql")  # sorts alike everywhere

article = Table(
    "article",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("content_hash", Text, nullable=False),
    Column("url", Text, unique=True),
    Column("publisher", Text),
    Column("title", Text),
    Column("published", Text),
    Column("published_basis", Text),
    Column("language", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("unresolved", Integer, nullable=False),
    Column("doc", Text, nullable=False),
)

event = Table(
    "event",
    METADATA,
    Column("id", _ROW_ID, primary_key=True),
    Column("uid", Text, nullable=False, unique=True),
    Column("len_class", SmallInteger, nullable=False),
    Column("starts", BigInteger, nullable=False),
    Column("ends", BigInteger, nullable=False),
    Column("rank", _BYTEWISE, nullable=False),
    Column("grain", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("basis", Text, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("first_reported", Text),
    Column("last_reported", Text),
    Column("article_count", Integer, nullable=False),
    Column("publisher_count", Integer, nullable=False),
    Column("doc", Text, nullable=False),
    CheckConstraint("ends > starts", name="event_ends_after_it_starts"),
)
Index("event_by_time", *(event.c[name] for name in ("basis", "len_class", "starts", "rank", "ends", "id")))

sighting = Table(
    "sighting",
    METADATA,
    Column("article", ForeignKey("article.id"), primary_key=True),
    Column("expression_start", Integer, primary_key=True),
    Column("clause_start", Integer, primary_key=True),
    Column("uid", Text, nullable=False, index=True),
    Column("event", ForeignKey("event.uid"), nullable=False, index=True),
    Column("len_class", SmallInteger, nullable=False),
    Column("starts", BigInteger, nullable=False),
    Column("ends", BigInteger, nullable=False),
    Column("body", Text, nullable=False),
    CheckConstraint("ends > starts", name="sighting_ends_after_it_starts"),
)

mark = Table(
    "mark",
    METADATA,
    Column("mark", BigInteger, primary_key=True, autoincrement=False),
    Column("len_class", SmallInteger, primary_key=True),
    Column("starts", BigInteger, primary_key=True),
    Column("uid", Text, primary_key=True),
    Column("ends", BigInteger, nullable=False),
    Column("begins_until", BigInteger),
    Column("words", Integer, nullable=False),
    sqlite_with_rowid=False,
)
