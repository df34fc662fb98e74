"""The stretch of a sentence that a mention stands in, between borders and without what is inserted; and its subject."""

from __future__ import annotations

import re

from dateline.timeline.verbs import Verb, actions_in, verbs_in

Stretch = tuple[int, int]

_BORDER = re.compile(
    r";|[,.!?:]\s?(?:[\"“”]|``|'')|,\s+(?=(?:which|who|while|with|where|although|but|and|as|arguing|saying|citing|after"
    r"|before|since|whereas|though|when|making|bringing|leaving|originally|previously"
    r"|initially|formerly)\b)"
    r"|\bsince\s(?!\d|(?:last|early|late|this|then)\b|the (?:early|late|beginning|end|start)\b"
    r"|[A-Z]\w+(?:,|\s(?:\d|and\b|of\b)))"
    r"|\b(?:because|although|while|when|whereas|that|whose)\s"
)
_JOINED = re.compile(
    r",?\s+(?:and|but|then)\s+(?:(?:then|later|also|subsequently|soon|eventually|will|would)\s+)*(?=[a-z])"
)
_MARKS = "\"“”`'"
_LIST = re.compile(r",\s+(?:and|but)\b")
_INSERTED = re.compile(r",\s+(?:which|who|where|with|originally|previously|initially|formerly|\w+ing)\b")
_NEW_SUBJECT = re.compile(r"(?:the|a|an|its|his|her|their|he|she|it|they|we)\s")
_HELPER = re.compile(r"(?:is|are|was|were|has|have|had|will|would)\b")
_GERUND = re.compile(r"\w+ing\b")
_LINKED = re.compile(r"(?:which|who|that)\s")
_JOINT = re.compile(r"(?:and|but|or|then)\s+(?:(?:then|later|also|subsequently|soon|eventually)\s+)*")
_PARTICLES = frozenset(
    "by in on at to for with from of into off up out over against before after under through as than".split()
)
_PARTICLE = rf"(?:{'|'.join(sorted(_PARTICLES))})"
_LEADING = re.compile(rf"\s*{_PARTICLE}\s(?:\w+day\s+{_PARTICLE}\s)?")  # "resigned [on Sunday over] a scandal"
OPENS_LATER = re.compile(
    r"\W*(?:when|while|after|before|as|if|since|although|though|because|once|despite|whereas|for|in|during|rather|at"
    r"|according|amid|following|with|on|speaking|asked|instead|by|under|to|apart|unlike|even)\b"
)
_LONGEST_SUBJECT = 8  # words


def segment_of(words: str, start: int, end: int) -> tuple[int, int]:
    """Give the stretch between the borders around [*start*, *end*); a border right before the mention is its bound."""
    first, last = 0, len(words)
    inserted = False
    for border in _BORDER.finditer(words):
        joined = words[: border.start()].endswith((" and ", " but ", " or "))
        if border[0].startswith("that") and not joined and not verbs_in(words, first, border.start()):
            continue  # "images that spread": it hangs on a noun, and the noun belongs to it
        if _LIST.match(words, border.start()) and not any(actions_in(words, first, border.start())[::2]):
            continue  # "bombs in Oslo, Norway, and Graz killed"
        if border[0].startswith("since") and _is_phrase(words, border.end(), start):
            continue
        if border.end() <= start and words[border.end() : start].strip():
            if not _is_island(words, border, start):
                first = _main_start(words, border, start)
                inserted = _INSERTED.match(words, border.start()) is not None
        elif border.start() >= end and _happens(words, first, border.start(), quote=border[0][-1] in _MARKS):
            last = border.start()
            break
    return first, closed_at(words, end, last) if inserted else last


def _is_phrase(words: str, begins: int, start: int) -> bool:
    """Tell whether no verb stands before the comma that closes what *begins*: "since the war, he said on Friday"."""
    comma = words.find(", ", begins, start)
    return comma >= 0 and not any(actions_in(words, begins, comma)[::2])


def _main_start(words: str, border: re.Match[str], start: int) -> int:
    """Give where the clause behind *border* begins; where it opens the sentence, the main clause behind its comma."""
    if words[: border.start()].strip(" \"“'`"):
        return border.end()
    comma = words.find(", ", border.end(), start)
    while comma >= 0:
        if any(actions_in(words, comma, start)[::2]):
            return comma + 2
        comma = words.find(", ", comma + 1, start)
    return border.end()


