"""A part of an export → its blocks: lines that follow each other with no blank line between them."""

from __future__ import annotations

import re

from depesha.model import Block, Part, Source, Span
from depesha.notation import find_notation

_LINE = re.compile(r"[^\n]+")
_BLANK = re.compile(r"\n[ \t\f]*\n")
_MOST = 400
"""Lines of one block; a longer run is cut, so that the work stays proportional to the text."""
_WIDEST = 130
"""A text whose lines are never longer than this was wrapped by its layout."""


def is_wrapped(lines: list[int]) -> bool:
    """True where the lengths of lines show a page layout: none is long, and several come near the longest.

    In such a text a line end inside a block is no more than a blank; elsewhere it ends a paragraph.
    """
    longest = max(lines, default=0)
    return longest <= _WIDEST and sum(length > 0.75 * longest for length in lines) >= 3


def split_blocks(source: Source, part: Part) -> tuple[Block, ...]:
    """The blocks of a part, in order."""
    text = source.text
    lines = (match for match in _LINE.finditer(text, part.span.start, part.span.end) if not match[0].isspace())
    spans = [source.trim(Span(*match.span())) for match in lines]
    wrapped = is_wrapped([len(span) for span in spans])
    groups: list[list[Span]] = []
    for span in spans:
        if groups and len(groups[-1]) < _MOST and not _BLANK.search(text, groups[-1][-1].end, span.start):
            groups[-1].append(span)
        else:
            groups.append([span])
    notation = find_notation(source, part.span)
    blocks = []
    at = 0
    for group in groups:
        whole = Span(group[0].start, group[-1].end)
        while at < len(notation) and notation[at].opening.start < whole.start:
            at += 1
        inside = []
        while at < len(notation) and notation[at].opening.start < whole.end:
            if whole.covers(notation[at].span):
                inside.append(notation[at])
            at += 1
        blocks.append(Block(whole, tuple(group), tuple(inside), wrapped))
    return tuple(blocks)
