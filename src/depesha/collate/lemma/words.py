"""The words of a reading, and the forms under which two spellings are one word."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"\w+")
_SPELLING = str.maketrans({"ё": "е", "э": "е", "ѣ": "е", "і": "и", "й": "и"})


def words(text: str) -> tuple[str, ...]:
    """The words of a reading, in lower case."""
    return tuple(match[0] for match in _WORD.finditer(text.casefold()))


@lru_cache(maxsize=4096)
def spelling(text: str) -> str:
    """What is left when spelling does not matter: case, hyphens, ё and э, a hard sign at the end."""
    bare = "".join(character for character in text.casefold() if character.isalnum())
    return bare.translate(_SPELLING).removesuffix("ъ")


def same_word(one: str, other: str) -> bool:
    """True for two spellings of the same words: `ЦЗЕ-ДУН` and `ЦЗЭДУН`."""
    return bool(spelling(one)) and spelling(one) == spelling(other)


def signs_only(text: str) -> bool:
    """True for what has neither letter nor figure; also for nothing at all."""
    return not any(character.isalnum() for character in text)
