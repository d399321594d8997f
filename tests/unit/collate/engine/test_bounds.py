"""Bad and large input: an answer, in bounded time."""

from __future__ import annotations

import pytest

from depesha.collate import Text, collate


@pytest.mark.parametrize(
    "texts",
    [
        (),
        ("",),
        ("", ""),
        (" \n\t", ""),
        ("слово",),
        ("слово", ""),
        ("", "слово", ""),
        (".", ","),
        ("слово", "word"),
        ("А" * 100_000, "Б" * 100_000),
        ("а б " * 2_000, "б а " * 2_000),
        ("\u0301", "\u00ad"),
        ("電報を受け取った。", "電報を受取った。"),
    ],
)
def test_odd_witnesses_are_collated(texts: tuple[str, ...]) -> None:
    """An empty or strange witness must not stop an edition."""
    collation = collate([Text(str(number), text) for number, text in enumerate(texts)])
    for number, text in enumerate(texts):
        cells = [cell for column in collation.table if (cell := column[number])]
        told = "".join(text[start:end] for start, end in cells)
        assert told.replace(" ", "") == "".join(text.split())


def test_identical_witnesses_have_no_empty_cells() -> None:
    """The same text twice, and a third time, is one text."""
    text = 'Товарищ МАО ЦЗЕ-ДУН! Получили "Вашу" шифровку за № 3511 от 13 июля.'
    collation = collate([Text(siglum, text) for siglum in "ABC"])
    assert all(len(set(column)) == 1 for column in collation.table)
    assert collation.links == ()


def test_a_witness_in_another_script_shares_nothing() -> None:
    """A translation must not be aligned by its commas alone."""
    collation = collate([Text("A", "получили вашу шифровку от июля"), Text("B", "we have received your telegram")])
    assert not any(all(column) for column in collation.table)


def test_many_witnesses_are_collated() -> None:
    """Pairs of all with all would take hours."""
    text = "Получили Вашу шифровку от 13 июля и подробно обсудили все факты"
    texts = [text.replace("а", "о", number % 3).replace("шифровку", f"шифровку{number}") for number in range(60)]
    collation = collate([Text(str(number), own) for number, own in enumerate(texts)])
    assert sum(all(column) for column in collation.table) >= 10


def test_long_witnesses_meet_at_their_anchors() -> None:
    """20,000 words square are too many cells for any machine."""
    own = [f"слово{number % 977}{number}" for number in range(20_000)]
    changed = [f"{word}х" if number % 3 == 0 else word for number, word in enumerate(own) if number % 50]
    collation = collate([Text("A", " ".join(own)), Text("B", " ".join(changed))])
    assert sum(all(column) for column in collation.table) > 19_000
