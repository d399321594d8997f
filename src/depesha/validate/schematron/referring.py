"""What a schema refers to by name is there, once, and not in a circle."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from lxml import etree

from depesha.validate.schematron.vocabulary import SCH

Problem = tuple[str, str, str | None]
"""Code, message, and a cure where it is more exact than that of the code."""

PHASES = ("#ALL", "#DEFAULT")
"""Phases that every schema has."""


def references(schema: etree._Element) -> Iterator[tuple[etree._Element, Problem]]:
    """Elements that refer to nothing (SCH005), names given twice and circles (SCH004)."""
    patterns = _by_id(schema.iterchildren(_sch("pattern")))
    for pattern in patterns.values():
        name = pattern.get("is-a")
        if name is not None and (name not in patterns or patterns[name].get("abstract") != "true"):
            yield pattern, ("SCH005", f'there is no abstract pattern "{name}"', None)
    for pattern in schema.iterchildren(_sch("pattern")):
        name = pattern.get("is-a")
        if pattern.get("id") is None and name is not None and name not in patterns:
            yield pattern, ("SCH005", f'there is no abstract pattern "{name}"', None)
    phases = _by_id(schema.iterchildren(_sch("phase")))
    default = schema.get("defaultPhase", "#ALL")
    if default not in phases and default not in PHASES:
        yield schema, ("SCH005", f'there is no phase "{default}"', None)
    for active in schema.iter(_sch("active")):
        if active.get("pattern") not in patterns:
            yield active, ("SCH005", f'there is no pattern "{active.get("pattern")}"', None)
    yield from _rules(schema)
    yield from _notes(schema)
    yield from _twice(schema)


def _rules(schema: etree._Element) -> Iterator[tuple[etree._Element, Problem]]:
    rules = _by_id(rule for rule in schema.iter(_sch("rule")) if rule.get("abstract") == "true")
    for extends in schema.iter(_sch("extends")):
        name = extends.get("rule", "")
        if name not in rules:
            yield extends, ("SCH005", f'there is no abstract rule "{name}"', None)
        elif _circular(name, rules):
            yield extends, ("SCH004", f'the abstract rule "{name}" extends itself', "take one of the extends out")


def _circular(name: str, rules: dict[str, etree._Element]) -> bool:
    reached: set[str] = set()
    waiting = [name]
    while waiting:
        rule = rules.get(waiting.pop())
        for extends in () if rule is None else rule.iterchildren(_sch("extends")):
            further = extends.get("rule", "")
            if further == name:
                return True
            if further not in reached:
                reached.add(further)
                waiting.append(further)
    return False


def _notes(schema: etree._Element) -> Iterator[tuple[etree._Element, Problem]]:
    for kind in ("diagnostic", "property"):
        notes = _by_id(schema.iter(_sch(kind)))
        attribute = "diagnostics" if kind == "diagnostic" else "properties"
        for assertion in schema.iter(_sch("assert"), _sch("report")):
            for name in assertion.get(attribute, "").split():
                if name not in notes:
                    yield assertion, ("SCH005", f'there is no {kind} "{name}"', None)


def _twice(schema: etree._Element) -> Iterator[tuple[etree._Element, Problem]]:
    """Names that mean two things in one place: variables, identifiers, prefixes."""
    own = list(schema.iterchildren(_sch("let")))
    for phase in (None, *schema.iterchildren(_sch("phase"))):
        yield from _repeated([*own, *(() if phase is None else phase.iterchildren(_sch("let")))], "name", "variable")
    yield from _order([*own, *schema.iterfind(f"{_sch('phase')}/{_sch('let')}")])
    for holder in schema.iter(_sch("pattern"), _sch("rule")):
        yield from _repeated(holder.iterchildren(_sch("let")), "name", "variable")
    yield from _repeated(schema.iterchildren(_sch("ns")), "prefix", "prefix")
    for kind in ("pattern", "phase", "diagnostic", "property"):
        yield from _repeated(schema.iter(_sch(kind)), "id", kind)


QUOTED = re.compile(r"""\"[^"]*"|'[^']*'|\(:.*?:\)""", re.DOTALL)
"""A string literal or a comment of XPath."""
_REFERENCE = re.compile(r"\$\s*([^\W\d][\w.-]*)(?!:)(\s+in\b|\s*:=)?")
"""`$n`, and `$n in` or `$n :=`, which declare it."""


def _order(lets: Iterable[etree._Element]) -> Iterator[tuple[etree._Element, Problem]]:
    """A variable of the schema uses those before it only; so no two of them can wait for each other.

    In patterns and rules nothing needs to be looked after: there a name means what was declared before it.
    """
    waiting = list(lets)
    later = {let.get("name", "") for let in waiting}
    for let in waiting:
        found = list(_REFERENCE.finditer(QUOTED.sub("", let.get("value", ""))))
        own = {match[1] for match in found if match[2]}
        for name in sorted({match[1] for match in found if match[1] in later} - own):
            message = f'the variable "{let.get("name")}" uses "{name}" before it is declared'
            yield let, ("SCH004", message, "move it down")
        later.discard(let.get("name", ""))


def _repeated(elements: Iterable[etree._Element], key: str, what: str) -> Iterator[tuple[etree._Element, Problem]]:
    counted: Counter[str] = Counter()
    for element in elements:
        name = element.get(key)
        if name is None:
            continue
        counted[name] += 1
        if counted[name] == 2:
            yield element, ("SCH004", f'the {what} "{name}" is declared twice', "rename one of the two")


def _by_id(elements: Iterable[etree._Element]) -> dict[str, etree._Element]:
    return {ident: element for element in elements if (ident := element.get("id")) is not None}


def _sch(name: str) -> str:
    return f"{{{SCH}}}{name}"
