"""dateparser's `search_dates`, told that the text is English."""

from __future__ import annotations

import sys
from datetime import datetime

from benchmarks import laps


def command() -> list[str]:
    """Give the command that takes the laps."""
    return [sys.executable, "-W", "ignore", "-m", "benchmarks.peers.dateparser"]


def main() -> None:
    """Take the laps."""
    from dateparser.search import search_dates  # noqa: PLC0415 - costly

    def read(text: str, day: str) -> int:
        base = {"RELATIVE_BASE": datetime.fromisoformat(day)}
        return len(search_dates(text, languages=["en"], settings=base) or ())

    laps.main(read)


if __name__ == "__main__":
    main()
