"""What the reader of some articles should know about them, beside what they tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from dateline.timeline.article import Article
from dateline.timeline.page import notes_of

_NAMED = 5  # articles that a remark names
_USUAL = frozenset({"header", "headline", "byline", "dateline"})


def remarks_on(articles: Collection[Article], told: Collection[str]) -> Iterator[str]:
    """Say which of *articles* came in versions, share a name, have no date, or have an id that is not in *told*."""
    latest = {article.id: article for article in articles}
    yield from _versions(articles)
    yield from _names(latest.values())
    yield from _undated(latest.values())
    for article in latest.values():
        if article.id not in told:
            yield f"{_name(article)}: tells nothing; {set_aside(article) or 'no sentence of it has a verb of an event'}"


def set_aside(article: Article, *, but: Collection[str] = ()) -> str:
    """Say what kinds of stretches of *article* were set aside, *but* for some, and why; empty when there are none."""
    kinds = {note.kind: note.why for note in notes_of(article) if note.kind not in but}
    return "set aside: " + ", ".join(f"{kind} ({why})" for kind, why in kinds.items()) if kinds else ""


def unusual(article: Article) -> str:
    """Say what was set aside of *article* that not every article has."""
    return set_aside(article, but=_USUAL)


def _versions(articles: Iterable[Article]) -> Iterator[str]:
    distinct = dict.fromkeys(articles)
    for name, count in Counter(article.url for article in distinct if article.url).items():
        if count > 1:
            yield f"{name}: came in {count} versions; the last one is told"


def _names(articles: Iterable[Article]) -> Iterator[str]:
    for name, count in Counter(article.name for article in articles if article.name).items():
        if count > 1:
            yield f"{count} articles are named {name!r}: --published and --sightings cannot tell them apart"


def _undated(articles: Iterable[Article]) -> Iterator[str]:
    if names := [_name(article) for article in articles if article.published.moment is None]:
        more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
        yield (
            f"{', '.join(names[:_NAMED])}{more}: no publication date, so what they date by it (last week, on Monday) is"
            " left out; give it with --published NAME=DATE"
        )


def _name(article: Article) -> str:
    return article.name or article.url or article.id
