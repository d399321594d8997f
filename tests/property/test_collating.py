"""What holds for any witnesses: no token is lost, none is out of order, and the order of the witnesses is nothing."""

from __future__ import annotations

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from depesha.collate import Collation, Text, collate, transpositions

_WORDS = st.sampled_from(
    [
        *"мы получили вашу шифровку от 13 июля вопросу точка зрения точказрения Маo МАО ФИЛИППОВ МИЛЮПОВ".split(),
        *("П Е К И Н", "во-\nпросу", ",", ".", "№", "telegram", "по", "лучили"),
    ]
)
_TEXTS = st.lists(st.tuples(_WORDS, st.sampled_from([" ", "\n", "\n\n", "  ", ""])), max_size=30).map(
    lambda pieces: "".join(itertools.chain.from_iterable(pieces))
)
_WITNESSES = st.lists(_TEXTS | st.text(max_size=40), max_size=4)


def collated(texts: list[str]) -> Collation:
    return collate([Text(str(number), text) for number, text in enumerate(texts)])


@given(_WITNESSES)
@settings(max_examples=150, deadline=None)
def test_cells_of_a_witness_are_its_text_in_order(texts: list[str]) -> None:
    """A word that is lost, repeated or out of order would be lost from the edition."""
    collation = collated(texts)
    for number, text in enumerate(texts):
        at = 0
        for column in collation.table:
            cell = column[number]
            if cell is not None:
                assert at <= cell[0] < cell[1]
                assert not text[at : cell[0]].strip()
                at = cell[1]
        assert not text[at:].strip()
    assert all(any(column) for column in collation.table)


@given(_WITNESSES)
@settings(max_examples=100, deadline=None)
def test_the_order_of_witnesses_decides_nothing(texts: list[str]) -> None:
    """Who is named first in a file must not change the apparatus."""
    forward, backward = collated(texts), collated(texts[::-1])
    distinct = len(set(texts)) == len(texts)
    mirrored = tuple(column[::-1] for column in backward.table)
    if distinct:
        assert forward.table == mirrored
        assert len(forward.links) == len(backward.links)


@given(_TEXTS | st.text(max_size=40), st.integers(min_value=2, max_value=4))
@settings(max_examples=200, deadline=None)
def test_a_text_with_itself_has_no_variation(text: str, count: int) -> None:
    """Every column is full, and nothing has moved."""
    collation = collated([text] * count)
    assert all(len(set(column)) == 1 for column in collation.table)
    assert collation.links == ()


@given(_WITNESSES)
@settings(max_examples=60, deadline=None)
def test_transpositions_are_links(texts: list[str]) -> None:
    """They are chosen, not made."""
    collation = collated(texts)
    assert set(transpositions(collation)) <= set(collation.links)
