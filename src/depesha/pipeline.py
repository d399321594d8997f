"""Composes the stages: export → witnesses → TEI → proof. The only module that knows them all.

A stage gives values and findings; what goes wrong with one export never stops the next.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import partial
from pathlib import Path

from depesha.align import align, close_quotations
from depesha.annotate import annotate, bracket_marks, whole_numbers
from depesha.blocks import split_blocks
from depesha.classify import recognise
from depesha.classify.fallback import plain_record, plain_witness
from depesha.classify.nesting import nest
from depesha.collate import collate
from depesha.collate.apparatus import edit, masked
from depesha.collate.lemma import Grounds
from depesha.decisions import (
    DECISIONS,
    Lemma,
    Placed,
    decide_blocks,
    decide_words,
    localised,
    place_all,
    read_decisions,
)
from depesha.edited import Edited
from depesha.edition import Edition
from depesha.encode import ALONE, Context, apparatus_marks, encode, uncrossed
from depesha.errors import FoundError
from depesha.findings import CODES, Finding, Severity
from depesha.model import Export, Kind, Mark, Part, Span, Witness, identifier_of
from depesha.names import name_marks, recognise_names
from depesha.naming import NO_NAMES, Names, load_names, way
from depesha.sources import choose
from depesha.sources.received import read_source
from depesha.tei.serializing import serialize
from depesha.validate import Listed, validate
from depesha.validate.fidelity import verify
from depesha.writing import write_bytes


@dataclass(frozen=True, slots=True)
class Encoded:
    """One export, encoded in memory."""

    identifier: str
    tei: bytes
    findings: tuple[Finding, ...]
    collated: bool = False
    """True where readings were chosen, for which other exports of the edition count too."""


def read_export(path: Path, edition: Edition) -> Export:
    """Reads one export. Raises `FoundError` where it cannot be used."""
    source = read_source(path)
    side = edition.side_file(source.identifier)
    return choose(source, side.reader).read(source, side.record)


def record_number_of(path: Path, edition: Edition) -> str:
    """The number under which an export is published; that of its folder or file where it cannot be read."""
    try:
        return read_export(path, edition).source.identifier
    except FoundError:
        return identifier_of(path)


def collated(export: Export, grounds: Grounds, rulings: Sequence[Placed] = ()) -> Edited | None:
    """The edited text of the passes and transcripts of an export; None where there is but one."""
    parts = [part for part in export.parts if part.kind is not Kind.TRANSLATION]
    if len(parts) < 2 or len({part.language for part in parts}) > 1:
        return None
    seen = {part.siglum: masked(export.source, part) for part in parts}
    collation = collate([text for text, _ in seen.values()])
    notation = {siglum: found for siglum, (_, found) in seen.items()}
    lemmas = [ruling for ruling in rulings if isinstance(ruling.decision, Lemma)]
    return edit(export.source, parts, collation, notation, grounds, lemmas)


def decided(path: Path, export: Export, edition: Edition) -> tuple[tuple[Placed, ...], tuple[Finding, ...]]:
    """The editor's decisions about an export, each with its place; without an edition there are no editors."""
    if edition.folder is None:
        return (), ()
    read, findings = read_decisions(path.with_name(DECISIONS), {editor.identifier for editor in edition.editors})
    placed, said = place_all(read, export.source, export.parts)
    return placed, (*findings, *said)


