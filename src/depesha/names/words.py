"""The words of a text as names are compared by them: without capitals, hyphens, accents and letter-spacing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"(?:[^\W_][\u0300-\u036f]*)+(?:[-‑–’'ʹʼ·](?:[^\W_][\u0300-\u036f]*)+)*")
"""Accents may be characters of their own."""
_SPACED = re.compile(r"[^\W\d_](?: [^\W\d_]){2,}(?![^\W_])")
"""`П Е К И Н`"""
_GENITIVE = re.compile(r"['’]s\Z")
_SIGNS = re.compile(r"[-‑–’'ʹʺʼ· \u0300-\u0307\u0309-\u036f]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")


class Word(NamedTuple):
    """A word of a text."""

    start: int
    """Offset of its first character."""
    end: int
    """Offset behind its last; an English `'s` is left out."""
    norm: str
    """As `normalise` gives it."""
    proper: bool
    """True where it begins with a capital or a figure, or with a letter of a script without capitals."""


def is_cyrillic(word: str) -> bool:
    """True for a word with a Cyrillic letter."""
    return bool(_CYRILLIC.search(word))


@lru_cache(maxsize=20_000)
def normalise(word: str) -> str:
    """`ЦЗЕ-ДУНА` as `цзедуна`, `Хрущёв` as `хрущев`, `P’yŏngyang` as `pyongyang`; ready to be compared."""
    plain = word.casefold()
    if not plain.isascii():
        # й is a letter of its own, in whatever way it is coded: only Latin letters lose their accents.
        cyrillic = is_cyrillic(plain)
        plain = unicodedata.normalize("NFC" if cyrillic else "NFKD", plain)
        plain = plain.replace("ё", "е") if cyrillic else plain
    return _SIGNS.sub("", plain)


def words(text: str) -> Iterator[Word]:
    """The words of a text in order; letters set apart by blanks are one word."""
    behind = 0
    for match in _WORD.finditer(text):
        start = match.start()
        if start < behind:
            continue
        written = match[0]
        if len(written) == 1 and (spaced := _SPACED.match(text, start)):
            written = spaced[0]
            behind = spaced.end()
        norm, length, proper = _seen(written)
        if norm:
            yield Word(start, start + length, norm, proper)


@lru_cache(maxsize=50_000)
def _seen(written: str) -> tuple[str, int, bool]:
    """A word as it is compared, its length without genitive, and whether it is a proper one."""
    genitive = _GENITIVE.search(written)
    length = len(written) - (len(genitive[0]) if genitive else 0)
    return normalise(written[:length]), length, not written[0].islower()
