"""Pages of HTML: one file in, one article out; whatever is wrong with the page, an article or a reason."""

from __future__ import annotations

import io
import json
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import UnreadableSourceError
from dateline.ingest.sources import read
from dateline.ingest.sources.html import decoded, read_html
from dateline.timeline.article import Article
from dateline.values import UNKNOWN, Anchor

STORY = [
    "The harbour council of Skarvik approved the new breakwater on Tuesday after eleven hours of talks.",
    "“We have waited for this since the storm of 1987,” said Marta Olsen, who chairs the council.",
    "Work will begin in March 2025, once the ice has left the outer basin and the barges can come in.",
]
ASIDE = "Ferry sinks off Tarva on Sunday, and the mayor resigns after the vote in May"
PARAGRAPHS = "".join(f"<p>{paragraph}</p>" for paragraph in STORY)
LINKED = {
    "@graph": [
        {"@type": "WebSite", "name": "no article"},
        {
            "@type": ["NewsArticle"],
            "headline": "A  breakwater",
            "publisher": {"@type": "Organization", "name": "Skarvik Courier"},
            "datePublished": "2024-10-22T10:00:00+02:00",
            "url": "https://courier.example/breakwater",
            "inLanguage": "en-GB",
        },
    ]
}


def page(body: str, head: str = "") -> str:
    """Make a page."""
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"


def found(content: str | bytes) -> Article | UnreadableSourceError:
    """Read the one thing that a page gives."""
    (one,) = read_html("it.html", "it", io.BytesIO(content.encode() if isinstance(content, str) else content))
    return one


def article(content: str | bytes) -> Article:
    """Read a page that is an article."""
    one = found(content)
    assert isinstance(one, Article), one
    return one


@pytest.mark.parametrize(
    "body",
    [
        PARAGRAPHS,
        f"<main><article><h1>Breakwater</h1>{PARAGRAPHS}</article></main>",
        "<article>" + "".join(f"<p>{paragraph}" for paragraph in STORY),
        "<div>" + "<br>\n<br>".join(STORY) + "</div>",
        "<div class=text>" + "".join(f"<div>{paragraph}</div>" for paragraph in STORY) + "</div>",
        "<pre>" + "\n\n".join(STORY) + "</pre>",
        "<article>" + "".join(f"<div class=block><p>{paragraph}</p></div>" for paragraph in STORY) + "</article>",
        f"<table><tr><td><a href=a>Home</a><td>{PARAGRAPHS}</table>",
        f"<article>{PARAGRAPHS}<aside><p>{ASIDE}</p></aside></article>",
        f"<article><figure><figcaption>{ASIDE}</figcaption></figure>{PARAGRAPHS}</article>",
        f"<nav><ul><li><a href=a>{ASIDE}</a></ul></nav><article>{PARAGRAPHS}</article><footer>{ASIDE}</footer>",
        f"<article>{PARAGRAPHS}</article><div id=comments><div class=comment><p>{ASIDE}</p></div></div>",
        f"<article>{PARAGRAPHS}<p hidden>{ASIDE}</p><p style='display: none'>{ASIDE}</p></article>",
        f"<article>{PARAGRAPHS}<!-- {ASIDE} --><script>'{ASIDE}'</script><noscript>{ASIDE}</noscript></article>",
        f"</div></p><article>{PARAGRAPHS}</b></article></span>",
        PARAGRAPHS.replace("Tuesday", "<b>Tues</b>day").replace("Marta ", "<a href=x>Marta</a>\n\t "),
        PARAGRAPHS.replace("“", "&ldquo;").replace("”", "&#8221;").replace("harbour ", "har&shy;bour&nbsp;"),
    ],
    ids="bare main open lines divs pre blocks table aside figure nav comments hidden script odd inline signs".split(),
)
def test_the_paragraphs_are_those_of_the_article(body):
    kept = article(page(body)).text.replace("\xad", "").split("\n\n")

    assert STORY == kept[kept.index(STORY[0]) :]
    assert ASIDE not in " ".join(kept)


