"""What a validator says, as values: assertions that failed, rules that could not be evaluated, rules not asked.

In: the result document of a validator, the document it was about. Out: `Failed`, and findings SCH012.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lxml import etree

from depesha.findings import Finding, Severity
from depesha.validate.schematron.locating import line, readable
from depesha.validate.schematron.vocabulary import OWN

_FAILED, _BROKEN, _SHADOWED, _CONTEXT = (f"{{{OWN}}}{name}" for name in ("failed", "broken", "shadowed", "context"))
_WEIGHTS = {
    "warning": Severity.WARNING,
    "warn": Severity.WARNING,
    "nonfatal": Severity.WARNING,
    "information": Severity.INFO,
    "info": Severity.INFO,
    "hint": Severity.INFO,
}
"""Severity of a role, in small letters; every other role, and none, is an error."""


@dataclass(frozen=True, slots=True)
class Failed:
    """An assertion that does not hold, or a report that does, at one node."""

    assertion: str | None
    """Identifier of the assertion, as `R13`; SCH009 where a rule could not be evaluated."""
    pattern: str | None
    """Identifier of its pattern."""
    role: str | None
    """`@role` of the assertion, or else of its rule."""
    flag: str | None
    """`@flag` of the assertion, or else of its rule."""
    location: str
    """XPath of the node, with the prefixes of the schema."""
    line: int | None
    """Its line in the document."""
    message: str
    """What the schema says of it; white space is collapsed."""
    diagnostics: tuple[str, ...]
    """What the diagnostics say that the assertion names."""
    see: str | None
    """`@see` of the assertion."""
    test: str
    """The expression that was asked."""
    rule: str
    """Where the assertion is written: `rules.sch:12`."""

    @property
    def severity(self) -> Severity:
        """How much it weighs, by its role."""
        return _WEIGHTS.get((self.role or "").strip().lower(), Severity.ERROR)

    def finding(self, path: str) -> Finding:
        """What is reported of the document at `path`; the code is the identifier of the assertion, or SCH010."""
        message = " ".join((self.message, *self.diagnostics))
        cure = f"{self.rule} has the rule" + (f"; see {self.see}" if self.see else "")
        code = self.assertion or "SCH010"
        return Finding(code, path, message, self.line, None, cure, self.severity, self.location)


def failed(result: etree._Element, tree: etree._ElementTree, origin: Callable[[int], str | None]) -> Iterator[Failed]:
    """Everything that failed in the document `tree`, in the order of the result.

    `origin` tells where in the schema a line of the validator comes from.
    """
    prefixes = _prefixes(result)
    for node in result.iterchildren(_FAILED, _BROKEN):
        location = node.get("location", "")
        text = node.find(f"{{{OWN}}}text")
        written = node.get("at", "")
        broken = f"this cannot be evaluated here: {_text(node)}"
        yield Failed(
            assertion=node.get("id") if node.tag == _FAILED else "SCH009",
            pattern=node.get("pattern") or None,
            role=node.get("role"),
            flag=node.get("flag"),
            location=readable(location, prefixes),
            line=line(tree, location),
            message=broken if text is None else _text(text),
            diagnostics=tuple(_text(each) for each in node.iterchildren(f"{{{OWN}}}diagnostic")),
            see=node.get("see"),
            test=node.get("test", ""),
            rule=origin(_number(node.get("line"))) or written,
        )


def shadowed(result: etree._Element, tree: etree._ElementTree, path: str) -> Iterator[Finding]:
    """A finding SCH012 of the document at `path` for each node that a rule was not asked about.

    And SCH009 for each rule whose context could not be evaluated.
    """
    prefixes = _prefixes(result)
    for node in result.iterchildren(_SHADOWED, _CONTEXT):
        location = node.get("location", "")
        if node.tag == _CONTEXT:
            message = f'the context "{node.get("context")}" at {node.get("at")} matches nothing here: {_text(node)}'
            yield Finding("SCH009", path, message)
            continue
        message = f'the rule at {node.get("at")} for "{node.get("context")}" is not asked: an earlier one has this node'
        place = readable(location, prefixes)
        yield Finding("SCH012", path, message, line(tree, location), None, None, None, place)


def _prefixes(result: etree._Element) -> dict[str, str]:
    """Prefixes of the schema by namespace: the validator hands them on to its result."""
    return {uri: prefix for prefix, uri in result.nsmap.items() if prefix and uri != OWN}


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdecimal() else 0


def _text(node: etree._Element) -> str:
    return " ".join("".join(map(str, node.itertext())).split())
