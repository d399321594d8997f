"""The name of the sender alone on its line (row D15)."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.classify.patterns import GLOSS, NAME, bare_name, is_name
from depesha.model import Claim, Layer, Mark

_SIGNED = re.compile(rf"\[?(?P<name>{NAME})(?P<gloss>{GLOSS})?(?:,\s+[A-Z][\w ]{{3,40}})?\.?\]?(?=\s*(?:\n|\Z))")


def signature(cursor: Cursor) -> Claim | None:
    """`МАО ЦЗЕ-ДУН`; `FILIPPOV [Stalin]`; `[Johnson]`"""
    match = _SIGNED.match(cursor.rest)
    last = cursor.last()
    beside_date = bool(last and last.role == "date_line")
    if not match or not cursor.seen("paragraph") or not (cursor.at_line_start or beside_date):
        return None
    bare = bare_name(match["name"])
    if not is_name(bare):
        return None
    return cursor.claim(
        "signature",
        match.end(),
        [Mark(cursor.span(match.start("name"), match.start("name") + len(bare)), "persName", (), Layer.NAME)],
    )
