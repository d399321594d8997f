"""Witnesses in files of their own → a collation, and a TEI document of it: what `depesha collate` does."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from lxml import etree

from depesha.blocks import split_blocks
from depesha.collate import Collation, Text, collate
from depesha.collate.apparatus import edit, masked
from depesha.collate.lemma import Grounds
from depesha.encode import encode_collation
from depesha.errors import FoundError
from depesha.findings import Finding
from depesha.languages import language
from depesha.model import Kind, Part, Source, Span, name_of
from depesha.sources.received import read_source

MOST = 40
"""Witnesses; each is compared with each other one."""


@dataclass(frozen=True, slots=True)
class Collated:
    """Witnesses that have been set side by side."""

    sources: tuple[Source, ...]
    """One a witness."""
    combined: Source
    """All of them in one."""
    parts: tuple[Part, ...]
    """Where each witness stands in `combined`."""
    collation: Collation


def collate_files(paths: Sequence[Path], sigla: Sequence[str] | None = None) -> Collated:
    """Reads witnesses and sets them side by side; sigla are those given or the names of the files.

    Raises `FoundError` with COL001 to COL003 or one of the codes of reading.
    """
    names = list(sigla) if sigla else [_siglum(path) for path in paths]
    findings: list[Finding] = []
    if len(names) != len(paths):
        findings.append(Finding("COL002", str(paths[0]), f"{len(paths)} witnesses and {len(names)} sigla"))
    if len(paths) > MOST:
        findings.append(Finding("COL003", str(paths[MOST]), f"{len(paths)} witnesses; {MOST} are the most"))
    seen: dict[str, Path] = {}
    for name, path in zip(names, paths, strict=False):
        if name.lower() in seen:
            findings.append(Finding("COL001", str(path), f"“{name}” is already the siglum of {seen[name.lower()]}"))
        elif not _SIGLUM.fullmatch(name):
            findings.append(Finding("COL002", str(path), f"“{name}” cannot be a siglum"))
        seen.setdefault(name.lower(), path)
    sources: list[Source] = []
    if not findings:
        for path in paths:
            try:
                sources.append(read_source(path))
            except FoundError as error:
                findings.extend(error.findings)
    if findings:
        raise FoundError(*findings)
    parts: list[Part] = []
    text = ""
    for name, source in zip(names, sources, strict=True):
        text += "\n\n" if text else ""
        span = Span(len(text), len(text) + len(source.text))
        parts.append(Part(Kind.TRANSCRIPT, name, span, language(source.text) or "und"))
        text += source.text
    digest = hashlib.sha256(text.encode()).hexdigest()
    combined = Source(paths[0], name_of("-".join(names)), text, digest, len(text.encode()))
    texts = [Text(name, source.text) for name, source in zip(names, sources, strict=True)]
    return Collated(tuple(sources), combined, tuple(parts), collate(texts))


_SIGLUM = re.compile(r"[^\W\d_][\w.-]*")
"""A siglum is also an `xml:id`."""


def _siglum(path: Path) -> str:
    name = name_of(path.stem)
    return name if name[0].isalpha() else f"w{name}"


def as_tei(collated: Collated, date: str | None = None) -> etree._Element:
    """A TEI document with one edited text and its apparatus."""
    seen = {part.siglum: masked(collated.combined, part) for part in collated.parts}
    notation = {siglum: found for siglum, (_, found) in seen.items()}
    grounds = Grounds({part.siglum: part.kind.value for part in collated.parts})
    edited = edit(collated.combined, collated.parts, collated.collation, notation, grounds)
    blocks = split_blocks(edited.source, edited.part)
    files = {
        part.siglum: (quote(source.path.as_posix(), safe="/"), part.span.start, source)
        for part, source in zip(collated.parts, collated.sources, strict=True)
    }
    return encode_collation(edited, blocks, files, date)
