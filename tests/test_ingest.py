from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select, text

from dateline.errors import ArticleNotFoundError
from dateline.ingest.add import Added, add
from dateline.ingest.retract import retract
from dateline.store import articles, tables
from dateline.store.engine import reading
from dateline.store.events import EventQuery
from dateline.timeline.article import Article
from dateline.timeline.build import sightings_of
from dateline.timeline.event import Basis
from dateline.timeline.merge import merge
from dateline.timeline.zones import dated
from dateline.values import UNKNOWN
from seeds import load
from tests.making import DUMPS, news, opened, page_of, plain, url_in

SIGNED = "Russia and North Korea signed a treaty in Pyongyang on 19 June 2024."
PLANNED = "Russia and North Korea will sign a treaty in Pyongyang on 19 June 2024."
SPOKE = "The minister spoke on 5 May 2023. Troops left Kursk on Monday."

INGEST = """
import sys
from tests.making import DUMPS, news
from dateline.ingest.add import add
from dateline.store.engine import open_store
engine = open_store(sys.argv[1])
for number in range(int(sys.argv[2]), int(sys.argv[3])):
    text = f"Russia and North Korea signed treaty {number} on {number % 28 + 1} June 2024."
    (kept,) = add(engine, [news(text, url=f"https://example.org/{number}")], DUMPS)
    print(kept.article, *kept.events, flush=True)
engine.dispose()
"""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Engine]:
    with opened(tmp_path) as engine:
        yield engine


def test_an_article_gives_its_events(store: Engine) -> None:
    article = news(SPOKE)
    (kept,) = add(store, [article], DUMPS)
    assert Added(article.id, "added", tuple(e.id for e in merge(sightings_of(article))), 0) == kept
    assert 2 == len(kept.events)


def test_events_that_no_words_date_are_not_listed(store: Engine) -> None:
    (kept,) = add(store, [news(SPOKE + " The general visited Oslo.")], DUMPS)
    assert kept.events == tuple(json.loads(event)[0] for event in shown(store))
    assert 2 == len(kept.events)


def test_an_article_without_a_date_is_kept_and_its_relative_dates_are_counted(store: Engine) -> None:
    (kept,) = add(store, [replace(news(SPOKE), published=UNKNOWN)], DUMPS)
    assert ("added", 1, 1) == (kept.outcome, len(kept.events), kept.unresolved)


def test_an_article_is_dated_by_its_page(store: Engine) -> None:
    page = Article("Published On: Tue, Oct 22nd, 2024\n\nTroops left the city of Kursk last Monday, officials said.")
    (kept,) = add(store, [page], DUMPS)
    assert 0 == kept.unresolved
    assert ("2024-10-22", "page") == row(store, page.id, "published", "published_basis")


def test_the_json_of_an_article_is_given_as_it_was_kept(store: Engine) -> None:
    article = replace(news(SPOKE), title="Ünïcode")
    add(store, [article], DUMPS)
    with reading(store) as connection:
        assert "Ünïcode: 2" == articles.get(connection, article.id)


def test_a_text_is_kept_as_it_came(store: Engine) -> None:
    article = news("\ufeff \r\n\tThey said\u2028so\x07 🕊 on 5 May 2023.\r\n")
    add(store, [article], DUMPS)
    assert (article.text,) == row(store, article.id, "text")


def test_an_article_that_tells_nothing_is_kept(store: Engine) -> None:
    (kept,) = add(store, [news("Advertisement")], DUMPS)
    assert ("added", ()) == (kept.outcome, kept.events)


def test_no_articles_are_no_work(store: Engine) -> None:
    assert () == add(store, [], DUMPS)


def test_the_same_article_again_changes_nothing_and_answers_the_same(store: Engine) -> None:
    (first,) = add(store, [news(SPOKE)], DUMPS)
    before = everything(store)
    assert (replace(first, outcome="unchanged"),) == add(store, [news(SPOKE)], DUMPS)
    assert before == everything(store)


def test_the_same_article_again_is_not_read_again(store: Engine) -> None:
    add(store, [news(SPOKE)], DUMPS)
    add(store, [news(SPOKE)], replace(DUMPS, article=fail, event=fail))


