"""The date of the certification, typed into the blanks of a form (row E6; trap 3)."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.classify.patterns import DATE
from depesha.dates import find_dates
from depesha.model import Claim, Layer

_DATE = re.compile(
    rf"(?:\"(?P<day>\d{{1,2}})\"|\d{{1,2}})?\s?{DATE}\.?(?=\s*(?:\n|\Z))|\"(?P<blank>\d{{1,2}})\"\s+\w+\s+\d{{4}}\s*г?\.?(?=\s*(?:\n|\Z))"
)


def certification_date(cursor: Cursor) -> Claim | None:
    """`"14" июля 1951 г.`"""
    if not cursor.at_line_start or not cursor.seen("certification"):
        return None
    match = _DATE.match(cursor.rest)
    if not match or not find_dates(match[0], year=cursor.year, short=True):
        return None
    day = re.match(r"\"(?P<fill>\d{1,2})\"", cursor.rest)
    fill = cursor.mark(day, "fill", "seg", ("type", "fill"), layer=Layer.FILL) if day else None
    return cursor.claim("certification_date", match.end(), [fill])
