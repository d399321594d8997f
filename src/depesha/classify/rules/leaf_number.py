"""A figure alone: the number of the leaf where the citation agrees, else of a page or an earlier leaf (rows B3, B4)."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.model import Claim

_FIGURE = re.compile(r"(?:[-–]\s?)?(?P<number>\d{1,4})(?:\s?[-–])?(?=[ \t]*(?:\n|\Z))")


def leaf_number(cursor: Cursor) -> Claim | None:
    """`48`, where the record cites leaf 48"""
    match = _FIGURE.match(cursor.rest)
    if not match:
        return None
    for shelfmark in cursor.record.shelfmarks:
        leaves = shelfmark.leaves
        if (
            leaves
            and all(leaf.isdigit() for leaf in leaves)
            and int(leaves[0]) <= int(match["number"]) <= int(leaves[1])
        ):
            return cursor.claim("leaf_number", match.end())
    return cursor.claim("page_number", match.end())
