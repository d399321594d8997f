"""Other people's TEI in, TEI that our stylesheets can show out, and a finding for each element they have no rule for.

Strictness is for our own files, where an element without a rule is a fault. What others encode is shown as far as
it goes: such an element comes out as text, in the page with the class `tei-` and its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from lxml import etree

from depesha import saxon
from depesha.findings import Finding
from depesha.resources import resource
from depesha.tei.names import TEI
from depesha.tei.reading import parse

_UNKNOWN = "unknown"
"""Target of the processing instructions that tell of an element without a rule: `<?unknown formula /TEI[1]/…?>`."""

_STEP = re.compile(r"/Q\{(?P<namespace>[^}]*)\}(?P<name>[^\[/]+)\[(?P<position>\d+)\]")
"""One step of a place in a document as Saxon tells it: `/Q{http://www.tei-c.org/ns/1.0}text[1]`."""


def is_tei(tree: etree._ElementTree) -> bool:
    """True where the root is an element of TEI: a document, a corpus, or a piece of one."""
    return etree.QName(tree.getroot()).namespace == TEI


def tolerated(tree: etree._ElementTree, path: str) -> tuple[etree._ElementTree, tuple[Finding, ...]]:
    """The document made ready, and one finding (XSL008) for each name of an element without a rule.

    `path` is the file that findings show. Raises `saxon.TransformError` where the document is nested too deep.
    """
    sheet = saxon.stylesheet(resource("xslt", "tolerant.xsl"))
    made = reread(sheet.transform(etree.tostring(tree, encoding="utf-8")))
    places: dict[str, list[str]] = {}
    for told in made.iter(etree.ProcessingInstruction):
        if isinstance(told, etree._ProcessingInstruction) and told.target == _UNKNOWN:
            name, _, place = (told.text or "").partition(" ")
            places.setdefault(name, []).append(place)
    return made, tuple(_findings(places, tree, path))


def reread(made: str) -> etree._ElementTree:
    """What a stylesheet made, as a tree; by the reader of all files, which minds no `xml:id` used twice.

    Raises `saxon.TransformError` where it is nested too deep.
    """
    tree, findings = parse(made.encode())
    if tree is None:
        raise saxon.TransformError("PARSE", findings[0].message)
    return tree


def line_of_place(place: str | None, tree: etree._ElementTree) -> int | None:
    """The line of a node that Saxon names by its path; a text node is looked up by its element."""
    steps = [f"{{{step['namespace']}}}{step['name']}[{step['position']}]" for step in _STEP.finditer(place or "")]
    if not steps:
        return None
    element = tree.getroot().find("/".join(steps[1:])) if steps[1:] else tree.getroot()
    return None if element is None else cast("int | None", element.sourceline)


def _findings(places: dict[str, list[str]], tree: etree._ElementTree, path: str) -> Iterator[Finding]:
    for name, found in sorted(places.items()):
        times = "" if len(found) == 1 else f", {len(found)} times"
        yield Finding("XSL008", path, f"no rule for <{name}>{times}: shown as text", line_of_place(found[0], tree))
