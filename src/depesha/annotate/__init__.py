"""What stands inside the objects of a witness: brackets, emphasis, dates, numbers, abbreviations, references.

Brackets come first, because they say which characters are text;
the others look at the text without them, and know nothing of each other.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from depesha.annotate.abbreviations import abbreviations, is_abbreviation
from depesha.annotate.addressing import addressing
from depesha.annotate.brackets import read_brackets
from depesha.annotate.context import Annotator, Context
from depesha.annotate.emphasis import emphasis_marks
from depesha.annotate.moments import moments
from depesha.annotate.quantities import quantities
from depesha.annotate.ranks import ranks
from depesha.annotate.references import references
from depesha.annotate.residue import residue
from depesha.dates import find_dates
from depesha.findings import Finding
from depesha.model import Claim, Layer, Mark, Notation, Record, Source, Span, Witness
from depesha.notation import find_notation
from depesha.visible import notation_within, visible

ANNOTATORS: tuple[Annotator, ...] = (residue, moments, abbreviations, quantities, ranks, references, addressing)


def annotate(source: Source, record: Record, witness: Witness) -> tuple[Witness, tuple[Finding, ...]]:
    """The witness with what stands inside its objects."""
    emphasis = _sound(find_notation(source, witness.part.span), witness)
    notation: list[Notation] = list(emphasis)
    marks: list[Mark] = list(witness.marks)
    findings: list[Finding] = []
    known = {mark.span for mark in marks}
    noted = any(claim.role == "footnote" for claim in witness.claims)
    year = record.year or _own_year(source, witness)
    marks.extend(emphasis_marks(source, emphasis, known))
    for claim in witness.claims:
        brackets = read_brackets(source, claim, noted=noted)
        marks.extend(brackets.marks)
        findings.extend(brackets.findings)
        if claim.role == "omission" and not claim.notation:
            kind = "ell1" if "…" in source.slice(claim.span) else "ell"
            notation.append(Notation(kind, claim.span, Span(claim.span.end, claim.span.end)))
        else:
            notation.extend(brackets.notation)
        view = visible(source, claim.span, notation_within(emphasis, claim.span), brackets.hidden)
        context = Context(source, witness.part, claim, view, year, record.day)
        found = [mark for annotator in ANNOTATORS for mark in annotator(context).marks]
        moments_found = [mark.span for mark in (*found, *claim.marks) if mark.name in ("date", "time")]
        # `June 23 of this year` counts no years.
        marks.extend(
            mark
            for mark in found
            if mark.name != "measure" or not any(mark.span.meets(moment) for moment in moments_found)
        )
        if claim.role != "omission":
            marks.extend(_line_breaks(source, claim.span, claim.role))
    ordered = sorted(notation, key=lambda item: (item.opening.start, item.closing.end))
    return replace(witness, marks=tuple(marks), notation=tuple(ordered)), tuple(findings)


_DATED = ("place_and_date", "filing_line", "telegram_title", "reception_line", "date_line")
"""Objects that date a telegram, the surest first."""


def _own_year(source: Source, witness: Witness) -> int | None:
    """The year that a telegram without a record gives itself (row F9)."""
    for role in _DATED:
        for claim in witness.claims:
            if claim.role == role:
                for found in find_dates(source.slice(claim.span)):
                    when = dict(found.attributes).get("when", "")
                    if when[:4].isdigit():
                        return int(when[:4])
    return None


def _sound(notation: Sequence[Notation], witness: Witness) -> tuple[Notation, ...]:
    """The notation that lies within one object and encloses no block; other marks of the kind stay characters."""
    starts = [claim.span.start for claim in witness.claims]
    blocks = sorted(
        (mark.span for mark in witness.marks if Layer.BLOCK < mark.layer <= Layer.CLOSING), key=lambda span: span.start
    )
    begins = [span.start for span in blocks]
    numbers = sorted(mark.span for mark in witness.marks if mark.name == "idno")
    number_starts = [span.start for span in numbers]
    kept = []
    for item in notation:
        at = bisect_right(starts, item.span.start) - 1
        claim = witness.claims[at] if at >= 0 else None
        if claim is None or not claim.span.covers(item.span):
            continue
        before = bisect_right(number_starts, item.span.start) - 1
        if before >= 0 and numbers[before].meets(item.span):
            continue  # a number holds characters only
        within = blocks[bisect_left(begins, item.span.start) : bisect_left(begins, item.span.end)]
        if item.span == claim.span or not any(item.span.covers(span) and item.span != span for span in within):
            kept.append(item)
    return tuple(kept)


def whole_numbers(witness: Witness) -> Witness:
    """The witness without those `idno`s that would hold or cut another element: TEI lets them hold characters only."""
    others = sorted((mark.span for mark in witness.marks if mark.name != "idno"), key=lambda span: span.start)
    starts = [span.start for span in others]

    def whole(mark: Mark) -> bool:
        span = mark.span
        after = bisect_left(starts, span.start)
        within = others[after : bisect_left(starts, span.end)]
        if any(span.start < other.start or (len(other) and other.end < span.end) for other in within):
            return False
        return not any(span.start < other.end < span.end for other in others[max(0, after - 100) : after])

    return replace(witness, marks=tuple(mark for mark in witness.marks if mark.name != "idno" or whole(mark)))


def bracket_marks(source: Source, span: Span) -> tuple[tuple[Mark, ...], tuple[Notation, ...]]:
    """The brackets of a piece of the archive's record: the archive speaks there, and explains no words by pointer."""
    found = read_brackets(source, Claim("paragraph", span))
    marks = []
    for mark in found.marks:
        attributes = tuple((name, value) for name, value in mark.attributes if name not in ("resp", "target"))
        marks.append(replace(mark, attributes=attributes))
    return tuple(marks), found.notation


def _line_breaks(source: Source, span: Span, role: str) -> list[Mark]:
    """Line ends that mean something: hard breaks anywhere, every line end outside prose (row A2)."""
    if role in ("distribution_table",):
        return []
    text = source.slice(span)
    breaks = []
    at = text.find("\n")
    while at >= 0:
        after = at + len(text[at:]) - len(text[at:].lstrip())
        if text[:at].endswith("  ") or role not in ("paragraph", "footnote", "unknown", "subject", "source_note"):
            breaks.append(Mark(Span(span.start + after, span.start + after), "lb", (), Layer.MILESTONE))
        at = text.find("\n", max(after, at + 1))
    return breaks


__all__ = ["ANNOTATORS", "annotate", "bracket_marks", "is_abbreviation", "whole_numbers"]
