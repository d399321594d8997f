"""The table of copies on a form: number and reader of each, and empty blanks (row B11)."""

from __future__ import annotations

import re

from depesha.classify.cursor import Cursor
from depesha.classify.patterns import NUMBER_SIGN
from depesha.model import Alternative, Claim, Layer, Mark, Span

_LABEL = re.compile(rf"(?P<kind>Экз\.|Exp\.|Copy|[\"»”])\s*{NUMBER_SIGN}\s*(?P<number>\d+(?:-\w)?)")
_GAP = re.compile(r"\t| {3,}")


def distribution_table(cursor: Cursor) -> Claim | None:
    """`Экз. № 1⇥Тов. Сталину⇥Экз. № 7` and the lines below it, with ditto marks"""
    if not cursor.at_line_start or cursor.block.notation:
        return None  # emphasis across cells would tear the table
    marks: list[Mark] = []
    end = at = rows = columns = 0
    for line in cursor.rest.split("\n"):
        if len(_LABEL.findall(line)) < (2 if rows == 0 else 1) or not (_LABEL.match(line.lstrip())):
            break
        cells = list(_cells(line))
        marks.extend(_row(cursor, at, line, cells))
        rows, columns = rows + 1, max(columns, len(cells))
        end, at = at + len(line), at + len(line) + 1
    if rows < 2:
        return None
    return cursor.claim("distribution_table", end, marks, (("rows", str(rows)), ("cols", str(columns))))


def _cells(line: str) -> list[tuple[int, int]]:
    cells: list[tuple[int, int]] = []
    start = 0
    for gap in [*_GAP.finditer(line), None]:
        end = gap.start() if gap else len(line)
        label = _LABEL.match(line[start:end].lstrip())
        # A name directly after its number, with one blank between, is a cell of its own.
        begin = start + len(line[start:end]) - len(line[start:end].lstrip())
        if label and re.match(r"\s+\S", line[begin + label.end() : end]):
            cells += [(begin, begin + label.end()), (begin + label.end(), end)]
        elif gap is None or gap[0] == "\t" or line[start:end].strip():
            cells.append((start, end))
        start = gap.end() if gap else end
    return cells


def _row(cursor: Cursor, at: int, line: str, cells: list[tuple[int, int]]) -> list[Mark]:
    lead = len(line) - len(line.lstrip())
    marks = [Mark(cursor.span(at + lead, at + len(line.rstrip())), "row", (), Layer.ROW, sourced=True, container=True)]
    for start, end in cells:
        text = line[start:end]
        begin = at + start + len(text) - len(text.lstrip())
        span = (
            cursor.span(begin, begin + len(text.strip()))
            if text.strip()
            else Span(*(cursor.span(at + start, at + start).start,) * 2)
        )
        label = _LABEL.match(text.strip())
        marks.append(Mark(span, "cell", (("role", "label" if label else "data"),), Layer.LINE))
        if label and label["kind"] in '"»”':
            ditto = cursor.span(begin, begin + 1)
            marks.append(
                Mark(ditto, "orig", (), Layer.WORD, Alternative("reg", "Экз." if cursor.language == "ru" else "Copy"))
            )
        elif not label and text.strip() and cursor.scanned:
            marks.append(Mark(span, "seg", (("type", "fill"), ("hand", "#h-type")), Layer.REFERENCE))
    return marks
