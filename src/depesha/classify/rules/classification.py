"""How secret the paper is, perhaps struck out (row B8)."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.classify.patterns import CLASSIFICATION, PERSONAL, shouting
from depesha.model import Claim


def classification(cursor: Cursor) -> Claim | None:
    """`СОВЕРШЕННО СЕКРЕТНО`; `~~СЕКРЕТНО~~ 48`"""
    match = CLASSIFICATION.match(cursor.rest)
    if not match:
        return None
    end = match.end()
    if personal := PERSONAL.match(cursor.rest, end + len(cursor.rest[end:]) - len(cursor.rest[end:].lstrip(" \t"))):
        end = personal.end()
    alone = cursor.line == cursor.rest[:end]
    # In running text "secret" is a word; as a mark it is in capitals or has the line for itself.
    if not alone and not (shouting(match[0]) and _furniture(cursor.line[end:])):
        return None
    return cursor.claim("classification", end)


def _furniture(rest: str) -> bool:
    rest = rest.strip(" \t.*")
    rest = re.sub(r"Document\s(?:No\.\s)?[\d-]+\Z", "", rest).strip()
    return not rest or rest.isdigit() or (shouting(rest) and len(rest.split()) <= 4)
