"""The manual says what the code does."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = runpy.run_path(str(ROOT / "docs" / "write.py"))["PAGES"]
CODE = [path for folder in ("api", "dateline", "schemas", "seeds") for path in (ROOT / folder).rglob("*.py")]
MANUAL = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")]
SETTING = re.compile(r"\bDATELINE_[A-Z_]+")


@pytest.mark.parametrize("page", PAGES)
def test_a_written_page_is_what_make_docs_writes(page: str) -> None:
    assert "\n\n".join(PAGES[page]()) + "\n" == (ROOT / "docs" / page).read_text()


def test_the_manual_lists_every_setting_and_no_other() -> None:
    read = {setting for path in [*CODE, ROOT / "Dockerfile"] for setting in SETTING.findall(path.read_text())}

    assert read == set(SETTING.findall((ROOT / "docs" / "settings.md").read_text()))


@pytest.mark.parametrize("page", MANUAL, ids=lambda page: page.name)
def test_every_link_to_a_file_finds_it(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)[^):]*\)", page.read_text())

    assert [] == [link for link in links if not (page.parent / link).exists()]


@pytest.mark.parametrize("page", MANUAL, ids=lambda page: page.name)
def test_every_named_path_exists(page: Path) -> None:
    """A name in backticks with a slash or a known ending is a file or a folder of the project."""
    named = re.findall(r"`([\w./-]+(?:/|\.(?:py|md|toml|yaml|lock)))`", page.read_text())
    homes = (ROOT, *ROOT.glob("dateline/*/"))

    assert [] == [name for name in named if not any((home / name).exists() for home in homes)]
