"""Readers: a source → an `Export`, its record and its parts.

A reader registers under the entry-point group `depesha.sources`; its value is an object with the shape of `Reader`.
"""

from __future__ import annotations

from functools import cache
from importlib.metadata import entry_points
from typing import Protocol

from depesha.errors import FoundError, SetupError, UsageError
from depesha.findings import Finding
from depesha.model import Export, Record, Source

GROUP = "depesha.sources"


class Reader(Protocol):
    """What reads one form of export."""

    @property
    def name(self) -> str:
        """The name by which a user chooses it."""

    def fits(self, source: Source) -> float:
        """How well the source looks like this form, from 0 (not at all) to 1 (certainly)."""

    def read(self, source: Source, given: Record) -> Export:
        """Reads it. `given` is what a side file or `depesha.toml` knows; what the source says of itself goes first.

        Raises `FoundError` where there is nothing to encode.
        """


@cache
def readers() -> tuple[Reader, ...]:
    """All readers installed, by name."""
    found: list[Reader] = []
    for entry in sorted(entry_points(group=GROUP), key=lambda entry: entry.name):
        try:
            found.append(entry.load())
        except Exception as error:  # a foreign plug-in may fail in any way
            raise SetupError(f"the reader {entry.name} ({entry.value}) cannot be loaded: {error}") from error
    return tuple(found)


def choose_named(name: str) -> Reader:
    """The reader of a name. Raises `UsageError` where there is none."""
    for reader in readers():
        if reader.name == name:
            return reader
    raise UsageError(f"no reader is called {name}; there are {', '.join(reader.name for reader in readers())}")


def choose(source: Source, name: str | None = None) -> Reader:
    """The reader named, or the one that fits best. Raises `FoundError` (SRC010) where there is none."""
    if name is not None:
        try:
            return choose_named(name)
        except UsageError as error:
            raise FoundError(Finding("SRC010", str(source.path), str(error))) from error
    fitting = [(reader.fits(source), reader) for reader in readers()]
    measure, best = max(fitting, key=lambda item: item[0], default=(0.0, None))
    if best is None or measure <= 0:
        raise FoundError(Finding("SRC010", str(source.path), "no reader recognises this form of text"))
    return best
