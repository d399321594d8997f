"""Pieces of regular expressions that several rules share, each with what it stands for."""

from __future__ import annotations

import re

NUMBER_SIGN = r"(?:№№?|N[°ºo]\.?|Nos?\.?|Nr\.?|NO\.|N\^\{o\}|N\s?\$\^\{\\circ\}\$)"
"""`№`, `N°`, `No.`, and what a conversion makes of them: `N^{o}`, `N $^{\\circ}$`."""

OPENING = r"[\"“„«]"
"""A mark that opens a quotation; the straight one also closes."""

CLOSING = r"[\"”“»]"

COMRADE = (
    r"(?:[Тт]оварищ(?:у|а|ем|и|ам)?|ТОВАРИЩУ?|[Тт]т?\.|[Тт]ов\.|ТОВ\.|Comrades?|COMRADES?|Cdes?\.?|CDES?\.?|[Cc]om\."
    r"|[Cc]omrade|[Cc](?:om)?\[\w+\])"
)
"""A form of address before a name."""

WORD = r"[A-ZА-ЯЁ][\w’'\-]*\.?"
"""A capitalised word or an initial."""

NAME = rf"(?:{WORD})(?:[ \t]+(?:{WORD}|de|von|van|der|al)){{0,4}}"
"""A name by its capitals: `Ким Ир Сен`, `MAO ZEDONG`, `A. DOBRYNIN`."""

GLOSS = r"(?:\s?\[[^\[\]\n]{1,60}\])"
"""A bracket after a name: `FILIPPOV [Stalin]`."""

_MONTHS = (
    r"(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)[ьяаюе]?"
    r"|January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\."
)

DATE = (
    r"(?:\"?\d{1,2}\"?(?:st|nd|rd|th)?(?:\s(?:of\s)?(?:" + _MONTHS + r")(?:,?\s\d{4})?|[./]\s?(?:[IVX]{1,4}|\d{1,2})"
    r"(?:[. /]\s?\d{2,4})?)(?:\s?(?:г(?:ода)?\b\.?|с\.\s?г\.))?"
    r"|(?:" + _MONTHS + r")\s\d{1,2}(?:st|nd|rd|th)?(?:,?\s?\d{4})?)"
)
"""A date as it stands alone on a line; its value is read by `depesha.dates`."""

TIME = r"(?:\d{1,2}[.:]\d{2}(?:\s?[ap]\.\s?m\.)?|\d{1,2}\s?[ap]\.\s?m\.|[012]\d[0-5]\d)"

_CLASSES = (
    "СОВЕРШЕННО СЕКРЕТНО", "СТРОГО СЕКРЕТНО", "СОВ. СЕКРЕТНО", "СОВ.СЕКРЕТНО", "СЕКРЕТНО", "НЕСЕКРЕТНО", "НЕ СЕКРЕТНО",
    "ОСОБАЯ ПАПКА", "ДЛЯ СЛУЖЕБНОГО ПОЛЬЗОВАНИЯ", "КОНФИДЕНЦИАЛЬНО",
    "STRICTLY SECRET", "MOST SECRET", "TOP SECRET", "SECRET", "STRICTLY CONFIDENTIAL", "CONFIDENTIAL", "RESTRICTED",
    "UNCLASSIFIED", "DECLASSIFIED", "LIMITED OFFICIAL USE", "OFFICIAL USE ONLY", "SPECIAL FOLDER", "NOT SECRET",
    "STRENG GEHEIM", "GEHEIM", "TRÈS SECRET", "SECRET DÉFENSE", "ŚCIŚLE TAJNE", "TAJNE", "PŘÍSNĚ TAJNÉ", "TAJNÉ",
)  # fmt: skip

_PRECEDENCES = (
    "MOST IMMEDIATE", "IMMEDIATE", "US URGENT", "NIACT", "OPERATIONAL IMMEDIATE", "VERY URGENT", "URGENT", "PRIORITY",
    "ROUTINE", "FLASH", "EMERGENCY", "IMPORTANT", "TRIPLE PRIORITY", "DOUBLE PRIORITY", "RUSH", "PLAIN", "DEFERRED",
    "СРОЧНО", "ВЕСЬМА СРОЧНО", "ВНЕ ОЧЕРЕДИ", "МОЛНИЯ", "ВОЗДУХ", "СПЕЦИАЛЬНО",
)  # fmt: skip

