"""Lines of files, read one by one and worked on by several processes, with the answers in the order of the lines."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from time import monotonic
from typing import BinaryIO, NamedTuple

import click

LONGEST = 2**26  # bytes; no article comes near it
BATCH = 100_000  # bytes that a process gets at once
BEHIND = 3  # batches a process that may wait
EVERY = 0.2  # seconds
CLEAR = "\x1b[K"  # what stands right of the cursor


class Line(NamedTuple):
    """Line *number* of the file *name*, without its end when it is too long to be read."""

    name: str
    number: int
    data: bytes

    @property
    def is_whole(self) -> bool:
        """Tell whether the line was read to its end."""
        return len(self.data) <= LONGEST


class Answer(NamedTuple):
    """What a line came to: *data* to write, or else the *problem* with it."""

    data: bytes
    problem: str = ""


Work = Callable[[Line], Answer]


def lines_of(files: Iterable[tuple[str, BinaryIO]]) -> Iterator[Line]:
    """Give the lines of *files*, each with its name, but for those of blanks; of a longer line no more than LONGEST."""
    for name, file in files:
        number = 0
        while data := file.readline(LONGEST + 1):
            number += 1
            rest = data
            while len(rest) > LONGEST and not rest.endswith(b"\n"):
                rest = file.readline(LONGEST + 1)
            if data.strip():
                yield Line(name, number, data)


def answers(lines: Iterable[Line], work: Work, workers: int) -> Iterator[Answer]:
    """Give the answer of *work* to each of *lines*, in their order; no more than a few batches are in memory."""
    if workers == 1:
        yield from map(work, lines)
        return
    waiting: deque[Future[list[Answer]]] = deque()
    with ProcessPoolExecutor(workers) as pool:
        for batch in _batches(lines):
            waiting.append(pool.submit(_all, work, batch))
            if len(waiting) > BEHIND * workers:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


def _batches(lines: Iterable[Line]) -> Iterator[list[Line]]:
    batch: list[Line] = []
    size = 0
    for line in lines:
        batch.append(line)
        size += len(line.data)
        if size >= BATCH:
            yield batch
            batch, size = [], 0
    yield batch


def _all(work: Work, batch: list[Line]) -> list[Answer]:
    return list(map(work, batch))


def told(counted: Iterable[Answer]) -> Iterator[Answer]:
    """Pass the answers on, and tell on a terminal how many there were, unless they go to it themselves."""
    if not sys.stderr.isatty() or sys.stdout.isatty():
        yield from counted
        return
    start = last = monotonic()
    for count, answer in enumerate(counted, 1):
        yield answer
        now = monotonic()
        if now - last > EVERY:
            last = now
            click.echo(f"{count:,} lines, {count / (now - start):,.0f} a second{CLEAR}\r", nl=False, err=True)
    click.echo(CLEAR, nl=False, err=True)
