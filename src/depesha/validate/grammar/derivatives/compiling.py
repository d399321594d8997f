"""From the XML of a simplified RELAX NG grammar to patterns; datatypes are left to libxml2."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import deepcopy
from functools import cache, partial, reduce

from lxml import etree

from depesha.tei.names import XML, local
from depesha.validate.grammar.derivatives.patterns import EMPTY, NEVER, TEXT, Names, Pattern, Patterns
from depesha.validate.grammar.loading import RNG

_NAMING = frozenset(f"{{{RNG}}}{name}" for name in ("name", "anyName", "nsName", "choice"))


class Compiled:
    """A grammar as patterns; `root` is one that `simplified` has made, of a single file."""

    def __init__(self, root: etree._Element) -> None:
        self.patterns = Patterns()
        self._root = root
        self._defines = {node.get("name", ""): node for node in root.iterchildren(_rng("define"))}
        self._compiled: dict[str, Pattern] = {}
        self._elements: dict[etree._Element, Pattern] = {}
        self.start = self.patterns.choice(self._group(node) for node in root.iterchildren(_rng("start")))

    def named(self, namespace: str, name: str) -> Pattern:
        """The elements of that name, wherever they may stand; the pattern `never` where there are none."""
        found = [self._element(node) for node in self._root.iter(_rng("element"))]
        return self.patterns.choice(one for one in found if one.names and _is(one.names, namespace, name))

    def _group(self, node: etree._Element, skipped: int = 0) -> Pattern:
        parts = [self._pattern(child) for child in list(node)[skipped:]]
        return reduce(lambda rest, part: self.patterns.group(part, rest), reversed(parts), EMPTY)

    def _reference(self, name: str) -> Pattern:
        if name not in self._compiled:
            # A definition that needs itself is satisfied by nothing.
            self._compiled[name] = NEVER
            self._compiled[name] = self._group(self._defines[name]) if name in self._defines else NEVER
        return self._compiled[name]

    def _pattern(self, node: etree._Element) -> Pattern:
        make = self.patterns
        match local(node.tag):
            case "empty":
                return EMPTY
            case "text":
                return TEXT
            case "ref":
                return self._reference(node.get("name", ""))
            case "group":
                return self._group(node)
            case "choice":
                return make.choice(map(self._pattern, node))
            case "interleave":
                return reduce(make.interleave, map(self._pattern, node), EMPTY)
            case "mixed":
                return make.interleave(TEXT, self._group(node))
            case "optional":
                return make.optional(self._group(node))
            case "oneOrMore":
                return make.some(self._group(node))
            case "zeroOrMore":
                return make.optional(make.some(self._group(node)))
            case "element":
                return self._element(node)
            case "attribute":
                names, skipped = _names_of(node, of_attribute=True)
                part = self._group(node, skipped) if len(node) > skipped else TEXT
                return Pattern("attribute", (part,), names)
            case "data" | "value" | "list":
                return Pattern("data", fits=self._datatype(node), values=_values(node))
            case _:
                return NEVER

    def _element(self, node: etree._Element) -> Pattern:
        if node not in self._elements:
            names, skipped = _names_of(node, of_attribute=False)
            self._elements[node] = Pattern("element", (), names, cache(partial(self._group, node, skipped)))
        return self._elements[node]

    def _datatype(self, node: etree._Element) -> Callable[[str], bool]:
        @cache
        def compiled() -> etree.RelaxNG:
            grammar = etree.Element(_rng("grammar"))
            held = etree.SubElement(etree.SubElement(grammar, _rng("start")), _rng("element"), name="v")
            held.append(_alone(node))
            grammar.extend(_alone(self._defines[name]) for name in sorted(_used(node, self._defines)))
            # Written and read again: libxml2 trips over a tree that has been rebuilt in place.
            return etree.RelaxNG(etree.fromstring(etree.tostring(grammar)).getroottree())

        @cache
        def fits(value: str) -> bool:
            tried = etree.Element("v")
            tried.text = value
            return bool(compiled().validate(tried.getroottree()))

        return fits


def _rng(name: str) -> str:
    return f"{{{RNG}}}{name}"


def _is(names: Names, namespace: str, name: str) -> bool:
    return any(one.kind == "name" and one.holds(namespace, name) for one in names.each())


def _used(node: etree._Element, defines: Mapping[str, etree._Element]) -> frozenset[str]:
    found: set[str] = set()
    waiting = [node]
    while waiting:
        for reference in waiting.pop().iter(_rng("ref")):
            name = reference.get("name", "")
            if name in defines and name not in found:
                found.add(name)
                waiting.append(defines[name])
    return frozenset(found)


def _alone(node: etree._Element) -> etree._Element:
    """A copy that says itself what it has inherited."""
    copy = deepcopy(node)
    copy.set("datatypeLibrary", _inherited(node, "datatypeLibrary") or "")
    return copy


def _values(node: etree._Element) -> tuple[str, ...]:
    return ((node.text or "").strip(),) if local(node.tag) == "value" else ()


def _inherited(node: etree._Element, key: str) -> str | None:
    """The value of `ns` or `datatypeLibrary`, which hold for everything within too."""
    return next((one.get(key) for one in (node, *node.iterancestors()) if key in one.attrib), None)


def _names_of(node: etree._Element, *, of_attribute: bool) -> tuple[Names, int]:
    """The names that an element or attribute may have, and how many children of the node say so."""
    name = node.get("name")
    if name is None:
        return (_names(node[0]), 1) if len(node) and node[0].tag in _NAMING else (Names("choice"), 0)
    # The namespace of an attribute is not inherited.
    namespace = node.get("ns", "") if of_attribute else _inherited(node, "ns")
    return _qualified(name, namespace, node), 0


def _names(node: etree._Element) -> Names:
    kind = local(node.tag)
    namespace = _inherited(node, "ns") or ""
    if kind == "name":
        return _qualified(node.text or "", namespace, node)
    if kind == "choice":
        return Names("choice", parts=tuple(map(_names, node)))
    excepted = (_names(one) for part in node.iterchildren(_rng("except")) for one in part)
    return Names(kind, namespace if kind == "nsName" else "", excepted=tuple(excepted))


def _qualified(name: str, namespace: str | None, node: etree._Element) -> Names:
    prefix, _, own = name.strip().rpartition(":")
    if prefix:
        namespace = XML if prefix == "xml" else node.nsmap.get(prefix, "")
    return Names("name", namespace or "", own)
