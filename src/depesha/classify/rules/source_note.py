"""Where an edition says that the paper lies, below or above its text."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.model import Claim

_SOURCE = re.compile(
    r"(?:[A-ZА-Я]{3,8}[.,:]?\s+[FfФф]\.\s*\d[^\n]*|_?\[?[A-Z]{2,4}\s?:\s?[A-Z]\d+[^\n]*|File No\.\s[^\n]{3,60}"
    r"|[^\n]{3,80}: (?:Circular )?(?:[Tt]elegram|[Aa]irgram|[Cc]able)"
    r"|[A-Z][\w ,–-]{5,60}Files?, [^\n]{3,80}: [Tt]elegram|Source: [^\n]+)(?=\s*(?:\n|\Z))"
)


def source_note(cursor: Cursor) -> Claim | None:
    """`RGANI. F. 3. Op. 66. D. 471. L. 3 - 4. Copy.`; `102.1/11–1445: Telegram`; `_[AA:A816, 52/302/142]_`"""
    match = _SOURCE.match(cursor.rest) if cursor.at_line_start and not cursor.scanned else None
    if not match or not re.search(r"\d", match[0]):
        return None
    return cursor.claim("source_note", match.end())
