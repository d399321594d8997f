"""Reads shelfmarks of Russian archives out of a citation.

APRF, f. 45, op. 1, d. 340, ll. 48
AVP RF, f. 059a, op. 5a, d. 4, p. 11, ll. 14-15
APRF, Fond 45, Opis 1, Delo 339, Listy 31-32 and AVPRF, Fond 059a, Opis 5a, Delo 5, Papka 11, Listy 31-32
APRF: F. 45, Op. 1, D. 331, Ll. 119
Archive of the President, Russian Federation (APRF), fond (f.) 45, opis (op.) 1, delo (d.) 329, listy (ll.) 9-17
RGANI. F. 3. Op. 66. D. 471. L. 3 - 4.
АВП РФ, ф. 0100, оп. 43, п. 302, д. 10, лл. 1-4
"""

from __future__ import annotations

import re

from depesha.model import Shelfmark, Span

_LEVELS: tuple[tuple[str, str], ...] = (
    ("fond", r"[Ff]onds?|FOND|[Ff]\.|[Фф]онд|[Фф]\."),
    ("opis", r"[Oo]pis['’]?|OPIS|[Oo]p\.|[Оо]пись|[Оо]п\."),
    ("delo", r"[Dd]elo|DELO|[Dd]\.|[Дд]ело|[Дд]\."),
    ("papka", r"[Pp]apka|[Pp]ap\.|[Pp]\.|[Пп]апка|[Пп]ап\.|[Пп]\."),
    ("listy", r"[Ll]ist(?:y|ov)?|LISTY|[Ll]{1,2}\.|[Лл]ист(?:ы|ов)?|[Лл]{1,2}\."),
)

_NUMBER = r"(?:[RР]-)?[0-9]+(?:\s?(?:об|ob)\.|[a-zа-я](?!\w))?"
_VALUE = rf"{_NUMBER}(?:\s?[-–]\s?{_NUMBER})?"

_COMPONENT = re.compile(
    "|".join(
        rf"(?P<{level}>(?<![\w])(?:{names})(?:\s*\(\w+\.\))?\s*(?P<{level}_value>{_VALUE}))" for level, names in _LEVELS
    )
)

_BETWEEN = re.compile(r"[\s,.;]*\Z")
"""What may stand between two components of one shelfmark."""

_REPOSITORY = re.compile(
    r"(?:(?P<full>[^;,.:“”\"]+(?:,\s[A-Z][^;,.:“”\"]+)?)\s\((?P<short>[A-ZА-Я][A-Za-zА-Яа-я ]*)\)"
    r"|(?P<name>[A-ZА-Я][A-Za-zА-Яа-я]*(?:\s+[A-ZА-Я][A-Za-zА-Яа-я]*){0,4}))\s*[,:.]?\s*\Z"
)
"""The archive, directly before its first component."""


def find_shelfmarks(text: str, span: Span) -> tuple[Shelfmark, ...]:
    """The shelfmarks in a range of a text, in order; components that a citation leaves out are None."""
    groups: list[list[re.Match[str]]] = []
    for match in _COMPONENT.finditer(text, span.start, span.end):
        level = match.lastgroup or ""
        level = level.removesuffix("_value")
        joined = (
            groups
            and level != "fond"
            and _BETWEEN.match(text[groups[-1][-1].end() : match.start()])
            and all(level != _level(other) for other in groups[-1])
        )
        if joined:
            groups[-1].append(match)
        elif level == "fond":
            groups.append([match])
    found: list[Shelfmark] = []
    floor = span.start
    for group in groups:
        values = {_level(match): match[f"{_level(match)}_value"] for match in group}
        before = text[floor : group[0].start()]
        archive = _REPOSITORY.search(re.sub(r"^(?:[;,.\s]|and\s|и\s)+", lambda m: " " * len(m[0]), before))
        start = group[0].start()
        name = None
        if archive:
            start = floor + archive.start()
            name = " ".join((archive["short"] or archive["name"]).split())
        end = group[-1].end()
        start += len(text[start:end]) - len(text[start:end].lstrip())
        found.append(Shelfmark(Span(start, end), " ".join(text[start:end].split()), name, **values))
        floor = end
    return tuple(found)


def component_ranges(text: str, mark: Shelfmark) -> tuple[tuple[str, Span], ...]:
    """The level and the range of the value of each component of a shelfmark found in a text."""
    return tuple(
        (_level(match), Span(*match.span(f"{_level(match)}_value")))
        for match in _COMPONENT.finditer(text, mark.span.start, mark.span.end)
    )


def _level(match: re.Match[str]) -> str:
    return next(level for level, _ in _LEVELS if match[level])
