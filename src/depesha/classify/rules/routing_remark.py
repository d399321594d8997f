"""Words set apart for the carrier, on the same leaf (row D18)."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.classify.patterns import COMRADE, NAME, bare_name
from depesha.model import Claim, Layer, Mark

_FOR = re.compile(rf"(?:For|Для|FOR|ДЛЯ)\s+(?P<name>(?:{COMRADE}\s+)?{NAME})[.:](?=\s*(?:\n|\Z))")


def routing_remark(cursor: Cursor) -> Claim | None:
    """`For Roshchin.`"""
    match = _FOR.match(cursor.rest) if cursor.at_line_start and cursor.seen("paragraph") else None
    if not match:
        return None
    name = cursor.span(match.start("name"), match.start("name") + len(bare_name(match["name"])))
    return cursor.claim("routing_remark", match.end(), [Mark(name, "persName", (), Layer.NAME)])
