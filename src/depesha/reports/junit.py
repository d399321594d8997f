"""The report as JUnit XML, for build servers: a test case a file, its errors one failure, the rest beside it.

No time is told, so that the same files give the same bytes.
"""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from depesha.findings import CODES, Finding, Severity
from depesha.reports.model import Checked
from depesha.reports.printable import printable
from depesha.reports.sources import Sources
from depesha.reports.text import entry, waived


def write(findings: Sequence[Finding], checked: Checked, sources: Sources) -> str:
    """One suite; a file that could not be read is an error, one with errors a failure."""
    found: dict[str, list[Finding]] = {path: [] for path in checked.files}
    for finding in findings:
        found.setdefault(finding.path, []).append(finding)
    accepted: dict[str, list[str]] = {}
    for one in checked.waived:
        accepted.setdefault(one.finding.path, []).append(waived(one))
    root = etree.Element("testsuites")
    suite = etree.SubElement(root, "testsuite")
    kinds = [_case(suite, path, each, checked, sources, accepted.get(path, [])) for path, each in found.items()]
    for node in (root, suite):
        node.set("name", f"depesha {checked.command}")
        node.set("tests", str(len(kinds)))
        node.set("failures", str(kinds.count("failure")))
        node.set("errors", str(kinds.count("error")))
    suite.set("skipped", "0")
    etree.indent(root, " ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{etree.tostring(root, encoding="unicode")}\n'


def _case(
    suite: etree._Element, path: str, found: list[Finding], checked: Checked, sources: Sources, accepted: list[str]
) -> str | None:
    """Adds a test case; returns `error`, `failure`, or None where it passed."""
    name = printable(path)
    case = etree.SubElement(suite, "testcase", classname=f"depesha.{checked.command}", name=name, file=name)
    errors = [finding for finding in found if finding.severity is Severity.ERROR]
    kind = None
    if errors:
        kind = "error" if any(each.code in CODES and CODES[each.code].unreadable for each in errors) else "failure"
        failed = etree.SubElement(case, kind, message=printable(errors[0].message), type=errors[0].code)
        failed.text = "".join(entry(finding, sources) for finding in errors)
    rest = [entry(finding, sources) for finding in found if finding.severity is not Severity.ERROR]
    if rest or accepted:
        etree.SubElement(case, "system-out").text = "".join((*rest, *accepted))
    return kind
