"""Matches of two witnesses in, those that bear each other out: replaced words amid others, no chance likeness."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from depesha.collate.anchoring import Stretch
from depesha.collate.scoring import Match, score
from depesha.collate.vocabulary import Row

_ALIKE = 0.45
_MOST_WEAK = 1
"""So many words together may be replaced amid words that answer."""
_LEAST_WORTH = 1.5
"""A series of matches that is worth less is chance; a common word alone, or two commas."""
_LONGEST_LEFTOVER = 4


def supported(row: Row, whole: Stretch, matches: Sequence[Match]) -> list[Match]:
    """Series of neighbouring matches that are worth enough, or beside which nothing is left over."""
    every = list(_series(row, matches))
    worthy = [sum(worth(row, match) for match in series) >= _LEAST_WORTH for series in every]
    starts = [(series[0].left, series[0].right) for series in every]
    ends = [(series[-1].left_end, series[-1].right_end) for series in every]
    before = list(accumulate(zip(worthy, ends, strict=True), _last_worthy, initial=(whole.left, whole.right)))
    after = list(
        accumulate(
            reversed(list(zip(worthy, starts, strict=True))), _last_worthy, initial=(whole.left_end, whole.right_end)
        )
    )[-2::-1]
    result: list[Match] = []
    for number, series in enumerate(every):
        if worthy[number] or (before[number] == starts[number] and ends[number] == after[number]):
            result.extend(
                match for match in series if match.likeness > 0 or row.words[match.left] == row.words[match.right]
            )
    return result


_Places = tuple[int, int]
"""In the one witness, in the other."""


def _last_worthy(held: _Places, found: tuple[bool, _Places]) -> _Places:
    return found[1] if found[0] else held


def _series(row: Row, matches: Sequence[Match]) -> Iterator[list[Match]]:
    """Matches that follow each other, with few weak ones among them and none at the ends."""
    series: list[Match] = []
    weak: list[Match] = []
    for match in matches:
        last = weak[-1] if weak else series[-1] if series else None
        parted = last is not None and (match.left - last.left_end) + (match.right - last.right_end) > 1
        if parted or len(weak) > _MOST_WEAK:
            if series:
                yield series
            series, weak = [], []
        if match.likeness > _ALIKE or _same_sign(row, match):
            series.extend([*weak, match] if series else [match])
            weak = []
        else:
            weak.append(match)
    if series:
        yield series


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
