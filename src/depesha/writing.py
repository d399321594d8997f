"""Text and a path in, a whole file out: never half of one, whatever happens while it is written."""

from __future__ import annotations

import os
from pathlib import Path


def write_text(path: Path, text: str) -> None:
    """Writes UTF-8 with `\\n`; the file appears, or is replaced, in one step. Raises `OSError`."""
    write_bytes(path, text.encode("utf-8"))


def copy_file(source: Path, path: Path) -> None:
    """Copies a file byte for byte; it appears, or is replaced, in one step. Raises `OSError`."""
    write_bytes(path, source.read_bytes())


def write_bytes(path: Path, data: bytes) -> None:
    """Writes bytes; the file appears, or is replaced, in one step. Raises `OSError`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    # The number of the process keeps two runs over one folder from writing the same temporary file.
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        temporary.write_bytes(data)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
