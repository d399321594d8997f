"""Who typed the telegram, when, under which number of the log; or for whom one copy was typed (rows E2, E3)."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.classify.patterns import COMRADE, DATE, NAME, NUMBER_SIGN, TIME, WORD, bare_name
from depesha.model import Claim, Layer, Mark

_TYPED = re.compile(
    rf"(?:[Оо]тп(?:ечатал[а]?|\.)|[Pp]rinted\s+by"
    rf"|[Tt]yped\s+by)\s+(?P<name>{WORD}(?:[ \t]+[A-ZА-Я]\.){{0,2}})(?:\s+{TIME})?(?:\s+{DATE})?"
    rf"(?:[.,]?\s*{NUMBER_SIGN}\s*(?P<log>\d+))?\.?"
)
_FOR_ONE = re.compile(
    rf"(?:[Оо]тп(?:ечатан[о]?|\.)\s+(?P<count>один|1)\s+экз\.?|(?P<count_en>One|1)\s+copy\s+(?:was\s+)?(?:printed|typed))"
    rf"\s*[-–—]\s*(?:to\s+)?(?P<name>(?:{COMRADE}\s+)?{NAME})"
)


def print_note(cursor: Cursor) -> Claim | None:
    """`Отп. Лаврешина. 14.7.51 г. № 1118.`; `Отп. один экз. - тов. Сталину.`"""
    if match := _FOR_ONE.match(cursor.rest):
        stop = match.end()
        if cursor.rest[stop : stop + 1] == ".":
            stop += 1
        bare = bare_name(match["name"])
        reader = cursor.span(match.start("name"), match.start("name") + len(bare))
        marks = [
            cursor.mark(match, group, "num", ("type", "cardinal"), ("value", "1")) for group in ("count", "count_en")
        ]
        marks.append(Mark(reader, "persName", (("role", "recipient"),), Layer.NAME))
        return cursor.claim("print_note", stop, marks)
    match = _TYPED.match(cursor.rest)
    if not match:
        return None
    bare = bare_name(match["name"])
    name = Mark(
        cursor.span(match.start("name"), match.start("name") + len(bare)), "persName", (("role", "typist"),), Layer.NAME
    )
    return cursor.claim("print_note", match.end(), [name, cursor.mark(match, "log", "idno", ("type", "printLog"))])
