"""The actions of a message in their order: sent, transmitted, received, forwarded (guidelines 2.6)."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from lxml import etree

from depesha.encode.knowledge import Display
from depesha.encode.named import Named
from depesha.encode.route.message import Handling, Message
from depesha.model import Embedded
from depesha.tei.building import make

Actions = list[etree._Element | None]

_UNNAMED = Named("unnamed", None, (("cert", "low"), ("resp", "#enc")))
_SAID = {"received": "received", "deciphered": "deciphered", "printed": "typed"}


def outer_actions(message: Message, display: Display, *, forwards: bool) -> Actions:
    """The actions of a telegram; `forwards` says that its carrier hands on another message."""
    write = _Writer(display)
    actions: Actions = [
        _action(
            "sent",
            *write.people(message.senders or [_UNNAMED]),
            write.one("placeName", message.origin),
            sent_on(message),
            *_numbers(message, "senderNumber", "registry"),
            *([] if message.received else _numbers(message, "cable")),
        )
    ]
    if message.received:
        actions.append(_action("transmitted", *_transmitted(message, write), *_numbers(message, "cable")))
    for carrier in message.carriers:
        where = message.place
        actions.append(
            _action("received", *write.people([carrier]), write.one("placeName", where), subtype="intermediary")
        )
        if not forwards and message.addressees:
            actions.append(_action("forwarded", *write.people([carrier]), write.one("placeName", where)))
    if not (message.carriers and forwards):
        reached = make("date", notBefore=message.received[:10]) if message.received else None
        actions.append(
            _action(
                "received",
                *write.people(message.addressees or [_UNNAMED]),
                write.one("placeName", message.destination),
                reached,
                subtype="addressee",
            )
        )
    actions.append(_action("received", *write.people(message.copies), subtype="cc"))
    return actions


def inner_actions(embedded: Embedded, message: Message, outer: Message, display: Display) -> Actions:
    """The actions of a message inside a telegram: one drafted, one to be forwarded, or one enclosed."""
    write = _Writer(display)
    if embedded.kind == "draft":
        # A draft is no event: it tells what was proposed, and to whom it should go.
        return [
            _action("sent", *write.people(message.senders or [_UNNAMED]), subtype="proposed"),
            _action("received", *write.people(message.addressees or [_UNNAMED]), subtype="proposed"),
        ]
    if embedded.subtype == "forwarded":
        return list(_forwarded(message, outer, write))
    return list(_enclosed(message, outer, write))


def _forwarded(message: Message, outer: Message, write: _Writer) -> Iterable[etree._Element | None]:
    def sent() -> etree._Element | None:
        return _date(message.date) if message.date else sent_on(outer)

    yield _action("sent", *write.people(message.senders or [_UNNAMED]), sent())
    if message.service:
        yield _action("transmitted", write.one("orgName", message.service), sent())
    for carrier in outer.carriers:
        yield _action("forwarded", *write.people([carrier]), write.one("placeName", outer.place))
    place = write.one("placeName", message.destination)
    yield _action("received", *write.people(message.addressees or [_UNNAMED]), place, subtype="addressee")
    yield _action("received", *write.people(message.copies), subtype="cc")


def _enclosed(message: Message, outer: Message, write: _Writer) -> Iterable[etree._Element | None]:
    yield _action("sent", *write.people(message.senders or [_UNNAMED]), _date(message.date))
    yield _action("received", *write.people(message.addressees or [_UNNAMED]), subtype="addressee")
    yield _action("received", *write.people(message.copies), subtype="cc")
    if outer.senders:
        yield _action("forwarded", *write.people(outer.senders[:1]), sent_on(outer))
    if outer.addressees:
        yield _action("received", *write.people(outer.addressees), subtype="copy")


def _transmitted(message: Message, write: _Writer) -> Iterable[etree._Element | None]:
    """The office that received and deciphered the telegram, its clerks and the times of what they did, in order."""
    yield write.one("orgName", message.service)
    steps = sorted((step for step in message.handling if step.moment or step.clerk), key=_when)
    for step in [Handling("received", message.received), *steps]:
        if step.clerk:
            yield write.one("persName", step.clerk, role=step.role)
        if step.moment:
            kind = None if step.kind == "received" else step.kind
            yield make("date", _SAID[step.kind], when=step.moment, type=kind)


def _when(step: Handling) -> tuple[str, int]:
    return (step.moment or "", list(_SAID).index(step.kind))


def sent_on(message: Message) -> etree._Element | None:
    """The date of a message: its own, to the day where it was received too; else what reception and record allow."""
    if message.date:
        # Clocks of two zones may put it behind its reception: then the day is all that is told.
        late = message.received is not None and message.date > message.received
        return _date(message.date[:10] if late else message.date)
    if message.received:
        bounds = {"notBefore": message.not_before, "notAfter": message.received[:10]}
        return make("date", **bounds, cert="medium", evidence="internal", resp="#enc")
    if message.record_date:
        return make("date", when=message.record_date, cert="medium", evidence="external", resp="#enc")
    return None


def _action(kind: str, *content: etree._Element | None, subtype: str | None = None) -> etree._Element | None:
    given = [item for item in content if item is not None]
    return make("correspAction", *given, type=kind, subtype=subtype) if given else None


def _date(value: str | None) -> etree._Element | None:
    return make("date", when=value) if value else None


def _numbers(message: Message, *kinds: str) -> Actions:
    return [make("idno", message.numbers[kind], type=kind) for kind in kinds if kind in message.numbers]


class _Writer:
    """Writes names as the authority file shows them."""

    def __init__(self, display: Callable[[str, str | None], str | None]) -> None:
        self._display = display

    def one(self, element: str, found: Named | None, role: str | None = None) -> etree._Element | None:
        if found is None:
            return None
        shown = (self._display(found.ref, found.signs) if found.ref else None) or found.text
        doubt = () if found.ref or found.deduced else (("cert", "low"), ("resp", "#enc"))
        return make(element, shown, ref=found.ref, role=role, **dict((*doubt, *found.deduced)))

    def people(self, found: Iterable[Named]) -> Actions:
        return [self.one("persName", person) for person in found]
