"""Pairings in, alignment table out: witnesses join one after the other, each where most of those before agree."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence

from depesha.collate.pairing import Pairing

Place = tuple[int, int]
"""First token of a cell and the one after its last, by places in the row."""
Cells = tuple[Place | None, ...]
_REPLACED = 0.15
"""What a word that stands for another is worth beside one that is like it."""


def table_of(bounds: Sequence[int], pairings: Mapping[tuple[int, int], Pairing]) -> list[Cells]:
    """Columns in order; every token of every witness in one of them. `bounds` are the starts of the witnesses."""
    count = len(bounds) - 1
    order = _joining_order(count, pairings)
    columns: list[dict[int, Place]] = []
    for step, witness in enumerate(order):
        first, end = bounds[witness], bounds[witness + 1]
        answers = _answers(columns, witness, order[:step], pairings)
        columns = _with(columns, witness, first, end, _stretched(first, end, answers, _best_chain(answers)))
    return [tuple(column.get(witness) for witness in range(count)) for column in columns]


def _joining_order(count: int, pairings: Mapping[tuple[int, int], Pairing]) -> list[int]:
    """What has most in common with the others first, then what has most in common with those that are in."""
    common: dict[int, dict[int, float]] = {number: {} for number in range(count)}
    for (one, other), pairing in pairings.items():
        value = sum(match.likeness for match in pairing.in_order)
        common[one][other] = common[other][one] = value
    order: list[int] = []
    gain = {number: sum(common[number].values()) for number in range(count)}
    while len(order) < count:
        best = max(
            (number for number in range(count) if number not in order), key=lambda number: (gain[number], -number)
        )
        if not order:
            gain = dict.fromkeys(range(count), 0.0)
        order.append(best)
        for other, value in common[best].items():
            gain[other] += value
    return order


_Answers = Mapping[int, Mapping[int, float]]
"""For each token the columns that may be its own, and how much speaks for each."""


def _answers(
    columns: list[dict[int, Place]], witness: int, joined: list[int], pairings: Mapping[tuple[int, int], Pairing]
) -> _Answers:
    """What the pairings with the witnesses that are in the table say; in a group each answers to each."""
    at = {place: number for number, column in enumerate(columns) for cell in column.values() for place in range(*cell)}
    answers: dict[int, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for other in joined:
        pairing = pairings.get((min(other, witness), max(other, witness)))
        for match in pairing.in_order if pairing else ():
            there, here = range(match.left, match.left_end), range(match.right, match.right_end)
            if witness < other:
                there, here = here, there
            size = max(len(there), len(here))
            numbers = sorted({at[place] for place in there})
            for place in here:
                for number in numbers:
                    answers[place][number] += max(match.likeness, _REPLACED) / size
    return answers


def _best_chain(answers: _Answers) -> dict[int, int]:
    """Token to column: the heaviest series that ascends on both sides."""
    points = [(place, number) for place in sorted(answers) for number in sorted(answers[place], reverse=True)]
    before = [-1] * len(points)
    total = [0.0] * len(points)
    ends: list[int] = []
    bests: list[int] = []
    for index, (place, number) in enumerate(points):
        at = bisect_left(ends, number)
        before[index] = bests[at - 1] if at else -1
        total[index] = answers[place][number] + (total[before[index]] if at else 0.0)
        at = bisect_left(ends, number + 1)
        if at and total[bests[at - 1]] >= total[index]:
            continue
        if at and ends[at - 1] == number:
            at -= 1
            bests[at] = index
        else:
            ends.insert(at, number)
            bests.insert(at, index)
        while at + 1 < len(ends) and total[bests[at + 1]] <= total[index]:
            del ends[at + 1], bests[at + 1]
    chain = {}
    index = bests[-1] if bests else -1
    while index >= 0:
        place, number = points[index]
        chain[place] = number
        index = before[index]
    return chain


def _stretched(first: int, end: int, answers: _Answers, chain: dict[int, int]) -> dict[int, int]:
    """The other parts of a split word stand where its first, or its last, found its column."""
    for places, step in ((range(first + 1, end), -1), (range(end - 2, first - 1, -1), 1)):
        for place in places:
            column = chain.get(place + step)
            if place not in chain and column is not None and column in answers.get(place, {}):
                chain[place] = column
    return chain


def _with(
    columns: list[dict[int, Place]], witness: int, first: int, end: int, chain: Mapping[int, int]
) -> list[dict[int, Place]]:
    """The columns with the witness in them; what answers to nothing has columns of its own."""
    result: list[dict[int, Place]] = []
    done = 0
    place = first
    while place < end:
        column = chain.get(place)
        following = place + 1
        if column is None:
            result.append({witness: (place, following)})
        else:
            while following < end and chain.get(following) == column:
                following += 1
            result.extend(columns[done:column])
            result.append({**columns[column], witness: (place, following)})
            done = column + 1
        place = following
    return result + columns[done:]
