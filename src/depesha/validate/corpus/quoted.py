"""K6: a telegram that a text quotes by number or date is the one that the edition holds, and is linked to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from depesha.findings import Finding
from depesha.validate.corpus.facts import Facts, Message, Quote

_Held = tuple[Facts, Message]


def quoted(facts: Sequence[Facts]) -> Iterator[Finding]:
    """COR010 where number and date contradict the telegrams of that sender, COR011 where a link could be set."""
    by_day: dict[tuple[str, str], list[_Held]] = {}
    by_number: dict[tuple[str, int, str], _Held] = {}
    for one in facts:
        for message in one.messages:
            for sender in message.senders if message.day else ():
                day = message.day or ""
                by_day.setdefault((sender, day), []).append((one, message))
                for value, _ in message.numbers:
                    by_number.setdefault((sender, value, day[:4]), (one, message))
    for one in facts:
        for quote in one.quotes:
            if quote.sender is None or quote.day is None or (quote.target or "").startswith("#"):
                continue
            that_day = by_day.get((quote.sender, quote.day), [])
            elsewhere = None if quote.value is None else by_number.get((quote.sender, quote.value, quote.day[:4]))
            yield from _about(one, quote, that_day, elsewhere)


def _about(one: Facts, quote: Quote, that_day: Sequence[_Held], elsewhere: _Held | None) -> Iterator[Finding]:
    candidates = [(file, message) for file, message in that_day if _fits(quote, message)]
    if quote.value is not None:
        exact = [item for item in that_day if quote.value in dict(item[1].numbers)]
        if not exact:
            yield from _mismatch(quote, [item for item in candidates if item[1].numbers], elsewhere)
            return
        candidates = exact
    files = {file.path: (file, message) for file, message in candidates if file is not one}
    if len(files) == 1 and quote.target is None:
        file, message = next(iter(files.values()))
        cure = f'add target="{PurePath(file.path).name}" to the reference'
        text = f'"{quote.words}" is {message.place}, and is not linked'
        yield Finding("COR011", quote.place.path, text, quote.place.line, None, cure)


def _mismatch(quote: Quote, that_day: Sequence[_Held], elsewhere: _Held | None) -> Iterator[Finding]:
    if elsewhere is not None:
        message = elsewhere[1]
        text = f'"{quote.words}" is of {message.day} in {message.place}'
    elif that_day:
        held = ", ".join(f"{text} ({message.place})" for _, message in that_day for _, text in message.numbers)
        text = f'"{quote.words}": of {quote.day} the edition has {held}, and no {quote.number}'
    else:
        return
    yield Finding("COR010", quote.place.path, text, quote.place.line)


def _fits(quote: Quote, message: Message) -> bool:
    """Whether whoever must have received what is quoted did; what is not known contradicts nothing."""
    return not quote.readers or not message.readers or not set(quote.readers).isdisjoint(message.readers)
