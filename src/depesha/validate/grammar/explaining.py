"""Says in plain words why a file is not valid, element by element."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from lxml import etree

from depesha.findings import Finding
from depesha.tei.locating import finding_at
from depesha.tei.names import TEI, XML, local, tei
from depesha.validate.grammar.expected import ANY, Expected, ExpectedAttribute, expected
from depesha.validate.grammar.explained import misfit

_SHOWN_VALUES = 30
_BLANKS = " \t\r\n"
"""White space as XML knows it; a no-break space is a character like any other."""
_LIKE = {
    "teidata.temporal.w3c": "write it like 1951-07-14, 1951-07 or 11:30:00",
    "teidata.pointer": "write it like #id, aut:p-mao or t1:827,848, without blanks in it",
    "teidata.enumerated": "one word, without blanks",
    "teidata.count": "a whole number",
    "teidata.numeric": "a number",
    "teidata.language": "a language code such as ru, en or ru-Latn",
    "teidata.version": "a version number such as 0.1.0",
    "ID": "begin with a letter; letters, digits, hyphens and full stops only",
}
_DEFINED = "its definition and an example are in schema/depesha.odd"


def explain(root: etree._Element, shown: str) -> list[Finding]:
    """A finding GRM003 for each element, attribute and value that the schema does not allow, in document order."""
    known = expected()
    found: list[Finding] = []
    contents: dict[bytes, bool] = {}
    values: dict[tuple[str, str, str], bool] = {}
    for node in root.iter(etree.Element):
        name = local(node.tag)
        if etree.QName(node).namespace != TEI:
            found.extend(_within_foreign(node, shown))
            continue
        if name not in known.elements:
            found.append(_unknown(node, name, known, shown))
            continue
        found.extend(_attributes(node, known, values, shown))
        found.extend(_content(node, known, contents, shown))
    return found


def _unknown(node: etree._Element, name: str, known: Expected, shown: str) -> Finding:
    near = get_close_matches(name, known.elements, n=1)
    cure = f'did you mean "{near[0]}"?' if near else None
    return finding_at(node, "GRM003", shown, f'there is no element "{name}" in the schema', cure)


def _within_foreign(node: etree._Element, shown: str) -> Iterator[Finding]:
    for child in node.iterchildren(f"{{{TEI}}}*"):
        message = f'"{local(child.tag)}" of TEI cannot stand in "{_shown_name(node)}"'
        yield finding_at(child, "GRM003", shown, message)


def _attributes(
    node: etree._Element, known: Expected, tried: dict[tuple[str, str, str], bool], shown: str
) -> Iterator[Finding]:
    name = local(node.tag)
    rules = known.elements[name]
    for key, value in node.attrib.items():
        attribute, text = str(key), str(value)
        rule = rules.get(attribute)
        plain = _plain(attribute)
        if rule is None:
            near = get_close_matches(attribute, rules, n=1)
            cure = f"did you mean @{_plain(near[0])}?" if near else None
            yield finding_at(node, "GRM003", shown, f'"{name}" has no attribute "{plain}"', cure)
            continue
        question = (rule.key, attribute, text)
        if question not in tried:
            tried[question] = _fits(rule, attribute, text, known)
        if not tried[question]:
            message = f'"{text}" is no value of {name}/@{plain}'
            yield finding_at(node, "GRM003", shown, message, _values(rule))
    for attribute, rule in rules.items():
        if rule.required and attribute not in node.attrib:
            message = f'"{name}" needs the attribute "{_plain(attribute)}"'
            yield finding_at(node, "GRM003", shown, message, _values(rule))


def _fits(rule: ExpectedAttribute, attribute: str, value: str, known: Expected) -> bool:
    return bool(known.attributes.validate(etree.Element(rule.key, {attribute: value}).getroottree()))


def _values(rule: ExpectedAttribute) -> str | None:
    if not rule.values:
        return _LIKE.get(rule.datatype)
    more = " …" if len(rule.values) > _SHOWN_VALUES else ""
    return f"one of: {', '.join(rule.values[:_SHOWN_VALUES])}{more}"


def _plain(attribute: str) -> str:
    return attribute.replace(f"{{{XML}}}", "xml:")


def _content(node: etree._Element, known: Expected, tried: dict[bytes, bool], shown: str) -> Iterator[Finding]:
    name = local(node.tag)
    hollow, children = _hollow(node, known)
    text = etree.tostring(hollow)
    if text not in tried:
        tried[text] = bool(known.contents.validate(hollow.getroottree()))
    if tried[text]:
        return
    misplaced = [child for child in children if _misplaced(child, name, known)]
    for child in misplaced:
        message = f'"{_shown_name(child)}" cannot stand in "{name}"'
        yield finding_at(child, "GRM003", shown, message, _DEFINED)
    if misplaced:
        return
    everyone = list(node.iterchildren(etree.Element))
    found = misfit(name, [str(child.tag) for child in everyone])
    if found is None and _has_text(node):
        yield finding_at(node, "GRM003", shown, f'text cannot stand directly in "{name}"', _DEFINED)
    elif found is None or found.place is None:
        message = f'"{name}" is not complete: something it needs is missing'
        yield finding_at(node, "GRM003", shown, message, found.cure() if found else _DEFINED)
    elif _is_known(child := everyone[found.place], known):
        message = f'"{_shown_name(child)}" cannot stand at this place in "{name}"'
        yield finding_at(child, "GRM003", shown, message, found.cure())


def _misplaced(child: etree._Element, parent: str, known: Expected) -> bool:
    name = local(child.tag) if etree.QName(child).namespace == TEI else ANY
    return name not in known.children[parent]


def _shown_name(node: etree._Element) -> str:
    return local(node.tag) if etree.QName(node).namespace == TEI else etree.QName(node).text


def _has_text(node: etree._Element) -> bool:
    return any((text or "").strip(_BLANKS) for text in (node.text, *(child.tail for child in node)))


def _hollow(node: etree._Element, known: Expected) -> tuple[etree._Element, tuple[etree._Element, ...]]:
    """A copy of an element with its children emptied, and the children it shows.

    Children that the schema does not know are left out: they are reported by themselves.
    """
    result = etree.Element(tei(local(node.tag)))
    result.text = _hollow_text(node.text)
    shown: list[etree._Element] = []
    for child in node:
        tail = _hollow_text(child.tail)
        name = local(child.tag)
        if name and _is_known(child, known):
            shown.append(child)
            etree.SubElement(result, child.tag).tail = tail
        elif tail:
            _append_text(result, tail)
    return result, tuple(shown)


def _is_known(child: etree._Element, known: Expected) -> bool:
    """False for an element of TEI that is not in the schema, which has a finding of its own."""
    return etree.QName(child).namespace != TEI or local(child.tag) in known.elements


def _hollow_text(text: str | None) -> str | None:
    # The words do not matter, so that like elements are tried once.
    return None if text is None else ("x" if text.strip(_BLANKS) else " ")


def _append_text(node: etree._Element, text: str) -> None:
    if len(node):
        node[-1].tail = (node[-1].tail or "") + text
    else:
        node.text = (node.text or "") + text
