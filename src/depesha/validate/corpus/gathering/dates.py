"""The dates that a file gives its telegram: record, citation, sheet, header and date line (K7)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from depesha.tei.names import local, tei
from depesha.tei.reading import line_of
from depesha.validate.corpus.facts import Dated, Place
from depesha.validate.corpus.gathering.wording import wording

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_PARTIAL = re.compile(r"\d{4}(?:-\d\d){0,2}")


def day_of(node: etree._Element | None) -> str | None:
    """The day of @when, as `1951-07-14`; None where there is none or it is vaguer."""
    match = _DAY.match(node.get("when", "")) if node is not None else None
    return match[0] if match else None


def creation_day(root: etree._Element) -> str | None:
    """The day of `creation/date`, or else of the record."""
    for path in (f".//{tei('creation')}/{tei('date')}", f".//{tei('bibl')}[@type='record']//{tei('date')}"):
        if (day := day_of(root.find(path))) is not None:
            return day
    return None


def dates(root: etree._Element, path: str) -> tuple[Dated, ...]:
    """Each statement about the date of the telegram, those of the archive first."""
    return tuple(
        Dated(speaker, *span, node.get("cert", "high") == "high", Place(path, line_of(node)))
        for speaker, node in _statements(root)
        if (span := _span(node)) is not None
    )


def _statements(root: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    for record in root.iter(tei("bibl")):
        if record.get("type") == "record":
            yield from (("the record", node) for node in _first(record, "date", f"{tei('title')}/{tei('date')}"))
            cited = f"{tei('note')}[@type='citation']/{tei('bibl')}/{tei('date')}"
            yield from (("the citation", node) for node in _first(record, cited))
    for row in root.iter(tei("row")):
        cells = list(row.iterchildren(tei("cell")))
        if len(cells) == 2 and wording(cells[0], corrected=True).casefold() == "date" and _in_sheet(row):
            yield from (("the sheet", node) for node in cells[1].iter(tei("date")))
    for node in root.iter(tei("creation")):
        yield from (("the header", date) for date in node.iterchildren(tei("date")))
    outer = next(root.iter(tei("correspDesc")), None)
    if outer is not None and outer.get("type") != "draft":
        for action in outer.iterchildren(tei("correspAction")):
            if action.get("type") == "sent":
                yield from (("the sender", node) for node in action.iterchildren(tei("date")))
    for line in root.iter(tei("dateline")):
        if _of_message(line):
            yield from (("the date line", node) for node in line.iter(tei("date")))


def _first(record: etree._Element, *ways: str) -> list[etree._Element]:
    for way in ways:
        node = record.find(way if way.startswith("{") else tei(way))
        if node is not None:
            return [node]
    return []


def _in_sheet(row: etree._Element) -> bool:
    return next(row.iterancestors(tei("accMat")), None) is not None


def _of_message(line: etree._Element) -> bool:
    """Whether a date line is the telegram's own: not of a text inside it, of its certification, or rejected."""
    for node in line.iterancestors():
        name = local(node.tag)
        if name in ("floatingText", "quote", "rdg"):
            return False
        if name == "div":
            return node.get("type") == "message"
    return False


def _span(node: etree._Element) -> tuple[str, str] | None:
    """First and last day that a date may mean."""
    first = node.get("when") or node.get("notBefore") or node.get("from")
    last = node.get("when") or node.get("notAfter") or node.get("to")
    if first is None and last is None:
        return None
    start, end = _partial(first or "0001"), _partial(last or "9999")
    return (f"{start}-01-01"[:10], _end(end)) if start and end else None


def _partial(value: str) -> str | None:
    match = _PARTIAL.match(value)
    return match[0] if match else None


def _end(value: str) -> str:
    return value + "-12-31"[len(value) - 4 :]
