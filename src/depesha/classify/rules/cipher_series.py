"""The two letters that name the cipher series (row B15)."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.model import Claim, Layer, Mark

_SERIES = re.compile(
    r"(?:СЕРИЯ|Серия|SERIES|Series)\s+(?:\"(?P<first>[A-ZА-Я])\"(?:\s+(?P<second>[A-ZА-Я]))?|(?P<both>[A-ZА-Я]{1,3}))\.?(?=\s*(?:\n|\Z))"
)


def cipher_series(cursor: Cursor) -> Claim | None:
    """`СЕРИЯ "Г" / Т`; `Series GT.`"""
    match = _SERIES.match(cursor.rest) if cursor.at_line_start else None
    if not match:
        return None
    letters = [
        cursor.mark(match, group, "seg", ("type", "seriesLetter"), layer=Layer.WORD) for group in ("first", "second")
    ]
    if match["both"]:
        start, end = match.span("both")
        spans = (cursor.span(at, at + 1) for at in range(start, end))
        letters += [Mark(span, "seg", (("type", "seriesLetter"),), Layer.WORD) for span in spans]
    return cursor.claim("cipher_series", match.end(), letters)
