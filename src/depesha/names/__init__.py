"""Names in a witness: those of the authority file, and those that their place shows to be names.

A name that the authority file does not have keeps its element and gets no `@ref`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from difflib import SequenceMatcher

from depesha.model import Attributes, Layer, Mark, Notation, Source, Span, Witness
from depesha.names.authority import Authority, Entry, Form, read_authority
from depesha.names.index import Hit, Index, build_index
from depesha.visible import Visible, visible

_COMRADE = re.compile(r"(?:[Тт]оварищ(?:у|а|ем)?|[Тт]ов\.|Comrade|Cdes?\b\.?)\s+\Z")
_SPACED = re.compile(r"\w(?: \w){2,}")
"""`П Е К И Н`"""
_NAMES = ("persName", "placeName", "orgName", "objectName")


def _attributes(hit: Hit) -> Attributes:
    codename = (("type", "codename"),) if _is_codename(hit) else ()
    return (*codename, ("ref", f"aut:{hit.entry.identifier}"))


def _is_codename(hit: Hit) -> bool:
    """True for a code name, also where the text misspells it: `ФИЛИПОВ` for Филиппов."""
    if hit.form.kind != "erroneous":
        return hit.form.kind == "codename"
    others = [form for form in hit.entry.forms if form.kind != "erroneous" and form.language == hit.form.language]
    nearest = max(others, key=lambda form: SequenceMatcher(None, form.text, hit.form.text).ratio(), default=None)
    return nearest is not None and nearest.kind == "codename"


def _name_marks(view: Visible, hits: Iterable[Hit]) -> list[Mark]:
    marks = []
    for hit in hits:
        element = "geogName" if hit.entry.kind == "line" else hit.entry.element
        start = hit.start
        title = _COMRADE.search(view.text[: hit.start]) if element == "persName" and not _is_codename(hit) else None
        if title:
            start = title.start()
            address = Span(view.offsets[title.start()], view.offsets[title.start() + len(title[0].rstrip()) - 1] + 1)
            marks.append(Mark(address, "roleName", (("type", "address"),), Layer.DATE))
        marks.append(Mark(view.span(start, hit.end), element, _attributes(hit), Layer.NAME))
    return marks


def name_marks(
    source: Source, span: Span, language: str, notation: Iterable[Notation], index: Index
) -> tuple[Mark, ...]:
    """The names in a range of the source, notation and square brackets left out of sight."""
    text = source.slice(span)
    brackets = [Span(span.start + at, span.start + at + 1) for at, character in enumerate(text) if character in "[]"]
    view = visible(source, span, notation, brackets)
    found = _name_marks(view, index.find(view.text, language))
    return tuple(mark for name in found for mark in _beside_brackets(source, name))


def _beside_brackets(source: Source, mark: Mark) -> tuple[Mark, ...]:
    """A name that a bracket completes holds the whole bracket; one that only runs into a bracket is none.

    `[U.S. Commander Matthew] Ridgway` is one name, `FILIPPOV [Stalin]` two.
    """
    text = source.slice(mark.span)
    if text.count("[") == text.count("]"):
        return (mark,)
    opening = source.text.rfind("[", 0, mark.span.start)
    if text.count("]") == 1 and "[" not in text and opening >= 0 and mark.name == "persName":
        return (replace(mark, span=Span(opening, mark.span.end)),)
    return ()


def recognise_names(source: Source, witness: Witness, index: Index) -> Witness:
    """The witness with its names; a name that a rule found is completed, not doubled."""
    marks = list(witness.marks)
    for claim in witness.claims:
        for found in name_marks(source, claim.span, witness.part.language, witness.notation, index):
            _add(marks, found)
    for at, mark in enumerate(marks):
        joined = source.slice(mark.span).replace(" ", "")
        if mark.name == "placeName" and _SPACED.fullmatch(source.slice(mark.span)):
            hits = [hit for hit in index.find(joined, witness.part.language) if hit.end - hit.start == len(joined)]
            if hits:
                marks[at] = replace(mark, attributes=(*mark.attributes, *_attributes(hits[0])))
    return replace(witness, marks=tuple(marks))


def _add(marks: list[Mark], found: Mark) -> None:
    """Adds a mark, or gives what it knows to the mark that says the same."""
    for at, mark in enumerate(marks):
        if mark.name == found.name and mark.name in _NAMES and mark.span.meets(found.span):
            if not any(name == "ref" for name, _ in mark.attributes):
                span = Span(min(mark.span.start, found.span.start), max(mark.span.end, found.span.end))
                marks[at] = replace(mark, span=span, attributes=(*mark.attributes, *found.attributes))
            return
        if mark.name == "abbr" and mark.span.covers(found.span) and len(mark.span) > len(found.span):
            return
    marks.append(found)


__all__ = ["Authority", "Entry", "Form", "Index", "build_index", "name_marks", "read_authority", "recognise_names"]
