"""The edited text: one text made of stretches of its witnesses, and the places where these differ."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from depesha.findings import Finding
from depesha.model import Part, Source, Span


class Kind(StrEnum):
    """What an entry of the apparatus records."""

    VARIANT = "variant"
    TRANSPOSITION = "transposition"
    FRAGMENT = "fragment"
    """A witness begins or ends here."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Something that speaks for a reading."""

    kind: str
    """Its source: agreement, authority, lexicon …"""
    words: str
    """What was found, as part of an English sentence."""
    favours: str
    """The reading."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What some witnesses have at a place."""

    sigla: tuple[str, ...]
    """Empty for a conjecture."""
    text: str
    """White space collapsed, notation of the export removed; empty where they have nothing."""
    cause: str | None = None
    type: str | None = None
    cert: str | None = None
    resp: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A place where witnesses differ.

    Its own words stand in the edited text: those of the lemma, or, where the lemma is empty, of a reading.
    """

    span: Span
    """Of the words that stand in the edited text; empty where the lemma is empty and readings are short."""
    readings: tuple[Reading, ...]
    """The lemma first."""
    standing: int = 0
    """The number of the reading whose words stand in the edited text."""
    kind: Kind = Kind.VARIANT
    type: str | None = None
    partner: int | None = None
    """For a transposition the number of the entry at the other place."""
    evidence: tuple[Evidence, ...] = ()
    doubtful: bool = False
    starts: tuple[str, ...] = ()
    """Witnesses that begin here."""
    ends: tuple[str, ...] = ()
    """Witnesses that end here."""
    by: str | None = None
    """The editor whose decision this is."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the edited text with the stretches of the witnesses that it stands for."""

    span: Span
    """In the edited text; may be empty."""
    witnesses: Mapping[str, Span]
    """By siglum, ranges of the source, notation of the export included."""
    closing: bool = False
    """True for an empty stretch that belongs to what stands before it."""


@dataclass(frozen=True)
class EditedSource(Source):
    """A source with the edited text behind it, so that ranges of both mean something to every stage."""

    received: Source
    """The source alone."""
    pieces: tuple[Piece, ...]

    @property
    def length(self) -> int:
        """The number of characters received, without the edited text."""
        return len(self.received.text)

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column in the source, also for a place in the edited text."""
        if offset < len(self.received.text):
            return self.received.place(offset)
        at = 0
        for piece in self.pieces:
            if piece.span.start > offset:
                break
            first = next(iter(piece.witnesses.values()), None)
            at = first.start + min(offset - piece.span.start, max(0, len(first) - 1)) if first else at
        return self.received.place(at)

    def located(self, siglum: str, span: Span) -> Span | None:
        """Where in the edited text a range of a witness stands; None where its words do not stand there."""
        meeting = [piece for piece in self.pieces if siglum in piece.witnesses and piece.witnesses[siglum].meets(span)]
        meeting = [piece for piece in meeting if len(piece.span)]
        if not meeting:
            return None
        first, last = meeting[0], meeting[-1]
        start = first.span.start + max(0, span.start - first.witnesses[siglum].start)
        # Within one stretch every character has its place; over several they end where the last one does.
        end = last.span.end - max(0, last.witnesses[siglum].end - span.end)
        found = self.trim(Span(start, max(start, end)))
        return found if len(found) else None


@dataclass(frozen=True, slots=True)
class Edited:
    """The edited text of a telegram."""

    source: EditedSource
    part: Part
    """The range of the edited text in `source`, as one more part of the export."""
    sigla: tuple[str, ...]
    """Its witnesses, the most trusted for structure first."""
    entries: tuple[Entry, ...]
    """In the order of the text."""
    findings: tuple[Finding, ...] = ()
    """Decisions that had nothing to decide."""
