"""The file with the key that a writer must show."""

from __future__ import annotations

import os
import secrets
import tempfile
from pathlib import Path

import click

_BYTES = 32


def provide_key(file: Path) -> Path:
    """Make *file* hold a key of 256 random bits, for its owner's eyes; one that is there stays.

    Raises ClickException when that cannot be.
    """
    try:
        if not file.exists():
            _make(file)
        elif not file.read_text(encoding="utf-8").strip():
            reason = f"the key file {file} is empty: remove it, then a new key is made"
            raise click.ClickException(reason)
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or error
        reason = f"the key file {file} cannot be kept: {why}"
        raise click.ClickException(reason) from error
    return file


def _make(file: Path) -> None:
    """Write the key aside and link it, so that whoever sees the file sees it whole, and the first to come wins."""
    descriptor, aside = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    try:
        with os.fdopen(descriptor, "w", encoding="ascii") as new:
            new.write(secrets.token_urlsafe(_BYTES) + "\n")
        file.hardlink_to(aside)
    except FileExistsError:
        return
    finally:
        Path(aside).unlink(missing_ok=True)
