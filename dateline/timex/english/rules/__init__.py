"""The rules of English, family by family: the longer extent wins, then the longer cue, then the earlier rule."""

from __future__ import annotations

from dateline.timex.english.rules.beside import beside
from dateline.timex.english.rules.calendar import calendar
from dateline.timex.english.rules.clock import clock
from dateline.timex.english.rules.fraction import fraction
from dateline.timex.english.rules.hours import hours
from dateline.timex.english.rules.length import length
from dateline.timex.english.rules.month import month
from dateline.timex.english.rules.named import named
from dateline.timex.english.rules.numbered import numbered
from dateline.timex.english.rules.relative import relative
from dateline.timex.english.rules.season import season
from dateline.timex.english.rules.sets import sets
from dateline.timex.english.rules.span import span
from dateline.timex.english.rules.weekday import weekday
from dateline.timex.english.rules.year import year

FAMILIES = (
    calendar,
    month,
    year,
    numbered,
    weekday,
    sets,
    relative,
    season,
    span,
    length,
    fraction,
    named,
    beside,
    clock,
    hours,
)
RULES = tuple(rule for family in FAMILIES for rule in family.rules)
