"""The manual says what the code does."""

from __future__ import annotations

import re
import runpy
from dataclasses import fields
from pathlib import Path

import pytest

from api.config import Config

ROOT = Path(__file__).parent.parent
PAGES = runpy.run_path(str(ROOT / "docs" / "write.py"))["PAGES"]
CODE = [path for folder in ("api", "dateline", "schemas", "seeds") for path in (ROOT / folder).rglob("*.py")]
MANUAL = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")]
DEFAULTS = {f.metadata["env"]: "none" if f.default is None else str(f.default) for f in fields(Config)}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_what_make_docs_writes(name: str) -> None:
    assert PAGES[name]() == (ROOT / name).read_text()


def test_the_manual_lists_every_setting_with_its_default() -> None:
    settings = (ROOT / "docs" / "settings.md").read_text()
    rows = re.findall(r"^\| `(DATELINE_\w+)` \| `?(.+?)`? \|", settings, re.MULTILINE)

    assert DEFAULTS == dict(rows)


def test_a_setting_that_is_named_exists() -> None:
    named = {
        name for path in [*CODE, ROOT / "Dockerfile"] for name in re.findall(r"\bDATELINE_[A-Z_]+", path.read_text())
    }

    assert DEFAULTS.keys() == named


@pytest.mark.parametrize("page", MANUAL, ids=lambda page: page.name)
def test_a_link_to_a_file_finds_it(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)[^):]*\)", page.read_text())

    assert [] == [link for link in links if not (page.parent / link).exists()]


@pytest.mark.parametrize("page", MANUAL, ids=lambda page: page.name)
def test_a_path_that_is_named_exists(page: Path) -> None:
    """A name in backticks that ends in a slash or a suffix of ours is a file or a folder of the project."""
    named = re.findall(r"`([\w.][\w./-]*(?:/|\.(?:py|md|toml|yaml|lock)))`", page.read_text())
    homes = (ROOT, ROOT / "dateline", *ROOT.glob("dateline/*/"))

    assert [] == [name for name in named if not any((home / name).exists() for home in homes)]
