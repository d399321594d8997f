"""Names in a text: those of the authority file, and those that a rule found by their place.

A name that the authority file does not have keeps its element and gets no `@ref`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from depesha.model import Alternative, Attributes, Claim, Layer, Mark, Notation, Source, Span, Witness
from depesha.names.index import Hit, Index
from depesha.names.misspelling import corrected, is_codename
from depesha.visible import Visible, notation_within, visible

_COMRADE = re.compile(r"(?:[Тт]оварищ(?:у|а|ем)?|[Тт]ов\.|Comrade|Cde\b\.?)\s+\Z")
_NAMES = ("persName", "placeName", "orgName", "objectName")
_SPACED = re.compile(r"\w(?: \w){2,}")
"""`П Е К И Н`"""
_ADDRESSING = frozenset({"salutation", "address_line", "copies_line"})
"""Where the form of address stands before the name and not in it."""
_COMPLETED = re.compile(
    r"\[(?:(?P<office>[^\[\]]+?)\s+)?(?P<forename>[A-ZА-Я][\w.-]*)\](?P<between>\s*)(?P<surname>\S.*)"
)
"""`[U.S. Commander Matthew] Ridgway`"""


def attributes_of(hit: Hit) -> Attributes:
    """`@type` and `@ref` of a name found."""
    kind = "codename" if is_codename(hit) else hit.form.kind if hit.entry.element == "objectName" else ""
    return (*((("type", kind),) if kind else ()), ("ref", f"aut:{hit.entry.identifier}"))


def _name_marks(view: Visible, hits: Sequence[Hit], *, titled: bool) -> Iterator[Mark]:
    for number, hit in enumerate(hits):
        element = "geogName" if hit.entry.kind == "line" else hit.entry.element
        start = hit.start
        title = _COMRADE.search(view.text[: hit.start]) if titled and element == "persName" else None
        if title and not is_codename(hit):
            start = title.start()
            address = view.span(start, start + len(title[0].rstrip()))
            yield Mark(address, "roleName", (("type", "address"),), Layer.DATE)
        yield Mark(view.span(start, hit.end), element, attributes_of(hit), Layer.NAME)
        yield from _correction(view, hit)
        if number and is_codename(hits[number - 1]) and element == "persName":
            # `Filippov (Stalin)`: the round brackets are text, and what stands in them is a gloss (row F1).
            between = view.text[hits[number - 1].end : hit.start]
            if between == " (" and view.text[hit.end : hit.end + 1] == ")":
                gloss = view.span(hit.start - 1, hit.end + 1)
                yield Mark(gloss, "gloss", (("type", "identity"),), Layer.REFERENCE)


def _correction(view: Visible, hit: Hit) -> Iterator[Mark]:
    """The words of a misspelt name, each in `sic` with what the authority file has beside it (row F4)."""
    if hit.form.kind != "erroneous":
        return
    at = hit.start
    for word, meant in corrected(hit, view.text):
        start = view.text.index(word, at)
        at = start + len(word)
        if word != meant:
            exact = word.casefold() in hit.form.text.casefold()
            attributes = (("resp", "#enc"), ("cert", "high" if exact else "medium"))
            yield Mark(view.span(start, at), "sic", (), Layer.WORD, Alternative("corr", meant, attributes))


def name_marks(
    source: Source,
    span: Span,
    language: str,
    notation: Sequence[Notation],
    index: Index,
    *,
    titled: bool = True,
) -> tuple[Mark, ...]:
    """The names in a range of the source, notation and square brackets left out of sight.

    `titled` puts a form of address before a name into the name.
    """
    text = source.slice(span)
    brackets = [Span(span.start + at, span.start + at + 1) for at, character in enumerate(text) if character in "[]"]
    view = visible(source, span, notation, brackets)
    found = _name_marks(view, index.find(view.text, language), titled=titled)
    pairs = [item for item in notation if item.rendition == "sq"]
    return tuple(mark for name in found for mark in _beside_brackets(source, name, pairs))


def _beside_brackets(source: Source, mark: Mark, pairs: Iterable[Notation]) -> Iterator[Mark]:
    """A name that a bracket completes holds the whole bracket; one that only runs into a bracket is none.

    `[U.S. Commander Matthew] Ridgway` is one name, `FILIPPOV [Stalin]` two.
    """
    for pair in pairs:
        opens, closes = mark.span.covers(pair.opening), mark.span.covers(pair.closing)
        if opens == closes:
            continue
        if opens or mark.name != "persName":
            return
        span = Span(pair.span.start, mark.span.end)
        yield replace(mark, span=span)
        parts = _COMPLETED.fullmatch(source.slice(span))
        if parts:
            for group, name, kind in (
                ("office", "roleName", (("type", "office"),)),
                ("forename", "forename", ()),
                ("surname", "surname", ()),
            ):
                if parts[group]:
                    start, end = (span.start + at for at in parts.span(group))
                    yield Mark(Span(start, end), name, kind, Layer.DATE)
        return
    yield mark


def recognise_names(source: Source, witness: Witness, index: Index) -> Witness:
    """The witness with its names; a name that a rule found is completed, not doubled."""
    marks: list[Mark] = []
    inside = sorted(witness.marks, key=lambda mark: mark.span.start)
    starts = [mark.span.start for mark in inside]
    at = 0
    for claim in witness.claims:
        first = bisect_left(starts, claim.span.start)
        marks.extend(inside[at:first])
        at = bisect_left(starts, claim.span.end)
        local = inside[first:at]
        near = notation_within(witness.notation, claim.span)
        titled = claim.role not in _ADDRESSING
        for found in name_marks(source, claim.span, witness.part.language, near, index, titled=titled):
            _add(local, found)
        marks.extend(_of_role(claim, mark) for mark in _fill_brackets(_joined(source, witness, local, index)))
    marks.extend(inside[at:])
    return replace(witness, marks=tuple(marks))


def _joined(source: Source, witness: Witness, marks: Sequence[Mark], index: Index) -> Iterator[Mark]:
    """Completes names of places that are typed with letter-spacing."""
    for mark in marks:
        text = source.slice(mark.span)
        if mark.name == "placeName" and _SPACED.fullmatch(text):
            joined = text.replace(" ", "")
            hits = [hit for hit in index.find(joined, witness.part.language) if hit.end - hit.start == len(joined)]
            if hits:
                mark = replace(mark, attributes=(*mark.attributes, *attributes_of(hits[0])))
        yield mark


def _fill_brackets(marks: Iterable[Mark]) -> Iterator[Mark]:
    """A name that is all a supplied bracket holds stands around it; in doubt where its spelling is (row F5)."""
    marks = list(marks)
    supplied = {
        Span(mark.span.start + 1, mark.span.end - 1): mark
        for mark in marks
        if mark.name == "supplied" and mark.layer is Layer.BRACKET
    }
    for mark in marks:
        bracket = supplied.get(mark.span) if mark.name in _NAMES else None
        if bracket:
            doubt = (("cert", "low"),) if ("reason", "transliteration") in bracket.attributes else ()
            mark = replace(mark, span=bracket.span, attributes=(*mark.attributes, *doubt))
        yield mark


def _of_role(claim: Claim, mark: Mark) -> Mark:
    """What the place of a name adds to it."""
    if claim.role == "copies_line" and mark.name == "persName":
        return replace(mark, attributes=(*mark.attributes, ("role", "cc")))
    if claim.role == "imprint" and mark.name == "orgName":
        return replace(mark, attributes=(*mark.attributes, ("cert", "medium"), ("resp", "#enc")))
    return mark


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
