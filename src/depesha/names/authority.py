"""The authority file → persons, places and organisations with the forms of their names (guidelines 2.5)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from lxml import etree

from depesha.errors import FoundError
from depesha.findings import Finding
from depesha.tei.names import XML_ID, XML_LANG, local, tei
from depesha.tei.reading import line_of, parse

_KINDS = {"person": "persName", "place": "placeName", "org": "orgName", "object": "objectName"}


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a name."""

    text: str
    language: str = ""
    """BCP 47 tag, empty where none is given."""
    kind: str = ""
    """`main`, `codename`, `erroneous`, `abbreviation`, `variant`, `former`, `office` …, or empty."""
    since: str | None = None
    """First day on which it was in use (`@from`), ISO 8601 of any precision; None where not known."""
    until: str | None = None
    """Last day (`@to`)."""
    sources: tuple[str, ...] = ()
    """The files in which it stands (`@source`)."""
    line: int = 0
    """Line in the authority file."""
    family: str = ""
    """The family name in it, where `surname` or a comma tells it."""

    def holds(self, day: str | None) -> bool:
        """True where the form was in use on a day; a day not known, and an end not known, exclude nothing."""
        return in_use(self.since, self.until, day)


def in_use(since: str | None, until: str | None, day: str | None) -> bool:
    """True where a day lies between two dates; whatever is not known excludes nothing."""
    if not day:
        return True
    return not (since and day < since[: len(day)]) and not (until and day[: len(until)] > until)


@dataclass(frozen=True, slots=True)
class Seat:
    """Where an organisation is, or a person at his post."""

    place: str
    """Reference of the place."""
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A person, place, organisation or object."""

    identifier: str
    """Its `xml:id`."""
    element: str
    """The element that names it in a text: persName, placeName, orgName, objectName."""
    forms: tuple[Form, ...]
    kind: str = ""
    """`@type` of the entry: settlement, line …; of a person or organisation its `@role`."""
    seats: tuple[Seat, ...] = ()
    """Where an organisation, or a person at his post, is."""
    identifiers: tuple[tuple[str, str], ...] = ()
    """Authority and address: `("Wikidata", "https://www.wikidata.org/entity/Q855")`."""
    line: int = 0
    """Line in the authority file."""

    @property
    def display(self) -> str:
        """The main form; of a person known by family and given name, the family name."""
        main = next((form for form in self.forms if form.kind == "main"), self.forms[0] if self.forms else None)
        if main is None:
            return ""
        return self._short(main)

    def _short(self, form: Form) -> str:
        """A form as one says it: of a person the family name, where it is told."""
        return form.family if form.family and self.element == "persName" else form.text

    def called(self, language: str) -> dict[str, str]:
        """`{"name": …, "codename": …}` in a language, a person by the family name; empty where the file has no name."""
        own = [form for form in self.forms if form.language == language]
        name = next((form for form in own if form.kind not in ("codename", "erroneous", "abbreviation")), None)
        if name is None:
            return {}
        told = {"name": self._short(name)}
        alias = next((form.text for form in own if form.kind == "codename"), None)
        return {**told, "codename": alias} if alias else told

    @property
    def seat(self) -> str | None:
        """The reference of the place where it is, whenever."""
        return self.seats[0].place if self.seats else None

    def seat_on(self, day: str | None) -> str | None:
        """The reference of the place where it is on a day."""
        fitting = (seat for seat in self.seats if in_use(seat.since, seat.until, day))
        return next((seat.place for seat in fitting), None)

    @property
    def alias(self) -> str | None:
        """The code name of a person, in Latin letters where the file has it so."""
        names = [form for form in self.forms if form.kind == "codename"]
        return next((form.text for form in names if form.language == "en"), names[0].text if names else None)


@dataclass(frozen=True, slots=True)
class Relation:
    """How entries belong together (TEI P5 `NDREL`); identifiers without `#` and prefix."""

    name: str
    active: tuple[str, ...] = ()
    passive: tuple[str, ...] = ()
    mutual: tuple[str, ...] = ()
    line: int = 0


@dataclass(frozen=True)
class Authority:
    """All entries of an authority file."""

    entries: tuple[Entry, ...] = ()
    identifiers: frozenset[str] = frozenset()
    """Every `xml:id` of the file, those of its vocabularies too."""
    relations: tuple[Relation, ...] = field(default=())

    @cached_property
    def _by_identifier(self) -> dict[str, Entry]:
        return {entry.identifier: entry for entry in self.entries}

    def entry(self, identifier: str) -> Entry | None:
        """The entry of an identifier."""
        return self._by_identifier.get(identifier)


def read_authority(path: Path) -> Authority:
    """Reads an authority file; an edition without one has an empty authority. Raises `FoundError` (CFG004)."""
    if not path.exists():
        return Authority()
    tree, findings = parse(path)
    if tree is None:
        raise FoundError(*(Finding("CFG004", str(path), found.message, found.line) for found in findings))
    entries = []
    relations = []
    seen: dict[str, int] = {}
    doubles = []
    for element in tree.iter(etree.Element):
        if element.tag == tei("relation"):
            relations.append(_relation(element))
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
    return Authority(tuple(entries), frozenset(seen), tuple(relations))


def _text(element: etree._Element) -> str:
    return " ".join("".join(str(piece) for piece in element.itertext()).split())


def _relation(element: etree._Element) -> Relation:
    def ends(name: str) -> tuple[str, ...]:
        return tuple(one.rpartition("#")[2].removeprefix("aut:") for one in element.get(name, "").split())

    return Relation(element.get("name", ""), ends("active"), ends("passive"), ends("mutual"), line_of(element) or 0)


def _entry(element: etree._Element, identifier: str) -> Entry:
    name = _KINDS[local(element.tag)]
    return Entry(
        identifier,
        name,
        tuple(_form(form, name) for form in element.iter(tei(name))),
        element.get("type", "") or element.get("role", ""),
        tuple(_seats(element, name)),
        tuple((number.get("type", ""), _text(number)) for number in element.findall(tei("idno"))),
        line_of(element) or 0,
    )


def _seats(element: etree._Element, name: str) -> Iterator[Seat]:
    """`placeName` of an organisation, `residence/placeName` of a person."""
    if name == "orgName":
        found = [(place, place) for place in element.findall(tei("placeName"))]
    elif name == "persName":
        homes = element.findall(tei("residence"))
        found = [(home, place) for home in homes for place in home.findall(tei("placeName"))]
    else:
        found = []
    for dated, place in found:
        reference = place.get("ref")
        if reference:
            yield Seat(reference, *_times(dated))


def _times(element: etree._Element) -> tuple[str | None, str | None]:
    """First and last day, from `@from` and `@to` or what stands for them."""
    return (
        element.get("from") or element.get("notBefore") or element.get("when"),
        element.get("to") or element.get("notAfter") or element.get("when"),
    )


def _form(element: etree._Element, name: str) -> Form:
    text = _text(element)
    surname = element.find(tei("surname"))
    family, comma, _ = text.partition(", ")
    if surname is not None:
        family = _text(surname)
    return Form(
        text,
        element.get(XML_LANG, ""),
        element.get("type", ""),
        *_times(element),
        tuple(element.get("source", "").split()),
        line_of(element) or 0,
        family if name == "persName" and (comma or surname is not None) else "",
    )
