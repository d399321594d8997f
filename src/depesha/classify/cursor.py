"""Where a rule looks: a place in a block, with what has been recognised before it and what follows."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass, replace

from depesha.model import Attributes, Block, Claim, Layer, Mark, Notation, Part, Record, Source, Span
from depesha.visible import Visible


@dataclass(frozen=True, slots=True)
class Cursor:
    """A place in a witness."""

    source: Source
    part: Part
    record: Record
    block: Block
    view: Visible
    """The visible text of the block."""
    at: int
    """Offset of the place in the visible text; never at white space."""
    rest: str
    """The visible text of the block from here on."""
    before: Sequence[Claim]
    """What has been recognised in this part so far."""
    roles: Set[str]
    """The roles of what has been recognised in this part so far."""
    after: str
    """The beginning of what follows this block, for rules that look ahead."""

    @property
    def line(self) -> str:
        """The visible text of the line from here on, without white space at its end."""
        end = self.rest.find("\n")
        return (self.rest if end < 0 else self.rest[:end]).rstrip()

    @property
    def emphasised(self) -> bool:
        """True where emphasis of the export opens here."""
        return self.view.leads[self.at] != self.view.offsets[self.at]

    def closes_emphasis(self, end: int) -> bool:
        """True where emphasis of the export closes behind `rest[:end]`."""
        return self.view.tails[self.at + end - 1] != self.view.offsets[self.at + end - 1] + 1

    @property
    def plain_line(self) -> str:
        """The line from here up to where the export sets emphasis."""
        line = self.line
        # Notation is in the order of the text, so the first that opens behind this place is the one.
        first = bisect_right(self.block.notation, self.view.offsets[self.at], key=lambda item: item.content.start)
        for notation in self.block.notation[first : first + 1]:
            return line[: bisect_left(self.view.offsets, notation.content.start) - self.at].rstrip()
        return line

    @property
    def year(self) -> int | None:
        """The year of the record, which dates on the paper leave out."""
        return self.record.year

    @property
    def language(self) -> str:
        """Language of the part."""
        return self.part.language

    @property
    def at_line_start(self) -> bool:
        """True where nothing stands before this place on its line."""
        begin = self.view.text.rfind("\n", 0, self.at) + 1
        return not self.view.text[begin : self.at].strip()

    @property
    def scanned(self) -> bool:
        """True in a machine pass: a text that has the furniture of the page."""
        return self.part.paper

    @property
    def emphasis(self) -> tuple[Notation, int] | None:
        """The notation that opens here, and the length of what it encloses; None where none opens."""
        lead, offset = self.view.leads[self.at], self.view.offsets[self.at]
        first = bisect_left(self.block.notation, lead, key=lambda item: item.opening.start)
        last = bisect_left(self.block.notation, offset, key=lambda item: item.opening.start)
        for notation in self.block.notation[first:last]:
            if notation.content.start == self.view.offsets[self.at] and len(notation.closing):
                return notation, bisect_left(self.view.offsets, notation.content.end) - self.at
        return None

    def seen(self, *roles: str) -> bool:
        """True where an object of one of these roles has been recognised before."""
        return not self.roles.isdisjoint(roles)

    def last(self) -> Claim | None:
        """The object recognised last."""
        return self.before[-1] if self.before else None

    def span(self, start: int, end: int) -> Span:
        """The source range of `rest[start:end]`."""
        return self.view.span(self.at + start, self.at + end)

    def claim(
        self,
        role: str,
        end: int,
        marks: Iterable[Mark | None] = (),
        attributes: Attributes = (),
        notation: tuple[Notation, ...] = (),
    ) -> Claim:
        """A claim on `rest[:end]`, notation around it included."""
        end = len(self.rest[:end].rstrip())
        span = self.view.outer(self.at, self.at + end)
        # White space at the end of a match is no part of the object, nor of what stands in it.
        inside = (
            replace(mark, span=Span(min(mark.span.start, span.end), min(mark.span.end, span.end)))
            for mark in marks
            if mark
        )
        return Claim(role, span, tuple(inside), attributes, notation)

    def mark(
        self,
        match: re.Match[str],
        group: str,
        name: str,
        *attributes: tuple[str, str],
        layer: Layer = Layer.NUMBER,
    ) -> Mark | None:
        """A mark on a group of a match against `rest`; None where the group did not take part."""
        if match[group] is None:
            return None
        return Mark(self.span(*match.span(group)), name, attributes, layer)


Rule = Callable[[Cursor], Claim | None]
"""Looks at a place: says what object begins there and where it ends, or nothing."""
