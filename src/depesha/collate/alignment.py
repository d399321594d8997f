"""Stretches of two witnesses in, matches out: the best alignment of each, whole or in part, with affine gaps.

All stretches are aligned at once: they lie side by side in one matrix, the tallest first, so that each step of the
loop fills one row of every stretch that is tall enough.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from depesha.collate.anchoring import Stretch
from depesha.collate.grouping import SHAPES, groups_in
from depesha.collate.scoring import GAP_EXTENDED, GAP_OPENED, Match, score_of
from depesha.collate.similarity import likeness
from depesha.collate.vocabulary import Floats, Ints, Row

MOST_CELLS = 4_000_000
"""So many at most in one matrix."""
_MOST_STRETCHES = 2_000
_CELLS_AT_ONCE = 500_000
_APART = 1e4
"""Keeps the gaps of one stretch out of the next: more than any alignment can score."""
_NEVER = -1e9
_NEARLY = 1e-6


def align(row: Row, stretches: Sequence[Stretch], local: bool = False) -> list[list[Match]]:
    """For each stretch its matches in order; `local` takes the best part of it and leaves the rest."""
    results: list[list[Match]] = [[] for _ in stretches]
    order = sorted(range(len(stretches)), key=lambda number: -(stretches[number].left_end - stretches[number].left))
    for batch in _batches(stretches, order):
        matrix = _Matrix(row, [stretches[number] for number in batch], local)
        for column, number in enumerate(batch):
            results[number] = matrix.trace(column)
    return results


def _batches(stretches: Sequence[Stretch], order: list[int]) -> Iterator[list[int]]:
    batch: list[int] = []
    cells = 0
    for number in order:
        if batch and (cells + stretches[number].cells > MOST_CELLS or len(batch) == _MOST_STRETCHES):
            yield batch
            batch, cells = [], 0
        batch.append(number)
        cells += stretches[number].cells
    if batch:
        yield batch


class _Matrix:
    """Scores of stretches side by side; row 0 and the first column of each stand before the first token."""

    def __init__(self, row: Row, stretches: Sequence[Stretch], local: bool) -> None:
        self.row, self.stretches, self.local = row, stretches, local
        heights = np.array([stretch.left_end - stretch.left for stretch in stretches])
        widths = np.array([stretch.right_end - stretch.right + 1 for stretch in stretches])
        self.firsts = np.concatenate([[0], np.cumsum(widths)])
        tallest = int(heights[0])
        active = np.searchsorted(-heights, -np.arange(tallest + 1), side="right")
        self.widths = self.firsts[active]
        self.offsets = np.concatenate([[0], np.cumsum(self.widths)])
        lefts = np.array([stretch.left for stretch in stretches])
        rights = np.array([stretch.right for stretch in stretches])
        self.column_lefts = np.repeat(lefts, widths)
        self.column_numbers = np.arange(self.firsts[-1]) - np.repeat(self.firsts[:-1], widths)
        self.column_rights = np.repeat(rights, widths) + self.column_numbers - 1
        self.likeness = np.zeros(int(self.offsets[-1]))
        self.pairs = np.full(int(self.offsets[-1]), _NEVER)
        groups = [self._graded(first, last) for first, last in self._slabs(tallest)]
        self.group_cells = np.concatenate([cells for cells, _, _, _ in groups])
        self.group_shapes = np.concatenate([shapes for _, shapes, _, _ in groups])
        self.group_likeness = np.concatenate([alike for _, _, alike, _ in groups])
        self.group_scores = np.concatenate([scores for _, _, _, scores in groups])
        self.scores = self._filled(tallest)

    def _slabs(self, tallest: int) -> Iterator[tuple[int, int]]:
        """Rows from 1, so many at a time as memory allows."""
        first = 1
        while first <= tallest:
            last = int(np.searchsorted(self.offsets, self.offsets[first] + _CELLS_AT_ONCE, side="right")) - 1
            last = min(max(last, first + 1), tallest + 1)
            yield first, last
            first = last

    def _graded(self, first: int, last: int) -> tuple[Ints, Ints, Floats, Floats]:
        """Fills likeness and pair scores of rows `first` to before `last`; the groups that end there."""
        start, end = int(self.offsets[first]), int(self.offsets[last])
        rows = np.repeat(np.arange(first, last), self.widths[first:last])
        columns = np.arange(start, end) - self.offsets[rows]
        numbers = self.column_numbers[columns]
        inside = np.flatnonzero(numbers > 0)
        rows, columns, numbers = rows[inside], columns[inside], numbers[inside]
        left, right = self.column_lefts[columns] + rows - 1, self.column_rights[columns]
        alike = likeness(self.row, left, right)
        self.likeness[start + inside] = alike
        self.pairs[start + inside] = score_of(alike) * (self.row.weights[left] + self.row.weights[right]) / 2

        def single(cells: Ints, up: int, back: int) -> Floats:
            found: Floats = self.likeness[self.offsets[rows[cells] - up] + columns[cells] - back]
            return found

        groups = groups_in(self.row, left, right, rows, numbers, single)
        return start + inside[groups.cells], groups.shapes, groups.likeness, groups.scores

    def _filled(self, tallest: int) -> Floats:
        scores = np.zeros(int(self.offsets[-1]))
        weights = self.row.weights * GAP_EXTENDED
        starts = self.firsts[:-1]
        stretch_of = np.repeat(np.arange(len(starts)), np.diff(self.firsts))
        costs = np.where(self.column_numbers > 0, weights[np.maximum(self.column_rights, 0)], 0.0)
        across = np.cumsum(costs) + stretch_of * _APART
        back = across + GAP_OPENED
        self.across = across
        if not self.local:
            scores[: self.widths[0]] = np.where(
                self.column_numbers > 0, across[np.repeat(starts, np.diff(self.firsts))] - back, 0.0
            )
        shapes = np.array(SHAPES)
        tall, wide = shapes[self.group_shapes, 0], shapes[self.group_shapes, 1]
        group_rows = np.searchsorted(self.offsets, self.group_cells, side="right") - 1
        group_columns = self.group_cells - self.offsets[group_rows]
        before = self.offsets[group_rows - tall] + group_columns - wide
        group_ends = np.searchsorted(group_rows, np.arange(tallest + 2)).tolist()
        offsets, row_widths = self.offsets.tolist(), self.widths.tolist()
        down = np.full(row_widths[0], _NEVER)
        above = scores[: row_widths[0]]
        for number in range(1, tallest + 1):
            width = row_widths[number]
            here = scores[offsets[number] : offsets[number] + width]
            np.add(above[: width - 1], self.pairs[offsets[number] + 1 : offsets[number] + width], out=here[1:])
            here[starts[: np.searchsorted(starts, width)]] = _NEVER
            low, high = group_ends[number], group_ends[number + 1]
            if low < high:
                np.maximum.at(here, group_columns[low:high], scores[before[low:high]] + self.group_scores[low:high])
            down = np.maximum(down[:width], above[:width] - GAP_OPENED)
            down -= weights[self.column_lefts[:width] + number - 1]
            np.maximum(here, down, out=here)
            if self.local:
                np.maximum(here, 0, out=here)
            reach = np.maximum.accumulate(here + across[:width])
            np.maximum(here[1:], reach[:-1] - back[1:width], out=here[1:])
            above = here
        return scores

    def trace(self, number: int) -> list[Match]:
        """Matches of one stretch, in order."""
        stretch, first = self.stretches[number], int(self.firsts[number])
        row, column = stretch.left_end - stretch.left, stretch.right_end - stretch.right
        if self.local:
            row, column = self._best(number)
        matches: list[Match] = []
        scores, offsets = self.scores, self.offsets
        while row > 0 and column > 0:
            cell = int(offsets[row]) + first + column
            score = float(scores[cell])
            if self.local and score <= _NEARLY:
                break
            found = self._step(cell, row, column, first, score)
            if found is not None:
                tall, wide, alike = found
                left, right = stretch.left + row, stretch.right + column
                matches.append(Match(left - tall, left, right - wide, right, alike))
                row, column = row - tall, column - wide
                continue
            row, column = self._gap(row, column, first, score, stretch)
        return matches[::-1]

    def _step(self, cell: int, row: int, column: int, first: int, score: float) -> tuple[int, int, float] | None:
        """How many tokens of each side are matched here."""
        diagonal = float(self.scores[int(self.offsets[row - 1]) + first + column - 1])
        if abs(diagonal + float(self.pairs[cell]) - score) < _NEARLY:
            return 1, 1, float(self.likeness[cell])
        low = int(np.searchsorted(self.group_cells, cell))
        while low < len(self.group_cells) and self.group_cells[low] == cell:
            tall, wide = SHAPES[int(self.group_shapes[low])]
            before = float(self.scores[int(self.offsets[row - tall]) + first + column - wide])
            if abs(before + float(self.group_scores[low]) - score) < _NEARLY:
                return tall, wide, float(self.group_likeness[low])
            low += 1
        return None

    def _gap(self, row: int, column: int, first: int, score: float, stretch: Stretch) -> tuple[int, int]:
        """Where the gap that ends here began."""
        weights = self.row.weights[stretch.left : stretch.left + row] * GAP_EXTENDED
        costs = np.cumsum(weights[::-1])[::-1] + GAP_OPENED
        fits = np.flatnonzero(np.abs(self.scores[self.offsets[:row] + first + column] - costs - score) < _NEARLY)
        if len(fits):
            return int(fits[-1]), column
        start = int(self.offsets[row]) + first
        costs = self.across[first + column] - self.across[first : first + column] + GAP_OPENED
        fits = np.flatnonzero(np.abs(self.scores[start : start + column] - costs - score) < _NEARLY)
        return row, int(fits[-1]) if len(fits) else 0

    def _best(self, number: int) -> tuple[int, int]:
        """Where the best part of a stretch ends."""
        stretch, first = self.stretches[number], int(self.firsts[number])
        height, width = stretch.left_end - stretch.left, stretch.right_end - stretch.right + 1
        starts = self.offsets[1 : height + 1] + first
        cells = np.concatenate([self.scores[start : start + width] for start in starts.tolist()])
        row, column = divmod(int(np.argmax(cells)), width)
        return row + 1, column
