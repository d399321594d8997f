"""A person by initials and family name: `В. М. Молотов`, `G. M. Malenkov`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from depesha.names.strangers.dictionary import may_name
from depesha.names.strangers.unknown import Unknown

_RUSSIAN = re.compile(r"(?<![\w.])[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.\s?)?[А-ЯЁ][а-яё]{2,}(?:-[А-ЯЁ][а-яё]+)?")
_ENGLISH = re.compile(
    r"(?<![\w.])(?<!U\. )(?!U\.\s?[SNK]\.|S\.\s?S\.|H\.\s?M\.)"
    r"(?!(?:The|This|That|These|Those|There|They|Then|When|After|All|For|But|And|Also|So|State|Defen[cs]e|War|Treasury)\s)(?:[A-Z]\.\s?[A-Z]\.\s?|[A-Z][a-z]+\s[A-Z]\.\s|(?<=[a-z,;(]\s)[A-Z]\.\s)"
    r"(?!(?:The|This|That|These|Those|There|They|Then|When|After|All|For|Our|Your|His|Her|Their|With|From)\b)"
    r"[A-Z][a-z]{2,}(?:-[A-Z][a-z]+)?"
)
"""One initial alone at the beginning of a sentence counts an item: `A. Indonesia should …`."""
_ITEM = re.compile(r"[А-ЯЁ]\.\s?(?P<word>[А-ЯЁ][а-яё]+)")
"""One initial before a word that names no person counts an item too: `А. Индонезия`."""
_OFFICE = re.compile(r"\s(?:Army|Navy|Government|Embassy|Command|Commander|Forces|Congress|Senate|Representative)\Z")


def initialled_persons(text: str, language: str) -> Iterator[Unknown]:
    """Names that initials go before."""
    pattern = {"ru": _RUSSIAN, "en": _ENGLISH}.get(language)
    for match in pattern.finditer(text) if pattern else ():
        item = _ITEM.fullmatch(match[0])
        if not _OFFICE.search(match[0]) and not (item and not may_name(item["word"])):
            yield Unknown(match.start(), match.end(), "persName")
