"""A collation → rows of stretches: what each witness has on a line, and how it stands to the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from depesha.collate import Collation, transpositions


class State(StrEnum):
    """How a place of the table stands."""

    SAME = "same"
    DIFFERS = "differs"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Consecutive columns of one state."""

    state: State
    cells: tuple[str | None, ...]
    """For each witness its words, white space collapsed; None where it has nothing."""
    block: int = 0
    """For a moved stretch the number it shares with its counterpart."""


@dataclass(frozen=True, slots=True)
class Row:
    """What stands on one line of the first witness that has it."""

    stretches: tuple[Stretch, ...]


def rows(collation: Collation) -> tuple[Row, ...]:
    """The rows of a collation."""
    blocks = _blocks(collation)
    reach = _reach(collation)
    found = []
    for numbers in _lines(collation):
        keyed = [(*_state(collation, number, blocks, reach), number) for number in numbers]
        stretches = []
        # What is the same, moved or missing runs on; each place that all have and read otherwise is shown by itself.
        for (state, block, _, _), group in groupby(keyed, key=lambda item: item[:4]):
            part = [collation.table[item[-1]] for item in group]
            stretches.append(Stretch(state, tuple(_words(collation, part)), block))
        found.append(Row(tuple(stretches)))
    return tuple(found)


def _lines(collation: Collation) -> Iterator[list[int]]:
    """The numbers of the columns, a line at a time."""
    line: list[int] = []
    for number in range(len(collation.table)):
        if line and _breaks(collation, line[-1], number):
            yield line
            line = []
        line.append(number)
    if line:
        yield line


def _breaks(collation: Collation, last: int, number: int) -> bool:
    for at, text in enumerate(collation.witnesses):
        before, after = collation.table[last][at], collation.table[number][at]
        if before and after:
            return "\n" in text.text[before[1] : after[0]]
    for at, text in enumerate(collation.witnesses):
        after = collation.table[number][at]
        if after:
            line = text.text[: after[0]].rpartition("\n")[2]
            return not line.strip()
    return False


def _blocks(collation: Collation) -> dict[tuple[str, int], int]:
    """The number of the moved block of a token, by siglum and start; both sides of a link share it."""
    numbers: dict[tuple[str, int], int] = {}
    last: tuple[str, str, int, int] | None = None
    number = 0
    for link in transpositions(collation):
        near = last and last[:2] == (link.first, link.second) and 0 <= link.first_range[0] - last[2] < 80
        if not near or not 0 <= link.second_range[0] - (last[3] if last else 0) < 80:
            number += 1
        last = (link.first, link.second, link.first_range[1], link.second_range[1])
        numbers.setdefault((link.first, link.first_range[0]), number)
        numbers.setdefault((link.second, link.second_range[0]), number)
    return numbers


def _reach(collation: Collation) -> list[range]:
    """The columns between the first and the last that each witness has: outside of them it is silent."""
    reach = []
    for at in range(len(collation.witnesses)):
        held = [number for number, column in enumerate(collation.table) if column[at]]
        reach.append(range(held[0], held[-1] + 1) if held else range(0))
    return reach


def _state(
    collation: Collation, number: int, blocks: dict[tuple[str, int], int], reach: Sequence[range]
) -> tuple[State, int, tuple[int, ...], int]:
    """State and moved block of a column; who has nothing there, and its number where it must stand by itself."""
    column = collation.table[number]
    words = [text for text, own in zip(_words(collation, [column]), reach, strict=True) if number in own]
    missing = tuple(at for at, cell in enumerate(column) if cell is None)
    if None not in words and len(set(words)) <= 1:
        return State.SAME, 0, missing, -1
    held = [
        blocks.get((text.siglum, cell[0]), 0)
        for text, cell in zip(collation.witnesses, column, strict=True)
        if cell is not None
    ]
    if held and all(held):
        return State.MOVED, held[0], missing, -1
    return State.DIFFERS, 0, missing, -1 if None in words else number


def _words(collation: Collation, columns: Sequence[Sequence[tuple[int, int] | None]]) -> list[str | None]:
    words: list[str | None] = []
    for at, text in enumerate(collation.witnesses):
        cells = [cell for column in columns if (cell := column[at]) is not None]
        words.append(" ".join(text.text[cells[0][0] : cells[-1][1]].split()) if cells else None)
    return words
