"""Two witnesses in, stretches to align out: what lies between anchors, without what is the same at once."""

from __future__ import annotations

from dataclasses import dataclass

from depesha.collate.alignment import MOST_CELLS
from depesha.collate.anchoring import Stretch, anchors_in
from depesha.collate.scoring import Match
from depesha.collate.vocabulary import Row

_WORTH_CUTTING = 400
"""Stretches with fewer cells are aligned whole."""


@dataclass(frozen=True, slots=True)
class Cut:
    """Two witnesses cut at their anchors."""

    certain: tuple[Match, ...]
    """Anchors and what stands beside them and is the same."""
    open: tuple[Stretch, ...]
    """The rest, to be aligned; a stretch too large for it is left out."""


def cut(row: Row, whole: Stretch) -> Cut:
    """Anchors are sought again between anchors, until there are none."""
    certain: list[Match] = []
    left_open: list[Stretch] = []
    waiting = [whole]
    while waiting:
        stretch = _trimmed(row, waiting.pop(), certain)
        if not stretch.cells:
            continue
        anchors = anchors_in(row, stretch) if stretch.cells > _WORTH_CUTTING else []
        if anchors:
            certain.extend(Match(left, left + 1, right, right + 1, 1.0) for left, right in anchors)
            waiting.extend(_between(stretch, anchors))
        elif stretch.cells <= MOST_CELLS:
            left_open.append(stretch)
    return Cut(tuple(certain), tuple(sorted(left_open, key=lambda stretch: stretch.left)))


def _between(stretch: Stretch, anchors: list[tuple[int, int]]) -> list[Stretch]:
    starts = [(stretch.left, stretch.right), *((left + 1, right + 1) for left, right in anchors)]
    ends = [*anchors, (stretch.left_end, stretch.right_end)]
    return [
        Stretch(left, left_end, right, right_end)
        for (left, right), (left_end, right_end) in zip(starts, ends, strict=True)
        if left < left_end and right < right_end
    ]


def _trimmed(row: Row, stretch: Stretch, certain: list[Match]) -> Stretch:
    """Tokens that are the same at both ends are matched."""
    left, left_end, right, right_end = stretch.left, stretch.left_end, stretch.right, stretch.right_end
    ids = row.ids
    while left < left_end and right < right_end and ids[left] == ids[right]:
        certain.append(Match(left, left + 1, right, right + 1, 1.0))
        left, right = left + 1, right + 1
    while left < left_end and right < right_end and ids[left_end - 1] == ids[right_end - 1]:
        certain.append(Match(left_end - 1, left_end, right_end - 1, right_end, 1.0))
        left_end, right_end = left_end - 1, right_end - 1
    return Stretch(left, left_end, right, right_end)
