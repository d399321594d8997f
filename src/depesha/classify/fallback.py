"""The last resort: every object a block of low certainty, nothing inside it.

Used where the structure that the rules made of a text is not valid or not faithful, which would be a fault of a rule;
the text is kept all the same, and a finding says so.
"""

from __future__ import annotations

from dataclasses import replace

from depesha.model import Claim, Export, Layer, Mark, Span, Witness
from depesha.roles import ROLES


def flatten(witness: Witness) -> Witness:
    """The witness with its blocks and nothing else; notation stays as characters."""
    role = ROLES["unknown"]
    claims = tuple(Claim("unknown", claim.span) for claim in witness.claims)
    section = Mark(
        witness.part.span, "div", (("type", "message"), ("n", "msg")), Layer.SECTION, container=True, key="msg"
    )
    blocks = (
        Mark(claim.span, role.element, role.attributes, Layer.BLOCK, sourced=True, key=role.key) for claim in claims
    )
    return Witness(witness.part, claims, (section, *blocks))


def flatten_record(export: Export) -> Export:
    """The export with its record and sheet as notes, word for word, and nothing inside them."""

    def notes(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
        attributes = (("type", "unknown"), ("cert", "low"), ("resp", "#enc"))
        return tuple(Mark(mark.span, "note", attributes, Layer.BLOCK, sourced=True) for mark in marks if mark.sourced)

    # Without structure there is nothing in the record that the header could point to.
    shelfmarks = tuple(replace(mark, span=Span(0, 0)) for mark in export.record.shelfmarks)
    return replace(
        export,
        record=replace(export.record, shelfmarks=shelfmarks, credits=None, sheet=()),
        record_marks=notes(export.record_marks),
        sheet_marks=notes(export.sheet_marks),
        notation=(),
    )
