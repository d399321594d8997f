"""An authority file as it lies on the disk: its tree for places and attributes, its entries for what they mean."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from depesha.authorities.slicing import validated
from depesha.errors import FoundError
from depesha.findings import Finding
from depesha.names import Authority, read_authority
from depesha.tei.names import XML_ID
from depesha.tei.reading import parse

POINTER = "aut:"
"""What stands before the identifier of an entry in a pointer."""


@dataclass(frozen=True, slots=True)
class AuthorityFile:
    """One authority file."""

    path: Path
    root: etree._Element | None
    """None where there is no file: the edition names nobody yet."""
    authority: Authority


def is_missing(path: Path) -> bool:
    """True where there is no file, or an empty one, such as a shell makes of `> corpus/authority.xml`."""
    return not path.exists() or (path.is_file() and path.stat().st_size == 0)


def read_file(path: Path) -> AuthorityFile:
    """Reads an authority file. Raises `FoundError` (CFG004) where it cannot be used."""
    if is_missing(path):
        return AuthorityFile(path, None, Authority())
    authority = read_authority(path)
    tree, _ = parse(path)
    root = tree.getroot() if tree is not None else None
    return AuthorityFile(path, root, authority)


def examine(path: Path) -> tuple[AuthorityFile | None, tuple[Finding, ...]]:
    """The file and what the schema has against it (GRM…); None where it cannot be read at all.

    Pointers of the file into itself are followed, `aut:` ones too.
    """
    if is_missing(path):
        return read_file(path), (Finding("AUT012", str(path), "there is no authority file yet"),)
    tree, findings = parse(path)
    if tree is None:
        return None, findings
    own = frozenset(ident for node in tree.iter(etree.Element) if (ident := node.get(XML_ID)))
    findings = validated(path, own)
    try:
        return read_file(path), findings
    except FoundError as error:
        return None, findings or error.findings
