"""TEI files → the names that stand in them, as they stand, each with its place and the words around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from depesha.authorities.file import POINTER
from depesha.findings import Finding
from depesha.names.inflection import keys
from depesha.names.words import words
from depesha.tei.names import XML_ID, XML_LANG, local, tei
from depesha.tei.reading import line_of, parse

NAMES = frozenset({"persName", "placeName", "orgName", "objectName", "geogName"})
_BESIDE = frozenset({"corr", "expan", "reg"})
"""What an editor put beside the words."""
_AROUND = 40
"""Characters of context on each side."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A name in a TEI file."""

    path: Path
    line: int
    element: str
    """persName, placeName, orgName, objectName or geogName."""
    reference: str | None
    """Identifier of the entry; None for a name that nobody has identified."""
    text: str
    """The name as it stands, without title or office before it."""
    language: str
    """BCP 47 tag of the text around it."""
    written: bool
    """False where the program made it, as in the header."""
    context: str
    """The words around it, the name between ⟨ and ⟩."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """A reference into the authority file."""

    line: int
    place: str
    """`persName/@ref`"""
    identifier: str


@dataclass(frozen=True, slots=True)
class Telegram:
    """What one TEI file says of names."""

    path: Path
    occurrences: tuple[Occurrence, ...]
    pointers: tuple[Pointer, ...]
    texts: tuple[str, ...]
    """Its words as edited, then as each witness of the apparatus has them, to look whether a form stands there."""
    bases: frozenset[str]
    """What its words, inflected or not, may have as their bases: without one of them a form stands nowhere here."""

    @property
    def number(self) -> str:
        """The record number: the name of the file."""
        return self.path.stem


def read_telegrams(folder: Path) -> tuple[tuple[Telegram, ...], tuple[Finding, ...]]:
    """The TEI files of a folder by name, and the findings (GRM…) of those that cannot be read."""
    telegrams: list[Telegram] = []
    findings: list[Finding] = []
    for path in sorted(folder.glob("*.xml")):
        tree, found = parse(path)
        findings.extend(found)
        if tree is not None:
            telegrams.append(_telegram(path, tree.getroot()))
    return tuple(telegrams), tuple(findings)


def pointers_in(root: etree._Element) -> Iterator[Pointer]:
    """Every `aut:` pointer, whatever attribute holds it."""
    for node in root.iter(etree.Element):
        for attribute, value in node.attrib.items():
            if POINTER in str(value):
                for token in str(value).split():
                    if token.startswith(POINTER):
                        place = f"{local(node.tag)}/@{local(str(attribute))}"
                        yield Pointer(line_of(node) or 1, place, token.removeprefix(POINTER))


@dataclass(slots=True)
class _Open:
    """A name while it is read."""

    node: etree._Element
    start: int
    language: str
    written: bool
    end: int = 0


@dataclass(slots=True)
class _Reading:
    """The text of a file while it is read, and the names found in it."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    names: list[_Open] = field(default_factory=list)

    def add(self, text: str | None) -> None:
        if text:
            self.pieces.append(text)
            self.length += len(text)


def _telegram(path: Path, root: etree._Element) -> Telegram:
    reading = _Reading()
    _read(root, reading, "", None, written=False)
    text = "".join(reading.pieces)
    witnesses = {siglum: None for node in root.iter(tei("rdg")) for siglum in node.get("wit", "").split()}
    texts = (text, *("".join(_witnessed(root, siglum)) for siglum in witnesses))
    return Telegram(
        path,
        tuple(_occurrence(path, text, parts) for parts in _whole(reading.names)),
        tuple(pointers_in(root)),
        texts,
        frozenset(base for each in texts for word in words(each) for base in keys(word.norm)),
    )


def _whole(names: Iterable[_Open]) -> Iterator[list[_Open]]:
    """The parts of each name: one, or several joined by `@next` and `@prev`."""
    by_identifier = {name.node.get(XML_ID): name for name in names if name.node.get(XML_ID)}
    for name in names:
        if name.node.get("prev") is None:
            parts = [name]
            following = by_identifier.get(name.node.get("next", "")[1:])
            while following and following not in parts:
                parts.append(following)
                following = by_identifier.get(following.node.get("next", "")[1:])
            yield parts


def _witnessed(node: etree._Element, siglum: str) -> Iterator[str]:
    """The words of a witness: its reading where it has one, or else the lemma."""
    children = list(node)
    if node.tag == tei("app"):
        own = [child for child in node.iterchildren(tei("rdg")) if siglum in child.get("wit", "").split()]
        children = own or list(node.iterchildren(tei("lem")))
    name = local(node.tag)
    if name and name not in _BESIDE:
        yield node.text or ""
        for child in children:
            yield from _witnessed(child, siglum)
            yield child.tail or ""


def _read(node: etree._Element, reading: _Reading, language: str, around: _Open | None, *, written: bool) -> None:
    """Adds what stands in an element; `around` is the name that it is a part of."""
    name = local(node.tag)
    if not name or name == "rdg" or name in _BESIDE:
        return
    language = node.get(XML_LANG, language)
    written = written or node.get("source") is not None
    start = reading.length
    if name in NAMES:
        around = _Open(node, start, language, written)
        reading.names.append(around)
    if name == "lb" and node.get("break") != "no":
        reading.add(" ")
    reading.add(node.text)
    for child in node:
        _read(child, reading, language, around, written=written)
        reading.add(child.tail)
    if around is not None and name in NAMES:
        around.end = reading.length
    elif around is not None and name == "roleName" and around.start == start:
        around.start = reading.length


def _occurrence(path: Path, text: str, parts: Sequence[_Open]) -> Occurrence:
    first, last = parts[0], parts[-1]
    own = " ".join(word for part in parts for word in text[part.start : part.end].split())
    before = " ".join(text[max(0, first.start - _AROUND) : first.start].split())
    after = " ".join(text[last.end : last.end + _AROUND].split())
    reference = next((token for token in first.node.get("ref", "").split() if token.startswith(POINTER)), None)
    return Occurrence(
        path,
        line_of(first.node) or 1,
        local(first.node.tag),
        reference.removeprefix(POINTER) if reference else None,
        own,
        first.language,
        first.written,
        f"{before} ⟨{own}⟩ {after}".strip(),
    )
