"""Who gets the message for information (row D12)."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.model import Claim

_COPIES = re.compile(
    r"(?:Copies|Copy|Копи[яи]|Repeated)\s*:?\s+(?:to|To|тов\.|тт\.)\s+(?P<names>[^\n]{3,160}?)\.?(?=\s*(?:\n|\Z))"
)


def copies_to(cursor: Cursor) -> Claim | None:
    """`Copies: to Cdes. Kim II Sung and Peng Dehuai.`"""
    match = _COPIES.match(cursor.rest) if cursor.at_line_start else None
    last = cursor.last()
    if not match or (
        last and last.role not in ("address_line", "copies_line", "cipher_series", "telegram_title", "reception_line")
    ):
        return None
    return cursor.claim("copies_line", match.end())
