"""Running text of the message (row D21), and the rule of last resort for prose."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.classify.patterns import SENTENCE_END
from depesha.model import Claim

_WORDS = re.compile(r"[^\W\d_]{2,}")


def paragraph(cursor: Cursor) -> Claim | None:
    """`Получили Вашу шифровку за № 3511 от 13 июля. Мы подробно обсудили все факты …`"""
    text = cursor.rest if cursor.block.wrapped else _one(cursor.rest)
    words = _WORDS.findall(text)
    ended = bool(SENTENCE_END.search(text.rstrip()))
    # A teleprinter writes prose in capitals too; then only its length tells it from the lines of a form.
    wordy = any(word.islower() for word in words) or len(words) >= (4 if cursor.seen("paragraph") else 8)
    prose = wordy and (ended or len(words) >= 12)
    begun = cursor.seen("paragraph", "salutation", "address_line")
    if prose and (len(words) >= 4 or (begun and len(words) >= 2)):
        return cursor.claim("paragraph", len(text))
    return None


def _one(text: str) -> str:
    """The first paragraph where each line is one, unless it breaks off in mid-sentence at a hard break."""
    end = text.find("\n")
    while end >= 0 and text[:end].endswith("  ") and not SENTENCE_END.search(text[:end].rstrip()):
        end = text.find("\n", end + 1)
    return text if end < 0 else text[:end]
