"""A quotation → the places of a text where it stands.

White space of any kind and length is the same; notation of the export may be quoted or left out.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from depesha.model import Part, Source, Span
from depesha.notation import find_notation
from depesha.visible import Visible, visible


@dataclass(frozen=True, slots=True)
class Text:
    """The text of one witness, as a reader sees it and as it was received."""

    siglum: str
    seen: Visible
    received: Visible

    @classmethod
    def of(cls, source: Source, part: Part) -> Text:
        """The text of a part of a source."""
        seen = visible(source, part.span, find_notation(source, part.span))
        return cls(part.siglum, seen, visible(source, part.span, ()))

    def occurrences(self, quotation: str, *, whole: bool = True) -> tuple[Span, ...]:
        """The places of a quotation, in order, as ranges of the source without notation around them.

        With `whole` none that begins or ends inside a word.
        """
        pattern = _pattern(quotation, whole=whole)
        for view in (self.seen, self.received):
            found = dict.fromkeys(self.tighten(view.span(*match.span(1))) for match in pattern.finditer(view.text))
            # A quotation of nothing but notation has no words to decide about.
            if places := tuple(span for span in found if len(span)):
                return places
        return ()

    def tighten(self, span: Span) -> Span:
        """A range of the source without notation and white space at its ends; empty where nothing is left."""
        first = bisect_left(self.seen.offsets, span.start)
        last = bisect_left(self.seen.offsets, span.end)
        words = self.seen.text[first:last]
        if not words.strip():
            return Span(span.start, span.start)
        first += len(words) - len(words.lstrip())
        return self.seen.span(first, first + len(words.strip()))


_LETTER = re.compile(r"[^\W\u0e00-\U0010ffff]")
"""A letter or figure of a script that sets words apart; Chinese and Korean do not, or not from their endings."""


def _pattern(quotation: str, *, whole: bool) -> re.Pattern[str]:
    """Finds a quotation as its first group, also where it overlaps itself."""
    words = r"\s+".join(re.escape(word) for word in quotation.split())
    before = r"(?<!\w)" if whole and _LETTER.match(quotation[0]) else ""
    after = r"(?!\w)" if whole and _LETTER.match(quotation[-1]) else ""
    return re.compile(rf"{before}(?=({words}){after})")


def nearest(places: Iterable[Span], marks: Iterable[Span]) -> tuple[Span, ...]:
    """Those of the places that are nearest to any of the marks: one, or several equally near; none without marks."""
    marks = tuple(marks)
    if not marks:
        return ()
    gaps = {place: min(max(mark.start - place.end, place.start - mark.end, 0) for mark in marks) for place in places}
    least = min(gaps.values())
    return tuple(place for place, gap in gaps.items() if gap == least)
