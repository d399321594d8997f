"""Signature and date, or signature and closing quotation mark, on one line (row D15)."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.classify.patterns import CLOSING, DATE, GLOSS, NAME, TIME, bare_name, is_name
from depesha.model import Claim, Layer, Mark

_LINE = re.compile(
    rf"(?P<signed>(?P<name>{NAME}?)(?P<gloss>{GLOSS})?\.?)(?:[ \t]+(?P<dateline>(?:{TIME}\s+)?{DATE}))?"
    rf"(?P<quote>\.?{CLOSING})?(?=\s*(?:\n|\Z))"
)


def signature_line(cursor: Cursor) -> Claim | None:
    """`ФИЛИППОВ 14 июля"`; `Ким Ир Сен. 29.6.51 г."`; `MAO ZEDONG 0130 31 October"`; `FILIPPOV [Stalin].”`"""
    if not cursor.at_line_start or not cursor.seen("paragraph"):
        return None
    match = _LINE.match(cursor.rest)
    if not match or not (match["dateline"] or match["quote"]) or not is_name(match["name"].rstrip(".")):
        return None
    signed = cursor.mark(match, "signed", "signed", layer=Layer.CLOSING)
    bare = bare_name(match["name"])
    name = Mark(cursor.span(0, len(bare)), "persName", (), Layer.NAME)
    return cursor.claim(
        "signature_line", match.end(), [signed, name, cursor.mark(match, "dateline", "dateline", layer=Layer.CLOSING)]
    )
