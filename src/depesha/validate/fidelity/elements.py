"""Reading lxml elements as typed values; comments and processing instructions hold no text."""

from __future__ import annotations

from lxml import etree


def line_of(element: etree._Element) -> int | None:
    """The line of the start tag, from 1; None for an element that was not read from a file."""
    line: object = element.sourceline
    return line if isinstance(line, int) else None


def text_of(element: etree._Element) -> str:
    """All text inside an element."""
    return "".join(str(text) for text in element.itertext("*"))


def is_element(node: etree._Element) -> bool:
    """False for comments and processing instructions, which lxml lists among the children."""
    tag: object = node.tag
    return isinstance(tag, str)
