"""A collation → columns over the source: who has what, where lines end, what has moved.

columns(source, parts, collation) → Grid
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from depesha.collate.model import Collation, Link, Text
from depesha.collate.transpositions import transpositions
from depesha.model import Kind, Notation, Part, Source, Span
from depesha.notation import find_notation

OMITTED = -1


@dataclass(frozen=True, slots=True)
class Cell:
    """What one witness has in one column."""

    span: Span
    """Its words, in the source."""
    whole: Span
    """With the notation of the export that is set around them."""
    block: int
    """The number of the moved block it stands in; 0 where it stands in its place; `OMITTED` for a sign of omission."""


@dataclass(frozen=True)
class Grid:
    """The columns of a collation, their cells as ranges of the source."""

    source: Source
    sigla: tuple[str, ...]
    """The most trusted for structure first."""
    columns: tuple[Mapping[str, Cell], ...]
    notation: Mapping[str, tuple[Notation, ...]]
    partners: Mapping[int, int]
    """For each moved block the number of its counterpart."""

    @cached_property
    def places(self) -> Mapping[str, tuple[int, ...]]:
        """For each witness the numbers of the columns in which it has something."""
        return {
            siglum: tuple(number for number, column in enumerate(self.columns) if siglum in column)
            for siglum in self.sigla
        }

    def words(self, span: Span, siglum: str) -> str:
        """A range of a witness without export notation; white space as it stands."""
        text = self.source.slice(span)
        gone = {
            offset - span.start
            for item in self.notation[siglum]
            for piece in (item.opening, item.closing)
            if piece.meets(span)
            for offset in range(piece.start, piece.end)
        }
        return "".join(character for at, character in enumerate(text) if at not in gone) if gone else text


OMISSION = re.compile(r"^[^\S\n]*(?P<sign>\[[^\S\n]*(?:\.\s?\.\s?\.|…)[^\S\n]*\])[^\S\n]*$", re.MULTILINE)
"""The archive's sign that it left something out, on a line of its own."""


def masked(source: Source, part: Part) -> tuple[Text, tuple[Notation, ...]]:
    """A witness as the collation is to see it, every offset kept.

    Signs of export notation and of omission become blanks: they are no words of the telegram.
    """
    notation = find_notation(source, part.span)
    text = source.slice(part.span)
    characters = list(text)
    pieces = [
        Span(piece.start - part.span.start, piece.end - part.span.start)
        for item in notation
        for piece in (item.opening, item.closing)
    ]
    for piece in [*pieces, *(Span(*match.span("sign")) for match in OMISSION.finditer(text))]:
        characters[piece.start : piece.end] = " " * len(piece)
    return Text(part.siglum, "".join(characters)), notation


def _with_omissions(source: Source, part: Part, rows: list[dict[str, Cell]]) -> list[dict[str, Cell]]:
    """The columns with those of a witness's signs of omission, each at the edge of a line that the others have too."""
    found = [Span(*match.span("sign")) for match in OMISSION.finditer(source.text, part.span.start, part.span.end)]
    for span in reversed(found):
        if any(part.siglum in row and row[part.siglum].span.covers(span) for row in rows):
            continue  # within words that were taken for one
        after = next(
            (at for at, row in enumerate(rows) if part.siglum in row and row[part.siglum].span.start >= span.end), None
        )
        if after is None:
            after = 1 + max((at for at, row in enumerate(rows) if part.siglum in row), default=len(rows) - 1)
            while after < len(rows) and _one_line(source, rows[after - 1], rows[after]):
                after += 1
        else:
            while after and part.siglum not in rows[after - 1] and _one_line(source, rows[after - 1], rows[after]):
                after -= 1
        rows.insert(after, {part.siglum: Cell(span, span, OMITTED)})
    return rows


def _one_line(source: Source, left: Mapping[str, Cell], right: Mapping[str, Cell]) -> bool:
    """True where a witness has both columns on one line."""
    return any(
        "\n" not in source.text[left[siglum].whole.end : right[siglum].whole.start]
        for siglum in left
        if siglum in right
    )


def columns(
    source: Source, parts: Sequence[Part], collation: Collation, notation: Mapping[str, tuple[Notation, ...]]
) -> Grid:
    """The columns of a collation of parts of a source."""
    order = {text.siglum: number for number, text in enumerate(collation.witnesses)}
    starts = {part.siglum: part.span.start for part in parts}
    sigla = _by_trust(parts, collation, order)
    moved, partners = _moved_blocks(collation)
    rows: list[dict[str, Cell]] = []
    for column in collation.table:
        row = {}
        for siglum in sigla:
            found = column[order[siglum]]
            if found is not None:
                span = Span(found[0] + starts[siglum], found[1] + starts[siglum])
                row[siglum] = Cell(span, span, moved.get((siglum, found[0]), 0))
        if row:
            rows.append(row)
    _pair_lines(source, rows, partners)
    rows = _settled(rows, sigla)
    for part in parts:
        rows = _with_omissions(source, part, rows)
        _take_notation(source, part, rows)
    return Grid(source, sigla, tuple(rows), dict(notation), partners)


def _by_trust(parts: Sequence[Part], collation: Collation, order: Mapping[str, int]) -> tuple[str, ...]:
    """The sigla, first those that have most of the text, passes before transcripts; the first gives the lines."""
    held = {part.siglum: sum(column[order[part.siglum]] is not None for column in collation.table) for part in parts}
    most = max(held.values(), default=0)

    def rank(part: Part) -> tuple[bool, bool, str]:
        return held[part.siglum] < _MOST * most, part.kind is not Kind.PASS, part.siglum

    return tuple(part.siglum for part in sorted(parts, key=rank))


