"""Places of two witnesses in, likeness of what stands there out: 1 for the same folded form, 0 for no likeness."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import cpdist

from depesha.collate.vocabulary import Floats, Ints, Masks, Row

LEAST_OF_WORDS = 0.34
"""Two words less alike are taken for different words."""
OTHER_SIGN = 0.5
"""Likeness of two different signs of punctuation."""


def likeness(row: Row, left: Ints, right: Ints) -> Floats:
    """Of the token at each left place to the token at the right place beside it."""
    left_ids, right_ids = row.ids[left], row.ids[right]
    result: Floats = (left_ids == right_ids).astype(np.float64)
    left_words, right_words = row.words[left], row.words[right]
    result[~(left_words | right_words) & (result == 0)] = OTHER_SIGN
    worth = left_words & right_words & (result == 0)
    worth &= may_be_alike(row.lengths[left], row.letters[left], row.lengths[right], row.letters[right], LEAST_OF_WORDS)
    places = np.flatnonzero(worth)
    if len(places):
        keys = left_ids[places] * len(row.forms) + right_ids[places]
        unique, where = np.unique(keys, return_inverse=True)
        firsts, seconds = np.divmod(unique, len(row.forms))
        graded = likeness_of_forms(
            [row.forms[number] for number in firsts.tolist()],
            [row.forms[number] for number in seconds.tolist()],
            [row.skeletons[number] for number in firsts.tolist()],
            [row.skeletons[number] for number in seconds.tolist()],
        )
        graded[graded < LEAST_OF_WORDS] = 0
        result[places] = graded[where]
    return result


def likeness_of_forms(
    left: Sequence[str], right: Sequence[str], left_skeletons: Sequence[str], right_skeletons: Sequence[str]
) -> Floats:
    """A letter that prints like the other costs half of a different letter."""
    exact = cpdist(left, right, scorer=Levenshtein.normalized_similarity)
    printed = cpdist(left_skeletons, right_skeletons, scorer=Levenshtein.normalized_similarity)
    mean: Floats = np.add(exact, printed, dtype=np.float64) / 2
    return mean


def may_be_alike(
    left_lengths: Ints, left_letters: Masks, right_lengths: Ints, right_letters: Masks, least: float
) -> npt.NDArray[np.bool_]:
    """False where lengths or letters alone show that a likeness of `least` cannot be reached."""
    longer = np.maximum(left_lengths, right_lengths)
    apart = np.abs(left_lengths - right_lengths)
    only_left = np.bitwise_count(left_letters & ~right_letters)
    only_right = np.bitwise_count(right_letters & ~left_letters)
    possible: npt.NDArray[np.bool_] = np.maximum(apart, np.maximum(only_left, only_right)) <= (1 - least) * longer
    return possible
