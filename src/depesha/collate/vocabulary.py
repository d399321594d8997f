"""Tokens of all witnesses in, arrays out: what the alignment needs to know of each token, by its place in one row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from depesha.collate.folding import fold, script_of, skeleton
from depesha.collate.tokens import Token

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Masks = npt.NDArray[np.uint64]

_PUNCTUATION = 0.35
_WEIGHTS = (_PUNCTUATION, 0.55, 0.75)
"""By length of word; longer words weigh 1."""


@dataclass(frozen=True, slots=True)
class Row:
    """The tokens of all witnesses, one witness after the other; a place is an index into it."""

    bounds: tuple[int, ...]
    """Where each witness begins, and the end of the last."""
    forms: tuple[str, ...]
    """Folded forms, each once."""
    skeletons: tuple[str, ...]
    """Of the forms."""
    ids: Ints
    """Of each token: which form."""
    lengths: Ints
    """Of each token: letters of its form."""
    letters: Masks
    """Of each token: which letters its skeleton has, a bit for each."""
    weights: Floats
    """Of each token: words weigh 1, short words and punctuation less."""
    words: npt.NDArray[np.bool_]
    """Of each token: whether it has a letter or a digit."""
    sums: tuple[float, ...]
    """What all tokens before each place weigh together."""

    def witness(self, number: int) -> tuple[int, int]:
        """First place of a witness and the one after its last."""
        return self.bounds[number], self.bounds[number + 1]


def row_of(witnesses: Sequence[Sequence[Token]]) -> Row:
    """Numbers forms in order of appearance."""
    tokens = [token.form for witness in witnesses for token in witness]
    spelt = {form: number for number, form in enumerate(dict.fromkeys(tokens))}
    script = script_of(spelt)
    folded = [fold(form, script) for form in spelt]
    numbers: dict[str, int] = {}
    form_of_spelling = np.array([numbers.setdefault(form, len(numbers)) for form in folded], dtype=np.int64)
    forms = tuple(numbers)
    skeletons = tuple(skeleton(form) for form in forms)
    ids = (
        form_of_spelling[np.array([spelt[form] for form in tokens], dtype=np.int64)]
        if tokens
        else np.zeros(0, np.int64)
    )
    words = np.array([any(letter.isalnum() for letter in form) for form in forms], dtype=np.bool_)
    weights = np.array([_weight(form, bool(word)) for form, word in zip(forms, words, strict=True)], dtype=np.float64)
    bounds = [0]
    for witness in witnesses:
        bounds.append(bounds[-1] + len(witness))
    return Row(
        bounds=tuple(bounds),
        forms=forms,
        skeletons=skeletons,
        ids=ids,
        lengths=np.array([len(form) for form in forms], dtype=np.int64)[ids],
        letters=np.array([_mask(form) for form in skeletons], dtype=np.uint64)[ids],
        weights=weights[ids],
        words=words[ids],
        sums=(0.0, *np.cumsum(weights[ids]).tolist()),
    )


def _mask(form: str) -> int:
    mask = 0
    for letter in form:
        mask |= 1 << (ord(letter) & 63)
    return mask


def _weight(form: str, word: bool) -> float:
    if not word:
        return _PUNCTUATION
    return _WEIGHTS[len(form)] if len(form) < len(_WEIGHTS) else 1.0
