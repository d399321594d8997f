"""A place where witnesses differ, what is known, and the choice: what goes into a lemma and what comes out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Reading:
    """What some witnesses have at a place."""

    sigla: tuple[str, ...]
    text: str
    """White space collapsed; empty where they have nothing."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place where witnesses differ."""

    readings: tuple[Reading, ...]
    """Two at least, no two alike."""
    before: str
    """The edited text before it, some 60 characters."""
    after: str
    language: str
    """BCP 47 tag."""
    line: bool = False
    """True where the readings are whole lines."""


def _nothing(_: str) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a choice may rest on beside the readings themselves."""

    kinds: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """By siglum: `pass`, `transcript` or `translation`."""
    known_name: Callable[[str], bool] = _nothing
    """True for a text that is, as a whole, a form of a name in the authority file, inflected or not."""
    known_abbreviation: Callable[[str], bool] = _nothing
    """True for words that begin with an abbreviation whose expansion is known."""
    seen: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    """In how many other documents of the edition a word occurs; see `seen_in`."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Something that speaks for a reading."""

    kind: str
    """The source of evidence: agreement, transcript, authority, edition, lexicon, plausibility, presence."""
    favours: int
    """The number of the reading."""
    weight: float
    words: str
    """What was found, as an English clause."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The lemma, how sure it is, and why."""

    chosen: int
    cert: str | None
    """high, medium, low; None where nothing needs saying."""
    type: str | None
    """Of the entry: substantive, orthographic, punctuation; None for a mere slip of a machine."""
    causes: tuple[str | None, ...]
    """For each reading the presumed cause; None for the lemma and where nothing is presumed."""
    doubtful: bool
    """True where no evidence supports the choice."""
    certs: tuple[str | None, ...]
    """For each reading a doubt about its cause."""
    evidence: tuple[Evidence, ...]
    """What speaks for the lemma, strongest first."""
