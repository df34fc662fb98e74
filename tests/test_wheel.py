"""The wheel, installed in an empty environment outside the tree and started the way the image starts it."""

from __future__ import annotations

import json
import os
import re
import shlex
import socket
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

pytestmark = pytest.mark.ci

ROOT = Path(__file__).parent.parent
PACKAGES = ("api", "dateline", "schemas", "seeds")
LAST_STAGE = re.sub(r"\\\n\s*", "", (ROOT / "Dockerfile").read_text()).rpartition("\nFROM ")[2]
IMAGE_ENVIRONMENT = dict(
    setting.split("=", 1)
    for line in re.findall(r"^ENV (.+)$", LAST_STAGE, re.MULTILINE)
    for setting in shlex.split(line)
)
IMAGE_COMMAND = json.loads(re.search(r"^CMD (.+)$", LAST_STAGE, re.MULTILINE)[1])
HEALTH_CHECK = json.loads(re.search(r"^HEALTHCHECK .*?CMD (.+)$", LAST_STAGE, re.MULTILINE)[1])


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", folder, ROOT], check=True)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def settings(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Install the wheel in an empty environment and give the image's settings, turned to that environment."""
    folder = tmp_path_factory.mktemp("image")
    pip = [folder / "bin" / "python", "-m", "pip", "install", "--quiet"]
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    subprocess.run(
        [*pip, "--require-hashes", "--no-deps", "--only-binary=:all:", "-r", ROOT / "requirements.lock"], check=True
    )
    subprocess.run([*pip, "--no-index", "--no-deps", wheel], check=True)
    return IMAGE_ENVIRONMENT | {"PATH": f"{folder / 'bin'}:{os.environ['PATH']}", "DATELINE_HOST": "127.0.0.1"}


@pytest.fixture
def serve(settings: dict[str, str], tmp_path: Path) -> Callable[[list[str]], object]:
    """Give a context that starts a command, waits until the image's health check passes, and yields the address."""

    @contextmanager
    def start(command: list[str]) -> Iterator[str]:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = str(free.getsockname()[1])
        here = {"DATELINE_PORT": port, "DATELINE_DATABASE": f"sqlite:///{tmp_path}/dateline.db"}
        command = [word.replace("PORT", port) for word in command]
        assert 0 != subprocess.run(HEALTH_CHECK, env=settings | here, capture_output=True, check=False).returncode
        with subprocess.Popen(command, cwd=tmp_path, env=settings | here) as server:
            try:
                while subprocess.run(HEALTH_CHECK, env=settings | here, capture_output=True, check=False).returncode:
                    assert server.poll() is None, f"{command} ended with {server.returncode}"
                yield f"http://127.0.0.1:{port}"
            finally:
                server.terminate()
            assert 0 == server.wait(10)

    return start


def test_the_wheel_holds_every_file_of_the_packages_and_the_contract(wheel: Path) -> None:
    files = [path for name in PACKAGES for path in (ROOT / name).rglob("*") if path.is_file()]
    expected = {path.relative_to(ROOT).as_posix() for path in files if "__pycache__" not in path.parts}

    held = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}

    assert expected | {"api/openapi.yaml"} == held


def test_the_command_tells_the_version(settings: dict[str, str], tmp_path: Path) -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]

    told = subprocess.run(
        ["dateline", "--version"], env=settings, cwd=tmp_path, capture_output=True, text=True, check=True
    )

    assert version in told.stdout


def test_the_image_serves(serve: Callable[[list[str]], object]) -> None:
    with serve(IMAGE_COMMAND) as address:
        assert (ROOT / "openapi.yaml").read_bytes() == urlopen(f"{address}/openapi.yaml").read()
        assert [] == json.load(urlopen(f"{address}/events"))["events"]


def test_the_wheel_brings_its_seeds(serve: Callable[[list[str]], object]) -> None:
    with serve([*IMAGE_COMMAND, "--seeds"]) as address:
        assert [] != json.load(urlopen(f"{address}/events"))["events"]


def test_gunicorn_serves_too(serve: Callable[[list[str]], object]) -> None:
    with serve(["gunicorn", "--bind", "127.0.0.1:PORT", "api:create_app()"]) as address:
        assert 200 == urlopen(f"{address}/healthz").status
