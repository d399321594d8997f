"""What the cover and the sheet become: ranges for `bibl[@type='record']` and for `physDesc/accMat`.

Each field is kept word for word, once, with its structure inside (TEI P5 `COBITY`, `COBIXR`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from depesha.dates import find_dates
from depesha.model import Attributes, Layer, Mark, Notation, Source, Span
from depesha.sources.digital_archive.citation import Citation
from depesha.sources.digital_archive.cover import Cover, Field
from depesha.sources.digital_archive.sheet import Sheet

_PERSON = re.compile(r"[A-Z][a-z]+")
_CABLE = re.compile(r"\b(?:[Tt]elegram|[Cc]able|[Cc]ablegram)\s+(?:No\.|№|N°)\s*(?P<cable>\d+)")
"""`Ciphered Telegram No. 21336`"""


def _block(span: Span, name: str, *attributes: tuple[str, str]) -> Mark:
    return Mark(span, name, attributes, Layer.BLOCK, sourced=True)


def _inner(span: Span, name: str, *attributes: tuple[str, str], layer: Layer = Layer.OBJECT) -> Mark:
    return Mark(span, name, attributes, layer)


def _breaks(source: Source, span: Span) -> Iterator[Mark]:
    """A Markdown hard break (two blanks at the end of a line) inside a range."""
    text = source.slice(span)
    at = text.find("  \n")
    while at >= 0:
        after = at + 3 + len(text[at + 3 :]) - len(text[at + 3 :].lstrip())
        yield Mark(Span(span.start + after, span.start + after), "lb", (), Layer.MILESTONE)
        at = text.find("  \n", after)


def head_marks(source: Source, head: Span) -> Iterator[Mark]:
    """Date and title: apart where they stand on lines of their own, else the date inside the title."""
    text = source.slice(head)
    lead = len(text) - len(text.lstrip("*# "))
    dates = [found for found in find_dates(text) if found.start == lead]
    if not dates:
        if text:
            yield _block(head, "title")
            yield from _breaks(source, head)
        return
    date = dates[0]
    rest = text[date.end :]
    line = rest.find("\n")
    alone = line >= 0 and not rest[:line].strip(" *")
    if alone:
        yield Mark(
            source.trim(Span(head.start, head.start + date.end + line)),
            "date",
            date.attributes,
            Layer.BLOCK,
            sourced=True,
        )
        title = source.trim(Span(head.start + date.end + line, head.end))
    else:
        yield Mark(Span(head.start + date.start, head.start + date.end), "date", date.attributes, Layer.DATE)
        title = head
    if len(title):
        yield _block(title, "title")
        yield from _breaks(source, title)
        if number := _CABLE.search(source.text, title.start, title.end):
            yield _inner(Span(*number.span("cable")), "idno", ("type", "cable"), layer=Layer.NUMBER)


def citation_marks(citation: Citation) -> Iterator[Mark]:
    """The inside of the citation."""
    yield Mark(citation.span, "bibl", (), Layer.OBJECT)
    if citation.title:
        yield _inner(citation.title, "title", layer=Layer.REFERENCE)
    if citation.date and citation.when:
        yield _inner(citation.date, "date", ("when", citation.when), layer=Layer.DATE)
    if citation.holder:
        yield _inner(citation.holder, "publisher", layer=Layer.NAME)
    for number, shelfmark in enumerate(citation.shelfmarks, 1):
        yield _inner(shelfmark.span, "idno", ("type", "shelfmark"), ("xml:id", f"cit{number}"), layer=Layer.NUMBER)
    if citation.unread:
        yield _inner(
            citation.unread, "idno", ("type", "shelfmark"), ("xml:id", "cit1"), ("cert", "low"), layer=Layer.NUMBER
        )
    if citation.resp and citation.translator:
        yield _inner(Span(citation.resp.start, citation.translator.end), "respStmt", layer=Layer.REFERENCE)
        yield _inner(citation.resp, "resp", layer=Layer.NAME)
        yield _inner(citation.translator, "persName", layer=Layer.NAME)
    if citation.address:
        yield Mark(citation.address, "ref", (("target", "="),), Layer.REFERENCE)


_NOTES = {
    "Citation": "citation",
    "Summary": "summary",
    "Credits": "credits",
    "Original Language": "originalLanguage",
    "Contents": "contents",
}


def field_marks(field: Field, cover: Cover) -> Iterator[Mark]:
    """A labelled field as a note of the record."""
    attributes: Attributes = (("type", _NOTES.get(field.name, "unknown")),)
    if field.name not in _NOTES:
        attributes = (*attributes, ("cert", "low"), ("resp", "#enc"))
    if field.name == "Credits":
        attributes = (*attributes, ("xml:id", "rec-credits"))
    end = max(field.content.end, field.label.end)
    yield _block(Span(field.label.start, end), "note", *attributes)
    yield _inner(field.label, "label")
    if not len(field.content):
        return
    if field.name in ("Summary", "Credits"):
        yield _inner(field.content, "seg")
    elif field.name == "Original Language":
        yield _inner(field.content, "lang")
    elif field.name == "Contents" and cover.contents:
        bulleted = (("rend", "bulleted"),) if any(item.bullet for item in cover.contents) else ()
        begin = cover.contents[0].bullet or cover.contents[0].span
        yield Mark(Span(begin.start, cover.contents[-1].span.end), "list", bulleted, Layer.OBJECT)
        for item in cover.contents:
            yield Mark(Span((item.bullet or item.span).start, item.span.end), "item", (), Layer.INNER_QUOTATION)


def cover_notation(cover: Cover, citation: Citation | None) -> Iterator[Notation]:
    """Angle brackets around the address and bullets of the contents: notation that no rendition names."""
    if citation and citation.brackets:
        yield Notation("", citation.brackets[0], citation.brackets[1])
    for item in cover.contents:
        if item.bullet:
            yield Notation("", item.bullet, Span(item.span.end, item.span.end))


def sheet_marks(source: Source, sheet: Sheet) -> Iterator[Mark]:
    """The sheet as a table, and the handwriting below it as an annotation."""
    yield Mark(
        sheet.table,
        "table",
        (("type", "documentInformation"), ("xml:id", "accsheet")),
        Layer.BLOCK,
        sourced=True,
        container=True,
    )
    if sheet.heading:
        yield _inner(sheet.heading, "head", layer=Layer.ROW)
    for row in sheet.rows:
        end = max(row.value.end, row.label.end)
        yield Mark(Span(row.label.start, end), "row", (), Layer.ROW)
        yield Mark(row.label, "cell", (("role", "label"),), Layer.LINE)
        yield Mark(row.value, "cell", (("role", "data"),), Layer.LINE)
        if row.name == "Date":
            for date in find_dates(source.slice(row.value), american=True):
                yield Mark(
                    Span(row.value.start + date.start, row.value.start + date.end), "date", date.attributes, Layer.DATE
                )
    if sheet.annotation:
        yield _block(sheet.annotation, "note", ("type", "annotation"), ("hand", "#h-sheet"))
        for name in _PERSON.finditer(source.slice(sheet.annotation)):
            # Names of archivists, whom nothing identifies (row A15).
            span = Span(sheet.annotation.start + name.start(), sheet.annotation.start + name.end())
            yield _inner(span, "name", ("type", "person"), ("cert", "low"), layer=Layer.NAME)
