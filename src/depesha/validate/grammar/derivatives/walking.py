"""Walks through a document with a grammar: each fault is told once, and the walk goes on behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from depesha.findings import Finding
from depesha.tei.names import local
from depesha.validate.grammar.derivatives.compiling import Compiled
from depesha.validate.grammar.derivatives.patterns import (
    BLANKS,
    NEVER,
    Pattern,
    first,
    required,
)
from depesha.validate.grammar.wording import Saying, attribute_shown, expected, saying

_ANY = "any other"


def faults(compiled: Compiled, tree: etree._ElementTree, shown: str, code: str = "GRM013") -> list[Finding]:
    """A finding for each fault of the document, in document order; `shown` is the path that findings show.

    An empty list means that the document is valid, but for identifiers used twice.
    """
    walk = _Walk(compiled, saying(tree, code, shown))
    root = tree.getroot()
    if compiled.patterns.opened(compiled.start, *_name(root)) is NEVER:
        names = walk.shown(first(compiled.start, "element"))
        return [walk.say.root(root, expected(names, needed=True))]
    return list(walk.element(root, compiled.start)[1])


class _Walk:
    def __init__(self, compiled: Compiled, say: Saying) -> None:
        self.say = say
        self._compiled = compiled
        self._make = compiled.patterns

    def element(self, node: etree._Element, pattern: Pattern) -> tuple[Pattern, list[Finding]]:
        """What is left of a pattern behind an element with which it can begin, and what is wrong in the element."""
        opened = self._make.opened(pattern, *_name(node))
        found: list[Finding] = []
        for key, value in node.attrib.items():
            opened = self._attribute(node, str(key), str(value), opened, found)
        closed = self._make.closed(opened)
        if closed is NEVER:
            found.extend(self._missing(node, opened))
            closed = self._make.closed(opened, forgiving=True)
        left = self._content(node, closed, found)
        return left, found

    def _attribute(self, node: etree._Element, key: str, value: str, pattern: Pattern, found: list[Finding]) -> Pattern:
        qname = etree.QName(key)
        name = qname.namespace or "", qname.localname
        left = self._make.attribute(pattern, *name, value)
        if left is not NEVER:
            return left
        allowed = [one for one in first(pattern, "attribute") if one.names and one.names.holds(*name)]
        if not allowed:
            found.append(self.say.attribute(node, key))
            return pattern
        values = _values(allowed)
        found.append(self.say.value(node, key, _one_of(values)))
        return self._make.attribute(pattern, *name, None)

    def _missing(self, node: etree._Element, opened: Pattern) -> Iterator[Finding]:
        needed = sorted(required(opened), key=_names)
        for one in needed:
            values = _values([one])
            yield self.say.missing(node, _names(one)[0], _one_of(values))
        if not needed:
            cure = _one_of([attribute_shown(name) for one in first(opened, "attribute") for name in _names(one)])
            yield self.say.finding(node, f'"{self.say.of(node)}" needs another attribute', cure)

    def _content(self, node: etree._Element, pattern: Pattern, found: list[Finding]) -> Pattern:
        """Walks through the children; of one element only the first misfit is told, the others may come of it."""
        if next(node.iterchildren(etree.Element), None) is None:
            return self._value(node, pattern, found)
        told = False
        for value, child in _runs(node):
            left = self._make.text(pattern, value) if value.strip(BLANKS) else pattern
            if left is NEVER and not told:
                found.append(self.say.text(node))
            told = told or left is NEVER
            pattern = pattern if left is NEVER else left
            if child is None:
                continue
            if self._make.opened(pattern, *_name(child)) is not NEVER:
                pattern, inner = self.element(child, pattern)
                found.extend(inner)
                continue
            if not told:
                found.append(self.say.child(child, self._cure(pattern)))
            told = True
            known = self._compiled.named(*_name(child))
            if known.kind == "element":
                found.extend(self.element(child, known)[1])
        return self._ended(node, pattern, found, told=told)

    def _value(self, node: etree._Element, pattern: Pattern, found: list[Finding]) -> Pattern:
        value = "".join(text for text, _ in _runs(node))
        left = self._make.text(pattern, value)
        if not value.strip(BLANKS):
            left = self._make.choice([pattern, left])
        if self._make.ended(left) is not NEVER:
            return self._make.ended(left)
        data = first(pattern, "data")
        if data and (value.strip(BLANKS) or not first(pattern, "element")):
            values = _values(data)
            found.append(self.say.content(node, value.strip(BLANKS), _one_of(values)))
            return self._make.ended(pattern, forgiving=True)
        if value.strip(BLANKS) and left is NEVER:
            found.append(self.say.text(node))
            return self._make.ended(pattern, forgiving=True)
        return self._ended(node, pattern, found, told=False)

    def _ended(self, node: etree._Element, pattern: Pattern, found: list[Finding], *, told: bool) -> Pattern:
        left = self._make.ended(pattern)
        if left is not NEVER:
            return left
        if not told:
            found.append(self.say.incomplete(node, self._cure(pattern)))
        return self._make.ended(pattern, forgiving=True)

    def _cure(self, pattern: Pattern) -> str:
        possible = first(pattern, "element")
        needed = self._make.ended(pattern) is NEVER
        # An element behind which the same is still needed does not help.
        helpful = [one for one in possible if self._behind(pattern, one) is not pattern] if needed else []
        return expected(self.shown(helpful or possible), needed=needed)

    def _behind(self, pattern: Pattern, element: Pattern) -> Pattern | None:
        names = element.names
        if names is None or not names.local:
            return None
        return self._make.ended(self._make.opened(pattern, names.namespace, names.local), forgiving=True)

    def shown(self, elements: Sequence[Pattern]) -> list[str]:
        """The names of elements, each once, in the order of the schema."""
        return list(dict.fromkeys(self.say.clark(name) for one in elements for name in _names(one)))


def _runs(node: etree._Element) -> Iterator[tuple[str, etree._Element | None]]:
    """The characters before each child element, and the child; and those behind the last."""
    value = node.text or ""
    for child in node:
        if isinstance(child.tag, str):
            yield value, child
            value = ""
        value += child.tail or ""
    yield value, None


def _name(node: etree._Element) -> tuple[str, str]:
    return etree.QName(node).namespace or "", local(node.tag)


def _names(pattern: Pattern) -> list[str]:
    """The names of an element or attribute in Clark notation."""
    every = pattern.names.each() if pattern.names else ()
    return [(f"{{{one.namespace}}}{one.local}" if one.namespace else one.local) or _ANY for one in every]


def _one_of(values: Sequence[str]) -> str | None:
    return f"one of: {', '.join(dict.fromkeys(values))}" if values else None


def _values(patterns: Sequence[Pattern]) -> list[str]:
    """The values of a closed list; nothing where a datatype decides as well."""
    data = [one for pattern in patterns for one in (_data(pattern) if pattern.kind == "attribute" else (pattern,))]
    return [value for one in data for value in one.values] if data and all(one.values for one in data) else []


def _data(attribute: Pattern) -> tuple[Pattern, ...]:
    return first(attribute.parts[0], "data")
