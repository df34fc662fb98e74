"""Text -> resolved temporal expressions. Pure: no clock, no time zone of the system, no files."""

from __future__ import annotations

from dateline.timex.extract import Timex, extract

__all__ = ["Timex", "extract"]
