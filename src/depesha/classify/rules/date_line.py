"""The sender's own number and the date, at the end of a message (rows D11, D16)."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.classify.patterns import CLOSING, DATE, NUMBER_SIGN, TIME
from depesha.model import Claim, Layer, Mark

_PLACEHOLDER = re.compile(rf"(?P<slot>Дата|Date|Число)\.?{CLOSING}?\.?{CLOSING}?(?=\s*(?:\n|\Z))")
_NUMBER = re.compile(rf"{NUMBER_SIGN}\s*(?P<number>\d+(?P<suffix>/\w+)?)\.?(?=\s*(?:\n|\Z))")
_DATE = re.compile(rf"(?:{TIME}\s+)?{DATE}\.?{CLOSING}?(?=\s*(?:\n|\Z)|\s{{3,}})")


def date_line(cursor: Cursor) -> Claim | None:
    """`№ 3261 / 30.6`; `30 June 1951 / No. 335/III`; `No. 302/sh`; `Дата».`"""
    if not cursor.at_line_start or not cursor.seen("paragraph", "signature", "signature_line"):
        return None
    if match := _PLACEHOLDER.match(cursor.rest):
        slot = cursor.mark(match, "slot", "date", ("type", "placeholder"), layer=Layer.DATE)
        return cursor.claim("date_line", match.end(), [slot])
    match = _NUMBER.match(cursor.rest) or _DATE.match(cursor.rest)
    if not match:
        return None
    end, marks = match.end(), [_number(cursor, match, 0)]
    # Number and date in either order make one line of facts.
    below = cursor.rest[end:]
    start = end + len(below) - len(below.lstrip())
    other = (
        (_DATE if match.re is _NUMBER else _NUMBER).match(cursor.rest[start:])
        if "\n" in cursor.rest[end:start]
        else None
    )
    if other:
        marks.append(_number(cursor, other, start))
        end = start + other.end()
    return cursor.claim("date_line", end, marks)


def _number(cursor: Cursor, match: re.Match[str], at: int) -> Mark | None:
    if "number" not in match.re.groupindex:
        return None
    # A registry adds a letter or a Roman figure to its number; the sender does not.
    kind = "registry" if match["suffix"] else "senderNumber"
    span = cursor.span(at + match.start("number"), at + match.end("number"))
    return Mark(span, "idno", (("type", kind),), Layer.NUMBER)
