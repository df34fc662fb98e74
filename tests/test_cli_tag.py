"""``dateline tag`` through the real command: what it reads, and what it says of what it cannot read."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.cli.lines import BATCH, LONGEST, Line, lines_of

ROOT = Path(__file__).parent.parent
TAG = [sys.executable, "-W", "error", "-c", "from dateline.cli import main; main()", "tag"]
GOOD = b'{"id": 1, "text": "They met on Friday.", "dct": "2024-10-22"}'
DEEP = b"[" * 100_000


def tagged(given, *options, **more):
    return subprocess.run([*TAG, *options], input=given, capture_output=True, cwd=ROOT, check=False, **more)


def values(output):
    return [timex["value"] for line in output.splitlines() for timex in json.loads(line)["timex"]]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{", "no JSON: Expecting property name enclosed in double quotes"),
        (b"\0", "no JSON: Expecting value at character 1"),
        (b'{"text": "a\tb"}', "no JSON: Invalid control character at at character 12"),
        (b'{"text": "caf\xe9"}', "no UTF-8: byte 14 is 0xe9"),
        (b'\xff\xfe{\0"\0', "no UTF-8: byte 1 is 0xff"),
        (b'{"text": "\xed\xa0\x80"}', "no UTF-8: byte 11 is 0xed"),
        (b"[]", 'needs a JSON object with a string "text"'),
        (b'{"text": 5}', 'needs a JSON object with a string "text"'),
        (b'{"text": "May", "dct": "yesterday"}', "no date: 'yesterday', Invalid isoformat string: 'yesterday'"),
        (b'{"text": "May", "dct": "2024-02-30"}', "no date: '2024-02-30', day is out of range for month"),
        (b'{"text": "May", "dct": {"day": 5}}', "no date: \"{'day': 5}\""),
        (b'{"text": "May", "dct": "' + b"9" * 9_000 + b'"}', "no date: '99999"),
        (b'{"text": "May", "id": NaN}', "no JSON: NaN"),
        (b'{"text": "May", "id": ' + b"9" * 9_000 + b"}", "Exceeds the limit"),
        (DEEP, "maximum recursion depth exceeded"),
    ],
)
def test_a_bad_line_is_told_by_file_line_and_reason_and_the_next_one_is_read(tmp_path, line, reason):
    file = tmp_path / "news.jsonl"
    file.write_bytes(line + b"\n\n" + GOOD)

    done = tagged(b"", str(file))

    assert ["2024-10-18"] == values(done.stdout)
    assert f"{file}, line 1: {reason}" in done.stderr.decode()
    assert len(done.stderr) < 900
    assert 1 == done.returncode


@pytest.mark.parametrize(
    "text",
    [r"\ud800 in June 2024 \udfff", r"\u0000in June 2024\u0000", r"٥ in June 2024 ٢٠٢٤", "x" * 300_000 + " June 2024"],
)
def test_odd_text_is_no_bad_line(text):
    done = tagged(f'{{"id": "\\ud800", "text": "{text}"}}\r\n'.encode())

    assert ["2024-06"] == values(done.stdout)
    assert "\ud800" == json.loads(done.stdout)["id"]
    assert (b"", 0) == (done.stderr, done.returncode)


def test_a_mark_of_byte_order_and_a_missing_last_line_end_are_no_matter():
    assert ["2024-10-18"] == values(tagged(b"\xef\xbb\xbf" + GOOD).stdout)


@pytest.mark.parametrize("explain", [[], ["--explain"]])
def test_several_processes_answer_in_the_order_of_the_lines(explain):
    lines = [
        json.dumps({"id": n, "text": f"In {1000 + n} it rained." + " " * (n % 7 * 99)}).encode() for n in range(999)
    ]
    lines[500] = b"{"
    given = b"\n".join(lines)
    assert len(given) > 3 * BATCH

    one, two = tagged(given, *explain), tagged(given, "--workers", "2", *explain)

    assert (one.stdout, one.stderr, one.returncode) == (two.stdout, two.stderr, two.returncode)
    assert b"standard input, line 501: no JSON" in two.stderr


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_closed_pipe_ends_it_quietly(tmp_path, workers):
    file = tmp_path / "news.jsonl"
    file.write_bytes((GOOD + b"\n") * 5_000)
    with subprocess.Popen([*TAG, str(file), "--workers", workers], stdout=-1, stderr=-1, cwd=ROOT) as process:
        assert ["2024-10-18"] == values(process.stdout.readline())
        process.stdout.close()

        assert b"" == process.stderr.read()


def test_a_line_is_answered_before_the_next_one_comes():
    with subprocess.Popen(TAG, stdin=-1, stdout=-1, cwd=ROOT) as process:
        process.stdin.write(GOOD + b"\n")
        process.stdin.flush()

        assert ["2024-10-18"] == values(process.stdout.readline())
        process.stdin.close()


def test_a_terminal_shows_how_far_it_is():
    seen, terminal = pty.openpty()
    done = subprocess.run(
        TAG, input=(GOOD + b"\n") * 3_000, stdout=subprocess.PIPE, stderr=terminal, cwd=ROOT, check=True
    )
    os.close(terminal)

    assert 3_000 == len(done.stdout.splitlines())
    assert b" lines, " in os.read(seen, 10_000)
    os.close(seen)


def test_nothing_but_a_terminal_is_told_how_far_it_is():
    assert b"" == tagged((GOOD + b"\n") * 3_000).stderr


def test_of_a_line_that_is_too_long_only_its_start_is_kept(tmp_path):
    file = tmp_path / "news.jsonl"
    with file.open("wb") as holes:
        holes.seek(2 * LONGEST + 5)
        holes.write(b"\n" + GOOD)

    with file.open("rb") as opened:
        first, second = lines_of([("news", opened)])

    assert (False, LONGEST + 1, 1) == (first.is_whole, len(first.data), first.number)
    assert Line("news", 2, GOOD) == second


def test_a_line_that_is_too_long_is_told(tmp_path):
    file = tmp_path / "news.jsonl"
    with file.open("wb") as holes:
        holes.seek(LONGEST + 5)
        holes.write(b"\n" + GOOD)

    done = tagged(b"", str(file))

    assert ["2024-10-18"] == values(done.stdout)
    assert f"{file}, line 1: longer than 67,108,864 bytes\n" == done.stderr.decode()


def test_a_file_that_is_not_there_is_usage(tmp_path):
    done = tagged(b"", str(tmp_path / "none.jsonl"))

    assert 2 == done.returncode
    assert b"No such file" in done.stderr
