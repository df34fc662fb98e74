from __future__ import annotations

import pytest

from dateline.timeline.article import Article
from dateline.timeline.build import sightings_of
from dateline.timeline.event import Basis, Sighting, Status
from dateline.timeline.explain import explain, why_not
from dateline.timeline.merge import merge
from dateline.timeline.page import notes_of
from dateline.timex.edtf import day_text
from dateline.values import Anchor

TUESDAY = Anchor.parse("2024-10-22")


def page(text: str, *, url: str = "https://example.org/a", publisher: str | None = None) -> Article:
    return Article(text, url=url, publisher=publisher, published=TUESDAY)


def told(text: str) -> list[Sighting]:
    return [s for s in sightings_of(page(text)) if s.basis is Basis.TEXT]


def first_day(sighting: Sighting) -> str:
    return day_text(sighting.interval.first_day or 0)


@pytest.mark.parametrize(
    ("text", "status", "content", "attribution"),
    [
        ("The port of Lisbon closed on Monday.", Status.OCCURRED, None, None),
        ("The port will close on 3 November.", Status.PLANNED, None, None),
        ("The mayor said on Monday that the port will close.", Status.OCCURRED, Status.PLANNED, "The mayor"),
        ("The mayor denied on Monday that the port was sold.", Status.OCCURRED, Status.DENIED, "The mayor"),
        ("The port was reportedly sold in June.", Status.CLAIMED, None, None),
        (
            "Ana Silva, the mayor of Porto, said the port was sold in June.",
            Status.CLAIMED,
            None,
            "Ana Silva, the mayor of Porto",
        ),
        ("The bridge collapsed in June, engineers said.", Status.CLAIMED, None, "engineers"),
        ("According to the harbour board, the bridge was sold in June.", Status.CLAIMED, None, "the harbour board"),
    ],
)
def test_status_and_speaker_are_read_off_the_clause(
    text: str, status: Status, content: Status | None, attribution: str | None
) -> None:
    (sighting,) = told(text)
    assert (status, content, attribution) == (sighting.status, sighting.content_status, sighting.attribution)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("The ferry sank in May and the crew was rescued in June.", ["The ferry sank", "The crew was rescued"]),
        (
            "The airline said on Monday it had cancelled 40 flights on 2 October.",
            ["The airline said it had cancelled 40 flights on 2 October", "It had cancelled 40 flights"],
        ),
        (
            "The firm sold a dock on 3 October — “a bad deal,” said Ana Luz at the quay.",
            ["The firm sold a dock — a bad deal"],
        ),
        (
            "The strike that began on 1 October ended on Monday.",
            ["The strike that began", "The strike that began on 1 October ended"],
        ),
        (
            "The minister resigned on Sunday over a scandal that began in 2021.",
            ["The minister resigned over a scandal", "A scandal began"],
        ),
        ("Critics say the law, passed in July, is unfair.", ["The law passed"]),
        ("The firm paid 2000 million kronor for the mine in 2019.", ["The firm paid 2000 million kronor for the mine"]),
        ("Nobody was hurt in the blast, which happened on Monday.", ["The blast happened"]),
        ("The firm, which sells boats, opened a shop in 2019.", ["The firm opened a shop"]),
        ("Delivery, originally due in May, was delayed until October 2024.", ["Delivery was delayed"]),
        (
            "Ana Silva founded the firm in 1990 and sold it in 1999.",
            ["Ana Silva founded the firm", "Ana Silva sold it"],
        ),
    ],
)
def test_each_date_takes_its_own_part_of_the_sentence(text: str, titles: list[str]) -> None:
    assert titles == [s.title for s in told(text)]


def test_a_sentence_without_a_date_takes_that_of_the_lead() -> None:
    lead, rest = sightings_of(page("The council met on Monday. Members rejected the budget."))
    assert (Basis.TEXT, Basis.CONTEXT) == (lead.basis, rest.basis)
    assert ("2024-10-21", "2024-10-21") == (first_day(lead), first_day(rest))


def test_what_is_dated_is_not_lost_to_what_is_said_of_it() -> None:
    (sighting,) = told("“We shut the plant on Friday,” said Maria Lopez, the head of the union.")
    assert ("shut", Status.CLAIMED) == (sighting.trigger, sighting.status)


def test_where_nothing_is_dated_the_publication_day_stands() -> None:
    (sighting,) = sightings_of(page("Members of the council rejected the budget."))
    assert (Basis.PUBLISHED, "2024-10-22") == (sighting.basis, first_day(sighting))


def test_what_goes_back_to_a_dated_event_has_its_date() -> None:
    text = "Acme launched the ferry on 3 May 2021. Since its launch the ferry has carried tourists."
    echo = next(s for s in sightings_of(page(text)) if s.trigger == "launch")
    assert (Basis.CONTEXT, "2021-05-03") == (echo.basis, first_day(echo))


def test_another_noun_of_the_same_class_goes_back_to_nothing() -> None:
    text = "Norway sent boats to Ghana in August 2021. Its deployment of troops worried the union."
    assert all(s.evidence.start != text.index("August") for s in sightings_of(page(text)) if s.trigger == "deployment")


def test_confidence_is_the_product_of_its_factors() -> None:
    (sighting,) = sightings_of(page("Members of the council rejected the budget."))
    assert (0.5, (("date from published", 0.5),)) == (sighting.confidence, sighting.factors)


@pytest.mark.parametrize(
    "text",
    [
        "Published: 22 Oct 2024\nWorld | 300 views\n",
        "the council met in June and " * 500,
        "Bob\n2d ago\nI was there on Monday\n",
        "В июне 2024 года совет утвердил бюджет страны.",
    ],
    ids=["headers", "no sentence end", "comments", "another script"],
)
def test_a_page_without_running_text_tells_nothing_and_says_why(text: str) -> None:
    assert ((), True) == (sightings_of(page(text)), bool(notes_of(page(text))))


def test_a_sentence_that_comes_again_is_told_once() -> None:
    text = "The council met on Monday. " * 1_000
    (note,) = notes_of(page(text))

    assert 1 == len(sightings_of(page(text)))
    assert ("repeated", text[27:].rstrip()) == (note.kind, text[note.start : note.end])


def test_near_copies_are_one_witness() -> None:
    text = "The council of Porto rejected the new harbour budget on Monday after a long debate about wages and boats."
    copies = [page(text, url=f"https://example.org/{n}", publisher=f"Paper {n}") for n in range(3)]
    (event,) = merge(s for article in copies for s in sightings_of(article))
    assert (3, 1) == (event.article_count, event.publisher_count)
    assert any("near-copies" in sentence for sentence in explain(event))


def test_the_explanation_names_date_status_and_factors() -> None:
    (event,) = merge(told("The bridge collapsed in June, engineers said."))
    text = " ".join(explain(event))
    assert all(part in text for part in ("June", "'said'", "0.90 (status claimed)"))


def test_what_stays_apart_says_why() -> None:
    (a,), (b,) = told("Acme sold 300 boats on Monday."), told("Acme sold 500 boats on Monday.")
    assert "They stay apart: the numbers differ (300 v. 500)." == why_not(a, b)
