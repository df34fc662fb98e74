"""Bring the schema of a database up to that of this version."""

from __future__ import annotations

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from dateline.errors import SchemaTooNewError, StoreUnavailableError


def migrate(connection: Connection) -> None:
    """Make the tables, or change them to what this version needs, inside the transaction of *connection*.

    Raises SchemaTooNewError for a schema that only a newer version knows, and StoreUnavailableError when the tables
    are another program's.
    """
    config = Config()
    config.set_main_option("script_location", "dateline.store:migrations")
    config.attributes["connection"] = connection
    scripts = ScriptDirectory.from_config(config)
    found = MigrationContext.configure(connection).get_current_revision()
    if found is None and inspect(connection).get_table_names():
        message = f"the database {connection.engine.url.database} is another program's: it has other tables"
        raise StoreUnavailableError(message)
    if found is not None and found not in {script.revision for script in scripts.walk_revisions()}:
        raise SchemaTooNewError(found)
    if found != scripts.get_current_head():
        command.upgrade(config, "head")
