"""The command ``dateline``. Each subcommand is imported when it is called, so that none pays for another."""

from __future__ import annotations

import errno
from importlib import import_module
from typing import Any, Final

import click

from dateline.errors import DatelineError

COMMANDS: Final = {  # name: what the list of commands says of it; the code is in the module of that name
    "ingest": "Add articles to the timeline.",
    "serve": "Serve the timeline over HTTP.",
    "tag": "Find and resolve the dates of JSON lines.",
    "timeline": "Print the merged timeline of some articles.",
}


class Commands(click.Group):
    """A group whose commands are imported when they are called, and whose failures are one line each."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Name the commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import the command *cmd_name*."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"dateline.cli.{cmd_name}"), cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - whatever the command gives
        """Call the command; what Dateline knows can go wrong is one line on standard error, and exit code 1."""
        try:
            return super().invoke(ctx)
        except (DatelineError, OSError) as error:
            if isinstance(error, OSError) and error.errno == errno.EPIPE:  # who read has read enough: click's to tell
                raise
            raise click.ClickException(str(error)) from error


@click.group(
    cls=Commands, epilog="Exit codes: 0 all is well; 1 something is wrong with the input or the machine; 2 usage."
)
@click.version_option(package_name="dateline")
def main() -> None:
    """Read dated news articles and tell what happened when."""
