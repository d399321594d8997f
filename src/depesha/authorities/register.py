"""The entries of an authority file, each with the telegrams that name it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from depesha.authorities.occurrences import Telegram
from depesha.names import Authority, Entry

KINDS = {"person": "persName", "place": "placeName", "org": "orgName", "object": "objectName"}
"""What an entry is, and the element that names it."""


@dataclass(frozen=True, slots=True)
class Row:
    """One entry."""

    kind: str
    """A key of `KINDS`."""
    entry: Entry
    occurrences: int
    """How often a telegram names it: in its text and in the description that the archive gave it."""
    telegrams: tuple[str, ...]
    """The record numbers of these telegrams."""


def register(authority: Authority, telegrams: Iterable[Telegram], kinds: Sequence[str] = ()) -> tuple[Row, ...]:
    """The entries in the order of the file; with `kinds`, only those of these kinds.

    What the program wrote into a header of its own accord is not counted.
    """
    counts: dict[str, int] = {}
    where: dict[str, dict[str, None]] = {}
    for telegram in telegrams:
        for occurrence in telegram.occurrences:
            if occurrence.reference and occurrence.written:
                counts[occurrence.reference] = counts.get(occurrence.reference, 0) + 1
                where.setdefault(occurrence.reference, {})[telegram.number] = None
    names = {element: kind for kind, element in KINDS.items()}
    return tuple(
        Row(kind, entry, counts.get(entry.identifier, 0), tuple(where.get(entry.identifier, ())))
        for entry in authority.entries
        if not kinds or names[entry.element] in kinds
        for kind in (names[entry.element],)
    )
