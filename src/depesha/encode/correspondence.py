"""Who wrote to whom, through whom, when: one `correspDesc` a message, outer first (guidelines 2.6, TEI P5 `HD44CD`).

The facts are those of the text, from whichever version has them; what only the record says is marked as deduced.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from lxml import etree

from depesha.model import Attributes, Claim, Embedded, Mark, Record, Source, Span, Witness
from depesha.tei.building import append, make


@dataclass(frozen=True, slots=True)
class Named:
    """A person or place as the text names it."""

    text: str
    ref: str | None = None
    deduced: Attributes = ()
    """`cert`, `evidence`, `resp` where the text does not say it."""
    signs: str | None = None
    """`signing as` or `addressed as`, where the text has a code name."""


@dataclass(slots=True)
class Message:
    """What the versions say of one message."""

    senders: list[Named] = field(default_factory=list)
    carriers: list[Named] = field(default_factory=list)
    addressees: list[Named] = field(default_factory=list)
    copies: list[Named] = field(default_factory=list)
    place: Named | None = None
    """Where the carrier is."""
    origin: Named | None = None
    """Whence it came."""
    date: str | None = None
    record_date: str | None = None
    """The day of the record, for a message that has no date of its own."""
    received: str | None = None
    service: Named | None = None
    """The office on whose form it stands."""
    numbers: dict[str, str] = field(default_factory=dict)


Display = Callable[[str, str | None], str | None]
"""The name that the authority file shows for a reference such as `aut:p-mao`, with the code name it signs as."""


def _attribute(mark: Mark, name: str) -> str | None:
    return dict(mark.attributes).get(name)


def _text(source: Source, mark: Mark) -> str:
    return re.sub(r"[\[\]*~]", "", " ".join(source.slice(mark.span).split()))


@dataclass(frozen=True, slots=True)
class _Scope:
    """The claims of one message in one version, and the marks inside them."""

    source: Source
    claims: tuple[Claim, ...]
    marks: tuple[Mark, ...]

    def inside(self, span: Span, *names: str) -> list[Mark]:
        return [mark for mark in self.marks if mark.name in names and span.covers(mark.span)]

    def named(self, mark: Mark) -> Named:
        ref = _attribute(mark, "ref")
        text = _text(self.source, mark)
        return Named(re.sub(r"^(?:Comrade|Cde\.?|тов\.|Тов\.)\s+", "", text), ref)

    def person(self, mark: Mark, signs: str) -> Named:
        """A person, with the way a code name is used."""
        codename = _attribute(mark, "type") == "codename"
        return replace(self.named(mark), signs=signs if codename else None)

    def role(self, *roles: str) -> list[Claim]:
        return [claim for claim in self.claims if claim.role in roles]


def _scope(source: Source, witness: Witness, embedded: Embedded | None) -> _Scope:
    """The claims that belong to the outer message, or to one embedded text and to none inside it."""
    others = [item for item in witness.embedded if embedded is None or item.depth > embedded.depth]
    claims = tuple(
        claim
        for claim in witness.claims
        if (embedded is None or embedded.span.covers(claim.span))
        and not any(item.span.covers(claim.span) for item in others)
    )
    return _Scope(source, claims, witness.marks)


def _gather(message: Message, scope: _Scope) -> None:
    """Adds what a scope says; what is known already stays, unless this names the person more surely."""
    for claim in scope.role("signature", "signature_line"):
        marks = [mark for mark in scope.inside(claim.span, "persName") if not _in_gloss(scope, mark)]
        _take(
            message.senders, [scope.person(mark, "signing as") for mark in marks[:1]], several=claim.role == "signature"
        )
    for claim in scope.role("address_line", "copies_line"):
        for mark in scope.inside(claim.span, "persName"):
            if _in_gloss(scope, mark):
                continue
            person = scope.person(mark, "addressed as")
            role = _attribute(mark, "role")
            target = {"intermediary": message.carriers, "addressee": message.addressees}.get(role or "")
            if target is None:
                target = message.copies if claim.role == "copies_line" else message.addressees
            _take(target, [person], several=target is message.copies)
        for mark in scope.inside(claim.span, "placeName"):
            message.place = _better(message.place, scope.named(mark))
    for claim in scope.role("paragraph"):
        # An addressee in the first sentence, which has no line of its own (row D9).
        for address in scope.inside(claim.span, "seg"):
            if _attribute(address, "type") == "address":
                _take(message.addressees, [scope.named(mark) for mark in scope.inside(address.span, "persName")])
    for claim in scope.role("salutation"):
        _take(message.addressees, [scope.named(mark) for mark in scope.inside(claim.span, "persName")[:1]])
    for claim in scope.role("reception_line"):
        for mark in scope.inside(claim.span, "placeName"):
            message.origin = _better(message.origin, scope.named(mark))
        moment = _moment(scope, claim)
        message.received = message.received or moment
    for claim in scope.role("letterhead"):
        for mark in scope.inside(claim.span, "orgName"):
            message.service = _better(message.service, scope.named(mark))
    for claim in scope.role("place_and_date"):
        for mark in scope.inside(claim.span, "placeName"):
            message.origin = _better(message.origin, scope.named(mark))
        message.date = message.date or _moment(scope, claim)
    for claim in scope.role("signature_line", "date_line", "certification_date"):
        message.date = message.date or _moment(scope, claim)
    for claim in scope.role("telegram_title", "date_line", "reception_line"):
        for mark in scope.inside(claim.span, "idno"):
            kind = _attribute(mark, "type")
            if kind in ("cable", "senderNumber", "registry"):
                message.numbers.setdefault(kind, _text(scope.source, mark))


def _in_gloss(scope: _Scope, mark: Mark) -> bool:
    return any(other.name == "gloss" and other.span.covers(mark.span) for other in scope.marks)


def _better(one: Named | None, other: Named) -> Named:
    return other if one is None or (one.ref is None and other.ref) else one


def _take(known: list[Named], found: Sequence[Named], *, several: bool = False) -> None:
    for person in found:
        if any(person.ref and person.ref == other.ref for other in known):
            continue
        if not known or (several and all(other.ref for other in known) and person.ref):
            known.append(person)
        elif len(known) == 1 and known[0].ref is None and person.ref:
            known[0] = person


def _moment(scope: _Scope, claim: Claim) -> str | None:
    dates = [_attribute(mark, "when") for mark in scope.inside(claim.span, "date")]
    times = [_attribute(mark, "when") for mark in scope.inside(claim.span, "time")]
    day = next((date for date in dates if date and not date.startswith("--")), None)
    return f"{day}T{times[0]}" if day and times and times[0] and len(day) == 10 else day


def _action(kind: str, *content: etree._Element | None, subtype: str | None = None) -> etree._Element | None:
    given = [item for item in content if item is not None]
    return make("correspAction", *given, type=kind, subtype=subtype) if given else None


def _element(name: str, found: Named | None, display: Display) -> etree._Element | None:
    if found is None:
        return None
    shown = (display(found.ref, found.signs) if found.ref else None) or found.text
    return make(name, shown, ref=found.ref, **dict(found.deduced))


def _people(found: Iterable[Named], display: Display) -> list[etree._Element | None]:
    return [_element("persName", person, display) for person in found]


def _date(value: str | None) -> etree._Element | None:
    return make("date", when=value) if value else None


def _sent_on(message: Message) -> etree._Element | None:
    """The date of a message: its own, to the day where it was received too; else what reception and record allow."""
    if message.date:
        return _date(message.date[:10] if message.received else message.date)
    if message.received:
        return make("date", notAfter=message.received[:10])
    if message.record_date:
        return make("date", when=message.record_date, cert="medium", evidence="external", resp="#enc")
    return None


def _numbers(message: Message, *kinds: str) -> list[etree._Element | None]:
    return [make("idno", message.numbers[kind], type=kind) for kind in kinds if kind in message.numbers]


_UNNAMED = Named("unnamed", None, (("cert", "low"), ("resp", "#enc")))


@dataclass(frozen=True, slots=True)
class Correspondence:
    """The descriptions, and which of them belongs to which embedded text."""

    descriptions: tuple[etree._Element, ...]
    embedded: dict[int, str]
    """Number of the embedded text in a version → `xml:id` of its description."""


def messages(source: Source, witnesses: Sequence[Witness]) -> tuple[Message, list[tuple[Embedded, Message]]]:
    """The outer message and the embedded ones, from all versions; the version with most embedded texts leads."""
    outer = Message()
    for witness in witnesses:
        # A transcript without its frame holds the inner message only: it says nothing of the outer one.
        if not witness.embedded and any(other.embedded for other in witnesses):
            continue
        _gather(outer, _scope(source, witness, None))
    leading = max(witnesses, key=lambda witness: len(witness.embedded), default=None)
    inner: list[tuple[Embedded, Message]] = []
    for number, embedded in enumerate(leading.embedded if leading else ()):
        message = Message()
        for witness in witnesses:
            if number < len(witness.embedded):
                _gather(message, _scope(source, witness, witness.embedded[number]))
        inner.append((embedded, message))
    return outer, inner


def correspondence(
    source: Source,
    record: Record,
    witnesses: Sequence[Witness],
    targets: Callable[[int | None], str],
    display: Display,
    headline: Callable[[str], tuple[list[Named], list[Named], list[Named]]],
) -> Correspondence:
    """The `correspDesc`s of a telegram.

    `targets` gives the pointers to the message (None) or to an embedded text, by number;
    `headline` reads senders, carriers and addressees out of the title of the record, as a last resort.
    """
    outer, inner = messages(source, witnesses)
    forwarded = [
        message for embedded, message in inner if embedded.subtype == "forwarded" and embedded.kind == "telegram"
    ]
    if not outer.senders and forwarded:
        # The carrier's own telegram is signed by whoever signs what he is to carry.
        outer.senders = list(forwarded[0].senders)
        outer.date = outer.date or forwarded[0].date
    outer.record_date = record.date
    senders, carriers, addressees = headline(record.title or "")
    outer.senders = outer.senders or senders
    outer.carriers = outer.carriers or carriers
    direct = outer.addressees or addressees
    if not inner:
        outer.addressees = direct
    descriptions: list[etree._Element] = []
    names: dict[int, str] = {}
    description = make("correspDesc", type="telegram", xml_id="corr-outer", corresp=targets(None))
    append(description, *_outer(outer, bool(forwarded), direct, display))
    descriptions.append(description)
    for number, (embedded, message) in enumerate(inner):
        kind = "draft" if embedded.kind == "draft" else "message"
        suffix = "" if len(inner) == 1 else str(number + 1)
        name = f"corr-{'draft' if kind == 'draft' else 'inner'}{suffix}"
        names[number] = name
        description = make("correspDesc", type=kind, xml_id=name, corresp=targets(number))
        append(description, *_inner(embedded, message, outer, display))
        descriptions.append(description)
    return Correspondence(tuple(descriptions), names)


def _outer(message: Message, forwards: bool, direct: Sequence[Named], display: Display) -> list[etree._Element | None]:
    senders = message.senders or [_UNNAMED]
    actions = [
        _action(
            "sent",
            *_people(senders, display),
            _element("placeName", message.origin, display),
            _sent_on(message),
            *_numbers(message, "senderNumber", "registry"),
            *([] if message.received else _numbers(message, "cable")),
        )
    ]
    if message.received:
        service = _element("orgName", message.service, display)
        actions.append(_action("transmitted", service, _date(message.received), *_numbers(message, "cable")))
    for carrier in message.carriers:
        place = _element("placeName", message.place, display)
        actions.append(_action("received", *_people([carrier], display), place, subtype="intermediary"))
        if not forwards and direct:
            place = _element("placeName", message.place, display)
            actions.append(_action("forwarded", *_people([carrier], display), place))
    if not (message.carriers and forwards):
        actions.append(_action("received", *_people(direct or [_UNNAMED], display), subtype="addressee"))
    actions.append(_action("received", *_people(message.copies, display), subtype="cc"))
    return actions


def _inner(embedded: Embedded, message: Message, outer: Message, display: Display) -> list[etree._Element | None]:
    if embedded.kind == "draft":
        # A draft is no event: it tells what was proposed, and to whom it should go.
        return [
            _action("sent", *_people(message.senders or [_UNNAMED], display), subtype="proposed"),
            _action("received", *_people(message.addressees or [_UNNAMED], display), subtype="proposed"),
        ]
    forwarded = embedded.subtype == "forwarded"
    date = _date(message.date) if message.date else _sent_on(outer) if forwarded else None
    actions = [_action("sent", *_people(message.senders or [_UNNAMED], display), date)]
    addressees = message.addressees or [_UNNAMED]
    if forwarded:
        for carrier in outer.carriers:
            place = _element("placeName", outer.place, display)
            actions.append(_action("forwarded", *_people([carrier], display), place))
        actions.append(_action("received", *_people(addressees, display), subtype="addressee"))
        actions.append(_action("received", *_people(message.copies, display), subtype="cc"))
        return actions
    actions.append(_action("received", *_people(addressees, display), subtype="addressee"))
    actions.append(_action("received", *_people(message.copies, display), subtype="cc"))
    if outer.senders:
        actions.append(_action("forwarded", *_people(outer.senders[:1], display), _sent_on(outer)))
    if outer.addressees:
        actions.append(_action("received", *_people(outer.addressees, display), subtype="copy"))
    return actions
