"""Who wrote to whom, through whom, when: one `correspDesc` a message, outer first (guidelines 2.6, TEI P5 `HD44CD`).

`gathering` reads what the versions say, `deducing` adds what they do not say and marks it so, `actions` writes it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lxml import etree

from depesha.encode.knowledge import Knowledge
from depesha.encode.route.actions import inner_actions, outer_actions
from depesha.encode.route.deducing import deduce, is_forwarded
from depesha.encode.route.gathering import messages
from depesha.model import Record, Source, Witness
from depesha.tei.building import append, make


@dataclass(frozen=True, slots=True)
class Correspondence:
    """The descriptions, and which of them belongs to which embedded text."""

    descriptions: tuple[etree._Element, ...]
    embedded: dict[int, str]
    """Number of the embedded text in a version → `xml:id` of its description."""


def correspondence(
    source: Source,
    record: Record,
    witnesses: Sequence[Witness],
    targets: Callable[[int | None], str],
    knowledge: Knowledge,
) -> Correspondence:
    """The `correspDesc`s of a telegram; `targets` gives the pointers to the message (None) or to an embedded text."""
    outer, inner = messages(source, witnesses)
    deduce(outer, inner, record, knowledge)
    forwards = any(is_forwarded(embedded) for embedded, _ in inner)
    description = make("correspDesc", type="telegram", xml_id="corr-outer", corresp=targets(None))
    append(description, *outer_actions(outer, knowledge.display, forwards=forwards))
    if forwards and outer.instructed and outer.carriers:
        said = "The order that stands beside the forwarded message is for its carrier, not for the addressee."
        append(description, make("note", said, resp="#enc"))
    descriptions = [description]
    names: dict[int, str] = {}
    for number, (embedded, message) in enumerate(inner):
        kind = "draft" if embedded.kind == "draft" else "message"
        suffix = "" if len(inner) == 1 else str(number + 1)
        names[number] = f"corr-{'draft' if kind == 'draft' else 'inner'}{suffix}"
        description = make("correspDesc", type=kind, xml_id=names[number], corresp=targets(number))
        descriptions.append(append(description, *inner_actions(embedded, message, outer, knowledge.display)))
    return Correspondence(tuple(descriptions), names)


__all__ = ["Correspondence", "correspondence"]
