"""Lines and units → the edited text with its apparatus.

    edit(source, parts, collation, notation, grounds) → Edited

The edited text is made of stretches of the witnesses and of nothing else; it is set behind the source,
so that every later stage can read it like any other part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace

from depesha.collate.apparatus.columns import OMISSION, Grid, columns
from depesha.collate.apparatus.lines import Line, lines
from depesha.collate.apparatus.units import NOTHING_RULED, Ruled, Unit, units
from depesha.collate.lemma import Choice, Grounds, Place, choose, ruled
from depesha.collate.lemma import Reading as Candidate
from depesha.collate.model import Collation
from depesha.decisions import Lemma, Placed
from depesha.edited import Edited, EditedSource, Entry, Evidence, Kind, Piece, Reading
from depesha.findings import Finding
from depesha.model import Kind as PartKind
from depesha.model import Notation, Part, Source, Span

SIGLUM = "ed"
"""The siglum under which later stages know the edited text; no witness has it."""

_CONTEXT = 60
"""Characters of the edited text before and after a place that the choice of its lemma may look at."""


@dataclass(slots=True)
class _Draft:
    """What is being made."""

    grid: Grid
    language: str
    grounds: Grounds
    base: int
    """Where the edited text begins."""
    written: list[str] = field(default_factory=list)
    length: int = 0
    entries: list[Entry] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    moved: dict[int, list[int]] = field(default_factory=dict)
    """Entries of each moved block."""
    rulings: tuple[Placed, ...] = ()
    ruled: Ruled = NOTHING_RULED
    carried_out: set[int] = field(default_factory=set)

    @property
    def at(self) -> int:
        return self.base + self.length

    def write(self, text: str) -> Span:
        start = self.at
        self.written.append(text)
        self.length += len(text)
        return Span(start, self.at)

    @property
    def before(self) -> str:
        return "".join(self.written[-40:])[-_CONTEXT:]


def edit(
    source: Source,
    parts: Sequence[Part],
    collation: Collation,
    notation: Mapping[str, tuple[Notation, ...]],
    grounds: Grounds,
    rulings: Sequence[Placed] = (),
) -> Edited:
    """The edited text of the parts of a source that `collation` sets side by side.

    `rulings` are the editor's decisions about lemmas; they go before all other evidence.
    """
    grid = columns(source, parts, collation, notation)
    base = len(source.text) + 2
    language = next(part.language for part in parts if part.siglum == grid.sigla[0])
    draft = _Draft(grid, language, grounds, base, rulings=tuple(rulings), ruled=_ruled_columns(grid, rulings))
    for line in lines(grid):
        draft.write(line.before)
        _line(draft, line)
    text = f"{source.text}\n\n{''.join(draft.written)}"
    known = {item.name: getattr(source, item.name) for item in fields(Source) if item.name != "text"}
    extended = EditedSource(**known, text=text, received=source, pieces=tuple(draft.pieces))
    part = Part(PartKind.EDITION, SIGLUM, Span(base, len(text)), language)
    idle = tuple(
        ruling.decision.finding("DEC015", "no word of the edited text is decided by it")
        for number, ruling in enumerate(rulings)
        if number not in draft.carried_out
    )
    entries = _partnered(draft)
    return Edited(extended, part, grid.sigla, entries, (*idle, *_doubts(extended, entries)))


def _doubts(source: EditedSource, entries: Sequence[Entry]) -> Iterator[Finding]:
    for entry in entries:
        if entry.doubtful:
            said = " or ".join(f"“{reading.text}” ({' '.join(reading.sigla)})" for reading in entry.readings)
            yield source.finding("APP001", entry.span.start, f"nothing tells whether to read {said}")


def _ruled_columns(grid: Grid, rulings: Sequence[Placed]) -> Ruled:
    exact: dict[int, int] = {}
    wide: dict[int, int] = {}
    for number, ruling in enumerate(rulings):
        decision = ruling.decision
        given = isinstance(decision, Lemma) and (decision.text is not None or bool(decision.readings))
        (exact if given else wide).update(dict.fromkeys(_columns_of(grid, ruling), number))
    return Ruled(exact, wide)


def _columns_of(grid: Grid, ruling: Placed) -> range:
    """The columns that a decision is about."""
    held = [
        number
        for number, column in enumerate(grid.columns)
        if any(siglum in column and column[siglum].span.meets(span) for siglum, span in ruling.spans.items())
    ]
    return range(held[0], held[-1] + 1) if held else range(0)


def _line(draft: _Draft, line: Line) -> None:
    ruling = _ruling_of(draft, line)
    found = units(draft.grid, line.columns, line.present, NOTHING_RULED if ruling is not None else draft.ruled)
    start = draft.at
    silent = tuple(sorted(line.scope - line.present))
    for siglum in line.starts:
        if not _only_omission(draft, line, siglum):
            _boundary(draft, line, starts=(siglum,))
    # The entry of the whole line is written down before those inside it.
    wrapped = len(draft.entries) if silent else None
    if silent:
        draft.entries.append(Entry(Span(start, start), ()))
    for number, unit in enumerate(found):
        following = "".join(_plain(draft, other) for other in found[number + 1 : number + 12])
        _unit(draft, unit, line.present, following[:_CONTEXT], first=not number)
    if wrapped is not None:
        draft.entries[wrapped] = _whole_line(draft, line, found, silent, Span(start, draft.at), wrapped)
    for siglum in line.ends:
        if not _only_omission(draft, line, siglum):
            _boundary(draft, line, ends=(siglum,))


def _only_omission(draft: _Draft, line: Line, siglum: str) -> bool:
    """True where a witness has nothing but the sign of an omission on the line, and no other has anything."""
    if line.present != {siglum}:
        return False
    cells = [draft.grid.columns[number][siglum].span for number in line.columns]
    return OMISSION.fullmatch(draft.grid.source.slice(Span(cells[0].start, cells[-1].end))) is not None


def _boundary(draft: _Draft, line: Line, starts: tuple[str, ...] = (), ends: tuple[str, ...] = ()) -> None:
    """An entry without words: here a fragmentary witness begins or ends."""
    others = tuple(sorted(line.scope - {*starts, *ends}))
    readings = (Reading(others, ""), Reading((*starts, *ends), ""))
    entry = Entry(Span(draft.at, draft.at), readings, kind=Kind.FRAGMENT, starts=starts, ends=ends)
    draft.entries.append(entry)


def _whole_line(
    draft: _Draft, line: Line, found: Sequence[Unit], silent: tuple[str, ...], span: Span, number: int
) -> Entry:
    """The entry for a line that some witnesses do not have."""
    present = tuple(siglum for siglum in draft.grid.sigla if siglum in line.present)
    words = " ".join("".join(_plain(draft, unit) for unit in found).split())
    omitted = [siglum for siglum in present if _only_omission(draft, line, siglum)]
    if omitted:
        starts = tuple(siglum for siglum in line.starts if siglum in omitted)
        ends = tuple(siglum for siglum in line.ends if siglum in omitted)
        readings = (Reading(silent, ""), Reading(present, words))
        return Entry(span, readings, 1, Kind.FRAGMENT, starts=starts, ends=ends)
    blocks = {unit.block for unit in found if unit.block}
    if blocks and sum(len(unit.columns) for unit in found if unit.block) * 2 > len(line.columns):
        block = min(blocks)
        draft.moved.setdefault(block, []).append(number)
        return Entry(span, (Reading(present, words), Reading(silent, "")), 0, Kind.TRANSPOSITION)
    ruling = _ruling_of(draft, line)
    if ruling is not None:
        return _ruled_line(draft, ruling, (Reading(present, words), Reading(silent, "")), span)
    choice = _choose(draft, (present, silent), (words, ""), "", line=True)
    return _entry(span, (present, silent), (words, ""), choice)


def _ruling_of(draft: _Draft, line: Line) -> int | None:
    """The number of the decision whether a line that some witnesses do not have is to be read."""
    numbers = {draft.ruled.of(number) for number in line.columns}
    if len(numbers) != 1 or line.scope == line.present:
        return None
    (number,) = numbers
    if number is None:
        return None
    decision = draft.rulings[number].decision
    return number if isinstance(decision, Lemma) and decision.choose in line.scope else None


def _ruled_line(draft: _Draft, number: int, readings: tuple[Reading, Reading], span: Span) -> Entry:
    decision = draft.rulings[number].decision
    assert isinstance(decision, Lemma)
    draft.carried_out.add(number)
    chosen = next(at for at, reading in enumerate(readings) if decision.choose in reading.sigla)
    candidates = tuple(Candidate(reading.sigla, reading.text) for reading in readings)
    place = Place(candidates, draft.before, "", draft.language, True)
    choice = ruled(place, draft.grounds, chosen, decision.why)
    entry = _entry(span, [item.sigla for item in candidates], [item.text for item in candidates], choice)
    lemma = replace(entry.readings[0], cert=decision.cert, resp=decision.by, source=decision.pointers)
    return replace(entry, readings=(lemma, *entry.readings[1:]), by=decision.by)


def _unit(draft: _Draft, unit: Unit, scope: frozenset[str], following: str, *, first: bool) -> None:
    held = {siglum: _held(draft, unit, siglum) for siglum in draft.grid.sigla if siglum in scope}
    witnesses = {siglum: span for siglum, span in held.items() if span is not None}
    if unit.same:
        span = draft.write(_as_set(draft, unit, next(iter(witnesses))))
        draft.pieces.append(Piece(span, witnesses))
        return
    lead = " " if all(text.startswith(" ") for text in unit.texts.values()) else ""
    tail = " " if all(text.endswith(" ") for text in unit.texts.values()) else ""
    texts = {siglum: text[len(lead) : len(text) - len(tail)] for siglum, text in unit.texts.items()}
    groups: dict[str, list[str]] = {}
    for siglum in draft.grid.sigla:
        if siglum in texts:
            groups.setdefault(texts[siglum], []).append(siglum)
    draft.write(lead)
    sigla, words = tuple(tuple(group) for group in groups.values()), tuple(groups)
    number = len(draft.entries)
    if unit.ruling is not None:
        entry = _ruled(draft, unit.ruling, sigla, words, following)
    elif unit.block:
        order = sorted(range(len(words)), key=lambda at: not words[at].strip())
        readings = tuple(Reading(sigla[at], words[at]) for at in order)
        draft.moved.setdefault(unit.block, []).append(number)
        entry = Entry(Span(draft.at, draft.at), readings, 0, Kind.TRANSPOSITION)
    else:
        choice = _choose(draft, sigla, words, following)
        edge = first or (not following and draft.before[-1:].isspace())
        if edge and not words[choice.chosen]:
            # An entry without words has no place before the first word of a line, or behind the blank after its last.
            choice = replace(choice, chosen=next(at for at, text in enumerate(words) if text), cert="low")
        entry = _entry(Span(draft.at, draft.at), sigla, words, choice)
    draft.entries.append(entry)
    alone = len(witnesses) == 1 and unit.ruling is None and entry.readings[0].sigla[0] in witnesses
    raw = _as_set(draft, unit, next(iter(witnesses))) if alone else entry.readings[0].text
    raw = raw.rstrip() if tail else raw
    if entry.readings[0].text[:1] == " " and not raw.startswith(" "):
        raw = f" {raw}"
    span = draft.write(raw)
    draft.entries[number] = replace(entry, span=span)
    draft.pieces.append(Piece(span, witnesses, closing=not following))
    draft.write(tail)


def _ruled(draft: _Draft, number: int, sigla: Sequence[tuple[str, ...]], words: Sequence[str], following: str) -> Entry:
    """The entry of a place where an editor has decided."""
    decision = draft.rulings[number].decision
    assert isinstance(decision, Lemma)
    draft.carried_out.add(number)
    candidates = [Candidate(group, text.strip()) for group, text in zip(sigla, words, strict=True)]
    for siglum, text in decision.readings:
        candidates.append(Candidate((siglum,), text))
    chosen = next((at for at, item in enumerate(candidates) if decision.choose in item.sigla), None)
    if decision.text is not None:
        same = next((at for at, item in enumerate(candidates) if item.text == decision.text), None)
        if same is None:
            candidates.append(Candidate((), decision.text))
        chosen = len(candidates) - 1 if same is None else same
    place = Place(tuple(candidates), draft.before, following, draft.language)
    choice = ruled(place, draft.grounds, chosen or 0, decision.why)
    entry = _entry(
        Span(draft.at, draft.at), [item.sigla for item in candidates], [item.text for item in candidates], choice
    )
    lemma = replace(
        entry.readings[0],
        cert=decision.cert,
        resp=decision.by,
        source=decision.pointers,
    )
    return replace(entry, readings=(lemma, *entry.readings[1:]), by=decision.by)


def _held(draft: _Draft, unit: Unit, siglum: str) -> Span | None:
    """The stretch of a witness that a unit stands for, notation included."""
    cells = [draft.grid.columns[number].get(siglum) for number in unit.columns]
    whole = [cell.whole for cell in cells if cell is not None]
    return Span(whole[0].start, whole[-1].end) if whole else None


def _plain(draft: _Draft, unit: Unit) -> str:
    """The words of a unit in the witness that comes first."""
    return next((unit.texts[siglum] for siglum in draft.grid.sigla if unit.texts.get(siglum)), "")


def _as_set(draft: _Draft, unit: Unit, siglum: str) -> str:
    """The words of a unit as a witness has them, notation and white space included."""
    held = _held(draft, unit, siglum)
    if held is None:
        return ""
    white = ""
    if unit.texts[siglum].endswith(" "):
        after = draft.grid.source.text[held.end : held.end + 40]
        white = after[: len(after) - len(after.lstrip())] or " "
    words = re.sub(r"[^\S\t]*\n\s*", " ", draft.grid.source.slice(held))
    return words + ("\t" if "\t" in white else " " if white else "")


def _choose(
    draft: _Draft, sigla: Sequence[tuple[str, ...]], words: Sequence[str], following: str, *, line: bool = False
) -> Choice:
    readings = tuple(Candidate(group, text.strip()) for group, text in zip(sigla, words, strict=True))
    return choose(Place(readings, draft.before, following, draft.language, line), draft.grounds)


def _entry(span: Span, sigla: Sequence[tuple[str, ...]], words: Sequence[str], choice: Choice) -> Entry:
    """The entry of a place where the lemma was chosen."""
    order = [choice.chosen, *(at for at in range(len(words)) if at != choice.chosen)]
    standing = next((place for place, at in enumerate(order) if words[at]), 0) if not words[choice.chosen] else 0
    readings = tuple(
        Reading(
            sigla[at],
            words[at],
            cause=choice.causes[at],
            type="orthographic" if choice.causes[at] == "modernisation" else None,
            cert=choice.cert if at == choice.chosen else choice.certs[at],
        )
        for at in order
    )
    # A reading is set into the text in place of an empty lemma only where it is a line of its own.
    whole = len(span) > 0
    return Entry(
        span,
        readings,
        standing if whole else 0,
        Kind.VARIANT,
        choice.type,
        evidence=tuple(Evidence(item.kind, item.words, words[item.favours]) for item in choice.evidence),
        doubtful=choice.doubtful,
    )


def _partnered(draft: _Draft) -> tuple[Entry, ...]:
    """The entries, those of moved blocks with their counterparts; the lemma stands where the first witness has it."""
    entries = list(draft.entries)
    done: set[int] = set()
    for block, numbers in sorted(draft.moved.items()):
        partner = draft.grid.partners.get(block, 0)
        others = draft.moved.get(partner, [])
        for here, there in zip(numbers, others, strict=False):
            if here in done or there in done:
                continue
            done |= {here, there}
            rank = [
                min(draft.grid.sigla.index(siglum) for siglum in entries[at].readings[0].sigla) for at in (here, there)
            ]
            second = there if rank[0] <= rank[1] else here
            entries[here] = replace(entries[here], partner=there)
            entries[there] = replace(entries[there], partner=here)
            own, silent = entries[second].readings[0], entries[second].readings[1:]
            empty = Reading(tuple(siglum for reading in silent for siglum in reading.sigla), "")
            entries[second] = replace(entries[second], readings=(empty, own), standing=1)
    for numbers in draft.moved.values():
        for at in numbers:
            if at not in done:
                # Moved to a place that shares a line with other words: told as an addition here and there.
                entries[at] = replace(entries[at], kind=Kind.VARIANT)
    return tuple(entries)
