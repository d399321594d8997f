"""A small file with faults, findings about it, and what they are told with."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from depesha.findings import Finding, Severity
from depesha.reports.model import Checked, Summary, Verdict, Waived

TEXT = """<?xml version="1.0"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"
  xml:id="one">
  <text><p>МОСКВА, <date when="bad">14 июля</date> <date when="1951">1951</date></p>
    <p rend="x"/>
  </text>
</TEI>
"""


def put(folder: Path, text: str | bytes = TEXT, name: str = "one.xml") -> str:
    """Writes a file and returns its path."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)
    return str(path)


def found(path: str) -> tuple[Finding, ...]:
    """One finding of each kind: on an element, at a column, of the file, with a weight of its own."""
    return (
        Finding("GRM003", path, '"bad" is no value of date/@when', 4, cure="write it like 1951, or:\n1951-07"),
        Finding("ANN001", path, "unmatched, and 100%0A strange: [", 5, 5),
        Finding("COR003", path, "the numbers are no series"),
        Finding("RULE07", path, "a date needs a time", 4, weight=Severity.WARNING, xpath="/TEI/text[1]/p[1]/date[2]"),
    )


def checked(findings: Sequence[Finding], *files: str, waived: Sequence[Waived] = ()) -> Checked:
    """What these findings are the findings of."""
    summary = Summary()
    for path in files:
        own = tuple(finding for finding in findings if finding.path == path)
        summary = summary.plus(Verdict(path, own, tuple(one for one in waived if one.finding.path == path)))
    return Checked("validate", "valid", files, summary, tuple(waived))
