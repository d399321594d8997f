"""Everything that one file by itself can be asked: parse, grammar, identifiers, pointers, rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from depesha.findings import Finding, sort_key
from depesha.tei.reading import parse
from depesha.validate.grammar import check
from depesha.validate.rules import broken
from depesha.validate.schemas import Checker, Named, against, named_by, open_schema

_NOT_TEI = "GRM004"


@dataclass(frozen=True, slots=True)
class Listed:
    """What validation asks of the authority file."""

    identifiers: frozenset[str]
    """Every `xml:id` in it."""
    bearers: frozenset[str]
    """Those of the persons of whom it records a code name."""


def validate(
    source: Path | bytes,
    listed: Listed | None = None,
    name: str | None = None,
    schemas: Sequence[Checker] = (),
) -> tuple[Finding, ...]:
    """What is wrong with a TEI file, in the order of its lines; nothing means valid.

    Checked is against `schemas`; where none is given, against those that a file names by `xml-model`, and against our
    own where it names that, or none. `listed` is the authority file; without it `aut:` pointers are not followed.
    `name` is the path that findings show. Raises `SetupError` where the schema is missing from the installation.
    """
    shown = name or (str(source) if isinstance(source, Path) else "<bytes>")
    tree, findings = parse(source, shown)
    if tree is None:
        return findings
    found: list[Finding] = []
    named = named_by(tree, source) if isinstance(source, Path) and not schemas else Named(ours=not schemas)
    found.extend(named.findings)
    for path in named.schemas:
        checker, said = open_schema(path)
        found.extend(said)
        schemas = (*schemas, checker) if checker else schemas
    if schemas:
        found.extend(against(schemas, tree, shown))
    if named.ours:
        found.extend(_ours(tree, shown, listed))
    return tuple(sorted(dict.fromkeys(found), key=sort_key))


def _ours(tree: etree._ElementTree, shown: str, listed: Listed | None) -> list[Finding]:
    found = check(tree, shown, listed.identifiers if listed else None)
    if any(finding.code == _NOT_TEI for finding in found):
        return found
    found.extend(broken(tree, shown, listed.bearers if listed else None, grammatical=not found))
    return found
