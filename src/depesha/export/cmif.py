"""Telegrams → one file in the Correspondence Metadata Interchange Format, CMIF 1.1 (TEI Correspondence SIG).

One `correspDesc` a message; drafts were never sent and have none. CMIF knows two actions, sent and received, and dates
to the day. A message that is addressed to a carrier only is described by the message inside it (EXP004).
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator

from lxml import etree

from depesha.export.model import Edition, Found, Message, Moment, Name, Telegram
from depesha.export.streaming import stream
from depesha.findings import Finding
from depesha.tei.building import make
from depesha.tei.serializing import indent

CC_BY = "https://creativecommons.org/licenses/by/4.0/"
"""The licence that CMIF demands."""

FILE = "cmif.xml"
"""The name under which the file is taken to be published, beside the pages."""

_UNNAMED = Name("Unknown")
_DEDUCED = ("internal", "external", "conjecture")


def as_cmif(telegrams: Iterable[Telegram], edition: Edition, found: Found) -> Iterator[bytes]:
    """The file in pieces, a telegram a piece. Findings EXP002 to EXP005."""
    for finding in _wanting(edition):
        found(finding)
    source = f"id-{uuid.uuid5(uuid.NAMESPACE_URL, edition.title)}"
    place = make("profileDesc")
    header = make("teiHeader", _file_description(edition, source), place)
    indent(make("TEI", header, make("text", make("body", make("p")))))
    groups = (
        [_description(telegram, message, edition, source) for message in _described(telegram, found)]
        for telegram in telegrams
    )
    yield from stream(place, groups)


def _wanting(edition: Edition) -> Iterator[Finding]:
    """What CMIF asks for and the edition does not state."""
    if (edition.licence or "").replace("http:", "https:").rstrip("/") != CC_BY.rstrip("/"):
        said = f"the edition states {edition.licence}" if edition.licence else "the edition states no licence"
        yield Finding("EXP002", edition.settings, f"{said}; CMIF asks for {CC_BY}")
    if edition.url is None:
        yield Finding("EXP003", edition.settings, "the file points to pages by their names only")
    if edition.date is None:
        yield Finding("EXP005", edition.settings, "CMIF asks for a date of the file")


def _file_description(edition: Edition, source: str) -> etree._Element:
    editors = [
        make("editor", editor.name, make("email", editor.email) if editor.email else None) for editor in edition.editors
    ]
    bibliography = f"{edition.title}. {edition.publisher}{f', {edition.date[:4]}' if edition.date else ''}."
    address = make("ref", edition.url, target=edition.url) if edition.url else None
    return make(
        "fileDesc",
        make("titleStmt", make("title", edition.title), *(editors or [make("editor", edition.publisher)])),
        make(
            "publicationStmt",
            make("publisher", edition.publisher),
            make("idno", edition.address(FILE), type="url"),
            make("date", when=edition.date) if edition.date else None,
            make("availability", _licence(edition.licence)),
        ),
        make(
            "sourceDesc",
            make("bibl", bibliography, *((" ", address) if edition.url else ()), type="online", xml_id=source),
        ),
    )


def _licence(stated: str | None) -> etree._Element:
    if stated is None:
        return make("p", "No licence is stated.")
    if not stated.startswith(("https://", "http://")):
        return make("licence", stated)
    return make("licence", f"This file is published under {stated}.", target=stated)


def _described(telegram: Telegram, found: Found) -> Iterator[Message]:
    """The messages that CMIF can describe."""
    carried = any(message.kind == "inner" and message.addressees for message in telegram.messages)
    for message in telegram.events:
        if not message.actions:
            found(Finding("EXP004", telegram.path, "nothing says who wrote to whom"))
        elif message.kind == "outer" and carried and message.intermediaries and not message.addressees:
            found(Finding("EXP004", telegram.path, f"{message.identifier} is addressed to a carrier only"))
        else:
            yield message


def _description(telegram: Telegram, message: Message, edition: Edition, source: str) -> etree._Element:
    sent, received = message.sent, message.received
    arrival = next((action for action in received if action.place or action.moment), None)
    return make(
        "correspDesc",
        make(
            "correspAction",
            *_names(sent.names, edition),
            _named(sent.place, edition) if sent.place else None,
            _date(sent.moment),
            type="sent",
        ),
        make(
            "correspAction",
            *_names(message.addressees, edition),
            _named(arrival.place, edition) if arrival and arrival.place else None,
            _date(arrival.moment) if arrival else None,
            type="received",
        ),
        key=telegram.identifier,
        ref=edition.page(telegram),
        source=f"#{source}",
    )


def _names(names: Iterable[Name], edition: Edition) -> list[etree._Element]:
    """The names of an action; CMIF wants one at least."""
    return [_named(name, edition) for name in names] or [_named(_UNNAMED, edition)]


def _named(name: Name, edition: Edition) -> etree._Element:
    return make(
        name.element, name.shown, ref=edition.authority(name), evidence=_evidence(name.evidence), cert=_cert(name.cert)
    )


def _evidence(evidence: str | None) -> str | None:
    """CMIF says that something is deduced, and not from what."""
    return "conjecture" if evidence in _DEDUCED else None


def _cert(cert: str | None) -> str | None:
    return "low" if cert == "low" else None


def _date(moment: Moment | None) -> etree._Element | None:
    """A date to the day; bounds say by themselves that they are deduced."""
    if moment is None or not (moment.earliest or moment.latest):
        return None
    exact = moment.when is not None or moment.lasting
    start, end = ("from_", "to") if moment.lasting else ("notBefore", "notAfter")
    bounds = {"when": moment.when} if moment.when else {start: moment.start, end: moment.end}
    return make(
        "date",
        **{name: _day(value) for name, value in bounds.items()},
        evidence=_evidence(moment.evidence) if exact else None,
        cert=_cert(moment.cert),
    )


def _day(value: str | None) -> str | None:
    return value.partition("T")[0] if value else None
