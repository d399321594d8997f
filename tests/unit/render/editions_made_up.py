"""Summaries of telegrams that never were, for pages of any size; the same number gives the same edition."""

from __future__ import annotations

import datetime
from html import escape

NAMES = ("Orlov", "Petrov", "Sidorov", "Volkov", "Smirnova", "Kuznetsov", "Lebedev", "Sokolova", "Zaitsev", "Morozova")
PLACES = ("Rome", "Lisbon", "Ankara", "Tehran", "Oslo", "Delhi")

TEI = "http://www.tei-c.org/ns/1.0"


def summary(number: int, persons: int) -> str:
    """One telegram: two correspondents, one who hands on, names, numbers, a stamp, now and then a question."""
    day = datetime.date(1948, 3, 1) + datetime.timedelta(days=number * 37 % 1500)
    # A few write much, many write little.
    sender, addressee = (number * 7 % persons) ** 3 // persons**2, (number * 11 + 5) % persons // (1 + number % 7)
    addressee = addressee if addressee != sender else (sender + 1) % persons
    via = number * 3 % persons
    title = f"No. {number} of {day:%Y-%m-%d}, {name(sender)} to {name(addressee)}"
    answered = (
        f'<d:context type="answered" target="t{number - 81}">-</d:context>' if number > 80 and number % 3 == 0 else ""
    )
    doubt = ' cert="medium"' if number % 10 == 0 else ""
    question = '<d:question kind="crux" at="p1" lang="ru" words="слово">Unread.</d:question>' if number % 8 == 0 else ""
    return (
        f'<d:telegram xmlns:d="urn:depesha:summary" id="t{number}" kind="telegram" title="{escape(title)}">'
        f'<d:date sort="{day}">{day}</d:date><d:number type="cable">{number}</d:number>'
        f'<d:version n="R" div="r" type="edition" lang="ru"/><d:version n="E" div="e" type="translation" lang="en"/>'
        f'<d:day when="{day}"{doubt}/>'
        f'<d:message type="telegram" when="{day}">'
        f'<d:party part="from" ref="aut:p{sender}">{name(sender)}</d:party>'
        f'<d:party part="via" ref="aut:p{via}">{name(via)}</d:party>'
        f'<d:party part="to" ref="aut:p{addressee}">{name(addressee)}</d:party></d:message>{answered}'
        f'<d:name kind="person" ref="p{sender}" lang="ru" n="2" at="p1">{name(sender).upper()}</d:name>'
        f'<d:name kind="place" ref="pl{number % 6}" lang="en" n="1" at="p1">{PLACES[number % 6]}</d:name>'
        f'<d:counted kind="cable" course="outgoing" value="{number * 2 + number // 50}" day="{day}" at="p1">'
        f"{number * 2 + number // 50}</d:counted>"
        f'<d:stamp kind="incoming" lang="ru" day="{day}" at="p1">Вх. № {number}</d:stamp>{question}'
        f'<d:declared part="correction" lang="en">Errors are kept.</d:declared>'
        f'<d:passage version="R" at="p1">Телеграмма номер {number} о переговорах</d:passage>'
        f'<d:passage version="E" at="q1">Telegram number {number} about the negotiations</d:passage>'
        "</d:telegram>"
    )


def name(person: int) -> str:
    """The name of a person by number."""
    return NAMES[person % 10] + (f"-{person // 10}" if person >= 10 else "")


def summaries(count: int, persons: int = 60) -> list[str]:
    """Summaries of so many telegrams."""
    return [summary(number, min(persons, max(count, 2))) for number in range(count)]


def authority(persons: int = 60) -> str:
    """The authority file for them."""
    people = "".join(
        f'<person xml:id="p{number}"><persName type="main" xml:lang="en">{name(number)}, A. B.</persName>'
        + (f'<persName type="codename" xml:lang="ru">КОД-{number}</persName>' if number % 4 == 0 else "")
        + "</person>"
        for number in range(persons)
    )
    places = "".join(
        f'<place xml:id="pl{number}"><placeName type="main" xml:lang="en">{place}</placeName></place>'
        for number, place in enumerate(PLACES)
    )
    return (
        f'<TEI xmlns="{TEI}" xml:lang="en"><teiHeader/><standOff><listPerson>{people}</listPerson>'
        f"<listPlace>{places}</listPlace></standOff></TEI>"
    )
