"""The words with which a message takes its leave, before the signature."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.classify.patterns import CLOSING
from depesha.model import Claim

_LEAVE = re.compile(
    r"(?:Sincerely(?:\syours)?|Yours\s(?:sincerely|faithfully|truly)|(?:With\s)?[Bb]est\s(?:regards|wishes)|(?:With\s)?(?:[Ww]arm|[Kk]ind)(?:est)?\sregards"
    r"|Respectfully(?:\syours)?|С\s(?:уважением|приветом|коммунистическим\sприветом)|Жму\sруку)[,.]?"
    rf"{CLOSING}?(?=\s*(?:\n|\Z))"
)


def valediction(cursor: Cursor) -> Claim | None:
    """`Best regards,`; `С коммунистическим приветом`"""
    match = _LEAVE.match(cursor.rest) if cursor.at_line_start and cursor.seen("paragraph") else None
    return cursor.claim("valediction", match.end()) if match else None
