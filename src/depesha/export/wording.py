"""TEI elements → the reading text of the edition: lemmas, corrections and regularised forms; abbreviations stay.

Left out are expansions, other readings, notes, struck and superfluous words, and what belongs to the leaf (`fw`, `pb`,
`metamark`). Brackets that the encoding keeps in `@rendition` are given back.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType

from lxml import etree

from depesha.tei.names import XML_ID, local, tei

_SILENT = frozenset("expan ex am note del surplus fw pb cb metamark rdg witStart witEnd anchor linkGrp figure".split())
"""Elements that are not read."""
_BLOCKS = frozenset(
    "div floatingText body opener closer postscript address addrLine p ab head list item table row lg l trailer".split()
)
"""Elements that stand on lines of their own."""
_LOOSE = frozenset("signed dateline salute label quote gap".split())
"""Elements that do so where nothing stands beside them."""
_CHOICE = ("corr", "reg", "abbr", "sic", "orig", "unclear", "seg")
"""What is read of a `choice`: the first of these."""

_SPACE = re.compile(r"[ \t\r\n]+")
_LAYOUT = re.compile(r"[ \t\r]*\n[ \t\r\n]*")
_CONTENT = re.compile(r'content:\s*"([^"]*)"')
_BREAK = "\n"
_NONE: MappingProxyType[tuple[str, str], str] = MappingProxyType({})


Notation = Mapping[tuple[str, str], str]
"""Rendition and side → the characters it stands for: `("sqo", "before")` → `[`."""


def notation_of(tree: etree._ElementTree) -> Notation:
    """What the `rendition` elements of a file give back (TEI P5, `tagsDecl`)."""
    found = {}
    for rendition in tree.iter(tei("rendition")):
        content = _CONTENT.search(rendition.text or "")
        if content:
            found[rendition.get(XML_ID, ""), rendition.get("scope", "")] = content[1]
    return found


def words(element: etree._Element, notation: Notation = _NONE) -> str:
    """The reading text of an element on one line, blanks collapsed."""
    return _SPACE.sub(" ", "".join(_read(element, (), notation))).strip(" ")


def lines(element: etree._Element, notation: Notation = _NONE, without: Collection[etree._Element] = ()) -> str:
    """The reading text of an element, a block a line and lines as in the source; `without` are passed over."""
    read = "".join(_read(element, without, notation)).split(_BREAK)
    return "\n".join(line for line in (_SPACE.sub(" ", line).strip(" ") for line in read) if line)


def _read(element: etree._Element, without: Collection[etree._Element], notation: Notation) -> Iterator[str]:
    name = local(element.tag)
    if not name or name in _SILENT or element in without:
        return
    if name == "lb":
        if element.get("break") != "no":
            yield _BREAK
        return
    alone = name in _BLOCKS or (name in _LOOSE and _stands_alone(element))
    if alone:
        yield _BREAK
    yield from _signs(element, "before", notation)
    if name == "gap" and not len(element) and not element.get("rendition"):
        yield "[…]"
    for part in _chosen(element):
        if isinstance(part, str):
            yield "" if "\n" in part and not part.strip() else _LAYOUT.sub(" ", part)
        else:
            yield from _read(part, without, notation)
    yield from _signs(element, "after", notation)
    if alone:
        yield _BREAK
    elif name == "cell":
        yield " "


def _signs(element: etree._Element, side: str, notation: Notation) -> Iterator[str]:
    for pointer in element.get("rendition", "").split():
        yield notation.get((pointer.removeprefix("#"), side), "")


def _chosen(element: etree._Element) -> Iterator[str | etree._Element]:
    """The content of an element; of `choice` and `app` only what is read."""
    name = local(element.tag)
    if name == "choice":
        named = {local(child.tag): child for child in reversed(element)}
        yield from [named[kind] for kind in _CHOICE if kind in named][:1]
        return
    if name == "app":
        lemma = next((child for child in element if local(child.tag) == "lem"), None)
        if lemma is not None:
            yield lemma
        elif len(element):
            # Without a lemma the first reading is as good as any.
            yield from _chosen(element[0])
        return
    yield element.text or ""
    for child in element:
        yield child
        yield child.tail or ""


def _stands_alone(element: etree._Element) -> bool:
    parent = element.getparent()
    if parent is None or parent.get("source") is not None:
        return False
    if local(parent.tag) not in _BLOCKS or local(parent.tag) == "p":
        return False
    return not (parent.text or "").strip() and not any((child.tail or "").strip() for child in parent)
