"""A rule drawn between parts (row A19)."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.model import Claim

_RULE = re.compile(r"(?:[-–—=*]{3,}|_{1,}|\*(?: \*){2,})(?=\s*(?:\n|\Z))")


def separator(cursor: Cursor) -> Claim | None:
    """`-----`"""
    match = _RULE.match(cursor.rest) if cursor.at_line_start else None
    return cursor.claim("separator", match.end()) if match else None
