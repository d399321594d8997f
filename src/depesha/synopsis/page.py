"""A collation as a page: the witnesses in columns, what differs marked, what moved linked. XSLT makes the page."""

from __future__ import annotations

from lxml import etree

from depesha import saxon
from depesha.collate import Collation
from depesha.resources import resource
from depesha.synopsis.comparing import rows

_NS = "urn:depesha:synopsis"


def as_page(collation: Collation, title: str) -> str:
    """The page as HTML. Raises `SetupError` where the stylesheet is missing."""
    root = etree.Element(f"{{{_NS}}}synopsis", nsmap={"s": _NS})
    for text in collation.witnesses:
        etree.SubElement(root, f"{{{_NS}}}witness").text = text.siglum
    for row in rows(collation):
        line = etree.SubElement(root, f"{{{_NS}}}row")
        for at, text in enumerate(collation.witnesses):
            cell = etree.SubElement(line, f"{{{_NS}}}cell", siglum=text.siglum)
            for stretch in row.stretches:
                piece = etree.SubElement(cell, f"{{{_NS}}}stretch", state=stretch.state.value)
                if stretch.block:
                    piece.set("block", str(stretch.block))
                if stretch.cells[at] is None:
                    piece.set("missing", "true")
                else:
                    piece.text = stretch.cells[at]
    sheet = saxon.stylesheet(resource("xslt", "synopsis.xsl"))
    return sheet.transform(etree.tostring(root, encoding="utf-8"), {"id": "", "title": title})
