"""From the XML of an ODD (TEI's own `p5subset.xml`, or a customisation) to specs."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from depesha.odd.specs import (
    AttributeChoice,
    AttributeDef,
    AttributeItem,
    AttributeRef,
    Datatype,
    Spec,
    Specs,
    ValueList,
)
from depesha.tei.names import TEI, local, tei
from depesha.tei.reading import line_of

_KINDS = {"elementSpec": "element", "macroSpec": "macro", "dataSpec": "data"}
_NAMESPACES_OF_ATTRIBUTES = {"xml": "http://www.w3.org/XML/1998/namespace"}


def read_specs(root: etree._Element) -> Specs:
    """All specs of `p5subset.xml`, in the order of the file."""
    tables: dict[str, dict[str, Spec]] = {"element": {}, "model": {}, "atts": {}, "macro": {}, "data": {}}
    for node in root.iter(tei("elementSpec"), tei("classSpec"), tei("macroSpec"), tei("dataSpec")):
        spec = read_spec(node, ours=False)
        tables[spec.kind][spec.ident] = spec
    modules = frozenset(node.get("ident", "") for node in root.iter(tei("moduleSpec")))
    return Specs(
        elements=tables["element"],
        classes=tables["model"] | tables["atts"],
        macros=tables["macro"],
        data=tables["data"],
        modules=modules,
    )


def read_spec(node: etree._Element, *, ours: bool) -> Spec:
    """One `elementSpec`, `classSpec`, `macroSpec` or `dataSpec`; `ours` keeps the line for findings."""
    name = local(node.tag)
    return Spec(
        ident=node.get("ident", ""),
        kind=_KINDS[name] if name in _KINDS else node.get("type", "atts"),
        module=node.get("module", ""),
        namespace=node.get("ns", TEI if name == "elementSpec" else ""),
        member_of=tuple(member.get("key", "") for member in node.iterfind(f"{tei('classes')}/{tei('memberOf')}")),
        content=node.find(tei("content")),
        attributes=tuple(item for part in node.iterfind(tei("attList")) for item in _attributes(part, ours)),
        line=line_of(node) if ours else None,
    )


def read_occurrence(node: etree._Element) -> tuple[int, int | None]:
    """`minOccurs` and `maxOccurs`, each 1 where absent or no number; None stands for `unbounded`."""
    least, most = node.get("minOccurs", "1"), node.get("maxOccurs", "1")
    return int(least) if least.isdecimal() else 1, _most(most)


def _most(text: str) -> int | None:
    if text == "unbounded":
        return None
    return int(text) if text.isdecimal() else 1


def read_values(node: etree._Element) -> ValueList:
    """A `valList`; without `@type` it is open."""
    return ValueList(
        kind=node.get("type", "open"),
        values=tuple(item.get("ident", "") for item in node.iterfind(tei("valItem"))),
    )


def read_facets(node: etree._Element) -> tuple[tuple[str, str], ...]:
    """The facets of a `dataRef`: `@restriction` and `dataFacet` children."""
    restriction = node.get("restriction")
    pattern = (("pattern", restriction),) if restriction is not None else ()
    return pattern + tuple((part.get("name", ""), part.get("value", "")) for part in node.iterfind(tei("dataFacet")))


def _attributes(node: etree._Element, ours: bool) -> Iterator[AttributeItem]:
    items = tuple(_attribute_items(node, ours))
    if node.get("org") == "choice":
        yield AttributeChoice(tuple(alternative for alternative in items if alternative))
    else:
        yield from (item for alternative in items for item in alternative)


def _attribute_items(node: etree._Element, ours: bool) -> Iterator[tuple[AttributeItem, ...]]:
    for part in node.iterchildren(tei("attDef"), tei("attRef"), tei("attList")):
        match local(part.tag):
            case "attDef":
                yield (_attribute(part, ours),)
            case "attRef":
                yield (AttributeRef(part.get("class", ""), part.get("name", ""), line_of(part) if ours else None),)
            case _:
                yield tuple(_attributes(part, ours))


def _attribute(node: etree._Element, ours: bool) -> AttributeDef:
    ident = node.get("ident", "")
    prefix = ident.partition(":")[0] if ":" in ident else ""
    datatype, values, default = (node.find(tei(name)) for name in ("datatype", "valList", "defaultVal"))
    return AttributeDef(
        ident=ident,
        mode=node.get("mode", "add"),
        usage=node.get("usage"),
        datatype=None if datatype is None else _datatype(datatype),
        values=None if values is None else read_values(values),
        default=None if default is None else default.text or "",
        namespace=node.get("ns") or _NAMESPACES_OF_ATTRIBUTES.get(prefix, ""),
        line=line_of(node) if ours else None,
    )


def _datatype(node: etree._Element) -> Datatype | None:
    least, most = read_occurrence(node)
    reference = node.find(tei("dataRef"))
    if reference is None:
        return None
    return Datatype(reference.get("key"), reference.get("name"), read_facets(reference), least, most)
