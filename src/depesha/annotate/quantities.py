"""Quantities with their unit, and ordinal numbers (rows D20, F12, F15)."""

from __future__ import annotations

import re

from depesha.annotate.context import Annotation, Context
from depesha.model import Attributes, Layer, Mark

_WORDS = {
    word: number
    for number, words in enumerate(
        (
            "", "one один одна одну одного", "two два две двух", "three три трех трёх", "four четыре четырех четырёх",
            "five пять пяти", "six шесть шести", "seven семь семи", "eight восемь восьми", "nine девять девяти",
            "ten десять десяти", "eleven одиннадцать", "twelve двенадцать двенадцати", "thirteen тринадцать",
            "fourteen четырнадцать", "fifteen пятнадцать", "sixteen шестнадцать шестнадцати", "seventeen", "eighteen",
            "nineteen", "twenty двадцать",
        )
    )
    for word in words.split()
}  # fmt: skip

_ORDINALS = {
    "First": 1, "Second": 2, "Third": 3, "Fourth": 4, "Fifth": 5, "Sixth": 6,
    "Первое": 1, "Второе": 2, "Третье": 3, "Четвертое": 4, "Пятое": 5,
    "Во-первых": 1, "Во-вторых": 2, "В-третьих": 3,
}  # fmt: skip

_UNITS: tuple[tuple[str, str], ...] = (
    ("division", r"divisions?|дивизи[йюия]\w?"),
    ("regiment", r"regiments?|полк(?:ов|а|и)"),
    ("brigade", r"brigades?|бригад\w{0,2}"),
    ("army", r"army|armies|арми[йюи]"),
    ("corps", r"corps|корпус(?:ов|а)?"),
    ("aircraft", r"aircraft|airplanes?|planes?|самолет(?:ов|а)|самолёт(?:ов|а)"),
    ("tank", r"tanks?|танк(?:ов|а)"),
    ("kilometre", r"kilomet(?:er|re)s?|километр(?:ов|а)?|км"),
    ("mile", r"miles?|миль"),
    ("tonne", r"tons?|tonnes?|тонн\w?"),
    ("year", r"years?|лет|года?(?=\W|$)"),
    ("month", r"months?|месяц(?:ев|а)?"),
    ("week", r"weeks?|недел[ьяи]"),
    ("day", r"days?|суток|дн(?:ей|я)"),
    ("hour", r"hours?|час(?:ов|а)"),
    ("point", r"points?|пункт(?:ов|а)"),
    ("nation", r"nations?|государств\w?"),
    ("man", r"men|soldiers?|человек|солдат"),
    ("dollar", r"dollars?|долларов|долл\."),
    ("rouble", r"rou?bles?|рубл(?:ей|я)"),
)

_NUMBER = r"\d{1,3}(?:[ ,]\d{3})+|\d+|" + "|".join(sorted(_WORDS, key=len, reverse=True))
_UNIT = "|".join(f"(?P<{name}>{pattern})" for name, pattern in _UNITS)
_MEASURE = re.compile(
    rf"(?<![\w.,:/№°-])(?:(?P<least>at least|не менее)\s+)?(?P<first>{_NUMBER})(?:\s?(?:-|–|\bto\b|\bor\b"
    rf"|\bили\b|\bдо\b)\s?(?P<last>{_NUMBER}))?"
    rf"(?P<thousand>\s+(?:thousand|тыс\.|тысяч))?(?P<kind>(?:\s+(?!and\b|or\b)[A-Za-zА-Яа-яё]+){{0,2}}?)\s+(?:{_UNIT})(?!\w)",
    re.IGNORECASE,
)
_ORDINAL_OPENS = re.compile(rf"[\"“«]?(?P<word>{'|'.join(_ORDINALS)})(?=\s?[—–,:-])")
_ORDINAL_FIGURE = re.compile(r"(?<!\w)(?P<value>\d{1,3})(?:-?(?:й|я|е|го|ю|му)|th|st|nd|rd)(?= (?:parallel|параллел))")


def _value(text: str) -> int:
    text = text.casefold().strip()
    return _WORDS[text] if text in _WORDS else int(re.sub(r"[ ,]", "", text))


def _attributes(match: re.Match[str]) -> Attributes:
    unit = next(name for name, _ in _UNITS if match[name])
    factor = 1000 if match["thousand"] else 1
    first = str(_value(match["first"]) * factor)
    kind = " ".join((match["kind"] or "").split())
    commodity = (("commodity", kind),) if kind and not kind[0].isupper() else ()
    if match["last"]:
        return (("unit", unit), *commodity, ("min", first), ("max", str(_value(match["last"]) * factor)))
    if match["least"]:
        return (("unit", unit), *commodity, ("min", first))
    return (("unit", unit), *commodity, ("quantity", first))


def quantities(context: Context) -> Annotation:
    """The quantities of an object and the ordinals that count its paragraphs."""
    marks: list[Mark] = []
    taken = [
        mark.span for mark in context.claim.marks if mark.name in ("measure", "num", "idno", "date", "time", "orig")
    ]
    for match in _MEASURE.finditer(context.view.text):
        span = context.span(*match.span())
        if not any(span.meets(other) for other in taken):
            marks.append(Mark(span, "measure", _attributes(match), Layer.NUMBER))
    if context.claim.role == "paragraph" and (opening := _ORDINAL_OPENS.match(context.view.text)):
        value = str(_ORDINALS[opening["word"]])
        marks.append(
            Mark(context.span(*opening.span("word")), "num", (("type", "ordinal"), ("value", value)), Layer.NUMBER)
        )
    for match in _ORDINAL_FIGURE.finditer(context.view.text):
        marks.append(
            Mark(context.span(*match.span()), "num", (("type", "ordinal"), ("value", match["value"])), Layer.NUMBER)
        )
    return Annotation(tuple(marks))
