"""Writes a grammar as RELAX NG in XML syntax: the same grammar gives the same bytes."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from depesha.odd.grammar import Grammar
from depesha.odd.patterns import (
    AnyElement,
    Attribute,
    Choice,
    Data,
    Element,
    Empty,
    Group,
    Interleave,
    NotAllowed,
    Pattern,
    Ref,
    Repeated,
    Text,
    Tokens,
    Value,
    choice,
)
from depesha.tei.names import TEI, XML

_RNG = "http://relaxng.org/ns/structure/1.0"
_TYPES = "http://www.w3.org/2001/XMLSchema-datatypes"
_ANNOTATIONS = "http://relaxng.org/ns/compatibility/annotations/1.0"
_COMMENT = " Made from depesha.odd by `depesha schema`: change that file, never this one. "


def relaxng(grammar: Grammar) -> bytes:
    """The schema as UTF-8 bytes, definitions sorted by name, without a date."""
    names = {None: _RNG, "a": _ANNOTATIONS}
    root = etree.Element(f"{{{_RNG}}}grammar", {"ns": TEI, "datatypeLibrary": _TYPES}, nsmap=names)  # type: ignore[arg-type]
    root.append(etree.Comment(_COMMENT))
    _write(choice(Ref(name) for name in sorted(grammar.start)), _child(root, "start"))
    for name, pattern in grammar.reached().items():
        _write(pattern, _child(root, "define", name=name))
    etree.indent(root, "  ")
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True) + b"\n"


def _child(parent: etree._Element, tag: str, **attributes: str) -> etree._Element:
    return etree.SubElement(parent, f"{{{_RNG}}}{tag}", attributes)


def _write_all(parts: Iterable[Pattern], parent: etree._Element) -> None:
    for part in parts:
        _write(part, parent)


def _write(pattern: Pattern, parent: etree._Element) -> None:
    match pattern:
        case Empty():
            _child(parent, "empty")
        case NotAllowed():
            _child(parent, "notAllowed")
        case Text():
            _child(parent, "text")
        case Ref(name):
            _child(parent, "ref", name=name)
        case Group(parts):
            # Where one part is asked for, RELAX NG reads several as a group.
            within = {"define", "element", "zeroOrMore", "oneOrMore", "optional"}
            plain = etree.QName(parent).localname in within
            _write_all(parts, parent if plain else _child(parent, "group"))
        case Choice(parts):
            _write_all(parts, _child(parent, "choice"))
        case Interleave(parts):
            _write_all(parts, _child(parent, "interleave"))
        case Repeated(kind, part):
            _write(part, _child(parent, kind))
        case Tokens(part):
            _write(part, _child(parent, "list"))
        case Value(text):
            _child(parent, "value").text = text or None
        case Data(name, facets):
            node = _child(parent, "data", type=name)
            for facet, value in facets:
                _child(node, "param", name=facet).text = value
        case Attribute():
            _write_attribute(pattern, parent)
        case Element(name, namespace, part):
            node = _child(parent, "element", name=name)
            if namespace != TEI:
                node.set("ns", namespace)
            _write(part, node)
        case AnyElement(namespaces, again):
            _write_any(namespaces, again, parent)


def _write_attribute(pattern: Attribute, parent: etree._Element) -> None:
    node = _child(parent, "attribute", name=pattern.name)
    if pattern.namespace and pattern.namespace != XML:
        node.set("ns", pattern.namespace)
    if pattern.default is not None:
        node.set(f"{{{_ANNOTATIONS}}}defaultValue", pattern.default)
    _write(pattern.part, node)


def _write_any(namespaces: tuple[str, ...], again: str, parent: etree._Element) -> None:
    node = _child(parent, "element")
    excepted = _child(_child(node, "anyName"), "except")
    for namespace in namespaces:
        _child(excepted, "nsName", ns=namespace)
    _child(_child(_child(node, "zeroOrMore"), "attribute"), "anyName")
    inner = _child(_child(node, "zeroOrMore"), "choice")
    _child(inner, "text")
    _child(inner, "ref", name=again)
