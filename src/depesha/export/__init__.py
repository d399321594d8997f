"""TEI files → the formats of others (CMIF, tables, bibliographies, Dublin Core), piece by piece."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import MappingProxyType

from depesha.export.authorities import read_identities
from depesha.export.bibtex import as_bibtex
from depesha.export.cmif import as_cmif
from depesha.export.csl import as_csl_json
from depesha.export.dublin_core import as_dublin_core
from depesha.export.gathering import gather
from depesha.export.model import Edition, Editor, Found, Telegram
from depesha.export.tables import as_csv, as_json_lines

Format = Callable[[Iterable[Telegram], Edition, Found], Iterator[bytes]]

FORMATS: MappingProxyType[str, Format] = MappingProxyType(
    {
        "cmif": as_cmif,
        "csv": as_csv,
        "jsonl": as_json_lines,
        "bibtex": as_bibtex,
        "csl-json": as_csl_json,
        "dc": as_dublin_core,
    }
)
"""The formats by their names."""

__all__ = ["FORMATS", "Edition", "Editor", "export", "read_identities"]


def export(files: Iterable[Path], form: str, edition: Edition, found: Found) -> Iterator[bytes]:
    """The TEI files in a format of `FORMATS`, in pieces; findings (EXP001 to EXP005) go to `found`."""
    return FORMATS[form](gather(files, found), edition, found)
