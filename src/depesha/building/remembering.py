"""What a build remembers of each telegram: digests of what it was made from and of what came out.

The file is `.depesha/state.json`; whatever in it is not as a build wrote it is forgotten, and made again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from depesha import __version__
from depesha.findings import CODES, Finding, Severity
from depesha.resources import resource
from depesha.writing import write_bytes

Entry = dict[str, str]
"""What is remembered of one telegram, by the names of `FIELDS`."""

FIELDS = frozenset({"input", "edition", "context", "tei", "page", "summary", "files", "facts", "findings", "shown"})
"""`input`: digest of export, side files, settings, authority file and program; `edition`: digest of all inputs, for a
telegram whose readings rest on the others; `context`: digest of its links; `tei`: digest of the TEI file;
`page`: digest of what the page was made with; `summary`: its line in the list; `files`: what was written into `site/`,
a name a line; `facts`: what linking needs of it; `findings`, `shown`: what was told of it, and of its pages."""


def digest(*pieces: bytes) -> str:
    """One digest for several pieces of data."""
    found = hashlib.sha256()
    for piece in pieces:
        found.update(len(piece).to_bytes(8, "big") + piece)
    return found.hexdigest()


def content(path: Path) -> bytes:
    """The bytes of a file; none where there is no file."""
    return path.read_bytes() if path.is_file() else b""


@cache
def program_digest() -> str:
    """A digest of the program: its code, schema and stylesheets."""
    code = Path(__file__).parents[1].rglob("*.py")
    files = [
        *code,
        resource("schema", "depesha.rng"),
        resource("schema", "depesha.sch"),
        *resource("xslt").rglob("*.*"),
    ]
    pieces = [piece for path in sorted(files) for piece in (str(path).encode(), path.read_bytes())]
    return digest(__version__.encode(), *pieces)


def recall(path: Path) -> dict[str, Entry]:
    """What the last build remembered, by record number."""
    try:
        state = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(state, dict):
        return {}
    return {number: entry for number, entry in state.items() if _sound(entry)}


def _sound(entry: object) -> bool:
    """True for what is remembered of one telegram as a build wrote it."""
    if not isinstance(entry, dict) or set(entry) != FIELDS:
        return False
    if not all(isinstance(value, str) for value in entry.values()):
        return False
    try:
        remembered = (*told(entry), *told(entry, "shown"))
        return all(finding.code in CODES or finding.weight for finding in remembered)
    except (KeyError, TypeError, ValueError):
        return False


def told(entry: Entry, of: str = "findings") -> tuple[Finding, ...]:
    """The findings remembered of a telegram, or of its pages (`shown`)."""
    return tuple(
        Finding(**{**item, "weight": Severity(item["weight"]) if item["weight"] else None})
        for item in json.loads(entry[of])
    )


def to_tell(findings: Sequence[Finding]) -> str:
    """Findings as they are remembered."""
    names = ("code", "path", "message", "line", "column", "cure", "weight", "xpath")
    return json.dumps([{name: getattr(finding, name) for name in names} for finding in findings])


def remember(path: Path, state: Mapping[str, Entry]) -> None:
    """Writes what is to be remembered."""
    write_bytes(path, json.dumps(state, ensure_ascii=False, indent=1, sort_keys=True).encode())
