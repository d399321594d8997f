"""A place by the word before it (`город Тайюань`, `port of Chinnampo`), or by the dictionary (`в Харбине`)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from depesha.names.strangers.dictionary import capitalised
from depesha.names.strangers.unknown import Unknown

_RUSSIAN = re.compile(
    r"(?<!\w)(?:(?<!\d\s)г\.|гор\.|[Гг]ород(?:а|у|е|ом)?|[Пп]орт(?:а|у|е|ом)?|[Пп]ровинци(?:я|и|ю|ей)|[Оо]стров(?:а|у|е|ом)?"
    r"|[Дд]еревн(?:я|и|ю|е|ей)|[Уу]езд(?:а|у|е|ом)?)\s+(?P<name>[А-ЯЁ][а-яё]{2,}(?:-[А-ЯЁ]?[а-яё]+)?)"
)
"""Behind a figure `г.` is a year: `1951 г. Молотов`."""
_ENGLISH = re.compile(
    r"(?<!\w)(?:(?:city|town|port|province|village|island|county|district)\s+of|(?:port|island))\s+"
    r"(?P<name>[A-Z][a-z]{2,}(?:[-'’][A-Za-z]+)*)"
)
_SURE = 0.5


def described_places(text: str, language: str) -> Iterator[Unknown]:
    """Names after a word for a kind of place."""
    pattern = {"ru": _RUSSIAN, "en": _ENGLISH}.get(language)
    for match in pattern.finditer(text) if pattern else ():
        yield Unknown(*match.span("name"), "placeName")


def dictionary_places(text: str, language: str) -> Iterator[Unknown]:
    """Russian words inside a sentence that are places before anything else."""
    if language != "ru":
        return
    for start, end, known in capitalised(text):
        score = sum(parse.score for parse in known if "Geox" in parse.tag)
        if score >= _SURE and "Geox" in known[0].tag:
            yield Unknown(start, end, "placeName")
