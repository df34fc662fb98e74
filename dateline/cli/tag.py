"""``dateline tag``: JSON lines in, their temporal expressions out, in the same order."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import islice
from typing import Any, TextIO

import click

from dateline.cli.conventions import conventions_options
from dateline.timex import Timex, extract
from dateline.timex.conventions import NEWS, Conventions
from dateline.timex.edtf import day_text, moment_text
from dateline.timex.ends import ends
from dateline.values import DAY, UNKNOWN, Anchor, Grain, Interval

Numbered = tuple[str, int, str]  # file, line number, line
BATCH = 256


@click.command(short_help="Find and resolve the dates of JSON lines.")
@click.argument("files", nargs=-1, type=click.File("r", encoding="utf-8", errors="surrogateescape"))
@click.option(
    "--workers", default=1, show_default=True, type=click.IntRange(1), help="Processes to spread the work on."
)
@click.option("--explain", is_flag=True, help="Print a sentence for each expression, for people, in place of JSON.")
@conventions_options
def tag(files: tuple[TextIO, ...], *, workers: int, explain: bool, conventions: Conventions) -> None:
    """Read JSON lines from FILES (or standard input) and write a line for each, in the same order.

    A line in is {"id", "text", "dct" or "published" or "reference"}; a line out is {"id", "timex": [...]} with
    offsets in code points, "from" inclusive, "to" exclusive, both null without an interval. A bad line is reported on
    standard error and left out; the exit code is then 1. A range such as "October 8-13" is listed by its two ends, as
    in TIMEX3: each has its own value, and both have the interval of the whole.
    """
    show = _sentences if explain else _json
    failed = 0
    for answer, problem in _answers(_numbered(files or (sys.stdin,)), workers, conventions):
        if problem:
            failed += 1
            click.echo(problem, err=True)
        elif answer:
            click.echo(show(answer))
    if failed:
        raise SystemExit(1)


def tag_line(line: str, conventions: Conventions = NEWS) -> dict[str, Any]:
    """Tag one JSON line; raises ValueError, which says why, when it holds no article."""
    try:
        given = json.loads(line)
    except RecursionError:
        message = "nested too deep"
        raise ValueError(message) from None
    if not isinstance(given, dict) or not isinstance(given.get("text"), str):
        message = 'needs a JSON object with a string "text"'
        raise ValueError(message)  # noqa: TRY004 the line is wrong, not a type of ours
    day = given.get("dct") or given.get("published") or given.get("reference")
    anchor = UNKNOWN if day is None else Anchor.parse(str(day))
    return {
        "id": given.get("id"),
        "timex": [
            shown(end) for timex in extract(given["text"], anchor, conventions=conventions) for end in ends(timex)
        ],
    }


def shown(timex: Timex) -> dict[str, Any]:
    """Give the JSON of one expression; ``to`` is exclusive here, as scorers want it."""
    start, end = _edges(timex.interval)
    return {
        "start": timex.start,
        "end": timex.end,
        "text": timex.text,
        "type": timex.type,
        "value": timex.value,
        "mod": timex.mod,
        "quant": timex.quant,
        "freq": timex.freq,
        "from": start,
        "to": end,
        "grain": timex.interval.grain.label if timex.interval else None,
        "bound": timex.bound,
        "unresolved": timex.unresolved,
        "rule": timex.rule,
        "why": timex.why,
    }


def _edges(interval: Interval | None) -> tuple[str | None, str | None]:
    if interval is None:
        return None, None
    fine = interval.grain < Grain.DAY
    start, end = (
        None if moment is None else moment_text(moment) if fine else day_text(moment // DAY)
        for moment in (interval.start, interval.end)
    )
    return start, end


def _json(answer: dict[str, Any]) -> str:
    return json.dumps(answer, ensure_ascii=False).encode("utf-8", "surrogatepass").decode("utf-8", "replace")


def _sentences(answer: dict[str, Any]) -> str:
    return "\n".join([f"{answer['id']}:", *(f"  {timex['why']}" for timex in answer["timex"])])


def _numbered(files: Iterable[TextIO]) -> Iterator[Numbered]:
    for file in files:
        for number, line in enumerate(file, 1):
            if line.strip():
                yield file.name, number, line


def _answers(
    lines: Iterator[Numbered], workers: int, conventions: Conventions
) -> Iterator[tuple[dict[str, Any] | None, str | None]]:
    answer = partial(_answer, conventions)
    if workers == 1:
        yield from map(answer, lines)
        return
    with ProcessPoolExecutor(workers) as pool:
        while part := list(islice(lines, BATCH * workers)):
            yield from pool.map(answer, part, chunksize=BATCH // 4)


def _answer(conventions: Conventions, line: Numbered) -> tuple[dict[str, Any] | None, str | None]:
    file, number, text = line
    try:
        return tag_line(text, conventions), None
    except ValueError as why:
        return None, f"{file}, line {number}: {why}"
