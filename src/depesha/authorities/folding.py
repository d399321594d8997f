"""A name → what all its spellings have in common: its words without capitals, hyphens, accents and genitive."""

from __future__ import annotations

from functools import lru_cache

from depesha.names.words import words

Folded = tuple[str, ...]
"""The words of a name, ready to be compared."""


@lru_cache(maxsize=100_000)
def folded(text: str) -> Folded:
    """`МАО ЦЗЕ-ДУН` as `("мао", "цзедун")`; `Malik’s` as `("malik",)`; `П Е К И Н` as `("пекин",)`."""
    return tuple(word.norm for word in words(text))
