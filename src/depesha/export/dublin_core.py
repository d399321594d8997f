"""Telegrams → simple Dublin Core, as the answer of an OAI-PMH repository to `ListRecords` (OAI-PMH 2.0, section 4.5).

Any harvester reads that form, and a web server that knows files only can give it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import cast
from urllib.parse import quote, urlsplit

from lxml import etree

from depesha.export.citing import interval
from depesha.export.model import Edition, Found, Telegram
from depesha.export.streaming import stream
from depesha.findings import Finding
from depesha.tei.names import DC, OAI_DC

OAI = "http://www.openarchives.org/OAI/2.0/"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_SCHEMA = f"{{{_XSI}}}schemaLocation"
_NSMAP = cast(Mapping[str, str], {None: OAI, "xsi": _XSI})  # the stubs know no default namespace
_DC_NSMAP = {"oai_dc": OAI_DC, "dc": DC}

FILE = "oai.xml"
"""The name under which the file is taken to be published, beside the pages."""

_NOWHERE = "edition.invalid"
"""Host of the identifiers where the edition has no address: a name that can never exist (RFC 2606)."""


def as_dublin_core(telegrams: Iterable[Telegram], edition: Edition, found: Found) -> Iterator[bytes]:
    """The file in pieces, a record a piece. Findings EXP003 and EXP005."""
    if edition.url is None:
        found(Finding("EXP003", edition.settings, f"identifiers are given below {_NOWHERE}"))
    if edition.date is None:
        found(Finding("EXP005", edition.settings, "records bear the date of their file, or 1970-01-01"))
    place = etree.Element(_oai("ListRecords"))
    root = etree.Element(_oai("OAI-PMH"), {_SCHEMA: f"{OAI} {OAI}OAI-PMH.xsd"}, nsmap=_NSMAP)
    _add(root, _oai("responseDate"), f"{_stamp(edition.date)}T00:00:00Z")
    address = edition.address(FILE) if edition.url else f"https://{_NOWHERE}/{FILE}"
    _add(root, _oai("request"), address, verb="ListRecords", metadataPrefix="oai_dc")
    root.append(place)
    groups = ([_record(telegram, edition)] for telegram in telegrams)
    etree.indent(root)
    yield from stream(place, groups)


def statements(telegram: Telegram, edition: Edition) -> Iterator[tuple[str, str]]:
    """Element of Dublin Core → value, in the order of the standard."""
    yield "title", telegram.title
    for name in telegram.senders:
        yield "creator", edition.real_name(name)
    for keyword in telegram.keywords:
        yield "subject", keyword
    if telegram.summary:
        yield "description", telegram.summary
    yield "description", _route(telegram)
    yield "publisher", edition.publisher
    for name in (*telegram.addressees, *telegram.intermediaries):
        yield "contributor", edition.real_name(name)
    if telegram.sent:
        yield "date", interval(telegram.sent) or ""
    yield "type", telegram.genre
    yield "type", "Text"
    yield "format", "application/tei+xml"
    yield "identifier", edition.page(telegram) if edition.url else _identifier(telegram, edition)
    for holding in telegram.holdings:
        yield "source", holding.shown
    for address in telegram.addresses:
        yield "source", address
    if telegram.language:
        yield "language", telegram.language
    yield "relation", edition.title
    if telegram.rights:
        yield "rights", telegram.rights


def _route(telegram: Telegram) -> str:
    """`From Stalin (as Filippov) to Mao Zedong through Krasovsky`."""
    ways = (("From", telegram.senders), ("to", telegram.addressees), ("through", telegram.intermediaries))
    said = " ".join(f"{word} {', '.join(name.shown for name in names)}" for word, names in ways if names)
    return said[:1].upper() + said[1:]


def _identifier(telegram: Telegram, edition: Edition) -> str:
    host = (urlsplit(edition.url).hostname if edition.url else None) or _NOWHERE
    return f"oai:{host}:{quote(telegram.identifier, safe='')}"


def _record(telegram: Telegram, edition: Edition) -> etree._Element:
    record = etree.Element(_oai("record"))
    header = _add(record, _oai("header"))
    _add(header, _oai("identifier"), _identifier(telegram, edition))
    _add(header, _oai("datestamp"), _stamp(telegram.date or edition.date))
    described = etree.SubElement(_add(record, _oai("metadata")), f"{{{OAI_DC}}}dc", nsmap=_DC_NSMAP)
    described.set(_SCHEMA, f"{OAI_DC} http://www.openarchives.org/OAI/2.0/oai_dc.xsd")
    for name, value in statements(telegram, edition):
        if value:
            _add(described, f"{{{DC}}}{name}", value)
    return record


def _stamp(date: str | None) -> str:
    """A whole day, as OAI-PMH wants it; the first of a year or month that is not told more exactly."""
    known = date or "1970"
    return f"{known[:10]}{'-01-01'[len(known) - 4 :] if len(known) < 10 else ''}"


def _oai(name: str) -> str:
    return f"{{{OAI}}}{name}"


def _add(parent: etree._Element, name: str, text: str | None = None, **attributes: str) -> etree._Element:
    element = etree.SubElement(parent, name, attributes)
    element.text = text
    return element
