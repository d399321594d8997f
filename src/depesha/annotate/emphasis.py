"""Export notation inside an object: struck words are `del`, other emphasis is `hi` (rows A17, B8).

Where the notation encloses a whole object or element, that one bears the rendition and nothing is added.
"""

from __future__ import annotations

from collections.abc import Iterable

from depesha.model import Layer, Mark, Notation, Source, Span


def emphasis_marks(source: Source, notation: Iterable[Notation], known: Iterable[Span]) -> tuple[Mark, ...]:
    """The elements that notation needs where no element of the same range exists.

    `known` are the ranges of the elements there are.
    """
    ranges = set(known)
    marks = []
    for item in notation:
        if item.rendition == "strike":
            marks.append(Mark(item.span, "del", (), Layer.OBJECT))
        elif item.rendition in ("b", "i", "h") and item.span not in ranges:
            content = source.trim(item.content)
            marks.append(
                Mark(item.span if len(item.closing) else Span(item.opening.start, content.end), "hi", (), Layer.OBJECT)
            )
    return tuple(marks)
