"""Who vouches for the copy or the decipherment: office and rank, before the signature (row E4)."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.classify.patterns import RANK
from depesha.model import Claim, Layer

_CERTIFIED = re.compile(
    r"(?P<lead>(?:Верно|ВЕРНО|Проверил|ПРОВЕРИЛ|Проверено|Authenticated|Verified|Certified|Certified\s+(?:a\s+)?true\s+copy|True\s+copy|Correct|[Vv]erified)\s*:?)"
    rf"(?:[ \t]+(?P<office>(?!{RANK}\b)[^\s\[(/*][^\n\[(/*]*?))?(?:\s+(?P<rank>{RANK}))?(?:\s+-)?(?=\s*(?:\n|\Z"
    rf"|\[|\(|/))"
)


def certification(cursor: Cursor) -> Claim | None:
    """`Верно: начальник отделения / полковник -`; `Authenticated: Section Chief / Colonel [signature]`"""
    match = _CERTIFIED.match(cursor.rest)
    if not match or not (match["lead"].endswith(":") or match["office"] or match["rank"]) or len(match[0]) > 160:
        return None
    if not match["lead"].endswith(":") and match[0].rstrip().endswith((".", "!", "?")):
        return None  # `Correct the figures …` is a sentence
    marks = [cursor.mark(match, kind, "roleName", ("type", kind), layer=Layer.NAME) for kind in ("office", "rank")]
    return cursor.claim("certification", match.end(), marks)
