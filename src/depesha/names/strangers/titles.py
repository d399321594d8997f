"""A person after a form of address, a rank or an office: `тов. Штыкову`, `General Van Fleet`, `министра Зорина`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from depesha.names.strangers.dictionary import is_of_place, may_name
from depesha.names.strangers.unknown import Unknown
from depesha.names.words import is_cyrillic

_ADDRESS_RU = (
    r"(?:[Тт]оварищ(?:у|а|ем|е|и|ей|ам|ами|ах)?|ТОВАРИЩ(?:У|А|ЕМ|И|ЕЙ|АМ)?|[Тт]ов\.|ТОВ\.|[Тт]т\.|[Гг]-н(?:у|а|ом)?"
    r"|[Гг]осподин(?:у|а|ом)?|[Мм]истер(?:у|а|ом)?)"
)
_OFFICE_RU = (
    r"(?:(?:[Гг]енерал(?:-\w+)?|[Мм]аршал|[Аа]дмирал|[Кк]онсул|[Сс]оветник|[Пп]осланник|[Мм]инистр|[Пп]резидент"
    r"|[Пп]ремьер(?:-министр)?|[Пп]олковник|[Пп]одполковник|[Мм]айор|[Кк]апитан|[Лл]ейтенант|[Пп]олпред|[Пп]ос(?:о)?л)"
    r"(?:у|а|ом|ем|ю|я|е)?)"
)
_NAME_RU = r"(?:[А-ЯЁ]\.\s?){0,2}[А-ЯЁ][А-ЯЁа-яё]+(?:-[А-ЯЁа-яё]+)*(?:\s[А-ЯЁ][А-ЯЁа-яё]+(?:-[А-ЯЁа-яё]+)*){0,2}"
_OF_RU = r"(?:\s+(?:иностранных|внутренних)\s+дел|\s+(?:национальной\s+)?обороны|\s+(?:СССР|США|КНР|КНДР|МНР|РСФСР))*"
_RUSSIAN = re.compile(rf"(?<!\w)(?:(?P<address>{_ADDRESS_RU})|{_OFFICE_RU}{_OF_RU})\s+(?P<name>{_NAME_RU})")

_ADDRESS_EN = r"(?:Comrades?|COMRADES?|Cdes?\.?|CDES?\.?|Mr\.?|Mrs\.?|Messrs\.?|Dr\.?)"
_OFFICE_EN = (
    r"(?:General|GENERAL|Marshal|Admiral|Colonel|Major|Captain|Lieutenant|Ambassador|Consul|Minister|Premier"
    r"|President|Chairman|Senator|Sir|Lord)"
)
_NAME_EN = (
    r"(?:[A-Z]\.\s?){0,2}[A-Z](?:['’][a-z])?[A-Za-z]+(?:['’-][A-Za-z]+)*"
    r"(?:\s(?:[A-Z]\.\s?)*[A-Z](?:['’][a-z])?[A-Za-z]+(?:['’-][A-Za-z]+)*){0,2}"
)
_OF_EN = (
    r"(?:\s(?:of|for)\s(?:(?:Foreign|Internal)\sAffairs|(?:National\s)?Defen[cs]e|War|Finance)"
    r"|\sof\sthe\sSoviet\sUnion)?"
)
_ENGLISH = re.compile(
    rf"(?<!\w)(?:(?P<address>{_ADDRESS_EN})|{_OFFICE_EN}(?:[\s-]{_OFFICE_EN})*{_OF_EN})\s+(?P<name>{_NAME_EN})"
)
_MORE = {
    "ru": re.compile(rf"(?:,\s|\s(?:и|И)\s)(?P<name>{_NAME_RU})"),
    "en": re.compile(rf"(?:,\s|,?\s(?:and|AND)\s)(?P<name>{_NAME_EN})"),
}
_PLURAL = re.compile(r"(?:[Тт]оварищ(?:и|ей|ам|ами|ах)|[Тт]т\.|Comrades|COMRADES|Cdes\.?|CDES\.?|Messrs\.?)\Z")
_OFFICES = frozenset(
    (
        "staff assembly secretary headquarters directorate secretariat general minister ministry marshal commander "
        "chief army affairs the of foreign defense defence government council committee department command division "
        "ambassador president chairman premier vice first second deputy soviet american chinese korean british "
        "united states nations parliament resident representative finance interior january february march april may "
        "june july august september october november december i we you he she it they counselor counsellor"
    ).split()
)
"""Words after an office that are part of it, or of the sentence."""


def titled_persons(text: str, language: str) -> Iterator[Unknown]:
    """Names after a title; after a title in the plural also those that `and` adds."""
    pattern = {"ru": _RUSSIAN, "en": _ENGLISH}.get(language)
    if pattern is None:
        return
    at = 0
    while match := pattern.search(text, at):
        start, end = match.span("name")
        end = at = _shortened(text, start, end, sure=bool(match["address"]))
        if end == start:
            continue
        yield Unknown(start, end, "persName")
        while match["address"] and _PLURAL.match(match["address"]):
            more = _MORE[language].match(text, end)
            if not more:
                break
            start = more.start("name")
            end = _shortened(text, *more.span("name"), sure=True)
            if end == start:
                break
            at = end
            yield Unknown(start, end, "persName")


def _shortened(text: str, start: int, end: int, *, sure: bool) -> int:
    """The end of a name without the words behind it that belong to the sentence; its start where nothing is left.

    In a text all in capitals a Russian word that the dictionary knows as something else than a name ends the name;
    elsewhere its capital tells it. `sure` says that a form of address stands before the name.
    """
    shouting = text[start:end].isupper()
    if shouting and not is_cyrillic(text[start:end]) and text[end : end + 12].isupper():
        end = start + len(text[start:end].split()[0])  # In English nothing tells where the name ends.
    parts = list(re.finditer(r"\S+", text[start:end]))
    kept = start
    for number, part in enumerate(parts):
        word = part[0]
        if word.casefold() in _OFFICES or (
            word.isupper() and len(word) > 1 and not word.endswith(".") and not shouting
        ):
            break
        if shouting and is_cyrillic(word) and not (sure and number == 0) and not may_name(word):
            break
        if not sure and number == 0 and is_cyrillic(word) and is_of_place(word):
            break  # `посол Индии`
        kept = start + part.end() - (2 if word.endswith(("'s", "’s")) else 0)
    return kept
