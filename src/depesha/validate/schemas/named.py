"""Which schemas a document names: `<?xml-model href="…" schematypens="…"?>` before its root.

Source: W3C Working Group Note "Associating Schemas with XML documents 1.0".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import etree

from depesha.findings import Finding
from depesha.tei.reading import line_of
from depesha.validate.schemas.store import stored_at

_OURS = re.compile(r"(?:.*/)?depesha\.(?:rng|xsd|sch)")
"""The schema of this program, wherever the document believes it to be."""
_DTD = "http://www.w3.org/XML/1998/namespace"


@dataclass(frozen=True, slots=True)
class Named:
    """What a document asks to be checked against."""

    schemas: tuple[Path, ...] = ()
    """Schema files, without our own."""
    ours: bool = True
    """True where it names our own schema, or none at all."""
    findings: tuple[Finding, ...] = ()
    """Schemas named that are not at hand: VAL010."""


def named_by(tree: etree._ElementTree, path: Path) -> Named:
    """The schemas that a document at `path` names: files beside it, or kept in the store. Nothing is fetched."""
    found: list[Path] = []
    missing: list[Finding] = []
    ours = None
    for line, address in _models(tree):
        ours = bool(ours) or bool(_OURS.fullmatch(urlsplit(address).path))
        if _OURS.fullmatch(urlsplit(address).path):
            continue
        place = stored_at(address) if urlsplit(address).netloc else _beside(path, address)
        if place is None:
            said = f'xml-model names "{address}", which is not at hand; the file is not checked against it'
            cure = f"fetch it: depesha schema add {address}" if urlsplit(address).netloc else "correct the path"
            missing.append(Finding("VAL010", str(path), said, line, None, f"{cure}; or give another with --schema"))
        else:
            found.append(place)
    return Named(tuple(dict.fromkeys(found)), ours is not False, tuple(missing))


def _models(tree: etree._ElementTree) -> Iterator[tuple[int | None, str]]:
    """Line and address of each schema named."""
    for node in reversed(list(tree.getroot().itersiblings(preceding=True))):
        if isinstance(node, etree._ProcessingInstruction) and node.target == "xml-model":
            address = node.get("href")
            if address and node.get("schematypens") != _DTD:
                yield line_of(node), address


def _beside(path: Path, address: str) -> Path | None:
    """The file of a relative address; a document does not choose what else is opened on this machine."""
    parts = urlsplit(address)
    if parts.scheme or parts.path.startswith("/"):
        return None
    place = path.parent / unquote(parts.path)
    return place if place.is_file() else None
