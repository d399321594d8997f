"""A dictionary of Russian: a reading of known words before one of unknown ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

import pymorphy3

from depesha.collate.lemma.model import Evidence, Grounds, Place
from depesha.collate.lemma.words import words

_RUSSIAN = re.compile(r"[а-яё]{3,}")


@cache
def _analyser() -> pymorphy3.MorphAnalyzer:
    return pymorphy3.MorphAnalyzer(lang="ru")


@lru_cache(maxsize=8192)
def _known(word: str) -> bool:
    return bool(_analyser().word_is_known(word))


def lexicon(place: Place, grounds: Grounds) -> Iterator[Evidence]:
    """Evidence for the readings all of whose words are in the dictionary, where another reading has one that is not."""
    del grounds
    if not place.language.startswith("ru"):
        return
    found = {}
    for number, reading in enumerate(place.readings):
        judged = [word for word in words(reading.text) if _RUSSIAN.fullmatch(word)]
        if judged:
            found[number] = all(map(_known, judged))
    if True in found.values() and False in found.values():
        for number, known in found.items():
            if known:
                said = f"“{place.readings[number].text}” is Russian, as a dictionary has it"
                yield Evidence("lexicon", number, 0.7, said)
