"""parsedatetime's `nlp`, out of an environment of its own."""

from __future__ import annotations

import subprocess
import sys
from datetime import datetime

from benchmarks import laps
from benchmarks.peers import home

VERSION = "2.6"


def command() -> list[str]:
    """Give the command that takes the laps; raises MissingError when pip cannot bring the package."""
    folder = home.of("parsedatetime")
    python = folder / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    wanted = f"parsedatetime=={VERSION}"
    done = subprocess.run([python, "-m", "pip", "install", "-q", wanted], capture_output=True, text=True, check=False)
    if done.returncode:
        message = f"pip cannot install {wanted}: {home.last_line(done.stderr)}"
        raise laps.MissingError(message)
    return [str(python), "-m", "benchmarks.peers.parsedatetime"]


def main() -> None:
    """Take the laps."""
    from parsedatetime import Calendar  # type: ignore[import-not-found]  # noqa: PLC0415 - not in our environment

    calendar = Calendar()

    def read(text: str, day: str) -> int:
        return len(calendar.nlp(text, datetime.fromisoformat(day)) or ())

    laps.main(read)


if __name__ == "__main__":
    main()
