"""Reads are open to the pages of every origin, writes to none."""

from __future__ import annotations

from typing import Final

from flask import Response, request

_READS: Final = frozenset({"GET", "HEAD"})
_OPEN: Final = {"Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "Link, Location, Retry-After"}
_PREFLIGHT: Final = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, HEAD",
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Max-Age": "86400",
}


def open_reads(response: Response) -> Response:
    """Let the browser hand the answer to a read, or the leave for one, to the page that asked."""
    wanted = request.headers.get("Access-Control-Request-Method")
    if request.method in _READS:
        response.headers.update(_OPEN)
    elif request.method == "OPTIONS" and wanted in _READS and wanted in response.allow:
        response.headers.update(_PREFLIGHT)
    return response
