"""Who deciphered the telegram and when (row E1)."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.classify.patterns import DATE, TIME, WORD
from depesha.model import Claim, Layer

_NOTE = re.compile(
    rf"(?:[Рр]асш(?:ифровал[а]?|\.)|[Dd]eciphered\s+by"
    rf"|[Dd]ecoded\s+by)\s+(?P<name>{WORD}(?:[ \t]+[A-ZА-Я]\.){{0,2}})(?:\s+{TIME})?(?:\s+{DATE})?"
)


def decipher_note(cursor: Cursor) -> Claim | None:
    """`расш. Елезов / 12.00 30.6`; `Deciphered by Araushkin 1840 1 November`"""
    match = _NOTE.match(cursor.rest)
    if not match:
        return None
    return cursor.claim(
        "decipher_note", match.end(), [cursor.mark(match, "name", "persName", ("role", "decipherer"), layer=Layer.NAME)]
    )
