"""Capitalised Russian words inside a sentence, with what the dictionary says they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from depesha.names.inflection import parses

_CAPITALISED = re.compile(r"(?<=[а-яё,;:)]\s)[А-ЯЁ][а-яё]{3,}(?:-[А-ЯЁ][а-яё]+)?(?![\w-])")
"""Not at the beginning of a sentence, where every word has a capital."""


def capitalised(text: str) -> Iterator[tuple[int, int, list[Any]]]:
    """Start and end of each such word, and what the dictionary knows it as, likeliest first; none it only guesses."""
    for match in _CAPITALISED.finditer(text):
        known = [parse for parse in parses(match[0].casefold()) if is_listed(parse)]
        if known:
            yield match.start(), match.end(), known


def is_listed(parse: Any) -> bool:
    """True where the dictionary has the word itself."""
    return len(parse.methods_stack) == 1 and type(parse.methods_stack[0][0]).__name__ == "DictionaryAnalyzer"
