"""The form under which an unknown name would be listed."""

from __future__ import annotations

import re

from depesha.names.inflection import nominative

_PART = re.compile(r"[^\W\d_]+")


def lemma_of(text: str, language: str, *, place: bool = False) -> str:
    """The name in the nominative and in usual capitals: `ЗАХАРОВЫМ` gives `Захаров`; other languages keep theirs.

    A guess, for a proposal that an editor will look at.
    """
    text = " ".join(text.split())
    lemma = _PART.sub(lambda word: nominative(word[0], place=place), text) if language[:2] == "ru" else text
    return (
        _PART.sub(lambda word: word[0].capitalize() if len(word[0]) > 1 else word[0], lemma)
        if lemma.isupper()
        else lemma
    )
