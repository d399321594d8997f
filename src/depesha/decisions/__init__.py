"""The editor's word: `corpus/<id>/decisions.toml` → decisions, each with its place in the text.

model.py      what can be decided
reading.py    the file, with a finding for each fault
fields.py     one table of it, key by key
lines.py      where in the file a table or key stands
placing.py    which characters of the source a decision is about
searching.py  the places of a quotation
applying.py   what it does to blocks and words; lemmas are decided where readings are chosen
"""

from depesha.decisions.applying import (
    Local,
    Remark,
    changes,
    decide_blocks,
    decide_words,
    localised,
    reasons,
    remarks,
)
from depesha.decisions.model import (
    Correct,
    Decision,
    Exclude,
    Join,
    Lemma,
    Name,
    Note,
    Pointer,
    Role,
    Split,
    Supported,
)
from depesha.decisions.placing import Placed, place, place_all
from depesha.decisions.reading import DECISIONS, read_decisions

__all__ = [
    "DECISIONS",
    "Correct",
    "Decision",
    "Exclude",
    "Join",
    "Lemma",
    "Local",
    "Name",
    "Note",
    "Placed",
    "Pointer",
    "Remark",
    "Role",
    "Split",
    "Supported",
    "changes",
    "decide_blocks",
    "decide_words",
    "localised",
    "place",
    "place_all",
    "read_decisions",
    "reasons",
    "remarks",
]
