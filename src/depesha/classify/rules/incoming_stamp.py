"""The stamp of the office that registered the paper: where to return it, number and date (rows C1, C4)."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.classify.patterns import NUMBER_SIGN
from depesha.dates import find_dates
from depesha.model import Claim, Layer, Mark

_NUMBER = re.compile(
    rf"(?:(?P<prefix>\d{{2,4}})\s+)?(?:[^\n]*\n){{0,3}}?[^\n]*?[ВБ]х(?:одящий|\.)\s*{NUMBER_SIGN}\s*(?P<registry>\d[\w/]*)(?P<rest>[^\n]*)"
)
_DATED = re.compile(r"\bот\s+(?P<date>\d[^\n]*)\Z")
"""A date that cannot be read is still a date: `от 15/Ил. 1951 г.`"""
_FIRST = re.compile(r"(?:\d{2,4}\s+)?(?:ПОДЛЕЖИТ|[ВБ]х\.)")


def incoming_stamp(cursor: Cursor) -> Claim | None:
    """`548 ПОДЛЕЖИТ ВОЗВРАТУ / в IV часть ОС ЦК ВКП(б) / Вх. № 2394 от 15 VII 1951 г.`"""
    if not cursor.at_line_start or not _FIRST.match(cursor.rest):
        return None
    match = _NUMBER.match(cursor.rest)
    if not match:
        return None
    dates = find_dates(match["rest"], year=cursor.year)
    when = dict(dates[-1].attributes).get("when") if dates else None
    attributes = (("type", "incoming"), *((("when", when),) if when else ()))
    marks: list[Mark | None] = [
        Mark(cursor.span(0, match.end()), "stamp", attributes, Layer.OBJECT),
        cursor.mark(match, "prefix", "idno", ("type", "incomingPrefix")),
        cursor.mark(match, "registry", "idno", ("type", "incomingRegistry")),
    ]
    if not dates and (illegible := _DATED.search(match["rest"])):
        start = match.start("rest") + illegible.start("date")
        marks.append(Mark(cursor.span(start, match.end("rest")), "date", (("cert", "low"),), Layer.DATE))
    return cursor.claim("stamp", match.end(), marks)
