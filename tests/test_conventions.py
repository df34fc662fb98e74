"""What the words leave to custom: the order of day and month, the hemisphere, the fiscal year."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from dateline import Anchor, Article, extract
from dateline.cli import main
from dateline.timeline.build import sightings_of
from dateline.timex.conventions import NEWS, Conventions
from dateline.timex.edtf import spell
from dateline.timex.readings import Order
from dateline.values import UNKNOWN

TUESDAY = Anchor.parse("2024-10-22")
SOUTH = Conventions(south=True)
OCTOBER = Conventions(fiscal=10)


def found(text, conventions=NEWS, anchor=TUESDAY):
    """Give the value and the interval of each expression of *text*."""
    return [(t.value, spell(t.interval)) for t in extract(text, anchor, conventions=conventions)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on 5/6/2024", "2024-05-06"),
        ("on 5/6/2024, and on 22/10/2024", "2024-06-05"),
        ("on 5/6/2024, and on 10/23/2024", "2024-05-06"),
        ("on 5/6/2024, on 22/10/2024, and on 10/23/2024", "2024-05-06"),
        ("on 5/6/2024, on 22/10/2024, on 23/10/2024, and on 10/23/2024", "2024-06-05"),
        ("on Wednesday, 5/6/2024", "2024-06-05"),
        ("on Monday, 5/6/2024, and on 22/10/2024", "2024-05-06"),
        ("on 5/6/2024, the Wednesday, 7/8/2024", "2024-06-05"),
        ("on Sunday, 5/6/2024", "2024-05-06"),
        ("on 5/6/2024, that is on 5 June 2024", "2024-06-05"),
        ("at 5 p.m. on 5/6/2024, and on 13/6/2024", "2024-06-05T17:00"),
        ("from 5/6/2024 to 13/6/2024", "2024-06-05"),
        ("on 5/5/2024", "2024-05-05"),
        ("on 13/13/2024", None),
    ],
)
def test_the_article_shows_the_order_of_day_and_month(text, value):
    assert value == next((value for value, _ in found(text)), None)


def test_the_publication_day_shows_the_order():
    assert ["2024-06-05"] == [value for value, _ in found("Posted 5/6/2024", anchor=Anchor.parse("2024-06-05"))]


@pytest.mark.parametrize(("order", "value"), [(Order.DAY_FIRST, "2024-06-05"), (Order.MONTH_FIRST, "2024-05-06")])
@pytest.mark.parametrize("anchor", [TUESDAY, UNKNOWN])
def test_an_order_that_is_given_goes_before_what_the_article_shows(order, value, anchor):
    conventions = Conventions(order=order)
    other = "22/10/2024" if order is Order.MONTH_FIRST else "10/22/2024"

    assert value == found(f"on 5/6/2024, and on {other}", conventions, anchor)[0][0]


@pytest.mark.parametrize(
    ("text", "conventions", "wanted"),
    [
        ("in summer 2023", NEWS, ("2023-SU", "2023-22")),
        ("in summer 2023", SOUTH, ("2023-SU", "2023-12-01/2024-02-29")),
        ("last winter", SOUTH, ("2024-WI", "2024-06-01/2024-08-31")),
        ("the autumn of last year", SOUTH, ("2023-FA", "2023-03-01/2023-05-31")),
        ("early spring 2023", SOUTH, ("2023-SP", "2023-09")),
        ("in fiscal 2024", NEWS, ("2024", "2024")),
        ("in fiscal 2024", OCTOBER, ("2024", "2023-10-01/2024-09-30")),
        ("in fiscal year 2024", Conventions(fiscal=4), ("2024", "2023-04-01/2024-03-31")),
        ("the third quarter of fiscal 2024", OCTOBER, ("2024-Q3", "2024-04-01/2024-06-30")),
        ("the fiscal first quarter of 2024", OCTOBER, ("2024-Q1", "2023-10-01/2023-12-31")),
        ("sales in FY24", OCTOBER, ("2024", "2023-10-01/2024-09-30")),
        ("in Q1 FY24", OCTOBER, ("2024-Q1", "2023-10-01/2023-12-31")),
        ("the 2024 fiscal year", OCTOBER, ("2024", "2023-10-01/2024-09-30")),
        ("in the fiscal year 2023-24", OCTOBER, ("2024", "2023-10-01/2024-09-30")),
        ("in the fiscal year 2023-24", NEWS, ("2023/2024", "2023-01-01/2024-12-31")),
        ("this fiscal year", OCTOBER, ("2025", "2024-10-01/2025-09-30")),
        ("last fiscal year", Conventions(fiscal=4), ("2024", "2023-04-01/2024-03-31")),
        ("last fiscal quarter", OCTOBER, ("2024-Q4", "2024-07-01/2024-09-30")),
        ("the first half of this fiscal year", OCTOBER, ("2025-H1", "2024-10-01/2025-03-31")),
        ("the second half of fiscal 2024", OCTOBER, ("2024-H2", "2024-04-01/2024-09-30")),
        ("the third quarter of 2024", OCTOBER, ("2024-Q3", "2024-07-01/2024-09-30")),
    ],
)
def test_seasons_and_fiscal_years_are_those_of_the_conventions(text, conventions, wanted):
    assert [wanted] == found(text, conventions)


def test_a_month_that_no_year_has_is_refused():
    with pytest.raises(ValueError, match="no such month: 13"):
        Conventions(fiscal=13)


@pytest.mark.parametrize(
    ("url", "day"),
    [
        (None, "2024-05-06"),
        ("https://news.example/a", "2024-05-06"),
        ("https://www.harbour.co.uk/a", "2024-06-05"),
        ("https://harbour.com.au", "2024-06-05"),
        ("https://harbour.us/a", "2024-05-06"),
        ("https://harbour.tv/a", "2024-05-06"),
        ("https://[harbour.uk", "2024-05-06"),
    ],
)
def test_the_country_of_the_publisher_tells_the_order(url, day):
    (sighting,) = sightings_of(Article("Norway and Sweden signed a pact on 5/6/2024.", url=url, published=TUESDAY))

    assert day == spell(sighting.interval)


def test_tag_and_timeline_take_the_conventions(tmp_path):
    file = tmp_path / "pact.jsonl"
    file.write_text(json.dumps({"text": "Norway and Sweden signed a pact on 5/6/2024.", "published": "2024-10-22"}))
    options = ["--order", "day-first", "--hemisphere", "south", "--fiscal-start", "10"]
    tagged = CliRunner().invoke(main, ["tag", *options, str(file)])
    told = CliRunner().invoke(main, ["timeline", *options, str(file)])

    assert ["2024-06-05"] == [timex["value"] for timex in json.loads(tagged.stdout)["timex"]]
    assert told.stdout.splitlines()[1].startswith("5 June 2024 ")
