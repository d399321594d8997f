"""From a content model of an ODD (`content`, `datatype`) to a pattern.

References stay references, so nothing is decided here about what the customisation left out.
See TEI P5, section "Content Models" (TDTAGCONT).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from lxml import etree

from depesha.odd.patterns import (
    EMPTY,
    NOT_ALLOWED,
    TEXT,
    Data,
    Pattern,
    Ref,
    Value,
    choice,
    group,
    interleave,
    many,
    optional,
    repeat,
    some,
)
from depesha.odd.reading import read_facets, read_occurrence, read_values
from depesha.odd.specs import Specs
from depesha.tei.names import local

ANY = "any.element"
"""The name by which any element of another namespace is defined, where no further namespace is excepted."""

_EXPANSIONS: dict[str, tuple[Callable[..., Pattern], Callable[[Pattern], Pattern]]] = {
    "alternate": (choice, lambda part: part),
    "sequence": (group, lambda part: part),
    "sequenceOptional": (group, optional),
    "sequenceRepeatable": (group, some),
    "sequenceOptionalRepeatable": (group, many),
}


def content(node: etree._Element | None, specs: Specs) -> Pattern:
    """The pattern of a `content`; without one the element is empty."""
    if node is None:
        return EMPTY
    return group(_part(child, specs) for child in node.iterchildren(etree.Element))


def any_name(node: etree._Element) -> str:
    """The name by which the elements that an `anyElement` allows are defined: one name for one `@except`."""
    excepted = " ".join(sorted(node.get("except", "").split()))
    # A short checksum, because namespaces are no names and the order of the ODD shall not matter.
    return f"{ANY}.{hashlib.sha256(excepted.encode()).hexdigest()[:8]}" if excepted else ANY


def members(class_: str, specs: Specs) -> tuple[str, ...]:
    """The elements of a model class and of the classes in it, in TEI's order."""
    return tuple(name for name, spec in specs.elements.items() if class_ in specs.classes_of(spec))


def datatype(name: str, facets: tuple[tuple[str, str], ...]) -> Pattern:
    """A datatype of XML Schema; `string` without facets is any text."""
    return Data(name, facets)


def _part(node: etree._Element, specs: Specs) -> Pattern:
    least, most = read_occurrence(node)
    return repeat(_once(node, specs), least, most)


def _once(node: etree._Element, specs: Specs) -> Pattern:
    key = node.get("key", "")
    match local(node.tag):
        case "sequence" if node.get("preserveOrder") == "false":
            return interleave(_part(child, specs) for child in node.iterchildren(etree.Element))
        case "sequence" | "content":
            return group(_part(child, specs) for child in node.iterchildren(etree.Element))
        case "alternate":
            return choice(_part(child, specs) for child in node.iterchildren(etree.Element))
        case "elementRef":
            return Ref(key)
        case "classRef":
            return _class(node, key, specs)
        case "macroRef":
            return Ref(key)
        case "dataRef" if node.get("name") is not None:
            return datatype(node.get("name", ""), read_facets(node))
        case "dataRef":
            return restricted(key, read_facets(node), specs)
        case "valList":
            return choice(Value(value) for value in read_values(node).values)
        case "textNode":
            return TEXT
        case "anyElement":
            return Ref(any_name(node))
        case "empty":
            return EMPTY
        case _:
            return NOT_ALLOWED


def _class(node: etree._Element, key: str, specs: Specs) -> Pattern:
    expansion = node.get("expand", "alternate")
    include, leave = node.get("include"), node.get("except", "").split()
    if expansion == "alternate" and include is None and not leave:
        return Ref(key)
    combine, each = _EXPANSIONS.get(expansion, _EXPANSIONS["alternate"])
    names = [name for name in members(key, specs) if name not in leave and (include is None or name in include.split())]
    # A class without members gives nothing, not an empty sequence that anything satisfies.
    return combine(each(Ref(name)) for name in names) if names else _nothing(expansion)


def _nothing(expansion: str) -> Pattern:
    return EMPTY if "Optional" in expansion else NOT_ALLOWED


def restricted(key: str, facets: tuple[tuple[str, str], ...], specs: Specs) -> Pattern:
    """A datatype of TEI, with facets added to the one datatype of XML Schema that it consists of."""
    if not facets:
        return Ref(key)
    spec = specs.data.get(key)
    pattern = content(spec.content, specs) if spec else NOT_ALLOWED
    while isinstance(pattern, Ref) and pattern.name in specs.data:
        pattern = content(specs.data[pattern.name].content, specs)
    return Data(pattern.type, pattern.facets + facets) if isinstance(pattern, Data) else NOT_ALLOWED
