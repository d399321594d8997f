"""An authority file and the telegrams beside it → everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from depesha.authorities.checks import CHECKS
from depesha.authorities.file import AuthorityFile, examine
from depesha.authorities.occurrences import Telegram
from depesha.findings import Finding, sort_key

_OF_GRAMMAR = frozenset({"AUT005", "AUT007"})
"""Dead pointers and dates that cannot be are, most of them, against the grammar as well."""


def check(path: Path, telegrams: Sequence[Telegram]) -> tuple[Finding, ...]:
    """The findings of an authority file, by file and line: grammar (GRM…), and what its checks say (AUT…).

    Where it cannot be read, only why. Raises `SetupError` where the schema is missing from the installation.
    """
    file, findings = examine(path)
    if file is None:
        return findings
    said = {finding.line for finding in findings}
    return tuple(sorted({*findings, *_news(file, telegrams, said)}, key=sort_key))


def _news(file: AuthorityFile, telegrams: Sequence[Telegram], said: set[int | None]) -> Iterator[Finding]:
    """What the checks say, without what the grammar has said of the same line."""
    for each in CHECKS:
        for finding in each(file, telegrams):
            if finding.code not in _OF_GRAMMAR or finding.line not in said:
                yield finding
