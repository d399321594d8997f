"""Chooses the lemma of a place where witnesses differ, and says why.

One source of evidence a file; `choosing.py` adds up what they find. A reading that stands in no witness is never made.
"""

from depesha.collate.lemma.choosing import SOURCES, choose, ruled
from depesha.collate.lemma.editorial import seen_in
from depesha.collate.lemma.model import Choice, Evidence, Grounds, Place, Reading

__all__ = ["SOURCES", "Choice", "Evidence", "Grounds", "Place", "Reading", "choose", "ruled", "seen_in"]