def understand(
    export: Export, names: Names, edited: Edited | None = None, rulings: Sequence[Placed] = ()
) -> tuple[tuple[Witness, ...], tuple[Finding, ...]]:
    """The witnesses of an export with all that is recognised in them; the edited text takes the place of its own.

    `rulings` are the editor's decisions; they go before what the rules find.
    """
    findings: list[Finding] = []
    witnesses: list[Witness] = []
    parts = [part for part in export.parts if edited is None or part.siglum not in edited.sigla]
    for part in [edited.part, *parts] if edited else parts:
        local = localised(rulings, partial(_located, part, edited))
        claims, said = recognise(export.source, part, export.record, split_blocks(export.source, part))
        findings.extend(said)
        claims, said = decide_blocks(claims, local)
        findings.extend(said)
        witness, said = nest(export.source, part, claims)
        findings.extend(said)
        witness, said = annotate(export.source, export.record, witness)
        findings.extend(said)
        witness = recognise_names(export.source, witness, names.index, export.record.day)
        witness, said = decide_words(witness, local, names.authority.identifiers)
        findings.extend(said)
        if edited and part is edited.part:
            entries = apparatus_marks(edited, witness)
            witness = replace(witness, marks=(*uncrossed(witness.marks, entries), *entries))
        witnesses.append(whole_numbers(witness))
    return tuple(witnesses), tuple(findings)


def _located(part: Part, edited: Edited | None, siglum: str, span: Span) -> Span | None:
    if edited and part is edited.part:
        return edited.source.located(siglum, span)
    return span if siglum == part.siglum else None


def with_record_names(export: Export, names: Names) -> Export:
    """The export with the brackets and names of its record and sheet as marks."""

    def enrich(marks: Sequence[Mark], chosen: tuple[str, ...]) -> tuple[tuple[Mark, ...], Export]:
        changed = list(marks)
        notation = list(export.notation)
        for mark in marks:
            if mark.name not in chosen or not len(mark.span):
                continue
            brackets = bracket_marks(export.source, mark.span)
            changed.extend(brackets[0])
            notation.extend(brackets[1])
            changed.extend(name_marks(export.source, mark.span, "en", notation, names.index, titled=False))
        for at, mark in enumerate(changed):
            if mark.name in ("publisher", "persName") and not any(name == "ref" for name, _ in mark.attributes):
                known = names.reference(" ".join(export.source.slice(mark.span).split()), "en")
                if known:
                    changed[at] = replace(mark, attributes=(*mark.attributes, ("ref", known)))
        return tuple(dict.fromkeys(changed)), replace(export, notation=tuple(dict.fromkeys(notation)))

    marks, export = enrich(export.record_marks, ("title", "seg"))
    export = replace(export, record_marks=marks)
    marks, export = enrich(export.sheet_marks, ("cell",))
    return replace(export, sheet_marks=marks)


Links = dict[str, dict[str, tuple[tuple[int, ...], ...]]]
"""Siglum of a translation → siglum of a witness → for each block of the first, the blocks of the second it renders."""


def link(export: Export, witnesses: Sequence[Witness]) -> tuple[tuple[Witness, ...], Links]:
    """The links of each translation to the witnesses of the original, and the translations with what these tell."""
    originals = [witness for witness in witnesses if witness.part.kind is not Kind.TRANSLATION]
    linked: list[Witness] = []
    links: Links = {}
    for witness in witnesses:
        if witness.part.kind is Kind.TRANSLATION:
            pairs = {
                original.part.siglum: align(export.source, original.claims, witness.claims) for original in originals
            }
            links[witness.part.siglum] = pairs
            if originals:
                first = originals[0]
                witness = close_quotations(export.source, witness, first, pairs[first.part.siglum])
        linked.append(witness)
    return tuple(linked), links


class Depth(IntEnum):
    """How much of its structure a text is given; less where more turns out not to be sound."""

    PLAIN = 0
    """Blocks alone."""
    SEPARATE = 1
    """Each witness by itself."""
    EDITED = 2
    """One edited text with an apparatus."""


