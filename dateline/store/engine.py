"""Open the database, in the schema of this version; read it, write it."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from dateline.errors import StoreUnavailableError
from dateline.store.migrate import migrate

_BUSY_SECONDS = 5
_WRITES = "dateline_writes"
_PRAGMAS = ("journal_mode = WAL", "foreign_keys = ON", "synchronous = FULL", "trusted_schema = OFF")


def open_store(url: str) -> Engine:
    """Open the database at *url*, such as ``sqlite:///dateline.db``; make it, or bring its schema up to date.

    Raises StoreUnavailableError, which says why, and SchemaTooNewError.
    """
    path = _path_of(url)
    engine = create_engine(
        URL.create("sqlite", database=str(path)), connect_args={"timeout": _BUSY_SECONDS}, pool_timeout=_BUSY_SECONDS
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    try:
        with _alone(path), writing(engine) as connection:
            migrate(connection)
    except BaseException:
        engine.dispose()
        raise
    return engine


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Give a connection that sees one state of the database, whatever others write meanwhile.

    Raises StoreUnavailableError.
    """
    with _known_failures(engine), engine.connect() as connection, connection.begin():
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Give a connection that holds the right to write; all that is written is kept at the end, or nothing is.

    Raises StoreUnavailableError, also when another writer kept that right for too long.
    """
    with _known_failures(engine), engine.connect() as connection:
        connection.execution_options(**{_WRITES: True})
        with connection.begin():
            yield connection


def _path_of(url: str) -> Path:
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        message = f"{url!r} is no database URL: give one such as sqlite:///dateline.db"
        raise StoreUnavailableError(message) from None
    if parsed.get_backend_name() != "sqlite" or parsed.database in {None, "", ":memory:"} or parsed.query:
        shown = parsed.render_as_string(hide_password=True)
        message = f"{shown}: the timeline is kept in an SQLite file, without options, such as sqlite:///dateline.db"
        raise StoreUnavailableError(message)
    path = Path(str(parsed.database))
    if path.is_dir():
        message = f"the database {path} is a folder: name a file in it, such as {path / 'dateline.db'}"
        raise StoreUnavailableError(message)
    return path


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Keep other processes that open *path* waiting."""
    try:
        lock = path.with_name(f"{path.name}-lock").open("ab")
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else error
        message = (
            f"the database {path} cannot be kept in the folder {path.parent}: {why}; name another place with --database"
        )
        raise StoreUnavailableError(message) from error
    with lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _prepare(driver: Any, _record: object) -> None:  # noqa: ANN401 - whatever connection the driver has
    driver.isolation_level = None  # the driver begins no transaction: _begin does
    for pragma in _PRAGMAS:
        driver.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    """Begin; a writer at once takes its right to write, since two readers who both turn writers block each other."""
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get(_WRITES) else "BEGIN")


@contextmanager
def _known_failures(engine: Engine) -> Iterator[None]:
    try:
        yield
    except PoolTimeoutError as error:
        message = f"the database {engine.url.database} is too busy: no connection became free"
        raise StoreUnavailableError(message) from error
    except DatabaseError as error:
        if type(error) not in {DatabaseError, OperationalError}:
            raise
        message = f"the database {engine.url.database} cannot be used: {error.orig}"
        raise StoreUnavailableError(message) from error
