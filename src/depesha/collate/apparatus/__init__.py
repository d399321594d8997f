"""A collation → one edited text with its apparatus.

columns.py  the table as ranges of the source, moved blocks numbered
lines.py    which columns stand on one line, which witnesses reach there
units.py    what is taken together on a line; whose blank is whose
editing.py  the edited text, written down with its entries
model.py    what comes out
"""

from depesha.collate.apparatus.columns import masked
from depesha.collate.apparatus.editing import SIGLUM, edit

__all__ = ["SIGLUM", "edit", "masked"]
