"""What waits for the editor of an edition, most doubtful first, each with a decision ready to paste."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from pathlib import Path

from lxml import etree

from depesha import saxon
from depesha.decisions import DECISIONS, Placed
from depesha.edited import Edited, Entry, Kind
from depesha.edition import Edition
from depesha.errors import FoundError
from depesha.findings import Finding
from depesha.model import Export, Span, Witness
from depesha.pipeline import Names, collated, decided, read_export, understand
from depesha.resources import resource


class Doubt(IntEnum):
    """How much something waits; more is more urgent."""

    UNLIKELY = 1
    """A lemma of medium certainty."""
    UNNAMED = 2
    """A block of unknown role."""
    GUESS = 3
    """A lemma that rests on nothing."""
    LOST = 4
    """A decision that no longer finds its place, or has nothing to decide."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing for the editor to decide."""

    record: str
    path: Path
    """The file of decisions into which the answer goes."""
    line: int
    """In the source, from 1; for a lost decision in the file of decisions."""
    doubt: Doubt
    question: str
    context: str
    """The words around it, those in question between ⟨ and ⟩."""
    decision: str
    """TOML to paste; empty where a decision is to be corrected that is there already."""


def waiting(edition: Edition, names: Names, day: str) -> tuple[tuple[Waiting, ...], tuple[Finding, ...]]:
    """What waits in all telegrams of an edition, and the findings of those that cannot be read.

    `day` is the date that the decisions offered bear, ISO 8601.
    """
    found: list[Waiting] = []
    findings: list[Finding] = []
    by = edition.editors[0].identifier if edition.editors else "EDITOR"
    for path in edition.sources():
        try:
            export = read_export(path, edition)
        except FoundError as error:
            findings.extend(error.findings)
            continue
        rulings, said = decided(path, export, edition)
        found.extend(_of_export(path, export, names, rulings, said, f'by = "{by}"\nwhen = {day}'))
    found.sort(key=lambda item: (-item.doubt, item.record, item.line))
    return tuple(found), tuple(findings)


def _of_export(
    path: Path, export: Export, names: Names, rulings: Sequence[Placed], said: Sequence[Finding], signed: str
) -> Iterator[Waiting]:
    target = path.with_name(DECISIONS)
    record = export.source.identifier
    edited = collated(export, names.grounds(export), rulings)
    lost = [*said, *(item for item in (edited.findings if edited else ()) if item.code.startswith("DEC"))]
    for finding in lost:
        yield Waiting(record, target, finding.line or 1, Doubt.LOST, finding.message, finding.hint, "")
    if edited:
        yield from _entries(record, target, edited, signed)
        export = replace(export, source=edited.source)
    witnesses, _ = understand(export, names, edited, rulings)
    for witness in witnesses:
        yield from _blocks(record, target, export, edited, witness, signed)


def _entries(record: str, target: Path, edited: Edited, signed: str) -> Iterator[Waiting]:
    for entry in edited.entries:
        cert = entry.readings[0].cert
        if entry.by or entry.kind is not Kind.VARIANT or cert not in ("low", "medium"):
            continue
        doubt = Doubt.GUESS if cert == "low" else Doubt.UNLIKELY
        readings = "; ".join(
            f"{' '.join(reading.sigla)}: " + (f"“{reading.text}”" if reading.text else "nothing")
            for reading in entry.readings
        )
        yield Waiting(
            record,
            target,
            edited.source.place(entry.span.start)[0],
            doubt,
            f"Which reading? {readings}",
            _context(edited.source.text, entry.span, edited.part.span),
            _lemma(edited, entry, signed),
        )


def _lemma(edited: Edited, entry: Entry, signed: str) -> str:
    spoken = next((reading for reading in entry.readings if reading.text), entry.readings[0])
    siglum = spoken.sigla[0]
    span = _witnessed(edited, entry.span, siglum)
    if span is None:
        return ""
    others = ", ".join(sorted({name for reading in entry.readings for name in reading.sigla}))
    chosen = entry.readings[0].sigla[0]
    find = " ".join(edited.source.slice(span).split())
    return (
        f'[[lemma]]\nfind = {_quoted(find)}\nwitness = "{siglum}"\nrange = [{span.start}, {span.end}]\n'
        f'choose = "{chosen}"  # one of {others}; or text = "…" with cert, for a conjecture\n{signed}\nwhy = "…"\n'
    )


def _witnessed(edited: Edited, span: Span, siglum: str) -> Span | None:
    """The stretch of a witness that stands behind a range of the edited text."""
    held = [
        piece.witnesses[siglum]
        for piece in edited.source.pieces
        if siglum in piece.witnesses and span.start <= piece.span.start and piece.span.end <= max(span.end, span.start)
    ]
    return Span(held[0].start, held[-1].end) if held else None


def _blocks(
    record: str, target: Path, export: Export, edited: Edited | None, witness: Witness, signed: str
) -> Iterator[Waiting]:
    for claim in witness.claims:
        if claim.role != "unknown":
            continue
        siglum, span = witness.part.siglum, claim.span
        if edited and witness.part is edited.part:
            siglum = edited.sigla[0]
            span = _witnessed(edited, claim.span, siglum) or Span(0, 0)
        words = " ".join(export.source.slice(claim.span).split())
        find = " ".join(export.source.slice(span).split()[:8])
        offered = ""
        if find:
            offered = (
                f'[[role]]\nfind = {_quoted(find)}\nwitness = "{siglum}"\n'
                f'role = "…"  # docs/decisions.md lists the roles\n{signed}\nwhy = "…"\n'
            )
        yield Waiting(
            record,
            target,
            export.source.place(claim.span.start)[0],
            Doubt.UNNAMED,
            f"What is this block? “{words[:80]}”",
            _context(export.source.text, claim.span, witness.part.span),
            offered,
        )


def _context(text: str, span: Span, part: Span) -> str:
    before = " ".join(text[max(part.start, span.start - 50) : span.start].split())
    after = " ".join(text[span.end : min(part.end, span.end + 50)].split())
    return f"{before} ⟨{' '.join(text[span.start : span.end].split())}⟩ {after}".strip()


def _quoted(words: str) -> str:
    """A TOML string."""
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def as_text(found: Iterable[Waiting]) -> str:
    """For a terminal: question, context, decision."""
    parts = []
    for item in found:
        head = f"{item.record}, line {item.line} ({item.doubt.name.lower()}): {item.question}\n  {item.context}\n"
        parts.append(f"{head}\n# into {item.path}\n{item.decision}" if item.decision else head)
    return "\n".join(parts)


_NS = "urn:depesha:review"


def as_page(found: Iterable[Waiting], title: str) -> str:
    """The same as a page. Raises `SetupError` where the stylesheet is missing."""
    root = etree.Element(f"{{{_NS}}}review", nsmap={"r": _NS})
    for item in found:
        element = etree.SubElement(
            root, f"{{{_NS}}}item", record=item.record, line=str(item.line), doubt=item.doubt.name.lower()
        )
        for name in ("question", "context", "decision", "path"):
            etree.SubElement(element, f"{{{_NS}}}{name}").text = str(getattr(item, name))
    sheet = saxon.stylesheet(resource("xslt", "review.xsl"))
    return sheet.transform(etree.tostring(root, encoding="utf-8"), {"title": title})
