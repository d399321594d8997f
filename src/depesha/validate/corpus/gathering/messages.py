"""The messages of a file, from its `correspDesc`: who wrote to whom, when, under which numbers, and what came next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from sys import intern

from lxml import etree

from depesha.tei.names import tei
from depesha.tei.reading import line_of
from depesha.validate.corpus.facts import Link, Message, Place
from depesha.validate.corpus.gathering.dates import day_of
from depesha.validate.corpus.gathering.numbers import Standing, numbered, parsed


@dataclass(frozen=True, slots=True)
class Correspondence:
    """The messages of a file, and which element of the text each is."""

    messages: tuple[Message, ...]
    """Without drafts, the telegram itself first."""
    by_element: Mapping[str, Message | None]
    """By `xml:id` of the division or embedded text; None for a draft."""


def correspondence(root: etree._Element, path: str, day: str | None, standing: Standing) -> Correspondence:
    """The messages that the header describes; `day` is that of creation, for a telegram without a day of sending."""
    messages: list[Message] = []
    by_element: dict[str, Message | None] = {}
    for node in root.iter(tei("correspDesc")):
        message = None
        if node.get("type") != "draft":
            message = _message(node, path, standing, None if messages else day)
            messages.append(message)
        by_element.update((pointer.removeprefix("#"), message) for pointer in node.get("corresp", "").split())
    return Correspondence(tuple(messages), by_element)


def links(root: etree._Element, path: str) -> tuple[Link, ...]:
    """What `correspContext` names as the telegram before and after."""
    return tuple(
        Link(direction, target, Place(path, line_of(node)))
        for context in root.iter(tei("correspContext"))
        for node in context.iterchildren(tei("ref"))
        if (direction := node.get("type", "")) in ("prev", "next") and (target := node.get("target"))
    )


def _message(node: etree._Element, path: str, standing: Standing, day: str | None) -> Message:
    senders: set[str] = set()
    readers: set[str] = set()
    addressees: set[str] = set()
    sent: str | None = None
    found: dict[int, str] = {}
    for action in node.iterchildren(tei("correspAction")):
        named = {
            intern(ref)  # A few people write most telegrams.
            for name in ("persName", "orgName")
            for child in action.iterchildren(tei(name))
            if (ref := child.get("ref"))
        }
        if action.get("type") == "sent":
            senders |= named
            sent = sent or day_of(action.find(tei("date")))
        elif action.get("type") == "received":
            readers |= named
            if action.get("subtype") in (None, "addressee"):
                addressees |= named
        for kind, text, _ in numbered(action, standing):
            if (counted := parsed(kind, text)) is not None:
                found.setdefault(counted[0], text)
    return Message(
        tuple(sorted(senders)),
        tuple(sorted(readers)),
        tuple(sorted(addressees or readers)),
        sent or day,
        tuple(found.items()),
        Place(path, line_of(node)),
    )
