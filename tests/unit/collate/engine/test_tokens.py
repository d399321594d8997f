"""Tokens keep their places and what follows them."""

from __future__ import annotations

from depesha.collate.tokens import tokenize


def test_tokens_and_spaces_give_the_text_back() -> None:
    """Nothing of a witness may be lost between tokens."""
    text = "П Е К И Н,  тов. ЦЗЕ-ДУНУ во-\n просу — \n"
    assert "".join(text[token.start : token.end] + token.space for token in tokenize(text)) == text


def test_initials_are_not_a_spaced_word() -> None:
    """`В. М. Молотов` has points between its letters."""
    assert [token.form for token in tokenize("В. М. Молотов")] == ["В", ".", "М", ".", "Молотов"]


def test_two_single_letters_are_two_words() -> None:
    """`и о` is a conjunction and a preposition."""
    assert [token.form for token in tokenize("и о мире")] == ["и", "о", "мире"]


def test_marks_stay_with_their_letter() -> None:
    """A stress mark does not cut a word in two."""
    assert [token.form for token in tokenize("бо\u0301льший")] == ["бо\u0301льший"]


def test_scripts_without_spaces_are_cut_sign_by_sign() -> None:
    """A whole sentence would be one word otherwise."""
    assert [token.form for token in tokenize("北京电")] == ["北", "京", "电"]
