"""Whence and when, above the message."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.classify.patterns import DATE
from depesha.dates import find_dates
from depesha.model import Claim, Kind, Layer, Mark

_PLACE = r"\[?[A-Z][\w.'’-]*(?:[ ,]+(?:\(?[A-Z][\w.'’-]*\)?|of|the|via))*,?\]?"
_LINE = re.compile(rf"(?P<place>{_PLACE})[,\s]\s*(?P<date>{DATE})[^\n]{{0,40}}(?=\s*(?:\n|\Z))")
_REVERSED = re.compile(rf"(?P<date>{DATE})(?=\s*\n?\s*{_PLACE}\s*(?:\n|\Z))")


def place_and_date(cursor: Cursor) -> Claim | None:
    """`Washington, November 14, 1945—7 p.m.`; `LONDON, 19 February 1942, 1.45 a.m.`"""
    if cursor.scanned or cursor.seen("paragraph", "signature") or cursor.part.kind is Kind.TRANSLATION:
        return None
    match = _LINE.match(cursor.rest)
    if not match or not find_dates(match[0], year=cursor.year) or len(match[0].split()) > 16:
        return None
    place = re.match(r"\[?(?P<name>[A-Z][\w.'’ -]*?)(?=[,\](]|\s\(|\s*\Z)", match["place"])
    name = Mark(cursor.span(*place.span("name")), "placeName", (), Layer.NAME) if place else None
    return cursor.claim("place_and_date", match.end(), [name])
