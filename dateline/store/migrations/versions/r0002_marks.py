"""Find by their marks the sightings that another may be linked with; keep no blocks and no times of sightings."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from dateline.store import marks
from dateline.store.sighting_json import decode

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the table of marks out of the sightings that are here."""
    op.create_table(
        "mark",
        sa.Column("mark", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("len_class", sa.SmallInteger, primary_key=True),
        sa.Column("starts", sa.BigInteger, primary_key=True),
        sa.Column("uid", sa.Text, primary_key=True),
        sa.Column("ends", sa.BigInteger, nullable=False),
        sa.Column("begins_until", sa.BigInteger),
        sa.Column("words", sa.Integer, nullable=False),
        sqlite_with_rowid=False,
    )
    op.drop_index("ix_sighting_block", "sighting")
    op.drop_column("sighting", "block")
    op.drop_index("sighting_by_time", "sighting")
    connection = op.get_bind()
    for uid, body in connection.execute(sa.text("SELECT uid, body FROM sighting")):
        marks.put(connection, [(uid, decode(body))])
