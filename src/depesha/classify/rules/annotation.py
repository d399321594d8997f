"""Handwriting on the paper, which the export sets in italics (rows B17, A15; trap 1)."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.classify.patterns import COMRADE, NAME
from depesha.model import Claim

_ROUTING = re.compile(rf"{COMRADE}\s+{NAME}\s*\Z")


def annotation(cursor: Cursor) -> Claim | None:
    """`*тов. Сталину*` beside the letterhead"""
    emphasis = cursor.emphasis
    if not emphasis or emphasis[0].rendition != "i":
        return None
    length = emphasis[1]
    if cursor.line[length:].strip() or (cursor.seen("paragraph") and not cursor.seen("print_note", "signature")):
        return None
    routing = (("subtype", "routing"),) if _ROUTING.match(cursor.rest[:length]) else ()
    return cursor.claim("annotation", length, (), routing)
