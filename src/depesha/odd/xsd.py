"""Writes a grammar as XML Schema 1.0: the same grammar gives the same bytes.

Only the elements with which a document may begin are global, so that no other can be a root;
an element without content holds an empty value, so that white space may stand in it as in RELAX NG.
What XSD cannot say is said wider, and why is told (`XmlSchema.wider`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from lxml import etree

from depesha.odd.grammar import Grammar
from depesha.odd.patterns import (
    EMPTY,
    AnyElement,
    Attribute,
    Choice,
    Element,
    Group,
    Pattern,
    Ref,
    Repeated,
    choice,
)
from depesha.odd.xsd_ambiguity import flattened, unambiguous
from depesha.odd.xsd_models import Model, holds_attributes_alone, model
from depesha.odd.xsd_types import XS, Types, child
from depesha.tei.names import TEI, XML

_COMMENT = " Made from depesha.odd by `depesha schema`: change that file, never this one. "
_BLANK = "no.content"
_OCCURS: Mapping[str, Mapping[str, str]] = {
    "optional": {"minOccurs": "0"},
    "zeroOrMore": {"minOccurs": "0", "maxOccurs": "unbounded"},
    "oneOrMore": {"maxOccurs": "unbounded"},
}


@dataclass(frozen=True, slots=True)
class XmlSchema:
    """A schema in XSD."""

    main: bytes
    """The schema of the grammar's own namespace, UTF-8, without a date."""
    xml: bytes
    """The schema of the attributes `xml:…`, which the main one imports."""
    wider: Mapping[str, tuple[str, ...]]
    """For each element of which XSD accepts more than RELAX NG, the reasons."""


def xsd(grammar: Grammar, xml_location: str) -> XmlSchema:
    """The grammar in XSD; `xml_location` is the name under which the second file will stand beside the first.

    Raises `ValueError` where an element or attribute is of a namespace other than TEI's and XML's:
    XSD needs a file for each.
    """
    return _Writing(grammar, xml_location).done()