def test_the_same_article_twice_in_a_batch_is_kept_once(store: Engine) -> None:
    assert ["added", "unchanged"] == [kept.outcome for kept in add(store, [news(SPOKE), news(SPOKE)], DUMPS)]
    assert 1 == count(store, "article")


def test_new_text_under_the_same_address_replaces_what_the_old_one_told(store: Engine) -> None:
    before, after = (news(told, url="https://example.org/1") for told in (SPOKE, SIGNED))
    add(store, [before], DUMPS)
    (kept,) = add(store, [after], DUMPS)
    assert ("updated", before.id) == (kept.outcome, kept.article)
    assert timeline(after) == shown(store)
    assert (2, SIGNED) == row(store, after.id, "version", "text")


def test_of_two_texts_under_one_address_in_a_batch_the_last_one_counts(store: Engine) -> None:
    before, after = (news(told, url="https://example.org/1") for told in (SPOKE, SIGNED))
    assert ["added", "updated"] == [kept.outcome for kept in add(store, [before, after], DUMPS)]
    assert timeline(after) == shown(store)


def test_an_article_that_is_dated_later_dates_its_events_anew(store: Engine) -> None:
    add(store, [replace(news(SPOKE), published=UNKNOWN)], DUMPS)
    (kept,) = add(store, [news(SPOKE)], DUMPS)
    assert ("updated", 0) == (kept.outcome, kept.unresolved)
    assert timeline(news(SPOKE)) == shown(store)


@pytest.mark.parametrize(
    "twins",
    [
        [Article(SIGNED, title=None), Article(SIGNED, title="")],
        [Article(SIGNED, title="a\x1fb"), Article(SIGNED, title="a", publisher="b")],
        [Article(SIGNED, title="a", url=""), Article(SIGNED, title="b", url="")],
    ],
)
def test_articles_that_are_almost_the_same_are_two(store: Engine, twins: list[Article]) -> None:
    assert ["added", "added"] == [kept.outcome for kept in add(store, twins, DUMPS)]


def test_of_an_article_that_is_taken_back_nothing_is_left(store: Engine) -> None:
    stays, goes = news("The envoys signed a pact in June."), news("In June the envoys signed the pact. A mill burned.")
    add(store, [stays], DUMPS)
    before = shown(store)
    add(store, [goes], DUMPS)
    retract(store, goes.id, DUMPS.event)

    assert before == shown(store) == timeline(stays)
    assert [stays.id] == column(store, "id")
    assert ["added"] == [kept.outcome for kept in add(store, [goes], DUMPS)]


def test_what_is_not_here_cannot_be_taken_back(store: Engine) -> None:
    with pytest.raises(ArticleNotFoundError, match="art_0"):
        retract(store, "art_0", DUMPS.event)


def test_articles_that_fail_leave_nothing_behind(store: Engine) -> None:
    with pytest.raises(ZeroDivisionError):
        add(store, [news(SPOKE), news(SIGNED)], replace(DUMPS, event=fail))
    assert [0, 0, 0] == [count(store, name) for name in ("article", "event", "sighting")]


def test_an_article_that_another_writer_brings_meanwhile_is_kept_once(store: Engine) -> None:
    def overtaken(article: Article, timexes: tuple[object, ...]) -> str:
        add(store, [article], DUMPS)
        return f"{article.title}: {len(timexes)}"

    (kept,) = add(store, [news(SPOKE)], replace(DUMPS, article=overtaken))
    assert ("unchanged", 1) == (kept.outcome, count(store, "article"))


def test_an_article_that_another_writer_changes_meanwhile_is_read_again(store: Engine) -> None:
    mine, theirs = (news(told, url="https://example.org/1") for told in (SIGNED, PLANNED))

    def overtaken(article: Article, timexes: tuple[object, ...]) -> str:
        if article.text == SPOKE:
            add(store, [theirs], DUMPS)
        return f"{article.title}: {len(timexes)}"

    add(store, [mine], DUMPS)
    kept = add(store, [mine, news(SPOKE)], replace(DUMPS, article=overtaken))
    assert ["updated", "added"] == [told.outcome for told in kept]
    assert timeline(mine, news(SPOKE)) == shown(store)


