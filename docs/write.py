"""Write what follows from the code, the pages of the manual and the answer in the README: `make docs`."""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click

import seeds
from api import create_app
from api.config import Config
from api.current import NAME
from api.errors import TABLE
from dateline import errors
from dateline.cli import main
from dateline.ingest.add import add
from dateline.timex.english import ENGLISH
from dateline.timex.rule import Rule
from schemas.dumps import DUMPS

ROOT = Path(__file__).parent.parent


def page(parts: Callable[[], Iterator[str]]) -> Callable[[], str]:
    """Turn a generator of paragraphs into a function that gives a page."""
    return lambda: "\n\n".join(parts()) + "\n"


@page
def commands() -> Iterator[str]:
    """Say what each command's own help says."""
    yield "# Commands"
    outer = click.Context(main, info_name="dateline", terminal_width=100)
    inner = [
        click.Context(command, outer, name, terminal_width=100)
        for name in main.list_commands(outer)
        if (command := main.get_command(outer, name))
    ]
    for context in [outer, *inner]:
        yield f"## {context.command_path}\n\n```text\n{context.get_help()}\n```"


@page
def rules() -> Iterator[str]:
    """Give each rule with what it reads and its examples."""
    yield "# Rules"
    yield "Where two fit the same words, the longer extent wins, then the longer cue, then the earlier rule."
    yield "After each example stands its TIMEX3 value on Wednesday 9 October 2019."
    for rule in ENGLISH.rules:
        examples = [f"- {phrase} → `{value}`" for phrase, value in rule.examples.items()]
        never = [f"- not: {phrase}" for phrase in rule.never]
        yield f"## {rule.name}\n\n{inspect.getdoc(rule.read)}{_only_in(rule)}"
        yield "\n".join([*examples, *never])


def _only_in(rule: Rule) -> str:
    """Say of which texts *rule* reads no others."""
    if rule.narrative:
        return " Only in a text about another time than its own."
    return {None: "", True: " Only in posts.", False: " Not in posts."}[rule.informal]


@page
def failures() -> Iterator[str]:
    """Give each error with its meaning, and the status that HTTP answers with."""
    yield "# Errors"
    for name, error in inspect.getmembers(errors, inspect.isclass):
        if error.__module__ == errors.__name__:
            status = f" Over HTTP: {TABLE[error][0]}." if error in TABLE else ""
            yield f"## {name}\n\n{inspect.getdoc(error)}{status}"


def readme() -> str:
    """Put what the five articles give into the README's example."""
    text = (ROOT / "README.md").read_text("utf-8")
    query = re.search(r"curl 'http://127.0.0.1:8000(/events\?from=(\S+)&to=(\S+))'", text)
    events = ask(query[1])["events"]
    event = next(e for e in events if (query[2], query[3]) == (e["date"]["start"], e["date"]["end"]))
    names = ("title", "date", "status", "article_count")
    proof = {name: event["evidence"][0][name] for name in ("publisher", "published", "expression", "why")}
    shown = json.dumps({name: event[name] for name in names} | {"evidence": [proof]}, indent=2, ensure_ascii=False)
    return re.sub(r"(?s)(?<=```json\n).*?(?=\n```)", lambda _: shown, text)


def ask(path: str) -> Any:  # noqa: ANN401 - JSON
    """Get *path* from a server of the five articles."""
    with TemporaryDirectory() as folder:
        app = create_app(Config(database=f"sqlite:///{folder}/dateline.db"))
        engine = app.extensions[NAME].engine
        add(engine, seeds.load(), DUMPS)
        answer = app.test_client().get(path).json
        engine.dispose()
    return answer


PAGES = {"docs/commands.md": commands, "docs/errors.md": failures, "docs/rules.md": rules, "README.md": readme}

if __name__ == "__main__":
    for name, write in PAGES.items():
        (ROOT / name).write_text(write(), "utf-8")