class _Writing:
    def __init__(self, grammar: Grammar, xml_location: str) -> None:
        self._start = sorted(grammar.start)
        self._definitions = grammar.reached()
        self._types = Types(self._definitions)
        self._root = _schema(TEI)
        child(self._root, "import", namespace=XML, schemaLocation=xml_location)
        self._xml: dict[str, Pattern] = {}
        self._groups: set[str] = set()
        self._wider: dict[str, tuple[str, ...]] = {}

    def done(self) -> XmlSchema:
        for name in self._start:
            child(self._root, "element", name=name, type=name)
        for name, pattern in self._definitions.items():
            if isinstance(pattern, Element):
                self._element(name, pattern)
        self._write_groups()
        for name in self._definitions:
            if self._types.is_type(name):
                self._types.write(self._definitions[name], self._root, name=name)
            elif holds_attributes_alone(Ref(name), self._definitions):
                self._attribute_group(name)
        blank = child(child(self._root, "simpleType", name=_BLANK), "restriction", base="xs:token")
        child(blank, "length", value="0")
        return XmlSchema(_bytes(self._root), self._of_xml(), MappingProxyType(dict(sorted(self._wider.items()))))

    def _element(self, name: str, element: Element) -> None:
        if element.namespace != TEI:
            raise ValueError(f'element "{name}" is of namespace {element.namespace}')
        one = model(element.part, self._definitions)
        if one.wider:
            self._wider[element.name] = one.wider
        node = child(self._root, "complexType", name=name)
        if one.value is not None or (one.children == EMPTY and not one.mixed):
            extension = child(child(node, "simpleContent"), "extension", base=_BLANK)
            if one.value is not None:
                self._types.write(one.value, self._root, name=f"{name}.value")
                extension.set("base", f"{name}.value")
            self._attributes(one, extension)
            return
        if one.mixed:
            node.set("mixed", "true")
        if one.children != EMPTY:
            self._particle(one.children, node, alone=True)
        self._attributes(one, node)

    def _attributes(self, one: Model, node: etree._Element) -> None:
        for part, _ in one.attributes:
            if isinstance(part, Ref):
                child(node, "attributeGroup", ref=part.name)
        self._single([(part, required) for part, required in one.attributes if isinstance(part, Attribute)], node)

    def _attribute_group(self, name: str) -> None:
        node = child(self._root, "attributeGroup", name=name)
        one = model(self._definitions[name], self._definitions)
        self._attributes(one, node)

    def _single(self, attributes: Iterable[tuple[Attribute, bool]], node: etree._Element) -> None:
        merged: dict[str, tuple[Attribute, bool]] = {}
        for one, required in attributes:
            before, before_required = merged.get(one.name, (one, required))
            part = one.part if before.part == one.part else choice([before.part, one.part])
            merged[one.name] = (Attribute(one.name, part, one.namespace), required and before_required)
        for one, required in merged.values():
            written = child(node, "attribute")
            if one.namespace == XML or one.name.startswith("xml:"):
                own = one.name.removeprefix("xml:")
                self._xml[own] = choice([self._xml.get(own, one.part), one.part])
                written.set("ref", f"xml:{own}")
            elif one.namespace:
                raise ValueError(f'attribute "{one.name}" is of namespace {one.namespace}')
            else:
                written.set("name", one.name)
                self._types.write_or_name(one.part, written)
            if required:
                written.set("use", "required")

    def _particle(self, pattern: Pattern, parent: etree._Element, *, alone: bool = False) -> None:
        """Writes children; `alone` where XSD wants a group around a single element."""
        match pattern:
            case Repeated(kind, Group() | Choice() as part):
                self._particle(part, parent)
                for key, value in _OCCURS[kind].items():
                    parent[-1].set(key, value)
            case Group(parts):
                inner = child(parent, "sequence")
                for part in parts:
                    self._particle(part, inner)
            case Choice(parts):
                inner = child(parent, "choice")
                for part in parts:
                    self._particle(part, inner)
            case Repeated(kind, Ref(name)):
                self._reference(name, child(parent, "sequence") if alone else parent, _OCCURS[kind])
            case Ref(name):
                self._reference(name, child(parent, "sequence") if alone else parent, {})
            case Repeated(kind, part):
                inner = child(parent, "sequence", **_OCCURS[kind])
                self._particle(part, inner)
            case _:
                raise ValueError(f"no particle: {pattern}")

    def _reference(self, name: str, parent: etree._Element, occurs: Mapping[str, str]) -> None:
        match self._definitions[name]:
            case Element(own, _, _):
                child(parent, "element", name=own, type=name, **occurs)
            case AnyElement():
                # `##other` leaves out elements without a namespace.
                both = child(parent, "choice", **occurs)
                for namespace in ("##other", "##local"):
                    child(both, "any", namespace=namespace, processContents="skip")
            case _:
                self._groups.add(name)
                child(parent, "group", ref=name, **occurs)

    def _write_groups(self) -> None:
        written: set[str] = set()
        while waiting := sorted(self._groups - written):
            for name in waiting:
                pattern, _ = unambiguous(self._definitions[name], self._definitions)
                node = child(self._root, "group", name=name)
                self._particle(pattern, node if isinstance(pattern, Choice | Group) else child(node, "sequence"))
                written.add(name)

    def _of_xml(self) -> bytes:
        root = _schema(XML)
        for name, part in sorted(self._xml.items()):
            self._types.write_or_name(flattened(part, self._definitions), child(root, "attribute", name=name))
        return _bytes(root)


def _schema(namespace: str) -> etree._Element:
    names = {"xs": XS, None: namespace} if namespace != XML else {"xs": XS}
    target = {"targetNamespace": namespace, "elementFormDefault": "qualified"}
    root = etree.Element(f"{{{XS}}}schema", target, nsmap=names)  # type: ignore[arg-type]
    root.append(etree.Comment(_COMMENT))
    return root


def _bytes(root: etree._Element) -> bytes:
    etree.indent(root, "  ")
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True) + b"\n"
