"""The title with the number of the cipher service (row B12)."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.classify.patterns import NUMBER_SIGN
from depesha.dates import find_dates
from depesha.model import Claim

_TITLE = re.compile(
    rf"(?:ШИФР-?ТЕЛЕГРАММА|Шифр-?телеграмма|ТЕЛЕГРАММА|Телеграмма|ШИФРОВКА)\s+{NUMBER_SIGN}\s*(?P<cable>\d[\d/-]*)"
    rf"|(?:(?:CIPHERED|CIPHER|CODED|ENCIPHERED|CIRCULAR|Ciphered|Cipher|Coded|Circular)\s+)?"
    rf"(?:TELEGRAM|CABLE|CABLEGRAM|Telegram|Cable|Cablegram|SAVINGRAM|Savingram)\s+(?:(?:Department|Unnumbered)\s+)?"
    rf"(?:{NUMBER_SIGN})?\s*(?P<cable_en>\d[\d/-]*)(?:\[\d+\])?[ \t]?,?(?:[ \t]*\([^()\n]{{1,60}}\))?"
    r"|(?:C(?:ODED|oded)|C(?:IPHER|ipher)(?:ED|ed)?)\s+T(?:ELEGRAM|elegram)(?=\s*(?:\n|\Z))"
    r"|\[?(?:TELEGRAM|AIRGRAM|Telegram|Airgram)(?:[^\]\n]{0,60}\])?(?=\s*(?:\n|\Z))"
)


def telegram_title(cursor: Cursor) -> Claim | None:
    """`ШИФРТЕЛЕГРАММА № 21336`; `CIPHERED TELEGRAM No. 3917`; `Cablegram 228`"""
    match = _TITLE.match(cursor.rest) if cursor.at_line_start else None
    if not match or cursor.seen("telegram_title", "paragraph"):
        return None
    rest = cursor.line[match.end() :].strip()
    if rest and not find_dates(rest):
        return None
    marks = [cursor.mark(match, group, "idno", ("type", "cable")) for group in ("cable", "cable_en")]
    return cursor.claim("telegram_title", match.end(), marks)
