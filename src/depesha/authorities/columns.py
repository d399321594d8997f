"""Text in columns of a terminal, where a Chinese character takes two and an accent none."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator


def width(text: str) -> int:
    """The columns that a text takes (Unicode Standard Annex 11; ambiguous characters take one)."""
    return sum(_width(character) for character in text)


def _width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def padded(text: str, columns: int) -> str:
    """A text with blanks behind it up to a number of columns."""
    return text + " " * max(0, columns - width(text))


def folded_to(words: Iterable[str], columns: int) -> Iterator[str]:
    """Words in lines that are no wider than a number of columns; a word that is too long is cut."""
    line = ""
    for word in words:
        while width(word) > columns:
            if line:
                yield line
                line = ""
            head = _head(word, columns)
            yield head
            word = word[len(head) :]
        if line and width(line) + 1 + width(word) > columns:
            yield line
            line = ""
        line = f"{line} {word}" if line else word
    if line:
        yield line


def _head(word: str, columns: int) -> str:
    taken = 0
    for at, character in enumerate(word):
        taken += _width(character)
        if taken > columns:
            return word[: max(at, 1)]
    return word
