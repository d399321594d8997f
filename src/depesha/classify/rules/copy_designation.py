"""What kind of copy this paper is (row B7)."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.model import Claim

_COPY = re.compile(
    r"(?:(?:КОПИЯ|COPY)(?:\s+(?:OF\s+)?(?:AN?\s+|THE\s+)?(?:[А-ЯA-Z]+\.?\s+){0,2}(?:ТЕЛЕГРАММЫ|ШИФРТЕЛЕГРАММЫ|TELEGRAM|CABLE|MESSAGE))?"
    r"|(?:INCOMING|OUTGOING|ВХОДЯЩАЯ|ИСХОДЯЩАЯ)\s+(?:TELEGRAM|CABLE|MESSAGE|ТЕЛЕГРАММА|ШИФРТЕЛЕГРАММА))(?=\s*(?:\n|\Z))"
)


def copy_designation(cursor: Cursor) -> Claim | None:
    """`КОПИЯ ИСХ. ТЕЛЕГРАММЫ`"""
    match = _COPY.match(cursor.rest) if cursor.at_line_start else None
    return cursor.claim("copy_designation", match.end()) if match else None
