"""Every character of the source once, and every witness in its own order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from depesha.validate.fidelity.elements import line_of
from depesha.validate.fidelity.matching import EXCERPT, excerpt
from depesha.validate.fidelity.origin import Origin
from depesha.validate.fidelity.pointers import Range
from depesha.validate.fidelity.survey import Fault, Passage

_RUN_OF_VISIBLE = re.compile(r"\S(?:.*\S)?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Coverage:
    """How the ranges of a file lie over its source."""

    faults: tuple[Fault, ...]
    clashing: frozenset[int]
    """Indexes of the passages that share characters with another one; their text is not compared again."""


def cover(passages: Sequence[Passage], origin: Origin) -> Coverage:
    """FID004 for what no range covers, FID005 for what two cover, FID006 for what is out of order."""
    spans = sorted((start, end, index) for index, passage in enumerate(passages) for start, end in passage.ranges)
    faults: list[Fault] = []
    clashing: set[int] = set()
    missing: list[tuple[int, int]] = []
    reach = 0
    for start, end, index in spans:
        if start > reach:
            missing.extend(_visible(origin.text, reach, start))
        elif start < reach:
            clashing.add(index)
            faults.append(_overlap(passages[index], (start, end), reach, origin))
        reach = max(reach, end)
    missing.extend(_visible(origin.text, reach, len(origin.text)))
    return Coverage((*_report_missing(missing, origin), *faults, *_disorder(passages)), frozenset(clashing))


def _overlap(passage: Passage, span: Range, reach: int, origin: Origin) -> Fault:
    """The fault of a range that begins before `reach`, where an earlier one ends."""
    start, end = span
    covered = excerpt(origin.text[start : min(reach, end, start + 2 * EXCERPT)])
    message = f"{passage.prefix}:{start},{end} covers again {origin.place(start)} “{covered}”"
    return Fault("FID005", line_of(passage.element), message)


def _visible(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The stretch between two offsets without white space at its ends, or nothing."""
    match = _RUN_OF_VISIBLE.search(text, start, end)
    return (match.span(),) if match else ()


def _report_missing(missing: Sequence[tuple[int, int]], origin: Origin) -> tuple[Fault, ...]:
    if not missing:
        return ()
    characters = sum(len("".join(origin.text[start:end].split())) for start, end in missing)
    start, end = missing[0]
    message = f"no range covers {origin.place(start)} “{excerpt(origin.text[start : min(end, start + 2 * EXCERPT)])}”"
    return (Fault("FID004", None, f"{message}; {characters} characters in {len(missing)} places"),)


def _disorder(passages: Sequence[Passage]) -> tuple[Fault, ...]:
    """One fault for each passage that begins before an earlier one of the same witness."""
    faults: list[Fault] = []
    latest: dict[str, int] = {}
    for passage in passages:
        for start, end in passage.ranges:
            before = latest.get(passage.prefix, -1)
            if start < before:
                message = f"{passage.prefix}:{start},{end} follows a range that begins at {before}"
                faults.append(Fault("FID006", line_of(passage.element), message))
            latest[passage.prefix] = max(before, start)
    return tuple(faults)
