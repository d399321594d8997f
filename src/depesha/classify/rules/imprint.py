"""The printer's mark of a form (row B16)."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.model import Claim, Layer

_IMPRINT = re.compile(r"(?P<doubtful>[А-ЯA-Z0-9]{1,3})\s(?P<organisation>[А-ЯA-Z]{2,5})(?=\s*(?:\n|\Z))")


def imprint(cursor: Cursor) -> Claim | None:
    """`ИТ МВО`"""
    match = _IMPRINT.match(cursor.rest) if cursor.scanned and cursor.at_line_start else None
    if not match or not cursor.seen("certification", "autograph", "typed_name"):
        return None
    doubtful = cursor.mark(
        match, "doubtful", "unclear", ("reason", "ocr"), ("cert", "low"), ("resp", "#enc"), layer=Layer.WORD
    )
    return cursor.claim("imprint", match.end(), [doubtful])
