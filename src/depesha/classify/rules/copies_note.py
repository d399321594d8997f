"""How many copies were typed and what became of them (row E3)."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.classify.patterns import NUMBER_SIGN
from depesha.model import Claim, Layer, Mark

_COPIES = re.compile(
    rf"(?:[Оо]тп(?:ечатано|\.)\s+(?P<measure>(?P<count>\d+)\s+экз(?:\."
    rf"|емпляр\w*))(?:\s+экз\.\s*(?:{NUMBER_SIGN}\s*)*(?P<numbers>\d+(?:\s?-\s?\d+)?)\s*[-–—]\s*(?P<fate>дело|в дело))?"
    rf"|(?P<measure_en>(?P<word>[A-Za-z-]+|\d+)\s+copies)(?:\s+(?:printed|typed|made)\.?)?(?:\s*(?:{NUMBER_SIGN}\s*)+(?P<numbers_en>\d+(?:\s?-\s?\d+)?)\s+(?P<fate_en>(?:were\s+)?filed))?)\.?"
)
_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
)
_COUNTS = {word: number for number, word in enumerate(_WORDS.split())}


def copies_note(cursor: Cursor) -> Claim | None:
    """`отп. 4 экз. / экз. № 3-4 - дело`; `Eleven copies printed. … 3-11 filed`"""
    match = _COPIES.match(cursor.rest)
    if not match or not (cursor.seen("signature", "signature_line", "decipher_note", "print_note")):
        return None
    count = match["count"] or (str(_COUNTS.get(match["word"].lower(), match["word"])) if match["word"] else "")
    if not count.isdigit():
        return None
    marks: list[Mark | None] = []
    for tail in ("", "_en"):
        marks.append(cursor.mark(match, "measure" + tail, "measure", ("unit", "copy"), ("quantity", count)))
        marks.append(cursor.mark(match, "fate" + tail, "term", ("type", "disposition"), layer=Layer.WORD))
        if numbers := match["numbers" + tail]:
            first, _, last = numbers.replace(" ", "").partition("-")
            ends = (("atLeast", first), ("atMost", last)) if last else (("value", first),)
            marks.append(cursor.mark(match, "numbers" + tail, "num", *ends))
    return cursor.claim("copies_note", match.end(), marks)
