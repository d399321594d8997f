"""The files a schema is made of: all of them local, in its own folder, without document types.

In: the path of a schema. Out: its tree, and findings GRM001, GRM002, GRM007, GRM010, GRM011.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import etree

from depesha.findings import Finding
from depesha.tei.names import XML
from depesha.tei.reading import line_of, parse
from depesha.validate.grammar.loading import RNG

XS = "http://www.w3.org/2001/XMLSchema"
_HREF = {f"{{{RNG}}}include": "href", f"{{{RNG}}}externalRef": "href"} | {
    f"{{{XS}}}{name}": "schemaLocation" for name in ("include", "import", "redefine", "override")
}
"""The elements that ask for another file, and the attribute that names it."""


def read_schema(path: Path) -> tuple[etree._ElementTree | None, tuple[Finding, ...]]:
    """The tree of a schema; None and findings where one of its files may not be read or cannot be."""
    root, findings = _tree(path)
    if root is None:
        return None, findings
    folder = path.resolve().parent
    found: list[Finding] = []
    seen = {path.resolve()}
    waiting = [(path, root)]
    while waiting:
        one, tree = waiting.pop(0)
        for node, reference in _references(tree):
            target, reason = _target(reference, one, folder)
            if reason or target is None:
                found.append(Finding("GRM011", str(one), f'"{reference}" {reason}', line_of(node)))
            elif target not in seen:
                seen.add(target)
                inner, findings = _tree(target)
                found.extend(findings)
                if inner is not None:
                    waiting.append((target, inner))
    return (None if found else root), tuple(found)


def _tree(path: Path) -> tuple[etree._ElementTree | None, tuple[Finding, ...]]:
    tree, findings = parse(path)
    if tree is None:
        return None, findings
    # The name of the file is what relative references begin with.
    tree.docinfo.URL = str(path)
    based = next((node for node in tree.iter(etree.Element) if f"{{{XML}}}base" in node.attrib), None)
    if based is not None:
        return None, (Finding("GRM011", str(path), "xml:base would lead elsewhere", line_of(based)),)
    return tree, ()


def _references(tree: etree._ElementTree) -> Iterator[tuple[etree._Element, str]]:
    for node in tree.iter(*_HREF):
        reference = node.get(_HREF[str(node.tag)])
        if reference is not None:
            yield node, reference


def _target(reference: str, path: Path, folder: Path) -> tuple[Path | None, str]:
    """The file that a reference names, or why it is refused."""
    parts = urlsplit(reference)
    if parts.scheme or parts.netloc:
        return None, "is not beside the schema"
    target = (path.resolve().parent / unquote(parts.path)).resolve()
    if not target.is_relative_to(folder):
        return None, "is outside the folder of the schema"
    if target == path.resolve():
        return None, "is the file itself"
    return (target, "") if target.is_file() else (None, "is not there")
