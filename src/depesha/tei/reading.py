"""Parses XML that is not ours to trust: no document type, no entities, no network, bounded depth.

In: a path, or bytes and the name to report them by.
Out: the tree, or None, and findings (GRM001, GRM002, GRM007, GRM008).
"""

from __future__ import annotations

import re
from pathlib import Path

from lxml import etree

from depesha.findings import Finding

MAX_DEPTH = 100
"""Deepest nesting of elements; the XSLT processor refuses more, so nothing is lost by refusing it here."""

# One step a level, so that libxml2 does the walking.
_TOO_DEEP = etree.XPath("/*" * (MAX_DEPTH + 1))

_DOCTYPE = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?[^>]{0,2000}\?>\s*|<!--[^>]{0,2000}-->\s*){0,20}<!DOCTYPE")
"""A document type at the head of a file: `<?xml version="1.0"?><!DOCTYPE TEI …`."""


def parse(source: Path | bytes, name: str | None = None) -> tuple[etree._ElementTree | None, tuple[Finding, ...]]:
    """The tree of a file or of bytes; None and one finding where it is unreadable, broken or refused.

    `name` is the path that findings show; by default the path itself, or `<bytes>`.
    """
    shown = name or (str(source) if isinstance(source, Path) else "<bytes>")
    try:
        data = source if isinstance(source, bytes) else source.read_bytes()
    except OSError as error:
        return None, (Finding("GRM007", shown, error.strerror or "cannot be read"),)
    try:
        tree = etree.fromstring(data, _parser()).getroottree()
    except etree.XMLSyntaxError as error:
        # With a document type an error is a consequence: the parser has refused what it asks for.
        return None, (_document_type(shown, data) if _DOCTYPE.match(data) else _syntax(error, shown),)
    if tree.docinfo.internalDTD is not None:
        return None, (_document_type(shown, data),)
    too_deep = _TOO_DEEP(tree)
    if isinstance(too_deep, list) and too_deep:
        message = f"elements are nested more than {MAX_DEPTH} deep"
        place = too_deep[0]
        return None, (Finding("GRM008", shown, message, line_of(place) if isinstance(place, etree._Element) else None),)
    return tree, ()


def _document_type(shown: str, data: bytes) -> Finding:
    head = _DOCTYPE.match(data)
    line = 1 + head.group().count(b"\n") if head else 1
    return Finding("GRM002", shown, "the file has a document type", line)


def line_of(node: etree._Element) -> int | None:
    """The line of an element, from 1; None where it was made and not read."""
    # lxml's stubs know no type for it.
    line: object = node.sourceline
    return line if isinstance(line, int) else None


def _parser() -> etree.XMLParser:
    # A parser of its own for each file: parsers are not shared between threads.
    # `collect_ids=False`: a duplicate xml:id is for the validator to report, not for the parser to stop at.
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=False,
        collect_ids=False,
    )


_CURES = {
    "xmlParseEntityRef: no name": "write &amp; for an ampersand",
    "EntityRef: expecting ';'": "write &amp; for an ampersand",
    "' not defined": "write the character itself, or &#160; for a no-break space",
    "Premature end of data": "the file breaks off here; look for the whole of it",
    "' expected": "the file may break off here; close what is open",
    "Document is empty": "this is no XML file",
    "Start tag expected": "this is no XML file",
    "not proper UTF-8": "save the file as UTF-8",
    "Opening and ending tag mismatch": "close the element named before the one around it",
}
"""What to do, by words of libxml2."""


def _syntax(error: etree.XMLSyntaxError, shown: str) -> Finding:
    message = str(error.msg or "not XML").partition(", line ")[0]
    line, column = error.position
    if message.startswith("Excessive depth"):
        return Finding("GRM008", shown, f"elements are nested more than {MAX_DEPTH} deep", line)
    cure = next((cure for words, cure in _CURES.items() if words in message), None)
    return Finding("GRM001", shown, message, line or None, column or None, cure)
