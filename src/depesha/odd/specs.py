"""What an ODD speaks about: elements, classes, macros and datatypes, as frozen values.

Content models stay XML (`content` of an ODD); `depesha.odd.contents` turns them into patterns.
See TEI P5, chapter "Documentation Elements" (TD).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from lxml import etree


@dataclass(frozen=True, slots=True)
class ValueList:
    """The values of an attribute."""

    kind: str
    """`closed`, `semi` or `open`; only a closed list limits."""
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Datatype:
    """The datatype of an attribute."""

    key: str | None
    """A datatype of TEI, such as `teidata.pointer`."""
    name: str | None
    """A datatype of XML Schema, such as `ID`."""
    facets: tuple[tuple[str, str], ...] = ()
    """Facets of that datatype, such as `("pattern", "[a-z]+")`."""
    least: int = 1
    """Least number of tokens."""
    most: int | None = 1
    """Greatest number of tokens; None means without end."""


@dataclass(frozen=True, slots=True)
class AttributeDef:
    """One attribute, or what is changed of it: what is None stays as it was."""

    ident: str
    mode: str = "add"
    """`add`, `change`, `delete` or `replace`."""
    usage: str | None = None
    """`req`, `rec` or `opt`."""
    datatype: Datatype | None = None
    values: ValueList | None = None
    default: str | None = None
    namespace: str = ""
    line: int | None = None
    """Line in the customisation; None for a definition of TEI itself."""


@dataclass(frozen=True, slots=True)
class AttributeRef:
    """One attribute taken from a class without the others."""

    class_: str
    name: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class AttributeChoice:
    """Attributes that exclude each other (`attList/@org="choice"`)."""

    alternatives: tuple[tuple[AttributeItem, ...], ...]


AttributeItem: TypeAlias = AttributeDef | AttributeRef | AttributeChoice


@dataclass(frozen=True, slots=True)
class Spec:
    """An element, a class, a macro or a datatype."""

    ident: str
    kind: str
    """`element`, `model`, `atts`, `macro` or `data`."""
    module: str
    namespace: str = ""
    member_of: tuple[str, ...] = ()
    content: etree._Element | None = None
    attributes: tuple[AttributeItem, ...] = ()
    line: int | None = None
    """Line in the customisation, where it is mentioned there."""


@dataclass(frozen=True, slots=True)
class Specs:
    """All of TEI, or what a customisation leaves of it."""

    elements: Mapping[str, Spec]
    classes: Mapping[str, Spec]
    macros: Mapping[str, Spec]
    data: Mapping[str, Spec]
    modules: frozenset[str]

    def classes_of(self, spec: Spec) -> tuple[str, ...]:
        """The classes of a spec, its own first, each followed by those it belongs to; each class once."""
        found: dict[str, None] = {}
        waiting = list(reversed(spec.member_of))
        while waiting:
            name = waiting.pop()
            if name not in found and name in self.classes:
                found[name] = None
                waiting.extend(reversed(self.classes[name].member_of))
        return tuple(found)
