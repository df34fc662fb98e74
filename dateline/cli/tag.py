"""``dateline tag``: JSON lines in, their temporal expressions out, in the same order."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, BinaryIO, NoReturn

import click

from dateline.cli.conventions import conventions_options
from dateline.cli.lines import CLEAR, LONGEST, Answer, Line, answers, lines_of, told
from dateline.timex import Timex, extract
from dateline.timex.conventions import NEWS, Conventions
from dateline.timex.edtf import day_text, moment_text
from dateline.timex.ends import ends
from dateline.values import DAY, UNKNOWN, Anchor, Grain, Interval

Show = Callable[[dict[str, Any]], str]
LONGEST_REASON = 200  # characters; it may quote the line


@click.command(short_help="Find and resolve the dates of JSON lines.")
@click.argument("files", nargs=-1, type=click.File("rb"))
@click.option(
    "--workers", default=1, show_default=True, type=click.IntRange(1), help="Processes to spread the work on."
)
@click.option("--explain", is_flag=True, help="Print a sentence for each expression, for people, in place of JSON.")
@conventions_options
def tag(files: tuple[BinaryIO, ...], *, workers: int, explain: bool, conventions: Conventions) -> None:
    """Read JSON lines from FILES (or standard input) and write a line for each, in the same order.

    A line in is {"id", "text", "dct" or "published" or "reference"}; a line out is {"id", "timex": [...]} with
    offsets in code points, "from" inclusive, "to" exclusive, both null without an interval. A bad line is reported on
    standard error and left out; the exit code is then 1. "beginPoint" and "endPoint" of ranges, and of durations with
    a date, are both inclusive. A range such as "October 8-13" is listed by its two ends, as
    in TIMEX3: each has its own value, and both have the interval of the whole.
    """
    named = [(click.format_filename(file.name), file) for file in files] or [("standard input", sys.stdin.buffer)]
    show: Show = _sentences if explain else _json
    work = partial(_answer, conventions=conventions, show=show)
    failed = 0
    for data, problem in told(answers(lines_of(named), work, workers)):
        if problem:
            failed += 1
            click.echo(CLEAR + problem, err=True)
        else:
            sys.stdout.buffer.write(data + b"\n")
            sys.stdout.buffer.flush()
    if failed:
        raise SystemExit(1)


def tag_line(line: str, conventions: Conventions = NEWS) -> dict[str, Any]:
    """Tag one JSON line; raises ValueError, which says why, when it holds no article."""
    given = _object(line)
    if not isinstance(given, dict) or not isinstance(given.get("text"), str):
        message = 'needs a JSON object with a string "text"'
        raise ValueError(message)  # noqa: TRY004 the line is wrong, not a type of ours
    found = extract(given["text"], _anchor(given), conventions=conventions)
    return {"id": given.get("id"), "timex": [shown(end) for timex in found for end in ends(timex)]}


def shown(timex: Timex) -> dict[str, Any]:
    """Give the JSON of one expression; ``to`` is exclusive here, as scorers want it."""
    start, end = _edges(timex.interval)
    begin, until = timex.points
    return {
        "start": timex.start,
        "end": timex.end,
        "text": timex.text,
        "type": timex.type,
        "value": timex.value,
        "mod": timex.mod,
        "quant": timex.quant,
        "freq": timex.freq,
        "beginPoint": begin,
        "endPoint": until,
        "zone": timex.zone,
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


def _anchor(given: Mapping[str, Any]) -> Anchor:
    day = given.get("dct") or given.get("published") or given.get("reference")
    try:
        return UNKNOWN if day is None else Anchor.parse(str(day))
    except ValueError as why:
        message = f"no date: {str(day)[:40]!r}, {why}"
        raise ValueError(message) from None


def _object(line: str) -> object:
    try:
        return json.loads(line, parse_constant=_refuse)
    except json.JSONDecodeError as why:
        message = f"no JSON: {why.msg} at character {why.pos + 1}"
        raise ValueError(message) from None


def _refuse(constant: str) -> NoReturn:
    message = f"no JSON: {constant}"
    raise ValueError(message)


def _answer(line: Line, *, conventions: Conventions, show: Show) -> Answer:
    try:
        return Answer(_bytes(show(tag_line(_text(line), conventions))))
    except (ValueError, RecursionError) as why:  # nested too deep
        return Answer(b"", f"{line.name}, line {line.number}: {str(why)[:LONGEST_REASON]}")


def _text(line: Line) -> str:
    if not line.is_whole:
        message = f"longer than {LONGEST:,} bytes"
        raise ValueError(message)
    try:
        return line.data.decode("utf-8-sig")
    except UnicodeDecodeError as why:
        message = f"no UTF-8: byte {why.start + 1} is {line.data[why.start]:#04x}"
        raise ValueError(message) from None


def _json(answer: dict[str, Any]) -> str:
    return json.dumps(answer, ensure_ascii=False)


def _sentences(answer: dict[str, Any]) -> str:
    return "\n".join([f"{answer['id']}:", *(f"  {timex['why']}" for timex in answer["timex"])])


def _bytes(shown: str) -> bytes:
    """Encode what is *shown*; a lone surrogate as JSON escapes it."""
    return shown.encode("utf-8", "backslashreplace")
