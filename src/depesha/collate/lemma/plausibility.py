"""What nobody would write and a machine easily reads: two scripts in one word, letters among figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from depesha.collate.lemma.model import Evidence, Grounds, Place

_FAULTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("two scripts in one word", re.compile(r"[A-Za-z][А-Яа-яЁё]|[А-Яа-яЁё][A-Za-z]")),
    ("letters among figures", re.compile(r"\d[^\W\d_]+\d|(?<![^\W_])[^\W\d_]\d+[^\W\d_]")),
    ("a capital inside a word", re.compile(r"[a-zа-яё][A-ZА-ЯЁ]")),
    ("the same letter three times", re.compile(r"([^\W\d_])\1\1")),
    (
        "no vowel in a long word",
        re.compile(r"(?<!\w)(?=\w{4,}\b)[бвгджзйклмнпрстфхцчшщъьbcdfghjklmnpqrstvwxz]+\b", re.I),
    ),
    ("signs that no typist sets", re.compile(r"[|\\~^_{}<>]")),
)
_DATE = re.compile(r"(?<!\d)(?:[1-9]|[12]\d|3[01])\s?[/. ]\s?(?:X?I{1,3}|I?[VX]|V?I{0,3}|XI{0,2})(?![^\W_])")
"""A day with the month in Roman figures: `15/VII`."""


def plausibility(place: Place, grounds: Grounds) -> Iterator[Evidence]:
    """Evidence for the readings with the fewest faults, and for a date where another reading of it is none."""
    del grounds
    faults = [
        [name for name, pattern in _FAULTS if pattern.search(reading.text)] if reading.text else []
        for reading in place.readings
    ]
    spoken = [number for number, reading in enumerate(place.readings) if reading.text]
    least = min((len(faults[number]) for number in spoken), default=0)
    worst = max((number for number in spoken), key=lambda number: len(faults[number]), default=0)
    if spoken and len(faults[worst]) > least:
        for number in spoken:
            if len(faults[number]) == least:
                yield Evidence("plausibility", number, 0.5, f"the other has {faults[worst][0]}")
    dates = [number for number in spoken if re.search(r"\d", place.readings[number].text) and _dated(place, number)]
    if dates and len(dates) < len(spoken):
        for number in dates:
            yield Evidence("plausibility", number, 0.6, f"“{place.readings[number].text}” is a date")


def _dated(place: Place, number: int) -> bool:
    match = _DATE.search(place.readings[number].text)
    return match is not None and bool(re.search(r"[IVX]", match[0]))
