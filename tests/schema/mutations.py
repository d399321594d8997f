"""Single changes to good files, named, each with whether the file stays valid; and random ones from a seed."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lxml import etree

from depesha.tei.names import NS, TEI, XML_ID

HERE = Path(__file__).resolve().parent
GENERATED = sorted((HERE.parents[1] / "tei").glob("*.xml"))
Change = Callable[[etree._Element], None]


@dataclass(frozen=True, slots=True)
class Mutation:
    """One change to one file."""

    name: str
    base: str
    """Stem of a file in `valid/`."""
    change: Change
    valid: bool
    """Whether the changed file is of the schema."""

    def document(self) -> bytes:
        """The changed file."""
        root = deepcopy(_base(self.base))
        self.change(root)
        return etree.tostring(root.getroottree(), encoding="UTF-8", xml_declaration=True)


@cache
def _base(stem: str) -> etree._Element:
    return etree.parse(HERE / "valid" / f"{stem}.xml").getroot()


def _at(root: etree._Element, path: str) -> etree._Element:
    found = root.xpath(path, namespaces=dict(NS))
    assert isinstance(found, list), path
    node = found[0]
    assert isinstance(node, etree._Element), path
    return node


def _made(xml: str) -> etree._Element:
    return etree.fromstring(f'<x xmlns="{TEI}">{xml}</x>')[0]


def put(path: str, xml: str, place: int | None = None) -> Change:
    """Puts a new child into the element at `path`: at `place`, or last."""

    def change(root: etree._Element) -> None:
        node = _at(root, path)
        node.insert(len(node) if place is None else place, _made(xml))

    return change


def drop(path: str) -> Change:
    """Takes the element away, and what follows it up to the next."""

    def change(root: etree._Element) -> None:
        node = _at(root, path)
        parent = node.getparent()
        assert parent is not None
        parent.remove(node)

    return change


def attribute(path: str, name: str, value: str | None) -> Change:
    """Sets an attribute, or takes it away."""

    def change(root: etree._Element) -> None:
        node = _at(root, path)
        if value is None:
            del node.attrib[name]
        else:
            node.set(name, value)

    return change


def renamed(path: str, tag: str) -> Change:
    """Gives the element another name, in Clark notation."""

    def change(root: etree._Element) -> None:
        _at(root, path).tag = tag

    return change


def text(path: str, characters: str) -> Change:
    """Sets the characters at the beginning of the element."""

    def change(root: etree._Element) -> None:
        _at(root, path).text = characters

    return change


def emptied(path: str) -> Change:
    """Takes all children and characters away, and leaves the attributes."""

    def change(root: etree._Element) -> None:
        node = _at(root, path)
        kept = dict(node.attrib.items())
        tail = node.tail
        node.clear()
        node.attrib.update(kept)
        node.tail = tail

    return change


def last(path: str) -> Change:
    """Puts the element behind its brothers."""

    def change(root: etree._Element) -> None:
        node = _at(root, path)
        parent = node.getparent()
        assert parent is not None
        parent.append(node)

    return change


def twice(path: str) -> Change:
    """Puts a copy of the element, without its identifiers, behind it."""

    def change(root: etree._Element) -> None:
        node = _at(root, path)
        copy = deepcopy(node)
        for one in copy.iter(etree.Element):
            one.attrib.pop(XML_ID, "")
        node.addnext(copy)

    return change


def comment(path: str) -> Change:
    """Puts a comment and a processing instruction first into the element."""

    def change(root: etree._Element) -> None:
        node = _at(root, path)
        node.insert(0, etree.Comment("no harm"))
        node.insert(0, etree.ProcessingInstruction("no", "harm"))

    return change


def seeded(count: int, seed: int = 20261121) -> Iterator[tuple[str, bytes]]:
    """Random single changes to the generated files: a name that tells the change, and the file."""
    chance = random.Random(seed)
    roots = [etree.parse(path).getroot() for path in GENERATED]
    tags = sorted({str(node.tag) for root in roots for node in root.iter(f"{{{TEI}}}*")})
    keys = sorted({str(key) for root in roots for node in root.iter(f"{{{TEI}}}*") for key in node.attrib})
    values = ["", "x y", "1951-02-30", "1951-06", "#enc", "high", "telegram", "12", "e:1,2", "0x", "ru"]
    for number in range(count):
        root = deepcopy(chance.choice(roots))
        nodes = list(root.iter(f"{{{TEI}}}*"))
        node, other = chance.choice(nodes[1:]), chance.choice(nodes[1:])
        kind = chance.choice(["renamed", "dropped", "moved", "attribute", "unset", "text"])
        match kind:
            case "renamed":
                node.tag = chance.choice(tags)
            case "dropped":
                drop("//*[@here]")(_marked(root, node))
            case "moved":
                copy = deepcopy(other)
                for one in copy.iter(etree.Element):
                    one.attrib.pop(XML_ID, "")
                node.append(copy)
            case "attribute":
                node.set(chance.choice(keys), chance.choice(values))
            case "unset" if node.attrib:
                del node.attrib[chance.choice(sorted(map(str, node.attrib)))]
            case _:
                node.text = (node.text or "") + "x"
        yield f"{number}-{kind}-{etree.QName(node).localname}", etree.tostring(root, encoding="UTF-8")


def _marked(root: etree._Element, node: etree._Element) -> etree._Element:
    node.set("here", "")
    return root


DIV = "//tei:div[@type='message']"
FOREIGN = "urn:foreign"


def foreign(inner: str) -> Change:
    return put("//tei:standOff", f"<xenoData>{inner}</xenoData>")


def of(base: str, valid: bool, changes: dict[str, Change]) -> tuple[Mutation, ...]:
    return tuple(Mutation(name, base, change, valid) for name, change in changes.items())
