"""Whence and when, above the message."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.classify.patterns import DATE
from depesha.dates import find_dates
from depesha.model import Claim, Kind, Layer, Mark

_PLACE = r"\[?[A-Za-z][\w.'’-]*(?:[ ,]+(?:\(?[A-Z][\w.'’-]*\)?|of|the|via|not|declassified))*,?\]?"
_LINE = re.compile(rf"(?:(?P<place>{_PLACE})[,\s]\s*)?(?P<date>{DATE})[^\n]{{0,40}}(?=\s*(?:\n|\Z))")
_GROUP = re.compile(
    r"(?:[A-Z0]\s){0,3}(?P<day>[0-3]\d)(?P<hour>[0-2]\d)(?P<minute>[0-5]\d)Z\s"
    r"(?P<month>[A-Z]{3})\s(?P<year>\d\d)[^\n]{0,12}(?=\s*(?:\n|\Z))"
)
"""A date-time group of a teleprinter: `O P 212101Z JAN 70`."""


def place_and_date(cursor: Cursor) -> Claim | None:
    """`Washington, November 14, 1945—7 p.m.`; `LONDON, 19 February 1942, 1.45 a.m.`"""
    if cursor.scanned or cursor.seen("paragraph", "signature") or cursor.part.kind is Kind.TRANSLATION:
        return None
    if group := _GROUP.match(cursor.rest):
        return cursor.claim("place_and_date", group.end())
    match = _LINE.match(cursor.rest)
    if match and match["place"] and not (match["place"][0].isupper() or match["place"][0] == "["):
        return None
    if not match or not find_dates(match[0], year=cursor.year) or len(match[0].split()) > 16:
        return None
    place = re.match(r"\[?(?P<name>[A-Z][\w.'’ -]*?)(?=[,\](]|\s\(|\s*\Z)", match["place"] or "")
    name = Mark(cursor.span(*place.span("name")), "placeName", (), Layer.NAME) if place else None
    return cursor.claim("place_and_date", match.end(), [name])
