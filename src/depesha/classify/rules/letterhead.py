"""The office on whose form the telegram stands (row B6)."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.classify.patterns import shouting
from depesha.model import Claim

_OFFICE = re.compile(
    r"\b(?:УПРАВЛЕНИЕ|МИНИСТЕРСТВО|КОМИССАРИАТ|ГЕНШТАБ|ШТАБ|ПОСОЛЬСТВО|КОМИТЕТ|ОТДЕЛ|СЕКТОР"
    r"|DIRECTORATE|ADMINISTRATION|MINISTRY|DEPARTMENT|EMBASSY|LEGATION|COMMISSARIAT|GENERAL STAFF|COMMITTEE"
    r"|CONSULATE)\w*"
)


def letterhead(cursor: Cursor) -> Claim | None:
    """`ВТОРОЕ ГЛАВНОЕ УПРАВЛЕНИЕ ГЕНШТАБА СОВЕТСКОЙ АРМИИ *тов. Сталину*`"""
    line = cursor.plain_line
    if cursor.seen("telegram_title", "paragraph", "salutation") or not cursor.at_line_start:
        return None
    if not shouting(line) or len(line.split()) < 2 or not _OFFICE.search(line):
        return None
    return cursor.claim("letterhead", len(line))
