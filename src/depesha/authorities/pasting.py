"""Proposals → XML ready to be pasted into the authority file, or a whole new file where there is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from lxml import etree

from depesha.authorities.proposing import Proposal, ProposedForm
from depesha.tei.building import make
from depesha.tei.names import TEI

LISTS = {"person": "listPerson", "place": "listPlace", "org": "listOrg", "object": "listObject"}
"""An entry and the list it stands in, in the order of the file."""
_ENTRIES = {"persName": "person", "placeName": "place", "geogName": "place", "orgName": "org", "objectName": "object"}
_MOST_PLACES = 5
"""So many places of one name are quoted."""
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<?xml-model href="../schema/depesha.rng" type="application/xml" '
    'schematypens="http://relaxng.org/ns/structure/1.0"?>\n'
)
_FORMS = (
    "A form with a source stands in the telegrams named there, as files of the folder tei/; "
    "a form without one is the edition's own."
)


def as_fragments(proposals: Sequence[Proposal], path: Path, root: etree._Element) -> str:
    """XML to paste: new entries by the list they belong to, then new forms by their entry; empty for no proposals.

    `path` and `root` are the authority file; an entry for which it has no list yet comes within a new one.
    """
    new = [proposal for proposal in proposals if proposal.entry is None]
    parts = []
    for kind, name in LISTS.items():
        entries = [node for proposal in new if _kind(proposal) == kind for node in _entry(proposal)]
        if not entries:
            continue
        is_there = root.find(f".//{{{TEI}}}standOff/{{{TEI}}}{name}") is not None
        parts.append(_text(_comment(f"into {name if is_there else 'standOff'} of {path}")))
        parts += [_text(node) for node in (entries if is_there else [_indented(make(name, *entries))])]
    for proposal in proposals:
        if proposal.entry is not None:
            place = f"into {proposal.identifier}, behind its other names: {path}:{proposal.entry.line}"
            forms = [_form(proposal.element, form) for form in proposal.forms]
            parts += [_text(node) for node in (_comment(place), *_places(proposal), *forms)]
    return "".join(parts)


def as_file(proposals: Sequence[Proposal], title: str, publisher: str, date: str | None) -> bytes:
    """A whole authority file with the new entries in it, valid against the schema.

    Where nothing is proposed it has one entry to be written over: a list must not be empty.
    """
    lists = [
        make(name, *entries)
        for kind, name in LISTS.items()
        if (entries := [node for proposal in proposals if _kind(proposal) == kind for node in _entry(proposal)])
    ]
    header = make(
        "teiHeader",
        make(
            "fileDesc",
            make(
                "titleStmt",
                make("title", f"Persons, places, organisations and objects: {title}"),
                make("respStmt", make("resp", "identifications"), make("name", publisher), xml_id="enc"),
            ),
            make(
                "publicationStmt",
                make("publisher", publisher),
                make("date", when=date),
                make("availability", make("p", "No licence stated."), status="unknown"),
            ),
            make("sourceDesc", make("p", _FORMS)),
        ),
    )
    root = make(
        "TEI", header, make("standOff", *(lists or [_example()])), xml_id="authority", xml_lang="en"
    )  # fmt: skip
    return (_HEAD + etree.tostring(_indented(root), encoding="unicode") + "\n").encode()


def _example() -> etree._Element:
    name = make("persName", "Family name, Given name", type="main", xml_lang="en")
    return make("listPerson", _comment("an example: write over it"), make("person", name, xml_id="p-example"))


def _kind(proposal: Proposal) -> str:
    return _ENTRIES[proposal.element]


def _entry(proposal: Proposal) -> Iterator[etree._Element]:
    """The places where the name stands, as comments, and the entry."""
    yield from _places(proposal)
    element = "placeName" if proposal.element == "geogName" else proposal.element
    if element == "objectName":
        names = make("objectIdentifier", *(_form(element, form) for form in proposal.forms))
        yield _indented(make("object", names, make("p", "…"), xml_id=proposal.identifier))
        return
    forms = [_form(element, form, None if number else "main") for number, form in enumerate(proposal.forms)]
    kind = "line" if proposal.element == "geogName" else None
    yield _indented(make(_kind(proposal), *forms, xml_id=proposal.identifier, type=kind))


def _form(element: str, form: ProposedForm, kind: str | None = None) -> etree._Element:
    return make(element, form.text, type=kind, xml_lang=form.language or None, source=" ".join(form.sources))


def _places(proposal: Proposal) -> Iterator[etree._Element]:
    for occurrence in proposal.occurrences[:_MOST_PLACES]:
        yield _comment(f"{occurrence.path}:{occurrence.line}: {occurrence.context}")
    if len(proposal.occurrences) > _MOST_PLACES:
        yield _comment(f"{len(proposal.occurrences)} places in all")


def _comment(text: str) -> etree._Element:
    """A comment; two hyphens would end it."""
    while "--" in text:
        text = text.replace("--", "- -")
    return etree.Comment(f" {text} ")


def _indented(element: etree._Element) -> etree._Element:
    etree.indent(element)
    return element


def _text(node: etree._Element) -> str:
    """An element as it is written inside a TEI file: the file has declared the namespace."""
    return etree.tostring(node, encoding="unicode", with_tail=False).replace(f' xmlns="{TEI}"', "", 1) + "\n"
