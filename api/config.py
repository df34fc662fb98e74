"""The settings: each is read from the environment, once, when the app is made."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from dateline.errors import SettingError
from schemas.article import TEXT_LIMIT

MEGABYTE = 1_000_000


def database_url(text: str) -> str:
    """Give the URL of a database that is named by its path, such as ``dateline.db``, or by its URL already."""
    return text if "://" in text else f"sqlite:///{text}"


def key_file(database: str) -> Path | None:
    """Tell where the key to the *database* lies: beside it, as ``dateline.key`` beside ``dateline.db``.

    None when the database is no file.
    """
    try:
        url = make_url(database)
    except (ArgumentError, ValueError):
        return None
    if url.get_backend_name() != "sqlite" or url.database in {None, "", ":memory:"}:
        return None
    path = Path(str(url.database))
    return path.with_name(f"{path.stem}.key")


def _text(text: str) -> str:
    if not text.strip():
        message = "is empty"
        raise ValueError(message)
    return text.strip()


def _number(text: str) -> int:
    if not text.isascii() or not text.isdigit() or len(text) > 12:
        message = f"{text!r} is no whole number"
        raise ValueError(message)
    return int(text)


def _port(text: str) -> int:
    if (port := _number(text)) > 65_535:
        message = f"{port} is no port: they go from 1 to 65535"
        raise ValueError(message)
    return port


def _positive(text: str) -> int:
    if (number := _number(text)) < 1:
        message = "must be at least 1"
        raise ValueError(message)
    return number


def _setting(default: Any, *, env: str, read: Callable[[str], Any], shown: bool = True) -> Any:  # noqa: ANN401
    return field(default=default, repr=shown, metadata={"env": env, "read": read})


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """All settings, with what holds when the environment is silent.

    *database* is an SQLAlchemy URL, or the path of an SQLite file. *key* is what a writer must show; when the setting
    is absent it is read from the file that :func:`key_file` names, and without that nobody may write. *host*, *port*
    and *workers* are for ``dateline serve``. *body_limit* counts bytes of a request, *text_limit* characters of an
    article, *batch_limit* the articles of a request.
    """

    database: str = _setting("sqlite:///dateline.db", env="DATELINE_DATABASE", read=database_url)
    key: str | None = _setting(None, env="DATELINE_KEY", read=_text, shown=False)
    host: str = _setting("127.0.0.1", env="DATELINE_HOST", read=_text)
    port: int = _setting(8000, env="DATELINE_PORT", read=_port)
    workers: int = _setting(1, env="DATELINE_WORKERS", read=_positive)
    body_limit: int = _setting(2 * MEGABYTE, env="DATELINE_BODY_LIMIT", read=_positive)
    text_limit: int = _setting(TEXT_LIMIT, env="DATELINE_TEXT_LIMIT", read=_positive)
    batch_limit: int = _setting(1_000, env="DATELINE_BATCH_LIMIT", read=_positive)

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> Config:
        """Read the settings from *environment*; raises SettingError, which names the setting that is wrong."""
        known = {setting.name: setting.metadata for setting in fields(cls)}
        given = {name: at["env"] for name, at in known.items() if at["env"] in environment}
        return cls(**{name: _value(env, environment[env], known[name]["read"]) for name, env in given.items()})

    def secret(self) -> str | None:
        """Give the key that a writer must show, None when there is none; raises SettingError."""
        file = key_file(self.database)
        if self.key or file is None:
            return self.key
        try:
            return file.read_text(encoding="utf-8").strip() or None
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as error:
            setting, why = "DATELINE_KEY", f"the key file {file} cannot be read: {error}"
            raise SettingError(setting, why) from error


def _value(env: str, text: str, read: Callable[[str], Any]) -> Any:  # noqa: ANN401 - as the setting says
    try:
        return read(text)
    except ValueError as error:
        raise SettingError(env, str(error)) from error
