"""A field of a teleprinted telegram: from whom, to whom, subject, references, tags."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.classify.patterns import shouting
from depesha.model import Claim

_FIELDS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?:FM\s|FROM\s|From:\s)(?=[A-Z])"), "origin_line"),
    (re.compile(r"(?:(?:TO|INFO|ACTION|ZEN|PASS)\b\s?:?|To:)\s(?=[A-Z])"), "address_line"),
    (re.compile(r"(?:SUBJECT|SUBJ|Subject|Subj|Тема|ТЕМА)\b\s?:?\s(?=\S)"), "subject_line"),
    (
        re.compile(
            r"(?:REFS?|Refs?|REFERENCE|Reference|Ссылка)\s?:\s?(?=\S)|(?:To|К)\s(?:our|your|нашему"
            r"|вашему)\s(?:No\.|№)\s?\d"
        ),
        "reference_line",
    ),
    (re.compile(r"(?:TAGS|E\.\s?O\.\s?\d+|Spec\.\s?(?:No\.|№)|Спец\.\s?№)\s?:?"), "filing_line"),
)
_MORE = re.compile(r"(?:AM)?(?:EMBASSY|CONSUL\w*|MISSION)\b|[A-Z][A-Z /-]{3,60}(?:\s\d{1,5})?\Z")


def service_field(cursor: Cursor) -> Claim | None:
    """`FM AMEMBASSY LAGOS`; `SUBJ: UGANDA COUP`; `Spec. No. 1969`"""
    if not cursor.at_line_start or cursor.scanned or cursor.seen("paragraph", "salutation"):
        return None
    for pattern, role in _FIELDS:
        if pattern.match(cursor.line) and len(cursor.line) < 200:
            return cursor.claim(role, len(cursor.line))
    last = cursor.last()
    if last and last.role == "address_line" and shouting(cursor.line) and _MORE.match(cursor.line):
        return cursor.claim("address_line", len(cursor.line))
    return None
