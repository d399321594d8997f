"""The source of a TEI file: found by its pointers, read as it is, compared with what the header says of it.

Offsets count code points as RFC 5147 does: a byte order mark at the very beginning is no character, and every line end
is one, whether it is written LF, CR LF or CR.
"""

from __future__ import annotations

import hashlib
import os
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote

from lxml import etree

from depesha.errors import FoundError
from depesha.findings import Finding
from depesha.tei.names import tei
from depesha.validate.fidelity.declarations import Declarations
from depesha.validate.fidelity.elements import line_of, text_of

LARGEST = 64 * 2**20
"""The largest source that is read, in bytes: a TEI file from elsewhere may name any file."""


@dataclass(frozen=True)
class Origin:
    """One source as received."""

    path: Path
    """Where it was read, without needless `..`."""
    text: str
    """Decoded, without a byte order mark, every line end one character."""
    characters: int
    """Length in code points."""
    size: int
    """Length in bytes."""
    sha256: str

    @cached_property
    def _line_starts(self) -> list[int]:
        starts = [0]
        at = self.text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = self.text.find("\n", at + 1)
        return starts

    def place(self, offset: int) -> str:
        """`corpus/117420/source.txt:41:3`: line and column from 1, the column in code points."""
        line = bisect_right(self._line_starts, offset)
        return f"{self.path}:{line}:{offset - self._line_starts[line - 1] + 1}"


def find_origin(path: Path, declared: Declarations) -> Path:
    """The one file that all source pointers of the TEI file at `path` lead to.

    Raises FoundError: FID008 where there is no pointer, more than one file, or an address that is not local and
    relative; FID001 where there is no such file.
    """
    addresses = sorted(set(declared.targets.values()))
    if not addresses:
        raise FoundError(Finding("FID008", str(path), "no prefixDef leads into a source by #char=$1,$2"))
    if len(addresses) > 1:
        raise FoundError(Finding("FID008", str(path), f"the pointers lead to {len(addresses)} files, not to one"))
    address = unquote(addresses[0])
    first = address.replace("\\", "/").partition("/")[0]
    # A scheme, a drive and a host are all told by what comes before the first slash.
    if not first or ":" in first or "\0" in address or "?" in address:
        raise FoundError(Finding("FID008", str(path), f"the source must be a relative local path, not {address!r}"))
    target = path.parent / address
    try:
        if target.is_file():
            return target
    except OSError:  # a name that no file system takes
        pass
    raise FoundError(Finding("FID001", str(path), f"there is no file {_shown(target)}"))


def read_origin(target: Path) -> Origin:
    """Reads a source. Raises FoundError with SRC001 (cannot be read), SRC004 (not UTF-8) or SRC005 (too large)."""
    try:
        if target.stat().st_size > LARGEST:
            raise FoundError(Finding("SRC005", str(_shown(target)), f"more than {LARGEST} bytes"))
        data = target.read_bytes()
    except OSError as error:
        raise FoundError(Finding("SRC001", str(_shown(target)), error.strerror or "cannot be read")) from error
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        raise FoundError(Finding("SRC004", str(_shown(target)), f"byte {error.start} is not UTF-8")) from error
    return Origin(_shown(target), text, len(text), len(data), hashlib.sha256(data).hexdigest())


def check_origin(path: Path, root: etree._Element, origin: Origin) -> tuple[Finding, ...]:
    """FID002 for each of hash, characters and bytes that the header gives wrongly or not at all (TEI HD3)."""
    exports = [
        bibl
        for header in root.iterchildren(tei("teiHeader"))
        for bibl in header.iter(tei("bibl"))
        if bibl.get("type") == "export"
    ]
    if len(exports) != 1:
        return (Finding("FID008", str(path), f"{len(exports)} bibl of type export instead of one"),)
    export = exports[0]
    stated = {
        "SHA-256": ("".join(_where(export, "idno", "type", "sha256")).strip().lower(), origin.sha256),
        "number of characters": (_quantity(export, "character"), str(origin.characters)),
        "number of bytes": (_quantity(export, "byte"), str(origin.size)),
    }
    return tuple(
        Finding(
            "FID002", str(path), f"{what}: the header has {said or 'none'}, {origin.path} has {true}", line_of(export)
        )
        for what, (said, true) in stated.items()
        if said != true
    )


def _where(export: etree._Element, name: str, attribute: str, value: str) -> list[str]:
    return [text_of(found) for found in export.iter(tei(name)) if found.get(attribute) == value]


def _quantity(export: etree._Element, unit: str) -> str:
    found = [measure.get("quantity", "") for measure in export.iter(tei("measure")) if measure.get("unit") == unit]
    return " ".join(found)


def _shown(target: Path) -> Path:
    return Path(os.path.normpath(target))
