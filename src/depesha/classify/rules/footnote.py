"""A note of the edition that the transcript was taken from."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.model import Claim

_NUMBERED = re.compile(r"\[(?:\d{1,3}|\*|†)\]\s+(?=\S)[^\n]+")
_SOURCE = re.compile(r"\[?[\d*†]+\]?\s+Source:")
_BARE = re.compile(r"(?:\d{1,2}\s+(?=[A-Z“\"])|[*†]+\s?(?=[A-Z“])|\[Footnote:\]\s)[^\n]+")


def footnote(cursor: Cursor) -> Claim | None:
    """`[1] Not printed.`; `1 Leader of the U.K. Joint Staff Mission in Washington.` after a rule"""
    if not cursor.at_line_start or not cursor.seen("paragraph") or cursor.scanned:
        return None
    match = _NUMBERED.match(cursor.rest)
    if not match and (cursor.seen("separator", "footnote") or cursor.rest[0] in "*†["):
        match = _BARE.match(cursor.rest)
    if not match:
        return None
    end = len(cursor.rest) if cursor.block.wrapped else match.end()
    # The first note of a printed edition says where the paper lies.
    role = "source_note" if _SOURCE.match(match[0]) else "footnote"
    return cursor.claim(role, end)
