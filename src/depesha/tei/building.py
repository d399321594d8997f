"""Makes TEI elements: `make("idno", "117420", type="WCDA")`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import cast

from lxml import etree

from depesha.tei.names import TEI, XML, tei

_NSMAP = cast(Mapping[str, str], {None: TEI})  # the stubs know no default namespace

ORDER = (
    "type", "subtype", "n", "xml:id", "xml:lang", "status", "ident", "version", "when", "notBefore", "notAfter",
    "from", "to", "ref", "role", "unit", "commodity", "quantity", "min", "max", "value", "atLeast", "atMost",
    "reason", "function", "place", "rows", "cols", "medium", "scope", "scheme", "hand", "rend", "rendition",
    "target", "corresp", "next", "prev", "wit", "exclude", "resp", "cert", "evidence", "source",
)  # fmt: skip
"""The order in which attributes are written; others follow by name."""

_RANK = {name: rank for rank, name in enumerate(ORDER)}


def set_attributes(element: etree._Element, attributes: Iterable[tuple[str, str]]) -> None:
    """Sets attributes, named as they are written (`xml:id`), in the fixed order."""
    for name, value in sorted(attributes, key=lambda item: (_RANK.get(item[0], len(_RANK)), item[0])):
        prefix, _, local = name.rpartition(":")
        element.set(f"{{{XML}}}{local}" if prefix == "xml" else name, value)


def append(parent: etree._Element, *content: str | etree._Element | None) -> etree._Element:
    """Appends text and elements to the content of an element; None is nothing."""
    for item in content:
        if item is None:
            continue
        if isinstance(item, str):
            if len(parent):
                parent[-1].tail = (parent[-1].tail or "") + item
            else:
                parent.text = (parent.text or "") + item
        else:
            parent.append(item)
    return parent


def make(name: str, *content: str | etree._Element | None, **attributes: str | None) -> etree._Element:
    """An element with its content; `xml_id` and `xml_lang` stand for `xml:id` and `xml:lang`, `from_` for `from`."""
    element = etree.Element(tei(name), nsmap=_NSMAP)
    named = ((_written(key), value) for key, value in attributes.items() if value is not None)
    set_attributes(element, named)
    return append(element, *content)


def _written(key: str) -> str:
    if key.startswith("xml_"):
        return "xml:" + key[4:]
    return key.rstrip("_")