@pytest.mark.parametrize(
    ("headings", "first"),
    [
        ("<header><h1>A <i>new</i>\nmole</h1></header>", "A new mole"),
        ("<h1>A new mole</h1>", "A new mole"),
        ("<h1>One</h1><h1>Two</h1>", STORY[0]),
        ("<h1> </h1>", STORY[0]),
        ("", STORY[0]),
    ],
)
def test_the_headline_stands_once_before_the_text(headings, first):
    kept = article(page(f"<div class=masthead>{headings}</div><div class=text>{PARAGRAPHS}</div>")).text.split("\n\n")

    assert [first, *STORY][first == STORY[0] :] == kept


def test_a_short_page_is_told_whole():
    assert "They met on Friday." == article("<p>They met on Friday.").text


def test_a_page_that_waits_for_a_script_to_be_shown_is_read():
    shown = f"<html style='visibility: hidden'><body hidden style='display:none'>{PARAGRAPHS}"

    assert "\n\n".join(STORY) == article(shown).text


def test_an_article_is_what_the_page_says_of_itself():
    head = f"<script type='application/ld+json'>{json.dumps(LINKED)}</script>"

    told = article(page(PARAGRAPHS, head))

    assert (
        Article(
            "\n\n".join(STORY),
            title="A breakwater",
            publisher="Skarvik Courier",
            published=Anchor.parse("2024-10-22T10:00:00+02:00"),
            url="https://courier.example/breakwater",
            language="en-GB",
            page_dated=True,
            name="it",
        )
        == told
    )


@pytest.mark.parametrize(
    ("head", "field", "value"),
    [
        ("<title>A &amp; B</title>", "title", "A & B"),
        ("<title>A</title><meta property='og:title' content='B'>", "title", "B"),
        ("<meta property=og:site_name content=Courier>", "publisher", "Courier"),
        ("<link rel=canonical href=https://a.example/b>", "url", "https://a.example/b"),
        (
            "<link rel=canonical href=/b><meta property=og:url content=https://a.example/c>",
            "url",
            "https://a.example/c",
        ),
        ("<link rel=canonical href=https://a.example/>", "url", None),
        ("<link rel=canonical href='https://a.example/?id=7'>", "url", "https://a.example/?id=7"),
        ("<link rel=canonical href='https://[a/b'>", "url", None),
        ("<meta property=og:locale content=de_AT>", "language", "de-AT"),
        ("<meta http-equiv=content-language content='no tag'>", "language", "en"),
        ("", "title", None),
    ],
)
def test_a_field_is_found_where_pages_have_it(head, field, value):
    assert value == getattr(article(page(PARAGRAPHS, head)), field)


