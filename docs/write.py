"""Write the pages of the manual that follow from the code: `make docs`."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from pathlib import Path

import click

from dateline import errors
from dateline.cli import main
from dateline.timex.english import ENGLISH

FOLDER = Path(__file__).parent


def commands() -> Iterator[str]:
    """Say what each command's own help says."""
    yield "# Commands"
    context = click.Context(main, info_name="dateline", terminal_width=100)
    for name in ["", *main.list_commands(context)]:
        command = main.get_command(context, name) if name else main
        inner = click.Context(command, context, name, terminal_width=100) if name else context
        yield f"## {inner.command_path}\n\n```text\n{command.get_help(inner)}\n```"


def rules() -> Iterator[str]:
    """Give each rule with what it reads and its examples."""
    yield "# Rules"
    yield "In the order in which they are tried, with the value of each example on Wednesday 9 October 2019."
    for rule in ENGLISH.rules:
        examples = [f"- {phrase} → `{value}`" for phrase, value in rule.examples.items()]
        never = [f"- not: {phrase}" for phrase in rule.never]
        yield "\n".join([f"## {rule.name}\n\n{inspect.getdoc(rule.read)}\n", *examples, *never])


def failures() -> Iterator[str]:
    """Give each error with its meaning."""
    yield "# Errors"
    for name, error in inspect.getmembers(errors, inspect.isclass):
        if error.__module__ == errors.__name__:
            yield f"## {name}\n\n{inspect.getdoc(error)}"


PAGES = {"commands.md": commands, "rules.md": rules, "errors.md": failures}

if __name__ == "__main__":
    for name, page in PAGES.items():
        (FOLDER / name).write_text("\n\n".join(page()) + "\n")
