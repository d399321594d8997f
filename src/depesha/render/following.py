"""A TEI document in, a finding for each pointer that its page does not follow out.

The words stay on the page as they are. Only the link is left out: one that would run code (XSL010), and one
to a place of the document that is not there (XSL011).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from depesha.findings import Finding
from depesha.tei.locating import finding_at
from depesha.tei.names import XML_ID, local

_POINTING = ("target", "ref", "corresp", "url", "facs", "resp", "hand", "wit")
"""Attributes whose pointers the pages follow (TEI Guidelines, att.pointing and the classes like it)."""

_RUNS = re.compile(r"(?:javascript|vbscript|data):", re.IGNORECASE)
"""What a browser would run, or show in the name of the page; blanks and tabs in it are nothing to it."""


def not_followed(tree: etree._ElementTree, path: str) -> Iterator[Finding]:
    """One finding for each such pointer, however often it is used. `path` is the file that findings show."""
    own = {element.get(XML_ID) for element in tree.iter("*")}
    places: dict[tuple[str, str], list[tuple[etree._Element, str]]] = {}
    for element in tree.iter("*"):
        for attribute in _POINTING:
            for code, pointer in _bad(element.get(attribute) or "", own):
                places.setdefault((code, pointer), []).append((element, attribute))
    for (code, pointer), found in places.items():
        element, attribute = found[0]
        times = "" if len(found) == 1 else f", and {len(found) - 1} more"
        why = "is not in this file" if code == "XSL011" else "would run what it holds"
        place = f"{attribute} of <{local(element.tag)}>{times}"
        yield finding_at(element, code, path, f'"{pointer}" {why}: {place}')


def _bad(value: str, own: set[str | None]) -> Iterator[tuple[str, str]]:
    if _RUNS.match("".join(value.split())):
        yield "XSL010", " ".join(value.split())[:60]
        return
    for pointer in value.split():
        # A pointer with a scheme, such as #xpath(…), is no identifier.
        if pointer.startswith("#") and "(" not in pointer and pointer[1:] not in own:
            yield "XSL011", pointer
