"""Says in words what the apparatus of a TEI file records: the readings, the choice, and what it rests on."""

from __future__ import annotations

import re
from pathlib import Path

from lxml import etree

from depesha.errors import FoundError
from depesha.tei.names import TEI, XML_ID, local, tei
from depesha.tei.reading import parse

_CONTEXT = 40


def explain_entries(path: Path, entry: str | None) -> list[str]:
    """A paragraph for each entry of a TEI file, or for the one named. Raises `FoundError` where it cannot be read."""
    tree, findings = parse(path)
    if tree is None:
        raise FoundError(*findings)
    root = tree.getroot()
    notes: dict[str, list[str]] = {}
    for note in root.iter(tei("note")):
        if note.get("type") in ("evidence", "crux"):
            for target in (note.get("target") or "").split():
                notes.setdefault(target.removeprefix("#"), []).append(_words(note))
    said = []
    for app in root.iter(tei("app")):
        name = app.get(XML_ID)
        if name is not None and entry in (None, name):
            remarks = [f"  {note}" for note in notes.get(name, ())]
            said.append("\n".join([_heading(app, name), *_readings(app), *remarks]))
    return said


def _words(element: etree._Element) -> str:
    """The words of the source in an element, without what the edition sets beside them."""
    beside = "ancestor::t:expan or ancestor::t:corr or ancestor::t:reg"
    found = element.xpath(f"descendant::text()[not({beside})]", namespaces={"t": TEI})
    return " ".join("".join(map(str, found if isinstance(found, list) else [])).split())


def _heading(app: etree._Element, name: str) -> str:
    kind = app.get("type")
    before = app.xpath("preceding::text()[not(ancestor::t:rdg)][position() < 8]", namespaces={"t": TEI})
    words = " ".join("".join(map(str, before if isinstance(before, list) else [])).split())[-_CONTEXT:]
    place = f" after “…{words}”" if words else ""
    return f"{name}{f' ({kind})' if kind else ''}{place}"


_CERTAINTY = {"high": "certain", "medium": "likely", "low": "doubtful"}


def _readings(app: etree._Element) -> list[str]:
    lines = []
    for reading in app:
        if local(reading.tag) not in ("lem", "rdg"):
            continue
        sigla = " ".join(re.findall(r"#(\S+)", reading.get("wit") or "")) or "conjecture"
        chosen = "chosen" if local(reading.tag) == "lem" else "read"
        remarks = [_CERTAINTY.get(reading.get("cert") or "", ""), reading.get("cause") or ""]
        remark = ", ".join(item.replace("-", " ") for item in remarks if item)
        words = _words(reading)
        said = f"“{words}”" if words else "nothing"
        lines.append(f"  {chosen:7} {sigla}: {said}" + (f" ({remark})" if remark else ""))
    return lines
