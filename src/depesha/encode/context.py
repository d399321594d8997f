"""The telegrams around a telegram → `@target` of its references, and `correspContext` (TEI P5 `HD44CD`, row D19)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from depesha.tei.building import append, make, set_attributes
from depesha.tei.names import XML_ID, tei


@dataclass(frozen=True, slots=True)
class Target:
    """What a reference in the text points to."""

    pointers: str
    """One or more, separated by blanks: `110371.xml`, `110371.xml#corr-inner`, `#en-emb`."""
    certainty: str | None = None
    """`@cert`, where the text does not identify the telegram by its number or time."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A telegram before or after a message."""

    kind: str
    """`prev` or `next`."""
    pointer: str
    said: str
    """What it is, for a reader: `Mao Zedong to Stalin, No. 3261, 30 June 1951`."""
    answered: bool = False
    """True where the message answers it."""
    certainty: str | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """What the rest of the edition tells of one telegram."""

    targets: Mapping[str, Target] = field(default_factory=dict)
    """`xml:id` of a reference → what it points to."""
    neighbours: Mapping[str, tuple[Neighbour, ...]] = field(default_factory=dict)
    """`xml:id` of a description → the telegrams around that message."""


ALONE = Context()
"""Of a telegram that stands in no edition."""


def set_in_context(root: etree._Element, context: Context) -> None:
    """Completes a document; what the context names and the document has not is passed over."""
    for reference in root.iter(tei("ref")):
        target = context.targets.get(reference.get(XML_ID, ""))
        if target is None:
            continue
        attributes = [(_name(key), str(value)) for key, value in reference.attrib.items() if key != "target"]
        doubt = [("cert", target.certainty), ("resp", "#enc")] if target.certainty else []
        reference.attrib.clear()
        set_attributes(reference, [*attributes, ("target", target.pointers), *doubt])
    for description in root.iter(tei("correspDesc")):
        neighbours = context.neighbours.get(description.get(XML_ID, ""), ())
        if not neighbours:
            continue
        around = append(make("correspContext"), *(_neighbour(item) for item in neighbours))
        last = description.findall(tei("correspAction"))
        if last:
            last[-1].addnext(around)
        else:
            append(description, around)


def _neighbour(item: Neighbour) -> etree._Element:
    return make(
        "ref",
        item.said,
        type=item.kind,
        subtype="answered" if item.answered else None,
        target=item.pointer,
        cert=item.certainty,
        resp="#enc" if item.certainty else None,
    )


def _name(key: str | bytes) -> str:
    return "xml:id" if key == XML_ID else str(key)
