"""A mark that an archive put on the paper or on a reproduction of it (row B2)."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.model import Claim

_ACCESSION = re.compile(r"(?P<number>[A-ZА-Я]{2,3}\s?\d{4,8})(?=\s*(?:\n|\Z))")


def accession_number(cursor: Cursor) -> Claim | None:
    """`SD 00444`"""
    match = _ACCESSION.match(cursor.rest) if cursor.scanned and cursor.at_line_start else None
    if not match or cursor.seen("paragraph"):
        return None
    return cursor.claim("accession_number", match.end(), [cursor.mark(match, "number", "idno", ("type", "accession"))])
