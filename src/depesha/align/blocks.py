"""Which block of the original a block of the translation renders (guidelines 2.3, TEI P5 `SACS1`).

Blocks are aligned in their order, by role, by length and by the figures they share, after Gale and Church,
"A Program for Aligning Sentences in Bilingual Corpora" (1993), with blocks in place of sentences;
a stamp that stands elsewhere on the other side is paired afterwards, by its role and its number.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from depesha.model import Claim, Source
from depesha.roles import ROLES

_SKIP = 3.0
"""Cost of a block without counterpart."""
_JOIN = 1.2
"""What it costs more to set one block against two."""
_SPREAD = 0.35
"""Standard deviation of the logarithm of the ratio of lengths, translation to original."""

_MANY = 250_000
_BAND = 100
"""Above `_MANY` pairs, blocks further from the diagonal than this are not compared."""

_FIGURE = re.compile(r"\d+")

_LIKE: tuple[frozenset[str], ...] = (
    frozenset({"signature", "signature_line"}),
    frozenset({"date_line", "certification_date", "place_and_date"}),
    frozenset({"distribution_table", "distribution_note", "distribution_head"}),
    frozenset({"paragraph", "unknown"}),
    frozenset({"instruction", "paragraph"}),
    frozenset({"autograph", "signature"}),
)


def _related(one: str, other: str) -> bool:
    if one == "omission":
        return False  # what was left out here and there need not be the same
    return one == other or any(one in pair and other in pair for pair in _LIKE)


def _figures(text: str) -> frozenset[str]:
    return frozenset(figure.lstrip("0") for figure in _FIGURE.findall(text))


def _cost(originals: Sequence[tuple[Claim, str]], translations: Sequence[tuple[Claim, str]]) -> float:
    """What it costs to take these for each other; infinite where their roles forbid it."""
    for original, _ in originals:
        for translation, _ in translations:
            if not _related(original.role, translation.role):
                return math.inf
            if original.role == "stamp" and _kind(original) != _kind(translation):
                return math.inf
    joined = len(originals) + len(translations) > 2
    if joined and any(claim.role != "paragraph" for claim, _ in (*originals, *translations)):
        return math.inf
    one, other = " ".join(text for _, text in originals), " ".join(text for _, text in translations)
    cost = _JOIN * joined + (0.4 if originals[0][0].role != translations[0][0].role else 0.0)
    if originals[0][0].role == "paragraph":
        deviation = math.log((len(other) + 1) / (len(one) + 1)) / _SPREAD
        cost += min(4.0, deviation * deviation / 2)
    figures, others = _figures(one), _figures(other)
    if figures | others:
        cost += 1.0 - 2.0 * len(figures & others) / len(figures | others)
    return cost


def align(source: Source, originals: Sequence[Claim], translations: Sequence[Claim]) -> tuple[tuple[int, ...], ...]:
    """For each block of the translation, the indexes of the blocks of the original that it renders; often none.

    The work is the product of the two numbers of blocks; of very long texts only what is near the diagonal.
    """
    left = [(claim, source.slice(claim.span)) for claim in originals]
    right = [(claim, source.slice(claim.span)) for claim in translations]
    best: list[list[tuple[float, int, int]]] = [[(0.0, 0, 0)] * (len(right) + 1) for _ in range(len(left) + 1)]
    crowded = len(left) * len(right) > _MANY
    for i in range(len(left) + 1):
        for j in range(len(right) + 1):
            if i == j == 0:
                continue
            if crowded and abs(i * len(right) - j * len(left)) > _BAND * max(len(left), len(right)):
                best[i][j] = (math.inf, 1 if i else 0, 0 if i else 1)
                continue
            options: list[tuple[float, int, int]] = []
            for di, dj in ((1, 1), (1, 0), (0, 1), (2, 1), (1, 2)):
                if di > i or dj > j:
                    continue
                step = _cost(left[i - di : i], right[j - dj : j]) if di and dj else _SKIP / 2
                if step < math.inf:
                    options.append((best[i - di][j - dj][0] + step, di, dj))
            best[i][j] = min(options)
    pairs: list[tuple[int, ...]] = [()] * len(right)
    i, j = len(left), len(right)
    while i or j:
        _, di, dj = best[i][j]
        if di and dj:
            for index in range(j - dj, j):
                pairs[index] = tuple(range(i - di, i))
        i, j = i - di, j - dj
    return _moved(originals, translations, pairs)


def _moved(
    originals: Sequence[Claim], translations: Sequence[Claim], pairs: list[tuple[int, ...]]
) -> tuple[tuple[int, ...], ...]:
    """Pairs what stands elsewhere on the other side, where role and kind leave one choice only."""
    taken = {index for pair in pairs for index in pair}
    for position, claim in enumerate(translations):
        if pairs[position] or (ROLES[claim.role].element in ("p", "ab") and claim.role != "stamp"):
            continue
        free = [
            index
            for index, other in enumerate(originals)
            if index not in taken and other.role == claim.role and _kind(other) == _kind(claim)
        ]
        same = [other for at, other in enumerate(translations) if not pairs[at] and other.role == claim.role]
        if len(free) == 1 and len(same) == 1:
            pairs[position] = (free[0],)
            taken.add(free[0])
    return tuple(pairs)


def _kind(claim: Claim) -> tuple[str, ...]:
    return tuple(
        value for mark in claim.marks if mark.name == "stamp" for name, value in mark.attributes if name == "type"
    )
