"""A Russian family name that the dictionary has: «сообщил Вышинскому»."""

from __future__ import annotations

from collections.abc import Iterator

from depesha.names.strangers.dictionary import capitalised
from depesha.names.strangers.unknown import Unknown

_SURE = 0.5


def dictionary_surnames(text: str, language: str) -> Iterator[Unknown]:
    """Words inside a sentence that are surnames before anything else."""
    if language != "ru":
        return
    for start, end, known in capitalised(text):
        score = sum(parse.score for parse in known if "Surn" in parse.tag)
        if score >= _SURE and "Surn" in known[0].tag:
            yield Unknown(start, end, "persName")
