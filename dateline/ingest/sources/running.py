"""The running text of a page: readability finds it among all else, lxml reads whatever is broken in it."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree, html
from readability.readability import Document, Unparseable

#: what the HTML Standard calls no text, or no part of the main content
_ASIDE = (
    "title script style noscript template svg math iframe object embed img video audio canvas figure nav aside footer"
    " dialog button input select textarea"
).split()
_BLOCKS = frozenset(
    "address article blockquote body caption center dd details div dl dt fieldset form h1 h2 h3 h4 h5 h6 header hr li"
    " main ol p pre section summary table td th tr ul".split()
)
_HIDING = ("hidden", "style")  # attributes; on the whole page they only wait for a script
_BLANKS = re.compile(r"\s+")
_BLANKS_OF_A_LINE = re.compile(r"[^\S\n]+")
_LINE_END = re.compile(r" ?\n ?")
_PARAGRAPH_END = re.compile(r"\n{2,}")


def parsed(page: str) -> Any:  # noqa: ANN401 - lxml has no types
    """Parse *page*, however broken, into the element of its root."""
    content = page.replace("\0", "").encode("utf-8", "replace")
    try:
        return html.document_fromstring(content, parser=html.HTMLParser(encoding="utf-8"))
    except etree.ParserError:  # not one element
        return html.Element("html")


def text_of(root: Any) -> str:  # noqa: ANN401
    """Give the running text of the page under *root*, which loses all else; empty when there is none.

    A blank line parts the paragraphs, a line end stands for a line break within one. The headline comes first.
    """
    etree.strip_elements(root, etree.Comment, *_ASIDE, with_tail=False)
    for whole in root.iter("html", "body"):
        for attribute in _HIDING:
            whole.attrib.pop(attribute, None)
    headings = [_shown(heading) for heading in root.iter("h1")]
    text = _shown(_main(root)) or _shown(root)
    return f"{headings[0]}\n\n{text}" if text and len(headings) == 1 and headings[0] not in text else text


def _main(root: Any) -> Any:  # noqa: ANN401
    """Give the element that holds the article; *root* when readability finds none."""
    logging.getLogger("readability").disabled = True  # it prints what it raises
    try:
        return html.fromstring(Document(root).summary(html_partial=True))
    except (Unparseable, etree.ParserError, ValueError):
        return root


def _shown(root: Any) -> str:  # noqa: ANN401
    text = _LINE_END.sub("\n", "".join(_pieces(root)))
    return _PARAGRAPH_END.sub("\n\n", text).strip()


def _pieces(root: Any) -> Iterator[str]:  # noqa: ANN401
    """Give the text of each element and the borders of each block, in order."""
    written = 0  # how many <pre> are open: their line ends are part of the text
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if element.tag in _BLOCKS:
            yield "\n\n"
        if element.tag == "pre":
            written += 1 if event == "start" else -1
        text = element.text if event == "start" else None if element is root else element.tail
        if element.tag == "br" and event == "start":
            yield "\n"
        yield (_BLANKS_OF_A_LINE if written else _BLANKS).sub(" ", text or "")
