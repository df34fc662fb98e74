"""Pages that nobody would publish as articles, of any size: what the timeline must answer all the same."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from itertools import count

_MONTHS = "January February March April May June July August September October November December".split()
_WHO = "The council|The mayor|The harbour master|Ruth Lund|The ferry line|Acme Steel|The port of Bergen".split("|")
_DID = "closed|opened|sold|repaired|inspected|rejected|approved|bought".split("|")
_WHAT = "the old mole|a new quay|the lighthouse|two cranes|the fish market|three barges|the dry dock".split("|")


def repeated(piece: str) -> Callable[[int], str]:
    """Give a page of *piece* again and again."""
    return lambda size: (piece * (size // len(piece) + 1))[:size]


def numbered(piece: Callable[[int], str]) -> Callable[[int], str]:
    """Give a page of pieces that their number makes differ."""

    def page(size: int) -> str:
        pieces, length = [], 0
        for number in count():
            if length >= size:
                return "".join(pieces)[:size]
            pieces.append(piece(number))
            length += len(pieces[-1])
        raise AssertionError

    return page


def _day(number: int) -> str:
    return f"{number % 28 + 1} {_MONTHS[number // 28 % 12]} {1900 + number // 336 % 120}"


def _sentence(number: int) -> str:
    chance = random.Random(number)  # noqa: S311 - the same page each time
    when = chance.choice(("on Monday", "last week", "in June", f"on {_day(number)}", "", "", ""))
    return (
        f"{chance.choice(_WHO)} {chance.choice(_DID)} {chance.choice(_WHAT)} {when}".strip() + f" for {number} crowns. "
    )


#: name -> a page of a number of characters
PAGES: Mapping[str, Callable[[int], str]] = {
    "headers only": repeated("Published: 22 Oct 2024\nWorld | 300 views\n2 days ago\nBy Anna Berg\n"),
    "no sentence end": repeated("the council met in June and "),
    "comments only": repeated("2d ago\nI was there on Monday\nBob\n"),
    "comments after a story": lambda size: (
        "The council met on Monday in the hall.\n\n" + repeated("Bob\n2d ago\nIt was loud on Friday.\n")(size)
    ),
    "one sentence often": repeated("The council met in June. "),
    "one paragraph often": repeated("The council met in June. It was loud.\n\n"),
    "many dates": numbered(lambda number: f"The council met on {_day(number)}. "),
    "only dates": numbered(lambda number: f"{_day(number)}, "),
    "another script": repeated("В июне 2024 года совет утвердил бюджет. "),
    "mixed scripts": repeated("В июне 2024 года совет met in June. "),
    "zero width": repeated("The\u200b coun\u200dcil\ufeff met\u2060 in Ju\u200bne. "),
    "only zero width": repeated("\u200b"),
    "line breaks": repeated("\n"),
    "carriage returns": repeated("\r"),
    "lines of a word": repeated("June\n"),
    "blank lines": repeated("They met in June.\n \n\t\n"),
    "blanks": repeated(" "),
    "quotes": repeated("\"“”‘’'``"),
    "open quotes": repeated("“They met in June. "),
    "said in quotes": repeated("“They met in June,” he said. "),
    "brackets": repeated("(["),
    "closing brackets": repeated(")] "),
    "numbers": numbered(lambda number: f"{number}\t{number * 7}\t{number % 28 + 1}.5\t{2000 + number % 30}\n"),
    "one paragraph": numbered(_sentence),
    "paragraphs": numbered(lambda number: _sentence(number) + "\n\n"),
    "capitals": repeated("The The The Bank Of Of Of "),
    "names": repeated("Anna Berg and Ruth Lund of Acme Steel met Tom Silva. "),
    "marks": repeated("“ ” `` '' \" , ; "),
    "stops": repeated(". ! ? … "),
    "abbreviations": repeated("p.m. Inc. U.S. No. "),
    "bylines": repeated("By Anna Berg, 22 Oct 2024\n"),
    "datelines": repeated("BERGEN, Oct. 21 (Agency) -- They met on Monday.\n"),
    "captions": repeated("https://example.org/a.jpg\nThe mole in 2019.\n"),
    "promos": repeated("NEWS OF THE DAY:\nFerry sinks on Friday\n"),
    "said": repeated("he said that she said that "),
    "verbs": repeated("was said to have been going to be held "),
}
