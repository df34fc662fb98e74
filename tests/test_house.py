"""The bootstrap's answers, the locks, and the ceilings of the house."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HOUSE = ROOT / "scripts" / "house.py"
SOURCES = [path for folder in ("api", "dateline", "schemas", "seeds") for path in sorted((ROOT / folder).rglob("*.py"))]
LOCKS = ("requirements.lock", "requirements-dev.lock")


def last_line(*command: str | Path, **environment: str) -> str:
    """Run a Python that must fail, without a traceback, and give the last line it says."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "PYTHON", "COV_"))}
    alone = {"PIP_CONFIG_FILE": os.devnull, "PIP_NO_CACHE_DIR": "1", "PIP_RETRIES": "1"}
    done = subprocess.run(
        [sys.executable, *command], env=kept | alone | environment, capture_output=True, text=True, check=False
    )
    lines = done.stderr.splitlines()

    assert 1 == done.returncode
    assert all(line.startswith("dateline: ") for line in lines), done.stderr
    return lines[-1].removeprefix("dateline: ")


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the bootstrap of a small house, whose lock asks for a package that nobody has."""
    folder = tmp_path_factory.mktemp("house")
    (folder / "scripts").mkdir()
    (folder / "requirements.lock").write_text(f"nobody-has-this==1.0 --hash=sha256:{64 * '0'}")
    return Path(shutil.copy(HOUSE, folder / "scripts"))


def test_an_old_python_is_told_so() -> None:
    pretend = f"import runpy, sys; sys.version_info = (3, 8); runpy.run_path({str(HOUSE)!r}, run_name='__main__')"

    said = last_line("-c", pretend, PYTHON="chosen")

    assert said.endswith(
        "Python 3.8, and Dateline needs 3.11 or newer: install one, or name it: make PYTHON=/path/to/python3 ..."
    )


def test_an_old_python_hands_over_to_a_newer_one(tmp_path: Path) -> None:
    newer = tmp_path / "python3.14"
    newer.write_text('#!/bin/sh\n[ "$1" = -c ] || { echo "dateline: handed over" >&2; exit 1; }\n')
    newer.chmod(0o755)
    pretend = f"import runpy, sys; sys.version_info = (3, 8); runpy.run_path({str(HOUSE)!r}, run_name='__main__')"

    assert "handed over" == last_line("-c", pretend, PATH=f"{tmp_path}:{os.environ['PATH']}")


def test_the_bootstrap_parses_under_old_pythons() -> None:
    newer = (ast.AnnAssign, ast.AsyncFunctionDef, ast.JoinedStr, ast.Match, ast.NamedExpr, ast.Nonlocal, ast.YieldFrom)
    source = HOUSE.read_text()

    nodes = list(ast.walk(ast.parse(source)))
    stars = [node for node in nodes if isinstance(node, ast.Starred)]
    last_arguments = [node.args[-1] for node in nodes if isinstance(node, ast.Call) and node.args]

    assert [] == [node for node in nodes if isinstance(node, newer)]
    assert [] == [node for node in nodes if isinstance(node, ast.arguments) and node.kwonlyargs]
    assert [] == [node for node in nodes if isinstance(node, ast.arg) and node.annotation]
    assert [] == [star for star in stars if star not in last_arguments]
    assert not re.search(r"\d_\d", source)


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("OSError: [Errno 28] No space left on device", "the disk is full: free 500 MB in {root}"),
        (
            "Error: [Errno 13] Permission denied: '/house/.venv'",
            "cannot write in {root}: make the folder yours, or take a copy",
        ),
        (
            "Error: [Errno 30] Read-only file system: '/house/.venv'",
            "cannot write in {root}: make the folder yours, or take a copy",
        ),
        (
            "The virtual environment was not created successfully because ensurepip is not\navailable.",
            "{python} lacks its venv package: apt install python3-venv, or so",
        ),
        (
            "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.",
            "a package is not the one that requirements.lock pins: pip cache purge, then try again",
        ),
        (
            "error: command 'gcc' failed: No such file or directory\n  ERROR: Failed building wheel for regex",
            "cannot build regex: install a C compiler (apt install build-essential python3-dev, or so)",
        ),
        ("a note\nERROR: something else\na hint", "something else"),
        ("", "no reason given"),
    ],
    ids=["full disk", "foreign folder", "read-only folder", "no venv", "other hash", "no compiler", "other", "silence"],
)
def test_a_failing_step_says_why_and_what_to_do(copy: Path, tmp_path: Path, printed: str, said: str) -> None:
    (tmp_path / "venv.py").write_text(f"print({printed!r}); raise SystemExit(1)")  # what `python -m venv` will run

    assert said.format(root=copy.parent.parent, python=sys.executable) == last_line(
        copy, "run", PYTHONPATH=str(tmp_path)
    )


def test_an_unreachable_registry_is_named(copy: Path) -> None:
    said = last_line(copy, "run", PIP_INDEX_URL="http://127.0.0.1:9/")

    assert (
        "cannot reach the package registry: look at the network, and at the proxy and certificate settings of pip"
        == said
    )


def test_a_missing_wheel_is_named(copy: Path) -> None:
    said = last_line(copy, "run", PIP_NO_INDEX="1")

    assert said.startswith("no ready-built nobody-has-this for this Python and machine: take Python 3.11 to 3.14")


def test_an_unknown_verb_gets_the_known_ones() -> None:
    assert "say one of run, test, lint, bench, docs, lock, setup" == last_line(HOUSE, "dance")


def pins(lock: str) -> dict[str, str]:
    """Read the versions that *lock* pins."""
    return dict(re.findall(r"^([\w.-]+)==(\S+)", (ROOT / lock).read_text(), re.MULTILINE))


def asked(requirements: list[str]) -> set[str]:
    """Give the package names in *requirements*."""
    return {re.match(r"[\w-]+", requirement).group().lower() for requirement in requirements}


def test_the_locks_agree() -> None:
    run, dev = map(pins, LOCKS)

    assert run.items() <= dev.items()


def test_the_locks_pin_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    dev = [name for name in project["dependency-groups"]["dev"] if isinstance(name, str)]
    run = project["project"]["dependencies"] + project["build-system"]["requires"]

    assert asked(run) <= pins("requirements.lock").keys()
    assert asked(dev) <= pins("requirements-dev.lock").keys()


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_host_and_hashes_everything(lock: str) -> None:
    text = (ROOT / lock).read_text()
    pinned = re.split(r"^(?=\w)", text, flags=re.MULTILINE)[1:]

    assert "://" not in text
    assert [] == [pin for pin in pinned if "--hash=sha256:" not in pin]


@pytest.mark.ci
def test_a_fresh_copy_sets_itself_up_once_and_its_lock_verb_changes_nothing(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh"
    shutil.copytree(ROOT, fresh, ignore=shutil.ignore_patterns(".git", ".venv", ".*_cache", "__pycache__"))
    lock = [sys.executable, "scripts/house.py", "lock"]

    first, second = (subprocess.run(lock, cwd=fresh, capture_output=True, text=True, check=False) for _ in range(2))

    assert 0 == first.returncode, first.stderr
    assert "dateline: installing the packages of requirements-dev.lock" in first.stderr
    assert (0, "") == (second.returncode, second.stderr)
    assert [(ROOT / name).read_text() for name in LOCKS] == [(fresh / name).read_text() for name in LOCKS]


def long_functions(path: Path) -> Iterator[str]:
    """Name the functions of *path* whose body, without the docstring, is over 25 lines."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef):
            body = node.body[1:] if ast.get_docstring(node) else node.body
            if body and body[-1].end_lineno - body[0].lineno + 1 > 25:
                yield f"{path.relative_to(ROOT)}: {node.name}"


def test_no_file_is_over_300_lines() -> None:
    assert [] == [path for path in SOURCES if len(path.read_text().splitlines()) > 300]


def test_no_function_is_over_25_lines() -> None:
    assert [] == [name for path in SOURCES for name in long_functions(path)]
