"""`[...]` on a line of its own: the archive left out what stood here (rows A16, G10)."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.model import Claim, Layer, Notation

_OMISSION = re.compile(r"\[(?P<what>[^\S\n]*(?:\.\s?\.\s?\.|…)[^\S\n]*)\](?=\s*(?:\n|\Z))")


def omission(cursor: Cursor) -> Claim | None:
    """`[...]`"""
    match = _OMISSION.match(cursor.rest) if cursor.at_line_start else None
    if not match or cursor.view.outer(cursor.at, cursor.at + match.end()) != cursor.span(0, match.end()):
        return None
    if match["what"] in ("...", "…"):
        return cursor.claim("omission", match.end())
    # Written otherwise, it is no notation that a rendition could give back: its words are kept.
    bracket = Notation("sq", cursor.span(0, 1), cursor.span(match.end() - 1, match.end()))
    words = cursor.mark(match, "what", "desc", layer=Layer.WORD)
    return cursor.claim("omission", match.end(), [words], notation=(bracket,))
