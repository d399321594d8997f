"""A collation in, the links of its moved blocks out, without those between words that are only cut otherwise."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from depesha.collate.model import Collation, Link, Range


def transpositions(collation: Collation) -> tuple[Link, ...]:
    """Links between ranges that share no column.

    The other links tie `точказрения` of one witness to `точка зрения` of another, whose words have a column each
    because most witnesses write them so; the one word stands in one of these columns.
    """
    cells = {
        witness.siglum: [
            (cell, number) for number, column in enumerate(collation.table) if (cell := column[place]) is not None
        ]
        for place, witness in enumerate(collation.witnesses)
    }
    return tuple(
        link
        for link in collation.links
        if not _columns(cells[link.first], link.first_range) & _columns(cells[link.second], link.second_range)
    )


def _columns(cells: list[tuple[Range, int]], words: Range) -> set[int]:
    """The columns in which a range has something."""
    low = bisect_right(cells, words[0], key=lambda cell: cell[0][1])
    high = bisect_left(cells, words[1], key=lambda cell: cell[0][0])
    return {number for _, number in cells[low:high]}
