"""The report as workflow commands of GitHub Actions, which shows each finding beside its line.

`::error file=tei/1.xml,line=3,col=5,title=GRM003::message`; see "Workflow commands for GitHub Actions".
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from depesha.findings import Finding, Severity
from depesha.reports.model import Checked
from depesha.reports.printable import printable
from depesha.reports.sources import Sources
from depesha.reports.text import closing

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def write(findings: Sequence[Finding], checked: Checked, sources: Sources) -> str:
    """A command a finding, and the summary as a line of the log."""
    return "".join((*(_command(finding, sources) for finding in findings), closing(checked)))


def _command(finding: Finding, sources: Sources) -> str:
    spot = sources.spot(finding)
    properties = {
        "file": _within(finding.path),
        "line": spot.line,
        "col": spot.column,
        "endColumn": spot.end,
        "title": finding.code,
    }
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items() if value is not None)
    hint = f"\nhint: {printable(finding.hint)}" if finding.hint else ""
    return f"::{_COMMANDS[finding.severity]} {listed}::{_data(printable(finding.message) + hint)}\n"


def _within(path: str) -> str:
    """The path from the working directory, which is the checkout, where it lies in it."""
    absolute = Path(path).absolute()
    return os.path.relpath(absolute) if absolute.is_relative_to(Path.cwd()) else path


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(printable(text)).replace(":", "%3A").replace(",", "%2C")
