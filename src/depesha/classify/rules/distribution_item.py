"""One of several copies that a line runs together (row B11; trap 2)."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.classify.patterns import NUMBER_SIGN
from depesha.model import Claim

_ITEM = re.compile(rf"{NUMBER_SIGN}\s*(?P<copy>\d+)\s+(?:to|-|–|—)\s+(?:(?!{NUMBER_SIGN}\s*\d)[^\n])+")


def distribution_item(cursor: Cursor) -> Claim | None:
    """`N^{o} 1 to Cde. Stalin N^{o} 2 to Cde. Stalin`: two items"""
    last = cursor.last()
    if not last or last.role not in ("distribution_head", "distribution_item"):
        return None
    match = _ITEM.match(cursor.rest)
    return (
        cursor.claim("distribution_item", match.end(), [cursor.mark(match, "copy", "idno", ("type", "copy"))])
        if match
        else None
    )
