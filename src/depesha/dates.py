"""Reads dates and times as telegrams write them, Russian, English and American.

    14 июля · "14" июля 1951 г. · 14.7.51 г. · 30.6 · 23.6.с.г. · 15/VII · 30/VI 1951 г. · 10-15 июля
    July 14, 1951 · 14 July 1951 · June 23 of this year · July 10-15 · 1 or 2 November
    11:30 · 12.00 · 1730 · 7 p.m. · 07 hrs. 50 min.

TEI P5 `CONADA`; values are ISO 8601 in the reckoning of the document, without a zone.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from depesha.model import Attributes

_RUSSIAN = ("янв", "фев", "мар", "апр", "ма[йяе]", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")

_MONTH_RU = r"(?:январ|феврал|март|апрел|ма(?=[йяе]\b)|июн|июл|август|сентябр|октябр|ноябр|декабр)[ьяйюае]{0,2}"
_MONTH_EN = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)"
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_YEAR = r"(?:1[5-9]|20)\d\d"
_YEAR_MARK = r"(?:\s*(?:г(?:ода|\.)|year\b))?"

_PATTERNS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern, re.VERBOSE)
    for pattern in (
        # "14" июля 1951 г. · 14 июля · 10-15 июля · 1 или 2 ноября
        rf'(?<![\d.,])"?(?P<day>{_DAY})"?(?:\s?(?:-|–|или)\s?(?P<last>{_DAY}))?\s+(?P<ru>{_MONTH_RU})\b'
        rf"(?:\s+(?P<year>{_YEAR}){_YEAR_MARK}|\s+(?P<now>с\.\s?г\.|сего\ года))?",
        # 14 July 1951 · 15th of July · 1 or 2 November
        rf"(?<![\d.,/:-])(?P<day>{_DAY})(?:st|nd|rd|th)?(?:\s?(?:-|–|or)\s?(?P<last>{_DAY})(?:st|nd|rd|th)?)?\s+(?:of\s+)?"
        rf"(?P<en>{_MONTH_EN})(?:,?\s+(?P<year>{_YEAR})\b|\s+(?P<now>of\ this\ year))?",
        # July 14, 1951 · June 23 of this year · July 10-15
        rf"\b(?P<en>{_MONTH_EN})\s+(?P<day>{_DAY})(?!\d)(?:st|nd|rd|th)?(?:\s?(?:-|–)\s?(?P<last>{_DAY})(?![\d:]))?"
        rf"(?:,?\s*(?P<year>{_YEAR})\b|\s+(?P<now>of\ this\ year))?",
        # 30/VI 1951 г. · 15/VII · 22.XI.63 · 23/XI 1963
        rf"(?<![\d./])(?P<day>{_DAY})(?:[./-]|\ (?=[IVX]+[.\ /]\s?(?:{_YEAR}|\d\d\b)))(?P<roman>X?V?I{{1,3}}"
        rf"|I[VX]|XI{{0,2}}|V)\b"
        rf"(?:[.\ /]\s?(?P<year>{_YEAR}|\d\d\b){_YEAR_MARK})?",
        # 14.7.51 г. · 30.6.1951 · 23.6.с.г.
        rf"(?<![\d.,])(?P<day>{_DAY})\.(?P<month>1[0-2]|0?[1-9])\."
        rf"(?:(?P<year>{_YEAR}|\d\d)(?![\d.]){_YEAR_MARK}|(?P<now>с\.\s?г\.))",
        # July 1951 · июль 1951 г.
        rf"\b(?:(?P<en>{_MONTH_EN})|(?P<ru>{_MONTH_RU})),?\s+(?P<year>{_YEAR})\b{_YEAR_MARK}",
    )
)

_SHORT = re.compile(rf"(?<![\d.,])(?P<day>{_DAY})\.(?P<month>1[0-2]|0?[1-9])(?![\d.]|\s?%)")
"""`30.6`, a date only where a service note or a date line leads one to expect it."""

_AMERICAN = re.compile(rf"\b(?P<month>1[0-2]|0?[1-9])/(?P<day>{_DAY})/(?P<year>{_YEAR})\b")
"""`07/14/1951`, as the archive's own sheets write."""

_RELATIVE = re.compile(r"\b(?:[Сс]егодня|[Tt]oday)\b")
"""`сегодня`, `today`: the day of dispatch."""


@dataclass(frozen=True, slots=True)
class Found:
    """A date or time in a string."""

    start: int
    """Offset in the string."""
    end: int
    attributes: Attributes
    """`when`, or `notBefore` and `notAfter`; `cert` where the day was deduced."""


