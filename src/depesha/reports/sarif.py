"""The report as SARIF 2.1.0 (OASIS), which code hosts and editors show beside the lines.

Columns are code points; paths are relative to the folder that the command ran in, `%SRCROOT%`.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from depesha import __version__
from depesha.findings import CODES, Finding, Severity
from depesha.reports.fingerprints import fingerprint
from depesha.reports.model import Checked, Waived
from depesha.reports.sources import Sources

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}

Object = dict[str, Any]
"""An object of JSON."""


def write(findings: Sequence[Finding], checked: Checked, sources: Sources) -> str:
    """The log, with one run; what was waived is there as suppressed."""
    told: list[tuple[Finding, Waived | None]] = [(finding, None) for finding in findings]
    told += [(one.finding, one) for one in checked.waived]
    codes = sorted({finding.code for finding, _ in told})
    seen: Counter[str] = Counter()
    run = {
        "tool": {"driver": _driver(codes)},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "the folder that the command ran in"}}},
        "automationDetails": {"id": f"depesha/{checked.command}/"},
        "artifacts": [{"location": _location(path)} for path in checked.files],
        "results": [_result(finding, waived, codes, sources, seen) for finding, waived in told],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _driver(codes: Sequence[str]) -> Object:
    return {"name": "Depesha", "semanticVersion": __version__, "rules": [_rule(code) for code in codes]}


def _rule(name: str) -> Object:
    code = CODES.get(name)
    if code is None:
        # A rule of a Schematron schema: its results say the rest.
        return {"id": name}
    return {
        "id": name,
        "shortDescription": {"text": _sentence(code.title)},
        "help": {"text": _sentence(code.hint)},
        "defaultConfiguration": {"level": _LEVELS[code.severity]},
    }


def _result(
    finding: Finding, waived: Waived | None, codes: Sequence[str], sources: Sources, seen: Counter[str]
) -> Object:
    mark = fingerprint(finding, sources)
    key = f"{finding.path}\n{mark}"
    seen[key] += 1
    hint = f" Hint: {_ended(finding.hint)}" if finding.hint else ""
    result: Object = {
        "ruleId": finding.code,
        "ruleIndex": codes.index(finding.code),
        "level": _LEVELS[finding.severity],
        "message": {"text": _ended(finding.message) + hint},
        "locations": [_place(finding, sources)],
        "partialFingerprints": {"depeshaLine/v1": f"{mark}:{seen[key]}"},
    }
    if waived:
        result["suppressions"] = [{"kind": "inSource", "justification": waived.reason}]
    return result


def _place(finding: Finding, sources: Sources) -> Object:
    spot = sources.spot(finding)
    physical: Object = {"artifactLocation": _location(finding.path)}
    if spot.line is not None:
        region: Object = {"startLine": spot.line}
        marked = spot.text
        if spot.column is not None:
            region |= {"startColumn": spot.column, "endColumn": spot.end}
            marked = spot.text and spot.text[spot.column - 1 : (spot.end or 1) - 1]
        if marked:
            region["snippet"] = {"text": marked}
        physical["region"] = region
        if spot.text and spot.column is not None:
            physical["contextRegion"] = {"startLine": spot.line, "snippet": {"text": spot.text}}
    place: Object = {"physicalLocation": physical}
    if finding.xpath:
        place["logicalLocations"] = [{"fullyQualifiedName": finding.xpath, "kind": "element"}]
    return place


def _location(path: str) -> Object:
    """Relative to the working directory, where the file lies in it (RFC 3986)."""
    absolute = Path(path).absolute()
    if not absolute.is_relative_to(Path.cwd()):
        return {"uri": absolute.as_uri()}
    relative = Path(os.path.relpath(absolute)).as_posix()
    return {"uri": quote(os.fsencode(relative)), "uriBaseId": _ROOT}


def _sentence(text: str) -> str:
    return _ended(text[:1].upper() + text[1:])


def _ended(text: str) -> str:
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."
