"""One schema of several files: each `include` and each `extends` with a file is replaced by what it names.

In: a file or bytes. Out: one tree in which every element says where it was written (`vocabulary.AT`).
"""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import etree

from depesha.errors import FoundError
from depesha.findings import Finding
from depesha.tei.names import XML_ID, local
from depesha.tei.reading import line_of, parse
from depesha.validate.schematron.vocabulary import AT, OWN, PREFIX, SCH, XSLT

_OLD = "http://www.ascc.net/xml/schematron"
MAX_INCLUSIONS = 500
"""So many inclusions are followed; files that include each other twice would otherwise grow without end."""
MAX_NESTED = 50
"""So deep may files include files."""
_INCLUDE, _EXTENDS = f"{{{SCH}}}include", f"{{{SCH}}}extends"


def assemble(source: Path | bytes, shown: str) -> etree._Element:
    """The root of the whole schema; `shown` is the name of the first file in findings.

    Raises `FoundError`: GRM… where a file is no XML, SCH001 where it is no Schematron, SCH006 where an inclusion fails.
    """
    root = _read(source, shown)
    if root.tag != f"{{{SCH}}}schema":
        old = etree.QName(root).namespace == _OLD
        cure = f'change the namespace to "{SCH}" and read what ISO Schematron changed' if old else None
        raise FoundError(Finding("SCH001", shown, f'the root element is "{root.tag}"', line_of(root), None, cure))
    path = source.resolve() if isinstance(source, Path) else None
    whole = etree.Element(root.tag, nsmap={**root.nsmap, PREFIX: OWN})  # type: ignore[dict-item]
    whole.attrib.update(root.attrib)
    whole.text = root.text
    line = line_of(root)
    whole.extend(list(root))
    name = source.name if isinstance(source, Path) else shown
    _mark(whole, name)
    whole.set(AT, f"{name}:{line}")
    _Inclusions(path, Path(shown).parent).resolve(whole, path, ())
    return whole


def place(element: etree._Element, folder: Path) -> tuple[str, int | None]:
    """The file, as findings show it, and the line of an element; `folder` is that of the schema, as shown."""
    return at(element.get(AT, ""), folder)


def at(mark: str, folder: Path) -> tuple[str, int | None]:
    """The file and the line of a mark such as `rules.sch:12`."""
    name, _, line = mark.rpartition(":")
    return (name if name.startswith("<") else str(folder / name)), int(line) if line.isdigit() else None


def _read(source: Path | bytes, shown: str) -> etree._Element:
    tree, findings = parse(source, shown)
    if tree is None:
        raise FoundError(*findings)
    return tree.getroot()


def _mark(root: etree._Element, name: str) -> None:
    for element in root.iter(f"{{{SCH}}}*", f"{{{XSLT}}}*"):
        element.set(AT, f"{name}:{line_of(element)}")


def _is_inclusion(element: etree._Element) -> bool:
    return element.tag == _INCLUDE or (element.tag == _EXTENDS and element.get("href") is not None)


class _Inclusions:
    """The work on one schema: where its files are, and how findings name them."""

    __slots__ = ("_count", "_folder", "_shown")

    def __init__(self, path: Path | None, shown: Path) -> None:
        self._folder = path.parent if path else Path()
        self._shown = shown
        self._count = 0

    def resolve(self, parent: etree._Element, path: Path | None, above: tuple[tuple[Path, str], ...]) -> None:
        """Replaces every inclusion under `parent`, which stands in the file `path`; `above` are those under way."""
        for element in list(parent.iter(_INCLUDE, _EXTENDS)):
            holder = element.getparent()
            if holder is None or not _is_inclusion(element):
                continue
            included = self._included(element, holder, path, above)
            for index, node in enumerate(included, holder.index(element)):
                holder.insert(index, node)
            holder.remove(element)

    def _included(
        self, element: etree._Element, holder: etree._Element, path: Path | None, above: tuple[tuple[Path, str], ...]
    ) -> list[etree._Element]:
        href = element.get("href", "")
        self._count += 1
        if self._count > MAX_INCLUSIONS:
            raise self._refused(element, f"more than {MAX_INCLUSIONS} inclusions", "include each file once")
        if len(above) >= MAX_NESTED:
            raise self._refused(
                element, f"inclusions more than {MAX_NESTED} deep", "include the files in the schema itself"
            )
        target, fragment = self._target(element, href, path)
        if (target, fragment) in above or (not fragment and target == path):
            raise self._refused(element, f'"{href}" includes itself', "take one of the inclusions out")
        name = os.path.relpath(target, self._folder).replace(os.sep, "/")
        if not target.is_file():
            raise self._refused(element, f'there is no file "{href}"', "correct the path; it is relative to this file")
        root = _read(target, str(self._shown / name))
        _mark(root, name)
        found = root if not fragment else _of_id(root, fragment)
        if found is None:
            raise self._refused(element, f'"{target.name}" has no element "{fragment}"', "correct the fragment")
        self.resolve(found, target, (*above, (target, fragment)))
        if element.tag == _INCLUDE:
            found.tail = None
            return [found]
        if found.tag != holder.tag:
            message = f'"{local(holder.tag)}" cannot extend "{local(found.tag)}" of "{href}"'
            raise self._refused(element, message, "name an element of the same kind")
        return list(found)

    def _target(self, element: etree._Element, href: str, path: Path | None) -> tuple[Path, str]:
        parts = urlsplit(href)
        if parts.scheme or parts.netloc:
            raise self._refused(element, f'"{href}" is not a file beside the schema', "save it there and name the copy")
        if path is None:
            raise self._refused(element, "a schema without a file cannot include another", "save it to a file")
        target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
        if not target.is_relative_to(self._folder):
            raise self._refused(element, f'"{href}" is outside the folder of the schema', "save it beside the schema")
        return target, unquote(parts.fragment)

    def _refused(self, element: etree._Element, message: str, cure: str) -> FoundError:
        path, line = place(element, self._shown)
        return FoundError(Finding("SCH006", path, message, line, None, cure))


def _of_id(root: etree._Element, ident: str) -> etree._Element | None:
    return next((node for node in root.iter(etree.Element) if ident in (node.get("id"), node.get(XML_ID))), None)
