"""``dateline serve``, as a process of its own, and the command line around it."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import stat
import subprocess
import sys
import tomllib
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from urllib.request import Request, urlopen

import pytest
from click.testing import CliRunner

from dateline.cli import COMMANDS, main
from dateline.cli.key import provide_key

ROOT = Path(__file__).parent.parent
DATELINE = [sys.executable, "-c", "from dateline.cli import main; main()"]
QUIET = {name: value for name, value in os.environ.items() if not name.startswith("DATELINE_")}


@pytest.fixture
def refused(tmp_path, monkeypatch):
    """Give the command, in a folder of its own, for calls that never get as far as serving."""
    monkeypatch.chdir(tmp_path)
    for name in os.environ.keys() - QUIET.keys():
        monkeypatch.delenv(name)

    def run(*arguments, **environment):
        return CliRunner().invoke(main, ["serve", *arguments], env=environment)

    return run


@contextmanager
def serving(*arguments, cwd, stop=signal.SIGTERM, **environment):
    """Run a server until the block ends, and yield what it says when it starts; it must stop well."""
    command = [*DATELINE, "serve", "--port", "0", *arguments]
    environment = QUIET | {"PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"} | environment
    with subprocess.Popen(command, cwd=cwd, env=environment, stdout=subprocess.PIPE, text=True) as server:
        try:
            said = [server.stdout.readline() for _ in range(7)]
            yield "".join(said)
        finally:
            server.send_signal(stop)
            rest, _ = server.communicate(timeout=15)
        assert (0, "") == (server.returncode, rest)


def test_a_new_folder_gets_a_timeline_and_a_key_and_the_next_start_keeps_both(tmp_path):
    key = tmp_path / "dateline.key"
    with serving("--seeds", cwd=tmp_path) as said:
        reads, writes = re.findall(r"^  (curl .*)", said, re.MULTILINE)
        june = json.load(urlopen(re.search(r"'(http:.*?)'", reads)[1]))
        added = json.loads(subprocess.run(["sh", "-c", f"{writes} --silent"], capture_output=True, check=True).stdout)
        first = key.read_text().strip()
    with serving("--seeds", cwd=tmp_path, stop=signal.SIGINT) as again:
        address = re.search(r"http:\S+/events\b", again)[0]
        again_added = json.load(urlopen(address.replace("/events", added["links"]["self"])))

    assert june["events"]
    assert ("added", added["id"]) == (added["outcome"], again_added["id"])
    assert (0o600, first) == (stat.S_IMODE(key.stat().st_mode), key.read_text().strip())
    assert len(first) >= 43
    assert first not in said + again


def test_settings_stand_in_for_options(tmp_path):
    folder = tmp_path / "it's here"
    folder.mkdir()
    settings = {
        "DATELINE_DATABASE": f"sqlite:///{folder / 'news.db'}",
        "DATELINE_KEY": "k",
        "DATELINE_HOST": "localhost",
    }
    with serving(cwd=tmp_path, **settings) as said:
        address = re.search(r"http:\S+/events\b", said)[0].replace("/events", "/articles")
        body = b'{"text": "It rained."}'
        headers = {"Authorization": "Bearer k", "Content-Type": "application/json"}
        answer = urlopen(Request(address, body, headers))

    assert 201 == answer.status
    assert "Bearer $DATELINE_KEY" in said
    assert ["news.db"] == sorted(path.name for path in folder.iterdir() if path.suffix == ".db")
    assert not list(folder.glob("*.key"))


@pytest.fixture
def taken():
    """Give a port that somebody listens on."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        held.listen()
        yield held.getsockname()[1]


def test_a_taken_port_is_told_before_anything_is_made(refused, tmp_path, taken):
    done = refused("--port", str(taken), "--seeds")

    assert (1, "") == (done.exit_code, done.stdout)
    assert (
        f"Error: port {taken} on 127.0.0.1 is taken: stop what listens there, or choose another"
        " with --port or DATELINE_PORT\n" == done.stderr
    )
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--host", "nowhere.invalid"], "Error: nowhere.invalid is no address of this machine: choose one"),
        (["--host", "192.0.2.1"], "Error: 192.0.2.1 is no address of this machine: choose one"),
        (["--host", "x" * 300], "is no address of this machine: choose one"),
        (["--database", "nowhere/dateline.db"], "cannot be kept in the folder nowhere"),
        (["--database", "notes.txt"], "Error: the database notes.txt cannot be used: "),
        (["--database", "emptied.db"], "emptied.key is empty: remove it, then a new key is made"),
        (["--database", "locked.db"], "locked.key cannot be kept: "),
    ],
)
def test_what_cannot_be_served_is_one_line(refused, tmp_path, arguments, said):
    (tmp_path / "notes.txt").write_text("no database\n" * 100)
    (tmp_path / "emptied.key").write_text("\n")
    (tmp_path / "locked.key").mkdir()
    done = refused("--port", "0", *arguments)

    assert (1, "") == (done.exit_code, done.stdout)
    assert said in done.stderr
    assert 1 == len(done.stderr.splitlines())


def test_a_wrong_setting_is_one_line(refused):
    done = refused(DATELINE_PORT="http")

    assert (1, "Error: DATELINE_PORT: 'http' is no whole number\n") == (done.exit_code, done.stderr)


@pytest.mark.parametrize("arguments", [["--port", "65536"], ["--port", "x"], ["--colour"], ["more"]])
def test_a_wrong_call_is_usage(refused, arguments):
    assert 2 == refused(*arguments).exit_code


def test_a_key_is_made_once_and_of_two_who_make_it_the_first_wins(tmp_path):
    file = tmp_path / "dateline.key"
    with ThreadPoolExecutor(8) as pool:
        seen = {made.read_text() for made in pool.map(provide_key, [file] * 40)}

    assert 1 == len(seen)
    assert [file] == list(tmp_path.iterdir())
    assert 0o600 == stat.S_IMODE(file.stat().st_mode)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may listen on every port, and write in every folder")
def test_what_others_own_is_told(refused, tmp_path):
    tmp_path.chmod(0o500)

    assert "is not yours to listen on" in refused("--port", "80").stderr
    assert "Permission denied" in refused("--port", "0").stderr


@pytest.mark.parametrize("command", ["tag", "timeline"])
def test_a_command_does_not_load_what_it_does_not_need(command):
    heavy = "{'flask', 'sqlalchemy', 'granian', 'marshmallow'}"
    loads = f"import sys; from dateline.cli import main; main.get_command(None, {command!r})"
    seen = f"{loads}; print({heavy} & set(sys.modules))"

    done = subprocess.run([sys.executable, "-c", seen], cwd=ROOT, capture_output=True, text=True, check=True, env=QUIET)

    assert "set()" == done.stdout.strip()


def test_the_version_is_that_of_the_project():
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]

    assert version in CliRunner().invoke(main, ["--version"]).stdout


def test_the_help_lists_every_command_and_the_exit_codes():
    told = CliRunner().invoke(main, ["--help"]).stdout

    assert all(f"  {name}  " in told and COMMANDS[name] in told for name in COMMANDS)
    assert "Exit codes: 0 " in told


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_a_help(command):
    done = CliRunner().invoke(main, [command, "--help"])

    assert 0 == done.exit_code
    assert f"Usage: main {command}" in done.stdout


def test_an_unknown_command_is_usage():
    assert 2 == CliRunner().invoke(main, ["dance"]).exit_code
