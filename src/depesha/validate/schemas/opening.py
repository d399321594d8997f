"""A schema, whatever its language, into what checks documents against it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from lxml import etree

from depesha.errors import FoundError
from depesha.findings import Finding
from depesha.tei.names import TEI
from depesha.tei.reading import parse
from depesha.validate.grammar import duplicates
from depesha.validate.grammar.foreign import Checker, load_schema
from depesha.validate.grammar.loading import schema
from depesha.validate.grammar.pointers import dangling
from depesha.validate.schematron import Schematron, compile_schematron
from depesha.validate.schematron.vocabulary import SCH

_BLANKS = b"\xef\xbb\xbf \t\r\n"

Opened = tuple[Checker | None, tuple[Finding, ...]]
"""What checks, or None and why the schema cannot be used."""


@dataclass(frozen=True, slots=True)
class _Rules:
    """Schematron as a `Checker`."""

    _compiled: Schematron
    kind: str = "Schematron"

    def check(self, tree: etree._ElementTree, shown: str) -> tuple[Finding, ...]:
        try:
            return tuple(failure.finding(shown) for failure in self._compiled.check(tree, shown))
        except FoundError as error:
            return error.findings


def open_schema(path: Path) -> Opened:
    """The checker of a schema file, made once a process as long as the file stays as it is."""
    try:
        stamp = path.stat()
    except OSError as error:
        return None, (Finding("GRM007", str(path), error.strerror or "cannot be read"),)
    return _opened(path, stamp.st_mtime_ns, stamp.st_size)


def against(schemas: Sequence[Checker], tree: etree._ElementTree, shown: str) -> list[Finding]:
    """What schemas have against a document; and in any case identifiers used twice and, in TEI, dead pointers."""
    root = tree.getroot()
    found = duplicates(root, shown)
    for one in schemas:
        found.extend(one.check(tree, shown))
    if etree.QName(root).namespace == TEI:
        found.extend(dangling(root, schema().pointers, None, shown))
    return found


@lru_cache(maxsize=16)
def _opened(path: Path, _changed: int, _size: int) -> Opened:
    if path.suffix != ".rnc" and not path.read_bytes().lstrip(_BLANKS).startswith(b"<"):
        # Without a line: a report would quote it, and who knows what that file is.
        return None, (Finding("GRM010", str(path), "it is no XML"),)
    tree, _ = parse(path)
    if tree is None or etree.QName(tree.getroot()).namespace != SCH:
        return load_schema(path)
    try:
        return _Rules(compile_schematron(path)), ()
    except FoundError as error:
        return None, error.findings
