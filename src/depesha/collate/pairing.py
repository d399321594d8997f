"""Pairs of witnesses in, what answers to what in each pair out: in order, and in blocks that have moved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from depesha.collate.alignment import align
from depesha.collate.anchoring import Stretch
from depesha.collate.cutting import cut
from depesha.collate.moving import moved_blocks
from depesha.collate.scoring import Match
from depesha.collate.supporting import paired_leftovers, supported
from depesha.collate.vocabulary import Row


@dataclass(frozen=True, slots=True)
class Pairing:
    """What two witnesses have in common."""

    in_order: tuple[Match, ...]
    moved: tuple[tuple[Match, ...], ...]
    """Blocks, each in its own order."""


def pair(row: Row, wholes: Sequence[Stretch]) -> list[Pairing]:
    """For each two witnesses their pairing; all are aligned at once."""
    cuts = [cut(row, whole) for whole in wholes]
    stretches = [stretch for one in cuts for stretch in one.open]
    aligned = iter(align(row, stretches))
    in_order = []
    for whole, one in zip(wholes, cuts, strict=True):
        matches = list(one.certain)
        for _ in one.open:
            matches.extend(next(aligned))
        matches.sort(key=lambda match: match.left)
        in_order.append(supported(row, whole, matches))
    moved = moved_blocks(row, wholes, in_order)
    return [
        Pairing(tuple(paired_leftovers(row, whole, matches, blocks)), tuple(map(tuple, blocks)))
        for whole, matches, blocks in zip(wholes, in_order, moved, strict=True)
    ]
