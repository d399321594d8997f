"""Validates an authority file with long lists in time that grows as the file does.

libxml2 takes eight times as long for a list twice as long: 1,000 persons 1.5 s, 2,000 persons 13 s.
So long lists are laid before it in slices. A list may stand beside another of its kind, and what is valid in slices
is valid as a whole.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from lxml import etree

from depesha.findings import Finding
from depesha.tei.names import tei
from depesha.tei.reading import line_of, parse
from depesha.validate.grammar import validate

SLICE = 200
"""Most entries of one list that libxml2 gets."""
_LISTS = {"listPerson": "person", "listPlace": "place", "listOrg": "org", "listObject": "object"}


def validated(path: Path, own: frozenset[str]) -> tuple[Finding, ...]:
    """What the schema has against an authority file (GRM…), with the lines of the file as it is.

    `own` holds its identifiers: its pointers to itself are followed. Raises `SetupError` without a schema.
    """
    tree, _ = parse(path)
    if tree is None or not _sliced(tree.getroot()):
        return validate(path, own)
    data = etree.tostring(tree, encoding="UTF-8")
    written, _ = parse(data)
    if written is None:
        return validate(path, own)
    # What is written again has its tags on one line each.
    lines: dict[int | None, int] = {}
    for before, after in zip(tree.iter(etree.Element), written.iter(etree.Element), strict=True):
        if line := line_of(before):
            lines.setdefault(line_of(after), line)
    found = validate(data, own, str(path))
    return tuple(replace(finding, line=lines.get(finding.line, finding.line)) for finding in found)


def _sliced(root: etree._Element) -> bool:
    """Cuts the long lists below an element; False where there is none."""
    cut = False
    for name, entry in _LISTS.items():
        for whole in list(root.iter(tei(name))):
            entries = whole.findall(tei(entry))
            if len(entries) <= SLICE or whole.getparent() is None:
                continue
            cut = True
            last = whole
            for at in range(SLICE, len(entries), SLICE):
                piece = etree.Element(whole.tag)
                last.addnext(piece)
                following = [entries[at], *entries[at].itersiblings()] if at + SLICE >= len(entries) else None
                piece.extend(following or _between(entries[at], entries[at + SLICE]))
                last = piece
    return cut


def _between(first: etree._Element, end: etree._Element) -> list[etree._Element]:
    """An element and its following siblings, up to another and without it."""
    found = [first]
    for sibling in first.itersiblings():
        if sibling is end:
            break
        found.append(sibling)
    return found
