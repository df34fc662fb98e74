"""Every error that Dateline raises, under one root; each carries the data that its message speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class DatelineError(Exception):
    """The root of all errors of Dateline."""


class RuleDefinitionError(DatelineError):
    """A rule of the temporal engine is badly written; raised when it is imported."""

    def __init__(self, rule: str, why: str) -> None:
        super().__init__(f"rule {rule}: {why}")
        self.rule = rule
        self.why = why


class UnreadableSourceError(DatelineError):
    """A file, or one line of it, holds no article."""

    def __init__(self, path: str | Path, line: int | None, why: str) -> None:
        super().__init__(f"{path}: {why}" if line is None else f"{path}, line {line}: {why}")
        self.path = str(path)
        self.line = line
        self.why = why


class ArticleNotFoundError(DatelineError):
    """No article has this id."""

    def __init__(self, article: str) -> None:
        super().__init__(f"there is no article {article!r}")
        self.article = article


class EventNotFoundError(DatelineError):
    """No event has, or had, this id."""

    def __init__(self, event: str) -> None:
        super().__init__(f"there is no event {event!r}")
        self.event = event


class EventMergedError(DatelineError):
    """The event of this id is now told by another one."""

    def __init__(self, event: str, into: str) -> None:
        super().__init__(f"event {event!r} is now part of {into!r}")
        self.event = event
        self.into = into


class CursorError(DatelineError):
    """A cursor is broken, or belongs to another query."""


class StoreUnavailableError(DatelineError):
    """The database cannot be reached, or cannot be written."""


class SchemaTooNewError(DatelineError):
    """The database was made by a newer Dateline."""

    def __init__(self, revision: str) -> None:
        super().__init__(f"the database has the schema {revision!r}, which this version of Dateline does not know")
        self.revision = revision


class SettingError(DatelineError):
    """A setting of the environment has a value that cannot be."""

    def __init__(self, setting: str, why: str) -> None:
        super().__init__(f"{setting}: {why}")
        self.setting = setting
        self.why = why
