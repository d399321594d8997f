"""K7: record, sheet, header and text give the telegram one date, as far as each is precise."""

from __future__ import annotations

from collections.abc import Iterator

from depesha.findings import Finding
from depesha.validate.corpus.facts import Dated, Particulars


def dated(particulars: Particulars) -> Iterator[Finding]:
    """COR012 for each other date than the first certain one; dates with @cert below high are explained and free."""
    certain = [date for date in particulars.dates if date.certain]
    others: dict[tuple[str, str], list[Dated]] = {}
    for date in certain[1:]:
        if date.last < certain[0].first or date.first > certain[0].last:
            others.setdefault((date.first, date.last), []).append(date)
    for dates in others.values():
        place = dates[0].place
        speakers = ", ".join(dict.fromkeys(f"{date.speaker} ({date.place})" for date in dates))
        first = certain[0]
        message = f"{_day(dates[0])}, as says {speakers}, is not {_day(first)}, as says {first.speaker} ({first.place})"
        yield Finding("COR012", place.path, message, place.line)


def _day(date: Dated) -> str:
    return date.first if date.first == date.last else f"{date.first} to {date.last}"
