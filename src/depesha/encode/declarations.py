"""What every file declares: responsibilities, editorial practice, renditions, pointer prefixes, citation, software."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from depesha import __version__
from depesha.edition import Edition
from depesha.encode.knowledge import Reference
from depesha.model import Export, Kind
from depesha.tei.building import append, make

_RENDITIONS = (
    ("sqo", "before", 'content: "["'),
    ("sqc", "after", 'content: "]"'),
    ("ell", "before", 'content: "[...]"'),
    ("ell1", "before", 'content: "[…]"'),
    ("b", None, "font-weight: bold"),
    ("i", None, "font-style: italic"),
    ("h", None, "font-size: larger"),
    ("ls", None, "letter-spacing: 0.5em"),
    ("strike", None, "text-decoration: line-through"),
)

_PRACTICE: tuple[tuple[str, dict[str, str], str], ...] = (
    (
        "correction",
        {"method": "markup"},
        "Readings judged wrong stay in sic, with corr beside them; doubtful ones are unclear.",
    ),
    (
        "normalization",
        {"method": "markup"},
        "Letter-spaced words, ditto marks and the capital I typed for the figure 1 stay in orig, with reg beside them; "
        "abbreviations have expan.",
    ),
    ("quotation", {"marks": "all"}, "Quotation marks of the document are kept as characters where they stand."),
    (
        "punctuation",
        {"marks": "some"},
        "Square brackets and omission marks of archive and translator, and the emphasis of the export, are"
        " given back by "
        "rendition; round brackets and slashes belong to the document and stay.",
    ),
    (
        "segmentation",
        {},
        "Each block names in source the characters of the export it holds; blocks of a translation name in corresp the "
        "blocks of the original they render.",
    ),
    ("stdVals", {}, "Dates and times are ISO 8601 in the reckoning of the document; its time zone is not stated."),
)


_KINDS = {
    Kind.PASS: "machine pass over the scan",
    Kind.TRANSCRIPT: "transcript in the language of the original",
    Kind.TRANSLATION: "translation",
}


def responsibilities(export: Export, edition: Edition, reference: Reference) -> Iterator[etree._Element]:
    """`respStmt`s: archive, translator, machine, Depesha, and the editors of the edition."""
    record = export.record
    archive = record.holder or ("the publisher of the export" if export.record_marks else "unnamed transcriber")
    yield _statement(
        "da",
        "record and texts published by",
        make("orgName", archive, ref=reference(archive, "en")) if record.holder else make("name", archive),
    )
    if any(part.kind is Kind.TRANSLATION for part in export.parts):
        translator = make("name", "unnamed translator")
        if record.translator:
            translator = make("persName", record.translator, ref=reference(record.translator, "en"))
        yield _statement("tr", "translation and its bracketed interventions", translator)
    else:
        yield _statement("tr", "bracketed interventions in the text", make("name", "unnamed transcriber"))
    if any(part.kind is Kind.PASS for part in export.parts):
        yield _statement("ocr", "machine transcription of the scan", make("name", "unidentified OCR engine"))
    yield _statement(
        "enc", "encoding, identifications, and conjectures marked with this identifier", make("name", "Depesha")
    )
    for editor in edition.editors:
        yield _statement(editor.identifier, "editorial decisions", make("name", editor.name, ref=editor.ref))


def _statement(identifier: str, resp: str, name: etree._Element) -> etree._Element:
    return make("respStmt", make("resp", resp), name, xml_id=identifier)


def encoding_description(export: Export, source_href: str, authority_href: str | None) -> etree._Element:
    """`encodingDesc`; the ways lead from the TEI file to the export and to the authority file."""
    practice = make("editorialDecl")
    for name, attributes, said in _PRACTICE:
        append(practice, make(name, make("p", said), **attributes))
    renditions = make("tagsDecl")
    for identifier, scope, css in _RENDITIONS:
        append(renditions, make("rendition", css, xml_id=identifier, scheme="css", scope=scope))
    cite = make("citeStructure", make("citeStructure", unit="section", match="div", use="@n", delim="."))
    for key, value in (("unit", "version"), ("match", "/TEI/text/body/div"), ("use", "@xml:id")):
        cite.set(key, value)
    return make(
        "encodingDesc",
        make(
            "projectDesc",
            make(
                "p",
                "An edition of diplomatic telegrams, one file a telegram; names are described in the authority file.",
            ),
        ),
        practice,
        renditions,
        make("listPrefixDef", *_prefixes(export, source_href, authority_href)),
        make("refsDecl", cite),
        make("appInfo", *_applications(export)),
    )


def _prefixes(export: Export, source_href: str, authority_href: str | None) -> Iterator[etree._Element]:
    described = [(part.siglum.lower(), f"{part.siglum}: {_KINDS[part.kind]}") for part in export.parts]
    if export.record_marks or export.sheet_marks:
        described.append(("da", "record and documentation sheet of the archive"))
    for ident, said in described:
        meaning = f"{said}; character range of the export (RFC 5147, counted from 0, end exclusive)."
        yield make(
            "prefixDef",
            make("p", meaning[0].upper() + meaning[1:]),
            ident=ident,
            matchPattern="([0-9]+),([0-9]+)",
            replacementPattern=f"{source_href}#char=$1,$2",
        )
    if authority_href:
        yield make(
            "prefixDef",
            make("p", "Authority file."),
            ident="aut",
            matchPattern="([A-Za-z0-9\\-]+)",
            replacementPattern=f"{authority_href}#$1",
        )


def _applications(export: Export) -> Iterator[etree._Element]:
    if any(part.kind is Kind.PASS for part in export.parts):
        label = make("label", "OCR engine behind the machine passes")
        unknown = make("p", "Name, version and settings are not recorded in the export.")
        yield make(
            "application", label, unknown, ident="unidentified-ocr", version="0", type="transcription", subtype="ocr"
        )
    yield make("application", make("label", "Depesha"), ident="depesha", version=__version__, type="conversion")


def export_description(export: Export, name: str) -> etree._Element:
    """`bibl[@type='export']`: the file received, by hash and length (row A1)."""
    source = export.source
    characters = make("measure", f"{source.length} characters", unit="character", quantity=str(source.length))
    size = make("measure", f"{source.size} bytes", unit="byte", quantity=str(source.size))
    return make(
        "bibl",
        make("title", name, type="file"),
        make("idno", source.sha256, type="sha256"),
        make("extent", characters, ", ", size),
        type="export",
        xml_id="export",
    )


def sheet_keywords(sheet: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """The subjects that the documentation sheet lists."""
    subjects = next((value for label, value in sheet if label == "Subject"), "")
    return tuple(word.strip() for word in subjects.split(",") if word.strip())
