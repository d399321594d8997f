"""Matches of two witnesses in, those that bear each other out: replaced words amid others, no chance likeness."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from depesha.collate.anchoring import Stretch
from depesha.collate.scoring import Match, score
from depesha.collate.vocabulary import Row

_ALIKE = 0.45
_MOST_WEAK = 1
"""So many words together may be replaced amid words that answer."""
_LEAST_WORTH = 1.5
"""A series of matches that is worth less is chance; a common word alone, or two commas."""
_LONGEST_LEFTOVER = 4


def supported(row: Row, matches: Sequence[Match]) -> list[Match]:
    """Series of neighbouring matches that are worth enough, without words that only stand opposite each other."""
    result: list[Match] = []
    series: list[Match] = []
    weak: list[Match] = []
    for match in matches:
        last = weak[-1] if weak else series[-1] if series else None
        parted = last is not None and (match.left - last.left_end) + (match.right - last.right_end) > 1
        if parted or len(weak) > _MOST_WEAK:
            result.extend(_worthy(row, series))
            series, weak = [], []
        if match.likeness > _ALIKE or _same_sign(row, match):
            series.extend([*weak, match] if series else [match])
            weak = []
        else:
            weak.append(match)
    return [*result, *_worthy(row, series)]


def _worthy(row: Row, series: list[Match]) -> Iterator[Match]:
    if sum(worth(row, match) for match in series) >= _LEAST_WORTH:
        yield from (match for match in series if match.likeness > 0 or row.words[match.left] == row.words[match.right])


def worth(row: Row, match: Match) -> float:
    """What a match scores by its weight."""
    sums = row.sums
    weight = sums[match.left_end] - sums[match.left] + sums[match.right_end] - sums[match.right]
    return weight / 2 * score(match.likeness)


def _same_sign(row: Row, match: Match) -> bool:
    return not row.words[match.left] and not row.words[match.right] and match.likeness > _ALIKE


def paired_leftovers(
    row: Row, whole: Stretch, matches: Sequence[Match], blocks: Sequence[Sequence[Match]]
) -> list[Match]:
    """The matches, and between them what is left over on both sides, if it is short and balanced."""
    moved_left = {place for block in blocks for match in block for place in range(match.left, match.left_end)}
    moved_right = {place for block in blocks for match in block for place in range(match.right, match.right_end)}
    result: list[Match] = []
    left, right = whole.left, whole.right
    for match in [*matches, None]:
        left_end, right_end = (match.left, match.right) if match else (whole.left_end, whole.right_end)
        if left < left_end and right < right_end:
            lefts = [place for place in range(left, left_end) if place not in moved_left]
            rights = [place for place in range(right, right_end) if place not in moved_right]
            result.extend(_replaced(row, lefts, rights))
        if match:
            result.append(match)
            left, right = match.left_end, match.right_end
    return result


def _replaced(row: Row, lefts: list[int], rights: list[int]) -> Iterator[Match]:
    """Words for words, signs for signs, one for one."""
    if not 0 < len(lefts) == len(rights) <= _LONGEST_LEFTOVER:
        return
    for left, right in zip(lefts, rights, strict=True):
        if row.words[left] == row.words[right]:
            yield Match(left, left + 1, right, right + 1, 0.0)
