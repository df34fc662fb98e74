"""``dateline timeline``: articles of any format in, what they tell out, in the form that is asked for."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from dateline.cli import main
from dateline.cli.table import table
from dateline.timeline.build import sightings_of
from dateline.timeline.merge import merge
from tests.making import news

COMMAND = [sys.executable, "-c", "from dateline.cli import main; main()", "timeline"]
SUNK = "The ferry Astrid sank off Tarva on Monday, the harbour master said."
FERRY = f"---\ntitle: Ferry\npublished: 2024-10-22\n---\n{SUNK}\n"
RAIN = {"id": "7", "text": "Heavy rain flooded the town of Lipnik on 3 May 2023.", "published": "2023-05-04"}
PAGE = "<title>Bridge</title><meta name=date content=2024-10-22><p>Governor Ivan Petrov opened the bridge on Friday."


@pytest.fixture
def timeline(tmp_path, monkeypatch):
    """Give the command, in a folder of its own with an article of each format."""
    monkeypatch.chdir(tmp_path)
    Path("001_ferry.txt").write_text(FERRY)
    Path("rain.jsonl").write_text(json.dumps(RAIN))
    Path("bridge.html").write_text(PAGE)

    def run(*arguments, **more):
        return CliRunner().invoke(main, ["timeline", *arguments], **more)

    return run


def starts(done):
    """Give the first days of the events that ``--json`` printed."""
    return [event["date"]["start"] for event in json.loads(done.stdout)]


def test_articles_of_all_formats_make_one_table(timeline):
    done = timeline("001_ferry.txt", "rain.jsonl", "bridge.html")

    assert (0, "") == (done.exit_code, done.stderr)
    assert [
        "When             Status    Articles  What (who says so)",
        "3 May 2023       occurred         1  Heavy rain flooded the town of Lipnik",
        "18 October 2024  occurred         1  Governor Ivan Petrov opened the bridge",
    ] == done.stdout.splitlines()[:3]
    assert done.stdout.splitlines()[3].startswith(
        "21 October 2024  claimed          1  The ferry Astrid sank off Tarva"
    )
    assert done.stdout.rstrip().endswith("(the harbour master)")


@pytest.mark.parametrize("pattern", ["*.*", "{}/*", "**/*"])
def test_a_pattern_that_the_shell_left_alone_names_its_files(timeline, tmp_path, pattern):
    done = timeline(pattern.replace("{}", str(tmp_path)), "--json")

    assert ["2023-05-03", "2024-10-18", "2024-10-21"] == starts(done)


def test_a_pattern_that_no_file_fits_is_refused(timeline):
    done = timeline("news*.txt")

    assert (1, "news*.txt: No such file or directory\n") == (done.exit_code, done.stderr)


@pytest.mark.parametrize("given", [FERRY, json.dumps(RAIN | {"text": SUNK, "published": "2024-10-22"})])
def test_standard_input_is_read(timeline, given):
    assert ["2024-10-21"] == starts(timeline("-", "--json", input=given))


@pytest.mark.parametrize("file", ["001_ferry.txt", "bridge.html"])
def test_a_date_that_is_given_overrides_that_of_the_article(timeline, file):
    name = file.partition(".")[0].partition("_")[0]

    (day,) = starts(timeline(file, "--json", "--published", f"{name}=2020-06-09"))

    assert day in {"2020-06-05", "2020-06-08"}


def test_each_form_prints_what_it_is_named_after(timeline):
    sightings, reasons, notes = (
        timeline("001_ferry.txt", "--published", "001=2024-10-22", form).stdout
        for form in ("--sightings", "--explain", "--notes")
    )

    assert ("001", "2024-10-21", "claimed") == tuple(json.loads(sightings)[key] for key in ("doc", "from", "status"))
    assert "Its status is claimed" in reasons
    assert "" == notes


@pytest.mark.parametrize(
    ("options", "names"),
    [
        (["--json", "--sightings"], "--json and --sightings"),
        (["--explain", "--json", "--notes"], "--explain and --json and --notes"),
        (["--undated", "--notes"], "--notes and --undated"),
    ],
)
def test_forms_that_exclude_each_other_are_refused(timeline, options, names):
    done = timeline("001_ferry.txt", *options)

    assert (2, "", f"Error: {names} exclude each other.") == (
        done.exit_code,
        done.stdout,
        done.stderr.splitlines()[-1],
    )


def test_the_same_article_again_is_told_once(timeline):
    Path("again.jsonl").write_text(json.dumps(RAIN) + "\n" + json.dumps(RAIN))

    done = timeline("again.jsonl", "rain.jsonl", "--json")

    assert ([1], "") == ([event["article_count"] for event in json.loads(done.stdout)], done.stderr)


def test_of_two_versions_of_an_address_the_last_is_told(timeline):
    address = {"url": "https://example.org/rain"}
    Path("rain.jsonl").write_text(
        "\n".join(json.dumps(RAIN | address | {"text": RAIN["text"] + t}) for t in ("", " Now."))
    )

    done = timeline("rain.jsonl", "--json")

    assert (0, 1) == (done.exit_code, len(json.loads(done.stdout)))
    assert "https://example.org/rain: came in 2 versions; the last one is told\n" == done.stderr


def test_two_articles_of_one_name_are_both_told_with_a_remark(timeline):
    Path("rain.jsonl").write_text("\n".join(json.dumps(RAIN | {"text": text}) for text in (RAIN["text"], SUNK)))

    done = timeline("rain.jsonl", "--json")

    assert (0, 2) == (done.exit_code, len(json.loads(done.stdout)))
    assert done.stderr.startswith("2 articles are named '7': ")


def test_articles_without_a_date_are_named_and_keep_what_is_absolute(timeline):
    Path("old.jsonl").write_text("\n".join(json.dumps({"id": n, "text": f"{SUNK} {n}"}) for n in range(7)))
    Path("rain.txt").write_text(RAIN["text"])

    done = timeline("old.jsonl", "rain.txt", "--json")

    assert (0, ["2023-05-03"]) == (done.exit_code, starts(done))
    assert done.stderr.startswith("0, 1, 2, 3, 4 and 3 more: no publication date")


@pytest.mark.parametrize(("form", "printed"), [([], "No dated events.\n"), (["--json"], "[]\n"), (["--sightings"], "")])
def test_what_tells_nothing_gives_an_empty_timeline(timeline, form, printed):
    Path("none.txt").write_text("---\npublished: 2024-10-22\n---\nNothing can be said about it.")

    assert (0, printed, "") == ((done := timeline("none.txt", *form)).exit_code, done.stdout, done.stderr)


def test_an_empty_file_is_refused_and_the_others_are_told(timeline):
    Path("none.html").write_text("")
    Path("none.jsonl").write_text("")

    done = timeline("none.html", "none.jsonl", "001_ferry.txt", "--json")

    assert (1, ["2024-10-21"]) == (done.exit_code, starts(done))
    assert ["none.html: is empty", "none.jsonl: is empty"] == done.stderr.splitlines()


def test_a_table_is_wrapped_to_the_terminal_below_its_last_column():
    events = merge(sightings_of(news(SUNK)))

    lines = list(table(events, 80))

    assert max(map(len, lines)) <= 80
    assert len(lines) > 2
    assert {lines[0].index("What")} == {len(line) - len(line.lstrip()) for line in lines[2:]}
    assert 2 == len(list(table(events, None))) == len(list(table(events, 40)))


def test_an_article_that_tells_nothing_is_named_with_what_was_set_aside(timeline):
    Path("endless.txt").write_text("---\npublished: 2024-10-22\n---\n" + "they met in June and " * 200)

    done = timeline("endless.txt", "001_ferry.txt", "--json")

    assert (0, ["2024-10-21"]) == (done.exit_code, starts(done))
    assert (
        "endless: tells nothing; set aside: unbroken (it goes on for 4199 characters without a sentence end)\n"
        == done.stderr
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
@pytest.mark.usefixtures("timeline")
def test_a_full_disk_is_one_line_on_standard_error():
    Path("ferry.txt").write_text(FERRY)

    with Path("/dev/full").open("w") as full:
        done = subprocess.run([*COMMAND, "ferry.txt"], stdout=full, stderr=subprocess.PIPE, text=True, check=False)

    assert (1, "Error: [Errno 28] No space left on device\n") == (done.returncode, done.stderr)
