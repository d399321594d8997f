"""How faults are said, whichever library has found them: a place in a document in, a finding out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lxml import etree

from depesha.findings import Finding, sort_key
from depesha.tei.locating import finding_at
from depesha.tei.names import XML, local

_SHOWN = 20


def ordered(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each finding once, in the order of lines."""
    return tuple(sorted(dict.fromkeys(found), key=sort_key))


def expected(names: Sequence[str], *, needed: bool) -> str:
    """The cure where a child does not fit: what could stand there, or must."""
    if not names:
        return "nothing more can stand in it"
    shown = ", ".join(names[:_SHOWN])
    more = f" or {len(names) - _SHOWN} others" if len(names) > _SHOWN else ""
    one_of = "one of " if len(names) > 1 else ""
    return f"needed here: {one_of}{shown}{more}" if needed else f"expected here: {shown}{more}"


def attribute_shown(name: str) -> str:
    """The name of an attribute, in Clark notation, as it is shown."""
    return name.replace(f"{{{XML}}}", "xml:").removeprefix("{}")


@dataclass(frozen=True, slots=True)
class Saying:
    """Says what is wrong in one document."""

    code: str
    """Of the findings."""
    shown: str
    """The path that findings show."""
    namespace: str
    """Of the root of the document: names in it are shown bare."""

    def clark(self, name: str) -> str:
        """The name of an element, in Clark notation, as it is shown."""
        return name.removeprefix(f"{{{self.namespace}}}") if self.namespace else name

    def of(self, node: etree._Element) -> str:
        """The name of an element as it is shown."""
        bare = self.clark(str(node.tag))
        return f"{bare} (of no namespace)" if self.namespace and not etree.QName(node).namespace else bare

    def finding(self, node: etree._Element, message: str, cure: str | None = None) -> Finding:
        """A finding at an element."""
        return finding_at(node, self.code, self.shown, message, cure)

    def root(self, node: etree._Element, cure: str | None = None) -> Finding:
        """Another root was expected."""
        namespace = etree.QName(node).namespace
        where = f"of the namespace {namespace}" if namespace else "of no namespace"
        return self.finding(node, f'the root element is "{local(node.tag)}" {where}', cure)

    def child(self, node: etree._Element, cure: str | None = None) -> Finding:
        """An element stands where it may not."""
        parent = node.getparent()
        within = "" if parent is None else f' in "{self.of(parent)}"'
        return self.finding(node, f'"{self.of(node)}" cannot stand at this place{within}', cure)

    def incomplete(self, node: etree._Element, cure: str | None = None) -> Finding:
        """Something is missing at the end of an element."""
        return self.finding(node, f'"{self.of(node)}" is not complete: something it needs is missing', cure)

    def text(self, node: etree._Element) -> Finding:
        """Characters stand where only elements may."""
        return self.finding(node, f'text cannot stand directly in "{self.of(node)}"')

    def content(self, node: etree._Element, value: str, cure: str | None = None) -> Finding:
        """The characters of an element are not of its datatype."""
        return self.finding(node, f'"{value}" is no value of "{self.of(node)}"', cure)

    def attribute(self, node: etree._Element, name: str, cure: str | None = None) -> Finding:
        """An attribute, in Clark notation, that the element may not have."""
        return self.finding(node, f'"{self.of(node)}" has no attribute "{attribute_shown(name)}"', cure)

    def value(self, node: etree._Element, name: str, cure: str | None = None) -> Finding:
        """The value of an attribute that may not be."""
        message = f'"{node.get(name, "")}" is no value of {self.of(node)}/@{attribute_shown(name)}'
        return self.finding(node, message, cure)

    def missing(self, node: etree._Element, name: str, cure: str | None = None) -> Finding:
        """An attribute that the element needs."""
        return self.finding(node, f'"{self.of(node)}" needs the attribute "{attribute_shown(name)}"', cure)


def saying(tree: etree._ElementTree, code: str, shown: str) -> Saying:
    """How to say what is wrong in `tree`; `shown` is the path that findings show."""
    return Saying(code, shown, etree.QName(tree.getroot()).namespace or "")
