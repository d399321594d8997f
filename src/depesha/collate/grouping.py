"""Cells of the alignment in, groups out: places where several tokens together read like one, or like several others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from depesha.collate.scoring import GROUP_COST, GROUP_GAIN, GROUP_LEAST, score_of
from depesha.collate.similarity import likeness_of_forms, may_be_alike
from depesha.collate.vocabulary import Floats, Ints, Row

SHAPES = ((1, 2), (2, 1), (1, 3), (3, 1), (2, 2), (1, 4), (4, 1))
"""How many tokens of the left answer to how many of the right."""


Single = Callable[[Ints, int, int], Floats]
"""For cells, by their index among those looked at: how alike the tokens so many rows above and columns before are."""


@dataclass(frozen=True, slots=True)
class Groups:
    """Candidates, by the cell in which they end."""

    cells: Ints
    """Index of the cell, ascending."""
    shapes: Ints
    """Index into SHAPES."""
    likeness: Floats
    scores: Floats


def groups_in(row: Row, left: Ints, right: Ints, rows: Ints, columns: Ints, single: Single) -> Groups:
    """Groups whose last tokens stand at `left` and `right`.

    `rows` and `columns` say how many tokens of the part lie up to there.
    """
    found: list[tuple[Ints, int, Floats, Floats]] = []
    for number, (tall, wide) in enumerate(SHAPES):
        cells = np.flatnonzero((rows >= tall) & (columns >= wide))
        alone = _alone(row, single, cells, left[cells], right[cells], tall, wide)
        cells, alone = cells[alone > 0], alone[alone > 0]
        lefts, rights = left[cells], right[cells]
        left_lengths, left_letters, left_weights = _joined(row, lefts, tall)
        right_lengths, right_letters, right_weights = _joined(row, rights, wide)
        worth = may_be_alike(left_lengths, left_letters, right_lengths, right_letters, GROUP_LEAST)
        worth &= _cut_otherwise(row, lefts, rights, tall, wide)
        kept = np.flatnonzero(worth)
        if not len(kept):
            continue
        cells, lefts, rights, alone = cells[kept], lefts[kept], rights[kept], alone[kept]
        likeness = likeness_of_forms(
            _spelt(row, row.forms, lefts, tall),
            _spelt(row, row.forms, rights, wide),
            _spelt(row, row.skeletons, lefts, tall),
            _spelt(row, row.skeletons, rights, wide),
        )
        alike = (likeness >= GROUP_LEAST) & (likeness >= alone + GROUP_GAIN)
        left_weights, right_weights = left_weights[kept], right_weights[kept]
        weights = (
            (left_weights + right_weights) / 2 if tall > 1 and wide > 1 else np.minimum(left_weights, right_weights)
        )
        scores = weights * score_of(likeness) - GROUP_COST
        found.append((cells[alike], number, likeness[alike], scores[alike]))
    if not found:
        empty = np.zeros(0)
        return Groups(np.zeros(0, np.int64), np.zeros(0, np.int64), empty, empty)
    cells = np.concatenate([cells for cells, _, _, _ in found])
    order = np.argsort(cells, kind="stable")
    return Groups(
        cells[order],
        np.concatenate([np.full(len(cells), number) for cells, number, _, _ in found])[order],
        np.concatenate([likeness for _, _, likeness, _ in found])[order],
        np.concatenate([scores for _, _, _, scores in found])[order],
    )


def _alone(row: Row, single: Single, cells: Ints, left: Ints, right: Ints, tall: int, wide: int) -> Floats:
    """How alike the tokens are one by one: the best part of a split word, the mean of words cut otherwise."""
    if tall > 1 and wide > 1:
        lengths = row.lengths[left] + row.lengths[right]
        others = row.lengths[left - 1] + row.lengths[right - 1]
        return (single(cells, 0, 0) * lengths + single(cells, 1, 1) * others) / (lengths + others)
    best = single(cells, 0, 0)
    for step in range(1, max(tall, wide)):
        best = np.maximum(best, single(cells, step if tall > 1 else 0, step if wide > 1 else 0))
    return best


def _joined(row: Row, last: Ints, count: int) -> tuple[Ints, npt.NDArray[np.uint64], Floats]:
    lengths, letters, weights = row.lengths[last], row.letters[last], row.weights[last]
    for step in range(1, count):
        lengths = lengths + row.lengths[last - step]
        letters = letters | row.letters[last - step]
        weights = weights + row.weights[last - step]
    return lengths, letters, weights


def _cut_otherwise(row: Row, left: Ints, right: Ints, tall: int, wide: int) -> npt.NDArray[np.bool_]:
    """False where the words are cut at the same places (no group) or there is no word on one side."""
    worth = _has_word(row, left, tall) & _has_word(row, right, wide)
    if tall > 1 and wide > 1:
        worth &= row.ids[left] != row.ids[right]
        worth &= row.ids[left - tall + 1] != row.ids[right - wide + 1]
    return worth


def _has_word(row: Row, last: Ints, count: int) -> npt.NDArray[np.bool_]:
    words = row.words[last]
    for step in range(1, count):
        words = words | row.words[last - step]
    return words


def _spelt(row: Row, forms: tuple[str, ...], last: Ints, count: int) -> list[str]:
    steps = [row.ids[last - step].tolist() for step in range(count - 1, -1, -1)]
    return ["".join([forms[number] for number in numbers]) for numbers in zip(*steps, strict=True)]
