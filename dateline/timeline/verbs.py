"""The verbs and event nouns that news dates, by class; and how to find them in a clause."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from dateline.timex.language import trie


def _pairs(table: str) -> dict[str, str]:
    """Read ``said:say told:tell``."""
    return dict(pair.split(":") for pair in table.split())


#: class of what happened -> its verbs, in their base form
KINDS: Mapping[str, str] = {
    "say": """
        say tell announce state report confirm claim estimate assess warn add conclude note suggest believe
        admit argue call describe name comment reveal insist declare predict testify write explain recall
        disclose acknowledge allege
        """,
    "deny": "deny dismiss reject refute",
    "sign": "sign ink agree ratify",
    "meet": "meet visit host summon",
    "send": "send dispatch deploy ship transport provide supply deliver transfer",
    "share": "share publish post circulate release",
    "show": "show depict",
    "begin": "begin start launch invade open",
    "end": "end close stop halt suspend cancel",
    "kill": "kill die sink attack bomb strike crash",
    "propose": "introduce propose submit file",
    "win": "win elect vote",
    "buy": "buy acquire order purchase sell",
    "rise": "rise grow increase gain",
    "fall": "fall drop decline",
    "arrest": "arrest charge sentence convict jail detain",
    "appoint": "appoint resign hire replace",
}
SPEECH = frozenset({"say", "deny"})
_IRREGULAR = _pairs("""
    said:say says:say told:tell tells:tell wrote:write written:write met:meet sent:send began:begin begun:begin
    sank:sink sunk:sink struck:strike won:win bought:buy sold:sell rose:rise risen:rise grew:grow grown:grow
    fell:fall fallen:fall shown:show became:become broke:break brought:bring built:build came:come caught:catch
    chose:choose dealt:deal drew:draw drove:drive felt:feel fought:fight found:find fled:flee flew:fly gave:give
    given:give went:go gone:go got:get heard:hear held:hold kept:keep knew:know laid:lay led:lead left:leave
    lost:lose made:make paid:pay ran:run saw:see seen:see shook:shake shot:shoot sought:seek spent:spend
    spoke:speak stood:stand stole:steal swept:sweep took:take taken:take taught:teach thought:think threw:throw
    withdrew:withdraw wore:wear
    """)
#: event nouns -> the verb they stand for
NOUNS = _pairs("""
    announcement:announce statement:state deployment:deploy invasion:invade death:die election:elect summit:meet
    talks:meet sinking:sink bombing:bomb war:war attack:attack crash:crash meeting:meet agreement:agree
    visit:visit launch:launch strike:strike strikes:strike earthquake:earthquake explosion:explode merger:merge
    acquisition:acquire trial:try
    """)
_HELPERS = frozenset(
    """
    is are was were be been being has have had having does did do will would can could may might shall should
    must
    """.split()
)
_NO_VERBS = frozenset(
    """
    during according including following regarding united hundred indeed need red bed alleged armed something
    nothing anything everything king spring thing morning evening wing ring string beijing so-called isolated
    occupied captured sacred advanced limited unprecedented briefing building hearing ruling funding training
    filing accused speed seed
    """.split()
)
_KIND_OF_BASE = {base: kind for kind, bases in KINDS.items() for base in bases.split()}


def _inflected(base: str) -> Iterator[str]:
    stem = base.removesuffix("e")
    past = stem[:-1] + "ied" if re.search(r"[^aeiou]y$", base) else stem + "ed"
    yield from (past, stem + "ing", base)
    if re.search(r"[^aeiou][aeiou][bdgmnpt]$", base):
        yield from (base + base[-1] + "ed", base + base[-1] + "ing")


_BASE_OF = {form: base for base in _KIND_OF_BASE for form in _inflected(base)} | _IRREGULAR
_TOLD = {*_IRREGULAR, *(form for base in _KIND_OF_BASE for form in _inflected(base) if form != base)}
_VERB = re.compile(
    rf"(?<![\w@-])(?:(?:(?:to|will|would|could|may|might|can|should|must|not)\s+)(?P<base>{trie(_KIND_OF_BASE)})"
    rf"|(?P<form>{trie({*_TOLD, *NOUNS, *_HELPERS})}|[a-z]{{2,}}ed|[a-z]{{3,}}ing))(?![\w-])"
)
_DETERMINED = re.compile(r"(?<!\w)(?:the|a|an|its|their|his|her)\s+\Z")

Verb = tuple[int, int, str]  # start, end, form


def verbs_in(clause: str, start: int, end: int) -> list[Verb]:
    """Give each verb form, helpers left out, in [*start*, *end*) of *clause* (folded)."""
    return [
        (m.start(m.lastgroup or 0), m.end(), form)
        for m in _VERB.finditer(clause, start, end)
        if (form := m[m.lastgroup or 0]) not in _HELPERS | _NO_VERBS | NOUNS.keys() and not _is_attributive(clause, m)
    ]


def nouns_in(clause: str, start: int, end: int) -> list[Verb]:
    """Give each noun that names an event, in [*start*, *end*) of *clause* (folded)."""
    return [(m.start(), m.end(), m[0]) for m in _VERB.finditer(clause, start, end) if m[0] in NOUNS]


def kind_of(form: str) -> str:
    """Give the class of a verb form or event noun; one without a class is its own, cut to its stem."""
    base = _BASE_OF.get(form) or NOUNS.get(form) or re.sub(r"(?:ed|ing)$", "", form)
    return _KIND_OF_BASE.get(base, base)


def _is_attributive(clause: str, verb: re.Match[str]) -> bool:
    """Tell whether a form in -ed or -ing stands before its noun: "the reported deployment"."""
    return verb[0] not in _IRREGULAR and _DETERMINED.search(clause, max(0, verb.start() - 8), verb.start()) is not None
