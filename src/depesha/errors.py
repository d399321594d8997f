"""The exceptions of Depesha.

    DepeshaError
    ├─ UsageError   the command was called wrongly          exit code 2
    ├─ SetupError   schema, Saxon or dictionaries missing   exit code 4
    ├─ FetchError   an address cannot be fetched            the caller says with which code
    └─ FoundError   findings that end the work at once      exit code 1 or 3

What can be collected is a `Finding`; an exception is for what makes going on impossible.
"""

from __future__ import annotations

from depesha.findings import Finding


class DepeshaError(Exception):
    """Anything Depesha raises on purpose; its text is fit to be printed."""


class UsageError(DepeshaError):
    """The command was called in a way that cannot be carried out."""


class SetupError(DepeshaError):
    """Something that belongs to the installation is missing or unusable."""


class FetchError(DepeshaError):
    """Something is not to be had from the network."""


class FoundError(DepeshaError):
    """Findings that end the work on one input; the caller reports them and goes on with the next."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__("; ".join(str(finding) for finding in findings))
        self.findings = findings

    def __reduce__(self) -> tuple[type[FoundError], tuple[Finding, ...]]:
        # It may come from another process, with its findings.
        return type(self), self.findings
