"""Which of the copies this paper is (row B10)."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.classify.patterns import NUMBER_SIGN
from depesha.model import Claim

_COPY = re.compile(rf"(?:Экз(?:емпляр|\.)|[Cc]opy|COPY|Ex\.)\s+{NUMBER_SIGN}\s*(?P<copy>\d+)(?=\s*(?:\n|\Z))")


def copy_number(cursor: Cursor) -> Claim | None:
    """`Экз. № 1`"""
    match = _COPY.match(cursor.rest)
    return (
        cursor.claim("copy_number", match.end(), [cursor.mark(match, "copy", "idno", ("type", "copy"))])
        if match
        else None
    )
