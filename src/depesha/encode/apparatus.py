"""The entries of an edited text → ranges to be woven as `app`, source pointers of its blocks, and what stands off.

Parallel segmentation with one `lem` an entry (TEI P5 `TCAPPS`); a moved block stands in two entries whose readings
exclude each other (guidelines G8); where a fragmentary witness begins or ends, `witStart` and `witEnd` say so.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from lxml import etree

from depesha.edited import Edited, Entry, Reading
from depesha.model import Apparatus, Attributes, Claim, Layer, Mark, Span, Variant, Witness
from depesha.roles import ROLES
from depesha.tei.building import append, make

_WHOLE = frozenset({"p", "ab", "fw", "note", "gap", "metamark", "table", "list", "label"})
"""Elements that a reading can hold as a whole; of the others it holds the inside (content model of `lem`)."""


def identifier(number: int) -> str:
    """The `xml:id` of an entry, by its number from 0."""
    return f"a{number + 1:02}"


def apparatus_marks(edited: Edited, witness: Witness) -> tuple[Mark, ...]:
    """The entries as ranges over the edited text that `witness` describes."""
    marks: list[Mark] = []
    inner = [mark for mark in witness.marks if mark.layer >= Layer.OBJECT and len(mark.span)]
    starts = [claim.span.start for claim in witness.claims]
    for number, entry in enumerate(edited.entries):
        if not len(entry.span):
            marks.append(_made(edited, number, entry, entry.span, Layer.LINE_VARIANT, None))
            continue
        first = max(0, bisect_left(starts, entry.span.start + 1) - 1)
        held = [claim for claim in witness.claims[first:] if claim.span.meets(entry.span)]
        spoken = any(reading.text for at, reading in enumerate(entry.readings) if at != entry.standing)
        if not spoken and all(entry.span.covers(claim.span) for claim in held):
            marks.extend(_around(edited, number, entry, held))
            continue
        for part, claim in enumerate(held):
            span = Span(max(entry.span.start, claim.span.start), min(entry.span.end, claim.span.end))
            mark = _made(edited, number, entry, span, _layer(span, inner, witness), _number(span, inner))
            marks.append(_continued(mark) if part else mark)
    return tuple(marks)


def uncrossed(marks: Sequence[Mark], entries: Sequence[Mark]) -> tuple[Mark, ...]:
    """The marks without those with an alternative that an entry would cut in two: half a word has none."""
    spans = [mark.span for mark in entries if len(mark.span)]
    return tuple(
        mark
        for mark in marks
        if not mark.alternative
        or not any(
            span.meets(mark.span) and not span.covers(mark.span) and not mark.span.covers(span) for span in spans
        )
    )


def _around(edited: Edited, number: int, entry: Entry, held: Sequence[Claim]) -> Iterator[Mark]:
    """An entry of one or several whole blocks: around each, or inside what a reading cannot hold."""
    for part, claim in enumerate(held):
        layer = Layer.BLOCK_VARIANT if ROLES[claim.role].element in _WHOLE else Layer.LINE_VARIANT
        mark = _made(edited, number, entry, claim.span, layer, None)
        yield _continued(mark) if part else mark


def _layer(span: Span, inner: Sequence[Mark], witness: Witness) -> Layer:
    """Inside the names and dates that a reading is part of, unless one is cut by it or can hold characters only."""
    crossed = any(mark.span.meets(span) and not mark.span.covers(span) and not span.covers(mark.span) for mark in inner)
    # What only some have set in a special way is no part of the others.
    noted = any(item.span.meets(span) for item in witness.notation)
    return Layer.LINE_VARIANT if crossed or noted or _number(span, inner) else Layer.VARIANT


def _number(span: Span, inner: Sequence[Mark]) -> Mark | None:
    return next((mark for mark in inner if mark.name == "idno" and mark.span == span), None)


def _continued(mark: Mark) -> Mark:
    """The entry in a further block: nothing of the other readings is said again."""
    if mark.apparatus is None:
        return mark
    silent = tuple(replace(item, text="", milestones=()) for item in mark.apparatus.after)
    before = tuple(replace(item, text="", milestones=()) for item in mark.apparatus.before)
    app = tuple(item for item in mark.apparatus.attributes if item[0] != "xml:id")
    return replace(
        mark,
        attributes=tuple(item for item in mark.attributes if item[0] not in ("xml:id", "exclude")),
        apparatus=replace(mark.apparatus, attributes=app, before=before, after=silent, opening=(), closing=()),
    )


def _made(edited: Edited, number: int, entry: Entry, span: Span, layer: Layer, number_mark: Mark | None) -> Mark:
    """The mark of the reading whose words stand in the edited text, with the others around it."""
    name = identifier(number)
    attributes: list[tuple[str, str]] = [("xml:id", name)]
    kind = entry.kind.value if entry.kind.value != "variant" else entry.type
    if kind:
        attributes.append(("type", kind))
    if entry.partner is not None:
        attributes.append(("corresp", f"#{identifier(entry.partner)}"))
    within = (number_mark.name, number_mark.attributes) if number_mark else None
    milestones = tuple(("witStart", (("wit", f"#{siglum}"),)) for siglum in entry.starts)
    ends = tuple(("witEnd", (("wit", f"#{siglum}"),)) for siglum in entry.ends)
    others = [
        Variant(
            "rdg" if at else "lem",
            reading.text,
            _attributes(reading),
            within,
            (*milestones, *ends) if {*entry.starts, *entry.ends} & set(reading.sigla) else (),
        )
        for at, reading in enumerate(entry.readings)
    ]
    standing = entry.readings[entry.standing]
    own = _attributes(standing)
    if entry.partner is not None:
        own = (*own, *_exclusion(edited, number, entry))
    apparatus = Apparatus(
        tuple(attributes),
        before=tuple(others[: entry.standing]),
        after=tuple(others[entry.standing + 1 :]),
        opening=ends if len(span) else (),
        closing=milestones if len(span) else (),
    )
    text = None if len(span) else standing.text
    return Mark(span, "rdg" if entry.standing else "lem", own, layer, text=text, apparatus=apparatus)


def _attributes(reading: Reading) -> Attributes:
    wit = " ".join(f"#{siglum}" for siglum in reading.sigla)
    named = (
        ("wit", wit), ("type", reading.type), ("cause", reading.cause), ("cert", reading.cert),
        ("resp", f"#{reading.resp}" if reading.resp else None), ("source", reading.source),
    )  # fmt: skip
    return tuple((name, value) for name, value in named if value)


def _exclusion(edited: Edited, number: int, entry: Entry) -> Attributes:
    """What keeps a moved block from being printed twice."""
    there = edited.entries[entry.partner] if entry.partner is not None else entry
    return (
        ("xml:id", _moved_identifier(number, entry)),
        ("exclude", f"#{_moved_identifier(entry.partner or 0, there)}"),
    )


def _moved_identifier(number: int, entry: Entry) -> str:
    return f"{identifier(number)}-{'-'.join(entry.readings[entry.standing].sigla).lower()}"


def citing(edited: Edited) -> Callable[[Span], str]:
    """The function that gives the `@source` of a block of the edited text."""
    places = [piece.span.start for piece in edited.source.pieces]

    def cite(span: Span) -> str:
        found: dict[str, list[Span]] = {}
        first = max(0, bisect_left(places, span.start) - 1)
        for piece in edited.source.pieces[first:]:
            if piece.span.start > span.end:
                break
            inside = span.start <= piece.span.start < span.end
            if not inside and not (piece.closing and not len(piece.span) and piece.span.start == span.end):
                continue
            for siglum, held in piece.witnesses.items():
                ranges = found.setdefault(siglum, [])
                between = edited.source.text[ranges[-1].end : held.start] if ranges else "-"
                if ranges and held.start >= ranges[-1].end and not between.strip():
                    ranges[-1] = Span(ranges[-1].start, held.end)
                else:
                    ranges.append(held)
        pointers = [
            f"{siglum.lower()}:{held.start},{held.end}"
            for siglum in sorted(found, key=edited.sigla.index)
            for held in found[siglum]
        ]
        return " ".join(pointers)

    return cite


def entry_at(edited: Edited, span: Span) -> str | None:
    """The identifier of the smallest entry that has a share in a range of the edited text."""
    held = [
        (len(entry.span), identifier(number))
        for number, entry in enumerate(edited.entries)
        if entry.span.meets(span) or (not len(entry.span) and span.start <= entry.span.start < span.end)
    ]
    return min(held)[1] if held else None


def stand_off(
    edited: Edited | None,
    cruces: Iterable[etree._Element] = (),
    identified: etree._Element | None = None,
    grounds: Iterable[etree._Element] = (),
) -> etree._Element | None:
    """The links of moved blocks, the cruces, who is meant by code names, why each lemma was chosen, why corrected.

    None where there is nothing to say.
    """
    discussed = make("listAnnotation", *cruces, type="crux")
    links = make("linkGrp", type="transposition", targFunc="here there")
    notes = make("listAnnotation", type="evidence")
    if edited:
        append(links, *_transpositions(edited))
        append(notes, *_evidence(edited))
    append(notes, *grounds)
    parts = [part for part in (links, discussed, identified, notes) if part is not None and len(part)]
    return make("standOff", *parts) if parts else None


def _transpositions(edited: Edited) -> Iterator[etree._Element]:
    for number, entry in enumerate(edited.entries):
        if entry.partner is not None and entry.partner > number:
            there = edited.entries[entry.partner]
            pair = f"#{_moved_identifier(number, entry)} #{_moved_identifier(entry.partner, there)}"
            yield make("link", target=pair)


def _evidence(edited: Edited) -> Iterator[etree._Element]:
    for number, entry in enumerate(edited.entries):
        said = "; ".join(item.words for item in entry.evidence if item.words)
        if said:
            said = f"{said[0].upper()}{said[1:]}."
            yield make("note", said, type="evidence", target=f"#{identifier(number)}", resp=f"#{entry.by or 'enc'}")
