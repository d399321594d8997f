"""The place of destination on a line of its own (rows D1, F5)."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.model import Alternative, Claim, Layer, Mark

_SPACED = re.compile(r"(?P<place>[A-ZА-ЯЁ](?: [A-ZА-ЯЁ]){3,})(?=\s*(?:\n|\Z))")
_TOWN = re.compile(r"(?P<place>[А-ЯЁ]{4,}(?:-[А-ЯЁ]+)?)[ \t]*(?:\n|\Z)")
_ADDRESSEE = re.compile(
    r"\s*(?:ТОВ(?:АРИЩУ|\.)|СОВПОСЛУ|ПОСЛУ|[А-ЯЁ-]{3,}[УЮ])\b[^а-яё\n!?]*(?:для)?[^а-яё\n!?]*(?:\n|\Z)"
)
_BRACKETED = re.compile(r"(?:[Tt]o|TO)\s+(?P<place>\[[A-Z][A-Za-z]+\])(?=\s*(?:\n|\Z))")


def place_line(cursor: Cursor) -> Claim | None:
    """`П Е К И Н`; `БЕЛГРАД`, above `ГОЛИКОВУ`; `to [BEIJING]`"""
    if not cursor.at_line_start or cursor.seen("paragraph"):
        return None
    if match := _SPACED.match(cursor.rest):
        spaced = cursor.span(*match.span("place"))
        joined = Alternative("reg", match["place"].replace(" ", ""))
        marks = [
            cursor.mark(match, "place", "placeName", layer=Layer.NAME),
            Mark(spaced, "orig", (("rendition", "#ls"),), Layer.WORD, joined),
        ]
        return cursor.claim("address_line", match.end(), marks)
    if match := _TOWN.match(cursor.rest):
        behind = cursor.rest[match.end() :].strip()
        if _ADDRESSEE.match(behind or cursor.after):
            place = cursor.mark(match, "place", "placeName", layer=Layer.NAME)
            return cursor.claim("address_line", match.end("place"), [place])
    if match := _BRACKETED.match(cursor.rest):
        return cursor.claim("address_line", match.end(), [cursor.mark(match, "place", "placeName", layer=Layer.NAME)])
    return None
