"""Compiles an ODD: the file, TEI's `p5subset.xml`, and out comes a grammar with findings."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from lxml import etree

from depesha.findings import Finding, Severity, sort_key
from depesha.odd.customise import customise
from depesha.odd.grammar import Grammar, grammar_of
from depesha.odd.reading import read_specs
from depesha.odd.specs import Specs
from depesha.tei.names import tei
from depesha.tei.reading import line_of, parse


def compile_odd(odd: Path, subset: Path) -> Grammar:
    """The grammar of the customisation `odd` of the TEI in `subset` (a `p5subset.xml`).

    What is wrong is in `Grammar.findings`: ODD001 unknown names, ODD002 what cannot be compiled,
    ODD003 an unusable `p5subset.xml`, ODD004 elements of no use. With errors among them the grammar may be empty.
    """
    tree, broken = _tree(odd, "ODD002")
    source, broken_source = _tree(subset, "ODD003")
    if tree is None or source is None:
        return _nothing((*broken, *broken_source))
    every = read_specs(source.getroot())
    if not every.elements:
        return _nothing((Finding("ODD003", str(subset), "the file holds no elementSpec"),))
    root = tree.getroot()
    specs, findings = customise(root, str(odd), every)
    schema = root.find(f".//{tei('schemaSpec')}")
    start = ("TEI" if schema is None else schema.get("start", "TEI")).split()
    grammar = grammar_of(specs, tuple(start))
    line = None if schema is None else line_of(schema)
    found = sorted((*findings, *_useless(grammar, str(odd), start, line)), key=sort_key)
    return replace(grammar, findings=tuple(found))


def errors(grammar: Grammar) -> tuple[Finding, ...]:
    """The findings that forbid the use of the grammar."""
    return tuple(finding for finding in grammar.findings if finding.severity is Severity.ERROR)


def _nothing(findings: tuple[Finding, ...]) -> Grammar:
    return Grammar(Specs({}, {}, {}, {}, frozenset()), {}, (), findings)


def _tree(path: Path, code: str) -> tuple[etree._ElementTree | None, tuple[Finding, ...]]:
    """The parsed file; what the parser finds comes back under our own code."""
    tree, found = parse(path)
    return tree, tuple(replace(finding, code=code) for finding in found)


def _useless(grammar: Grammar, path: str, start: list[str], line: int | None) -> list[Finding]:
    """Elements that nothing can satisfy, and those that can stand nowhere."""
    found: list[Finding] = []
    reached = grammar.reached()
    for name in start:
        if name not in grammar.specs.elements:
            found.append(Finding("ODD001", path, f'start names "{name}", which is not included', line))
    for name, spec in grammar.specs.elements.items():
        where = spec.line or line
        if name not in grammar.definitions:
            message = f'element "{name}" can never be valid: its content needs an element that is not included'
            found.append(Finding("ODD002", path, message, where))
        elif name not in reached:
            found.append(Finding("ODD004", path, f'element "{name}" can stand nowhere', where))
    return found
