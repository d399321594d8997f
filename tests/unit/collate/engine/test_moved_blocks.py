"""Blocks that stand elsewhere are linked, and stay in their place in the table."""

from __future__ import annotations

from depesha.collate import Collation, Text, collate, transpositions

BODY = "Получили Вашу шифровку от 13 июля. Мы подробно обсудили все факты и пришли к единогласному выводу."
STAMP = "Снятие копий воспрещается. Подлежит возврату через 6 суток."
OTHER = "Исполнение донесите срочно. Отпечатан один экземпляр для посла."


def linked(collation: Collation) -> list[str]:
    """The words of the first witness that have moved."""
    return [collation.witnesses[0].text[slice(*link.first_range)] for link in transpositions(collation)]


def test_a_moved_stamp_is_linked_whole() -> None:
    """Else it would be an omission at one end and an addition at the other."""
    collation = collate([Text("A", f"{STAMP}\n\n{BODY}"), Text("B", f"{BODY}\n\n{STAMP}")])
    assert " ".join(linked(collation)) == "Снятие копий воспрещается . Подлежит возврату через 6 суток ."


def test_variants_within_a_moved_block_do_not_break_it() -> None:
    """A stamp is read worse than the text, wherever it stands."""
    damaged = "Снятие кспий воспрещаетоя. Подлежит возврату черсз 6 суток."
    moved = linked(collate([Text("A", f"{STAMP}\n\n{BODY}"), Text("B", f"{BODY}\n\n{damaged}")]))
    assert {"копий", "воспрещается", "через"} <= set(moved)


def test_several_blocks_move_on_their_own() -> None:
    """The second must not be lost because the first was found."""
    first, second = f"{STAMP}\n\n{OTHER}\n\n{BODY}", f"{BODY}\n\n{OTHER}\n\n{STAMP}"
    moved = linked(collate([Text("A", first), Text("B", second)]))
    assert {"Снятие", "воспрещается", "Исполнение", "Отпечатан"} <= set(moved)


def test_words_in_order_are_not_linked() -> None:
    """A link says that something moved; here nothing did."""
    assert collate([Text("A", BODY), Text("B", BODY.replace("подробно", "подробне"))]).links == ()


def test_merged_words_are_no_transposition() -> None:
    """The tie of `точказрения` to both words is no movement."""
    apart = "наша точка зрения совершенно правильна"
    collation = collate([Text("A", apart), Text("B", apart), Text("C", "наша точказрения совершенно правильна")])
    assert collation.links
    assert transpositions(collation) == ()
