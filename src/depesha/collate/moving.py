"""What is left over of two witnesses in, blocks that stand in both in another order out."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from depesha.collate.alignment import MOST_CELLS, align
from depesha.collate.anchoring import Stretch
from depesha.collate.scoring import Match
from depesha.collate.supporting import worth
from depesha.collate.vocabulary import Row

LEAST_SCORE = 1.3
"""A block that is worth less is chance."""
_ROUNDS = 4
_MOST_CELLS = 20_000
"""Above, only runs that share a word are compared."""
_COMMON = 25
"""A word in more pairs of runs tells nothing."""


def moved_blocks(row: Row, wholes: Sequence[Stretch], in_order: Sequence[Sequence[Match]]) -> list[list[list[Match]]]:
    """For each two witnesses their blocks, by where they stand in the first."""
    blocks: list[list[list[Match]]] = [[] for _ in wholes]
    taken = [list(matches) for matches in in_order]
    going = list(range(len(wholes)))
    for _ in range(_ROUNDS):
        stretches: list[Stretch] = []
        owners: list[int] = []
        for number in going:
            for stretch in _opposed(row, wholes[number], taken[number]):
                stretches.append(stretch)
                owners.append(number)
        if not stretches:
            break
        found: dict[int, list[tuple[float, list[Match]]]] = {}
        for owner, matches in zip(owners, align(row, stretches, local=True), strict=True):
            value = sum(worth(row, match) for match in matches)
            if value >= LEAST_SCORE:
                found.setdefault(owner, []).append((value, matches))
        going = sorted(found)
        for number in going:
            for _, matches in sorted(found[number], key=lambda one: (-one[0], one[1][0].left, one[1][0].right)):
                if _free(matches, blocks[number]):
                    blocks[number].append(matches)
                    taken[number].extend(matches)
    return [sorted(own, key=lambda matches: matches[0].left) for own in blocks]


def _free(matches: Sequence[Match], blocks: Sequence[Sequence[Match]]) -> bool:
    left, left_end, right, right_end = matches[0].left, matches[-1].left_end, matches[0].right, matches[-1].right_end
    return all(
        (block[-1].left_end <= left or left_end <= block[0].left)
        and (block[-1].right_end <= right or right_end <= block[0].right)
        for block in blocks
    )


def _opposed(row: Row, whole: Stretch, taken: Sequence[Match]) -> list[Stretch]:
    """Every run left over on one side with every run on the other; if these are many, those that share a word."""
    lefts = _runs(row, whole.left, whole.left_end, [(match.left, match.left_end) for match in taken])
    rights = _runs(row, whole.right, whole.right_end, [(match.right, match.right_end) for match in taken])
    if sum(end - start for start, end in lefts) * sum(end - start for start, end in rights) <= _MOST_CELLS:
        return [Stretch(*left, *right) for left in lefts for right in rights]
    stretches = [Stretch(*left, *right) for left, right in _sharing(row, lefts, rights)]
    return [stretch for stretch in stretches if stretch.cells <= MOST_CELLS]


_Run = tuple[int, int]
"""First token and the one after the last."""


def _sharing(row: Row, lefts: Sequence[_Run], rights: Sequence[_Run]) -> list[tuple[_Run, _Run]]:
    """Runs that have a long word in common that is not in many of them."""
    left_runs, right_runs = _by_word(row, lefts), _by_word(row, rights)
    pairs = {
        (left, right)
        for word, own in left_runs.items()
        if len(own) * len(right_runs.get(word, ())) <= _COMMON
        for left in own
        for right in right_runs.get(word, ())
    }
    return sorted(pairs)


def _by_word(row: Row, runs: Sequence[_Run]) -> dict[str, list[_Run]]:
    by_word: dict[str, list[_Run]] = {}
    for run in runs:
        ids = row.ids[run[0] : run[1]][row.weights[run[0] : run[1]] >= 1]
        for word in dict.fromkeys(row.skeletons[number] for number in ids.tolist()):
            by_word.setdefault(word, []).append(run)
    return by_word


def _runs(row: Row, start: int, end: int, taken: list[_Run]) -> list[_Run]:
    """What lies between the tokens taken, if it could be worth a block."""
    sums = np.concatenate([[0.0], np.cumsum(row.weights[start:end])])
    runs = []
    at = start
    for low, high in [*sorted(taken), (end, end)]:
        if low > at and sums[low - start] - sums[at - start] >= LEAST_SCORE:
            runs.append((at, low))
        at = max(at, high)
    return runs
