"""The report as one JSON object, for programs; docs/validating.md says what each key holds."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from depesha import __version__
from depesha.findings import CODES, Finding
from depesha.reports.model import Checked
from depesha.reports.sources import Sources

_VERSION = 1
"""Of the format; it changes when a key changes its meaning or goes."""


def write(findings: Sequence[Finding], checked: Checked, sources: Sources) -> str:
    """The object, with a line end behind it."""
    report = {
        "depesha-report": _VERSION,
        "program": {"name": "depesha", "version": __version__},
        "command": checked.command,
        "summary": asdict(checked.summary),
        "files": checked.files,
        "findings": [_plain(finding, sources) for finding in findings],
        "waived": [
            {**_plain(one.finding, sources), "reason": one.reason, "waived-in-line": one.line} for one in checked.waived
        ],
    }
    return json.dumps(report, ensure_ascii=False, indent=1) + "\n"


def _plain(finding: Finding, sources: Sources) -> dict[str, str | int | None]:
    spot = sources.spot(finding)
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "title": CODES[finding.code].title if finding.code in CODES else None,
        "path": finding.path,
        "line": spot.line,
        "column": spot.column,
        "end-column": spot.end,
        "xpath": finding.xpath,
        "message": finding.message,
        "hint": finding.hint or None,
        "source": spot.text,
    }
