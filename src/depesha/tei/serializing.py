"""TEI tree → bytes: element-only content indented, mixed content untouched, the same bytes for the same tree."""

from __future__ import annotations

from lxml import etree

from depesha.tei.names import local

SCHEMA = "../schema/depesha.rng"

ELEMENT_ONLY = frozenset(
    (
        "TEI teiHeader fileDesc titleStmt publicationStmt sourceDesc listWit msDesc msIdentifier altIdentifier "
        "msContents msItem physDesc handDesc accMat history additional surrogates encodingDesc editorialDecl "
        "tagsDecl listPrefixDef refsDecl citeStructure appInfo application profileDesc creation langUsage textClass "
        "correspDesc correspAction correspContext xenoData dc revisionDesc standOff linkGrp listAnnotation text body "
        "div floatingText opener closer address table respStmt projectDesc abstract availability objectDesc"
    ).split()
)
"""Elements that are set one child a line, where they hold no text themselves."""

_SHORT = frozenset({"abstract", "creation", "respStmt", "projectDesc", "availability"})
"""Of these only those that have more than one child are worth several lines."""


def _separable(element: etree._Element) -> bool:
    name = local(element.tag)
    if not len(element) or (name not in ELEMENT_ONLY and name not in ("quote", "list", "bibl")):
        return False
    if (element.text or "").strip() or any((child.tail or "").strip() for child in element):
        return False
    if name in _SHORT and len(element) == 1:
        return False
    if name == "bibl":
        return element.get("type") in ("export", "record")
    # Where an element is itself a block with its range, white space inside it is text.
    ranged = element.get("source") is not None and name != "table"
    return not ranged and not any(other.get("source") is not None for other in element.iterancestors())


def indent(element: etree._Element, depth: int = 0) -> None:
    """Puts each child of element-only content on a line of its own, two blanks a level."""
    if not _separable(element):
        return
    inner = "\n" + "  " * (depth + 1)
    element.text = inner
    for child in element:
        child.tail = inner
        indent(child, depth + 1)
    element[-1].tail = "\n" + "  " * depth


def serialize(root: etree._Element, schema: str = SCHEMA) -> bytes:
    """The document as UTF-8 with its declaration and a pointer to the schema; `root` is indented in place."""
    indent(root)
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<?xml-model href="{schema}" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"?>\n'
    )
    return head.encode() + etree.tostring(root, encoding="UTF-8", xml_declaration=False) + b"\n"
