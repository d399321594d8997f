"""The report for a terminal, like a compiler's: the place, what is wrong, the line with a caret, the cure."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from depesha.findings import Finding, Severity
from depesha.reports.model import Checked, Summary, Waived
from depesha.reports.printable import printable
from depesha.reports.sources import Sources, Spot

_WIDTH = 100
"""A longer line is cut around its caret."""
_BEFORE = 40
"""So many characters of it are left before the caret."""
_GUTTER = 6
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "34"}
_BOLD, _DIM = "1", "2"


def write(findings: Sequence[Finding], checked: Checked, sources: Sources) -> str:
    """All findings, what was waived, and the summary."""
    told = [entry(finding, sources) for finding in findings]
    return "".join((*told, *map(waived, checked.waived), closing(checked)))


def entry(finding: Finding, sources: Sources, *, colour: bool = False) -> str:
    """One finding, each line with its end: the place and the message, the line and the caret, the hint."""
    spot = sources.spot(finding)
    place = ":".join(str(part) for part in (finding.path, spot.line, spot.column) if part is not None)
    severity = _painted(finding.severity, _COLOURS[finding.severity], colour)
    lines = [f"{_painted(printable(place), _BOLD, colour)} {finding.code} {severity}  {printable(finding.message)}"]
    if spot.text and spot.text.strip():
        shown, before, marked = _cut(spot)
        lines.append(f"{spot.line:>{_GUTTER}} | {shown}")
        if marked:
            carets = _painted("^" * marked, _COLOURS[finding.severity], colour)
            lines.append(f"{'':{_GUTTER}} | {' ' * before}{carets}")
    if finding.hint:
        lines.append(f"{'':{_GUTTER}} {_painted('hint:', _DIM, colour)} {printable(finding.hint)}")
    return "\n".join(lines) + "\n"


def waived(one: Waived) -> str:
    """One finding that its file accepts, and why."""
    finding = one.finding
    place = ":".join(str(part) for part in (finding.path, finding.line, finding.column) if part is not None)
    said = f"{place} {finding.code} {finding.severity}  {finding.message}"
    return f"{printable(said)}\n{'':{_GUTTER}} waived in line {one.line}: {printable(one.reason)}\n"


def closing(checked: Checked) -> str:
    """`4 of 5 valid; 1 error, 3 warnings; 2 waived, 7 known`."""
    summary = checked.summary
    groups = (
        f"{summary.passed} of {summary.files} {checked.passing}{checked.note}",
        counted(summary),
        ", ".join(f"{count} {name}" for count, name in ((summary.waived, "waived"), (summary.known, "known")) if count),
    )
    return "; ".join(filter(None, groups)) + "\n"


def counted(summary: Summary) -> str:
    """`1 error, 3 warnings`; empty where there is neither."""
    counts = ((summary.errors, "error"), (summary.warnings, "warning"))
    return ", ".join(f"{count} {name}{'s' if count > 1 else ''}" for count, name in counts if count)


def _cut(spot: Spot) -> tuple[str, int, int]:
    """The line as it is shown, how many cells stand before the caret, and how many carets there are."""
    text = printable(spot.text or "")
    indent = len(text) - len(text.lstrip())
    text = text.strip()
    at = max(0, (spot.column or 1) - 1 - indent)
    end = max(at + 1, (spot.end or 1) - 1 - indent)
    first = max(0, min(at - _BEFORE, len(text) - _WIDTH))
    shown = text[first : first + _WIDTH]
    left = "…" if first else ""
    right = "…" if first + _WIDTH < len(text) else ""
    if spot.column is None:
        return f"{left}{shown}{right}", 0, 0
    marked = _cells(shown[at - first : end - first]) or 1
    return f"{left}{shown}{right}", len(left) + _cells(shown[: at - first]), marked


def _cells(text: str) -> int:
    """The cells of a terminal that a text takes."""
    return sum(
        0 if unicodedata.combining(character) else 1 + (unicodedata.east_asian_width(character) in "WF")
        for character in text
    )


def _painted(text: str, colour: str, wanted: bool) -> str:
    return f"\x1b[{colour}m{text}\x1b[0m" if wanted else text
