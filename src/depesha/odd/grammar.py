"""From customised specs to a grammar: one definition an element, class, macro, datatype.

Definitions that come to nothing are dissolved, and what `start` does not reach is left out:
libxml2 needs minutes for a schema that still holds them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from depesha.findings import Finding
from depesha.odd.contents import any_name, content, datatype, restricted
from depesha.odd.inheriting import class_items, inherited, own
from depesha.odd.patterns import (
    EMPTY,
    NOT_ALLOWED,
    AnyElement,
    Empty,
    NotAllowed,
    Pattern,
    Ref,
    Value,
    attribute,
    choice,
    element,
    group,
    optional,
    references,
    repeat,
    replaced,
    tokens,
)
from depesha.odd.specs import AttributeChoice, AttributeDef, AttributeItem, Spec, Specs
from depesha.tei.names import TEI, tei

_EXAMPLES = "http://www.tei-c.org/ns/Examples"


@dataclass(frozen=True, slots=True)
class Grammar:
    """A compiled ODD."""

    specs: Specs
    """What the customisation left of TEI."""
    definitions: Mapping[str, Pattern]
    """All definitions by name; none is empty or not allowed."""
    start: tuple[str, ...]
    """The elements with which a document may begin."""
    findings: tuple[Finding, ...] = ()
    """What is wrong with the ODD."""

    def reached(self) -> Mapping[str, Pattern]:
        """The definitions that a document can use, sorted by name."""
        found: set[str] = set()
        waiting = list(self.start)
        while waiting:
            name = waiting.pop()
            if name not in found and name in self.definitions:
                found.add(name)
                waiting.extend(references(self.definitions[name]))
        return {name: self.definitions[name] for name in sorted(found)}

    def with_start(self, names: Iterable[str]) -> Grammar:
        """The same grammar for documents, or fragments, that begin with other elements."""
        return replace(self, start=tuple(name for name in names if name in self.definitions))


def grammar_of(specs: Specs, start: tuple[str, ...]) -> Grammar:
    """The grammar of customised specs; elements that nothing can satisfy are left out of it."""
    raw = {
        **{spec.ident: _element(spec, specs) for spec in specs.elements.values()},
        **{spec.ident: _class(spec, specs) for spec in specs.classes.values()},
        **{spec.ident: content(spec.content, specs) for spec in (*specs.macros.values(), *specs.data.values())},
        **_any(specs),
    }
    known = dissolved(raw)
    return Grammar(specs, MappingProxyType(known), tuple(name for name in start if name in known))


def dissolved(raw: Mapping[str, Pattern]) -> dict[str, Pattern]:
    """The definitions without those that are empty or not allowed, until none is left."""
    known = dict(raw)
    gone: dict[str, Pattern] = {}

    def of(name: str) -> Pattern:
        return gone.get(name, Ref(name) if name in known else NOT_ALLOWED)

    while True:
        known = {name: replaced(pattern, of) for name, pattern in known.items()}
        found = {name: pattern for name, pattern in known.items() if isinstance(pattern, Empty | NotAllowed)}
        if not found:
            return known
        gone |= found
        known = {name: pattern for name, pattern in known.items() if name not in found}


def _element(spec: Spec, specs: Specs) -> Pattern:
    parts: list[Pattern] = []
    for one in inherited(spec, specs):
        parts.extend([Ref(one.class_)] if one.whole else _attributes(one.items, specs))
    parts.extend(_attributes(own(spec, specs), specs))
    return element(spec.ident, spec.namespace, group([*parts, content(spec.content, specs)]))


def _class(spec: Spec, specs: Specs) -> Pattern:
    if spec.kind == "atts":
        return group(_attributes(class_items(spec, specs), specs))
    inner = [one.ident for one in specs.classes.values() if spec.ident in one.member_of and one.kind == "model"]
    direct = [one.ident for one in specs.elements.values() if spec.ident in one.member_of]
    return choice(Ref(name) for name in sorted(inner + direct))


def _attributes(items: Iterable[AttributeItem], specs: Specs) -> list[Pattern]:
    patterns: list[Pattern] = []
    for item in items:
        if isinstance(item, AttributeDef):
            patterns.append(_attribute(item, specs))
        elif isinstance(item, AttributeChoice):
            patterns.append(choice(group(_attributes(one, specs)) for one in item.alternatives))
    return patterns


def _attribute(item: AttributeDef, specs: Specs) -> Pattern:
    value: Pattern = EMPTY
    least, most = 1, None if item.datatype and item.datatype.most is None else 1
    if item.datatype:
        least, most = item.datatype.least, item.datatype.most
    if item.values and item.values.kind == "closed":
        value = choice(Value(one) for one in item.values.values)
    elif item.datatype and item.datatype.key:
        value = restricted(item.datatype.key, item.datatype.facets, specs)
    elif item.datatype and item.datatype.name:
        value = datatype(item.datatype.name, item.datatype.facets)
    else:
        value = Ref("teidata.text")
    if (least, most) != (1, 1):
        value = optional(value) if (least, most) == (0, 1) else tokens(repeat(value, least, most))
    pattern = attribute(item.ident, value, item.namespace, item.default)
    return pattern if item.usage == "req" else optional(pattern)


def _any(specs: Specs) -> dict[str, Pattern]:
    """Any element outside the namespaces of the schema, and outside those that an `anyElement/@except` names."""
    own = {spec.namespace for spec in specs.elements.values()} | {TEI, _EXAMPLES}
    found: dict[str, Pattern] = {}
    for spec in (*specs.elements.values(), *specs.macros.values()):
        for node in () if spec.content is None else spec.content.iter(tei("anyElement")):
            name = any_name(node)
            found[name] = AnyElement(tuple(sorted(own | set(node.get("except", "").split()))), name)
    return found
