"""The texts that the benchmarks read: articles of 3 kB, no two alike, and hostile ones."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from pathlib import Path

from dateline.timex.english import ENGLISH

ARTICLE = 3_000  # characters
ROOT = Path(__file__).parent.parent
PUBLISHED = "2024-10-22"
FOREIGN = ("de_", "es_")  # corpora that are not English, by the start of their names

_MONTHS = "January February March April May June July August September October November December".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_CHANGED: tuple[tuple[str, Callable[[random.Random], str]], ...] = (
    ("|".join(_MONTHS), lambda chance: chance.choice(_MONTHS)),
    ("|".join(_DAYS), lambda chance: chance.choice(_DAYS)),
    (r"(?:19|20)\d\d", lambda chance: str(chance.randint(1990, 2024))),
    (r"\d{1,2}(?=\D)", lambda chance: str(chance.randint(1, 28))),
)


def articles(corpora: Path | None, count: int) -> list[tuple[str, str]]:
    """Give *count* articles of about 3 kB, each with its day of publication; fewer when *corpora* have no more."""
    whole = _of_corpora(corpora) if corpora else _of_seeds()
    return list(islice(_cut(whole), count))


def _of_corpora(folder: Path) -> Iterator[tuple[str, str]]:
    for file in sorted(folder.glob("*.jsonl")):
        if not file.name.startswith(FOREIGN):
            for line in file.read_text().splitlines():
                article = json.loads(line)
                yield article["text"], article.get("dct") or PUBLISHED


def _of_seeds() -> Iterator[tuple[str, str]]:
    """Shuffle the sentences of the seeds for ever, and put other dates and numbers into them."""
    chance = random.Random(1)  # noqa: S311 - the same articles each time
    seeds = "\n".join(p.read_text().split("---", 2)[2] for p in sorted((ROOT / "seeds" / "articles").glob("*.md")))
    sentences = re.split(r"(?<=[.!?])\s+", seeds)
    while True:
        text = " ".join(chance.sample(sentences, len(sentences)))
        for pattern, new in _CHANGED:
            text = re.sub(rf"\b(?:{pattern})\b", lambda _, new=new: new(chance), text)
        yield text, PUBLISHED


def _cut(whole: Iterator[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Join and cut texts to articles, at blanks; the day is that of the first."""
    left = ""
    for text, day in whole:
        left += text + "\n\n"
        while len(left) > ARTICLE:
            end = left.rfind(" ", 0, ARTICLE) + 1 or ARTICLE
            yield left[:end], day[:10]
            left = left[end:]


#: name -> what the text repeats
HOSTILE: Mapping[str, str] = {
    "digits": "1234567890",
    "may": "may ",
    "1-1": "1-1-",
    "in": "in ",
    "combining marks": "a\u0301\u0301\u0301",
    "lone surrogates": "\ud800\udc00\udfff ",
    "Arabic-Indic digits": "٢٠٢٤ ",
    "no space": "october",
    "newlines": "\n",
    "2024": "2024 ",
    "the": "the ",
    "commas": ",",
    "dashes": "-–—",
    "ordinals": "first second third ",
    "from to": "from from to to ",
    "quotes": "'’\"“",
    "soft hyphens": "Octo\u00adber ",
    "long numbers": "9" * 10_000 + " years ",
    "NULs": "\0",
    "right to left": "\u200fיום שלישי 5 ",
    "emoji": "🗓️📅 ",
    "Jan.": "Jan. ",
    "12:12": "12:12:",
    "'90s": "'90s ",
    "a": "a ",
    "numbers in words": "one two three ",
    "html": "<p class='may'>5&nbsp;May</p>",
    "days": "Monday, ",
    "dates": "5 May 2024, ",
    "thousands": "1,000,000,000,",
    # what our own code does
    "addresses": "www.a 5 may a@b.c ",
    "half an address": "a." * 5_000 + " @ www ://",
    "at signs": "a@a",
    "ranges": "5 may - 6 may - ",
    "ranges of words": "between may and june to july through ",
    "counted": "two weeks before two days after ",
    "counted from": "two weeks before christmas after ",
    "story": "In 1805 a war began. By May (in 1707) it ended. ",
    "bare months of a story": "In 1805, 1806 and 1807. " + "May. " * 2_000,
    "brackets": "(" * 99 + "1805",
    "verbs": "was said will be held on Friday ",
    "no verb": "a" * 88 + " Friday ",
    "clause ends": ". ! ? ; : Friday ",
    "shouts": "!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!! Friday?????????????????????????????? ",
    "sounds like chat": ":: ;; : @ # ://t.c 7 pm u may ",
    "blanks": "may" + " " * 97,
    "blank lines": "may \n \n\n in\n",
    "phases": "early late mid-early may ",
    "bounds": "since by until before the 5 may ",
    "nested": "the third week of the second month of the last quarter of ",
    "glued": "5pm5pm 5p.m.5 p.m.5bc ",
    "apostrophes": "new year's 's's may's ",
    "holidays": "new year's new year's eve st. patrick's ",
    "not quite": "octobe novembe thursda yesterda ",
    "impossible": "31 June 30 February 1999-02-31 24:59 ",
    "far away": "999,999,999,999 years ago 99999 bc ",
    "hyphens": "octo-\nber may-\nday ",
    "tabs": "may\t5\t2024\v\f\x85",
    "full width": "２０２４年５月 Ｍａｙ５ ",
    "words that grow": "ı İ ß ŉ ǰ ΐ ﬁrst ",
}
#: name -> what the text says each time in another way
CHANGING: Mapping[str, Callable[[random.Random], str]] = {
    "new dates": lambda chance: f"{chance.randint(1, 28)} May {chance.randint(1000, 2999)}, ",
    "new numbers": lambda chance: f"{chance.randint(1, 999_999)} years ago ",
    "new shapes": lambda chance: chance.choice(_WORDS) + chance.choice(_SIGNS),
    "new sentences": lambda chance: f"{chance.choice(_VERBS)} {chance.choice(_WORDS)} {chance.choice(_WORDS)}. ",
    "any characters": lambda chance: chr(chance.choice((chance.randrange(128), chance.randrange(0x110000)))),
}
_WORDS = sorted({word for words in ENGLISH.lexicon.classes.values() for word in words})
_SIGNS = [" ", " ", " ", ", ", "-", " 5 ", " 1999 ", " the ", " of ", " in ", "/", "\n"]
_VERBS = ["was", "will", "said", "is", "to", "had", "walked", "has been due"]
NAMES = (*HOSTILE, *CHANGING)


def hostile(name: str, size: int) -> str:
    """Give *size* characters of the hostile text of that *name*."""
    if name in CHANGING:
        chance = random.Random(name)  # noqa: S311 - the same text each time
        pieces, length = [], 0
        while length < size:
            pieces.append(CHANGING[name](chance))
            length += len(pieces[-1])
        return "".join(pieces)[:size]
    piece = HOSTILE[name]
    return (piece * (size // len(piece) + 1))[:size]
