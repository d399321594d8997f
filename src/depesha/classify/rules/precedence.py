"""How urgent the telegram is."""

from __future__ import annotations

from depesha.classify.cursor import Cursor
from depesha.classify.patterns import PRECEDENCE, shouting
from depesha.model import Claim


def precedence(cursor: Cursor) -> Claim | None:
    """`MOST IMMEDIATE MOST SECRET`; `Urgent`"""
    match = PRECEDENCE.match(cursor.rest)
    if not match:
        return None
    rest = cursor.line[match.end() :].strip(" \t.*")
    if rest and not (shouting(match[0]) and shouting(rest) and len(rest.split()) <= 6):
        return None
    return cursor.claim("precedence", match.end())
