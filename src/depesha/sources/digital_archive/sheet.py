"""The documentation sheet that accompanies a scan → its table and the annotation below it.

    ## DOCUMENT INFORMATION
    <b>Title</b>⇥Telegram from Filippov (Stalin) to Mao Zedong via Krosovsky
    <b>Creator</b>⇥

An empty value is data. The sheet is found by its heading or by its labels, which are those of Dublin Core.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from depesha.model import Source, Span

_ROW = re.compile(
    r"^(?P<label>(?:<b>|\*\*)?(?P<name>Identifier|Title|Date|Type|Creator|Contributor|Subject|Description|Coverage[^\t\n<*]{0,40}"
    r"|Source|Publisher|Rights|Format|Language|Relation)(?:</b>|\*\*)?)[ ]?:?[ ]?(?P<tab>\t| {2,}|$)(?P<value>[^\n]*)$",
    re.MULTILINE,
)
_HEADING = re.compile(r"^(?:#+[ \t]+)?(?P<heading>DOCUMENT INFORMATION)[ \t]*$", re.MULTILINE | re.IGNORECASE)
_ANNOTATION = re.compile(r"\s*^(?P<note>\*[^*\n]{1,80}\*)[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Row:
    """A label and its value."""

    name: str
    label: Span
    value: Span
    """Trimmed; empty where nothing is filled in."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A documentation sheet."""

    span: Span
    """From the heading to the last row, or to the end of the annotation."""
    table: Span
    heading: Span | None
    """With its notation."""
    rows: tuple[Row, ...]
    annotation: Span | None


def find_sheet(source: Source, start: int) -> Sheet | None:
    """The first documentation sheet after an offset: four rows or more, in lines that follow each other."""
    rows: list[re.Match[str]] = []
    for match in _ROW.finditer(source.text, start):
        gap = source.text[rows[-1].end() : match.start()] if rows else ""
        if rows and gap.strip():
            if len(rows) >= 4:
                break
            rows = []
        rows.append(match)
    if len(rows) < 4:
        return None
    headings = list(_HEADING.finditer(source.text, start, rows[0].start()))
    heading = headings[-1] if headings and not source.text[headings[-1].end() : rows[0].start()].strip() else None
    begin = heading.start() if heading else rows[0].start()
    # The tab before an empty value of the last row belongs to the table: the empty cell stands behind it.
    end = max(source.trim(Span(begin, rows[-1].end())).end, rows[-1].end("tab"))
    annotation = _ANNOTATION.match(source.text, rows[-1].end())
    return Sheet(
        Span(begin, annotation.end("note") if annotation else end),
        Span(begin, end),
        source.trim(Span(*heading.span())) if heading else None,
        tuple(
            Row(match["name"].strip(), Span(*match.span("label")), source.trim(Span(*match.span("value"))))
            for match in rows
        ),
        Span(*annotation.span("note")) if annotation else None,
    )
