"""A long XML file in pieces: a frame with one open place, and elements that are written there one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lxml import etree

_DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'


def stream(place: etree._Element, groups: Iterable[Sequence[etree._Element]]) -> Iterator[bytes]:
    """The document around `place`, an empty element, with all elements of `groups` in it; a piece a group.

    The elements hold either text or elements; they are set on lines of their own, and dropped when they are written.
    """
    root = place.getroottree().getroot()
    depth = sum(1 for _ in place.iterancestors())
    outer, inner = "\n" + "  " * depth, "\n" + "  " * (depth + 1)
    mark = etree.ProcessingInstruction("here")
    mark.tail = outer
    place.append(mark)
    head, tail = _bytes(root).split(etree.tostring(mark, with_tail=False))
    yield _DECLARATION + head
    for group in groups:
        if not group:
            continue
        place[:] = group
        place.text = inner
        for element in group:
            etree.indent(element, level=depth + 1)
            element.tail = inner
        group[-1].tail = outer
        yield _bytes(root)[len(head) : -len(tail)]
    yield tail + b"\n"


def _bytes(root: etree._Element) -> bytes:
    return etree.tostring(root, encoding="UTF-8", xml_declaration=False)
