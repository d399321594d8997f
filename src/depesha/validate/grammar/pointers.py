"""Pointers that land nowhere: `#x` within a file, `aut:x` in the authority file."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from depesha.findings import Finding
from depesha.tei.locating import finding_at
from depesha.tei.names import TEI, XML_ID, local

_AUTHORITY = "aut:"


def dangling(
    root: etree._Element, attributes: frozenset[str], authority: frozenset[str] | None, shown: str
) -> Iterator[Finding]:
    """A finding GRM006 for every pointer of a TEI element that names no `xml:id`.

    `attributes` are the names of pointer attributes; `authority` the `xml:id`s of the authority file, if known.
    """
    own = {ident for node in root.iter(etree.Element) if (ident := node.get(XML_ID)) is not None}
    for node in root.iter(f"{{{TEI}}}*"):
        for attribute in attributes.intersection(node.attrib):
            for pointer in str(node.get(attribute)).split():
                place = f"{local(node.tag)}/@{attribute}"
                if pointer.startswith("#") and pointer[1:] not in own:
                    message = f'{place} points to "{pointer}", which is not in this file'
                    yield finding_at(node, "GRM006", shown, message)
                elif authority is not None and _missing(pointer, authority):
                    message = f'{place} points to "{pointer}", which is not in the authority file'
                    cure = "add the entry to corpus/authority.xml, or correct the pointer"
                    yield finding_at(node, "GRM006", shown, message, cure)


def _missing(pointer: str, authority: frozenset[str]) -> bool:
    return pointer.startswith(_AUTHORITY) and pointer.removeprefix(_AUTHORITY) not in authority
