"""Whence the telegram came and when the cipher service received it (row B13)."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.classify.patterns import NUMBER_SIGN
from depesha.dates import find_dates
from depesha.model import Alternative, Claim, Layer, Mark

_RUSSIAN = re.compile(
    r"Из\s+(?P<place>[А-ЯЁ][А-ЯЁа-яё-]+)\s+получен[ао]?\s+(?P<time>\"\s*(?P<hour>\w{1,2})\s*\"\s*ч\.\s*\"\s*(?P<minute>\w{1,2})\s*\"\s*м\.)\s+"
    r"(?P<date>\"\s*(?P<day>\w{1,2})\s*\"\s*(?P<month>\w{1,10})\s+(?P<century>19\d|19|20)\s?(?P<year>\w{1,2})\s*г\.)"
    rf"(?:\s+Экз\.\s*{NUMBER_SIGN}\s*(?P<copy>\d+))?"
)
_ENGLISH = re.compile(
    rf"[Ff](?:rom"
    rf"|ROM)\s+(?P<place>\[?[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){{0,2}}\]?)\s+(?:(?:was\s+)?[Rr]eceived(?:\s+at)?"
    rf"|{NUMBER_SIGN}\s*(?P<cable>\d+))\s+"
    rf"[^\n]*?(?:\bCopy\s+{NUMBER_SIGN}\s*(?P<copy>\d+))?(?=\s*(?:\n|\Z))"
)
_RECEIVED = re.compile(r"\[?(?:Received|Rec['’]d|Recd)\b[^\n]{3,60}?\]?(?=\s*(?:\n|\Z))")


def reception_line(cursor: Cursor) -> Claim | None:
    """`Из ПЕКИНА получена " II " ч. " 30 " м. " 30 " 6 195 I г. Экз. № 2`; `From BEIJING Received 11:30 30.6.1951`"""
    if not cursor.at_line_start:
        return None
    if match := _RUSSIAN.match(cursor.rest):
        return cursor.claim("reception_line", match.end(), _form(cursor, match))
    if match := _ENGLISH.match(cursor.rest):
        place = cursor.mark(match, "place", "placeName", layer=Layer.NAME)
        marks = [
            place,
            cursor.mark(match, "copy", "idno", ("type", "copy")),
            cursor.mark(match, "cable", "idno", ("type", "cable")),
        ]
        return cursor.claim("reception_line", match.end(), marks)
    match = _RECEIVED.match(cursor.rest)
    if match and find_dates(match[0], year=cursor.year) and len(match[0].split()) < 9:
        return cursor.claim("reception_line", match.end())
    return None


def _figures(text: str) -> str:
    """The figures meant: a typewriter without a 1 has the capital I (trap 4)."""
    return text.replace("I", "1").replace("l", "1").replace("О", "0").replace("O", "0")


def _form(cursor: Cursor, match: re.Match[str]) -> list[Mark | None]:
    marks: list[Mark | None] = [
        cursor.mark(match, "place", "placeName", layer=Layer.NAME),
        cursor.mark(match, "copy", "idno", ("type", "copy")),
    ]
    hour, minute = _figures(match["hour"]), _figures(match["minute"])
    if hour.isdecimal() and minute.isdecimal() and int(hour) < 24 and int(minute) < 60:
        when = f"{int(hour):02d}:{int(minute):02d}:00"
        marks.append(cursor.mark(match, "time", "time", ("when", when), layer=Layer.DATE))
    year, day, month = match["century"] + _figures(match["year"]), _figures(match["day"]), _figures(match["month"])
    found = find_dates(f"{day}.{month}.{year}") or find_dates(f"{day} {match['month']} {year}")
    marks.append(
        cursor.mark(match, "date", "date", *(found[0].attributes if found else (("cert", "low"),)), layer=Layer.DATE)
    )
    for group in ("place", "hour", "minute", "day", "month", "year"):
        marks.append(cursor.mark(match, group, "seg", ("type", "fill"), ("hand", "#h-type"), layer=Layer.FILL))
        if group != "place" and match[group] != _figures(match[group]):
            meant = Alternative("reg", _figures(match[group]), (("resp", "#enc"), ("cert", "high")))
            marks.append(Mark(cursor.span(*match.span(group)), "orig", (), Layer.WORD, meant))
    return marks
