"""`[...]` on a line of its own: the archive left out what stood here (rows A16, G10)."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.model import Claim

_OMISSION = re.compile(r"\[\s?(?:\.\.\.|…)\s?\](?=\s*(?:\n|\Z))")


def omission(cursor: Cursor) -> Claim | None:
    """`[...]`"""
    match = _OMISSION.match(cursor.rest) if cursor.at_line_start else None
    return cursor.claim("omission", match.end()) if match else None
