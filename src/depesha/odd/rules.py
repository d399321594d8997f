"""The rules of an ODD: what the grammar cannot say, read from its `constraintSpec` elements.

See TEI P5, chapter "Documentation Elements" (TD), section "Additional Constraints" (TDTAGCONS).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from depesha.errors import FoundError
from depesha.findings import Finding, Severity
from depesha.tei.names import local, tei
from depesha.tei.reading import line_of, parse

SCHEMATRON = "http://purl.oclc.org/dsdl/schematron"
IN_CODE = "depesha"
"""The `@scheme` of rules that need another file and are therefore carried out by the program."""
ROLES = {"error": Severity.ERROR, "warning": Severity.WARNING, "information": Severity.INFO}

_IDENTIFIER = re.compile(r"R[0-9]{2,}")
_OWNERS = ("elementSpec", "classSpec")


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule, as it is documented."""

    identifier: str
    """`R13`: the code of its findings."""
    severity: Severity
    title: str
    """What is wrong, in a few words."""
    message: str
    """What its findings say, with … for the particulars."""
    cure: str
    """The last sentence of the message: what to do."""
    reason: str
    """Why it matters."""
    owner: str
    """The element or class that the rule belongs to; empty where it belongs to the whole schema."""
    line: int | None
    """Line in the ODD."""
    in_code: bool
    """True where the program carries it out, and no Schematron processor can."""


def rules(odd: Path) -> tuple[Rule, ...]:
    """The rules of an ODD, by identifier; raises `FoundError` (ODD002) where one is not in order."""
    return tuple(_rule(spec) for spec in constraints(odd) if _IDENTIFIER.fullmatch(spec.get("ident", "")))


def constraints(odd: Path) -> tuple[etree._Element, ...]:
    """The `constraintSpec` elements of an ODD in order: what all need first, then the rules by identifier.

    Raises `FoundError` (ODD002): not XML, an identifier used twice, a rule that lacks a part.
    """
    tree, broken = parse(odd)
    if tree is None:
        raise FoundError(*(Finding("ODD002", one.path, one.message, one.line, one.column) for one in broken))
    specs = sorted(tree.iter(tei("constraintSpec")), key=lambda spec: (_is_rule(spec), spec.get("ident", "")))
    faults = tuple(Finding("ODD002", str(odd), fault, line_of(spec)) for spec, fault in _faults(specs))
    if faults:
        raise FoundError(*faults)
    return tuple(specs)


def _is_rule(spec: etree._Element) -> bool:
    return _IDENTIFIER.fullmatch(spec.get("ident", "")) is not None


def _faults(specs: list[etree._Element]) -> Iterator[tuple[etree._Element, str]]:
    seen: set[str] = set()
    for spec in specs:
        ident = spec.get("ident", "")
        if ident in seen:
            yield spec, f'there are two constraintSpec "{ident}"'
        seen.add(ident)
        if not _is_rule(spec):
            continue
        for part in ("gloss", "desc", "constraint"):
            if not _words(spec.find(tei(part))):
                yield spec, f'rule "{ident}" has no {part}'
        if spec.get("scheme") == IN_CODE:
            continue
        asserts = list(spec.iter(f"{{{SCHEMATRON}}}assert"))
        if len(list(spec.iter(f"{{{SCHEMATRON}}}rule"))) != 1 or len(asserts) != 1:
            yield spec, f'rule "{ident}" must have one sch:rule with one sch:assert'
        elif asserts[0].get("id") != ident:
            yield spec, f'the sch:assert of rule "{ident}" must have the id "{ident}"'
        elif asserts[0].get("role") not in ROLES:
            yield spec, f'the sch:assert of rule "{ident}" must have one of the roles {", ".join(ROLES)}'


def _rule(spec: etree._Element) -> Rule:
    asserted = next(spec.iter(f"{{{SCHEMATRON}}}assert"), None)
    message = _words(spec.find(tei("constraint")) if asserted is None else asserted)
    owner = next(spec.iterancestors(*(tei(name) for name in _OWNERS)), None)
    return Rule(
        identifier=spec.get("ident", ""),
        severity=Severity.ERROR if asserted is None else ROLES[asserted.get("role", "")],
        title=_words(spec.find(tei("gloss"))),
        message=message,
        cure=re.split(r"(?<=[.…”)])\s(?=[A-Z])", message)[-1],
        reason=_words(spec.find(tei("desc"))),
        owner="" if owner is None else owner.get("ident", ""),
        line=line_of(spec),
        in_code=spec.get("scheme") == IN_CODE,
    )


def _words(node: etree._Element | None) -> str:
    """The words of a message, with … where a value will stand and the name of the element for `sch:name`."""
    if node is None:
        return ""
    said = [node.text or ""]
    for part in node.iterchildren(etree.Element):
        match local(part.tag):
            case "value-of":
                said.append("…")
            case "name":
                said.append("element")
            case _:
                said.append(_words(part))
        said.append(part.tail or "")
    return " ".join("".join(said).split())
