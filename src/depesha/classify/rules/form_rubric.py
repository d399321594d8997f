"""The label of a blank field of the form (row B14)."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.model import Claim

_RUBRIC = re.compile(
    r"(?:Для\s+заметок\s+и\s+резолюций|Для\s+(?:резолюций|заметок)|For\s+notes\s+and\s+resolutions|Резолюции)(?=\s*(?:\n|\Z))"
)


def form_rubric(cursor: Cursor) -> Claim | None:
    """`Для заметок / и / резолюций`"""
    match = _RUBRIC.match(cursor.rest) if cursor.at_line_start else None
    return cursor.claim("form_rubric", match.end(), (), (("place", "margin"),)) if match else None
