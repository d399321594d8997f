"""An export with its witnesses → a TEI document.

`weave` builds all nesting of the text; `versions` sets identifiers and links; the other modules write the header.
"""

from __future__ import annotations

from depesha.encode.apparatus import apparatus_marks, uncrossed
from depesha.encode.comparison import encode_collation
from depesha.encode.context import ALONE, Context, Neighbour, Target
from depesha.encode.document import encode
from depesha.encode.knowledge import NO_KNOWLEDGE, Knowledge
from depesha.encode.named import Named
from depesha.encode.weave import WeaveError

__all__ = [
    "ALONE",
    "NO_KNOWLEDGE",
    "Context",
    "Knowledge",
    "Named",
    "Neighbour",
    "Target",
    "WeaveError",
    "apparatus_marks",
    "encode",
    "encode_collation",
    "uncrossed",
]
