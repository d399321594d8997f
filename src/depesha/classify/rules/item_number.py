"""The number of the item in its file, above everything else (row B1)."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.classify.patterns import NUMBER_SIGN
from depesha.model import Claim

_ITEM = re.compile(rf"{NUMBER_SIGN}\s*(?P<item>\d+(?:,\s?[IVXLC]+)?)(?=\s*(?:\n|\Z))")


def item_number(cursor: Cursor) -> Claim | None:
    """`№ 49, II`"""
    match = _ITEM.match(cursor.rest) if cursor.scanned and cursor.at_line_start else None
    if not match or cursor.seen("telegram_title", "paragraph", "signature"):
        return None
    return cursor.claim("item_number", match.end(), [cursor.mark(match, "item", "idno", ("type", "item"))])
