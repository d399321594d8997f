"""A TEI document with an apparatus in, the same document as one witness has it out; and all witnesses in columns.

A document as a witness has it is TEI like any other: each view of the edited text can be made of it.
Each function raises `saxon.TransformError` where a stylesheet stops, and `SetupError` where one is missing.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from lxml import etree

from depesha import saxon
from depesha.render.tolerating import reread
from depesha.render.views import View
from depesha.resources import resource
from depesha.tei.names import NS, XML_ID

_find = partial(etree._ElementTree.iterfind, namespaces=dict(NS))


def witnesses_of(tree: etree._ElementTree) -> tuple[str, ...]:
    """Sigla of the witnesses that the apparatus has readings of, in the order of the list of witnesses.

    A translation that is cited there has a text of its own and is not among them. The rule is that of
    `f:witnesses` in `xslt/common/reading-of.xsl`.
    """
    readings = (place for name in ("lem", "rdg", "rdgGrp") for place in _find(tree, f"./tei:text//tei:{name}[@wit]"))
    cited = dict.fromkeys(_siglum(pointer) for reading in readings for pointer in (reading.get("wit") or "").split())
    listed = [witness for witness in _find(tree, "./tei:teiHeader//tei:listWit//tei:witness") if witness.get(XML_ID)]
    sigla = [witness.get(XML_ID) or "" for witness in listed if _is_cited(witness, cited)] if listed else list(cited)
    versions = {name for div in _find(tree, "./tei:text/tei:body/tei:div") for name in (div.get("n"), div.get(XML_ID))}
    return tuple(siglum for siglum in dict.fromkeys(sigla) if siglum not in versions)


def as_read_by(tree: etree._ElementTree, siglum: str) -> etree._ElementTree:
    """The document as the witness has it: its readings as lemmas, nothing where it is silent; `@n` is its siglum."""
    sheet = saxon.stylesheet(resource("xslt", "witness.xsl"))
    turned = sheet.transform(etree.tostring(tree, encoding="utf-8"), {"witness": siglum})
    return reread(turned)


def render_synopsis(view: View, interface: Mapping[str, saxon.Parameter] | None = None) -> str:
    """The edited text and all witnesses in columns, as a page that stands alone; it leads back to the telegram's page.

    `interface` may hold `language` and `labels`, as for the page.
    """
    sheet = view.sheets.stylesheet("synopsis.xsl")
    return sheet.transform(view.document, {"id": view.identifier, **(interface or {})}) + "\n"


def _is_cited(witness: etree._Element, cited: Mapping[str, None]) -> bool:
    if witness.find(".//tei:witness", dict(NS)) is not None:
        return False
    return any(around.get(XML_ID) in cited for around in (witness, *witness.iterancestors()))


def _siglum(pointer: str) -> str:
    return pointer.partition("#")[2] or pointer
