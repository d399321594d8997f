"""The authority file → names and URIs of its entries, by `xml:id` (TEI P5, chapter 14)."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from lxml import etree

from depesha.errors import FoundError
from depesha.export.model import Identity
from depesha.export.wording import words
from depesha.findings import Finding
from depesha.tei.names import NS, XML_ID, tei
from depesha.tei.reading import parse

_ENTRIES = {"person": "persName", "place": "placeName", "org": "orgName"}


def read_identities(path: Path) -> Mapping[str, Identity]:
    """The entries of an authority file; none where there is no such file. Raises `FoundError` (CFG004)."""
    if not path.exists():
        return {}
    tree, findings = parse(path)
    if tree is None:
        raise FoundError(*(Finding("CFG004", str(path), found.message, found.line) for found in findings))
    found = {}
    for element in tree.iter(*map(tei, _ENTRIES)):
        identifier = element.get(XML_ID)
        name = _main_form(element)
        if identifier and name:
            found[identifier] = Identity(name, _addresses(element))
    return found


def _main_form(element: etree._Element) -> str | None:
    forms = element.findall(f"tei:{_ENTRIES[etree.QName(element).localname]}", NS)
    main = next((form for form in forms if form.get("type") == "main"), forms[0] if forms else None)
    return words(main) if main is not None else None


def _addresses(element: etree._Element) -> dict[str, str]:
    given = {idno.get("type", ""): words(idno) for idno in element.findall("tei:idno", NS)}
    return {kind: address for kind, address in given.items() if address.startswith(("https://", "http://"))}