def _moved_blocks(collation: Collation) -> tuple[dict[tuple[str, int], int], dict[int, int]]:
    """The number of the moved block in which a cell stands, by siglum and start; and the counterpart of each block."""
    numbers = {
        (text.siglum, cell[0]): place
        for at, text in enumerate(collation.witnesses)
        for place, cell in enumerate(column[at] for column in collation.table)
        if cell is not None
    }
    moved: dict[tuple[str, int], int] = {}
    partners: dict[int, int] = {}
    last: tuple[str, str, int, int] | None = None
    for (first, start), (second, place) in sorted(sorted(_ends(link)) for link in transpositions(collation)):
        one, other = (first, start), (second, place)
        here, there = numbers.get(one, -1), numbers.get(other, -1)
        near = (
            last is not None
            and last[:2] == (first, second)
            and 0 <= here - last[2] <= _NEAR
            and 0 <= there - last[3] <= _NEAR
        )
        last = (first, second, here, there)
        if one in moved or other in moved:
            continue
        if not near or not partners:
            number = len(partners) + 1
            partners[number], partners[number + 1] = number + 1, number
        moved[one], moved[other] = number, partners[number]
    return moved, partners


def _pair_lines(source: Source, rows: list[dict[str, Cell]], partners: dict[int, int]) -> None:
    """Takes for moved what one witness has on a line of its own and another, word for word, in one other place.

    Shorter than what the collation dares to take for moved, but a whole line is no chance: `СЕКРЕТНО`.
    """
    runs: list[tuple[str, list[int]]] = []
    for number, row in enumerate(rows):
        if len(row) > 1 or any(cell.block for cell in row.values()):
            continue
        (siglum,) = row
        if runs and runs[-1][0] == siglum and runs[-1][1][-1] == number - 1:
            runs[-1][1].append(number)
        else:
            runs.append((siglum, [number]))
    said: dict[str, list[tuple[str, list[int]]]] = {}
    for siglum, numbers in runs:
        words = " ".join(source.slice(rows[number][siglum].span) for number in numbers).casefold()
        if sum(character.isalpha() for character in words) >= _LETTERS:
            said.setdefault(words, []).append((siglum, numbers))
    for found in said.values():
        if len(found) != 2 or found[0][0] == found[1][0]:
            continue
        if not any(_own_line(source, [rows[number][siglum].span for number in numbers]) for siglum, numbers in found):
            continue
        block = len(partners) + 1
        partners[block], partners[block + 1] = block + 1, block
        for own, (siglum, numbers) in zip((block, block + 1), found, strict=True):
            for number in numbers:
                rows[number][siglum] = replace(rows[number][siglum], block=own)


_LETTERS = 6
"""Fewer letters on a line may be the same by chance."""
_BEFORE = re.compile(r"(?:\A|\n)[\s*~#]*\Z")
_AFTER = re.compile(r"[\s*~]*?(?:\n|\Z)")


def _own_line(source: Source, spans: Sequence[Span]) -> bool:
    before = source.text[max(0, spans[0].start - 12) : spans[0].start]
    return bool(_BEFORE.search(before)) and bool(_AFTER.match(source.text, spans[-1].end))


_MOST = 0.75
"""Share of the longest witness's words that makes a witness whole."""


def _ends(link: Link) -> tuple[tuple[str, int], tuple[str, int]]:
    return (link.first, link.first_range[0]), (link.second, link.second_range[0])


_NEAR = 6
"""Columns that may lie between two links of one moved block."""


def _take_notation(source: Source, part: Part, rows: list[dict[str, Cell]]) -> None:
    """Widens the cells of a witness over what stands between them and is no white space: notation."""
    held = [row for row in rows if part.siglum in row]
    end = part.span.start
    for number, row in enumerate(held):
        cell = row[part.siglum]
        gap = source.text[end : cell.span.start]
        # What is set directly behind a word closes on it; the rest opens on the next.
        closing = len(gap) - len(gap.lstrip()) == 0 and number > 0
        after = len(gap.split(maxsplit=1)[0]) if closing and gap.strip() else 0
        if after:
            before = held[number - 1][part.siglum]
            held[number - 1][part.siglum] = Cell(before.span, Span(before.whole.start, end + after), before.block)
        rest = gap[after:]
        lead = len(rest) - len(rest.lstrip())
        start = end + after + lead if rest.strip() else cell.span.start
        row[part.siglum] = Cell(cell.span, Span(start, cell.span.end), cell.block)
        end = cell.span.end
    tail = source.text[end : part.span.end].rstrip()
    if held and tail:
        cell = held[-1][part.siglum]
        held[-1][part.siglum] = Cell(cell.span, Span(cell.whole.start, end + len(tail)), cell.block)


def _settled(rows: list[dict[str, Cell]], sigla: Sequence[str]) -> list[dict[str, Cell]]:
    """The columns in an order in which what a witness has alone at its edge stands beside its first common word."""
    for siglum in sigla:
        own = [number for number, row in enumerate(rows) if siglum in row]
        common = [number for number in own if len(rows[number]) > 1]
        if not common:
            continue
        lead = [number for number in own if number < common[0]]
        tail = [number for number in own if number > common[-1]]
        before = [row for number, row in enumerate(rows[: common[0]]) if number not in lead]
        after = [row for number, row in enumerate(rows) if number > common[-1] and number not in tail]
        rows = [
            *before,
            *(rows[number] for number in lead),
            *rows[common[0] : common[-1] + 1],
            *(rows[number] for number in tail),
            *after,
        ]
    return rows
