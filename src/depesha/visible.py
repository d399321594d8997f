"""The text as a reader sees it: export notation hidden, every character still knowing its place in the source."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from depesha.model import Notation, Source, Span


@dataclass(frozen=True, slots=True)
class Visible:
    """A string, and for each of its characters the offset in the source."""

    text: str
    offsets: tuple[int, ...]
    """Offset of each character of `text` in the source."""
    leads: tuple[int, ...]
    """For each character, where the opening notation directly before it begins (its own offset if there is none)."""
    tails: tuple[int, ...]
    """For each character, where the closing notation directly after it ends (its own end if there is none)."""

    def span(self, start: int, end: int) -> Span:
        """The source range of the characters `start` to `end` (exclusive), without notation around them."""
        if start >= end:
            at = self.offsets[start] if start < len(self.offsets) else (self.offsets[-1] + 1 if self.offsets else 0)
            return Span(at, at)
        return Span(self.offsets[start], self.offsets[end - 1] + 1)

    def outer(self, start: int, end: int) -> Span:
        """The source range of the characters `start` to `end`, with the notation that opens and closes on them."""
        if start >= end:
            return self.span(start, end)
        return Span(self.leads[start], self.tails[end - 1])


def notation_within(notation: Sequence[Notation], span: Span) -> tuple[Notation, ...]:
    """The notation inside a range; `notation` is in the order of the text."""
    first = bisect_left(notation, span.start, key=lambda item: item.opening.start)
    last = bisect_left(notation, span.end, key=lambda item: item.opening.start)
    return tuple(item for item in notation[first:last] if span.covers(item.span))


def visible(source: Source, span: Span, notation: Iterable[Notation], hide: Iterable[Span] = ()) -> Visible:
    """The visible text of a range: without the notation in it and without the ranges of `hide`."""
    openings: dict[int, int] = {}
    closings: dict[int, int] = {}
    hidden: set[int] = set()
    for item in notation:
        if span.covers(item.span):
            # A heading has no closing mark, and none must lead from a place to itself.
            if len(item.opening):
                openings[item.opening.end] = item.opening.start
            if len(item.closing):
                closings[item.closing.start] = item.closing.end
            hidden.update(range(item.opening.start, item.opening.end))
            hidden.update(range(item.closing.start, item.closing.end))
    for gone in hide:
        hidden.update(range(gone.start, gone.end))
    offsets = tuple(offset for offset in range(span.start, span.end) if offset not in hidden)

    def chase(offset: int, steps: dict[int, int]) -> int:
        while offset in steps:
            offset = steps[offset]
        return offset

    return Visible(
        "".join(source.text[offset] for offset in offsets),
        offsets,
        tuple(chase(offset, openings) for offset in offsets),
        tuple(chase(offset + 1, closings) for offset in offsets),
    )
