"""Witnesses in, collation out."""

from __future__ import annotations

from collections.abc import Sequence

from depesha.collate.anchoring import Stretch
from depesha.collate.choosing import pairs_to_align
from depesha.collate.model import Collation, Column, Link, Range, Text
from depesha.collate.pairing import pair
from depesha.collate.parting import parted
from depesha.collate.piecing import Pieces, broken_apart
from depesha.collate.progressing import Cells, table_of
from depesha.collate.refining import Pair, refined
from depesha.collate.tokens import Token, tokenize
from depesha.collate.vocabulary import row_of


def collate(witnesses: Sequence[Text]) -> Collation:
    """Sets witnesses side by side; the order in which they are given decides nothing but the order of the cells."""
    if len({witness.text for witness in witnesses}) == 1:
        return _alike(witnesses)
    order = sorted(range(len(witnesses)), key=lambda number: witnesses[number].text)
    tokens = [tokenize(witnesses[number].text) for number in order]
    row = row_of(tokens)
    pieces = Pieces([token for own in tokens for token in own])
    numbers = pairs_to_align(row)
    found = pair(row, [Stretch(*row.witness(one), *row.witness(other)) for one, other in numbers])
    pairings = {pair_of: pieces.of(pairing) for pair_of, pairing in zip(numbers, found, strict=True)}
    table, joined = refined(parted(table_of(pieces.bounds(row.bounds), pairings), pairings), pairings)
    places = pieces.places
    return Collation(
        tuple(witnesses),
        tuple(part for column in table for part in _columns(column, order, places)),
        tuple(_links(witnesses, joined, order, places)),
    )


def _alike(witnesses: Sequence[Text]) -> Collation:
    """The collation of witnesses that are the same to the letter."""
    cells = ((token.start, token.end) for token in tokenize(witnesses[0].text))
    return Collation(tuple(witnesses), tuple((cell,) * len(witnesses) for cell in cells), ())


def _columns(column: Cells, order: list[int], places: list[Token]) -> list[Column]:
    """One column, or one for each piece of a word that all write apart."""
    cells = {number: cell for number, cell in zip(order, column, strict=True) if cell is not None}
    tokens = {number: places[start] for number, (start, end) in cells.items() if end - start == 1}
    if len(tokens) == len(cells) and any(len(token.pieces) > 1 for token in tokens.values()):
        parts = broken_apart(tokens)
    else:
        parts = [{number: _range(places, *cell) for number, cell in cells.items()}]
    return [tuple([part.get(number) for number in range(len(order))]) for part in parts]


def _range(places: list[Token], first: int, end: int) -> Range:
    return places[first].start, places[end - 1].end


def _links(
    witnesses: Sequence[Text],
    joined: list[Pair],
    order: list[int],
    places: list[Token],
) -> list[Link]:
    pairs = [
        sorted([(order[one], _range(places, *left)), (order[other], _range(places, *right))])
        for one, left, other, right in joined
    ]
    return [
        Link(witnesses[first].siglum, first_range, witnesses[second].siglum, second_range)
        for (first, first_range), (second, second_range) in sorted(pairs)
    ]
