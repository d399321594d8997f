"""A file in, its text out, whatever its encoding; nothing is refused here, because findings are to be shown anyway."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z][\w.-]*)[\"']")
"""`<?xml version="1.0" encoding="windows-1251"?>`"""


def received(path: Path) -> str:
    """The text of a file, without a byte order mark; what cannot be decoded is U+FFFD. Raises `OSError`."""
    data = path.read_bytes()
    return data.decode(encoding_of(data), errors="replace").removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")


def encoding_of(data: bytes) -> str:
    """The encoding of an XML file, as Python names it: `utf-8`, `utf-16` … (XML 1.0, appendix F)."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if data.startswith(b"<\0"):
        return "utf-16-le"
    if data.startswith(b"\0<"):
        return "utf-16-be"
    declared = _DECLARED.match(data.removeprefix(codecs.BOM_UTF8))
    try:
        return codecs.lookup(declared[1].decode("ascii")).name if declared else "utf-8"
    except LookupError:
        return "utf-8"
