"""The number of a document in an edition it was printed in, or on a declassified copy."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.classify.patterns import NUMBER_SIGN
from depesha.model import Claim

_NUMBER = re.compile(
    rf"(?:\[?Document(?:\s+{NUMBER_SIGN})?\s*|{NUMBER_SIGN}\s*)(?P<number>\d+(?:-\d+)?)\]?(?=\s*(?:\n|\Z))"
)


def document_number(cursor: Cursor) -> Claim | None:
    """`[Document 370]`; `Document No. 8-1`; `No. 12` above a transcript"""
    match = _NUMBER.match(cursor.rest)
    if not match or cursor.scanned:
        return None
    # A bare number is one only at the head, with nothing but the shelfmark above it.
    named = match[0].lstrip("[").startswith("Document")
    if not named and any(claim.role != "source_note" for claim in cursor.before):
        return None
    return cursor.claim(
        "document_number", match.end(), [cursor.mark(match, "number", "idno", ("type", "documentNumber"))]
    )
