"""Names in a witness: those of the authority file, those that a rule found by their place, and unknown ones.

A name that the authority file does not have keeps its element, gets no `@ref`, and its certainty is low.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from depesha.model import Attributes, Claim, Layer, Mark, Notation, Source, Span, Witness
from depesha.names.bracketed import hidden_persons
from depesha.names.index import Index
from depesha.names.known import addressed, name_marks, shown
from depesha.names.strangers import unknown_names
from depesha.visible import notation_within

_NAMES = ("persName", "placeName", "orgName", "objectName")
_ADDRESSING = frozenset({"salutation", "address_line", "copies_line"})
"""Where the form of address stands before the name and not in it."""
_PROSE = frozenset({"paragraph", "instruction", "subject", "footnote", "routing"}) | _ADDRESSING
"""Where unknown names are looked for; in a stamp or a letterhead capitals say nothing."""
_TAKEN = frozenset({*_NAMES, "geogName", "name", "date", "time", "idno", "measure", "abbr", "rs", "seg"})
"""Elements that leave no room for an unknown name."""
_UNKNOWN: Attributes = (("cert", "low"), ("resp", "#enc"))


def recognise_names(source: Source, witness: Witness, index: Index, day: str | None = None) -> Witness:
    """The witness with its names; a name that a rule found is completed, not doubled.

    `day` is that of the telegram, ISO 8601: code names have their time.
    """
    marks: list[Mark] = []
    inside = sorted(witness.marks, key=lambda mark: mark.span.start)
    starts = [mark.span.start for mark in inside]
    language = witness.part.language
    at = 0
    for claim in witness.claims:
        first = bisect_left(starts, claim.span.start)
        marks.extend(inside[at:first])
        at = bisect_left(starts, claim.span.end)
        local = inside[first:at]
        near = notation_within(witness.notation, claim.span)
        titled = claim.role not in _ADDRESSING
        for found in _explained(name_marks(source, claim.span, language, near, index, titled=titled, day=day)):
            _add(local, found)
        local = list(_fill_brackets(local))
        if claim.role in _PROSE:
            local.extend(_strangers(source, claim, language, near, local))
        local = list(hidden_persons(source, claim, local, _UNKNOWN))
        marks.extend(_doubted(_of_role(claim, mark)) for mark in local)
    marks.extend(inside[at:])
    return replace(witness, marks=tuple(marks))


def _explained(found: Iterable[Mark]) -> Iterator[Mark]:
    """Gives a gloss in round brackets, `EAGLE (Adamov)`, the range of the code name before it as its target."""
    codenames: list[Span] = []
    for mark in found:
        if mark.name == "gloss":
            before = next((span for span in reversed(codenames) if span.end <= mark.span.start), None)
            if before:
                mark = replace(mark, attributes=(*mark.attributes, ("target", f"={before.start},{before.end}")))
        elif ("type", "codename") in mark.attributes:
            codenames.append(mark.span)
        yield mark


def _strangers(
    source: Source, claim: Claim, language: str, notation: Sequence[Notation], marks: Sequence[Mark]
) -> Iterator[Mark]:
    """The names of an object that no entry has; none runs over notation, a bracket or another name."""
    view = shown(source, claim.span, notation)
    taken = [
        (bisect_left(view.offsets, mark.span.start), bisect_left(view.offsets, mark.span.end))
        for mark in marks
        if mark.name in _TAKEN and len(mark.span)
    ]
    for unknown in unknown_names(view.text, language, taken):
        start, address = unknown.start, tuple[Mark, ...]()
        if unknown.element == "persName" and claim.role not in _ADDRESSING:
            start, address = addressed(view, start)
        span = view.span(start, unknown.end)
        if len(span) == unknown.end - start:
            kind = (("type", unknown.kind),) if unknown.kind else ()
            yield from address
            yield Mark(span, unknown.element, (*kind, *_UNKNOWN), Layer.NAME)


def _doubted(mark: Mark) -> Mark:
    """A person, place or organisation without a reference is in doubt."""
    known = {name for name, _ in mark.attributes}
    if mark.name not in ("persName", "placeName", "orgName") or known & {"ref", "cert"}:
        return mark
    return replace(mark, attributes=(*mark.attributes, *(pair for pair in _UNKNOWN if pair[0] not in known)))


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
        if mark.name == found.name == "orig" and mark.span == found.span:
            return
        if mark.name == found.name and mark.name in _NAMES and mark.span.meets(found.span):
            if not any(name == "ref" for name, _ in mark.attributes):
                span = Span(min(mark.span.start, found.span.start), max(mark.span.end, found.span.end))
                marks[at] = replace(mark, span=span, attributes=(*mark.attributes, *found.attributes))
            return
        if mark.name == "abbr" and mark.span.covers(found.span) and len(mark.span) > len(found.span):
            return
    marks.append(found)
