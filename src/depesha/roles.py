"""What an object on the paper can be, and what each becomes in TEI.

A rule names the role; where the object stands, and with what it is grouped, follows from the role.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from depesha.model import Attributes


class Section(StrEnum):
    """The five sections of a telegram, in their usual order; the value is the type of the `div`."""

    HEADING = "heading"
    MESSAGE = "message"
    PRODUCTION = "production"
    AUTHENTICATION = "authentication"
    REGISTRATION = "registration"


SECTION_NAMES: MappingProxyType[Section, str] = MappingProxyType(
    {
        Section.HEADING: "head",
        Section.MESSAGE: "msg",
        Section.PRODUCTION: "prod",
        Section.AUTHENTICATION: "auth",
        Section.REGISTRATION: "reg",
    }
)
"""The short names used in `@n` and in identifiers."""


class Group(StrEnum):
    """What holds several objects together."""

    ADDRESS = "address"
    OPENER = "opener"
    CLOSER = "closer"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Role:
    """One kind of object."""

    key: str
    """Its part of an `xml:id`."""
    element: str
    attributes: Attributes = ()
    section: Section | None = None
    """Where it is at home; None for what may stand anywhere."""
    group: Group | None = None
    hand: str | None = None
    """What wrote it on the paper, where that can be told from its kind."""


_H, _M, _P, _A, _R = Section
_form, _typed, _archive, _stamp, _pen = "h-form", "h-type", "h-arch", "h-stamp", "h-note"


def _fw(key: str, kind: str, hand: str | None, section: Section | None = None) -> Role:
    return Role(key, "fw", (("type", kind),), section, hand=hand)


def _ab(key: str, kind: str, section: Section | None, hand: str | None = _typed) -> Role:
    return Role(key, "ab", (("type", kind),), section, hand=hand)


ROLES: MappingProxyType[str, Role] = MappingProxyType(
    {
        # Page furniture (TEI P5 PHSK)
        "item_number": _fw("item", "itemNum", _archive),
        "accession_number": _fw("acc", "accession", _archive),
        "page_number": _fw("page", "pageNum", _archive),
        "leaf_number": _fw("leaf", "folio", _archive),
        "routing_mark": _fw("rout", "routing", _archive),
        "document_number": _fw("docno", "documentNumber", None),
        "running_head": _fw("runhead", "runningHead", None),
        "letterhead": _fw("lh", "letterhead", _form, _H),
        "classification": _fw("class", "classification", None),
        "precedence": _fw("prec", "precedence", None),
        "handling_order": _fw("handl", "handling", _form),
        "copy_number": _fw("copyno", "copyNumber", _typed),
        "form_rubric": _fw("rubric", "formRubric", _form),
        "imprint": _fw("imprint", "imprint", _form),
        # Heading
        "copy_designation": Role("copyhead", "head", (("type", "copyDesignation"),), _H, hand=_typed),
        "telegram_title": Role("title", "head", (("type", "title"),), _H, hand=_typed),
        "subject": Role("subject", "head", (("type", "subject"),), _H),
        "distribution_table": Role("dist", "table", (("type", "distribution"),), _H),
        "distribution_head": Role("dist", "head", (), _H, Group.LIST),
        "distribution_item": Role("copy", "item", (), _H, Group.LIST),
        "distribution_note": _ab("dist", "distribution", _H),
        "reception_line": _ab("recv", "reception", _H, _form),
        "cipher_series": _ab("series", "cipherSeries", _H),
        "origin_line": _ab("from", "routing", _H, None),
        "subject_line": _ab("subj", "subject", _H, None),
        "filing_line": _ab("filing", "filing", _H, None),
        "reference_line": _ab("refline", "reference", _H),
        # Stamps and handwriting
        "stamp": _ab("stamp", "stamp", None, _stamp),
        "annotation": Role("note", "note", (("type", "annotation"),), hand=_pen),
        # Message
        "address_line": Role("addr", "addrLine", (), _M, Group.ADDRESS),
        "copies_line": Role("cc", "addrLine", (), _M, Group.ADDRESS),
        "salutation": Role("salute", "salute", (), _M, Group.OPENER),
        "place_and_date": Role("dateline", "dateline", (), _M, Group.OPENER),
        "paragraph": Role("p", "p", (), _M),
        "instruction": _ab("instr", "instruction", _M, None),
        "routing_remark": _ab("route", "routing", _M, None),
        "separator": Role("sep", "metamark", (("function", "separator"),)),
        "valediction": Role("leave", "salute", (), _M, Group.CLOSER),
        "signature": Role("sign", "signed", (), _M, Group.CLOSER, _typed),
        "signature_line": Role("close", "closer", (), _M),
        "date_line": Role("date", "dateline", (), _M, Group.CLOSER),
        # Notes of the cipher service
        "decipher_note": _ab("deciph", "decipherNote", _P),
        "print_note": _ab("print", "printNote", _P),
        "copies_note": _ab("copies", "copiesNote", _P),
        "certification": _ab("cert", "certification", _A),
        "autograph": Role("autograph", "signed", (), _A, Group.CLOSER, "h-sig"),
        "typed_name": Role("typedname", "signed", (), _A, Group.CLOSER, _typed),
        "certification_date": Role("certdate", "dateline", (), _A, Group.CLOSER),
        # Editors of the source
        "omission": Role("gap", "gap", (("reason", "editorial"), ("resp", "#da"))),
        "footnote": Role("fn", "note", (("type", "footnote"),)),
        "source_note": Role("srcnote", "note", (("type", "source"),)),
        "unknown": Role("unk", "ab", (("type", "unknown"), ("cert", "low"), ("resp", "#enc"))),
    }
)

HANDS: MappingProxyType[str, tuple[str, str, str]] = MappingProxyType(
    {
        "h-form": ("print", "major", "Printed form: letterhead, warnings, table of copies, reception line."),
        "h-type": ("typescript", "major", "Typewriter of the cipher service."),
        "h-sig": ("unknown", "minor", "Autograph signature; set in italics by the export."),
        "h-note": ("unknown", "minor", "Handwritten annotation; set in italics by the export."),
        "h-stamp": ("stamp", "minor", "Rubber stamps; their numbers and dates may have been entered by hand."),
        "h-arch": ("unknown", "minor", "Leaf, page and item numbers added by registries or archives."),
        "h-sheet": ("unknown", "minor", "Handwriting on the documentation sheet; set in italics by the export."),
    }
)
"""Identifier of a hand → medium, scope and description for its `handNote`."""
