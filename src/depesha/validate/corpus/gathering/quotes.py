"""References of a text to one other telegram, by number and date (row D19)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxml import etree

from depesha.tei.names import XML_ID, tei
from depesha.tei.reading import line_of
from depesha.validate.corpus.facts import Message, Number, Place, Quote
from depesha.validate.corpus.gathering.dates import day_of
from depesha.validate.corpus.gathering.messages import Correspondence
from depesha.validate.corpus.gathering.numbers import parsed
from depesha.validate.corpus.gathering.wording import corrected_number, rejected, wording

_YOURS = re.compile(r"(?:your|ваш\w{1,3})\b", re.IGNORECASE)
"""`Вашу шифровку`: the addressee's."""
_OURS = re.compile(r"(?:my|our|мо(?:ю|ей|я|и|их|ё|й)|наш\w{1,3})\b", re.IGNORECASE)
"""`my telegram`: the sender's own; `своей` may be either."""
_SHOWN = 60


def quotes(root: etree._Element, path: str, letters: Correspondence) -> tuple[Quote, ...]:
    """Each telegram referred to, once a file: original and translation say the same."""
    found: dict[tuple[str | None, int | None, str | None], Quote] = {}
    for quote in _quotes(root, path, letters):
        key = (quote.sender, quote.value, quote.day)
        if key not in found or (quote.target and not found[key].target):
            found[key] = quote
    return tuple(found.values())


def quoted_numbers(found: Sequence[Quote]) -> Iterator[Number]:
    """The numbers of the telegrams referred to: they belong to the series of whoever sent these."""
    for quote in found:
        if quote.sender and quote.day and quote.value is not None:
            series = ("senderNumber", quote.sender)
            yield Number(series, quote.value, quote.number or "", quote.day, quote.place, quoted=True)


def _quotes(root: etree._Element, path: str, letters: Correspondence) -> Iterator[Quote]:
    for node in root.iter(tei("ref")):
        if node.get("type") != "telegram" or rejected(node):
            continue
        inside = _message(node, letters)
        numbers = [corrected_number(number) for number in node.iter(tei("idno")) if not rejected(number)]
        days = [day_of(date) for date in node.iter(tei("date")) if not rejected(date)]
        # Of several numbers or days nobody can tell which belong together.
        if inside is None or len(numbers) > 1 or len(days) > 1:
            continue
        words = wording(node, corrected=True)
        senders, readers = _course(words, inside)
        counted = parsed("senderNumber", numbers[0]) if numbers else None
        yield Quote(
            place=Place(path, line_of(node)),
            words=words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…",
            sender=senders[0] if len(senders) == 1 else None,
            readers=readers,
            value=counted[0] if counted else None,
            number=numbers[0] if numbers else None,
            day=days[0] if days else None,
            target=node.get("target"),
        )


def _message(node: etree._Element, letters: Correspondence) -> Message | None:
    """The message in which a reference stands; None in a draft or where none is described."""
    for ancestor in node.iterancestors():
        identifier = ancestor.get(XML_ID, "")
        if identifier in letters.by_element:
            return letters.by_element[identifier]
    return letters.messages[0] if letters.messages else None


def _course(words: str, inside: Message) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Senders and readers of what is referred to."""
    if _YOURS.match(words):
        return inside.addressees, inside.senders
    if _OURS.match(words):
        return inside.senders, inside.addressees
    return (), ()
