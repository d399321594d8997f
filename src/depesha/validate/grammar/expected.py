"""What the schema expects of each element, taken out of the schema document itself.

libxml2 stops early and says little, so an invalid file is looked at a second time, element by element:
its attributes one by one, then its children as a row of names. Two small schemas derived from the one schema
do that: `attributes` for `<a7 when="…"/>`, `contents` for an element whose children are hollow.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from functools import cache

from lxml import etree

from depesha.tei.names import TEI
from depesha.validate.grammar.loading import RNG, schema

_MANY = frozenset(f"{{{RNG}}}{name}" for name in ("optional", "zeroOrMore", "choice"))
_HOLDERS = frozenset(
    f"{{{RNG}}}{name}"
    for name in ("optional", "zeroOrMore", "oneOrMore", "choice", "group", "interleave", "define", "list")
)
ANY = "any.element"
"""How `Expected.children` says: any element of another namespace."""
_TYPES = "http://www.w3.org/2001/XMLSchema-datatypes"


@dataclass(frozen=True, slots=True)
class ExpectedAttribute:
    """One attribute of one element."""

    key: str
    """Name of the element in `Expected.attributes` that tries its value."""
    required: bool
    values: tuple[str, ...]
    """The values of a closed list; empty where a datatype decides."""
    datatype: str
    """The datatype that decides, such as `teidata.pointer` or `ID`; empty for a closed list."""


@dataclass(frozen=True, slots=True)
class Expected:
    """The schema, cut into single questions."""

    elements: Mapping[str, Mapping[str, ExpectedAttribute]]
    """For each element of TEI its attributes by name, in Clark notation where they have a namespace."""
    children: Mapping[str, frozenset[str]]
    """For each element the elements that can stand directly in it, wherever."""
    attributes: etree.RelaxNG
    contents: etree.RelaxNG


@cache
def expected() -> Expected:
    """What the schema of the edition expects; made on first use, once a process."""
    grammar = schema().grammar
    defines = {node.get("name", ""): node for node in grammar.iterchildren(_rng("define"))}
    named = {name: node[0] for name, node in defines.items() if node[0].get("name") == name and _is(node[0], "element")}
    tried = etree.Element(_rng("grammar"), {"datatypeLibrary": _TYPES, "ns": ""}, nsmap={None: RNG})  # type: ignore[dict-item]
    choice = etree.SubElement(etree.SubElement(tried, _rng("start")), _rng("choice"))
    keys: dict[bytes, str] = {}
    elements: dict[str, Mapping[str, ExpectedAttribute]] = {}
    for name, element in named.items():
        elements[name] = {
            _clark(node): _expected_attribute(node, required, keys, choice)
            for node, required in _attributes_of(element, defines)
        }
    tried.extend(deepcopy(node) for name, node in defines.items() if name.startswith("teidata."))
    children = {name: frozenset(_children_of(element, defines, named, set())) for name, element in named.items()}
    return Expected(elements, children, etree.RelaxNG(tried), etree.RelaxNG(_hollow(grammar, frozenset(named))))


def _rng(name: str) -> str:
    return f"{{{RNG}}}{name}"


def _is(node: etree._Element, name: str) -> bool:
    return node.tag == _rng(name)


def _clark(attribute: etree._Element) -> str:
    name = attribute.get("name", "")
    prefix, _, own = name.rpartition(":")
    return f"{{http://www.w3.org/XML/1998/namespace}}{own}" if prefix == "xml" else name


def _attributes_of(
    node: etree._Element, defines: Mapping[str, etree._Element], required: bool = True
) -> Iterator[tuple[etree._Element, bool]]:
    for child in node.iterchildren(etree.Element):
        if _is(child, "attribute"):
            yield child, required
        elif _is(child, "ref"):
            if child.get("name", "").startswith("att."):
                yield from _attributes_of(defines[child.get("name", "")], defines, required)
        elif not _is(child, "element"):
            yield from _attributes_of(child, defines, required and child.tag not in _MANY)


def _expected_attribute(
    node: etree._Element, required: bool, keys: dict[bytes, str], choice: etree._Element
) -> ExpectedAttribute:
    # The same attribute of many elements is tried by one element.
    text = etree.tostring(node, with_tail=False)
    if text not in keys:
        keys[text] = f"a{len(keys)}"
        etree.SubElement(choice, _rng("element"), name=keys[text]).append(deepcopy(node))
    closed = next(node.iter(_rng("value")), None) is not None and next(node.iter(_rng("ref")), None) is None
    values = tuple(value.text or "" for value in node.iter(_rng("value"))) if closed else ()
    types = (part.get("name", part.get("type", "")) for part in node.iter(_rng("ref"), _rng("data")))
    return ExpectedAttribute(keys[text], required, values, "" if values else next(types, ""))


def _children_of(
    node: etree._Element,
    defines: Mapping[str, etree._Element],
    named: Mapping[str, etree._Element],
    seen: set[str],
) -> Iterator[str]:
    for reference in node.iter(_rng("ref")):
        name = reference.get("name", "")
        if name in named:
            yield name
        elif name.startswith(ANY):
            yield ANY
        elif name in defines and name not in seen and not name.startswith(("att.", "teidata.")):
            seen.add(name)
            yield from _children_of(defines[name], defines, named, seen)


def _hollow(grammar: etree._Element, named: frozenset[str]) -> etree._Element:
    """The grammar without attributes, in which the children of an element are empty."""
    result = etree.Element(_rng("grammar"), {"ns": TEI, "datatypeLibrary": _TYPES}, nsmap={None: RNG})  # type: ignore[dict-item]
    choice = etree.SubElement(etree.SubElement(result, _rng("start")), _rng("choice"))
    for define in grammar.iterchildren(_rng("define")):
        name = define.get("name", "")
        if name.startswith("att."):
            continue
        copy = deepcopy(define)
        for node in list(copy.iter(_rng("attribute"), _rng("ref"))):
            reference = node.get("name", "")
            if _is(node, "attribute") and node.get("name") is None:
                continue
            if _is(node, "attribute") or reference.startswith("att."):
                _removed(node)
            elif reference in named:
                node.set("name", f"{reference}.hollow")
        if name in named:
            if not len(copy[0]):
                etree.SubElement(copy[0], _rng("empty"))
            etree.SubElement(choice, _rng("ref"), name=name)
            hollow = etree.SubElement(result, _rng("define"), name=f"{name}.hollow")
            etree.SubElement(etree.SubElement(hollow, _rng("element"), name=name), _rng("empty"))
        if len(copy):
            result.append(copy)
    return result


def _removed(node: etree._Element) -> None:
    """Takes a pattern away, and every pattern around it that is left empty."""
    parent = node.getparent()
    if parent is None:
        return
    parent.remove(node)
    if not len(parent) and parent.tag in _HOLDERS:
        _removed(parent)
