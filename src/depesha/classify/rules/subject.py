"""A heading in which an editor says who writes to whom about what."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.model import Claim

_LETTER = re.compile(
    r"(?:\d{1,4}\.\s+(?:Circular\s+|Editorial\s+)?(?:Telegram|Airgram|Memorandum|Letter|Note|Despatch|Message)|The|Mr\.|Mrs\.|President|Premier|Prime|General|Major|Ambassador|Secretary|Acting|Minister)\b[^\n]{3,140}\b[Tt]o\b\s[^\n]{3,140}"
)
_KIND = re.compile(
    r"(?:C(?:oded|iphered|ipher|ODED)|Encrypted|Шифр\w+)\s?(?:telegram|cable|message|телеграмма)?\s+(?:from|to|от|из)\b"
)


def subject(cursor: Cursor) -> Claim | None:
    """`The Secretary of State to the Chargé in China (Robertson)`; `Cipher telegram from … to … regarding …`"""
    if not cursor.at_line_start or cursor.scanned or cursor.seen("paragraph", "subject") or len(cursor.before) > 6:
        return None
    if _KIND.match(cursor.rest):
        # The heading runs on until the block ends or a column of numbers and dates begins.
        stop = re.search(r"\n[ \t]*\n|\s{6,}", cursor.rest)
        return cursor.claim("subject", stop.start() if stop else len(cursor.rest))
    match = _LETTER.match(cursor.line)
    if match and not re.sub(r"\[\d+\]\Z", "", cursor.line).endswith((".", ":", ";")):
        return cursor.claim("subject", len(cursor.line))
    return None
