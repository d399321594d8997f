"""What each version of a telegram says of its messages, gathered from the objects on the paper."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from depesha.encode.named import Named
from depesha.encode.route.message import Handling, Message, better, take
from depesha.model import Claim, Embedded, Mark, Source, Span, Witness

_CIPHERED = re.compile(r"ШИФР|CIPHER|CYPHER|CRYPTO", re.IGNORECASE)
_CLERKS = {"decipher_note": ("deciphered", "decipherer"), "print_note": ("printed", "typist")}


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
    sender = _named_in_subject(scope)
    signed = scope.role("signature", "signature_line")
    own = [claim for claim in signed if sender and sender in scope.source.slice(claim.span).casefold()]
    for claim in own or signed:
        marks = [mark for mark in scope.inside(claim.span, "persName") if not _in_gloss(scope, mark)]
        take(
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
            take(target, [person], several=target is message.copies)
        for mark in scope.inside(claim.span, "placeName"):
            message.place = better(message.place, scope.named(mark))
    for claim in scope.role("paragraph"):
        # An addressee in the first sentence, which has no line of its own (row D9).
        for address in scope.inside(claim.span, "seg"):
            if _attribute(address, "type") == "address":
                take(message.addressees, [scope.named(mark) for mark in scope.inside(address.span, "persName")])
    for claim in scope.role("salutation"):
        take(message.addressees, [scope.named(mark) for mark in scope.inside(claim.span, "persName")[:1]])
    for claim in scope.role("reception_line"):
        for mark in scope.inside(claim.span, "placeName"):
            message.origin = better(message.origin, scope.named(mark))
        moment = _moment(scope, claim)
        message.received = message.received or moment
    for claim in scope.role("letterhead"):
        for mark in scope.inside(claim.span, "orgName"):
            message.service = better(message.service, scope.named(mark))
    for claim in scope.role("place_and_date"):
        for mark in scope.inside(claim.span, "placeName"):
            message.origin = better(message.origin, scope.named(mark))
        message.date = message.date or _moment(scope, claim)
    for claim in scope.role("filing_line", "signature_line", "date_line", "certification_date"):
        message.date = message.date or _moment(scope, claim)
    for note, (done, clerk) in _CLERKS.items():
        for claim in scope.role(note):
            _handled(message, scope, claim, done, clerk)
    message.instructed = message.instructed or bool(scope.role("instruction"))
    for claim in scope.role("telegram_title"):
        message.ciphered = message.ciphered or bool(_CIPHERED.search(scope.source.slice(claim.span)))
    for claim in scope.role("telegram_title", "date_line", "reception_line"):
        for mark in scope.inside(claim.span, "idno"):
            kind = _attribute(mark, "type")
            if kind in ("cable", "senderNumber", "registry"):
                message.numbers.setdefault(kind, _text(scope.source, mark))


def _named_in_subject(scope: _Scope) -> str | None:
    """The family name after `from` in the subject, `Cipher telegram from Ambassador A. F. Dobrynin to …`."""
    for claim in scope.role("subject"):
        opening = re.search(r"\bfrom\b", scope.source.slice(claim.span))
        start = claim.span.start + opening.end() if opening else None
        named = [mark for mark in scope.inside(claim.span, "persName") if start and mark.span.start >= start]
        if named:
            return _text(scope.source, named[0]).split()[-1].casefold()
    return None


def _handled(message: Message, scope: _Scope, claim: Claim, kind: str, role: str) -> None:
    """Adds what a note of the office says; a version that names the clerk more surely, or has the time, wins."""
    clerks = [scope.named(mark) for mark in scope.inside(claim.span, "persName") if _attribute(mark, "role") == role]
    found = Handling(kind, _moment(scope, claim), clerks[0] if clerks else None, role)
    for number, known in enumerate(message.handling):
        if known.kind == kind:
            clerk = better(known.clerk, found.clerk) if found.clerk else known.clerk
            message.handling[number] = Handling(kind, known.moment or found.moment, clerk, role)
            return
    message.handling.append(found)


def _in_gloss(scope: _Scope, mark: Mark) -> bool:
    return any(other.name == "gloss" and other.span.covers(mark.span) for other in scope.marks)


def _moment(scope: _Scope, claim: Claim) -> str | None:
    dates = [_attribute(mark, "when") for mark in scope.inside(claim.span, "date")]
    times = [_attribute(mark, "when") for mark in scope.inside(claim.span, "time")]
    day = next((date for date in dates if date and not date.startswith("--")), None)
    return f"{day}T{times[0]}" if day and times and times[0] and len(day) == 10 else day


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
