"""Writes the rules of an ODD as Schematron (ISO/IEC 19757-3), query binding XSLT 3.0.

One rule a pattern: within a pattern a node is tested only by the first rule that matches it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from depesha.odd.rules import IN_CODE, SCHEMATRON, constraints
from depesha.tei.names import tei

_XSL = "http://www.w3.org/1999/XSL/Transform"
_COMMENT = " Made from depesha.odd by `depesha schema`: change that file, never this one. "
_WORDED = frozenset(f"{{{SCHEMATRON}}}{name}" for name in ("assert", "report", "title"))
"""Elements whose text is words: white space in them is one blank, and none is added."""


def schematron(odd: Path) -> bytes:
    """The Schematron schema of an ODD as UTF-8, the same bytes for the same ODD.

    What a `constraintSpec` without the name of a rule holds (prefixes, keys, functions) is for all and comes first.
    Rules of the scheme `depesha` are left out. Raises `FoundError` (ODD002) where a rule is not in order.
    """
    specs = [spec for spec in constraints(odd) if spec.get("scheme") != IN_CODE]
    prefixes = {node.get("prefix"): node.get("uri") for spec in specs for node in spec.iter(_sch("ns"))}
    names = {None: SCHEMATRON, "xsl": _XSL, **prefixes}
    root = etree.Element(_sch("schema"), {"queryBinding": "xslt3"}, nsmap=names)  # type: ignore[arg-type]
    root.append(etree.Comment(_COMMENT))
    for spec in specs:
        rule = next(spec.iter(_sch("rule")), None)
        if rule is None:
            for part in _parts(spec):
                _copy(part, root)
            continue
        pattern = etree.SubElement(root, _sch("pattern"), id=f"pattern-{spec.get('ident')}")
        title = etree.SubElement(pattern, _sch("title"))
        title.text = " ".join(spec.findtext(tei("gloss"), "").split())
        _copy(rule, pattern)
    _indent(root, 0)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True) + b"\n"


def _sch(name: str) -> str:
    return f"{{{SCHEMATRON}}}{name}"


def _parts(spec: etree._Element) -> Iterator[etree._Element]:
    for constraint in spec.iterchildren(tei("constraint")):
        yield from constraint.iterchildren(etree.Element)


def _copy(node: etree._Element, parent: etree._Element) -> None:
    """A copy without the namespaces of the ODD, each attribute on one line."""
    attributes = {str(name): " ".join(str(value).split()) for name, value in node.attrib.items()}
    copy = etree.SubElement(parent, node.tag, attributes)
    copy.text = _blanks(node.text)
    for child in node.iterchildren(etree.Element):
        _copy(child, copy)
        copy[-1].tail = _blanks(child.tail)
    if node.tag in _WORDED:
        _trim(copy)


def _trim(node: etree._Element) -> None:
    """Takes the blanks before and after the words of a message away."""
    if len(node) and node[-1].tail:
        node[-1].tail = node[-1].tail.rstrip()
    if node.text:
        node.text = node.text.lstrip() if len(node) else node.text.strip()


def _blanks(text: str | None) -> str | None:
    """The text with each run of white space as one blank."""
    if not text:
        return None
    words = " ".join(text.split())
    return f"{' ' if text[0].isspace() else ''}{words}{' ' if words and text[-1].isspace() else ''}"


def _indent(node: etree._Element, depth: int) -> None:
    if not len(node) or node.tag in _WORDED:
        return
    node.text = "\n" + "  " * (depth + 1)
    for child in node:
        child.tail = node.text
        _indent(child, depth + 1)
    node[-1].tail = "\n" + "  " * depth
