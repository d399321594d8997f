"""An order how to handle the paper, other than the term of return (row B9)."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.model import Claim

_ORDER = re.compile(
    r"(?:Снятие\s+копий\s+(?:воспрещается|запрещается|воспрещено)|Копировать\s+воспрещается|Размножению\s+не\s+подлежит"
    r"|(?:[Mm]aking|[Tt]aking)\s+(?:of\s+)?copies\s+(?:is\s+)?(?:prohibited|forbidden)|[Cc]opying\s+(?:is\s+)?(?:prohibited|forbidden)"
    r"|[Nn]o\s+copies\s+to\s+be\s+made)\.?(?=\s*(?:\n|\Z))",
    re.IGNORECASE,
)


def handling_order(cursor: Cursor) -> Claim | None:
    """`Снятие копий воспрещается`"""
    match = _ORDER.match(cursor.rest)
    return cursor.claim("handling_order", match.end(), (), (("subtype", "noCopies"),)) if match else None
