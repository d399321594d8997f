"""Messages and references made up for tests of linking, as values and as TEI."""

from __future__ import annotations

from lxml import etree

from depesha.linking import Facts, read_facts
from depesha.linking.facts import Quoted, Sent

TEI = "http://www.tei-c.org/ns/1.0"
BELOV, ADAMOV, CARTER = "aut:p-belov", "aut:p-adamov", "aut:p-carter"


def sent(
    number: str,
    day: str | None,
    *,
    by: str = BELOV,
    to: str = ADAMOV,
    time: str | None = None,
    numbers: tuple[str, ...] = (),
    description: str = "corr-outer",
    text: tuple[str, ...] = ("en-msg",),
) -> Sent:
    """A message in the file of a number; `by` and `to` are empty where nobody is known."""
    senders, addressees = ((one,) if one else () for one in (by, to))
    return Sent(f"{number}.xml", description, senders, addressees, day, time, numbers, text)


def quoted(
    direction: str,
    *,
    file: str = "9.xml",
    identifier: str = "en-ref",
    numbers: tuple[str, ...] = (),
    moments: tuple[tuple[str, str | None], ...] = (),
    several: bool = False,
    version: str = "en",
    description: str = "corr-outer",
) -> Quoted:
    """A reference in the message of a file."""
    return Quoted(file, identifier, description, version, direction, numbers, moments, several)


def names(reference: str) -> str | None:
    """What readers are shown: `aut:p-belov` as Belov; Carter has no entry."""
    return {BELOV: "Belov", ADAMOV: "Adamov"}.get(reference)


def person(reference: str | None) -> str:
    """A name in a description."""
    return f'<persName ref="{reference}"/>' if reference else "<persName>unnamed</persName>"


def described(
    date: str = '<date when="1952-05-05"/>',
    *,
    by: str | None = BELOV,
    to: str | None = ADAMOV,
    numbers: str = "",
    kind: str = "telegram",
    identifier: str = "corr-outer",
    text: str = "#en-msg",
    received: str = "addressee",
) -> str:
    """A `correspDesc`."""
    return (
        f'<correspDesc type="{kind}" xml:id="{identifier}" corresp="{text}">'
        f'<correspAction type="sent">{person(by)}{date}{numbers}</correspAction>'
        f'<correspAction type="received" subtype="{received}">{person(to)}</correspAction></correspDesc>'
    )


def document(descriptions: str, text: str, version: str = "en") -> etree._ElementTree:
    """A document with one version of the text."""
    root = etree.fromstring(
        f'<TEI xmlns="{TEI}"><teiHeader><profileDesc>{descriptions}</profileDesc></teiHeader><text><body>'
        f'<div xml:id="{version}" xml:lang="{version[:2]}"><div xml:id="{version}-msg">{text}</div></div>'
        "</body></text></TEI>"
    )
    return root.getroottree()


def facts(descriptions: str, text: str = "", file: str = "9.xml", version: str = "en") -> Facts:
    """What linking reads from such a document."""
    return read_facts(document(descriptions, text, version), file)


def reference(words: str, identifier: str = "en-ref") -> str:
    """A reference to a telegram."""
    return f'<ref type="telegram" xml:id="{identifier}">{words}</ref>'
