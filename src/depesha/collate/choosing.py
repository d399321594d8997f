"""Witnesses in, which of them to align with which out: all with all, or, if they are many, each with the likest."""

from __future__ import annotations

import numpy as np

from depesha.collate.vocabulary import Floats, Row

_FEW = 8
_NEAREST = 3


def pairs_to_align(row: Row) -> list[tuple[int, int]]:
    """Every witness is tied to every other, if only through third ones."""
    count = len(row.bounds) - 1
    if count <= _FEW:
        return [(one, other) for one in range(count) for other in range(one + 1, count)]
    common = _common_forms(row, count)
    joined = [int(np.argmax(common.sum(axis=1)))]
    waiting = [number for number in range(count) if number != joined[0]]
    pairs: list[tuple[int, int]] = []
    while waiting:
        following = max(waiting, key=lambda number: (common[number, joined].max(), -number))
        nearest = sorted(joined, key=lambda number: (-common[number, following], number))[:_NEAREST]
        pairs.extend((min(number, following), max(number, following)) for number in nearest)
        joined.append(following)
        waiting.remove(following)
    return sorted(pairs)


def _common_forms(row: Row, count: int) -> Floats:
    """For each two witnesses: the share of their forms that both have."""
    numbers = np.repeat(np.arange(count), np.diff(row.bounds))
    has = np.zeros((count, max(len(row.forms), 1)), dtype=np.float32)
    has[numbers, row.ids] = 1
    both = has @ has.T
    sizes = has.sum(axis=1)
    shares: Floats = np.divide(both, np.maximum(sizes[:, None] + sizes[None, :] - both, 1), dtype=np.float64)
    return shares
