"""Capitalised Russian words inside a sentence, with what the dictionary says they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from depesha.names.inflection import parses

_CAPITALISED = re.compile(r"(?<=[а-яё,;:)]\s)[А-ЯЁ][а-яё]{3,}(?:-[А-ЯЁ][а-яё]+)?(?![\w-])")
"""Not at the beginning of a sentence, where every word has a capital."""
_OF_PERSONS = ("Surn", "Name", "Patr")


def capitalised(text: str) -> Iterator[tuple[int, int, list[Any]]]:
    """Start and end of each such word, and what the dictionary knows it as, likeliest first; none it only guesses."""
    for match in _CAPITALISED.finditer(text):
        known = _listed(match[0])
        if known:
            yield match.start(), match.end(), known


def may_name(word: str) -> bool:
    """True for a Russian word that may be a person's name, as far as the dictionary tells."""
    known = _listed(word)
    return not known or any(sign in parse.tag for parse in known for sign in _OF_PERSONS)


def is_of_place(word: str) -> bool:
    """True for `Индии`, `Перу`: a Russian word that the dictionary has as a place in a case, and not as a person."""
    if may_name(word):
        return False
    places = [parse for parse in _listed(word) if "Geox" in parse.tag]
    return bool(places) and ("nomn" not in places[0].tag or all("Fixd" in parse.tag for parse in places))


def _listed(word: str) -> list[Any]:
    return [parse for parse in parses(word.casefold()) if is_listed(parse)]


def is_listed(parse: Any) -> bool:
    """True where the dictionary has the word itself."""
    return len(parse.methods_stack) == 1 and type(parse.methods_stack[0][0]).__name__ == "DictionaryAnalyzer"
