"""A heading that repeats on every page of the copy."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.model import Claim

_HEAD = re.compile(
    r"(?:\[?(?:Signal|Special|Reference|Control)\s(?:[Cc]opy|[Ee]xemplar)\]?"
    r"|(?P<cable>\d{4,6})\s{3,}\d{1,3}\s{3,}[Cc]opy\s(?:No\.|№|N°)\s?\d+|\[?Page \d+\]?"
    r"|Page \d+ of \d+)(?=\s*(?:\n|\Z))"
)


def running_head(cursor: Cursor) -> Claim | None:
    """`53927                2                                   copy No. 12`"""
    match = _HEAD.match(cursor.rest) if cursor.at_line_start else None
    if not match:
        return None
    return cursor.claim("running_head", match.end(), [cursor.mark(match, "cable", "idno", ("type", "cable"))])