def _month(match: re.Match[str]) -> int:
    groups = match.groupdict()
    if groups.get("month"):
        return int(groups["month"])
    if groups.get("roman"):
        return _ROMAN.index(groups["roman"]) + 1
    if groups.get("ru"):
        word = groups["ru"].lower()
        return next(index for index, stem in enumerate(_RUSSIAN, 1) if re.match(stem, word))
    return _ENGLISH.index(groups["en"].lower()[:3]) + 1


def _value(match: re.Match[str], year: int | None) -> Attributes | None:
    groups = match.groupdict()
    written = groups.get("year")
    if written:
        number = int(written)
        if len(written) == 2:  # 14.7.51: the century of the document, or the twentieth
            number += (year // 100 if year else 19) * 100
    elif year is not None:
        number = year
    else:
        number = 0
    try:
        month = _month(match)
    except ValueError:
        return None
    if not groups.get("day"):
        return (("when", f"{number:04d}-{month:02d}"),)
    days = [int(groups["day"])] + ([int(groups["last"])] if groups.get("last") else [])
    if len(days) == 2 and days[1] <= days[0]:
        return None
    try:
        for day in days:
            datetime.date(number or 1904, month, day)
    except ValueError:
        return None
    texts = [f"{number:04d}-{month:02d}-{day:02d}" if number else f"--{month:02d}-{day:02d}" for day in days]
    if len(texts) == 2:
        return (("notBefore", texts[0]), ("notAfter", texts[1]))
    return (("when", texts[0]),)


def find_dates(
    text: str, *, year: int | None = None, short: bool = False, american: bool = False, today: str | None = None
) -> tuple[Found, ...]:
    """The dates in a string, in order, not overlapping.

    `year` fills in a year that the text leaves out; without it the value has none (`--07-14`).
    `short` also takes `30.6`, `american` also `07/14/1951`; `today` is the ISO date that «сегодня» means.
    """
    patterns = [*_PATTERNS, *([_SHORT] if short else []), *([_AMERICAN] if american else [])]
    found: list[Found] = []

    def free(start: int, end: int) -> bool:
        return all(end <= other.start or other.end <= start for other in found)

    for pattern in patterns:
        for match in pattern.finditer(text):
            value = _value(match, year)
            if value and free(*match.span()):
                found.append(Found(*match.span(), value))
    if today:
        for match in _RELATIVE.finditer(text):
            if free(*match.span()):
                found.append(Found(*match.span(), (("when", today), ("cert", "medium"), ("resp", "#enc"))))
    return tuple(sorted(found, key=lambda item: item.start))


_TIMES: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern, re.VERBOSE)
    for pattern in (
        r"(?<![\d.,:])(?P<hour>\d{1,2})(?:[.:](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.\s?m\.",
        r"(?<![\d.,:])(?P<hour>[01]?\d|2[0-3])\s?(?:hrs?\.|час(?:ов|а)?\b|ч\.)\s?(?P<minute>[0-5]?\d)\s?(?:min\.|мин(?:ут)?\b\.?|м\.)",
        r"(?<![\d.,:])(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?![\d:])",
        r"(?<![\d.,:№/-])(?<![№°º]\ )(?<!No\.\ )(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?=\s+(?:hours\b"
        r"|\d{1,2}\s+[A-ZА-Яа-я][a-zа-я]+\b|[A-Z][a-z]+\s+\d))",
    )
)

_DOTTED_TIME = re.compile(r"(?<![\d.,:])(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)(?![\d.])")
"""`12.00` in a service note."""


def _times(text: str, *, dotted: bool) -> Iterator[re.Match[str]]:
    for pattern in [*_TIMES, *([_DOTTED_TIME] if dotted else [])]:
        yield from pattern.finditer(text)


def find_times(text: str, *, dotted: bool = False) -> tuple[Found, ...]:
    """The times of day in a string, in order; `dotted` also takes `12.00`, for service notes."""
    found: list[Found] = []
    for match in _times(text, dotted=dotted):
        hour, minute = int(match["hour"]), int(match["minute"] or 0)
        half = match.groupdict().get("half")
        if half and not 1 <= hour <= 12:
            continue
        if half:
            hour = hour % 12 + (12 if half == "p" else 0)
        if all(match.end() <= other.start or other.end <= match.start() for other in found):
            found.append(Found(*match.span(), (("when", f"{hour:02d}:{minute:02d}:00"),)))
    return tuple(sorted(found, key=lambda item: item.start))
