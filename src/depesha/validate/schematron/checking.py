"""Whether a schema is one that can be compiled: its vocabulary, its names, its references.

In: the whole schema (`assembling.assemble`). Out: findings SCH002–SCH005, SCH007; none means that only the expressions
of XPath can still be wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from depesha.findings import Finding
from depesha.tei.names import local
from depesha.validate.schematron.assembling import place
from depesha.validate.schematron.bounding import DIVIDE, excessive
from depesha.validate.schematron.referring import QUOTED, Problem, references
from depesha.validate.schematron.vocabulary import AT, BINDINGS, ELEMENTS, OWN, PREFIX, SCH, TOP_LEVEL, XSLT

_NAME = re.compile(r"[^\W\d][\w.-]*\Z")
_NAMESPACE_NODE = re.compile(r"\bnamespace\s*::|\bnamespace-node\s*\(")
_LET, _SCHEMA = f"{{{SCH}}}let", f"{{{SCH}}}schema"
_RESERVED = {"xsl": XSLT, PREFIX: OWN, "xml": "http://www.w3.org/XML/1998/namespace"}


def check(schema: etree._Element, folder: Path) -> tuple[Finding, ...]:
    """What keeps a schema from being compiled, in document order; `folder` is that of the schema, as shown."""
    found = [*_binding(schema), *_vocabulary(schema), *_bounds(schema)]
    if not found:
        found.extend(references(schema))
    return tuple(_finding(element, problem, folder) for element, problem in found)


def _finding(element: etree._Element, problem: Problem, folder: Path) -> Finding:
    code, message, cure = problem
    path, line = place(element, folder)
    return Finding(code, path, message, line, None, cure)


def _binding(schema: etree._Element) -> Iterator[tuple[etree._Element, Problem]]:
    binding = schema.get("queryBinding", "xslt")
    if binding.lower() not in BINDINGS:
        said = f'"{binding}"' if "queryBinding" in schema.attrib else "not given, which means xslt (1.0)"
        yield schema, ("SCH003", f"the query binding is {said}", None)


def _bounds(schema: etree._Element) -> Iterator[tuple[etree._Element, Problem]]:
    for node, what in excessive(schema):
        # What is foreign has no place of its own; what holds it has.
        yield next(each for each in (node, *node.iterancestors()) if AT in each.attrib), ("SCH007", what, DIVIDE)


def _vocabulary(node: etree._Element) -> Iterator[tuple[etree._Element, Problem]]:
    name = local(node.tag)
    known = ELEMENTS[name]
    yield from ((node, problem) for problem in _attributes(node, name))
    if not known.text and any((text or "").strip() for text in (node.text, *(child.tail for child in node))):
        yield node, ("SCH002", f'text cannot stand directly in "{name}"', "put it into p")
    if node.tag == _LET:
        yield from _content(node)
        return
    for child in node.iterchildren(etree.Element):
        namespace = etree.QName(child).namespace
        own = local(child.tag)
        if namespace == XSLT:
            if node.tag != _SCHEMA or own not in TOP_LEVEL:
                allowed = ", ".join(f"xsl:{each}" for each in sorted(TOP_LEVEL))
                yield child, ("SCH007", f'"xsl:{own}" in "{name}"', f"allowed are, directly in schema: {allowed}")
        elif namespace == SCH:
            if own not in ELEMENTS:
                yield child, ("SCH002", f'there is no element "{own}" in ISO Schematron', None)
            elif own not in known.children:
                yield child, ("SCH002", f'"{own}" cannot stand in "{name}"', f"its place is in {_places(own)}")
            else:
                yield from _vocabulary(child)


def _places(name: str) -> str:
    return ", ".join(holder for holder, element in ELEMENTS.items() if name in element.children)


def _attributes(node: etree._Element, name: str) -> Iterator[Problem]:
    known = ELEMENTS[name]
    for key in map(str, node.attrib):
        if not key.startswith("{") and key not in known.attributes:
            allowed = ", ".join(sorted(known.attributes)) or "none"
            yield "SCH002", f'"{name}" has no attribute "{key}"', f"allowed: {allowed}"
    for key in sorted(known.required):
        if not str(node.get(key, "")).strip():
            yield "SCH004", f'"{name}" needs the attribute "{key}"', None
    if node.get("documents") is not None:
        yield "SCH007", "rules over other documents (@documents)", "check each document by itself"
    yield from _SPECIAL.get(name, lambda _: iter(()))(node)


def _rule(node: etree._Element) -> Iterator[Problem]:
    if node.get("abstract") == "true":
        if node.get("id") is None:
            yield "SCH004", 'an abstract rule needs the attribute "id"', None
        if node.get("context") is not None:
            yield "SCH004", "an abstract rule has no context", "take out @context, or @abstract"
    elif not (node.get("context") or "").strip():
        yield "SCH004", '"rule" needs the attribute "context"', None
    elif _NAMESPACE_NODE.search(QUOTED.sub("", node.get("context", ""))):
        yield (
            "SCH007",
            "rules about namespace nodes",
            "give the element that has them as context, and in-scope-prefixes()",
        )


def _pattern(node: etree._Element) -> Iterator[Problem]:
    abstract = node.get("abstract") == "true"
    if abstract and node.get("id") is None:
        yield "SCH004", 'an abstract pattern needs the attribute "id"', None
    if node.get("is-a") is None:
        return
    if abstract:
        yield "SCH004", "a pattern is abstract or an instance, not both", "take out @abstract or @is-a"
    if any(local(child.tag) in ("rule", "let") for child in node):
        yield "SCH004", "an instance of an abstract pattern has parameters only", "move rules to the abstract pattern"


def _named(node: etree._Element) -> Iterator[Problem]:
    name = node.get("name", "")
    if name.strip() and not _NAME.match(name):
        yield "SCH004", f'"{name}" is no name', "begin with a letter; no colon and no blanks in it"


def _ns(node: etree._Element) -> Iterator[Problem]:
    prefix = node.get("prefix", "")
    if prefix.strip() and (not _NAME.match(prefix) or prefix == "xmlns"):
        yield "SCH004", f'"{prefix}" is no prefix', "begin with a letter; no colon and no blanks in it"
    if node.get("uri") == _RESERVED["xml"] and prefix != "xml":
        yield "SCH004", f'the namespace of "{prefix}" belongs to the prefix "xml"', "use xml, which needs no ns"
    if prefix in _RESERVED and node.get("uri") != _RESERVED[prefix]:
        yield "SCH007", f'the prefix "{prefix}" is reserved for "{_RESERVED[prefix]}"', "take another prefix"


def _extends(node: etree._Element) -> Iterator[Problem]:
    if node.get("rule") is None:
        yield "SCH004", '"extends" needs the attribute "rule" or "href"', None


_SPECIAL = {"let": _named, "param": _named, "rule": _rule, "pattern": _pattern, "ns": _ns, "extends": _extends}


def _content(node: etree._Element) -> Iterator[tuple[etree._Element, Problem]]:
    """The content of a variable is data: neither rules nor instructions."""
    filled = len(node) > 0 or bool((node.text or "").strip())
    if filled == (node.get("value") is not None):
        has = "a value and content" if filled else "neither value nor content"
        yield node, ("SCH004", f'the variable "{node.get("name")}" has {has}', "give it one of the two")
    for inner in node.iterdescendants(etree.Element):
        for key in map(str, inner.attrib):
            if key.startswith(f"{{{XSLT}}}"):
                yield node, ("SCH007", f'"xsl:{local(key)}" in the content of a variable', "give an expression: @value")
        if etree.QName(inner).namespace in (SCH, XSLT):
            yield inner, ("SCH007", f'"{local(inner.tag)}" in the content of a variable', "give an expression: @value")
