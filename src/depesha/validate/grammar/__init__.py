"""Validates a TEI file: well-formed, of our schema, each `xml:id` once, each pointer landing.

In: a file. Out: findings GRM001–GRM009; an empty tuple means valid.
"""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from depesha.findings import Finding, sort_key
from depesha.tei.names import XML_ID, local, tei
from depesha.tei.reading import line_of, parse
from depesha.validate.grammar.explaining import explain
from depesha.validate.grammar.loading import Schema, schema
from depesha.validate.grammar.pointers import dangling

MAX_FINDINGS = 50
"""So many findings are shown of one file; a GRM009 counts the rest."""

__all__ = ["MAX_FINDINGS", "validate"]


def validate(
    source: Path | bytes, authority: frozenset[str] | None = None, name: str | None = None
) -> tuple[Finding, ...]:
    """What is wrong with a TEI file, in the order of its lines, at most `MAX_FINDINGS` and a count of the rest.

    `authority` holds the `xml:id`s of the authority file; without it `aut:` pointers are not followed.
    `name` is the path that findings show. Raises `SetupError` where the schema is missing from the installation.
    """
    shown = name or (str(source) if isinstance(source, Path) else "<bytes>")
    tree, findings = parse(source, shown)
    if tree is None:
        return findings
    root = tree.getroot()
    if root.tag != tei("TEI"):
        return (Finding("GRM004", shown, f'the root element is "{_named(root)}"', line_of(root)),)
    rules = schema()
    found = _duplicates(root, shown)
    found.extend(_against_schema(tree, rules, shown, twice=bool(found)))
    found.extend(dangling(root, rules.pointers, authority, shown))
    return _bounded(sorted(found, key=sort_key), shown)


def _against_schema(tree: etree._ElementTree, rules: Schema, shown: str, *, twice: bool) -> list[Finding]:
    if rules.relaxng.validate(tree):
        return []
    explained = explain(tree.getroot(), shown)
    # libxml2 refuses an xml:id used twice as well; that has a finding of its own.
    if explained or twice:
        return explained
    # Ours and libxml2's reading of the schema disagree: say at least what libxml2 says.
    said = {(error.line or None, error.message): None for error in rules.relaxng.error_log}
    return [Finding("GRM003", shown, message, line) for line, message in said]


def _duplicates(root: etree._Element, shown: str) -> list[Finding]:
    first: dict[str, etree._Element] = {}
    found: list[Finding] = []
    for node in root.iter(etree.Element):
        ident = node.get(XML_ID)
        if ident is None:
            continue
        if ident in first:
            message = f'xml:id "{ident}" of "{_named(node)}" is used in line {line_of(first[ident])} already'
            found.append(Finding("GRM005", shown, message, line_of(node)))
        else:
            first[ident] = node
    return found


def _bounded(found: list[Finding], shown: str) -> tuple[Finding, ...]:
    if len(found) <= MAX_FINDINGS:
        return tuple(found)
    rest = Finding("GRM009", shown, f"{len(found) - MAX_FINDINGS} more findings in this file")
    return (*found[:MAX_FINDINGS], rest)


def _named(node: etree._Element) -> str:
    namespace = etree.QName(node).namespace
    return local(node.tag) if namespace == etree.QName(tei("TEI")).namespace else etree.QName(node).text