def encode_export(
    path: Path,
    edition: Edition,
    names: Names,
    target: Path,
    depth: Depth = Depth.EDITED,
    context: Context = ALONE,
) -> Encoded:
    """Encodes one export as the file `target` would hold it. Raises `FoundError` where it cannot be read."""
    export = read_export(path, edition)
    edited = None
    rulings: tuple[Placed, ...] = ()
    if depth is Depth.PLAIN:
        export = plain_record(export)
        witnesses = tuple(plain_witness(part, split_blocks(export.source, part)) for part in export.parts)
        findings: tuple[Finding, ...] = ()
    else:
        export = with_record_names(export, names)
        rulings, said = decided(path, export, edition)
        edited = collated(export, names.grounds(export), rulings) if depth is Depth.EDITED else None
        if edited:
            export = replace(export, source=edited.source)
        witnesses, findings = understand(export, names, edited, rulings)
        findings = (*findings, *said, *(edited.findings if edited else ()))
    witnesses, links = link(export, witnesses)
    knowledge = names.knowledge(target.parent)
    root = encode(export, witnesses, links, edition, knowledge, way(path, target.parent), edited, rulings, context)
    return Encoded(export.source.identifier, serialize(root), (*export.findings, *findings), edited is not None)


def prove(encoded: Encoded, target: Path, listed: Listed | None) -> tuple[Finding, ...]:
    """Validates and verifies a document before it gets its name; writes it where it stands both.

    A broken rule is told and stops nothing: it is for the editor to look at, and no ground to give up what was found.
    """
    found = list(validate(encoded.tei, listed, str(target)))
    draft = target.with_name(f".{target.name}.draft")
    write_bytes(draft, encoded.tei)
    try:
        found.extend(replace(item, path=str(target)) for item in verify(draft).findings)
    finally:
        draft.unlink(missing_ok=True)
    if not any(map(unsound, found)):
        write_bytes(target, encoded.tei)
    return tuple(found)


def unsound(finding: Finding) -> bool:
    """True for what makes a document useless: broken grammar, text that is not that of the export."""
    return finding.code in CODES and finding.severity is Severity.ERROR


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one export."""

    path: Path
    target: Path | None
    """The TEI file, where one was written or stands already."""
    findings: tuple[Finding, ...]
    collated: bool = False
    """As in `Encoded`."""


def convert_export(
    path: Path,
    folder: Path,
    edition: Edition,
    names: Names,
    taken: Mapping[Path, Path] | None = None,
    context: Context = ALONE,
) -> Outcome:
    """Encodes, validates, verifies and writes one export into a folder; never over a file of `taken`.

    `taken` maps the files already written to the exports they came from;
    `context` is what the rest of the edition tells of the telegram.
    """
    # The name of the file is known only when the record is read; the folder is all that links need.
    draft = folder / "telegram.xml"
    told: tuple[Finding, ...] = ()
    for depth in sorted(Depth, reverse=True):
        try:
            encoded = encode_export(path, edition, names, draft, depth, context)
        except FoundError as error:
            return Outcome(path, None, error.findings)
        except Exception as error:
            # A fault of a rule, of whatever kind, must not cost the user his text, nor stop the other telegrams.
            if depth is Depth.PLAIN:
                raise
            told = (_given_up(path, f"{type(error).__name__}: {error}"),)
            continue
        target = folder / f"{encoded.identifier}.xml"
        if taken and target in taken:
            said = f"record {encoded.identifier} has been converted from {taken[target]} already"
            return Outcome(path, None, (Finding("CFG003", str(path), said, 1),))
        proof = prove(encoded, target, names.listed)
        failures = list(filter(unsound, proof))
        if not failures:
            return Outcome(path, target, (*encoded.findings, *told, *proof), encoded.collated)
        if depth is not Depth.PLAIN:
            told = (_given_up(path, f"{failures[0].code}: {failures[0].message}"),)
    return Outcome(path, None, (*encoded.findings, *told, *proof))


def _given_up(path: Path, why: str) -> Finding:
    """The finding that a text is kept without the structure that failed."""
    return Finding("BLK013", str(path), f"the structure found is not sound ({why}); the blocks are kept without it", 1)


__all__ = [
    "NO_NAMES",
    "Encoded",
    "Names",
    "Outcome",
    "convert_export",
    "encode_export",
    "load_names",
    "prove",
    "read_export",
    "record_number_of",
    "understand",
]
