"""A parsed TEI document in, its reading views out as strings: page, plain texts, summary; and the list of all.

Nothing here reads or writes a file except the stylesheets. Each function raises `saxon.TransformError`
where a stylesheet stops, with the place in the document, and `SetupError` where a stylesheet is missing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lxml import etree

from depesha import saxon
from depesha.resources import resource
from depesha.tei.names import NS, XML_ID

_SUMMARY = "urn:depesha:summary"
"""Namespace of the summaries that the list of telegrams is made of."""


@dataclass(frozen=True, slots=True)
class View:
    """A TEI document that is ready to be shown: parsed by Saxon once for all its views."""

    identifier: str
    """Name of its files without ending, such as `117420`."""
    sigla: tuple[str, ...]
    """Sigla of its versions in document order, such as `("T1", "R", "E")`."""
    document: saxon.Document


def open_view(tree: etree._ElementTree, identifier: str) -> View:
    """A document as `tei.reading.parse` gives it, ready for the functions below.

    Raises `saxon.TransformError` where Saxon refuses what lxml accepted.
    """
    versions = tree.iterfind("./tei:text/tei:body/tei:div", dict(NS))
    sigla = tuple(siglum for div in versions if (siglum := div.get("n") or div.get(XML_ID)))
    return View(identifier, sigla, saxon.parse(etree.tostring(tree, encoding="utf-8")))


def render_html(view: View, *, with_text: bool = False) -> str:
    """The page. `with_text` adds links to the plain texts, for a site that has them."""
    return _transform("html.xsl", view, {"with-text": with_text})


def render_text(view: View) -> Mapping[str, str]:
    """The plain text of each version by its siglum, in document order."""
    return {siglum: _transform("text.xsl", view, {"version": siglum}) for siglum in view.sigla}


def summarize(view: View) -> str:
    """What the list of telegrams says of this one, as a small XML document; it outlives the process."""
    return _transform("summary.xsl", view, {})


def render_index(summaries: Iterable[str], title: str) -> str:
    """The list of telegrams, by date, from what `summarize` gave for each. `title` is its heading."""
    everything = etree.Element(f"{{{_SUMMARY}}}list", nsmap={"d": _SUMMARY})
    everything.extend(etree.fromstring(summary) for summary in summaries)
    sheet = saxon.stylesheet(resource("xslt", "site.xsl"))
    return _ended(sheet.transform(etree.tostring(everything, encoding="utf-8"), {"title": title}))


def _transform(entry: str, view: View, parameters: Mapping[str, saxon.Parameter]) -> str:
    sheet = saxon.stylesheet(resource("xslt", entry))
    return _ended(sheet.transform(view.document, {"id": view.identifier, **parameters}))


def _ended(text: str) -> str:
    return text if text.endswith("\n") else text + "\n"
