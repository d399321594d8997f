"""Blocks → what stands on the paper: objects, each with its role.

`RULES` are asked in order at every place; the first that recognises something says where it ends,
and the next place is behind it. So one line may hold several objects, and one object several lines.
What no rule knows becomes `unknown`, with a finding: nothing is dropped, nothing is guessed in silence.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from depesha.classify.cursor import Cursor, Rule
from depesha.classify.rules.accession_number import accession_number
from depesha.classify.rules.addressee import addressee
from depesha.classify.rules.annotation import annotation
from depesha.classify.rules.autograph import autograph
from depesha.classify.rules.bracketed_stamp import bracketed_stamp
from depesha.classify.rules.certification import certification
from depesha.classify.rules.certification_date import certification_date
from depesha.classify.rules.cipher_series import cipher_series
from depesha.classify.rules.classification import classification
from depesha.classify.rules.copies_note import copies_note
from depesha.classify.rules.copies_to import copies_to
from depesha.classify.rules.copy_designation import copy_designation
from depesha.classify.rules.copy_number import copy_number
from depesha.classify.rules.date_line import date_line
from depesha.classify.rules.decipher_note import decipher_note
from depesha.classify.rules.distribution_head import distribution_head
from depesha.classify.rules.distribution_item import distribution_item
from depesha.classify.rules.distribution_note import distribution_note
from depesha.classify.rules.distribution_table import distribution_table
from depesha.classify.rules.document_number import document_number
from depesha.classify.rules.footnote import footnote
from depesha.classify.rules.form_rubric import form_rubric
from depesha.classify.rules.handling_order import handling_order
from depesha.classify.rules.imprint import imprint
from depesha.classify.rules.incoming_stamp import incoming_stamp
from depesha.classify.rules.instruction import instruction
from depesha.classify.rules.item_number import item_number
from depesha.classify.rules.leaf_number import leaf_number
from depesha.classify.rules.letterhead import letterhead
from depesha.classify.rules.office_signature import office_signature
from depesha.classify.rules.omission import omission
from depesha.classify.rules.paragraph import paragraph
from depesha.classify.rules.place_and_date import place_and_date
from depesha.classify.rules.place_line import place_line
from depesha.classify.rules.precedence import precedence
from depesha.classify.rules.print_note import print_note
from depesha.classify.rules.reception_line import reception_line
from depesha.classify.rules.return_notice import return_notice
from depesha.classify.rules.routing_line import routing_line
from depesha.classify.rules.routing_mark import routing_mark
from depesha.classify.rules.routing_remark import routing_remark
from depesha.classify.rules.running_head import running_head
from depesha.classify.rules.salutation import salutation
from depesha.classify.rules.separator import separator
from depesha.classify.rules.service_field import service_field
from depesha.classify.rules.signature import signature
from depesha.classify.rules.signature_line import signature_line
from depesha.classify.rules.source_note import source_note
from depesha.classify.rules.subject import subject
from depesha.classify.rules.telegram_title import telegram_title
from depesha.classify.rules.typed_name import typed_name
from depesha.classify.rules.valediction import valediction
from depesha.findings import Finding
from depesha.model import Block, Claim, Part, Record, Source, Span
from depesha.visible import visible

RULES: tuple[Rule, ...] = (
    omission,
    bracketed_stamp,
    # A stamp is known by its number, so it goes before the notice that begins with the same words.
    incoming_stamp,
    return_notice,
    handling_order,
    classification,
    precedence,
    copy_number,
    copy_designation,
    running_head,
    document_number,
    item_number,
    accession_number,
    leaf_number,
    routing_mark,
    letterhead,
    telegram_title,
    distribution_table,
    distribution_note,
    copies_to,
    distribution_head,
    distribution_item,
    reception_line,
    form_rubric,
    cipher_series,
    source_note,
    service_field,
    # Notes of the service, before anything that a line of capitalised words may be.
    decipher_note,
    copies_note,
    print_note,
    certification,
    autograph,
    typed_name,
    certification_date,
    annotation,
    imprint,
    place_line,
    # With a carrier first: `X for Y` is also an address.
    routing_line,
    addressee,
    salutation,
    subject,
    place_and_date,
    separator,
    instruction,
    routing_remark,
    date_line,
    valediction,
    office_signature,
    signature_line,
    signature,
    footnote,
    # Prose last: everything above may end in a full stop too.
    paragraph,
)

_AHEAD = 400
"""Characters of what follows that a rule may look at."""


def recognise(
    source: Source, part: Part, record: Record, blocks: Sequence[Block]
) -> tuple[tuple[Claim, ...], tuple[Finding, ...]]:
    """The objects of a witness in its order, together covering every character that is not white space."""
    claims: list[Claim] = []
    findings: list[Finding] = []
    roles: set[str] = set()
    for block in blocks:
        view = visible(source, block.span, block.notation)
        after = source.text[block.span.end : min(block.span.end + _AHEAD, part.span.end)]
        at = 0
        while at < len(view.text):
            if view.text[at].isspace():
                at += 1
                continue
            cursor = Cursor(source, part, record, block, view, at, view.text[at:], claims, roles, after)
            claim = next((claim for rule in RULES if (claim := rule(cursor)) is not None), None)
            if claim is None or not len(claim.span):
                claim = cursor.claim("unknown", len(cursor.plain_line))
                said = f"no rule knows “{_excerpt(source, claim.span)}”"
                findings.append(source.finding("BLK012", claim.span.start, said))
            claims.append(claim)
            roles.add(claim.role)
            at = max(at + 1, bisect_left(view.offsets, claim.span.end))
    return _without_gaps(source, part, claims), tuple(findings)


def _without_gaps(source: Source, part: Part, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims with notation that closes on white space, and so on no object, given to the object before it."""
    whole = []
    for number, claim in enumerate(claims):
        until = claims[number + 1].span.start if number + 1 < len(claims) else part.span.end
        gap = source.slice(Span(claim.span.end, until))
        if gap.strip():
            claim = replace(claim, span=Span(claim.span.start, claim.span.end + len(gap.rstrip())))
        whole.append(claim)
    return tuple(whole)


def _excerpt(source: Source, span: Span) -> str:
    words = " ".join(source.slice(span).split())
    return words if len(words) <= 40 else words[:39] + "…"
