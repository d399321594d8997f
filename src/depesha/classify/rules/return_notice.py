"""The order to return the paper within some days: printed on a form, or a stamp (rows B9, C2)."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.model import Claim, Layer, Mark

_RETURN = re.compile(
    r"(?:[Сс]нят[а-яё]*\s+коп[а-яё]+[^\n]*?\.\s+)?(?:ПОДЛЕЖИТ|Подлежит)\s+(?:ВОЗВРАТУ|возврату)\s+(?:ЧЕРЕЗ"
    r"|через|В ТЕЧЕНИЕ|в течение)"
    r"\s+(?P<term>(?P<days>\d+)\s+(?:СУТОК|суток|ДНЕЙ|дней|ЧАС\w+|час\w+))[^\n]*"
    r"|(?:Subject to|SUBJECT TO|To be)\s+(?:return|RETURN"
    r"|returned)[^\n]*?\s(?P<term_en>(?P<days_en>\d+)\s+(?:days|DAYS|hours|HOURS))[^\n]*"
)


def return_notice(cursor: Cursor) -> Claim | None:
    """`ПОДЛЕЖИТ ВОЗВРАТУ ЧЕРЕЗ 6 СУТОК В ОТДЕЛ ВТОРОГО ГЛАВНОГО УПРАВЛЕНИЯ ГЕНШТАБА СОВЕТСКОЙ АРМИИ`"""
    match = _RETURN.match(cursor.rest) if cursor.at_line_start else None
    if not match:
        return None
    term, days = ("term", "days") if match["term"] else ("term_en", "days_en")
    unit = "hour" if match[term].lower().split()[-1].startswith(("час", "hour")) else "day"
    measure = cursor.mark(match, term, "measure", ("unit", unit), ("quantity", match[days]))
    # On a form with its letterhead the words are printed; elsewhere a stamp says them.
    if cursor.seen("letterhead"):
        return cursor.claim("handling_order", match.end(), [measure], (("subtype", "return"),))
    stamp = Mark(cursor.span(0, match.end()), "stamp", (("type", "return"),), Layer.OBJECT)
    return cursor.claim("stamp", match.end(), [stamp, measure])
