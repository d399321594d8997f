"""What the record announces and which texts the file holds (K8)."""

from __future__ import annotations

import re

from lxml import etree

from depesha.tei.names import XML_ID, XML_LANG, tei
from depesha.tei.reading import line_of
from depesha.validate.corpus.facts import Contents, Place
from depesha.validate.corpus.gathering.wording import wording

_PASS = re.compile(r"T\d*")
_TRANSCRIPT = re.compile(r"R\d*")


def contents(root: etree._Element, path: str) -> Contents | None:
    """The list of contents beside the witnesses and translations; None where the record has no such list."""
    announced = tuple(
        (wording(item, corrected=True), Place(path, line_of(item)))
        for note in root.iter(tei("note"))
        if note.get("type") == "contents"
        for item in note.iter(tei("item"))
    )
    if not announced:
        return None
    divisions = [node for node in root.iter(tei("div")) if node.get("type") in ("edition", "translation")]
    editions = _languages(divisions, "edition")
    sigla = [node.get(XML_ID, "") for node in root.iter(tei("witness"))]
    passes = sum(_PASS.fullmatch(siglum) is not None for siglum in sigla)
    transcribed = any(_TRANSCRIPT.fullmatch(siglum) for siglum in sigla) or not sigla
    return Contents(
        announced,
        passes,
        editions if transcribed else (),
        _languages(divisions, "translation"),
        Place(path, line_of(divisions[0]) if divisions else None),
    )


def _languages(divisions: list[etree._Element], kind: str) -> tuple[str, ...]:
    return tuple(sorted({node.get(XML_LANG, "und")[:2] for node in divisions if node.get("type") == kind}))
