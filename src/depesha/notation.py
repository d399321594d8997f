"""Finds the notation of an export: Markdown emphasis, strike-through, headings, and bold as HTML.

    **June 30, 1951**    ~~СЕКРЕТНО~~    *Макаров*    ## DOCUMENT INFORMATION    <b>Title</b>

A lone asterisk is text; so is one that opens in one paragraph and closes in another.
"""

from __future__ import annotations

import re

from depesha.model import Notation, Source, Span

_SAME_PARAGRAPH = r"(?:(?!\n[ \t]*\n)[\s\S]){1,400}?"
"""Anything but a blank line; bounded, so that a long line without a partner stays cheap."""

_PAIRS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("b", re.compile(rf"(\*\*)(?=[^\s*]){_SAME_PARAGRAPH}(?<=[^\s*])(\*\*)")),
    ("b", re.compile(r"(<b>)(?=[^<\n]*[^\s<])[^<\n]{1,400}(</b>)")),
    ("strike", re.compile(r"(~~)(?=[^\s~])[^~\n]{1,400}(?<=[^\s~])(~~)")),
    ("i", re.compile(r"(?<![\w*\\])(\*)(?=[^\s*])[^*\n]{1,400}(?<=[^\s*\\])(\*)(?![\w*])")),
)

_REACH = 500
"""No pair is longer, so that only neighbours need be compared."""

_HEADING = re.compile(r"^(#{1,6}[ \t]+)(?=\S)[^\n]*$", re.MULTILINE)
"""`## SECOND MAIN ADMINISTRATION OF THE GENERAL STAFF`"""


def find_notation(source: Source, span: Span) -> tuple[Notation, ...]:
    """The notation within a range, in the order of the text; pairs never overlap each other."""
    found: list[Notation] = []
    taken: set[int] = set()
    near: dict[int, list[Notation]] = {}
    for rendition, pattern in _PAIRS:
        for match in pattern.finditer(source.text, span.start, span.end):
            opening, closing = Span(*match.span(1)), Span(*match.span(2))
            marks = {*range(opening.start, opening.end), *range(closing.start, closing.end)}
            whole = Span(opening.start, closing.end)
            crossing = any(
                whole.meets(item.span) and not whole.covers(item.span) and not item.content.covers(whole)
                for place in (whole.start // _REACH - 1, whole.start // _REACH, whole.end // _REACH)
                for item in near.get(place, ())
            )
            if not marks & taken and not crossing:
                taken |= marks
                found.append(Notation(rendition, opening, closing))
                near.setdefault(opening.start // _REACH, []).append(found[-1])
    for match in _HEADING.finditer(source.text, span.start, span.end):
        opening = Span(*match.span(1))
        found.append(Notation("h", opening, Span(match.end(), match.end())))
    return tuple(sorted(found, key=lambda item: item.opening))
