"""What a TEI file says of its messages and of the telegrams that it refers to: all that linking needs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from typing import Any

from lxml import etree

from depesha.tei.names import XML_ID, XML_LANG, tei

_OURS = re.compile(r"(?:мо[йяюеёи]|наш|my\b|our\b)", re.IGNORECASE)
_YOURS = re.compile(r"(?:ваш|your\b)", re.IGNORECASE)
_OWN = re.compile(r"сво", re.IGNORECASE)
_MANY = re.compile(r"(?:ваши|наши|мои|свои)\w*\s+\w+(?:ы|и|ам|ах|ами)\b|\w+grams\b|cables\b|messages\b", re.IGNORECASE)
_CALLED_BY = ("senderNumber", "cable", "registry")
_WE = re.compile(r"\s*(?:я|мы|I|we)\b")


@dataclass(frozen=True, slots=True)
class Sent:
    """One message of a telegram, as its `correspDesc` says."""

    file: str
    """Name of the TEI file."""
    description: str
    """`xml:id` of the `correspDesc`."""
    senders: tuple[str, ...]
    """References; empty where nobody is known."""
    addressees: tuple[str, ...]
    day: str | None
    """The day on which it was sent, ISO 8601; the last possible one where it is not known exactly."""
    time: str | None
    numbers: tuple[str, ...]
    text: tuple[str, ...]
    """Identifiers of the divisions or embedded texts."""

    @property
    def pointer(self) -> str:
        """How another file points to it: the file, and for a message inside a telegram its description."""
        return self.file if self.description == "corr-outer" else f"{self.file}#{self.description}"


@dataclass(frozen=True, slots=True)
class Quoted:
    """A reference to a telegram in the text of a message."""

    file: str
    identifier: str
    """`xml:id` of the `ref`."""
    description: str
    """`xml:id` of the `correspDesc` of the message that refers."""
    version: str
    """`xml:id` of the edition or translation in which it stands."""
    direction: str
    """`ours` for a telegram of the writer, `yours` for one of the addressee, else empty."""
    numbers: tuple[str, ...]
    moments: tuple[tuple[str, str | None], ...]
    """Day and time of each telegram meant."""
    several: bool
    """True where the words are in the plural."""


@dataclass(frozen=True, slots=True)
class Facts:
    """One file."""

    file: str
    messages: tuple[Sent, ...]
    quoted: tuple[Quoted, ...]


def read_facts(tree: etree._ElementTree, file: str) -> Facts:
    """The facts of a document; drafts are left out, for nobody sent them."""
    descriptions = [item for item in tree.iter(tei("correspDesc")) if item.get("type") != "draft"]
    messages = tuple(_carried([_sent(item, file) for item in descriptions], descriptions))
    return Facts(file, messages, tuple(_quotations(tree, file, messages)))


def _carried(messages: list[Sent], descriptions: list[etree._Element]) -> Iterator[Sent]:
    """A message that a carrier hands on is called by the number of the telegram that carries it."""
    for message, description in zip(messages, descriptions, strict=True):
        handed_on = any(action.get("type") == "forwarded" for action in description.findall(tei("correspAction")))
        same = message.senders and message.senders == messages[0].senders
        if message is not messages[0] and handed_on and same and not message.numbers and message.day == messages[0].day:
            message = replace(message, numbers=messages[0].numbers)
        yield message


def _refs(description: etree._Element, kind: str, subtypes: tuple[str | None, ...]) -> tuple[str, ...]:
    return tuple(
        person.get("ref", "")
        for action in description.findall(tei("correspAction"))
        if action.get("type") == kind and action.get("subtype") in subtypes
        for person in action.findall(tei("persName"))
        if person.get("ref")
    )


def _sent(description: etree._Element, file: str) -> Sent:
    date = description.find(f"{tei('correspAction')}[@type='sent']/{tei('date')}")
    when = (date.get("when") or date.get("notAfter") or "") if date is not None else ""
    return Sent(
        file,
        description.get(XML_ID, ""),
        _refs(description, "sent", (None,)),
        _refs(description, "received", (None, "addressee")) or _refs(description, "received", ("intermediary",)),
        when[:10] or None,
        when[11:] or None,
        tuple(_numbers(description)),
        tuple(pointer.removeprefix("#") for pointer in description.get("corresp", "").split()),
    )


def _numbers(description: etree._Element) -> Iterator[str]:
    """The numbers of a message, first the one by which its correspondents call it."""
    found = [number for kind in _CALLED_BY for number in description.iter(tei("idno")) if number.get("type") == kind]
    return ("".join(map(str, number.itertext())) for number in found)


def _quotations(tree: etree._ElementTree, file: str, messages: tuple[Sent, ...]) -> Iterator[Quoted]:
    homes = {identifier: message.description for message in messages for identifier in message.text}
    for reference in tree.iter(tei("ref")):
        identifier = reference.get(XML_ID)
        if reference.get("type") != "telegram" or not identifier:
            continue
        around = list(reference.iterancestors())
        home = next((homes[name] for item in around if (name := item.get(XML_ID, "")) in homes), None)
        version = next((item.get(XML_ID, "") for item in around if item.tag == tei("div") and item.get(XML_LANG)), "")
        if home is None or any(item.tag == tei("rdg") for item in around):
            continue
        words = " ".join("".join(map(str, reference.itertext())).split())
        yield Quoted(
            file,
            identifier,
            home,
            version,
            _direction(words, reference.tail or ""),
            tuple("".join(map(str, number.itertext())) for number in reference.iter(tei("idno"))),
            tuple(_moments(reference)),
            bool(_MANY.search(words)),
        )


def _direction(words: str, behind: str) -> str:
    if _OURS.match(words):
        return "ours"
    if _YOURS.match(words):
        return "yours"
    if _OWN.match(words):
        return "ours" if _WE.match(behind) else "yours"
    return ""


def _moments(reference: etree._Element) -> Iterator[tuple[str, str | None]]:
    """Each day in a reference, with the time that stands beside it."""
    time: str | None = None
    for item in reference.iter(tei("date"), tei("time")):
        when = item.get("when")
        if item.tag == tei("time"):
            time = when
        elif when and len(when) == 10:
            yield when, time
            time = None


def remembered(facts: Facts) -> str:
    """The facts as JSON."""
    return json.dumps(asdict(facts), ensure_ascii=False)


def recalled(text: str) -> Facts | None:
    """Facts from what `remembered` gave; None where it is something else."""
    try:
        data = json.loads(text)
        messages = tuple(Sent(**_tupled(item)) for item in data["messages"])
        return Facts(data["file"], messages, tuple(Quoted(**_tupled(item)) for item in data["quoted"]))
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def _tupled(item: dict[str, Any]) -> dict[str, Any]:
    """JSON has lists only."""
    return {
        name: tuple(tuple(one) if isinstance(one, list) else one for one in value) if isinstance(value, list) else value
        for name, value in item.items()
    }
