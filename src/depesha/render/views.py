"""A parsed TEI document in, its reading views out as strings: page, plain texts, summary.

Nothing here reads or writes a file except the stylesheets. Each function raises `saxon.TransformError`
where a stylesheet stops, with the place in the document, and `SetupError` where a stylesheet is missing.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

from lxml import etree

from depesha import saxon
from depesha.render.customising import CustomSheets
from depesha.tei.names import NS, XML_ID


@dataclass(frozen=True, slots=True)
class View:
    """A TEI document that is ready to be shown: parsed by Saxon once for all its views."""

    identifier: str
    """Name of its files without ending, such as `117420`."""
    sigla: tuple[str, ...]
    """Sigla of its versions in document order, such as `("T1", "R", "E")`."""
    document: saxon.Document
    sheets: CustomSheets = field(default_factory=CustomSheets)
    """The stylesheets to use: the edition's own over ours."""


@dataclass(frozen=True, slots=True)
class Quality:
    """What was proved of a document."""

    characters: int
    """Characters held against the source."""
    parts: str
    """The same by parts: `T1 636, R 243`."""
    valid: bool
    """True where it stands before the schema."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What a page is told that does not stand in its document."""

    tei_file: str = ""
    """Name of the TEI file in the folder of the page; empty where it is not there."""
    source_file: str = ""
    """The same of the source as received."""
    witnesses: tuple[str, ...] = ()
    """Witnesses that have a page of their own."""
    passages: str = "{}"
    """What `passages.passages` gave."""
    quality: Quality | None = None
    language: str = "en"
    """Language of the interface: en or ru."""
    edition: str = ""
    """Title of the edition that the page belongs to; empty outside of one."""
    edition_url: str = ""
    """Where the edition is, such as `https://example.org/cables/`; its pages are cited by it."""
    edition_date: str = ""
    """The day it is dated, such as `2026-11-20`."""
    edition_licence: str = ""
    """Address or name of its licence."""
    pages: tuple[str, ...] = ()
    """The pages of the edition, to be linked."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """Words of the edition's own, by the keys of `xslt/common/words-en.xsl`."""
    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """What entries are called in the language of the interface: `{"aut:p-stalin": {"name": …, "codename": …}}`."""


def open_view(tree: etree._ElementTree, identifier: str, sheets: CustomSheets | None = None) -> View:
    """A document as `tei.reading.parse` gives it, ready for the functions below.

    Raises `saxon.TransformError` where Saxon refuses what lxml accepted.
    """
    versions = tree.iterfind("./tei:text/tei:body/tei:div", dict(NS))
    sigla = tuple(siglum for div in versions if (siglum := div.get("n") or div.get(XML_ID)))
    document = saxon.parse(etree.tostring(tree, encoding="utf-8"))
    return View(identifier, sigla, document, sheets or CustomSheets())


def render_html(view: View, *, with_text: bool = False, beside: Beside | None = None) -> str:
    """The page. `with_text` adds links to the plain texts, for a site that has them."""
    beside = beside or Beside()
    quality = beside.quality
    return _transform(
        "html.xsl",
        view,
        {
            "with-text": with_text,
            "tei-file": beside.tei_file,
            "source-file": beside.source_file,
            "witnesses": " ".join(beside.witnesses),
            "passages": beside.passages,
            "quality": json.dumps(asdict(quality)) if quality else "{}",
            "language": beside.language,
            "edition": beside.edition,
            "edition-url": beside.edition_url,
            "edition-date": beside.edition_date,
            "edition-licence": beside.edition_licence,
            "pages": " ".join(beside.pages),
            "logo": view.sheets.logo if beside.edition else "",
            "labels": json.dumps(dict(beside.labels), ensure_ascii=False),
            "names": json.dumps(dict(beside.names), ensure_ascii=False),
        },
    )


def summarize(view: View) -> str:
    """What the list of telegrams says of this one, as a small XML document; it outlives the process."""
    return _transform("summary.xsl", view, {})


def _transform(entry: str, view: View, parameters: Mapping[str, saxon.Parameter]) -> str:
    sheet = view.sheets.stylesheet(entry)
    return _ended(sheet.transform(view.document, {"id": view.identifier, **parameters}))


def _ended(text: str) -> str:
    return text if text.endswith("\n") else text + "\n"
