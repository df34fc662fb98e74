from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import Engine, column, create_engine, insert, table, text

from dateline.errors import ArticleNotFoundError, EventNotFoundError, SchemaTooNewError, StoreUnavailableError
from dateline.ingest.add import add
from dateline.store import articles, events
from dateline.store.engine import open_store, reading, writing
from dateline.store.marks import near
from dateline.store.sighting_json import encode
from dateline.store.tables import METADATA
from dateline.timeline.links import told_by
from dateline.timeline.merge import event_id
from tests.making import DUMPS, names, news, opened, sighting, span, url_in

SETTINGS = {
    "journal_mode": "wal",
    "synchronous": 2,  # FULL
    "busy_timeout": 5000,
    "foreign_keys": 1,
    "trusted_schema": 0,
}
STRANGE_URLS = [
    "",
    "dateline.db",
    "sqlite://",
    "sqlite:///:memory:",
    "postgresql://me:secret@db/news",
    "sqlite://x:y",
    "sqlite:///a.db?mode=ro",
]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Engine]:
    with opened(tmp_path) as engine:
        yield engine


def test_a_new_store_is_empty(store: Engine) -> None:
    assert [] == names(store)


@pytest.mark.parametrize("setting", SETTINGS)
def test_every_connection_has_the_settings_that_keep_data_safe(store: Engine, setting: str) -> None:
    with reading(store) as one, reading(store) as other:
        found = {connection.scalar(text(f"PRAGMA {setting}")) for connection in (one, other)}
    assert {SETTINGS[setting]} == found


def test_the_migrations_make_the_tables_that_the_code_asks(store: Engine) -> None:
    with reading(store) as connection:
        assert [] == compare_metadata(MigrationContext.configure(connection), METADATA)


def test_a_store_of_the_first_schema_finds_what_it_held(tmp_path: Path) -> None:
    told = sighting(span("2024-06-05", "2024-06-05"))
    row = {"article": "a", "clause_start": 0, "uid": event_id(told), "block": "b", "event": "e", "body": encode(told)}
    first = create_engine(url_in(tmp_path))
    with first.begin() as connection:
        config = Config()
        config.set_main_option("script_location", "dateline.store:migrations")
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        columns = [*row, "expression_start", "len_class", "starts", "ends"]
        into = table("sighting", *map(column, columns))
        connection.execute(insert(into), row | {"expression_start": 0, "len_class": 0, "starts": 1, "ends": 2})
    first.dispose()
    with opened(tmp_path) as engine, reading(engine) as connection:
        assert {event_id(told)} == near(connection, told_by([told])[0])


def test_a_store_that_is_opened_again_holds_what_it_held(tmp_path: Path) -> None:
    with opened(tmp_path) as first:
        add(first, [news("They signed a treaty on 5 June 2024.")], DUMPS)
        told = names(first)
    with opened(tmp_path) as second:
        assert told == names(second) != []


def test_processes_that_start_at_once_make_the_schema_once(tmp_path: Path) -> None:
    program = "import sys; from dateline.store.engine import open_store; open_store(sys.argv[1]).dispose()"
    command = [sys.executable, "-W", "error", "-c", program, url_in(tmp_path)]
    started = [subprocess.Popen(command, stderr=subprocess.PIPE) for _ in range(4)]
    assert [(b"", 0)] * 4 == [(process.communicate()[1], process.returncode) for process in started]


def test_a_schema_that_a_newer_version_made_is_refused(tmp_path: Path) -> None:
    with opened(tmp_path) as engine, writing(engine) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(SchemaTooNewError, match="'9999'"):
        open_store(url_in(tmp_path))


def test_the_database_of_another_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "dateline.db"
    run(path, "CREATE TABLE invoice (id INTEGER)")
    with pytest.raises(StoreUnavailableError, match="another program's"):
        open_store(url_in(tmp_path))
    assert [("invoice",)] == run(path, "SELECT name FROM sqlite_master")


def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "dateline.db"
    path.write_text("They signed a treaty. " * 100)
    with pytest.raises(StoreUnavailableError, match="not a database"):
        open_store(url_in(tmp_path))
    assert "They signed a treaty. " * 100 == path.read_text()


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailableError, match="away: No such file or directory"):
        open_store(url_in(tmp_path / "away"))


