"""Columns of single words in, columns of split and merged words out, with links where the witnesses disagree.

`по лучена` beside `получена` is one cell of two tokens. But if two witnesses have `точка зрения` and a third
`точказрения`, the words keep a column each; what the third has stands in one of them and is linked to both words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from depesha.collate.pairing import Pairing
from depesha.collate.progressing import Cells, Place
from depesha.collate.scoring import Match

_SHORTEST_SERIES = 2.5
"""In likeness."""

Pair = tuple[int, Place, int, Place]
"""Witness and cell, another witness and its cell."""


def refined(table: Sequence[Cells], pairings: Mapping[tuple[int, int], Pairing]) -> tuple[list[Cells], list[Pair]]:
    """The columns and the links between cells that answer to each other but do not stand in one column alone."""
    groups = [
        (one, other, match)
        for (one, other), pairing in pairings.items()
        for match in pairing.in_order
        if match.left_end - match.left > 1 or match.right_end - match.right > 1
    ]
    columns = _joined(table, groups)
    where = _where(columns)
    links: list[Pair] = []
    for (one, other), pairing in pairings.items():
        links.extend(_linked(one, other, _out_of_place(pairing.in_order, where)))
        for block in pairing.moved:
            links.extend(_linked(one, other, [match for match in block if where[match.left] != where[match.right]]))
    return columns, links


def _out_of_place(matches: Sequence[Match], where: Mapping[int, int]) -> list[Match]:
    """Groups that stand in several columns, and series that the order of the other witnesses parts."""
    found: list[Match] = []
    astray: list[Match] = []
    for match in matches:
        if match.left_end - match.left == match.right_end - match.right == 1:
            left, right = where[match.left], where[match.right]
            if left != right:
                astray.append(match)
                continue
        else:
            lefts = {where[place] for place in range(match.left, match.left_end)}
            rights = {where[place] for place in range(match.right, match.right_end)}
            if not lefts & rights:
                astray.append(match)
                continue
            if len(lefts | rights) > 1:
                found.append(match)
        if astray:
            found.extend(_many(astray))
            astray = []
    return [*found, *_many(astray)]


def _many(astray: list[Match]) -> list[Match]:
    """A series that two witnesses have in common, but the order of the others parts it: a block that moved."""
    return astray if sum(match.likeness for match in astray) >= _SHORTEST_SERIES else []


def _linked(one: int, other: int, matches: Sequence[Match]) -> list[Pair]:
    return [(one, (match.left, match.left_end), other, (match.right, match.right_end)) for match in matches]


def _where(columns: Sequence[Cells]) -> dict[int, int]:
    return {place: number for number, column in enumerate(columns) for cell in column if cell for place in range(*cell)}


def _joined(table: Sequence[Cells], groups: Sequence[tuple[int, int, Match]]) -> list[Cells]:
    """Neighbouring columns that a group stands in become one if no two witnesses have a word in each of them."""
    where = _where(table)
    tied: dict[int, set[tuple[int, int]]] = defaultdict(set)
    wanted: set[int] = set()
    for one, other, match in groups:
        numbers = {where[place] for place in range(match.left, match.left_end)}
        numbers |= {where[place] for place in range(match.right, match.right_end)}
        seams = range(min(numbers), max(numbers))
        if len(seams) == len(numbers) - 1:
            wanted.update(seams)
            if match.left_end - match.left > 1 and match.right_end - match.right > 1:
                for seam in seams:
                    tied[seam].add((one, other))
    result: list[Cells] = []
    start = 0
    for seam in range(len(table)):
        if seam in wanted and _may_be_one(table[start : seam + 2], tied[seam]):
            continue
        result.append(_one(table[start : seam + 1]))
        start = seam + 1
    return result


def _may_be_one(columns: Sequence[Cells], tied: set[tuple[int, int]]) -> bool:
    """True if the witnesses that have words in several of the columns cut them each in its own way."""
    several = [
        witness for witness in range(len(columns[0])) if sum(column[witness] is not None for column in columns) > 1
    ]
    return all((one, other) in tied for at, one in enumerate(several) for other in several[at + 1 :])


def _one(columns: Sequence[Cells]) -> Cells:
    if len(columns) == 1:
        return columns[0]
    cells: list[Place | None] = []
    for own in zip(*columns, strict=True):
        held = [cell for cell in own if cell]
        cells.append((held[0][0], held[-1][1]) if held else None)
    return tuple(cells)
