"""A file as received → `Source`, or the finding that says why it is none."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from depesha.errors import FoundError
from depesha.findings import Finding
from depesha.model import Source, identifier_of

LIMIT = 5_000_000
"""Bytes; the longest telegrams known have some 60,000."""

_NOT_TEXT = {
    b"%PDF": "a PDF file",
    b"PK\x03\x04": "a ZIP archive or office file",
    b"\x89PNG": "an image",
    b"\xff\xd8": "an image",
}
_UTF16 = (b"\xff\xfe", b"\xfe\xff")

_NOT_XML = re.compile("[^\t\n\f\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold; a form feed is white space and goes where white space goes."""


def decode(data: bytes) -> str:
    """The characters of a file as RFC 5147 counts them: no byte order mark, every line end one character.

    Raises `UnicodeDecodeError` where the bytes are not UTF-8.
    """
    return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


def read_source(path: Path) -> Source:
    """Reads one file. Raises `FoundError` with one of SRC001 to SRC006 where it cannot be used."""

    def refuse(code: str, message: str, line: int | None = None, column: int | None = None) -> FoundError:
        return FoundError(Finding(code, str(path), message, line, column))

    try:
        size = path.stat().st_size
        if size > LIMIT:
            raise refuse("SRC005", f"{size:,} bytes; {LIMIT:,} are the most that one export may have")
        data = path.read_bytes()
    except OSError as error:
        raise refuse("SRC001", f"cannot be read: {error.strerror or error}") from error
    if not data.strip():
        raise refuse("SRC002", "the file has no text")
    for magic, what in _NOT_TEXT.items():
        if data.startswith(magic):
            raise refuse("SRC003", f"this is {what}, not a text export")
    if data.startswith(_UTF16):
        raise refuse("SRC004", "the file is UTF-16, not UTF-8")
    if b"\0" in data:
        line = data.count(b"\n", 0, data.index(b"\0")) + 1
        raise refuse("SRC003", "the file has NUL bytes, as only binary files have", line)
    try:
        text = decode(data)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise refuse("SRC004", f"byte {data[error.start]:#04x} at offset {error.start} is not UTF-8", line) from error
    source = Source(path, identifier_of(path), text, hashlib.sha256(data).hexdigest(), len(data))
    if match := _NOT_XML.search(text):
        line, column = source.place(match.start())
        raise refuse("SRC006", f"character U+{ord(match[0]):04X} cannot stand in XML", line, column)
    if not text.strip():
        raise refuse("SRC002", "the file has no text")
    return source
