"""What the versions of a telegram say of one message."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from depesha.encode.named import Named


@dataclass(frozen=True, slots=True)
class Handling:
    """What the office did with the message: deciphered it, typed it."""

    kind: str
    """`deciphered` or `printed`."""
    moment: str | None = None
    """ISO 8601."""
    clerk: Named | None = None
    role: str = ""
    """`decipherer` or `typist`."""


@dataclass(slots=True)
class Message:
    """What is known of one message."""

    senders: list[Named] = field(default_factory=list)
    carriers: list[Named] = field(default_factory=list)
    addressees: list[Named] = field(default_factory=list)
    copies: list[Named] = field(default_factory=list)
    place: Named | None = None
    """Where the carrier is."""
    origin: Named | None = None
    """Whence it came."""
    destination: Named | None = None
    """Where the addressee is."""
    date: str | None = None
    not_before: str | None = None
    """A day before which it cannot have been sent: that of a message that it encloses."""
    record_date: str | None = None
    """The day of the record, for a message that has no date of its own."""
    received: str | None = None
    service: Named | None = None
    """The office on whose form it stands, or that is known to have passed it on."""
    handling: list[Handling] = field(default_factory=list)
    numbers: dict[str, str] = field(default_factory=dict)
    ciphered: bool = False
    instructed: bool = False
    """True where an order to the carrier stands beside what he is to carry."""


def take(known: list[Named], found: Sequence[Named], *, several: bool = False) -> None:
    """Adds persons to those known; one without reference gives way to one with it."""
    for person in found:
        if any(person.ref and person.ref == other.ref for other in known):
            continue
        if not known or (several and all(other.ref for other in known) and person.ref):
            known.append(person)
        elif len(known) == 1 and known[0].ref is None and person.ref:
            known[0] = person


def better(one: Named | None, other: Named) -> Named:
    """Of two that say the same, the one with a reference; else the first."""
    return other if one is None or (one.ref is None and other.ref) else one
