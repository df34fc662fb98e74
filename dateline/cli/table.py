"""The timeline as a table for people: when, with what status, in how many articles, what, and who says so."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from dateline.timeline.event import Basis, Event, Status
from dateline.timex import edtf

_HEAD = ("When", "Status", "Articles", "What (who says so)")
_WIDEST_DATE = 32
_NARROWEST = 24  # columns of a text that is still wrapped
_GAP = "  "


def table(events: Iterable[Event], width: int | None) -> Iterator[str]:
    """Give a row for each of *events* below a head; lines are wrapped to *width* columns, or not when that is None."""
    rows = [_HEAD, *map(_row, events)]
    if len(rows) == 1:
        yield "No dated events."
        return
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    widths[0] = min(widths[0], _WIDEST_DATE)
    indent = " " * (sum(widths) + 3 * len(_GAP))
    for when, status, articles, what in rows:
        told = articles.ljust(widths[2]) if articles == _HEAD[2] else articles.rjust(widths[2])
        yield from _wrapped(_GAP.join((when.ljust(widths[0]), status.ljust(widths[1]), told, what)), indent, width)


def _row(event: Event) -> tuple[str, str, str, str]:
    asides = [event.attribution, _denial(event), None if event.basis is Basis.TEXT else f"date from {event.basis}"]
    aside = ", ".join(filter(None, asides))
    return (
        edtf.label(event.interval),
        str(event.status),
        str(event.article_count),
        f"{event.title} ({aside})" if aside else event.title,
    )


def _denial(event: Event) -> str | None:
    """Say who denies what others say; None when nobody does."""
    if event.status is Status.DENIED:
        return None
    who = dict.fromkeys(s.attribution or "somebody" for s in event.sightings if s.status is Status.DENIED)
    return f"denied by {' and '.join(who)}" if who else None


def _wrapped(line: str, indent: str, width: int | None) -> Iterator[str]:
    if width is None or len(line) <= width or width < len(indent) + _NARROWEST:
        yield line
    else:
        yield from textwrap.wrap(line, width, subsequent_indent=indent, break_on_hyphens=False, drop_whitespace=True)
