"""The text that an element holds for one witness, as pieces that can be laid beside the source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from types import MappingProxyType

from lxml import etree

from depesha.tei.names import local
from depesha.validate.fidelity.declarations import Declarations, renditions
from depesha.validate.fidelity.elements import is_element, text_of
from depesha.validate.fidelity.standing import readings, stands, written


class Kind(Enum):
    """What a piece is."""

    TEXT = auto()
    """Characters; white space in them counts as one blank."""
    OPEN = auto()
    """Opening notation of the export; the value is the rendition."""
    CLOSE = auto()
    """Closing notation."""
    ANGLE = auto()
    """An opening angle bracket that may stand before an address."""
    UNANGLE = auto()
    """The closing one, where the opening one was there."""
    BULLET = auto()
    """A bullet that may stand before an item."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece."""

    kind: Kind
    value: str = ""


NOTATION: Mapping[str, str] = MappingProxyType({"b": "**", "i": "*", "strike": "~~", "h": "## "})
"""Renditions that stand for notation of the export, and how a message shows it."""

_SPACED = frozenset({"cell", "item", "lb", "row"})
"""Elements at whose edges the source has white space: a line end, a tab."""

_GAP = Piece(Kind.TEXT, " ")
_ADDRESS = re.compile(r"(https?://|www\.|mailto:)\S+", re.IGNORECASE)


def pieces(element: etree._Element, prefix: str, declared: Declarations) -> list[Piece]:
    """The pieces of an element for the witness of `prefix`, in the order of the text."""
    found: list[Piece] = []
    _element(element, prefix, declared, found)
    return found


def plain(found: Iterable[Piece]) -> str:
    """Pieces as a reader sees them: without export notation, white space collapsed."""
    return " ".join("".join(piece.value for piece in found if piece.kind is Kind.TEXT).split())


def _element(element: etree._Element, prefix: str, declared: Declarations, found: list[Piece]) -> None:
    name = local(element.tag)
    spaced = name in _SPACED
    if spaced:
        found.append(_GAP)
    opening = _opening(element, declared)
    start = len(found)
    found.extend(opening)
    _content(element, prefix, declared, found)
    # Indentation inside an element is outside its marks: the source has none there.
    if opening and len(found) > start + len(opening) and _indents(found[start + len(opening)]):
        found.insert(start, found.pop(start + len(opening)))
    end = len(found)
    if end > start + len(opening) and _indents(found[-1]):
        end -= 1
    found[end:end] = _closing(element, declared)
    if spaced:
        found.append(_GAP)


def _content(element: etree._Element, prefix: str, declared: Declarations, found: list[Piece]) -> None:
    name = local(element.tag)
    if name == "app":
        for reading in readings(element):
            if prefix in declared.prefixes(reading.get("wit", "")):
                _element(reading, prefix, declared, found)
        return
    chosen = written(element, declared) if name == "choice" else None
    if chosen is not None and len(chosen) == 1:
        # White space beside the one alternative that stands is between elements, and means nothing.
        _element(chosen[0], prefix, declared, found)
        return
    _text(element.text, found)
    for child in element:
        if is_element(child) and (stands(child, declared) if chosen is None else child in chosen):
            _element(child, prefix, declared, found)
        _text(child.tail, found)


def _text(text: str | None, found: list[Piece]) -> None:
    if text:
        found.append(Piece(Kind.TEXT, text))


def _indents(piece: Piece) -> bool:
    return piece.kind is Kind.TEXT and piece.value.isspace() and "\n" in piece.value


def _opening(element: etree._Element, declared: Declarations) -> list[Piece]:
    found = []
    if element.get("part") not in ("M", "F") and element.get("prev") is None:
        for name in renditions(element):
            if name in NOTATION:
                found.append(Piece(Kind.OPEN, name))
            elif name in declared.before:
                found.append(Piece(Kind.TEXT, declared.before[name]))
    if local(element.tag) == "item" and _is_bulleted(element):
        found.insert(0, Piece(Kind.BULLET))
    if _is_address(element):
        found.append(Piece(Kind.ANGLE))
    return found


def _closing(element: etree._Element, declared: Declarations) -> list[Piece]:
    found = [Piece(Kind.UNANGLE)] if _is_address(element) else []
    if element.get("part") not in ("I", "M") and element.get("next") is None:
        for name in reversed(renditions(element)):
            if name in NOTATION and name != "h":
                found.append(Piece(Kind.CLOSE, name))
            elif name in declared.after:
                found.append(Piece(Kind.TEXT, declared.after[name]))
    return found


def _is_bulleted(item: etree._Element) -> bool:
    parent = item.getparent()
    return parent is not None and "bulleted" in parent.get("rend", "").split()


def _is_address(element: etree._Element) -> bool:
    if local(element.tag) != "ref":
        return False
    text = text_of(element).strip()
    return bool(_ADDRESS.fullmatch(text)) or (bool(text) and text == element.get("target"))