def _is_island(words: str, border: re.Match[str], start: int) -> bool:
    """Tell whether what *border* begins is closed before *start*: "the airline, [which is new,] signed on Monday"."""
    closing = words.find(",", border.end(), start)
    if closing < 0 or not _INSERTED.match(words, border.start()):
        return False
    return starts_with_verb(words, closing + 1 + (words[closing + 1 : start][:1] == " "))


def closed_at(words: str, end: int, last: int) -> int:
    """Give where what is inserted around a mention that ends at *end* is closed: the comma before the main verb."""
    comma = words.find(", ", end, last)
    while comma >= 0 and not starts_with_verb(words, comma + 2):
        comma = words.find(", ", comma + 1, last)
    return last if comma < 0 else comma


def _happens(words: str, start: int, end: int, *, quote: bool) -> bool:
    """Tell whether something is told; in a *quote* what is so will do: '"It will be over in June," he said'."""
    verbs, nouns, states = actions_in(words, start, end)
    return bool(verbs or nouns or (quote and states))


def part_of(words: str, segment: tuple[int, int], trigger: Verb, mention: tuple[int, int]) -> tuple[int, int]:
    """Cut from *segment* the verb phrases that are joined to that of *trigger* and have nothing to do with the date."""
    first, last = segment
    near, far = min(trigger[0], mention[0]), max(trigger[1], mention[1])
    for joint in _JOINED.finditer(words, first, last):
        follows = starts_with_verb(words, joint.end()) or (
            _NEW_SUBJECT.match(words, joint.end()) and verbs_in(words, joint.end(), last)
        )
        if follows and joint.end() <= near and verbs_in(words, first, joint.start()):
            first = joint.end()
        elif follows and joint.start() >= far:
            return first, joint.start()
    return first, last


def state_joined(words: str, first: int, end: int) -> int:
    """Give where a state begins that is joined to what happens: "he won and [was ill]"; *first* when none is."""
    for joint in reversed(list(_JOINED.finditer(words, first, end))):
        if _HELPER.match(words, joint.end()):
            return first if verbs_in(words, joint.end(), end) else joint.end()
    return first


def subject_of(words: str, first: int, part: int) -> Stretch | None:
    """Give where the subject stands of a clause at *part* that has none of its own; None when it has, or it is long.

    *first* is where the stretch of the clause begins: "he left in May and [returned]", "the dock, [which burned]".
    """
    if _LINKED.match(words, part) and words[:part].endswith(", "):
        return _antecedent(words, part - 2)
    if words[:part].endswith(" that "):
        return _antecedent(words, part - len(" that ")) if starts_with_verb(words, part) else None
    joint = _JOINT.match(words, part)
    begins = joint.end() if joint else part
    if not starts_with_verb(words, begins) or _GERUND.match(words, begins):
        return None
    if part <= first:
        first = words.rfind(";", 0, part) + 1
        opening = words.find(", ", first, part) if OPENS_LATER.match(words, first) else -1
        first = first if opening < 0 else opening + 2
    if _LINKED.match(words, first):  # "Holm, who was born in Oslo and [fled in 1948]"
        return _antecedent(words, words.rfind(",", 0, first)) if words[:first].endswith(", ") else None
    verbs, _, states = actions_in(words, first, part)
    if verbs and words[:part].endswith(", ") and joint is None:
        return _antecedent(words, part - 2)  # "Critics say the law, [passed in July,] is unfair"
    return _phrase(words, first, min((verb[0] for verb in (*verbs, *states)), default=part))


def _antecedent(words: str, end: int) -> Stretch | None:
    """Give what a relative clause behind *end* hangs on: the words behind the last verb before it."""
    verbs, _, states = actions_in(words, 0, end)
    first = max((verb[1] for verb in (*verbs, *states)), default=0)
    first = max((first, *(words.rfind(sign, 0, end) + len(sign) for sign in (", ", " that ") if sign in words[:end])))
    led = _LEADING.match(words, first, end)
    return _phrase(words, led.end() if led else first, end)


def _phrase(words: str, first: int, end: int) -> Stretch | None:
    phrase = words[first:end].split()
    return (first, end) if 0 < len(phrase) <= _LONGEST_SUBJECT and phrase[-1] not in _PARTICLES else None


def starts_with_verb(words: str, start: int) -> bool:
    """Tell whether a verb or a helper stands at *start*."""
    return _HELPER.match(words, start) is not None or any(v[0] == start for v in verbs_in(words, start, len(words)))
