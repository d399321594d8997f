"""Two witnesses in, anchors out: forms that stand once in each, in the same order, amid neighbours that agree."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

import numpy as np

from depesha.collate.vocabulary import Ints, Row

_REACH = 25
_SHIFT = 3
"""An anchor needs another within so many tokens whose distance differs by no more than so many."""
_SHORTEST_SERIES = 8
"""A series of such anchors reaches at least over so many tokens."""
_LONGEST_GRAM = 3
_SHORTEST_ANCHOR = 3


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of one witness and the part of another that may answer to it, by places in the row."""

    left: int
    left_end: int
    right: int
    right_end: int

    @property
    def cells(self) -> int:
        """How many pairs of tokens it has."""
        return (self.left_end - self.left) * (self.right_end - self.right)


def anchors_in(row: Row, stretch: Stretch) -> list[tuple[int, int]]:
    """Pairs of places, both ascending."""
    points: dict[int, int] = {}
    for size in range(_LONGEST_GRAM, 0, -1):
        points.update(_shared_once(row, stretch, size))
    return _neighbourly(_longest_chain(sorted(points.items())))


def _shared_once(row: Row, stretch: Stretch, size: int) -> dict[int, int]:
    """Where a run of `size` tokens stands that stands once in each part."""
    left = _grams(row, stretch.left, stretch.left_end, size)
    right = _grams(row, stretch.right, stretch.right_end, size)
    if not len(left) or not len(right):
        return {}
    left_grams, left_at, left_counts = np.unique(left, return_index=True, return_counts=True)
    right_grams, right_at, right_counts = np.unique(right, return_index=True, return_counts=True)
    left_once, right_once = left_counts == 1, right_counts == 1
    _, one, other = np.intersect1d(
        left_grams[left_once], right_grams[right_once], assume_unique=True, return_indices=True
    )
    lefts = left_at[left_once][one] + stretch.left
    rights = right_at[right_once][other] + stretch.right
    if size == 1:
        long = row.lengths[lefts] >= _SHORTEST_ANCHOR
        lefts, rights = lefts[long], rights[long]
    return dict(zip(lefts.tolist(), rights.tolist(), strict=True))


def _grams(row: Row, start: int, end: int, size: int) -> Ints:
    """A number for each run of `size` tokens; two runs have the same only if they are alike."""
    ids = row.ids[start:end]
    if len(ids) < size:
        return ids[:0]
    base = len(row.forms)
    grams = ids[: len(ids) - size + 1].copy()
    for step in range(1, size):
        grams *= base
        grams += ids[step : len(ids) - size + 1 + step]
    return grams


def _longest_chain(points: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest series that ascends in both witnesses."""
    ends: list[int] = []
    last: list[int] = []
    before = [-1] * len(points)
    for number, (_, right) in enumerate(points):
        at = bisect_left(ends, right)
        if at == len(ends):
            ends.append(right)
            last.append(number)
        else:
            ends[at] = right
            last[at] = number
        before[number] = last[at - 1] if at else -1
    chain = []
    number = last[-1] if last else -1
    while number >= 0:
        chain.append(points[number])
        number = before[number]
    return chain[::-1]


def _neighbourly(chain: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Anchors that others near by bear out: a phrase that stands alone in the wrong place is none."""
    series: list[list[tuple[int, int]]] = []
    for point in chain:
        if series:
            left, right = series[-1][-1]
            if point[0] - left <= _REACH and abs((point[0] - left) - (point[1] - right)) <= _SHIFT:
                series[-1].append(point)
                continue
        series.append([point])
    return [point for own in series if own[-1][0] - own[0][0] >= _SHORTEST_SERIES for point in own]
