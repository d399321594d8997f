"""TEI's own schema, narrowed to some of its elements so that it loads in a second instead of twenty.

Read from `tei_all.rng` and not from the ODD: what it accepts, TEI accepts.
"""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from depesha.odd import Grammar, relaxng
from depesha.odd.grammar import dissolved
from depesha.odd.patterns import (
    EMPTY,
    NOT_ALLOWED,
    TEXT,
    AnyElement,
    Data,
    Pattern,
    Ref,
    Value,
    attribute,
    choice,
    element,
    group,
    many,
    optional,
    some,
    tokens,
)
from depesha.odd.specs import Specs
from depesha.tei.names import TEI, XML

RNG = "http://relaxng.org/ns/structure/1.0"


def narrowed(path: Path, names: frozenset[str]) -> etree.RelaxNG:
    """The schema in `path` without the elements that are not among `names`."""
    root = etree.parse(path).getroot()
    read = {
        define.get("name", ""): _all(define, define.get("name", "")) for define in root.iterfind(f"{{{RNG}}}define")
    }
    for name in read:
        for reference in root.iterfind(f"{{{RNG}}}define[@name='{name}']/{{{RNG}}}element[@name]"):
            if reference.get("name") not in names:
                read[name] = NOT_ALLOWED
    grammar = Grammar(Specs({}, {}, {}, {}, frozenset()), dissolved(read), ("TEI",))
    return etree.RelaxNG(etree.fromstring(relaxng(grammar)).getroottree())


def _all(node: etree._Element, define: str) -> Pattern:
    return group(_one(child, define) for child in node.iterchildren(f"{{{RNG}}}*"))


def _one(node: etree._Element, define: str) -> Pattern:
    match etree.QName(node).localname:
        case "ref":
            return Ref(node.get("name", ""))
        case "choice":
            return choice(_one(child, define) for child in node.iterchildren(f"{{{RNG}}}*"))
        case "optional":
            return optional(_all(node, define))
        case "zeroOrMore":
            return many(_all(node, define))
        case "oneOrMore":
            return some(_all(node, define))
        case "group":
            return _all(node, define)
        case "list":
            return tokens(_all(node, define))
        case "value":
            return Value(node.text or "")
        case "data":
            facets = tuple((part.get("name", ""), part.text or "") for part in node.iterchildren(f"{{{RNG}}}param"))
            return Data(node.get("type", ""), facets)
        case "attribute":
            inner = list(node.iterchildren(f"{{{RNG}}}*"))
            name = node.get("name", "")
            # An attribute without a pattern holds any text.
            value = _all(node, define) if inner else TEXT
            return attribute(name, value, XML if name.startswith("xml:") else "")
        case "element" if node.get("name") is None:
            return AnyElement((TEI,), define)
        case "element":
            return element(node.get("name", ""), node.get("ns", TEI), _all(node, define))
        case "text":
            return TEXT
        case "empty":
            return EMPTY
        case other:
            raise AssertionError(other)
