"""Validates a TEI file: well-formed, of our schema, each `xml:id` once, each pointer landing.

In: a file, or its tree. Out: findings GRM001–GRM008; an empty tuple means valid.
"""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from depesha.findings import Finding, sort_key
from depesha.tei.locating import finding_at
from depesha.tei.names import TEI, XML_ID, local, tei
from depesha.tei.reading import line_of, parse
from depesha.validate.grammar.derivatives import Compiled, faults
from depesha.validate.grammar.explaining import explain
from depesha.validate.grammar.loading import Schema, schema
from depesha.validate.grammar.pointers import dangling

__all__ = ["check", "duplicates", "validate"]


def validate(
    source: Path | bytes, authority: frozenset[str] | None = None, name: str | None = None
) -> tuple[Finding, ...]:
    """What the grammar has against a TEI file, in the order of its lines.

    `authority` holds the `xml:id`s of the authority file; without it `aut:` pointers are not followed.
    `name` is the path that findings show. Raises `SetupError` where the schema is missing from the installation.
    """
    shown = name or (str(source) if isinstance(source, Path) else "<bytes>")
    tree, findings = parse(source, shown)
    return findings if tree is None else tuple(sorted(check(tree, shown, authority), key=sort_key))


def check(tree: etree._ElementTree, shown: str, authority: frozenset[str] | None = None) -> list[Finding]:
    """As `validate`, of a tree that the hardened reader has read; in no order."""
    root = tree.getroot()
    if root.tag != tei("TEI"):
        return [_no_telegram(root, shown)]
    rules = schema()
    found = duplicates(root, shown)
    found.extend(_against_schema(tree, rules, shown, twice=bool(found)))
    found.extend(dangling(root, rules.pointers, authority, shown))
    return found


_CURES = {
    "TEI": f'write xmlns="{TEI}" in it',
    f"{{{TEI}}}teiCorpus": "give each TEI element in it a file of its own",
    "TEI.2": "this is TEI P4; make TEI P5 of it first",
}


def _no_telegram(root: etree._Element, shown: str) -> Finding:
    bare = root.tag == "TEI"
    said = "the element TEI is in no namespace" if bare else f'the root element is "{_named(root)}"'
    return finding_at(root, "GRM004", shown, said, _CURES.get(str(root.tag)))


def _against_schema(tree: etree._ElementTree, rules: Schema, shown: str, *, twice: bool) -> list[Finding]:
    if rules.relaxng.validate(tree):
        return []
    explained = explain(tree.getroot(), shown)
    # libxml2 refuses an xml:id used twice as well; that has a finding of its own.
    if explained or twice:
        return explained
    # Attributes asked for one by one do not show that they exclude each other.
    return faults(Compiled(rules.grammar), tree, shown, "GRM003")


def duplicates(root: etree._Element, shown: str) -> list[Finding]:
    """A finding GRM005 for every `xml:id` that an element before has already."""
    first: dict[str, etree._Element] = {}
    found: list[Finding] = []
    for node in root.iter(etree.Element):
        ident = node.get(XML_ID)
        if ident is None:
            continue
        if ident in first:
            message = f'xml:id "{ident}" of "{_named(node)}" is used in line {line_of(first[ident])} already'
            found.append(finding_at(node, "GRM005", shown, message))
        else:
            first[ident] = node
    return found


def _named(node: etree._Element) -> str:
    namespace = etree.QName(node).namespace
    return local(node.tag) if namespace == etree.QName(tei("TEI")).namespace else etree.QName(node).text
