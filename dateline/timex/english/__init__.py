"""English: a lexicon, rules and the tense of its verbs."""

from __future__ import annotations

from dateline.timex.english.lexicon import LEXICON
from dateline.timex.english.rules import RULES
from dateline.timex.english.tense import tense_of
from dateline.timex.language import Language

ENGLISH = Language("en", LEXICON, RULES, tense_of)
