"""A collation of files that are no export → a TEI document: an edited text in paragraphs, with an apparatus."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lxml import etree

from depesha import __version__
from depesha.edited import Edited
from depesha.encode.apparatus import apparatus_marks, citing, stand_off
from depesha.encode.identifiers import identify
from depesha.encode.weave import Weaver
from depesha.model import Block, Claim, Layer, Mark, Source, Span, Witness
from depesha.tei.building import append, make, set_attributes

Files = Mapping[str, tuple[str, int, Source]]
"""By siglum: the address of the file, where its text begins in the combined source, the file."""


def encode_collation(edited: Edited, blocks: Sequence[Block], files: Files, date: str | None) -> etree._Element:
    """The root of the document. Each paragraph names in `@source` the characters of every witness it holds."""
    spans = [line for block in blocks for line in ((block.span,) if block.wrapped else block.lines)]
    claims = tuple(Claim("paragraph", span) for span in spans)
    marks = [Mark(span, "p", (), Layer.BLOCK, sourced=True, key="p") for span in spans]
    witness = Witness(edited.part, claims, tuple(marks))
    marks += apparatus_marks(edited, witness)
    more = {number: (("xml:id", name),) for number, name in identify(marks, "ed").items()}
    cite = citing(edited)

    def place(span: Span) -> str:
        pointers = []
        for pointer in cite(span).split():
            prefix, _, figures = pointer.partition(":")
            start, end = (int(figure) for figure in figures.split(","))
            begin = next(begin for siglum, (_, begin, _) in files.items() if siglum.lower() == prefix)
            pointers.append(f"{prefix}:{start - begin},{end - begin}")
        return " ".join(pointers)

    div = make("div")
    attributes = [("type", "edition"), ("n", "ed"), ("xml:id", "ed"), ("xml:lang", edited.part.language)]
    set_attributes(div, [*attributes, ("resp", "#enc")])
    section = make("div", type="message", n="msg", xml_id="ed-msg")
    Weaver(edited.source, "ed", (), place).weave(section, edited.part.span, marks, more)
    text = make("text", make("body", append(div, section)), type="other")
    root = make("TEI", xml_id="collation", xml_lang="en")
    return append(root, _header(edited, files, date), stand_off(edited), text)


def _header(edited: Edited, files: Files, date: str | None) -> etree._Element:
    sigla = sorted(edited.sigla)
    title = f"Collation of {', '.join(sigla)}"
    witnesses = [make("witness", files[siglum][2].path.name, xml_id=siglum) for siglum in sigla]
    responsible = make(
        "respStmt", make("resp", "collation, and the choice of readings"), make("name", "Depesha"), xml_id="enc"
    )
    prefixes = [
        make(
            "prefixDef",
            make("p", f"{siglum}: character range of the file (RFC 5147, counted from 0, end exclusive)."),
            ident=siglum.lower(),
            matchPattern="([0-9]+),([0-9]+)",
            replacementPattern=f"{files[siglum][0]}#char=$1,$2",
        )
        for siglum in sigla
    ]
    available = make("availability", make("p", "No licence accompanies the witnesses."), status="unknown")
    application = make("application", make("label", "Depesha"), ident="depesha", version=__version__, type="conversion")
    return make(
        "teiHeader",
        make(
            "fileDesc",
            make("titleStmt", make("title", title, type="main"), responsible),
            make("publicationStmt", make("publisher", "Depesha"), make("date", when=date) if date else None, available),
            make("sourceDesc", make("listWit", *witnesses)),
        ),
        make(
            "encodingDesc",
            make("variantEncoding", method="parallel-segmentation", location="internal"),
            make("listPrefixDef", *prefixes),
            make("appInfo", application),
        ),
    )