@pytest.mark.parametrize("seed", range(4))
def test_any_order_and_batches_of_articles_give_the_same_timeline(store: Engine, seed: int) -> None:
    given = [*load(), news(SIGNED), news(PLANNED), news(SPOKE)]
    chance = random.Random(seed)  # noqa: S311 - it only shuffles
    chance.shuffle(given)
    cut = chance.randrange(len(given))
    for batch in (given[:cut], given[cut:]):
        add(store, batch, DUMPS)
    assert timeline(*given) == shown(store)


def test_threads_that_add_the_same_articles_at_once_keep_each_once(store: Engine) -> None:
    given = [news(told) for told in (SIGNED, PLANNED, SPOKE)]
    outcomes: list[str] = []

    def work() -> None:
        outcomes.extend(kept.outcome for kept in add(store, given, DUMPS))

    workers = [threading.Thread(target=work) for _ in range(8)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert [3, 21] == [outcomes.count("added"), outcomes.count("unchanged")]
    assert timeline(*given) == shown(store)


def test_processes_that_add_the_same_articles_at_once_keep_each_once(tmp_path: Path) -> None:
    workers = [ingest(tmp_path, 0, 20) for _ in range(3)]
    answers = {worker.communicate()[0] for worker in workers}
    assert [0, 0, 0] == [worker.returncode for worker in workers]
    with opened(tmp_path) as engine:
        assert 20 == count(engine, "article")
    assert {20} == {len(answer.splitlines()) for answer in answers}


def test_a_killed_process_loses_nothing_that_it_acknowledged(tmp_path: Path) -> None:
    acknowledged: set[str] = set()
    for attempt in range(3):
        worker = ingest(tmp_path, attempt * 1_000, attempt * 1_000 + 1_000)
        assert worker.stdout is not None
        for _ in range(5 + 7 * attempt):
            acknowledged.add(worker.stdout.readline().split()[0])
        os.kill(worker.pid, signal.SIGKILL)
        acknowledged |= {line.split()[0] for line in worker.stdout if line.endswith("\n")}
        worker.wait()
        worker.stdout.close()
    with opened(tmp_path) as engine:
        kept = [news(told, url=url) for told, url in zip(column(engine, "text"), column(engine, "url"), strict=True)]
        assert [] == faults(engine)
        assert acknowledged <= set(column(engine, "id"))
        assert timeline(*kept) == shown(engine)


def ingest(folder: Path, first: int, last: int) -> subprocess.Popen[str]:
    """Start a process that adds articles, one by one, and names each when it is kept."""
    command = [sys.executable, "-W", "error", "-c", INGEST, url_in(folder), str(first), str(last)]
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[1])}
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)


def fail(*_: object) -> str:
    """Fail."""
    raise ZeroDivisionError


def timeline(*given: Article) -> list[str]:
    """Give what a list shows of the timeline of *given*, read and merged at once."""
    events = merge(s for article in given for s in sightings_of(dated(article)))
    return [plain(event) for event in events if event.basis is Basis.TEXT]


def shown(engine: Engine) -> list[str]:
    """Give the timeline as the store lists it."""
    return list(page_of(engine, EventQuery(limit=10_000)).docs)


def column(engine: Engine, name: str) -> list[str]:
    """Give a column of the articles, in the order of their ids."""
    with reading(engine) as connection:
        return list(connection.scalars(select(tables.article.c[name]).order_by(tables.article.c.id)))


def row(engine: Engine, article: str, *names: str) -> tuple[object, ...]:
    """Give the columns of an article."""
    columns = [tables.article.c[name] for name in names]
    with reading(engine) as connection:
        return tuple(connection.execute(select(*columns).where(tables.article.c.id == article)).one())


def count(engine: Engine, table: str) -> int:
    """Count the rows of a table."""
    with reading(engine) as connection:
        return connection.scalar(select(func.count()).select_from(tables.METADATA.tables[table])) or 0


def everything(engine: Engine) -> list[list[tuple[object, ...]]]:
    """Give all rows of all tables."""
    with reading(engine) as connection:
        return [
            [tuple(found) for found in connection.execute(select(table))] for table in tables.METADATA.sorted_tables
        ]


def faults(engine: Engine) -> list[tuple[object, ...]]:
    """Give what the database itself finds wrong: pages, foreign keys."""
    with reading(engine) as connection:
        checks = [connection.execute(text(f"PRAGMA {name}")).all() for name in ("integrity_check", "foreign_key_check")]
    return [tuple(found) for check in checks for found in check if tuple(found) != ("ok",)]
