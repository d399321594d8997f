"""What of a TEI file stands in the source, and what an editor or Depesha added (TEI COED, PHOM, TCAPLR).

Whatever has a rendition that gives brackets back stands in the source: the brackets are there.
"""

from __future__ import annotations

from lxml import etree

from depesha.tei.names import local
from depesha.validate.fidelity.declarations import Declarations
from depesha.validate.fidelity.elements import is_element
from depesha.validate.fidelity.pointers import read_source

AS_WRITTEN = ("sic", "abbr", "orig")
"""The alternatives of a `choice` that the source has."""

_BESIDE = frozenset({"corr", "ex", "expan", "figDesc", "reg"})
"""What is set beside the words of the source."""

_SPOKEN = frozenset({"gloss", "note", "supplied"})
"""What may be a word of the source or of an editor; `@resp` tells."""

_VOICES_OF_THE_SOURCE = frozenset({"#da", "#ocr", "#tr"})
"""Archive, machine pass, translator: whoever spoke before the edition."""


def stands(element: etree._Element, declared: Declarations) -> bool:
    """True where the source has what the element holds; apparatus and `choice` are answered by their own functions."""
    if declared.brackets(element):
        return True
    name = local(element.tag)
    if name in _BESIDE:
        return False
    if name == "desc":
        parent = element.getparent()
        return parent is not None and declared.encloses(parent)
    if name in _SPOKEN and not read_source(element, declared, None)[0]:
        voices = set(element.get("resp", "").split())
        return not voices or bool(voices & _VOICES_OF_THE_SOURCE)
    return True


def written(choice: etree._Element, declared: Declarations) -> tuple[etree._Element, ...]:
    """The alternative of a `choice` that stands in the source, and any other that stands there in brackets."""
    children = [child for child in choice if is_element(child)]
    as_written = [child for child in children if local(child.tag) in AS_WRITTEN]
    first = (as_written or children)[:1]
    return tuple(child for child in children if child in first or declared.brackets(child))


def readings(app: etree._Element) -> tuple[etree._Element, ...]:
    """Every `lem` and `rdg` of an apparatus entry, those of groups included, in document order."""
    found: list[etree._Element] = []
    for child in app:
        if local(child.tag) in ("lem", "rdg"):
            found.append(child)
        elif local(child.tag) == "rdgGrp":
            found.extend(readings(child))
    return tuple(found)
