"""The head of a list of copies (row B11)."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.model import Claim

_HEAD = re.compile(r"(?:Copies|COPIES|Distribution|DISTRIBUTION|Рассылка|РАССЫЛКА|Копии)\s*:(?=\s*(?:\n|\Z))")


def distribution_head(cursor: Cursor) -> Claim | None:
    """`Copies:` before a list of numbered copies"""
    match = _HEAD.match(cursor.rest) if cursor.at_line_start else None
    return cursor.claim("distribution_head", match.end()) if match else None
