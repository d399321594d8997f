"""The report as one page for an editor: a summary, then every file with its findings, their lines and their cures.

The page asks nothing of the net and runs no script.
"""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from depesha.findings import CODES, Finding, Severity
from depesha.reports.html_style import STYLE
from depesha.reports.model import Checked, Summary, Waived
from depesha.reports.printable import printable
from depesha.reports.sources import Sources, Spot

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_LONG = 240
"""Of a longer line this much is shown, around what is meant."""
_NAMES = {Severity.ERROR: "Error", Severity.WARNING: "Warning", Severity.INFO: "Note"}


def write(findings: Sequence[Finding], checked: Checked, sources: Sources) -> str:
    """The whole page."""
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        found.setdefault(finding.path, []).append(finding)
    clean = [path for path in checked.files if path not in found]
    title = f"{checked.summary.passed} of {checked.summary.files} {checked.passing}"
    main = _node("main", _node("h1", f"{title}{checked.note}"), _summary(checked.summary))
    if len(found) > 1:
        main.append(_contents(found))
    main.extend(_file(number, path, each, sources) for number, (path, each) in enumerate(found.items(), 1))
    if checked.waived:
        main.append(_waived(checked.waived))
    if clean:
        listed = _node("ul", *(_node("li", _node("code", path)) for path in clean))
        main.append(_node("details", _node("summary", f"Nothing found in {_number(len(clean), 'file')}"), listed))
    head = _node(
        "head",
        _node("meta", charset="utf-8"),
        _node("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        _node("meta", name="viewport", content="width=device-width, initial-scale=1"),
        _node("title", f"{title} – depesha {checked.command}"),
    )
    style = etree.SubElement(head, "style")
    style.text = STYLE
    page = _node("html", head, _node("body", main), lang="en")
    return etree.tostring(page, encoding="unicode", method="html", doctype="<!DOCTYPE html>") + "\n"


def _summary(summary: Summary) -> etree._Element:
    counts = (
        (summary.errors, "error", "error"),
        (summary.warnings, "warning", "warning"),
        (summary.infos, "note", "info"),
    )
    items = [_node("li", _number(count, name), class_=kind) for count, name, kind in counts if count]
    if summary.waived:
        items.append(_node("li", f"{summary.waived} waived"))
    if summary.known:
        items.append(_node("li", f"{summary.known} known before"))
    return _node("ul", *items, class_="counts") if items else _node("p", "Nothing was found.")


def _contents(found: dict[str, list[Finding]]) -> etree._Element:
    items = [
        _node("li", _node("a", path, href=f"#file-{number}"), f" {_number(len(each), 'finding')}")
        for number, (path, each) in enumerate(found.items(), 1)
    ]
    return _node("nav", _node("h2", "Files with findings"), _node("ul", *items), aria_label="Files with findings")


def _file(number: int, path: str, found: Sequence[Finding], sources: Sources) -> etree._Element:
    heading = _node("h2", path, id=f"heading-{number}")
    entries = _node("ol", *(_entry(finding, sources) for finding in found), class_="findings")
    return _node("section", heading, entries, id=f"file-{number}", aria_labelledby=f"heading-{number}")


def _entry(finding: Finding, sources: Sources) -> etree._Element:
    spot = sources.spot(finding)
    title = CODES[finding.code].title if finding.code in CODES else ""
    where = f"Line {spot.line} · " if spot.line else ""
    weight = _node("strong", _NAMES[finding.severity], class_="severity")
    item = _node(
        "li",
        _node("p", f"{where}{finding.code}{': ' if title else ''}{title}", class_="where"),
        _node("p", weight, f" {finding.message}"),
        class_=finding.severity.value,
    )
    if spot.text and spot.text.strip():
        item.append(_line(spot))
    if finding.hint:
        item.append(_node("p", _node("b", "What to do:"), f" {finding.hint}"))
    return item


def _line(spot: Spot) -> etree._Element:
    """The line, with what is meant marked."""
    text = spot.text or ""
    at, end = (spot.column or 1) - 1, (spot.end or 1) - 1
    first = max(0, min(at - _LONG // 3, len(text) - _LONG))
    last = min(len(text), first + _LONG)
    before = ("…" if first else "") + text[first:at].lstrip()
    after = text[max(at, end) : last].rstrip() + ("…" if last < len(text) else "")
    marked = [_node("mark", text[at:end] or " ")] if spot.column else []
    return _node("pre", _node("code", before, *marked, after))


def _waived(waived: Sequence[Waived]) -> etree._Element:
    items = [
        _node(
            "li",
            _node("code", f"{one.finding.path}:{one.finding.line}" if one.finding.line else one.finding.path),
            f" {one.finding.code} {one.finding.message} ",
            _node("em", one.reason),
        )
        for one in waived
    ]
    return _node("section", _node("h2", "Waived, and why"), _node("ul", *items))


def _number(count: int, name: str) -> str:
    return f"{count} {name}{'' if count == 1 else 's'}"


def _node(name: str, /, *content: etree._Element | str, **attributes: str) -> etree._Element:
    """An element of HTML; `class_` and `aria_label` stand for `class` and `aria-label`."""
    node = etree.Element(name, {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items()})
    for piece in content:
        if not isinstance(piece, str):
            node.append(piece)
        elif len(node):
            node[-1].tail = (node[-1].tail or "") + printable(piece)
        else:
            node.text = (node.text or "") + printable(piece)
    return node
