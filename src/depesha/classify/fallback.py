"""The last resort: every block of low certainty, nothing inside it.

Used where the structure that the rules made of a text is not valid or not faithful, or where a rule failed;
the text is kept all the same, and a finding says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from depesha.model import Block, Claim, Export, Layer, Mark, Part, Span, Witness
from depesha.roles import ROLES


def plain_witness(part: Part, blocks: Sequence[Block]) -> Witness:
    """The witness with its blocks and nothing else; notation stays as characters."""
    role = ROLES["unknown"]
    section = Mark(part.span, "div", (("type", "message"), ("n", "msg")), Layer.SECTION, container=True, key="msg")
    marks = (
        Mark(block.span, role.element, role.attributes, Layer.BLOCK, sourced=True, key=role.key) for block in blocks
    )
    return Witness(part, tuple(Claim("unknown", block.span) for block in blocks), (section, *marks))


def plain_record(export: Export) -> Export:
    """The export with its record and sheet as notes, word for word, and nothing inside them."""

    def notes(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
        attributes = (("type", "unknown"), ("cert", "low"), ("resp", "#enc"))
        return tuple(Mark(mark.span, "note", attributes, Layer.BLOCK, sourced=True) for mark in marks if mark.sourced)

    # Without structure there is nothing in the record that the header could point to.
    shelfmarks = tuple(replace(mark, span=Span(0, 0)) for mark in export.record.shelfmarks)
    return replace(
        export,
        record=replace(export.record, shelfmarks=shelfmarks, sheet=()),
        record_marks=notes(export.record_marks),
        sheet_marks=notes(export.sheet_marks),
        notation=(),
    )
