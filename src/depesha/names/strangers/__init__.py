"""Names that no entry of the authority file has: found by what stands beside them, or by the dictionary.

They get no reference, and their certainty is low; `depesha authority propose` offers entries for them.
A new way to tell a name is one new file with one function, listed here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from depesha.names.strangers.formations import formations
from depesha.names.strangers.initials import initialled_persons
from depesha.names.strangers.places import described_places, dictionary_places
from depesha.names.strangers.surnames import dictionary_surnames
from depesha.names.strangers.titles import titled_persons
from depesha.names.strangers.unknown import Unknown

_Finder = Callable[[str, str], Iterator[Unknown]]

FINDERS: tuple[_Finder, ...] = (
    formations,
    titled_persons,
    initialled_persons,
    described_places,
    dictionary_places,
    dictionary_surnames,
)
"""In the order in which they are believed."""


def unknown_names(text: str, language: str, taken: Sequence[tuple[int, int]]) -> tuple[Unknown, ...]:
    """The unknown names in a text, in order; `taken` are ranges of the text that are names already."""
    free: list[Unknown] = []
    ranges = list(taken)
    for finder in FINDERS:
        for found in finder(text, language[:2]):
            if not any(found.start < end and start < found.end for start, end in ranges):
                free.append(found)
                ranges.append((found.start, found.end))
    return tuple(sorted(free, key=lambda item: item.start))


__all__ = ["FINDERS", "Unknown", "unknown_names"]
