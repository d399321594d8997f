"""K3 and identity: no cable number, record number or identifier of a file occurs in two files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from depesha.findings import Finding
from depesha.validate.corpus.facts import Facts, Number, Series
from depesha.validate.corpus.series import described


def repeated(facts: Sequence[Facts]) -> Iterator[Finding]:
    """COR004 and COR005 for a cable number in two files, COR006 for two files that claim to be one record."""
    doubles = set()
    for first, other, what in _same_record(facts):
        doubles.add((first.path, other.path))
        yield Finding("COR006", other.path, f"{what} is that of {first.place} too", other.place.line)
    for (first, one), (other, two) in _same_cable(facts):
        if (first.path, other.path) in doubles:
            continue
        same = one.day == two.day and _same_people(first, other)
        message = f"cable number {two.text} of {two.day} stands in {one.place} too, of {one.day}"
        if same:
            message += ", between the same people: probably the same telegram twice"
        else:
            message += f"; both belong to {described(two.series, two.day[:4])}"
        yield Finding("COR005" if same else "COR004", two.place.path, message, two.place.line)


def _same_record(facts: Sequence[Facts]) -> Iterator[tuple[Facts, Facts, str]]:
    seen: dict[tuple[str, str], Facts] = {}
    for one in facts:
        claims = [("record number", one.record), ("xml:id", one.identifier)]
        said: set[str] = set()
        for what, claim in claims:
            if claim is None:
                continue
            first = seen.setdefault((what, claim), one)
            if first is not one and first.path not in said:
                said.add(first.path)
                yield first, one, f'{what} "{claim}"'


def _same_cable(facts: Sequence[Facts]) -> Iterator[tuple[tuple[Facts, Number], tuple[Facts, Number]]]:
    seen: dict[tuple[Series, str, int], tuple[Facts, Number]] = {}
    for one in facts:
        for number in one.numbers:
            if number.series[0] != "cable":
                continue
            first = seen.setdefault((number.series, number.day[:4], number.value), (one, number))
            if first[0] is not one:
                yield first, (one, number)


def _same_people(one: Facts, other: Facts) -> bool:
    """Whether two telegrams may have gone between the same people; what is not known contradicts nothing."""
    if not one.messages or not other.messages:
        return True
    left, right = one.messages[0], other.messages[0]
    pairs = ((left.senders, right.senders), (left.readers, right.readers))
    return all(not first or not second or not set(first).isdisjoint(second) for first, second in pairs)
