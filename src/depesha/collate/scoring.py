"""Likeness in, scores out: what a pair, a group and a gap are worth to an alignment."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from depesha.collate.vocabulary import Floats

GAP_OPENED = 0.55
"""Cost of each gap, whatever its length."""
GAP_EXTENDED = 0.16
"""Cost of each token of weight 1 in a gap."""
_NEUTRAL = 0.5
"""Likeness at which a pair is worth nothing."""
_WORST = -0.4
GROUP_LEAST = 0.75
"""Groups less alike are not looked at."""
GROUP_GAIN = 0.12
"""Groups must be so much more alike than their tokens one by one."""
GROUP_COST = 0.12


def score_of(likeness: Floats) -> Floats:
    """Of a pair of weight 1."""
    return np.maximum((likeness - _NEUTRAL) / (1 - _NEUTRAL), _WORST)


def score(likeness: float) -> float:
    """Of one pair of weight 1."""
    return max((likeness - _NEUTRAL) / (1 - _NEUTRAL), _WORST)


class Match(NamedTuple):
    """Tokens of one witness that answer to tokens of another, by places in the row."""

    left: int
    left_end: int
    right: int
    right_end: int
    likeness: float
    """From 0 to 1."""
