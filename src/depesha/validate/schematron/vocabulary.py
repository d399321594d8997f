"""What may stand in a Schematron schema: elements, and the attributes and elements in them (ISO/IEC 19757-3:2020)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

SCH = "http://purl.oclc.org/dsdl/schematron"
XSLT = "http://www.w3.org/1999/XSL/Transform"
OWN = "urn:depesha:schematron"
"""Namespace of what the compiler adds, and of the results of a validator."""
AT = f"{{{OWN}}}at"
"""Where an element was written: `rules.sch:12`, the file relative to the folder of the schema."""
PREFIX = "depesha"
"""Its prefix in every validator, so that a schema cannot use it for something else."""

BINDINGS = frozenset({"xslt2", "xslt3", "xpath2", "xpath3", "xpath31"})
"""Query bindings that XSLT 3.0 can carry out."""


@dataclass(frozen=True, slots=True)
class Element:
    """One element of Schematron."""

    attributes: frozenset[str] = frozenset()
    required: frozenset[str] = frozenset()
    children: frozenset[str] = frozenset()
    """Local names of Schematron elements that may stand in it."""
    text: bool = False
    """Whether text may stand in it."""


_RICH = "icon see fpi"
_WORDS = "emph dir span"


def _element(attributes: str = "", required: str = "", children: str = "", *, text: bool = False) -> Element:
    needed = frozenset(required.split())
    return Element(frozenset(attributes.split()) | needed, needed, frozenset(children.split()), text)


_ASSERTION = _element(
    f"id role flag subject diagnostics properties {_RICH}", "test", f"name value-of {_WORDS}", text=True
)
_WORD = _element("class value", children=_WORDS, text=True)

ELEMENTS: Mapping[str, Element] = MappingProxyType(
    {
        "schema": _element(
            f"id schemaVersion defaultPhase queryBinding {_RICH}",
            children="include extends title ns p let phase pattern rules diagnostics properties",
        ),
        "title": _element(children=_WORDS, text=True),
        "p": _element("id class icon", children=_WORDS, text=True),
        "ns": _element("", "prefix uri"),
        "include": _element("", "href"),
        "extends": _element("rule href"),
        "let": _element("value as", "name", text=True),
        "param": _element("", "name value"),
        "phase": _element(_RICH, "id", "include extends p let active"),
        "active": _element("", "pattern", _WORDS, text=True),
        "pattern": _element(f"id abstract is-a documents {_RICH}", children="include extends title p let rule param"),
        "rules": _element(f"id {_RICH}", children="include extends title p rule"),
        "rule": _element(
            f"id context abstract role flag subject {_RICH}", children="include extends p let assert report"
        ),
        "assert": _ASSERTION,
        "report": _ASSERTION,
        "name": _element("path"),
        "value-of": _element("", "select"),
        "emph": _WORD,
        "dir": _WORD,
        "span": _WORD,
        "diagnostics": _element(children="include extends diagnostic"),
        "diagnostic": _element(f"role {_RICH}", "id", f"name value-of {_WORDS}", text=True),
        "properties": _element(children="include extends property"),
        "property": _element("role scheme", "id", f"name value-of {_WORDS}", text=True),
    }
)

TOP_LEVEL = frozenset({"accumulator", "decimal-format", "function", "key", "variable"})
"""Declarations of XSLT that a schema may bring: they cannot change how rules are applied."""
