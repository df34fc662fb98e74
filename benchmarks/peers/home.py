"""Where peers are installed that are no dependencies of ours."""

from __future__ import annotations

import tempfile
from pathlib import Path


def of(peer: str) -> Path:
    """Give the folder of *peer*, outside the tree; it is kept for the next run."""
    folder = Path(tempfile.gettempdir()) / "dateline-peers" / peer
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def last_line(output: str) -> str:
    """Give the line of *output* that says why."""
    return (output.strip().splitlines() or ["it does not say why"])[-1]
