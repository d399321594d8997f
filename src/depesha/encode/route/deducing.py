"""What of the route no word of the paper says, and the rest of it tells: places, dates, the office between.

Whatever is added here says so: `@cert`, `@evidence` and `@resp` (guidelines 2.6).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from depesha.encode.knowledge import Knowledge
from depesha.encode.named import DEDUCED, EXTERNAL, Named
from depesha.encode.route.message import Message
from depesha.model import Embedded, Record


def deduce(outer: Message, inner: Sequence[tuple[Embedded, Message]], record: Record, knowledge: Knowledge) -> None:
    """Completes the messages of a telegram, outer first; `record` and the authority file are the last resort."""
    forwarded = [message for embedded, message in inner if is_forwarded(embedded)]
    if not outer.senders and forwarded:
        # The carrier's own telegram is signed by whoever signs what he is to carry.
        outer.senders = list(forwarded[0].senders)
        outer.date = outer.date or forwarded[0].date
    outer.record_date = record.date
    senders, carriers, addressees = knowledge.headline(record.title or "")
    outer.senders = outer.senders or senders
    outer.carriers = outer.carriers or carriers
    if not forwarded:
        outer.addressees = outer.addressees or addressees
    elif len(forwarded) == 1:
        # The title of the record names the reader whom the carrier serves.
        forwarded[0].addressees = forwarded[0].addressees or addressees
    day = (outer.date or outer.received or record.date or "")[:10] or None
    enclosed = [message.date[:10] for embedded, message in inner if not is_forwarded(embedded) and message.date]
    if outer.received and not outer.date:
        outer.not_before = max((date for date in enclosed if date <= outer.received), default=None)
    outer.origin = outer.origin or _seat(outer.senders, day, knowledge)
    if not forwarded:
        outer.destination = _seat(outer.addressees, day, knowledge)
    for message in forwarded:
        message.destination = _seat(message.addressees, day, knowledge)
        message.service = message.service or outer.service or _service(outer, knowledge)


def is_forwarded(embedded: Embedded) -> bool:
    """True for a message that a carrier is to hand on."""
    return embedded.kind == "telegram" and embedded.subtype == "forwarded"


def _seat(persons: Sequence[Named], day: str | None, knowledge: Knowledge) -> Named | None:
    """Where a person has his post, as the authority file says."""
    for person in persons[:1]:
        seat = knowledge.seat(person.ref, day) if person.ref else None
        if seat:
            return Named(seat[0], seat[1], DEDUCED)
    return None


def _service(outer: Message, knowledge: Knowledge) -> Named | None:
    """The cipher service of the edition, for a ciphered telegram that names none."""
    known = knowledge.service() if outer.ciphered else None
    return replace(Named(*known), deduced=EXTERNAL) if known else None