_HANDLINGS = ("PERSONAL", "EYES ONLY", "EXDIS", "NODIS", "LIMDIS", "STADIS", "NOFORN", "ЛИЧНО", "ВРУЧИТЬ НЕМЕДЛЕННО")


def _any(words: tuple[str, ...]) -> str:
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"[ \t]+") for word in ordered)


CLASSIFICATION = re.compile(rf"(?:{_any(_CLASSES)})(?![\w-])\.?", re.IGNORECASE)
"""A classification marking; the markings are those of the services whose papers were seen."""

PRECEDENCE = re.compile(rf"(?:{_any(_PRECEDENCES)})(?![\w-])\.?", re.IGNORECASE)

PERSONAL = re.compile(rf"(?:AND\s+)?(?:{_any(_HANDLINGS)})(?![\w-])\.?", re.IGNORECASE)
"""To whom the text is shown, beside a classification: `TOP SECRET AND PERSONAL`."""

SENTENCE_END = re.compile(r"[.!?:…;,)][\"”“»']?(?:\[\d{1,3}\])?\Z")


def shouting(text: str) -> bool:
    """True for a text of at least two letters that are all capitals."""
    letters = [character for character in text if character.isalpha()]
    return len(letters) >= 2 and all(character.isupper() for character in letters)


RANK = (
    r"(?:генерал(?:-\w+)?|ГЕНЕРАЛ(?:-\w+)?|полковник|ПОЛКОВНИК|подполковник|ПОДПОЛКОВНИК|майор|МАЙОР|капитан|КАПИТАН"
    r"|(?:старший\s)?лейтенант|ЛЕЙТЕНАНТ|(?:Lieutenant\s)?Colonel|COLONEL|Major(?:\sGeneral)?|MAJOR|Captain|CAPTAIN"
    r"|(?:Lieutenant\s)?General|(?:Senior\s)?Lieutenant)"
)

OFFICE = (
    r"(?:Главнокомандующий|Командующий|Начальник|НАЧАЛЬНИК|Посол|Посланник|Министр|Председатель|Секретарь|Временный\sповеренный"
    r"|Поверенный|Консул|Советник|Commander|Chief|Ambassador|Minister|Chairman|Secretary|Charg[eé]|Consul|Counselor|Director"
    r"|President|Head|Section\sChief)"
)


def bare_name(text: str) -> str:
    """A name without the full stop that ends the sentence; an initial keeps its own: `Сталину.`, `Иванов А.`"""
    words = text.split()
    return text.rstrip(".") if words and len(words[-1]) > 2 else text


_NO_NAME = frozenset(
    [
        "THE",
        "OF",
        "ON",
        "IN",
        "FOR",
        "AND",
        "TO",
        "AT",
        "FROM",
        "WITH",
        "BY",
        "ABOUT",
        "A",
        "AN",
        "QUESTION",
        "О",
        "ОБ",
        "И",
        "В",
        "ВО",
        "НА",
        "ПО",
        "С",
        "СО",
        "К",
        "ОТ",
        "ДЛЯ",
        "ИЗ",
        "ЗА",
    ]
)
_LETTERS = re.compile(rf"{NAME}\.?\Z")


def is_name(text: str) -> bool:
    """True for one to five capitalised words, none a little word: `Ким Ир Сен`, `A. DOBRYNIN`, not `THE TALKS`."""
    words = text.split()
    return (
        1 <= len(words) <= 5
        and bool(_LETTERS.match(text))
        and not _NO_NAME & {word.strip(",").upper() for word in words}
        # `Format. V. Malin`: behind a whole word a full stop ends a sentence, and no name goes on.
        and not any(word.endswith(".") and len(word) > 5 for word in words[:-1])
        and sum(character.isalpha() for character in text) >= 3
    )
