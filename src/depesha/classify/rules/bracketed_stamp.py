"""A stamp that a translator describes in brackets (row C3)."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.classify.patterns import NUMBER_SIGN
from depesha.dates import find_dates
from depesha.model import Claim, Layer, Mark, Notation

_OPENS = re.compile(r"\[\s*(?P<label>[Ss]tamp|[Ss]eal|[Шш]тамп|[Пп]ечать)\s*:")
_INCOMING = re.compile(rf"(?:[Ii]ncoming|[Вв]х\.)\s*{NUMBER_SIGN}?\s*(?P<registry>\d[\w/]*)|\b(?P<bare>\d+/\d+\w*)\b")
_RETURN = re.compile(r"RETURN|ВОЗВРАТ", re.IGNORECASE)


def bracketed_stamp(cursor: Cursor) -> Claim | None:
    """`[Stamp: SUBJECT TO RETURN to the IV Unit OS VKP(b) CC 900/3783shs 1 November 1951]`"""
    match = _OPENS.match(cursor.rest)
    if not match or cursor.emphasised:
        return None
    text = cursor.rest
    # The bracket closes at the end of the block; one that closes too early is unbalanced, not the end.
    end = text.rstrip().rfind("]") + 1 if text.rstrip().endswith("]") else _closing(text)
    if end <= match.end() or cursor.closes_emphasis(end):
        return None
    number = _INCOMING.search(text, match.end(), end)
    kind = "incoming" if number else "return" if _RETURN.search(text[:end]) else "other"
    body = cursor.rest[match.end() : end - 1]
    lead = len(body) - len(body.lstrip())
    dates = find_dates(text[:end], year=cursor.year) if kind == "incoming" else ()
    when = dict(dates[-1].attributes).get("when") if dates else None
    attributes = (("type", kind), *((("when", when),) if when else ()))
    marks: list[Mark | None] = [
        Mark(cursor.span(1, match.end()), "label", (("resp", "#tr"),), Layer.OBJECT),
        Mark(cursor.span(match.end() + lead, end - 1), "stamp", attributes, Layer.OBJECT),
    ]
    if number:
        group = "registry" if number["registry"] else "bare"
        marks.append(cursor.mark(number, group, "idno", ("type", "incomingRegistry")))
    bracket = Notation("sq", cursor.span(0, 1), cursor.span(end - 1, end))
    return cursor.claim("stamp", end, marks, notation=(bracket,))


def _closing(text: str) -> int:
    depth = 0
    for index, character in enumerate(text):
        depth += (character == "[") - (character == "]")
        if not depth:
            return index + 1
    return 0
