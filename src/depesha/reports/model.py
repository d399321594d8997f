"""What the check of one file found, and the sum over all of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from depesha.findings import CODES, Finding, Severity

_BLIND = frozenset({"GRM001", "GRM002", "GRM004", "GRM007", "GRM008"})
"""A file with one of these was looked at no further."""


@dataclass(frozen=True, slots=True)
class Waived:
    """A finding that its file accepts."""

    finding: Finding
    reason: str
    """Why it is accepted, in the words of the file."""
    line: int
    """Where the file says so, from 1."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found in one file."""

    path: str
    """The file, as the user would type it."""
    findings: tuple[Finding, ...] = ()
    """What is to be told, in the order of lines."""
    waived: tuple[Waived, ...] = ()
    """What the file accepts."""
    known: int = 0
    """How many findings the baseline accepts."""
    counted: bool = True
    """False for what is said of the call and not of a file that was checked."""


@dataclass(frozen=True, slots=True)
class Summary:
    """Verdicts, counted."""

    files: int = 0
    passed: int = 0
    """Files without an error that is to be told."""
    errors: int = 0
    warnings: int = 0
    infos: int = 0
    waived: int = 0
    known: int = 0
    """Findings that the baseline accepts."""
    unreadable: bool = False
    """True where an input could not be read at all."""

    def plus(self, verdict: Verdict) -> Summary:
        """The summary with one verdict more."""
        weights = [finding.severity for finding in verdict.findings]
        errors = weights.count(Severity.ERROR)
        return Summary(
            files=self.files + verdict.counted,
            passed=self.passed + (verdict.counted and not errors),
            errors=self.errors + errors,
            warnings=self.warnings + weights.count(Severity.WARNING),
            infos=self.infos + weights.count(Severity.INFO),
            waived=self.waived + len(verdict.waived),
            known=self.known + verdict.known,
            unreadable=self.unreadable or any(map(_unreadable, verdict.findings)),
        )

    def exit_code(self, fail_on: Severity = Severity.ERROR) -> int:
        """0 fine, 1 something found that weighs `fail_on` or more, 3 an input that could not be read."""
        if self.unreadable:
            return 3
        return int(bool(self.errors or (fail_on is Severity.WARNING and self.warnings)))


@dataclass(frozen=True, slots=True)
class Checked:
    """What the findings of a report are about."""

    command: str
    """`validate` or `verify`."""
    passing: str
    """What a file is that passes: `valid`, `proved`."""
    files: tuple[str, ...]
    """Every file that was checked, in order."""
    summary: Summary
    waived: tuple[Waived, ...] = ()
    """What was waived, where the report is to list it."""
    note: str = ""
    """Said behind the number of files: `, 14838 characters`."""


def acceptable(finding: Finding) -> bool:
    """True for what a waiver or a baseline may accept: not what they are told of themselves, nor an unchecked file."""
    return not finding.code.startswith("VAL") and not blind((finding,)) and not _unreadable(finding)


def blind(findings: Iterable[Finding]) -> bool:
    """True where a file was not checked to its end, so that what is not found there may be there."""
    return any(finding.code in _BLIND for finding in findings)


def _unreadable(finding: Finding) -> bool:
    code = CODES.get(finding.code)
    return code is not None and code.unreadable and finding.severity is Severity.ERROR
