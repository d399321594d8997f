"""How findings and progress reach the user: on stderr, one finding a line, in the order of files and lines."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from depesha.findings import Finding, Severity, sort_key

_MANY = 20
"""Work on fewer files than this shows no progress bar."""


def report(findings: Iterable[Finding]) -> None:
    """Prints findings to stderr."""
    for finding in sorted(set(findings), key=sort_key):
        print(finding, file=sys.stderr)


def tally(findings: Iterable[Finding]) -> str:
    """`1 error, 3 warnings`, or an empty string where there is neither."""
    found = set(findings)
    said = []
    for severity, name in ((Severity.ERROR, "error"), (Severity.WARNING, "warning")):
        count = sum(finding.severity is severity for finding in found)
        if count:
            said.append(f"{count} {name}{'s' if count > 1 else ''}")
    return ", ".join(said)


def progress(items: Iterable[Path], total: int) -> Iterable[Path]:
    """The items, with a progress bar on stderr where there are many and somebody watches."""
    if total < _MANY or not sys.stderr.isatty():
        return items
    from tqdm import tqdm

    return tqdm(items, total=total, unit="file", file=sys.stderr, leave=False)


def tei_files(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The files meant: those named, and the `*.xml` in folders named, each once."""
    found: list[Path] = []
    for path in paths:
        found.extend(sorted(path.glob("*.xml")) if path.is_dir() else [path])
    return tuple(dict.fromkeys(found))
