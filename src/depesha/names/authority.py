"""The authority file → persons, places and organisations with the forms of their names (guidelines 2.5)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from depesha.errors import FoundError
from depesha.findings import Finding
from depesha.tei.names import NS, XML_ID, XML_LANG, local
from depesha.tei.reading import line_of, parse

_KINDS = {"person": "persName", "place": "placeName", "org": "orgName", "object": "objectName"}


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a name."""

    text: str
    language: str
    """BCP 47 tag, empty where none is given."""
    kind: str
    """`main`, `codename`, `erroneous`, `abbreviation`, or empty."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A person, place, organisation or object."""

    identifier: str
    """Its `xml:id`."""
    element: str
    """The element that names it in a text: persName, placeName, orgName, objectName."""
    forms: tuple[Form, ...]
    kind: str = ""
    """`@type` of the entry: settlement, line …"""
    seat: str | None = None
    """Of an organisation, the reference of the place where it is."""

    @property
    def display(self) -> str:
        """The main form; of a person known by family and given name, the family name."""
        main = next((form.text for form in self.forms if form.kind == "main"), self.forms[0].text if self.forms else "")
        family, _, given = main.partition(", ")
        return family if given and self.element == "persName" else main

    @property
    def alias(self) -> str | None:
        """The code name of a person, in Latin letters where the file has it so."""
        names = [form for form in self.forms if form.kind == "codename"]
        return next((form.text for form in names if form.language == "en"), names[0].text if names else None)


@dataclass(frozen=True, slots=True)
class Authority:
    """All entries of an authority file."""

    entries: tuple[Entry, ...] = ()
    identifiers: frozenset[str] = frozenset()
    """Every `xml:id` of the file, those of its vocabularies too."""

    def entry(self, identifier: str) -> Entry | None:
        """The entry of an identifier."""
        return next((entry for entry in self.entries if entry.identifier == identifier), None)


def read_authority(path: Path) -> Authority:
    """Reads an authority file; an edition without one has an empty authority. Raises `FoundError` (CFG004)."""
    if not path.exists():
        return Authority()
    tree, findings = parse(path)
    if tree is None:
        raise FoundError(*(Finding("CFG004", str(path), found.message, found.line) for found in findings))
    entries = []
    seen: dict[str, int] = {}
    doubles = []
    for element in tree.iter(etree.Element):
        identifier = element.get(XML_ID)
        if not identifier:
            continue
        if identifier in seen:
            said = f"{identifier} is declared twice, first in line {seen[identifier]}"
            doubles.append(Finding("CFG004", str(path), said, line_of(element) or 1))
            continue
        seen[identifier] = line_of(element) or 1
        if local(element.tag) in _KINDS:
            entries.append(_entry(element, identifier))
    if doubles:
        raise FoundError(*doubles)
    return Authority(tuple(entries), frozenset(seen))


def _entry(element: etree._Element, identifier: str) -> Entry:
    name = _KINDS[local(element.tag)]
    forms = tuple(
        Form(
            " ".join("".join(str(piece) for piece in form.itertext()).split()),
            form.get(XML_LANG, ""),
            form.get("type", ""),
        )
        for form in element.iter(f"{{{NS['tei']}}}{name}")
    )
    seat = element.find(f"{{{NS['tei']}}}placeName") if name == "orgName" else None
    return Entry(identifier, name, forms, element.get("type", ""), seat.get("ref") if seat is not None else None)
