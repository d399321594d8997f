"""K2: the numbers of one series ascend with the date; a reading that breaks its series is suspect.

A series is a kind of number and whoever gives it out, a calendar year at a time. What is broken is told by the longest
run of numbers that ascend: a number outside of every such run is wrong, of several that exclude each other any may be.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from depesha.findings import Finding
from depesha.validate.corpus.facts import Facts, Number, Series

_MONTHLY_LEAST = 6
"""So many numbers a year are needed to tell that a series begins anew each month."""

_CURE = "compare the number and the date with the paper; correct a misread one in decisions.toml"


@dataclass(frozen=True, slots=True)
class Break:
    """What does not fit into a series."""

    suspects: tuple[Number, ...]
    """One number that is wrong, or several of which all but one are."""
    before: Number | None
    """The last number that surely fits, of a day before theirs."""
    after: Number | None
    """The first that surely fits, of a day after theirs."""


def series(facts: Sequence[Facts]) -> Iterator[Finding]:
    """COR001 for a number that breaks its series, COR002 where one of several does, COR003 where there is no series."""
    for owner, year, members in _years(facts):
        found = breaks(members)
        lost = _lost(found)
        if len(members) > 2 and lost * 3 > len(members):
            months = [breaks(list(month)) for _, month in groupby(members, key=lambda number: number.day[:7])]
            again = [one for month in months for one in month]
            if len(members) < _MONTHLY_LEAST or len(months) * 2 > len(members) or _lost(again) * 10 > len(members):
                yield _no_series(owner, year, members, lost)
                continue
            found = again
        for one in found:
            yield _wrong(one, owner) if len(one.suspects) == 1 else _contradiction(one, owner)


def breaks(members: Sequence[Number]) -> list[Break]:
    """What must be left out so that the rest ascends; numbers of one day may stand in any order, O(n log n)."""
    ordered = sorted(members, key=lambda number: (number.day, number.value, number.place))
    values = [number.value for number in ordered]
    before = _runs(values)
    after = [*reversed(_runs([-value for value in reversed(values)]))]
    whole = max(before, default=0)
    fits = [one + other - 1 == whole for one, other in zip(before, after, strict=True)]
    steps: dict[int, list[int]] = {}
    for at, step in enumerate(before):
        if fits[at]:
            steps.setdefault(step, []).append(at)
    sure = [ordered[steps[step][0]] for step in sorted(steps) if len(steps[step]) == 1]
    days = [number.day for number in sure]
    groups = [[at] for at, good in enumerate(fits) if not good] + [group for group in steps.values() if len(group) > 1]
    found = []
    for group in sorted(groups):
        suspects = tuple(ordered[at] for at in group)
        left, right = bisect_left(days, suspects[0].day), bisect_right(days, suspects[-1].day)
        found.append(Break(suspects, sure[left - 1] if left else None, sure[right] if right < len(sure) else None))
    return found


def described(series: Series, year: str) -> str:
    """`the outgoing cable numbers of 1951`."""
    kind, *owner = series
    whose = next((name for name in reversed(owner) if name.startswith("aut:")), "")
    names = {
        "cable": " ".join((*(name for name in owner[:1] if name), "cable numbers")),
        "senderNumber": "own numbers",
        "registry": f"registry numbers{f' in /{owner[-1]}' if owner and owner[-1] else ''}",
        "incomingRegistry": "numbers of incoming stamps",
    }
    return f"the {names.get(kind, kind)}{f' of {whose}' if whose else ''} in {year}"


def _years(facts: Sequence[Facts]) -> Iterator[tuple[Series, str, list[Number]]]:
    found: dict[tuple[Series, str], dict[tuple[int, str], Number]] = {}
    for number in (number for one in facts for number in one.numbers):
        members = found.setdefault((number.series, number.day[:4]), {})
        known = members.get((number.value, number.day))
        if known is None or (known.quoted and not number.quoted):
            members[number.value, number.day] = number
    for owner, year in sorted(found):
        yield owner, year, sorted(found[owner, year].values(), key=lambda number: (number.day, number.value))


def _runs(values: Sequence[int]) -> list[int]:
    """For each number the length of the longest run that does not descend and ends with it."""
    ends: list[int] = []
    lengths = []
    for value in values:
        at = bisect_right(ends, value)
        ends[at : at + 1] = [value]
        lengths.append(at + 1)
    return lengths


def _lost(found: Sequence[Break]) -> int:
    """How many numbers are wrong at least."""
    return sum(max(1, len(one.suspects) - 1) for one in found)


def _wrong(one: Break, owner: Series) -> Finding:
    (number,) = one.suspects
    around = [f"{side} {_told(other)}" for side, other in (("above", one.before), ("below", one.after)) if other]
    message = (
        f"{_mentioned(number)} {number.text} of {number.day} breaks {described(owner, number.day[:4])}: "
        f"it should be {' and '.join(around) or 'another'}"
    )
    return Finding("COR001", number.place.path, message, number.place.line, None, _CURE)


def _contradiction(one: Break, owner: Series) -> Finding:
    first, *others = one.suspects
    message = (
        f"{_mentioned(first)} {first.text} of {first.day} and {', '.join(map(_told, others))} exclude each other "
        f"in {described(owner, first.day[:4])}"
    )
    return Finding("COR002", first.place.path, message, first.place.line, None, _CURE)


def _no_series(owner: Series, year: str, members: Sequence[Number], lost: int) -> Finding:
    first = members[0]
    message = (
        f"{lost} of {len(members)} of {described(owner, year)} do not ascend with the date: {first.text} is the first"
    )
    return Finding("COR003", first.place.path, message, first.place.line)


def _mentioned(number: Number) -> str:
    return "the quoted number" if number.quoted else "the number"


def _told(number: Number) -> str:
    return f"{number.text} of {number.day} ({number.place})"
