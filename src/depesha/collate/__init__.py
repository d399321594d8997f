"""Sets witnesses of one text side by side: what is the same place, what differs, what has moved."""

from depesha.collate.engine import collate
from depesha.collate.model import Collation, Column, Link, Range, Text
from depesha.collate.transpositions import transpositions

__all__ = ["Collation", "Column", "Link", "Range", "Text", "collate", "transpositions"]
