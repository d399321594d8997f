"""`correspDesc` → `Message`: who wrote to whom, when, and with which words (TEI P5, 2.4.6)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from depesha.export.model import Action, Message, Moment, Name
from depesha.export.wording import Notation, lines, words
from depesha.tei.names import NS, XML_ID, local

_SIGNS = re.compile(r"(?P<name>.+?) \((?:signing|addressed|signs|known) as (?P<signs>.+)\)\Z")
"""`Stalin (signing as Filippov)`."""

_NAMES = ("persName", "orgName", "name", "rs")
_KINDS = {"telegram": "outer", "draft": "draft"}


def read_messages(root: etree._Element, notation: Notation) -> Iterator[Message]:
    """The messages of a file in their order; one without description where it describes none."""
    versions = root.findall("tei:text/tei:body/tei:div", NS)
    descriptions = root.findall("tei:teiHeader/tei:profileDesc/tei:correspDesc", NS)
    if not descriptions:
        yield Message("", "outer", (), _joined(versions, False, (), notation), _joined(versions, True, (), notation))
        return
    identified = {element.get(XML_ID, ""): element for version in versions for element in version.iter(etree.Element)}
    places = [_places(description, identified) for description in descriptions]
    for number, description in enumerate(descriptions):
        kind = _KINDS.get(description.get("type", ""), "outer" if number == 0 else "inner")
        own = places[number] or (versions if number == 0 else [])
        others = [place for given in places for place in given if place not in own]
        yield Message(
            description.get(XML_ID, f"message-{number + 1}"),
            kind,
            tuple(_action(element) for element in description.findall("tei:correspAction", NS)),
            _joined(own, False, others, notation),
            _joined(own, True, others, notation),
            tuple(_context(description, notation)),
        )


def _places(description: etree._Element, identified: Mapping[str, etree._Element]) -> list[etree._Element]:
    pointers = description.get("corresp", "").split()
    return [identified[pointer[1:]] for pointer in pointers if pointer.startswith("#") and pointer[1:] in identified]


def _joined(
    places: Sequence[etree._Element], translated: bool, without: Sequence[etree._Element], notation: Notation
) -> str:
    chosen = [place for place in places if _translated(place) is translated]
    return "\n".join(filter(None, (lines(place, notation, without) for place in chosen[:1])))


def _translated(place: etree._Element) -> bool:
    return any(version.get("type") == "translation" for version in (place, *place.iterancestors()))


def _context(description: etree._Element, notation: Notation) -> Iterator[tuple[str, str]]:
    """The telegrams before and after it, with what joins them."""
    for ref in description.findall("tei:correspContext/tei:ref", NS):
        yield ref.get("subtype") or ref.get("type") or "", words(ref, notation)


def _action(element: etree._Element) -> Action:
    named = [child for child in element if local(child.tag) in _NAMES]
    places = [child for child in element if local(child.tag) in ("placeName", "settlement", "country")]
    dates = element.findall("tei:date", NS)
    # A date with a type is that of one step, such as deciphering.
    own = next((date for date in dates if date.get("type") is None), None)
    stages = ((date.get("type"), date.get("when")) for date in dates)
    numbers = ((idno.get("type", ""), words(idno)) for idno in element.findall("tei:idno", NS))
    return Action(
        element.get("type", ""),
        element.get("subtype"),
        tuple(_names(named)),
        _name(places[0]) if places else None,
        _moment(own) if own is not None else None,
        tuple((kind, when) for kind, when in stages if kind and when),
        tuple((kind, number) for kind, number in numbers if number),
    )


def _names(elements: Sequence[etree._Element]) -> Iterator[Name]:
    """The names of an action; a code name beside the name of its bearer is what he signs as."""
    aliases = {element.get("ref"): words(element) for element in elements if element.get("type") == "codename"}
    bearers = {element.get("ref") for element in elements if element.get("type") != "codename"}
    for element in elements:
        ref = element.get("ref")
        if element.get("type") == "codename" and ref and ref in bearers:
            continue
        yield _name(element, aliases.get(ref) if ref and element.get("type") != "codename" else None)


def _name(element: etree._Element, signs: str | None = None) -> Name:
    text = words(element)
    match = _SIGNS.match(text)
    kind = local(element.tag)
    return Name(
        match["name"] if match else text,
        kind if kind in ("persName", "orgName") else "placeName" if kind not in _NAMES else "persName",
        element.get("ref"),
        signs or (match["signs"] if match else None),
        element.get("cert"),
        element.get("evidence"),
        element.get("role"),
    )


def _moment(element: etree._Element) -> Moment:
    start, end = element.get("from"), element.get("to")
    return Moment(
        element.get("when"),
        start or element.get("notBefore"),
        end or element.get("notAfter"),
        bool(start or end),
        element.get("cert"),
        element.get("evidence"),
    )
