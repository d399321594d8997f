"""Columns in which a witness writes words as one in, columns as most witnesses part the words out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from depesha.collate.pairing import Pairing
from depesha.collate.progressing import Cells, Place

_Partners = Mapping[int, Mapping[int, Sequence[int]]]
"""For each token, by witness, the tokens that answer to it."""


def parted(table: Sequence[Cells], pairings: Mapping[tuple[int, int], Pairing]) -> list[Cells]:
    """`точказрения` joined first and took `точка зрения` of two others into its column: they get two again."""
    crowded = [column for column in table if _agreed_size(column) > 1]
    if not crowded:
        return list(table)
    partners = _partners(crowded, pairings)
    return [part for column in table for part in _apart(column, partners)]


def _agreed_size(column: Cells) -> int:
    """How many tokens most cells hold; 1 if no two witnesses agree on more."""
    sizes = [cell[1] - cell[0] for cell in column if cell]
    if max(sizes) == 1:
        return 1
    counts = Counter(sizes)
    size = max((count for count in counts if count > 1), key=lambda count: (counts[count], -count), default=1)
    return size if counts[size] > 1 else 1


def _partners(columns: Sequence[Cells], pairings: Mapping[tuple[int, int], Pairing]) -> _Partners:
    wanted = {place for column in columns for cell in column if cell for place in range(*cell)}
    partners: dict[int, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for (one, other), pairing in pairings.items():
        for match in pairing.in_order:
            for left in range(match.left, match.left_end):
                if left in wanted:
                    for right in range(match.right, match.right_end):
                        partners[left][other].append(right)
                        partners[right][one].append(left)
    return partners


def _apart(column: Cells, partners: _Partners) -> list[Cells]:
    """A column for each token that the witnesses agree on; the others stand where most of their partners do."""
    size = _agreed_size(column)
    if size == 1:
        return [column]
    agreed = {
        place: step for cell in column if cell and cell[1] - cell[0] == size for step, place in enumerate(range(*cell))
    }
    parts: list[list[Place | None]] = [[None] * len(column) for _ in range(size)]
    for witness, cell in enumerate(column):
        at = 0
        for place in range(*(cell or (0, 0))):
            at = agreed[place] if place in agreed else max(at, _part_of(place, partners, agreed))
            held = parts[at][witness]
            parts[at][witness] = (held[0] if held else place, place + 1)
    return [tuple(part) for part in parts]


def _part_of(place: int, partners: _Partners, agreed: Mapping[int, int]) -> int:
    """Where most witnesses have the first token that answers to this one."""
    votes: Counter[int] = Counter()
    for others in partners.get(place, {}).values():
        steps = [agreed[other] for other in others if other in agreed]
        if steps:
            votes[min(steps)] += 1
    return min(votes, key=lambda step: (-votes[step], step), default=0)
