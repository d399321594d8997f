"""Dates of forms: what a date of any precision covers, and whether two periods meet."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass

from depesha.names import Form

_DATE = re.compile(r"(-?\d{4,})(?:-(\d\d)(?:-(\d\d))?)?(?:T\S*)?\Z")

Day = tuple[int, int, int]
_FIRST: Day = (-100_000, 1, 1)
_LAST: Day = (100_000, 12, 31)


@dataclass(frozen=True, slots=True)
class Period:
    """From a day to a day, both within."""

    since: Day = _FIRST
    until: Day = _LAST

    def meets(self, other: Period) -> bool:
        """True where the two have a day in common."""
        return self.since <= other.until and other.since <= self.until


def days(date: str) -> Period | None:
    """The days that `1951`, `1951-07` or `1951-07-14` covers; None for what is no date of the calendar."""
    match = _DATE.match(date)
    if match is None:
        return None
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    if match[2] and not 1 <= month <= 12:
        return None
    if not match[2]:
        return Period((year, 1, 1), (year, 12, 31))
    length = calendar.monthrange(year, month)[1] if 1 <= year <= 9999 else 31
    if not match[3]:
        return Period((year, month, 1), (year, month, length))
    return Period((year, month, day), (year, month, day)) if 1 <= day <= length else None


def period_of(form: Form) -> Period:
    """When a form was in use; an end that is not given, or is no date, is open."""
    since = days(form.since) if form.since else None
    until = days(form.until) if form.until else None
    return Period(since.since if since else _FIRST, until.until if until else _LAST)
