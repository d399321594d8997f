"""References to other telegrams, with their number, date and time (row D19)."""

from __future__ import annotations

import re

from depesha.annotate.context import Annotation, Context
from depesha.dates import find_dates, find_times
from depesha.model import Layer, Mark

_NUMBER_SIGN = r"(?:№|N[°º]|No\.?|Nos\.)"
_RUSSIAN = re.compile(
    r"\b(?:[Вв]аш\w{1,3}|[Мм]о(?:ю|ей|я|и|их)|[Нн]аш\w{1,3}|[Сс]во(?:ей|ю|и|их|я|ём))\s+(?:шифр(?:овк|телеграмм)\w*|телеграмм\w*|депеш\w*)"
    rf"(?:\s+о\s+[а-яё]+)?(?:\s+за)?(?:\s+{_NUMBER_SIGN}\s*(?P<number>\d[\d/-]*\w?))?(?:\s+от\s+(?P<date>[^,.;]{{3,30}}))?"
)
_ENGLISH = re.compile(
    r"\b(?:[Yy]our|[Mm]y|[Oo]ur|[Hh]is)\s+(?P<before>(?:\d{4}\s+)?\d{1,2}\s+[A-Z][a-z]+\s+)?(?:cipher(?:ed)?\s+)?(?:telegrams?|cables?|messages?|cablegrams?|dispatch)\b"
    rf"(?:\s+about\s+(?:an?\s+)?[a-z]+)?(?:\s+{_NUMBER_SIGN}\s*(?P<number>\d[\d/-]*\w?))?(?:,?\s+(?:of|dated)\s+(?P<date>[^,.;]{{3,60}}))?"
)


def references(context: Context) -> Annotation:
    """The references of a paragraph; what follows the words "of" or «от» counts as far as it is a date or a time."""
    if context.claim.role not in ("paragraph", "instruction"):
        return Annotation()
    text = context.view.text
    marks: list[Mark] = []
    for match in (_RUSSIAN if context.language == "ru" else _ENGLISH).finditer(text):
        end = match.end()
        if match["date"]:
            start = match.start("date")
            found = [*find_dates(match["date"], year=context.year), *find_times(match["date"])]
            # Only as far as moments follow each other: `of 0200 30 October and 2120 30 October`.
            end = start
            for moment in sorted(found, key=lambda item: item.start):
                if re.fullmatch(r"\s*(?:and|и|,)?\s*", text[end : start + moment.start]):
                    end = start + moment.end
            if end == start:
                end = match.end("number") if match["number"] else text.rindex(match["date"][:1], 0, start + 1)
                end = len(
                    text[:end].rstrip().removesuffix(" of").removesuffix(" от").removesuffix(" dated").rstrip(" ,")
                )
        marks.append(Mark(context.span(match.start(), end), "ref", (("type", "telegram"),), Layer.REFERENCE, key="ref"))
        if match["number"]:
            marks.append(Mark(context.span(*match.span("number")), "idno", (("type", "senderNumber"),), Layer.NUMBER))
    return Annotation(tuple(marks))
