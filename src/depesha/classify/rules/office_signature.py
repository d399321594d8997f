"""A signature with the office above the name (row D10)."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.classify.patterns import NAME, OFFICE, bare_name, is_name
from depesha.model import Claim, Layer, Mark

_OFFICE = re.compile(rf"(?P<office>{OFFICE}\b[^\n.!?:]{{0,110}}?)[ \t]*\n\s*(?P<name>{NAME}\.?)(?=\s*(?:\n|\Z))")
_ALONE = re.compile(rf"(?P<office>{OFFICE}\b[^\n.!?:]{{0,110}}?)(?=\s*\Z)")


def office_signature(cursor: Cursor) -> Claim | None:
    """`Главнокомандующий Корейской народной армией / Ким Ир Сен`"""
    if not cursor.at_line_start or not cursor.seen("paragraph"):
        return None
    match = _OFFICE.match(cursor.rest)
    if match and is_name(match["name"]):
        office = cursor.mark(match, "office", "roleName", ("type", "office"), layer=Layer.NAME)
        bare = bare_name(match["name"])
        name = Mark(cursor.span(match.start("name"), match.start("name") + len(bare)), "persName", (), Layer.NAME)
        return cursor.claim("signature", match.end(), [office, name])
    match = _ALONE.match(cursor.rest)
    if match and is_name(cursor.after.strip().partition("\n")[0].strip()):
        return cursor.claim(
            "signature", match.end(), [cursor.mark(match, "office", "roleName", ("type", "office"), layer=Layer.NAME)]
        )
    return None
