"""Names: the authority file, its forms indexed, and the names found in texts."""

from __future__ import annotations

from depesha.names.authority import Authority, Entry, Form, Relation, read_authority
from depesha.names.index import Hit, Index, build_index
from depesha.names.known import name_marks
from depesha.names.lemma import lemma_of
from depesha.names.recognition import recognise_names

__all__ = [
    "Authority",
    "Entry",
    "Form",
    "Hit",
    "Index",
    "Relation",
    "build_index",
    "lemma_of",
    "name_marks",
    "read_authority",
    "recognise_names",
]
