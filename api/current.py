"""What the app of the current request holds."""

from __future__ import annotations

from dataclasses import dataclass

from flask import current_app
from sqlalchemy import Engine

from api.config import Config

NAME = "dateline"


@dataclass(frozen=True, slots=True)
class House:
    """The settings, the store, and the digest of the key that a writer must show."""

    config: Config
    engine: Engine
    key_digest: bytes | None


def house() -> House:
    """Give what the current app holds."""
    held: House = current_app.extensions[NAME]
    return held
