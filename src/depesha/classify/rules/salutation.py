"""The form of address with which a message opens (row D4)."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.classify.patterns import COMRADE, GLOSS, NAME, OPENING
from depesha.model import Claim

_SALUTE = re.compile(
    rf"{OPENING}?(?:(?:{COMRADE}|Dear|DEAR|Уважаем\w+|Дорог\w+|Excellency|Mr\.|Sir|Sirs|Gentlemen|Your\s+Excellency)\s*)+(?:{NAME})?(?:{GLOSS})?\s?[!,:](?=\s*(?:\n|\Z))"
)


def salutation(cursor: Cursor) -> Claim | None:
    """`"Товарищ МАО ЦЗЕ-ДУН!`; `"Cde MAO ZEDONG!`"""
    match = _SALUTE.match(cursor.rest) if cursor.at_line_start else None
    if not match or len(match[0].split()) > 9:
        return None
    return cursor.claim("salutation", match.end())
