"""What goes out: JSON that is ready, put in its frame."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import urlencode

from flask import Response, request

from api.errors import ProblemError, invalid
from api.requests import Sent
from dateline.ingest.add import Added
from dateline.store.events import EventPage
from schemas.added import AddedSchema
from schemas.dumps import to_ascii_json, to_json
from schemas.page import page_json
from schemas.problem import PROBLEM, Problem
from schemas.query import AskedEvents

_ADDED = AddedSchema()


def json(text: str, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """Answer with *text*, which is JSON already."""
    return Response(text, status, dict(headers or {}), content_type="application/json")


def page(asked: AskedEvents, found: EventPage) -> Response:
    """Answer with a page of events, and the address of the next one in its links and in the Link header."""
    following = _here(cursor=asked.cursor(found.next)) if found.next else None
    links = {"self": _here(), "next": following}
    header = {"Link": f'<{following}>; rel="next"'} if following else {}
    return json(page_json(found.docs, window=asked.window, links=links), headers=header)


def article(doc: str, events: Iterable[str]) -> Response:
    """Answer with *doc*, the JSON of an article, and the ids of the events that it tells."""
    return json(f'{doc[:-1]},"events":{to_json(list(events))}}}')


def added(sent: Sent, became: Iterable[Added]) -> Response:
    """Answer with what became of each article that was sent, in order: 201 when one of them is new, else 200.

    Raises ProblemError (422) when none of them is an article.
    """
    results = iter(became)
    entries = [
        {"problem": PROBLEM.dump(a)} if isinstance(a, Problem) else _ADDED.dump(next(results)) for a in sent.articles
    ]
    refused = {str(number): a for number, a in enumerate(sent.articles) if isinstance(a, Problem)}
    if refused and len(refused) == len(entries):
        raise ProblemError(_all_refused(sent, refused))
    status = 201 if any(entry.get("outcome") == "added" for entry in entries) else 200
    if sent.one:
        return json(to_json(entries[0]), status, {"Location": entries[0]["links"]["self"]})
    return json(to_ascii_json({"articles": entries, "refused": len(refused)}), status)


def _all_refused(sent: Sent, refused: Mapping[str, Problem]) -> Problem:
    if sent.one:
        return refused["0"]
    return invalid("InvalidArticle", 422, {place: [problem.detail] for place, problem in refused.items()})


def _here(**changed: str) -> str:
    parameters = request.args.to_dict() | changed
    return request.path + (f"?{urlencode(parameters)}" if parameters else "")