@pytest.mark.parametrize(
    ("head", "body", "published"),
    [
        ("<meta property='article:published_time' content='2024-10-22T08:00:00Z'>", "", "2024-10-22T08:00:00+00:00"),
        ("<meta name=pubdate content='Tue, 22 Oct 2024 08:00:00 +0200'>", "", "2024-10-22T08:00:00+02:00"),
        ("<meta name=Date content='22 October 2024'>", "", "2024-10-22"),
        ("<meta name=DC.date.issued content='2024-10-22'>", "", "2024-10-22"),
        ("<meta name=date content='soon'><meta name=pubdate content='2024-10-22'>", "", "2024-10-22"),
        ("<meta name=date content='2024-02-30'>", "", ""),
        ("", "<article><time datetime='2024-10-22T08:00'>today</time></article>", "2024-10-22T08:00:00"),
        ("", "<h1>Title</h1><div><time>22. Oktober 2024</time></div>", "2024-10-22"),
        ("", "<span itemprop=datePublished content=2024-10-22></span>", "2024-10-22"),
        ("", "<nav><time datetime=2020-01-01></time></nav>", ""),
        ("<script type='application/ld+json'>{broken</script><meta name=date content='2024-10-22'>", "", "2024-10-22"),
        (f"<script type='application/ld+json'>{'[' * 99_999}</script>", "", ""),
        ('<script type="application/ld+json">[{"@type": 7, "datePublished": [null, 7]}, null]</script>', "", ""),
        ('<script type="application/ld+json">{"@type": "WebPage", "datePublished": "2020-01-01"}</script>', "", ""),
    ],
)  # fmt: skip
def test_the_publication_date_is_the_first_that_can_be_read(head, body, published):
    told = article(page(body + PARAGRAPHS, head))

    assert (published, bool(published)) == (str(told.published), told.page_dated)


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("<p>café".encode(), "café"),
        ("\ufeff<p>café".encode(), "café"),
        ("<p>café".encode("utf-16"), "café"),
        (b"<p>caf\xe9 \x93quoted\x94", "café “quoted”"),
        (b"<meta charset=iso-8859-1><p>caf\xe9 \x93quoted\x94", "café “quoted”"),
        (b"<meta http-equiv=Content-Type content='text/html; charset=windows-1251'><p>\xec\xe8\xf0", "мир"),
        (b"<?xml version='1.0' encoding='koi8-r'?><html><body><p>\xcd\xc9\xd2", "мир"),
        ("<meta charset='Shift_JIS'><p>条約".encode("cp932"), "条約"),
        (b"<meta charset=nonsense><p>caf\xc3\xa9", "café"),
        (b"<meta charset=utf-8><p>caf\xe9", "café"),
        ("<meta charset=utf-16><p>café".encode(), "café"),
        (b"<p>ca\0f&#233;&#xD800;&#0;&bogus;", "café"),
    ],
    ids="utf-8 mark utf-16 none latin-1 cp1251 koi8-r shift_jis unknown wrong utf-16-label odd".split(),
)
def test_a_page_is_read_in_its_charset(content, text):
    assert text == article(content).text[: len(text)]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "is empty"),
        (b" \r\n\0", "is empty"),
        (b"<html><body></body></html>", "has no text of its own"),
        (b"<!doctype html>", "has no text of its own"),
        (b"<!-- all of it -->", "has no text of its own"),
        (b"<title>App</title><div id=root></div><script>render('on Friday')</script>", "has no text of its own"),
        (b"<noscript>You need to enable JavaScript.</noscript>", "has no text of its own"),
    ],
)
def test_a_page_without_text_is_refused_with_the_reason(tmp_path, content, why):
    (tmp_path / "page.htm").write_bytes(content)
    errors: list[UnreadableSourceError] = []

    assert [] == list(read(tmp_path / "page.htm", errors.append))
    assert f"{tmp_path / 'page.htm'}: {why}" == str(errors[0])[: len(str(tmp_path / "page.htm")) + 2 + len(why)]


@given(
    st.binary(max_size=80),
    st.sampled_from([b"", b"<p>", b"<article><p>It met.</p><", b"<html style='", b"<table><td><"]),
)
def test_whatever_the_bytes_there_is_an_answer(content, beginning):
    assert isinstance(found(beginning + content), Article | UnreadableSourceError)


@pytest.mark.parametrize(
    "piece", ["<div>", "<b>", "<table><tr><td>", "<ul><li>", "<p><b><i>It ", "</p>", "<", "&", "<a b='c'"]
)
def test_a_page_of_nothing_but_tags_has_an_answer(piece):
    assert isinstance(found(piece * 20_000), Article | UnreadableSourceError)


def test_what_reads_pages_is_imported_with_the_first_page():
    code = "import sys, dateline.cli.ingest, dateline.cli.timeline; sys.exit(sys.modules.get('lxml') and 1)"

    subprocess.run([sys.executable, "-c", code], check=True)


def test_an_unknown_date_stays_unknown():
    assert UNKNOWN == article(PARAGRAPHS).published
    assert "é" == decoded(b"\xe9")
