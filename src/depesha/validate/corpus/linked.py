"""K4: links to the telegram before and after land, and are mutual."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import unquote

from lxml import etree

from depesha.findings import Finding
from depesha.tei.names import XML_ID
from depesha.tei.reading import parse
from depesha.validate.corpus.facts import Facts, Place

_BACK = {"prev": "next", "next": "prev"}


def linked(facts: Sequence[Facts]) -> Iterator[Finding]:
    """COR007 for a pointer to a file or identifier that is not there, COR008 for a link that is not returned."""
    edition = {os.path.normpath(one.path): one for one in facts}
    identifiers: dict[str, frozenset[str]] = {}
    for one in facts:
        pointers = [(link.target, link.place) for link in one.links]
        pointers += [(target, quote.place) for quote in one.quotes for target in (quote.target or "").split()]
        for target, place in pointers:
            yield from _lands(target, place, identifiers)
        for link in one.links:
            other = edition.get(resolved(link.target, one.path) or "")
            if other is None:
                continue
            back = _BACK[link.direction]
            own = os.path.normpath(one.path)
            if not any(item.direction == back and resolved(item.target, other.path) == own for item in other.links):
                message = (
                    f'{link.direction} telegram "{link.target}" does not name this one as its {back}: {other.place}'
                )
                cure = f'add <ref type="{back}"> to correspContext there, or remove this one'
                yield Finding("COR008", link.place.path, message, link.place.line, None, cure)


def resolved(target: str, path: str) -> str | None:
    """The file that a pointer names, seen from the file where it stands; None for one within it or on the web."""
    file = unquote(target.partition("#")[0])
    if not file or ":" in file:
        return None
    return os.path.normpath(Path(path).parent / file)


def _lands(target: str, place: Place, identifiers: dict[str, frozenset[str]]) -> Iterator[Finding]:
    file = resolved(target, place.path)
    fragment = target.partition("#")[2]
    if file is None:
        return
    if not Path(file).is_file():
        message = f'"{target}" is no file of the edition'
        yield Finding("COR007", place.path, message, place.line)
    elif fragment and fragment not in identifiers.setdefault(file, _identifiers(file)):
        message = f'"{target}" points to nothing: {file} has no xml:id "{fragment}"'
        yield Finding("COR007", place.path, message, place.line)


def _identifiers(file: str) -> frozenset[str]:
    tree, _ = parse(Path(file))
    if tree is None:
        return frozenset()
    return frozenset(ident for node in tree.getroot().iter(etree.Element) if (ident := node.get(XML_ID)) is not None)
