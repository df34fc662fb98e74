"""``dateline ingest``: files into the timeline."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

import seeds
from dateline.cli import main
from dateline.cli.ingest import _BATCH
from tests.apps import app_in

BRIDGE = "---\ntitle: Bridge\npublished: 2024-10-22\n---\nGovernor Ivan Petrov opened the bridge at Orsk on Monday.\n"
RAIN = {"text": "Heavy rain flooded the town of Lipnik on 3 May 2023.", "title": "Rain"}


@pytest.fixture
def ingest(tmp_path, monkeypatch):
    """Give the command, in a folder of its own."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments, **more):
        return CliRunner().invoke(main, ["ingest", *arguments], **more)

    return run


def timeline(folder):
    """Give the events that a server over the database in *folder* shows."""
    with app_in(folder) as app:
        return app.test_client().get("/events?limit=500").json["events"]


def test_text_and_json_lines_go_into_the_timeline(ingest, tmp_path):
    (tmp_path / "bridge.md").write_text(BRIDGE)
    (tmp_path / "more.jsonl").write_text(json.dumps(RAIN) + "\n\n" + json.dumps({"text": "Nothing happened."}))

    done = ingest("bridge.md", "more.jsonl")
    lines = done.stdout.splitlines()

    assert (0, "") == (done.exit_code, done.stderr)
    assert ["1 event  Bridge", "1 event  Rain", "0 events"] == [line[37:] for line in lines[:3]]
    assert all(line.startswith("added      art_") for line in lines[:3])
    assert "3 added, 0 updated, 0 unchanged, 0 refused" == lines[3]
    assert ["2023-05-03", "2024-10-21"] == [event["date"]["edtf"] for event in timeline(tmp_path)]


def test_the_same_again_changes_nothing_and_an_update_is_told(ingest, tmp_path):
    (tmp_path / "a.jsonl").write_text(json.dumps(RAIN | {"url": "https://example.org/rain"}))
    ingest("a.jsonl")
    again = ingest("a.jsonl")
    (tmp_path / "a.jsonl").write_text(json.dumps(RAIN | {"url": "https://example.org/rain", "title": "Much rain"}))
    changed = ingest("a.jsonl")

    assert "0 added, 0 updated, 1 unchanged, 0 refused" == again.stdout.splitlines()[-1]
    assert "0 added, 1 updated, 0 unchanged, 0 refused" == changed.stdout.splitlines()[-1]
    assert 1 == len(timeline(tmp_path))


def test_what_is_no_article_is_named_and_all_others_are_added(ingest, tmp_path):
    (tmp_path / "a.jsonl").write_bytes(b'{"text": \n' + json.dumps(RAIN).encode() + b'\n{"title": "t"}\n')
    (tmp_path / "b.txt").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "c.txt").write_text(BRIDGE)
    (tmp_path / "d.txt").write_text("---\npublished: 2024-02-30\n---\nText.\n")
    (tmp_path / "e.pdf").write_text("x")

    done = ingest("a.jsonl", "b.txt", "missing.txt", "d.txt", "e.pdf", "c.txt")
    told = done.stderr.splitlines()

    assert 1 == done.exit_code
    assert ["a.jsonl, line 1", "a.jsonl, line 3", "b.txt", "missing.txt", "d.txt, line 2", "e.pdf"] == [
        line.partition(": ")[0] for line in told
    ]
    assert "2 added, 0 updated, 0 unchanged, 6 refused" == done.stdout.splitlines()[-1]
    assert 2 == len(timeline(tmp_path))


def test_an_article_without_a_date_is_added_and_what_stays_undated_is_counted(ingest, tmp_path):
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": "The ferry sank on Monday.", "title": "Ferry"}))

    done = ingest("a.jsonl")

    assert 0 == done.exit_code
    assert done.stdout.splitlines()[0].endswith("  0 events, 1 undated  Ferry")
    assert [] == timeline(tmp_path)


def test_what_is_set_aside_of_an_article_is_told_with_the_reason(ingest, tmp_path):
    (tmp_path / "a.jsonl").write_text(json.dumps(RAIN | {"text": f"{RAIN['text']} {RAIN['text']}"}))

    done, again = ingest("a.jsonl"), ingest("a.jsonl")

    assert done.stdout.splitlines()[0].endswith(
        "  1 event, set aside: repeated (the article says it before, word for word)  Rain"
    )
    assert again.stdout.splitlines()[0].endswith("  1 event  Rain")


def test_a_date_can_be_given_to_an_article_without_one(ingest, tmp_path):
    for name in ("001_ferry", "002_bridge"):
        (tmp_path / f"{name}.txt").write_text(f"The ferry {name[:3]} sank on Monday.")

    done = ingest("001_ferry.txt", "002_bridge.txt", "--published", "001=2024-10-22")

    assert ["1 event  001", "0 events, 1 undated  002"] == [line[37:] for line in done.stdout.splitlines()[:2]]
    assert ["2024-10-21"] == [event["date"]["edtf"] for event in timeline(tmp_path)]


def test_a_date_for_an_article_that_is_not_there_is_an_error_and_the_others_go_in(ingest, tmp_path):
    (tmp_path / "001_ferry.txt").write_text("The ferry sank on Monday.")

    done = ingest("001_ferry.txt", "--published", "001=2024-10-22", "--published", "002=2024-10-22")

    assert (1, "--published: no article is named '002'") == (done.exit_code, done.stderr.splitlines()[-1])
    assert ["2024-10-21"] == [event["date"]["edtf"] for event in timeline(tmp_path)]


def test_many_articles_go_in_by_batches(ingest):
    lines = [json.dumps({"text": f"Ferry {number} sank on 3 May 2023."}) for number in range(_BATCH + 5)]

    done = ingest("-", input="\n".join(lines))

    assert f"{_BATCH + 5} added, 0 updated, 0 unchanged, 0 refused" == done.stdout.splitlines()[-1]


@pytest.mark.parametrize("order", [1, -1])
def test_the_files_of_the_seeds_give_what_the_server_shows_for_them(ingest, tmp_path, seeded, order):
    with_names = sorted(str(path) for path in seeds.ARTICLES.iterdir())

    ingest("--database", str(tmp_path / "dateline.db"), *with_names[::order])

    assert seeded.get("/events?limit=500").json["events"] == timeline(tmp_path)


def test_the_setting_names_the_database(ingest, tmp_path):
    (tmp_path / "bridge.md").write_text(BRIDGE)

    ingest("bridge.md", env={"DATELINE_DATABASE": "news.db"})

    assert (tmp_path / "news.db").exists()
    assert not (tmp_path / "dateline.db").exists()


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ([], 2, "Missing argument 'FILES...'"),
        (["a.txt", "--published", "001"], 2, "is not NAME=DATE"),
        (["a.txt", "--published", "001=2024-02-30"], 2, "is not NAME=DATE"),
        (["a.txt", "--database", "/nowhere/dateline.db"], 1, "name another place with --database"),
        (["a.txt", "--database", ""], 1, "the timeline is kept in an SQLite file"),
        (["a.txt", "--database", "."], 1, "is a folder: name a file in it"),
        (["a.txt", "--database", "nosql://example.org/x"], 1, "nosql://example.org/x"),
    ],
)
def test_a_wrong_call_is_one_line_and_an_exit_code(ingest, arguments, code, said):
    done = ingest(*arguments)

    assert code == done.exit_code
    assert said in done.stderr.splitlines()[-1]