def test_a_folder_that_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreUnavailableError, match="file: Not a directory"):
        open_store(url_in(tmp_path / "file"))


@pytest.mark.skipif(os.geteuid() == 0, reason="no folder is closed to root")
def test_a_folder_that_is_closed_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(StoreUnavailableError, match="Permission denied"):
        open_store(url_in(tmp_path))


def test_a_folder_in_the_place_of_the_database_is_refused(tmp_path: Path) -> None:
    (tmp_path / "dateline.db").mkdir()
    with pytest.raises(StoreUnavailableError, match="is a folder: name a file in it"):
        open_store(url_in(tmp_path))


@pytest.mark.parametrize("url", STRANGE_URLS)
def test_an_address_that_names_no_sqlite_file_is_refused(url: str) -> None:
    with pytest.raises(StoreUnavailableError, match=r"sqlite:///dateline\.db") as caught:
        open_store(url)
    assert "secret" not in str(caught.value)


def test_signs_in_a_path_are_just_signs(tmp_path: Path) -> None:
    folder = tmp_path / "100% &# é"
    folder.mkdir()
    with opened(folder):
        assert (folder / "dateline.db").exists()


def test_a_full_disk_is_told_and_reading_goes_on(store: Engine) -> None:
    add(store, [news("They signed a treaty on 5 June 2024.")], DUMPS)
    told = names(store)
    with pytest.raises(StoreUnavailableError, match="full"):
        fill(store)
    assert told == names(store)


def test_a_writer_who_waits_too_long_for_another_one_is_told_and_readers_do_not_wait(
    store: Engine, tmp_path: Path
) -> None:
    with store.connect() as connection:
        connection.connection.cursor().execute("PRAGMA busy_timeout = 10")
    with opened(tmp_path) as other, writing(other):
        with pytest.raises(StoreUnavailableError, match="locked"):
            add(store, [news("They signed a treaty on 5 June 2024.")], DUMPS)
        assert [] == names(store)


def test_a_reader_who_waits_too_long_for_a_connection_is_told(store: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store.pool, "_timeout", 0.01)
    with pytest.raises(StoreUnavailableError, match="no connection became free"):
        hold_connections(store, 100)


def test_a_reader_sees_one_state_though_others_write(store: Engine) -> None:
    article = news("They signed a treaty on 5 June 2024.")
    with reading(store) as connection:
        assert {} == articles.hashes(connection, [article.id])
        add(store, [article], DUMPS)
        assert {} == articles.hashes(connection, [article.id])
    assert 1 == len(names(store))


def test_what_fails_midway_leaves_nothing_behind(store: Engine) -> None:
    with pytest.raises(KeyError):
        fail_midway(store)
    with reading(store) as connection:
        assert {} == articles.hashes(connection, [news("They signed.").id])


def test_a_broken_rule_of_the_tables_is_no_failure_of_the_database(store: Engine) -> None:
    with pytest.raises(Exception, match="NOT NULL") as caught, writing(store) as connection:
        connection.execute(text("INSERT INTO article (id) VALUES ('art_1')"))
    assert not isinstance(caught.value, StoreUnavailableError)


def test_what_is_not_there_is_told(store: Engine) -> None:
    with reading(store) as connection:
        with pytest.raises(ArticleNotFoundError):
            articles.get(connection, "art_1")
        with pytest.raises(EventNotFoundError):
            events.get(connection, "evt_1")
        assert () == articles.events_of(connection, "art_1")


def hold_connections(engine: Engine, number: int) -> None:
    """Hold so many connections at once."""
    with ExitStack() as held:
        for _ in range(number):
            held.enter_context(reading(engine))


def fill(engine: Engine) -> None:
    """Write more than the disk holds."""
    with writing(engine) as connection:
        connection.execute(text("PRAGMA max_page_count = 1"))
        articles.put(connection, news("x" * 1_000_000), doc="", unresolved=0)


def fail_midway(engine: Engine) -> None:
    """Write an article, and fail."""
    with writing(engine) as connection:
        articles.put(connection, news("They signed."), doc="", unresolved=0)
        raise KeyError


def run(path: Path, statement: str) -> list[tuple[object, ...]]:
    """Run a statement without Dateline."""
    connection = sqlite3.connect(path)
    try:
        return connection.execute(statement).fetchall()
    finally:
        connection.close()
