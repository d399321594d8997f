"""Columns → lines: which columns stand on one line of the edited text, and who has a say there.

The witness that is most trusted for structure decides where a line ends; where it has nothing, the next.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from depesha.collate.apparatus.columns import OMITTED, Grid


@dataclass(frozen=True, slots=True)
class Line:
    """Consecutive columns that no line end parts."""

    columns: tuple[int, ...]
    before: str
    """The white space before it, as the deciding witness has it; empty for the first."""
    scope: frozenset[str]
    """The witnesses that reach this far: those that begin later or end earlier are silent here."""
    present: frozenset[str]
    """The witnesses that have words on it."""
    starts: tuple[str, ...] = ()
    """The fragmentary witnesses that begin with it."""
    ends: tuple[str, ...] = ()


_BLANK = re.compile(r"\n[ \t\f]*\n")

_LACUNA = 6
"""A witness is a fragment where at least this many columns come before it or after it."""


def lines(grid: Grid) -> tuple[Line, ...]:
    """The lines of the edited text."""
    if not grid.columns:
        return ()
    groups: list[tuple[str, list[int]]] = [("", [0])]
    for number in range(1, len(grid.columns)):
        white = _line_end(grid, number)
        if white is None:
            groups[-1][1].append(number)
        else:
            groups.append((white, [number]))
    groups = _apart(grid, groups)
    last = len(grid.columns) - 1
    reach = {}
    standing = [not any(cell.block for cell in column.values()) for column in grid.columns]
    for siglum, places in grid.places.items():
        if places:
            # What has moved elsewhere is no sign that a witness is silent here.
            first = 0 if sum(standing[: places[0]]) < _LACUNA else places[0]
            final = last if sum(standing[places[-1] + 1 :]) < _LACUNA else places[-1]
            reach[siglum] = _whole_paragraphs(groups, first, final)
    found = []
    for white, numbers in groups:
        present = frozenset(siglum for number in numbers for siglum in grid.columns[number])
        scope = {siglum for siglum, (first, final) in reach.items() if numbers[-1] >= first and numbers[0] <= final}
        starts = tuple(sorted(siglum for siglum in scope if reach[siglum][0] > 0 and reach[siglum][0] in numbers))
        ends = tuple(sorted(siglum for siglum in scope if reach[siglum][1] < last and reach[siglum][1] in numbers))
        found.append(Line(tuple(numbers), white, frozenset(scope) | present, present, starts, ends))
    return tuple(found)


def _whole_paragraphs(groups: Sequence[tuple[str, list[int]]], first: int, final: int) -> tuple[int, int]:
    """A reach widened to the blank lines around it: inside a paragraph a witness has words or lacks them."""
    start = end = 0
    for white, numbers in groups:
        if _BLANK.search(white):
            if end >= final:
                break
            if numbers[0] <= first:
                start = numbers[0]
        end = numbers[-1]
    return start, end


def _apart(grid: Grid, groups: list[tuple[str, list[int]]]) -> list[tuple[str, list[int]]]:
    """Sets a moved block on a line of its own where its counterpart has one."""

    def block(number: int) -> int:
        found = {cell.block for cell in grid.columns[number].values()}
        return found.pop() if len(found) == 1 else 0

    alone = {block(numbers[0]) for _, numbers in groups if len({block(number) for number in numbers}) == 1} - {0}
    apart: list[tuple[str, list[int]]] = []
    for white, numbers in groups:
        keys = [block(number) if grid.partners.get(block(number)) in alone else 0 for number in numbers]
        for place, group in enumerate(_runs(numbers, keys)):
            if place and _glued(grid, group[0]):
                apart[-1][1].extend(group)
            else:
                apart.append(("\n\n" if place else white, group))
    return apart


def _glued(grid: Grid, number: int) -> bool:
    """True where a witness has no white space before a column."""
    return not all(_across(grid, siglum, number) for siglum in grid.sigla if _spans(grid.places[siglum], number))


def _runs(numbers: Sequence[int], keys: Sequence[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for at, number in enumerate(numbers):
        if at and keys[at] == keys[at - 1]:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


def _gap(grid: Grid, siglum: str, number: int, *, after: bool) -> str | None:
    """The white space of a witness after (or before) its cell in a column; None at its end."""
    places = grid.places[siglum]
    at = bisect_left(places, number)
    other = at + 1 if after else at - 1
    if not 0 <= other < len(places):
        return None
    one, two = sorted((at, other))
    left, right = grid.columns[places[one]][siglum].whole.end, grid.columns[places[two]][siglum].whole.start
    return grid.source.text[left:right]


def _line_end(grid: Grid, number: int) -> str | None:
    """The white space that ends a line before a column; None where the line goes on."""
    left, right = grid.columns[number - 1], grid.columns[number]
    if any(cell.block == OMITTED for cell in (*left.values(), *right.values())):
        return "\n\n"
    spanning = [siglum for siglum in grid.sigla if _spans(grid.places[siglum], number)]
    if _glued(grid, number):
        return None
    both = [siglum for siglum in grid.sigla if siglum in left and siglum in right]
    if both:
        white = _gap(grid, both[0], number, after=False) or ""
        return white if "\n" in white else None
    around = _across(grid, spanning[0], number) if spanning else "\n\n"
    if "\n" not in around:
        return None
    whites = [
        *(_gap(grid, siglum, number - 1, after=True) for siglum in left if siglum not in spanning[:1]),
        *(_gap(grid, siglum, number, after=False) for siglum in right if siglum not in spanning[:1]),
    ]
    known = [white for white in whites if white is not None]
    if known and not any("\n" in white for white in known):
        return None
    return next((white for white in known if "\n" in white), around)


def _spans(places: Sequence[int], number: int) -> bool:
    return bool(places) and places[0] < number <= places[-1]


def _across(grid: Grid, siglum: str, number: int) -> str:
    """The white space of a witness between its last cell before a column and its next."""
    places = grid.places[siglum]
    at = bisect_left(places, number)
    before, after = grid.columns[places[at - 1]][siglum], grid.columns[places[at]][siglum]
    return grid.source.text[before.whole.end : after.whole.start]
