"""The handwritten signature: italics of the export, or described in brackets (rows E5, G12)."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.classify.patterns import is_name
from depesha.model import Claim, Layer, Mark, Notation

_DESCRIBED = re.compile(r"\[(?P<what>(?:\w+\s)?(?:[Ss]ignature|[Ss]igned|подпись)(?:\s\w+)?)\]")


def autograph(cursor: Cursor) -> Claim | None:
    """`*Макаров*`; `[signature]`"""
    if not cursor.seen("certification"):
        return None
    if match := _DESCRIBED.match(cursor.rest):
        whole = cursor.span(0, match.end())
        gap = Mark(whole, "gap", (("reason", "signature"), ("resp", "#tr")), Layer.BRACKET)
        what = cursor.mark(match, "what", "desc", layer=Layer.WORD)
        bracket = Notation("sq", cursor.span(0, 1), cursor.span(match.end() - 1, match.end()))
        return cursor.claim("autograph", match.end(), [gap, what], notation=(bracket,))
    emphasis = cursor.emphasis
    if emphasis and emphasis[0].rendition == "i" and is_name(cursor.rest[: emphasis[1]]):
        return cursor.claim("autograph", emphasis[1], [Mark(cursor.span(0, emphasis[1]), "persName", (), Layer.NAME)])
    return None
