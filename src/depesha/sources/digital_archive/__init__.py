"""Reader of exports of the Wilson Center Digital Archive: a cover, then scan passes, transcript, translation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from depesha.errors import FoundError
from depesha.findings import Finding
from depesha.languages import language_tag
from depesha.model import Export, Layer, Mark, Record, Shelfmark, Source, Span
from depesha.notation import find_notation
from depesha.sources.digital_archive.citation import Citation, read_citation, record_number
from depesha.sources.digital_archive.cover import LABELS, Cover, find_cover, has_cover
from depesha.sources.digital_archive.marks import citation_marks, cover_notation, field_marks, head_marks, sheet_marks
from depesha.sources.digital_archive.sheet import Sheet, find_sheet
from depesha.sources.genre import is_telegram
from depesha.sources.parts import compare_contents, split_parts

_REQUIRED = ("Citation", "Original Language", "Contents")


def _joined(source: Source, span: Span | None) -> str | None:
    """The words of a range on one line, without bold."""
    if span is None or not len(span):
        return None
    return " ".join(source.slice(span).replace("**", "").replace("<b>", "").replace("</b>", "").split()) or None


def _dated(value: str | None) -> str | None:
    """A date with its year; one that was cut off before it is none."""
    return None if value is None or value.startswith("--") else value


def _record(source: Source, cover: Cover, citation: Citation | None, sheet: Sheet | None, given: Record) -> Record:
    def field(name: str) -> str | None:
        found = cover.field(name)
        return _joined(source, found.content) if found else None

    head = [mark for mark in head_marks(source, cover.head) if mark.name == "date"]
    date = dict(head[0].attributes).get("when") if head else None
    title = next((mark.span for mark in head_marks(source, cover.head) if mark.name == "title"), None)
    quoted = _joined(source, citation.title) if citation else None
    shelfmarks = citation.shelfmarks if citation else ()
    if citation and citation.unread:
        shelfmarks = (Shelfmark(citation.unread, _joined(source, citation.unread) or "", None),)
    rows = tuple((row.name, _joined(source, row.value) or "") for row in sheet.rows) if sheet else ()
    kind = dict(rows).get("Type")
    return replace(
        given,
        title=quoted or _joined(source, title) or given.title,
        date=_dated(date) or _dated(citation.when if citation else None) or given.date,
        date_text=(_joined(source, head[0].span) if head else None) or given.date_text,
        address=(_joined(source, citation.address) if citation else None) or given.address,
        holder=(_joined(source, citation.holder) if citation else None) or given.holder,
        translator=(_joined(source, citation.translator) if citation else None) or given.translator,
        summary=field("Summary") or given.summary,
        credits=field("Credits") or given.credits,
        language=language_tag((field("Original Language") or "").split(",")[0].split(" ")[0]) or given.language,
        contents=tuple(item.text for item in cover.contents) or given.contents,
        shelfmarks=shelfmarks or given.shelfmarks,
        sheet=rows,
        telegram=is_telegram(kind, quoted or _joined(source, title)),
    )


def _findings(source: Source, cover: Cover, record: Record) -> Iterator[Finding]:
    for name in _REQUIRED:
        if not any(field.name == name and (len(field.content) or name == "Contents") for field in cover.fields):
            yield source.finding("SRC012", cover.end, f"the cover has no {name}")
    for field in cover.fields:
        if field.name not in LABELS:
            yield source.finding("SRC013", field.label.start, f"“{field.name}”")
    if not record.date:
        yield source.finding("SRC012", cover.head.start, "the cover has no date that can be read")
    for shelfmark in record.shelfmarks:
        if not shelfmark.complete:
            yield source.finding("SRC014", shelfmark.span.start, f"not understood: {shelfmark.label[:80]}")
    if not record.telegram:
        yield source.finding(
            "SRC016", cover.head.start, f"the record describes another kind of document: {record.title}"
        )


def _between(cover: Cover) -> Iterator[Mark]:
    if cover.masthead:
        yield Mark(cover.masthead, "note", (("type", "masthead"),), Layer.BLOCK, sourced=True)


@dataclass(frozen=True, slots=True)
class DigitalArchive:
    """Reads exports whose cover has a citation, the original language and a contents list."""

    name: str = "digital_archive"

    def fits(self, source: Source) -> float:
        """1 where the text begins with such a cover, else 0."""
        return 1.0 if has_cover(source.text) else 0.0

    def read(self, source: Source, given: Record) -> Export:
        """See `depesha.sources.Reader`."""
        cover = find_cover(source)
        if cover is None:
            raise FoundError(Finding("SRC010", str(source.path), "the text has no cover of the Digital Archive", 1))
        quoted = cover.field("Citation")
        citation = read_citation(source, quoted.content) if quoted and len(quoted.content) else None
        sheet = find_sheet(source, cover.end)
        record = _record(source, cover, citation, sheet, given)
        stretches = [Span(cover.end, sheet.span.start), Span(sheet.span.end, len(source.text))] if sheet else []
        parts = split_parts(source, stretches or [Span(cover.end, len(source.text))], record.language, record.contents)
        if not parts:
            raise FoundError(source.finding("SRC011", cover.end, "nothing follows the cover"))
        marks = [*_between(cover), *head_marks(source, cover.head)]
        for field in cover.fields:
            marks.extend(field_marks(field, cover))
        if citation:
            marks.extend(citation_marks(citation))
        findings = [*_findings(source, cover, record)]
        findings.extend(source.finding("SRC015", cover.end, said) for said in compare_contents(parts, record.contents))
        number = record_number(record.address)
        in_sheet = tuple(sheet_marks(source, sheet)) if sheet else ()
        notation = [*find_notation(source, Span(0, cover.end)), *(find_notation(source, sheet.span) if sheet else ())]
        # Emphasis that encloses no field of its own stays as characters.
        fields = {mark.span for mark in (*marks, *in_sheet)}
        notation = [*(item for item in notation if item.span in fields), *cover_notation(cover, citation)]
        return Export(
            replace(source, identifier=number) if number else source,
            replace(record, number=number),
            tuple(marks),
            in_sheet,
            tuple(notation),
            parts,
            tuple(findings),
        )


READER = DigitalArchive()

__all__ = ["LABELS", "READER", "DigitalArchive"]
