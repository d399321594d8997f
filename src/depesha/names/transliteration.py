"""Russian names in Latin letters, as libraries, atlases and newspapers write them (`iuliia` has the tables)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from depesha.names.words import is_cyrillic

SYSTEMS = ("ALA_LC_ALT", "BGN_PCGN_ALT", "BS_2979_ALT", "WIKIPEDIA", "SCIENTIFIC", "UNGEGN_1987", "YANDEX_MAPS")
"""Library of Congress; U.S. Board on Geographic Names; British Standard, the press; common; scholarly; United
Nations; simplified: Krasovskii, Krasovskiy, Krasovsky, Krasovskij."""


@cache
def _schemas() -> tuple[Any, ...]:
    import iuliia

    return tuple(getattr(iuliia, name) for name in SYSTEMS)


@lru_cache(maxsize=200_000)
def _in_all(word: str) -> tuple[str, ...]:
    """A word in each system."""
    return tuple(str(schema.translate(word)) for schema in _schemas())


def transliterations(text: str) -> Iterator[str]:
    """A Russian form in each system, each once; nothing for a form in another script."""
    if is_cyrillic(text):
        systems = zip(*(_in_all(word) for word in text.split()), strict=True)
        yield from dict.fromkeys(" ".join(words) for words in systems)
