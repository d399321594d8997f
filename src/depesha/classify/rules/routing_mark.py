"""A short mark that sends the paper to a unit, hardly legible (rows B5, G15)."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.model import Claim, Layer

_MARK = re.compile(r"[IVX]{1,4}\s(?P<doubtful>[а-яa-z]{1,3}\.)(?=\s*(?:\n|\Z))")


def routing_mark(cursor: Cursor) -> Claim | None:
    """`IV н.`"""
    match = _MARK.match(cursor.rest) if cursor.scanned and cursor.at_line_start else None
    if not match or cursor.seen("telegram_title", "paragraph"):
        return None
    doubtful = cursor.mark(
        match, "doubtful", "unclear", ("reason", "ocr"), ("cert", "low"), ("resp", "#enc"), layer=Layer.WORD
    )
    return cursor.claim("routing_mark", match.end(), [doubtful])
