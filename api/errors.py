"""Every failure as a problem (RFC 9457): one table says which error is which status."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final
from urllib.parse import quote

from flask import Flask, Response, current_app, request
from marshmallow.exceptions import SCHEMA
from werkzeug.exceptions import HTTPException

from dateline.errors import (
    ArticleNotFoundError,
    CursorError,
    DatelineError,
    EventMergedError,
    EventNotFoundError,
    StoreUnavailableError,
)
from schemas.dumps import to_ascii_json
from schemas.problem import PROBLEM, Errors, Problem

_CONTRACT = "/openapi.yaml#/components/responses/"  # a problem's type leads to where it is explained
_MOST_ERRORS = 20
_MOST_LETTERS = 100

TABLE: Final[dict[type[DatelineError], tuple[int, str, str]]] = {  # status, title, name in the contract
    CursorError: (400, "The query cannot be answered", "InvalidQuery"),
    ArticleNotFoundError: (404, "There is no such article", "NotFound"),
    EventNotFoundError: (404, "There is no such event", "NotFound"),
    EventMergedError: (308, "The event is part of another one", "Merged"),
    StoreUnavailableError: (503, "The timeline cannot be reached now", "Unavailable"),
}
_HTTP: Final[
    dict[int, tuple[str, str, str]]
] = {  # what is said when Flask refuses: title, detail, name in the contract
    404: ("Not Found", "There is nothing at this address; / lists what there is.", "NotFound"),
    405: (
        "Method Not Allowed",
        "This address does not know this method; Allow lists those it knows.",
        "MethodNotAllowed",
    ),
    413: ("Content Too Large", "The body is larger than this server takes.", "TooLarge"),
    500: ("Internal Server Error", "The server failed; the reason is in its log.", "Unexpected"),
}


class ProblemError(Exception):
    """A request is answered with *problem* and *headers*."""

    def __init__(self, problem: Problem, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(problem.detail)
        self.problem = problem
        self.headers = dict(headers or {})


def type_of(name: str) -> str:
    """Give the address of the response *name* in the contract."""
    return _CONTRACT + name


def invalid(name: str, status: int, errors: Errors) -> Problem:
    """Make the problem of input that is wrong; *errors* says by field how, and the detail says it again."""
    title = "The query cannot be answered" if status == 400 else "This is no article"
    few = {_shown(field): errors[field] for field in list(errors)[:_MOST_ERRORS]}
    return Problem(status, title, " ".join(_sentences(few)), type=type_of(name), errors=few)


def _shown(field: str) -> str:
    return "body" if field == SCHEMA else field[:_MOST_LETTERS]


def _sentences(errors: Errors) -> list[str]:
    return [
        f"{field}: {' '.join(map(str, told)) if isinstance(told, list) else told}" for field, told in errors.items()
    ]


def answer(problem: Problem, headers: Mapping[str, str] | None = None) -> Response:
    """Answer the current request with *problem*."""
    at = replace(problem, instance=problem.instance or quote(request.path))
    text = to_ascii_json(PROBLEM.dump(at))
    return Response(text, at.status, dict(headers or {}), content_type="application/problem+json")


def register(app: Flask) -> None:
    """Let every failure of *app* be answered with a problem."""
    app.register_error_handler(ProblemError, lambda error: answer(error.problem, error.headers))
    app.register_error_handler(DatelineError, _of_dateline)
    app.register_error_handler(HTTPException, _of_http)
    app.register_error_handler(Exception, _of_anything)


def _of_dateline(error: DatelineError) -> Response:
    if type(error) not in TABLE:
        return _of_anything(error)
    status, title, name = TABLE[type(error)]
    detail = str(error)
    errors: Errors = {"cursor": [detail]} if isinstance(error, CursorError) else {}
    return answer(Problem(status, title, detail, type=type_of(name), errors=errors), _headers_of(error))


def _headers_of(error: DatelineError) -> dict[str, str]:
    match error:
        case EventMergedError():
            return {"Location": f"/events/{quote(error.into)}"}
        case StoreUnavailableError():
            return {"Retry-After": "1"}
        case _:
            return {}


def _of_http(error: HTTPException) -> Response:
    status = error.code or 500
    title, detail, name = _HTTP.get(status, (error.name, error.description or "", ""))
    kept: dict[str, Any] = {k: v for k, v in error.get_headers() if k != "Content-Type"}
    return answer(Problem(status, title, detail, type=type_of(name) if name else "about:blank"), kept)


def _of_anything(error: Exception) -> Response:
    current_app.logger.error("%s %s failed", request.method, request.path, exc_info=error)
    title, detail, name = _HTTP[500]
    return answer(Problem(500, title, detail, type=type_of(name)))
