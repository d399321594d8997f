"""What the header of a TEI file declares of its source, its renditions and its witnesses (TEI HD57-1, SAPU, TCAPWL)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from depesha.tei.names import XML_ID, tei
from depesha.validate.fidelity.elements import text_of

ARCHIVE = "da"
"""Prefix of ranges that belong to the archive: its record and its documentation sheet."""

_RANGE_PATTERN = re.compile(r"(?P<path>[^#]*)#char=\$1,\$2")
"""`../corpus/117420/source.txt#char=$1,$2`"""

_CONTENT = re.compile(r"""content\s*:\s*(["'])(?P<string>.*?)\1""")
"""`content: "[...]"`"""


@dataclass(frozen=True, slots=True)
class Declarations:
    """The declarations of one file."""

    targets: Mapping[str, str]
    """Prefix of a source pointer, and the relative address of the file it leads to."""
    other_prefixes: frozenset[str]
    """Prefixes that lead elsewhere, such as `aut`."""
    before: Mapping[str, str]
    """Name of a rendition, and the characters it gives back before an element."""
    after: Mapping[str, str]
    """The same for what comes after an element."""
    groups: Mapping[str, frozenset[str]]
    """Identifier of a group of witnesses, and the prefixes of its members."""

    def prefixes(self, wit: str) -> frozenset[str]:
        """The prefixes of the witnesses that a `@wit` names: `#T1 #T2` is t1 and t2."""
        found: set[str] = set()
        for pointer in wit.split():
            name = pointer.removeprefix("#")
            found |= self.groups.get(name, frozenset({name.lower()}))
        return frozenset(found)

    def brackets(self, element: etree._Element) -> bool:
        """True where a rendition of the element gives characters back."""
        return any(name in self.before or name in self.after for name in renditions(element))

    def encloses(self, element: etree._Element) -> bool:
        """True where renditions give characters back on both sides of the element."""
        names = renditions(element)
        return any(name in self.before for name in names) and any(name in self.after for name in names)


def renditions(element: etree._Element) -> tuple[str, ...]:
    """Names in `@rendition`, the outermost first: `#sqo #sqc` is sqo, sqc."""
    value = element.get("rendition")
    return tuple(name.removeprefix("#") for name in value.split()) if value else ()


def read_declarations(root: etree._Element) -> Declarations:
    """Reads the declarations from the header below `root`; what is not declared is absent."""
    targets: dict[str, str] = {}
    others: set[str] = set()
    for definition in root.iter(tei("prefixDef")):
        prefix = definition.get("ident", "")
        match = _RANGE_PATTERN.fullmatch(definition.get("replacementPattern", ""))
        if match:
            targets[prefix] = match["path"]
        else:
            others.add(prefix)
    before: dict[str, str] = {}
    after: dict[str, str] = {}
    for rendition in root.iter(tei("rendition")):
        sides = {"before": before, "after": after}
        content = _CONTENT.search(text_of(rendition))
        side = sides.get(rendition.get("scope", ""))
        if content and side is not None:
            side[rendition.get(XML_ID, "")] = content["string"]
    groups = {
        group.get(XML_ID, ""): frozenset(witness.get(XML_ID, "").lower() for witness in group.iter(tei("witness")))
        for group in root.iter(tei("listWit"))
        if group.get(XML_ID)
    }
    return Declarations(targets, frozenset(others), before, after, groups)
