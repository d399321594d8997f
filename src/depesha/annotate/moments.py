"""Dates and times (rows F9 to F11)."""

from __future__ import annotations

from depesha.annotate.context import Annotation, Context
from depesha.dates import find_dates, find_times
from depesha.model import Layer, Mark

_SERVICE = frozenset(
    {
        "decipher_note", "print_note", "reception_line", "date_line", "signature_line", "certification_date", "stamp",
        "place_and_date", "copies_note",
    }
)  # fmt: skip
"""Where `30.6` is a date and `12.00` a time; in running text they are figures."""


def moments(context: Context) -> Annotation:
    """The dates and times of an object; ranges that its rule has dated are left alone."""
    service = context.claim.role in _SERVICE
    dated = [mark.span for mark in context.claim.marks if mark.name in ("date", "time")]
    text = context.view.text
    times = [] if dated else [("time", found) for found in find_times(text, dotted=service)]
    blanked = list(text)
    for _, found in times:
        # A time is no date: `12.00 30.6` is noon of 30 June.
        blanked[found.start : found.end] = "\0" * (found.end - found.start)
    dates = find_dates(
        "".join(blanked),
        year=context.year,
        short=service,
        today=context.today if context.claim.role == "paragraph" else None,
    )
    marks = []
    for name, found in [*times, *(("date", found) for found in dates)]:
        span = context.span(found.start, found.end)
        if not any(span.meets(other) for other in dated):
            marks.append(Mark(span, name, found.attributes, Layer.DATE))
    return Annotation(tuple(marks))
