"""What libxml2 and xmlschema say of a document, said as everywhere in Depesha: their errors in, findings GRM013 out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from lxml import etree

from depesha.findings import Finding
from depesha.validate.grammar.wording import Saying, expected, saying

if TYPE_CHECKING:
    from xmlschema import XMLSchemaValidationError

_XSD = re.compile(r"Element '(?P<element>[^']+)'(?:, attribute '(?P<attribute>[^']+)')?: (?P<rest>.*)", re.S)
_EXPECTED = re.compile(r"Expected is (?:one of )?\( (.*) \)\.$")
_MISSING = re.compile(r"The attribute '([^']+)' is required but missing")
_SET = re.compile(r"is not an element of the set \{(.*)\}\.$")
_LIST = re.compile(r"value must be one of \[(.*)\]$")
_MOST_OF_LIBXML2 = 10
"""So many of the expected elements libxml2 names at most."""
_AGAIN = ("RELAXNG_ERR_EXTRACONTENT", "RELAXNG_ERR_CONTENTVALID", "SCHEMAV_CVC_DATATYPE_VALID_1_2_2")
"""Errors that repeat what another has said."""
_OF_XMLSCHEMA = re.compile(
    r"missing required attribute '(?P<missing>[^']+)'"
    r"|'(?P<unknown>[^']+)' attribute not allowed"
    r"|attribute (?P<name>[^=\s]+)='"
    r"|character data between child (?P<text>elements)"
    r"|'.*' is not an (?P<root>element) of"
)


def from_libxml2(log: etree._ListErrorLog, tree: etree._ElementTree, shown: str) -> list[Finding]:
    """The findings of an error log about `tree`; `shown` is the path that findings show."""
    say = saying(tree, "GRM013", shown)
    entries = list(log)
    first_hand = [entry for entry in entries if entry.type_name not in _AGAIN]
    return [_from_entry(entry, _node(tree, entry.path), say) for entry in first_hand or entries]


def _from_entry(entry: etree._LogEntry, node: etree._Element | None, say: Saying) -> Finding:
    found = _XSD.match(entry.message)
    plain = entry.message.replace(f"{{{say.namespace}}}", "")
    if node is None:
        return Finding("GRM013", say.shown, plain, entry.line or None)
    if found is None:
        return say.finding(node, plain)
    attribute, rest = found["attribute"], found["rest"]
    match entry.type_name:
        case "SCHEMAV_CVC_ELT_1":
            return say.root(node)
        case "SCHEMAV_ELEMENT_CONTENT":
            names = [say.clark(name) for name in _names(rest)]
            more = ["…"] if len(names) == _MOST_OF_LIBXML2 else []
            if rest.startswith("Missing"):
                return say.incomplete(node, expected([*names, *more], needed=True))
            return say.child(node, expected([*names, *more], needed=False))
        case "SCHEMAV_CVC_COMPLEX_TYPE_2_3":
            return say.text(node)
        case "SCHEMAV_CVC_COMPLEX_TYPE_4" if missing := _MISSING.match(rest):
            return say.missing(node, missing[1])
        case "SCHEMAV_CVC_COMPLEX_TYPE_3_2_1" | "SCHEMAV_CVC_COMPLEX_TYPE_3_2_2" if attribute:
            return say.attribute(node, attribute)
        case kind if (
            kind.startswith(("SCHEMAV_CVC_DATATYPE", "SCHEMAV_CVC_")) and kind.endswith("_VALID") and attribute
        ):
            values = _SET.search(rest)
            return say.value(node, attribute, f"one of: {values[1].replace(chr(39), '')}" if values else None)
        case kind if kind.startswith("SCHEMAV_CVC_DATATYPE") and attribute:
            return say.value(node, attribute)
        case _:
            return say.finding(node, plain)


def _names(rest: str) -> list[str]:
    found = _EXPECTED.search(rest)
    return found[1].split(", ") if found else []


def _one_of(values: re.Match[str] | None) -> str | None:
    return f"one of: {values[1].replace(chr(39), '')}" if values else None


def _node(tree: etree._ElementTree, path: str | None) -> etree._Element | None:
    """The node at a path of libxml2's, such as `/*/*[2]/ns0:p`."""
    if not path:
        return None
    prefixes = {prefix: uri for node in tree.iter(etree.Element) for prefix, uri in node.nsmap.items() if prefix}
    try:
        found = tree.xpath(path, namespaces=prefixes)
    except etree.XPathError:
        return None
    node = found[0] if isinstance(found, list) and found else None
    return node if isinstance(node, etree._Element) else None


def from_xmlschema(errors: Iterable[XMLSchemaValidationError], tree: etree._ElementTree, shown: str) -> list[Finding]:
    """The findings of what xmlschema reports about `tree`; `shown` is the path that findings show."""
    say = saying(tree, "GRM013", shown)
    return [_from_error(error, say) for error in errors]


def _from_error(error: XMLSchemaValidationError, say: Saying) -> Finding:
    from xmlschema import XMLSchemaChildrenValidationError

    node, reason = error.elem, error.reason or ""
    plain = reason.replace(f"{{{say.namespace}}}", "")
    if not isinstance(node, etree._Element):
        return Finding("GRM013", say.shown, plain, error.sourceline)
    if isinstance(error, XMLSchemaChildrenValidationError):
        # What is expected is only named where it is needed.
        names = list(dict.fromkeys(say.clark(one.name or "any element") for one in error.expected or ()))
        child = error.invalid_child
        if isinstance(child, etree._Element):
            return say.child(child, expected(names, needed=True) if names else None)
        return say.incomplete(node, expected(names, needed=True) if names else None)
    found = _OF_XMLSCHEMA.match(reason)
    if found is None:
        return say.finding(node, plain)
    if found["missing"]:
        return say.missing(node, found["missing"])
    if found["unknown"]:
        return say.attribute(node, found["unknown"])
    if found["name"]:
        return say.value(node, found["name"], _one_of(_LIST.search(reason)))
    return say.text(node) if found["text"] else say.root(node)
