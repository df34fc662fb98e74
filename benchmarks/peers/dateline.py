"""Dateline itself, measured as its peers are."""

from __future__ import annotations

import sys
from functools import lru_cache

from benchmarks import laps
from dateline.timex import extract
from dateline.values import Anchor


def command() -> list[str]:
    """Give the command that takes the laps."""
    return [sys.executable, "-m", "benchmarks.peers.dateline"]


def read(text: str, day: str) -> int:
    """Find and resolve the dates of *text*."""
    return len(extract(text, _anchor(day)))


_anchor = lru_cache(Anchor.parse)

if __name__ == "__main__":
    laps.main(read)
