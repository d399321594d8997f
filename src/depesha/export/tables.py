"""Telegrams → a row a message, as CSV or JSON Lines with the same columns."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from types import MappingProxyType

from depesha.export.model import Edition, Found, Message, Name, Telegram

Value = str | tuple[str, ...] | None
Column = Callable[[Telegram, Message, Edition], Value]

JOINT = " | "
"""Between the items of a list in CSV."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is a formula to a spreadsheet; a text is none."""

_DESCRIBED = ("cable", "senderNumber", "registry")
"""Numbers that have a column of their own in the description of a message."""
_INCOMING = ("incomingRegistry", "incoming")


def as_csv(telegrams: Iterable[Telegram], edition: Edition, _: Found) -> Iterator[bytes]:
    """UTF-8 without byte order mark, quoted as in RFC 4180, each row ended by `\\n`; lists joined by ` | `."""
    yield _line(list(COLUMNS))
    for telegram in telegrams:
        for message in telegram.messages:
            yield _line([_cell(value) for value in row(telegram, message, edition).values()])


def as_json_lines(telegrams: Iterable[Telegram], edition: Edition, _: Found) -> Iterator[bytes]:
    """UTF-8, one JSON object a line; lists are arrays, what is unknown is null."""
    for telegram in telegrams:
        for message in telegram.messages:
            yield json.dumps(row(telegram, message, edition), ensure_ascii=False).encode() + b"\n"


def row(telegram: Telegram, message: Message, edition: Edition) -> dict[str, Value]:
    """Column → value of one message."""
    return {name: column(telegram, message, edition) for name, column in COLUMNS.items()}


def _line(cells: list[str]) -> bytes:
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerow(cells)
    return written.getvalue().encode()


def _cell(value: Value) -> str:
    text = JOINT.join(value) if isinstance(value, tuple) else value or ""
    return f"'{text}" if text.startswith(_FORMULA) else text


def _texts(names: Iterable[Name]) -> tuple[str, ...]:
    return tuple(name.text for name in names)


def _signs(names: Iterable[Name]) -> tuple[str, ...]:
    return tuple(name.signs for name in names if name.signs)


def _refs(names: Iterable[Name]) -> tuple[str, ...]:
    return tuple(name.ref for name in names if name.ref)


def _uris(names: Iterable[Name], edition: Edition) -> tuple[str, ...]:
    return tuple(filter(None, map(edition.authority, names)))


def _named(message: Message, kind: str, *subtypes: str | None) -> tuple[str, ...]:
    return tuple(name.text for action in message.of(kind, *subtypes) for name in action.names if not name.role)


def _start(_: Telegram, message: Message, __: Edition) -> Value:
    return message.sent.moment.earliest if message.sent.moment else None


def _end(_: Telegram, message: Message, __: Edition) -> Value:
    return message.sent.moment.latest if message.sent.moment else None


def _certainty(_: Telegram, message: Message, __: Edition) -> Value:
    return message.sent.moment.cert if message.sent.moment else None


def _received(_: Telegram, message: Message, __: Edition) -> Value:
    """When it reached the addressee, or else the service that passed it on, where the moment is known."""
    office = () if message.of("forwarded") else message.of("transmitted")  # of what goes out it is the sending
    moments = (action.moment for action in (*message.received, *office))
    return next((moment.when for moment in moments if moment and moment.when), None)


def _stage(kind: str) -> Column:
    def column(_: Telegram, message: Message, __: Edition) -> Value:
        stages = (stage for action in message.actions for stage in action.stages)
        return next((when for done, when in stages if done == kind), None)

    return column


def _clerks(_: Telegram, message: Message, __: Edition) -> Value:
    names = (name for action in message.of("transmitted") for name in action.names)
    return tuple(f"{name.role}: {name.text}" for name in names if name.role)


def _place_to(_: Telegram, message: Message, __: Edition) -> Value:
    """Where the addressee is, or else who passes it on."""
    carriers = (*message.of("received", "intermediary"), *message.of("forwarded"))
    return next((action.place.text for action in (*message.received, *carriers) if action.place), None)


def _numbers(*kinds: str) -> Column:
    def column(_: Telegram, message: Message, __: Edition) -> Value:
        return tuple(number for action in message.actions for kind, number in action.numbers if kind in kinds)

    return column


def _incoming(telegram: Telegram, message: Message, __: Edition) -> Value:
    return tuple(number for kind, number in telegram.marks if kind in _INCOMING) if message.kind == "outer" else ()


def _others(telegram: Telegram, message: Message, __: Edition) -> Value:
    """Every other number, behind its kind; those on the paper belong to the outer message."""
    described = [number for action in message.actions for number in action.numbers]
    marks = telegram.marks if message.kind == "outer" else ()
    known = {*_DESCRIBED, *_INCOMING}
    return tuple(dict.fromkeys(f"{kind}: {number}" for kind, number in (*described, *marks) if kind not in known))


COLUMNS: MappingProxyType[str, Column] = MappingProxyType(
    {
        "telegram": lambda telegram, _, __: telegram.identifier,
        "message": lambda _, message, __: message.identifier or None,
        "kind": lambda _, message, __: message.kind,
        "title": lambda telegram, _, __: telegram.title,
        "senders": lambda _, message, __: _texts(message.sent.names),
        "senders_sign_as": lambda _, message, __: _signs(message.sent.names),
        "sender_refs": lambda _, message, __: _refs(message.sent.names),
        "sender_uris": lambda _, message, edition: _uris(message.sent.names, edition),
        "addressees": lambda _, message, __: _texts(message.addressees),
        "addressees_called": lambda _, message, __: _signs(message.addressees),
        "addressee_refs": lambda _, message, __: _refs(message.addressees),
        "addressee_uris": lambda _, message, edition: _uris(message.addressees, edition),
        "intermediaries": lambda _, message, __: _texts(message.intermediaries),
        "cc": lambda _, message, __: _named(message, "received", "cc"),
        "copies_to": lambda _, message, __: _named(message, "received", "copy"),
        "transmitted_by": lambda _, message, __: _named(message, "transmitted"),
        "handled_by": _clerks,
        "forwarded_by": lambda _, message, __: _named(message, "forwarded"),
        "sent_start": _start,
        "sent_end": _end,
        "sent_certainty": _certainty,
        "received": _received,
        "deciphered": _stage("deciphered"),
        "printed": _stage("printed"),
        "place_from": lambda _, message, __: message.sent.place.text if message.sent.place else None,
        "place_to": _place_to,
        "cable_numbers": _numbers("cable"),
        "sender_numbers": _numbers("senderNumber"),
        "registry_numbers": _numbers("registry"),
        "incoming_numbers": _incoming,
        "other_numbers": _others,
        "related": lambda _, message, __: tuple(f"{kind}: {told}" for kind, told in message.context if told),
        "shelfmarks": lambda telegram, _, __: tuple(holding.shown for holding in telegram.holdings),
        "language": lambda telegram, _, __: telegram.language,
        "languages": lambda telegram, _, __: telegram.languages,
        "text": lambda _, message, __: message.text or None,
        "translation": lambda _, message, __: message.translation or None,
        "url": lambda telegram, _, edition: edition.page(telegram),
        "record_urls": lambda telegram, _, __: telegram.addresses,
        "source_sha256": lambda telegram, _, __: telegram.sha256,
        "status": lambda telegram, _, __: telegram.status,
    }
)
"""The columns in their order; docs/exporting.md says what each holds."""
