"""The readers of a paper in one line, as a translation sums them up (row B11)."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.classify.patterns import NAME
from depesha.model import Claim

_NOTE = re.compile(
    rf"(?:Copies|Distribution)\s*:\s+{NAME}(?:[ \t]*(?P<count>\((?P<number>\d+)\)))?"
    rf"(?:[,;][ \t]*{NAME}(?:[ \t]*\(\d+\))?)*(?=\s*(?:\n|\Z))"
)


def distribution_note(cursor: Cursor) -> Claim | None:
    """`Copies: Stalin (2)`"""
    match = _NOTE.match(cursor.rest) if cursor.at_line_start else None
    if not match or cursor.seen("paragraph", "salutation"):
        return None
    number = match["number"]
    marks = [cursor.mark(match, "count", "measure", ("unit", "copy"), ("quantity", number))] if number else []
    return cursor.claim("distribution_note", match.end(), marks)
