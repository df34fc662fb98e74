"""First names that stand before a word that is also a name of a time: "Joe Friday", "Donna Summer".

The most usual ones of English-speaking countries, without those that are as often names of places or of families.
"""

from __future__ import annotations

from dateline.timex.english.verbs import FINITE
from dateline.timex.names import Names

_FIRST = """
aaron abigail adam adrian alan albert alexander alice alison amanda amber amy andrea andrew angela ann anna anne
anthony arthur barbara ben benjamin bernard beth betty bill billy bob bobby brandon brenda brian bruce bryan carl
carol caroline catherine charles cheryl chris christian christina christine christopher cindy claire clara colin craig
cynthia dan daniel danielle darren dave david dawn deborah debra denise dennis diana diane donald donna doris dorothy
ed edward eleanor elizabeth ellen emily emma eric ernest eugene eva evelyn frances frank fred fredric gary george
gerald gloria grace graham greg gregory hannah harold harry heather helen henry howard jack jacob jacqueline james
jamie jane janet janice jason jean jeff jeffrey jennifer jeremy jerry jesse jessica jill jim jimmy joan joanna joe
john johnny jonathan joseph joshua joyce judith judy julia julian julie justin karen kate katherine kathleen kathryn
keith kelly kenneth kevin kimberly kyle larry laura lauren lawrence leonard linda lisa lori louis louise lucy margaret
maria marie marilyn mark martha martin mary matthew megan melissa michael michelle mike nancy natalie nathan neil
nicholas nicola nicole nigel noah olivia oliver pamela patricia patrick paul peter philip rachel ralph raymond rebecca
richard rick robert robin roger ronald rose roy ruby russell ruth ryan sally sam samantha samuel sandra sara sarah
scott sean sharon shirley simon sophie stephanie stephen steve steven stuart susan tara ted teresa terry theresa
thomas tim timothy tina tom tony tracy victor vincent walter wayne wendy william zachary
"""
_HONORIFICS = "mr mrs ms miss dr prof sir dame madam"
_TELLS_A_TIME = """
in on since by before after until till during from through throughout to of for between and last next this early mid
late every each a an the no per
"""

NAMES = Names(
    honorifics=frozenset(_HONORIFICS.split()),
    first=frozenset(_FIRST.split()),
    adverbs=frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}),
    given=frozenset({"april", "june", "august", "summer", "autumn"}),
    no_names_after=frozenset(_TELLS_A_TIME.split()),
    person=rf"\s[A-Z][a-z]+(?:-[A-Z][a-z]+)?(?:['’]s\b|[,.](?!\d)|\s*\Z|\s(?:and|who|{FINITE})(?![a-z]))",
)
