"""What goes into a collation and what comes out: texts, columns of the alignment table, links between moved words.

All offsets count Unicode code points of the text of a witness from 0; ends are exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass

Range = tuple[int, int]
"""Start and end of a stretch of a witness's text."""

Column = tuple[Range | None, ...]
"""For each witness, in the order given, what stands in one place of the table; None where it has nothing there."""


@dataclass(frozen=True, slots=True)
class Text:
    """A witness to be collated."""

    siglum: str
    text: str
    """As received; it is never normalised."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two tokens that are the same words, outside the order of the table: they stand in a moved block."""

    first: str
    """Siglum."""
    first_range: Range
    second: str
    second_range: Range


@dataclass(frozen=True, slots=True)
class Collation:
    """Witnesses set side by side.

    Every token of every witness stands in exactly one column, in the order of its witness;
    a cell of split or merged words holds several tokens, from the first to the last.
    """

    witnesses: tuple[Text, ...]
    table: tuple[Column, ...]
    links: tuple[Link, ...]
    """Between witnesses as given; in the order of the first, then of the second."""
