"""Findings that a file accepts: `<?depesha-accept CODE reason="…"?>`.

A waiver covers the element that begins next, with all that is in it; where text or an end tag comes first, the
element it stands in. Before the root it covers the whole file. In: findings of one file. Out: a verdict.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from depesha.findings import Finding, sort_key
from depesha.reports.layout import TARGET, Element, Instruction
from depesha.reports.model import Verdict, Waived, acceptable, blind
from depesha.reports.received import encoding_of
from depesha.reports.sources import Sources

_DATA = re.compile(
    r"""(?P<codes>[\w.-]+(?:\s+[\w.-]+)*)(?:\s+reason\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'))?"""
)
"""`GRM003 reason="as the archive has it"`; several codes stand behind each other."""


@dataclass(frozen=True, slots=True)
class _Waiver:
    codes: tuple[str, ...]
    reason: str
    line: int
    column: int
    element: Element | None
    whole: bool


def judged(path: Path, found: Iterable[Finding]) -> Verdict:
    """The verdict on a file: findings without those it accepts, and with what is wrong with its waivers."""
    name = str(path)
    findings = sorted(dict.fromkeys(found), key=sort_key)
    try:
        data = path.read_bytes()
    except OSError:
        return Verdict(name, tuple(findings))
    encoding = encoding_of(data)
    if encoding not in ("utf-8", "ascii"):
        findings.insert(0, Finding("VAL007", name, f"the file is {encoding.upper()}"))
    if TARGET not in data.decode(encoding, "ignore"):
        return Verdict(name, tuple(findings))
    return _waived(name, findings)


def _waived(name: str, findings: list[Finding]) -> Verdict:
    sources = Sources()
    waivers, told = _waivers(name, sources)
    kept: list[Finding] = []
    waived: list[Waived] = []
    used: set[tuple[_Waiver, str]] = set()
    for finding in findings:
        # The innermost one counts.
        waiver = next((each for each in reversed(waivers) if _covers(each, finding, sources)), None)
        if waiver is None:
            kept.append(finding)
            continue
        used.add((waiver, finding.code))
        waived.append(Waived(finding, waiver.reason, waiver.line))
    # Of a file that was not checked to its end, nobody knows what a waiver is for.
    for waiver in () if blind(findings) else waivers:
        idle = [code for code in waiver.codes if (waiver, code) not in used]
        if idle:
            said = f"{' and '.join(idle)} {'is' if len(idle) == 1 else 'are'} not found there"
            told.append(Finding("VAL003", name, said, waiver.line, waiver.column))
    return Verdict(name, tuple(sorted((*kept, *told), key=sort_key)), tuple(waived))


def _waivers(name: str, sources: Sources) -> tuple[list[_Waiver], list[Finding]]:
    layout = sources.layout(name)
    waivers: list[_Waiver] = []
    told: list[Finding] = []
    for instruction in layout.instructions:
        read = _read(instruction, name)
        if isinstance(read, Finding):
            told.append(read)
            continue
        codes, reason = read
        at = instruction.concerns
        element = None if at is None else layout.elements[at]
        waivers.append(_Waiver(codes, reason, *instruction.start, element, at == 0))
    return waivers, told


def _read(instruction: Instruction, name: str) -> tuple[tuple[str, ...], str] | Finding:
    data = _DATA.fullmatch(instruction.data.strip())
    if data is None:
        said = f"“{' '.join(instruction.data.split())}” is no list of codes with a reason"
        return Finding("VAL002", name, said, *instruction.start)
    codes = tuple(dict.fromkeys(data["codes"].split()))
    reason = " ".join((data["double"] or data["single"] or "").split())
    if not reason:
        return Finding("VAL001", name, f"{' '.join(codes)} is accepted, and nobody knows why", *instruction.start)
    return codes, reason


def _covers(waiver: _Waiver, finding: Finding, sources: Sources) -> bool:
    if finding.code not in waiver.codes or waiver.element is None or not acceptable(finding):
        return False
    start, end = waiver.element.start, waiver.element.end
    exact = sources.element(finding)
    if exact:
        return start <= exact.start < end
    if finding.line is None:
        return waiver.whole
    if finding.column:
        return start <= (finding.line, finding.column) < end
    return start[0] <= finding.line <= end[0]
