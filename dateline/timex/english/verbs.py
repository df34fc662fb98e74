"""English verb groups: the forms that tell that something was, is, or is to come."""

from __future__ import annotations

import re

from dateline.timex.language import Tense, trie

#: what makes an infinitive behind it one to come, but "could have met" one of the past
_MODALS = ("would", "wouldn't", "could", "might", "must", "should", "shouldn't")
#: what makes any infinitive behind it one to come
_AHEAD = (
    "will", "won't", "shall", "can", "going to", "plans to", "plan to", "planning to", "set to", "is to", "are to",
    "was to", "were to", "hopes to", "intends to", "aims to", "about to", "have to", "has to", "need to",
    "looking to", "looking forward to", "to be", "planned to", "hope to", "intend to", "aim to", "want to", "wants to",
    "wanna", "gonna", "can't", "let's", "see you", "agrees to", "vows to", "prepares to",
)  # fmt: skip
#: alone or with an infinitive: "expected in June", "expected to rise"
_AWAITED = (
    "planned for", "scheduled", "expected", "expects", "expect", "anticipates", "forecasts", "set for",
    "supposed", "slated",
)  # fmt: skip
_WORDS = ("due", "deadline", "upcoming", "as early as", "as soon as", "until", "payable", "effective")
#: what stands in calendars: an infinitive or a progressive of these has a date of its own
_EVENTS = (
    "begin", "start", "open", "reopen", "end", "resume", "convene", "reconvene", "meet", "gather", "depart", "leave",
    "fly", "travel", "return", "arrive", "visit", "hold", "host", "attend", "testify", "appear", "speak", "vote",
    "strike", "march", "launch", "discuss", "debate", "address", "decide", "join", "face",
)  # fmt: skip
_IN_PROGRESS = ("travelling", *(f"{'beginn' if verb == 'begin' else verb.removesuffix('e')}ing" for verb in _EVENTS))
#: what commits its subject or object: "agreed to meet", "asked the mayor to speak"
_COMMITTED = (
    "agreed", "vowed", "pledged", "promised", "decided", "intended", "hoped", "wanted", "asked", "ordered", "urged",
    "threatened", "offered", "invited", "proposed", "prepared", "arranged", "summoned", "required", "requested",
    "chose", "chosen", "voted",
)  # fmt: skip
#: what the present tells of a timetable: "the talks open on Monday"; headlines and captions tell the past in others
_TIMETABLE = (
    "begin", "start", "open", "reopen", "end", "close", "expire", "resume", "conclude", "convene", "reconvene", "meet",
    "depart", "kick off", "take effect", "take place", "come into force", "get under way", "go on trial", "go on sale",
    "go into effect", "go to the polls", "fly to", "travel to", "return to",
)  # fmt: skip
_THIRD_PERSON = tuple(
    {"go": "goes", "fly": "flies"}.get(head, head + "s") + rest
    for head, rest in (re.findall(r"(\w+)(.*)", verb)[0] for verb in _TIMETABLE)
)
_IRREGULAR_PAST = (
    "ate", "awoke", "became", "been", "began", "begun", "bit", "blew", "bore", "bought", "bred", "broadcast",
    "broke", "brought", "built", "burst", "came", "caught", "chose", "clung", "crept", "cut", "dealt", "did",
    "drank", "drawn", "drew", "driven", "drove", "eaten", "fallen", "fell", "felt", "fled", "flew", "flown",
    "flung", "forbade", "forgave", "forgot", "fought", "found", "froze", "frozen", "gave", "given", "gone", "got",
    "grew", "grown", "had", "heard", "held", "hid", "hidden", "hit", "hung", "kept", "knelt", "knew", "known",
    "laid", "leapt", "led", "left", "lent", "lit", "lost", "made", "meant", "met", "mistook", "overcame",
    "overthrew", "overthrown", "overtook", "paid", "put", "quit", "ran", "rang", "ridden", "risen", "rode", "rose",
    "said", "sang", "sank", "saw", "seen", "sent", "sewn", "shaken", "shone", "shook", "shot", "shown", "shrank",
    "shut", "slept", "slid", "sold", "sought", "spent", "spoke", "spoken", "sprang", "spread", "spun", "stank",
    "stole", "stolen", "stood", "strode", "strove", "struck", "stuck", "stung", "sung", "sunk", "swam", "swept",
    "swore", "sworn", "swum", "swung", "taken", "taught", "thought", "threw", "thrown", "told", "took", "tore",
    "torn", "understood", "undertook", "undid", "was", "went", "wept", "were", "withdrew", "withheld", "withstood",
    "woke", "woken", "won", "wore", "worn", "wove", "written", "wrote", "wasn't", "weren't", "hadn't", "didn't",
    "couldn't", "could not",
)  # fmt: skip
_PRESENT = ("is", "are", "says", "say", "has", "have", "has been", "does", "do", "remains", "continues")
#: the verb, not the month
_MAY = (
    r"may(?<!\d.may)(?<!\b(?:in|of|by|to|on|or|is).may)(?<!\b(?:and|mid|for|the).may)(?<!\b(?:last|next|late|from|this).may)"
    r"(?<!\b(?:since|until|early).may)(?=\s(?!(?:and|or|to|of|on|in|at|by|from|for|with|who|as|is|has|will)\b|[a-z]+ed\b)[a-z])"
    rf"(?!\s{trie(_IRREGULAR_PAST)}(?![a-z]))"
)
_ADVERBS = r"(?:\s(?:not|also|never|only|then|soon|still|even|again|first|be|[a-z]+ly)){0,3}"
_INFINITIVE_BEHIND = rf"(?:{_ADVERBS}\s[a-z]+)?"
_PARTICIPLE = rf"(?:[a-z]+e[dn]|{trie(_IRREGULAR_PAST)})"
#: "shares open higher" is of the past
_NO_PRICE = r"(?!\s(?:(?:up|down|lower|higher|mixed|flat|at (?:an?|its|their))\b|at (?:[$£€]|\d+[.,]\d|[1-9]\d\d)))"
#: what may stand before a verb without -s: a plural, or a pronoun
_SUBJECT = (
    r"(?:(?<=[a-z]s\s)(?<!\bits\s)(?<!\bhis\s)(?<!\bthis\s)(?<!\bis\s)(?<!\bwas\s)(?<!stays\s)(?<!remains\s)"
    r"|(?<=\bi\s)|(?<=\bwe\s)|(?<=\byou\s)|(?<=\bthey\s)|(?<=\bthat\s)|(?<=\bwhich\s))"
)
#: name of a group -> its tense; the first that fits is the verb, with what belongs to it behind
_GROUPS = {
    "perfect": (Tense.PAST, rf"(?:{trie(_MODALS)}|to){_ADVERBS} have(?: been)? {_PARTICIPLE}", ""),
    "failed": (Tense.PAST, "could(?:n't| not)", _INFINITIVE_BEHIND),
    "ahead": (Tense.FUTURE, rf"(?<=')ll|{_MAY}|{trie((*_MODALS, *_AHEAD))}", _INFINITIVE_BEHIND),
    "awaited": (Tense.FUTURE, trie(_AWAITED), rf"(?:\sto{_INFINITIVE_BEHIND})?"),
    "word": (Tense.FUTURE, trie(_WORDS), rf"(?:\sto{_INFINITIVE_BEHIND})?"),
    "committed": (Tense.FUTURE, rf"{trie(_COMMITTED)}(?:\s[a-z]+){{0,2}} to {trie(_EVENTS)}", ""),
    "progressive": (Tense.FUTURE, rf"(?:is|are|am|(?<=')(?:s|re|m)){_ADVERBS} {trie(_IN_PROGRESS)}", ""),
    "timetable": (Tense.FUTURE, rf"(?:{trie(_THIRD_PERSON)}|{_SUBJECT}{trie(_TIMETABLE)}){_NO_PRICE}", ""),
    "present": (Tense.PRESENT, trie(_PRESENT), ""),
    "past": (Tense.PAST, rf"{trie(_IRREGULAR_PAST)}|[a-z]{{2,}}ed", ""),
}
TENSES = {name: tense for name, (tense, _, _) in _GROUPS.items()}
#: the first words of all groups: most words are none, and are passed over without a look at each group
_HEADS = {re.split("[^a-z]", words, maxsplit=1)[0] for words in (
    *_MODALS, *_AHEAD, *_AWAITED, *_WORDS, *_COMMITTED, *_THIRD_PERSON, *_TIMETABLE, *_PRESENT, *_IRREGULAR_PAST,
    "may", "am", "ll", "s", "re", "m", "to",
)}  # fmt: skip
#: behind something that is no letter, which is found faster than a place behind no letter; an infinitive is no past
VERB = re.compile(
    rf"[^a-z](?=(?:{trie(_HEADS)}|[a-z]++(?<=ed))(?![a-z]))(?:"
    + "|".join(rf"(?P<{name}>{words})(?![a-z]){behind}" for name, (_, words, behind) in _GROUPS.items())
    + "|to [a-z]+)(?![a-z])"
)
INFINITIVE = re.compile(
    r"\bto (?:sign|meet|visit|hold|open|close|launch|begin|start|end|vote|send|buy|sell|release|resume|leave|return"
    r"|join|attend|host|discuss|face|decide|announce|publish|report)\b"
)
#: a form that has a subject right before it
FINITE = rf"{trie((*_IRREGULAR_PAST, *_PRESENT, *_MODALS, 'will'))}|[a-z]{{2,}}ed"
NO_VERBS = frozenset({"need", "indeed", "hundred", "red", "bed", "fed", "speed", "seed", "united", "alleged"})
