"""chrono-node's `parse`, by node."""

from __future__ import annotations

import shutil
import subprocess

from benchmarks import laps
from benchmarks.peers import home

VERSION = "2.10.3"
PROGRAM = """
const chrono = require("chrono-node")
const { before, articles } = JSON.parse(require("fs").readFileSync(0, "utf8"))
const lap = articles => {
  const start = process.hrtime.bigint()
  for (const [text, day] of articles) chrono.parse(text, new Date(day))
  return articles.length / (Number(process.hrtime.bigint() - start) / 1e9)
}
console.log(JSON.stringify({ first: lap(before), new: lap(articles), again: lap(articles) }))
"""


def command() -> list[str]:
    """Give the command that takes the laps; raises MissingError when npm cannot bring the package."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        message = "there is no node or no npm here"
        raise laps.MissingError(message)
    folder = home.of("chrono")
    wanted = f"chrono-node@{VERSION}"
    install = [npm, "install", "--silent", "--no-audit", "--no-fund", "--prefix", folder, wanted]
    done = subprocess.run(install, capture_output=True, text=True, check=False)
    if done.returncode:
        message = f"npm cannot install {wanted}: {home.last_line(done.stderr)}"
        raise laps.MissingError(message)
    program = folder / "laps.js"
    program.write_text(PROGRAM)
    return [node, str(program)]
