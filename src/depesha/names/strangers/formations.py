"""Military formations by number and kind: `38-я армия`, `65-й пехотной дивизии`, `X Corps`, `24th Division`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from depesha.names.strangers.unknown import Unknown

_RUSSIAN = re.compile(
    r"(?<!\w)(?:\d{1,3}-?(?:я|й|ю|е|го|му|ой|м|ом|ая|ый)|[IVX]{1,5}|\d{1,3})\s+(?:[а-яё-]+(?:ая|ой|ую|ый|ий|ого|его|ому|ым|ое)\s+){0,3}"
    r"(?:арми[яиюей]{1,2}|дивизи[яиюей]{1,2}|корпус(?:а|у|е|ом)?|бригад(?:а|ы|е|у|ой)|полк(?:а|у|е|ом)?"
    r"|батальон(?:а|у|е|ом)?|эскадр(?:а|ы|е|у|ой)|авиадивизи[яиюей]{1,2}|флот(?:а|у|е|ом)?)(?!\w)"
)
_COUNTED = re.compile(r"\d+\s")
_ENGLISH = re.compile(
    r"(?<!\w)(?:\d{1,3}(?:st|nd|rd|th|d)|[IVX]{1,5}|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)\s+"
    r"(?:(?:Air|Army|Infantry|Cavalry|Marine|Airborne|Armored|Armoured|Artillery|Route|Field|Group|Rifle|Tank|Mechanized|Fighter|Aviation"
    r"|infantry|cavalry|marine|armored|artillery|rifle|tank|mechanized|fighter|aviation|air)\s+){0,3}"
    r"(?:Army|Armies|Division|Corps|Brigade|Regiment|Battalion|Fleet|Air Force|Squadron"
    r"|army|division|corps|brigade|regiment|battalion|fleet)(?!\w)"
)


def formations(text: str, language: str) -> Iterator[Unknown]:
    """Names of formations; `16 дивизий` counts divisions and names none."""
    pattern = {"ru": _RUSSIAN, "en": _ENGLISH}.get(language)
    for match in pattern.finditer(text) if pattern else ():
        if not (language == "ru" and _COUNTED.match(match[0])):
            yield Unknown(match.start(), match.end(), "orgName", "formation")
