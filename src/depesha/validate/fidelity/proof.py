"""`verify`: proves of a TEI file that it holds its source, or says where it does not."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from depesha.errors import FoundError
from depesha.findings import Finding, Severity, sort_key
from depesha.validate.fidelity.coverage import cover
from depesha.validate.fidelity.declarations import ARCHIVE, Declarations, read_declarations
from depesha.validate.fidelity.document import open_document
from depesha.validate.fidelity.elements import line_of
from depesha.validate.fidelity.matching import excerpt, first_difference
from depesha.validate.fidelity.origin import Origin, check_origin, find_origin, read_origin
from depesha.validate.fidelity.pieces import pieces, plain
from depesha.validate.fidelity.survey import Citation, Fault, Passage, Survey, rebuild, survey

_SPACE = re.compile(r"\s")

MOST = 20
"""The most findings of one code that are told of one file."""


@dataclass(frozen=True, slots=True)
class WitnessProof:
    """What was proved of one witness."""

    siglum: str
    """T1, T2, R, E …; `da` for the archive's record and documentation sheet."""
    characters: int
    """Code points of the source, white space not counted, that the file holds for it as they are."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What was proved of one TEI file."""

    path: Path
    witnesses: tuple[WitnessProof, ...]
    """In the order in which the file comes to them."""
    characters: int
    """The sum over all witnesses."""
    findings: tuple[Finding, ...]
    """Empty where the proof holds."""

    @property
    def holds(self) -> bool:
        """True where no finding is an error."""
        return all(finding.severity is not Severity.ERROR for finding in self.findings)


def verify(path: Path) -> Proof:
    """Proves the TEI file at `path` from itself and the source it names; never raises for what it finds there.

    Findings: FID001 to FID008, GRM001, GRM002, GRM004 (the TEI file), SRC001, SRC004, SRC005 (a file
    cannot be read).
    """
    try:
        root = open_document(path)
        declared = read_declarations(root)
        origin = read_origin(find_origin(path, declared))
    except FoundError as error:
        return Proof(path, (), 0, error.findings)
    found = survey(root, declared, origin.characters)
    covered = cover(found.passages, origin)
    proved = {passage.prefix: 0 for passage in found.passages}
    faults: list[Fault] = [*found.faults, *covered.faults]
    for index, passage in enumerate(found.passages):
        # What clashes is reported already. Comparing it too would make many claims on one stretch quadratic.
        if index in covered.clashing:
            continue
        fault, characters = _compare(passage, declared, origin)
        proved[passage.prefix] += characters
        if fault:
            faults.append(fault)
    faults.extend(_check_citations(root, found))
    findings = [*check_origin(path, root, origin), *_findings(path, faults)]
    witnesses = tuple(WitnessProof(_siglum(prefix), count) for prefix, count in proved.items())
    return Proof(path, witnesses, sum(proved.values()), tuple(sorted(findings, key=sort_key)))


def _compare(passage: Passage, declared: Declarations, origin: Origin) -> tuple[Fault | None, int]:
    """FID003 where a passage differs from its slice; else the number of characters proved."""
    text, starts = _slice(passage, origin.text)
    difference = first_difference(pieces(passage.element, passage.prefix, declared), text)
    if difference is None:
        return None, len("".join(text.split()))
    index = bisect_right(starts, (difference.at, len(origin.text))) - 1
    begin, offset = starts[index]
    message = (
        f"{_siglum(passage.prefix)} differs from {origin.place(min(offset + difference.at - begin, len(origin.text)))}:"
        f" expected “{difference.expected}”, found “{difference.found}”"
    )
    return Fault("FID003", line_of(passage.element), message), 0


def _slice(passage: Passage, text: str) -> tuple[str, list[tuple[int, int]]]:
    """The ranges of a passage strung together, and where in that string which offset of the source begins.

    White space between two ranges is kept as a blank: the source has it, though neither range does.
    """
    parts: list[str] = []
    starts: list[tuple[int, int]] = []
    length = 0
    previous: int | None = None
    for start, end in passage.ranges:
        if previous is not None and _SPACE.search(text, previous, start):
            parts.append(" ")
            length += 1
        starts.append((length, start))
        parts.append(text[start:end])
        length += end - start
        previous = end
    return "".join(parts), starts


def _check_citations(root: etree._Element, found: Survey) -> tuple[Fault, ...]:
    """FID003 for a reading that its witness does not have, FID007 for one of a witness that is not in the file."""
    texts: dict[str, str] = {}
    faults: list[Fault] = []
    for citation in found.citations:
        if citation.prefix not in texts:
            texts[citation.prefix] = " ".join(rebuild(root, citation.prefix).split())
        fault = _check_citation(citation, texts[citation.prefix], found.declared)
        if fault:
            faults.append(fault)
    return tuple(faults)


def _check_citation(citation: Citation, text: str, declared: Declarations) -> Fault | None:
    reading = plain(pieces(citation.element, citation.prefix, declared))
    siglum, line = _siglum(citation.prefix), line_of(citation.element)
    if not text:
        return Fault("FID007", line, f"“{excerpt(reading)}” is ascribed to {siglum}, which has no range")
    # Whole words only: half a word is not what the witness has.
    if not re.search(rf"(?<!\w){re.escape(reading)}(?!\w)", text):
        return Fault("FID003", line, f"“{excerpt(reading)}” is ascribed to {siglum}, which does not have it")
    return None


def _findings(path: Path, faults: Iterable[Fault]) -> tuple[Finding, ...]:
    """Faults as findings, at most `MOST` of a code; the last one told says how many more there are."""
    by_code: dict[str, list[Fault]] = {}
    for fault in faults:
        by_code.setdefault(fault.code, []).append(fault)
    told: list[Finding] = []
    for code, group in by_code.items():
        more = len(group) - MOST
        for index, fault in enumerate(group[:MOST]):
            message = f"{fault.message}; and {more} more" if index == MOST - 1 and more > 0 else fault.message
            told.append(Finding(code, str(path), message, fault.line))
    return tuple(told)


def _siglum(prefix: str) -> str:
    return prefix if prefix == ARCHIVE else prefix.upper()
