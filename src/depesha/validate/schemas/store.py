"""Schemas of the web, kept on this machine: fetched once when the user says so, used without network ever after."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from depesha.errors import FoundError
from depesha.fetching import fetch
from depesha.findings import Finding
from depesha.validate.schemas.opening import open_schema
from depesha.writing import write_bytes

_INDEX = "index.json"
_DIGITS = 16


@dataclass(frozen=True, slots=True)
class Stored:
    """A schema that is kept."""

    address: str
    """Where it came from."""
    file: str
    """Its name in the folder of the store."""
    sha256: str
    kind: str
    """`RELAX NG`, `XSD 1.0`, `XSD 1.1` or `Schematron`."""


def folder() -> Path:
    """Where schemas are kept: `depesha/schemas` in `XDG_DATA_HOME`, or in `~/.local/share`."""
    home = os.environ.get("XDG_DATA_HOME")
    data = Path(home) if home and Path(home).is_absolute() else Path.home() / ".local" / "share"
    return data / "depesha" / "schemas"


def stored() -> tuple[Stored, ...]:
    """What is kept, by address; nothing where the list of it cannot be read."""
    try:
        held = json.loads((folder() / _INDEX).read_text(encoding="utf-8"))
        return tuple(sorted((Stored(**one) for one in held), key=lambda one: one.address))
    except (OSError, ValueError, TypeError):
        return ()


def stored_at(address: str) -> Path | None:
    """The file that is kept of an address, or None."""
    for one in stored():
        place = folder() / one.file
        if one.address == address and place.is_file():
            return place
    return None


def add(address: str, get: Callable[[str], bytes] = fetch) -> Stored:
    """Fetches a schema and keeps it, in place of what was kept of that address before.

    Raises `FetchError` where it is not to be had, `FoundError` where it cannot be used as a schema, `OSError` where it
    cannot be written; then what was kept before stays.
    """
    data = get(address)
    digest = hashlib.sha256(data).hexdigest()
    suffix = PurePosixPath(urlsplit(address).path).suffix or ".xml"
    # A folder of its own, so that no schema finds the files of another beside it.
    name = f"{digest[:_DIGITS]}/schema{suffix}"
    place = folder() / name
    new = not place.exists()
    write_bytes(place, data)
    checker, findings = open_schema(place)
    if checker is None:
        if new:
            place.unlink()
            place.parent.rmdir()
        raise FoundError(*(_of(address, finding) for finding in findings))
    added = Stored(address, name, digest, checker.kind)
    kept = [one for one in stored() if one.address != address]
    entries = [asdict(one) for one in sorted((*kept, added), key=lambda one: one.address)]
    write_bytes(folder() / _INDEX, (json.dumps(entries, indent=1) + "\n").encode())
    return added


def _of(address: str, finding: Finding) -> Finding:
    """The finding as one of the address, which the user knows."""
    return Finding(finding.code, address, finding.message, finding.line, finding.column, finding.cure, finding.weight)
