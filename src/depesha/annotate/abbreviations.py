"""Abbreviations and what they stand for, in the case that the words around them ask for (rows F7, F13).

Established names (ЦК, США, ООН) are no abbreviations here: the authority file explains them.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from depesha.annotate.context import Annotation, Context
from depesha.model import Alternative, Layer, Mark

Expansion = str | Callable[[re.Match[str]], str]
"""The words meant, or what finds them from the words around."""


def _comrade(match: re.Match[str]) -> str:
    """`тов. Сталину` товарищу, `тов. Ким Ир Сена` товарища, `тов. Пэн Дэхуаем` товарищем, `Тов. Мао!` Товарищ."""
    # As far as the name goes: not into the next sentence, nor into the next cell of a table.
    name = re.match(r"[ \n]*((?:[А-ЯЁ]\. ?)*[А-ЯЁ][\w-]+(?: [А-ЯЁ][\w-]+){0,2})", match.string[match.end() :])
    last = name[1].split()[-1].strip(".").lower() if name else ""
    word = "товарищ"
    if last.endswith(("у", "ю")):
        word = "товарищу"
    elif last.endswith(("ем", "ом", "им", "ым")):
        word = "товарищем"
    elif last.endswith(("а", "я", "ого")) and len(last) > 3:
        word = "товарища"
    return word.capitalize() if match[0][0].isupper() else word


def _copies(match: re.Match[str]) -> str:
    """`один экз.` экземпляр, `4 экз.` экземпляра, `12 экз.` экземпляров, `экз. № 3-4` экземпляры."""
    before = re.search(r"(\d+|один) ?\Z", match.string[: match.start()])
    word = "экземпляр"
    if before and before[1].isdigit():
        count = int(before[1])
        few = count % 10 in (2, 3, 4) and count % 100 not in (12, 13, 14)
        word += "" if count % 10 == 1 and count % 100 != 11 else "а" if few else "ов"
    elif re.match(r"\s*№\s*\d+\s?[-–]\s?\d+", match.string[match.end() :]):
        word += "ы"
    return word.capitalize() if match[0][0].isupper() else word


def _typed(match: re.Match[str]) -> str:
    """`Отп. один экз.` Отпечатан, `отп. 4 экз.` отпечатано, `отп. Корнюшина` отпечатала, `отп. Елезов` отпечатал."""
    after = match.string[match.end() :].strip()
    name = re.match(r"([А-ЯЁ][а-яё]+)", after)
    word = "отпечатано"
    if after.startswith(("один", "1 ")):
        word = "отпечатан"
    elif name:
        word = "отпечатала" if name[1].endswith(("а", "я")) else "отпечатал"
    return word.capitalize() if match[0][0].isupper() else word


def _deciphered(match: re.Match[str]) -> str:
    name = re.match(r"\s*([А-ЯЁ][а-яё]+)", match.string[match.end() :])
    word = "расшифровала" if name and name[1].endswith(("а", "я")) else "расшифровал"
    return word.capitalize() if match[0][0].isupper() else word


_RUSSIAN: tuple[tuple[re.Pattern[str], Expansion], ...] = (
    (re.compile(r"\b[Тт]ов\.(?=\s*[А-ЯЁ])"), _comrade),
    (re.compile(r"(?:(?<=\d )|(?<=один )|\b(?=\w+\.\s*№))[Ээ]кз\."), _copies),
    (re.compile(r"\b[Оо]тп\."), _typed),
    (re.compile(r"\b[Рр]асш\."), _deciphered),
    (re.compile(r"\bВх\.(?=\s*№)"), "Входящий"),
    (re.compile(r"\bИсх\.(?=\s*№)"), "Исходящий"),
    (re.compile(r"\bИСХ\.(?=\s*ТЕЛЕГРАММ)"), "исходящей"),
    (re.compile(r"\bВХ\.(?=\s*ТЕЛЕГРАММ)"), "входящей"),
    (re.compile(r"(?<=\d\.)с\.\s?г\.|\bс\.\s?г\."), "сего года"),
    (re.compile(r"(?<=[\dI] )г\.|(?<=\d)г\."), "года"),
    (re.compile(r"(?<=[\d\"] )ч\."), "часов"),
    (re.compile(r"(?<=[\d\"] )м\."), "минут"),
    (re.compile(r"\bОС(?=\s+ЦК)"), "Особого сектора"),
)

_ENGLISH: tuple[tuple[re.Pattern[str], Expansion], ...] = (
    (re.compile(r"\bCde\b\.?(?=\s+[A-Z])"), "Comrade"),
    (re.compile(r"\bOS(?=\s+VKP)"), "Special Sector"),
    (re.compile(r"\bCdes\b\.?(?=\s+[A-Z])"), "Comrades"),
)

_BY_LANGUAGE = {"ru": _RUSSIAN, "en": _ENGLISH}


def is_abbreviation(text: str, language: str) -> bool:
    """True for words that begin with an abbreviation which is known where they stand: `ИСХ. ТЕЛЕГРАММЫ`."""
    return any(pattern.match(text) for pattern, _ in _BY_LANGUAGE.get(language, ()))


def abbreviations(context: Context) -> Annotation:
    """The abbreviations of an object, each with its expansion."""
    marks: list[Mark] = []
    for pattern, expansion in _BY_LANGUAGE.get(context.language, ()):
        for match in pattern.finditer(context.view.text):
            span = context.span(*match.span())
            if any(mark.span.meets(span) for mark in marks):
                continue
            words = expansion if isinstance(expansion, str) else expansion(match)
            marks.append(Mark(span, "abbr", (), Layer.WORD, Alternative("expan", words)))
    return Annotation(tuple(marks))
