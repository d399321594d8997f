"""Who is to carry the message, and for whom (row D2)."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.classify.patterns import COMRADE, GLOSS, NAME
from depesha.model import Claim, Layer

_THROUGH = re.compile(
    rf"(?:(?P<place>[A-Z]{{3,}}|[А-ЯЁ]{{3,}})\s?(?:—|–|-|,)\s?)?(?:(?:[Tt]o|TO)\s+)?(?:{COMRADE}\s+)?(?P<carrier>{NAME})"
    rf"[ \t]+(?:for|FOR|для|ДЛЯ)\s+(?:{COMRADE}\s+)?(?P<addressee>{NAME}{GLOSS}?)\.?(?=\s*(?:\n|\Z))"
)
_PLACED = re.compile(
    rf"(?P<place>\[?[A-ZА-ЯЁ]{{3,}}\]?)\s?(?:—|–|-|,)\s?(?:TO|to"
    rf"|To)\s+(?:{COMRADE}\s+)?(?P<carrier>{NAME}{GLOSS}?)(?=[ \t]*(?:\n|\Z))"
)
_ONWARD = re.compile(rf"(?:for|FOR|для|ДЛЯ)\s+(?:{COMRADE}\s+)?(?P<addressee>{NAME}{GLOSS}?)\.?(?=\s*(?:\n|\Z))")


def routing_line(cursor: Cursor) -> Claim | None:
    """`КРАСОВСКОМУ для МАО ЦЗЕ-ДУНА`; `BEIJING—TO KRASOVSKY / for Comrade MAO ZEDONG`; `BEIJING, TO ROSHCHIN`"""
    if not cursor.at_line_start or cursor.seen("paragraph"):
        return None
    last = cursor.last()
    match = _THROUGH.match(cursor.rest) or _PLACED.match(cursor.rest)
    if not match and last and last.role == "address_line":
        match = _ONWARD.match(cursor.rest)
    if not match:
        return None
    groups = match.groupdict()
    marks = [
        cursor.mark(match, group, name, *attributes, layer=Layer.NAME)
        for group, name, attributes in (
            ("place", "placeName", ()),
            ("carrier", "persName", (("role", "intermediary"),)),
            ("addressee", "persName", (("role", "addressee"),)),
        )
        if group in groups
    ]
    return cursor.claim("address_line", match.end(), marks)
