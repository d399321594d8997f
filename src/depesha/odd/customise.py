"""Applies what an ODD changes to the specs of TEI.

In: the parsed ODD and TEI's specs. Out: the customised specs and findings (ODD001, ODD002).
See TEI P5, section "Customization" (MDMD) and chapter "Documentation Elements" (TD).
"""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from depesha.findings import Finding
from depesha.odd.inheriting import available, changed, definitions, own
from depesha.odd.reading import read_spec
from depesha.odd.selecting import SPEC_TAGS, Report, parts_of, reporter, selected, unknown
from depesha.odd.specs import Spec, Specs
from depesha.tei.names import local, tei
from depesha.tei.reading import line_of

_WHAT = {"element": "element", "model": "class", "atts": "class", "macro": "macro", "data": "datatype"}
_POINTS_TO = {"elementRef": "element", "classRef": "class", "macroRef": "macro", "dataRef": "data"}


def customise(root: etree._Element, path: str, specs: Specs) -> tuple[Specs, tuple[Finding, ...]]:
    """The specs that the ODD leaves and changes, and what is wrong with it."""
    findings: list[Finding] = []
    report = reporter(path, findings)
    parts = parts_of(root, report)
    result = selected(parts, specs, report)
    for node in parts:
        if local(node.tag) in SPEC_TAGS:
            _check_details(node, report)
            result = _applied(node, result, specs, report)
    for node in parts:
        _check_names(node, result, specs, report)
    for spec in result.elements.values():
        _check_attributes(spec, result, report)
    return result, tuple(findings)


def _applied(node: etree._Element, result: Specs, specs: Specs, report: Report) -> Specs:
    mode, line = node.get("mode", "add"), line_of(node)
    said = read_spec(node, ours=True)
    kind = said.kind
    tables = {"element": result.elements, "macro": result.macros, "data": result.data}
    originals = {"element": specs.elements, "macro": specs.macros, "data": specs.data}
    table = dict(tables.get(kind, result.classes))
    if mode in ("change", "delete"):
        if said.ident not in table:
            known = originals.get(kind, specs.classes)
            if said.ident not in known:
                unknown(report, _WHAT[kind], said.ident, line, list(known))
            else:
                cure = f"include it with moduleRef key={known[said.ident].module}"
                report("ODD001", f'{_WHAT[kind]} "{said.ident}" is not included', line, cure)
            return result
        if mode == "delete":
            del table[said.ident]
        else:
            _check_changes(said, originals.get(kind, specs.classes).get(said.ident), specs, report)
            table[said.ident] = _changed(table[said.ident], said, node, report)
    elif mode in ("add", "replace"):
        table[said.ident] = said
    else:
        report("ODD002", f'mode "{mode}" is not understood', line, None)
    match kind:
        case "element":
            return replace(result, elements=table)
        case "macro":
            return replace(result, macros=table)
        case "data":
            return replace(result, data=table)
        case _:
            return replace(result, classes=table)


def _changed(spec: Spec, said: Spec, node: etree._Element, report: Report) -> Spec:
    classes = node.find(tei("classes"))
    member_of = spec.member_of
    if classes is not None and classes.get("mode", "replace") != "change":
        member_of = said.member_of
    elif classes is not None:
        for member in classes.iterchildren(tei("memberOf")):
            key = member.get("key", "")
            if member.get("mode", "add") == "delete":
                if key not in member_of:
                    report("ODD001", f'"{spec.ident}" is no member of class "{key}"', line_of(member), None)
                member_of = tuple(name for name in member_of if name != key)
            elif key not in member_of:
                member_of = (*member_of, key)
    return replace(
        spec,
        member_of=member_of,
        content=spec.content if said.content is None else said.content,
        attributes=changed(spec.attributes, said.attributes),
        line=said.line,
    )


def _check_changes(said: Spec, original: Spec | None, specs: Specs, report: Report) -> None:
    """What is changed or deleted of an element or class of TEI is an attribute that it has there."""
    if original is None:
        return
    known = available(original, specs)
    for one in definitions(said.attributes):
        if one.mode in ("change", "delete") and one.ident not in known:
            unknown(report, f"attribute of {said.ident}", one.ident, one.line, list(known))


def _check_attributes(spec: Spec, result: Specs, report: Report) -> None:
    """An attribute that is changed has not been taken away with its class."""
    for one in definitions(own(spec, result)):
        if one.datatype is None and one.values is None and one.line is not None:
            report("ODD001", f'"{spec.ident}" has no attribute "{one.ident}" to change', one.line, "keep its class")


def _check_details(node: etree._Element, report: Report) -> None:
    """What this processor does not understand, or what is no number, said before it can do harm."""
    for part in node.iter(etree.Element):
        name = local(part.tag)
        for attribute in ("minOccurs", "maxOccurs"):
            value = part.get(attribute, "1")
            if not value.isascii() or not (value.isdigit() or (attribute, value) == ("maxOccurs", "unbounded")):
                report("ODD002", f'{name}/@{attribute} is no number: "{value}"', line_of(part), None)
                del part.attrib[attribute]
        if name == "valList" and part.get("mode", "add") not in ("add", "replace"):
            report("ODD002", "valList can only be given whole", line_of(part), "leave out @mode, list all values")
        if name == "anyElement" and part.get("require") is not None:
            report("ODD002", "anyElement/@require is not understood", line_of(part), "name the others in @except")
        if name == "altIdent" and local(_parent(part).tag) in ("elementSpec", "attDef"):
            report("ODD002", "altIdent would make files that are not TEI", line_of(part), "leave it out")


def _parent(node: etree._Element) -> etree._Element:
    parent = node.getparent()
    return node if parent is None else parent


def _check_names(node: etree._Element, result: Specs, specs: Specs, report: Report) -> None:
    """Every class, element, macro and datatype that a spec of the ODD mentions exists."""
    if local(node.tag) not in SPEC_TAGS:
        return
    known = {
        "element": result.elements.keys() | specs.elements.keys(),
        "class": result.classes.keys() | specs.classes.keys(),
        "macro": result.macros.keys() | specs.macros.keys(),
        "data": result.data.keys() | specs.data.keys(),
    }
    for part in node.iter(tei("memberOf"), *map(tei, _POINTS_TO)):
        what = _POINTS_TO.get(local(part.tag), "class")
        key = part.get("key")
        if key is not None and key not in known[what]:
            unknown(report, {"data": "datatype"}.get(what, what), key, line_of(part), list(known[what]))
