"""The person addressed, as the message itself begins (row D3)."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.classify.patterns import COMRADE, GLOSS, NAME, OPENING, is_name
from depesha.model import Claim, Layer, Mark

_TO = re.compile(
    rf"(?P<quote>{OPENING})?(?:(?:TO|To|to|В|в)\s*:?\s+(?:the\s+)?(?:{COMRADE}\s+)?|(?:{COMRADE})\s+)(?P<name>{NAME})(?P<gloss>{GLOSS})?[.:,]?(?=\s*(?:\n|\Z))"
)


def addressee(cursor: Cursor) -> Claim | None:
    """`Товарищу ФИЛИПОВУ`; `To Comrade FILIPPOV [Stalin]`; `“To Comrade MAO ZEDONG.`"""
    match = _TO.match(cursor.rest) if cursor.at_line_start else None
    if not match or len(match[0].split()) > 9 or not is_name(match["name"].rstrip(".,:")):
        return None
    if cursor.seen("paragraph") and not match["quote"]:
        return None
    name = cursor.span(match.start("name"), match.start("name") + len(match["name"].rstrip(".,:")))
    return cursor.claim("address_line", match.end(), [Mark(name, "persName", (("role", "addressee"),), Layer.NAME)])
