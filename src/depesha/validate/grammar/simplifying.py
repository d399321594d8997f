"""Makes a RELAX NG grammar small before libxml2 sees it: the grammar in, the same language in fewer patterns out.

libxml2 takes minutes over patterns that allow nothing and over empty ones, of which TEI's schemas are full;
so both travel outwards until none is left, and definitions that nothing uses go.
See RELAX NG, sections 4.17 to 4.21.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from depesha.tei.names import local
from depesha.validate.grammar.loading import RNG

_NOT_ALLOWED, _EMPTY, _SOME = "notAllowed", "empty", "some"
_HOLDERS = frozenset(
    "define start group interleave oneOrMore mixed element attribute list optional zeroOrMore choice".split()
)
_OPTIONAL = frozenset({"optional", "zeroOrMore"})
_MAY_HOLD_NOTHING = frozenset({"element", "attribute", "list", "mixed"})
_BEYOND = frozenset({"grammar", "parentRef", "externalRef", "include"})


def can_be_simplified(root: etree._Element) -> bool:
    """Whether the schema is one grammar in one file, as most are."""
    return local(root.tag) == "grammar" and not any(local(node.tag) in _BEYOND for node in root.iterdescendants())


def simplified(root: etree._Element, present: frozenset[str] | None = None) -> etree._Element:
    """The grammar, simplified; `present` are the local names of the elements of a document.

    With `present`, the elements that the document does not hold are left out: that changes no verdict on it.
    Where one of its elements would then never be valid, those that may stand in it stay, without their contents,
    so that the document is blamed for what it lacks.
    """
    clean = deepcopy(root)
    _strip(clean)
    defines = _combined(clean)
    stubs: frozenset[str] = frozenset()
    while True:
        result = deepcopy(clean)
        if present is not None:
            _narrow(result, present, stubs)
        own = {node.get("name", ""): node for node in result.iterchildren(_rng("define"))}
        _dissolve(result, own)
        lost = {name for name in defines.keys() - own.keys() if _elements(defines[name]) & (present or frozenset())}
        wanted = stubs | _children(lost, defines)
        if wanted == stubs:
            _unwrap(result)
            _sweep(result, own)
            return result
        stubs = wanted


def _narrow(root: etree._Element, present: frozenset[str], stubs: frozenset[str]) -> None:
    for node in list(root.iterdescendants(_rng("element"))):
        name = node.get("name", "").rpartition(":")[2].strip()
        if name and name not in present:
            del node[:]
            etree.SubElement(node, _rng("text" if name in stubs else _NOT_ALLOWED))


def _elements(define: etree._Element) -> frozenset[str]:
    names = (node.get("name", "").rpartition(":")[2].strip() for node in define.iter(_rng("element")))
    return frozenset(name for name in names if name)


def _children(lost: set[str], defines: dict[str, etree._Element]) -> frozenset[str]:
    """The elements that may stand in what these definitions define."""
    found: set[str] = set()
    seen = set(lost)
    waiting = sorted(lost)
    while waiting:
        for reference in defines[waiting.pop()].iter(_rng("ref")):
            name = reference.get("name", "")
            if name in defines and name not in seen:
                seen.add(name)
                inner = _elements(defines[name])
                found |= inner
                if not inner:
                    waiting.append(name)
    return frozenset(found)


def _rng(name: str) -> str:
    return f"{{{RNG}}}{name}"


def _strip(root: etree._Element) -> None:
    """Takes annotations away, and the `div`s that only hold definitions together."""
    etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)
    for node in list(root.iterdescendants()):
        parent = node.getparent()
        if parent is not None and etree.QName(node).namespace != RNG:
            parent.remove(node)
    for division in list(root.iterdescendants(_rng("div"))):
        for key in ("ns", "datatypeLibrary"):
            for child in division if key in division.attrib else ():
                child.set(key, child.get(key, division.get(key, "")))
        for child in list(division):
            division.addprevious(child)
        _remove(division)


def _combined(root: etree._Element) -> dict[str, etree._Element]:
    """The definitions by name; those of one name become one."""
    defines: dict[str, etree._Element] = {}
    for node in list(root.iterchildren(_rng("define"), _rng("start"))):
        name = "" if local(node.tag) == "start" else node.get("name", "")
        first = defines.setdefault(name, node)
        if first is node:
            continue
        kind = node.get("combine") or first.get("combine") or "choice"
        if len(first) != 1 or local(first[0].tag) != kind or first.get("combined") is None:
            _wrap(first, kind)
            first.set("combined", kind)
        inner = etree.SubElement(first[0], _rng("group"))
        inner.extend(list(node))
        _remove(node)
    for node in defines.values():
        for key in ("combine", "combined"):
            node.attrib.pop(key, "")
    return {name: node for name, node in defines.items() if name}


def _wrap(node: etree._Element, kind: str) -> None:
    inner = etree.Element(_rng("group"))
    inner.extend(list(node))
    etree.SubElement(node, _rng(kind)).append(inner)


def _dissolve(root: etree._Element, defines: dict[str, etree._Element]) -> None:
    """Lets what is empty or not allowed travel outwards, through references too, until nothing moves."""
    gone = dict.fromkeys(sorted(defines.keys() - _finite(defines)), _NOT_ALLOWED)
    for name in gone:
        _remove(defines.pop(name))
    while True:
        states = {name: _state(node, gone) for name, node in defines.items()}
        moved = {name: state for name, state in states.items() if state != _SOME}
        if not moved:
            break
        gone |= moved
        for name in moved:
            _remove(defines.pop(name))
    for start in root.iterchildren(_rng("start")):
        if _state(start, gone) == _NOT_ALLOWED:
            del start[:]
            etree.SubElement(start, _rng(_NOT_ALLOWED))


def _finite(defines: dict[str, etree._Element]) -> set[str]:
    """The definitions that some document satisfies; the others only ask for themselves again and again."""
    known: set[str] = set()
    while True:
        more = {name for name in defines.keys() - known if all(_is_finite(one, known) for one in defines[name])}
        if not more:
            return known
        known |= more


def _is_finite(node: etree._Element, known: set[str]) -> bool:
    kind = local(node.tag)
    if kind == "ref":
        return node.get("name") in known
    if kind == "choice":
        return any(_is_finite(child, known) for child in node)
    if kind in _OPTIONAL or kind not in _HOLDERS:
        return kind != _NOT_ALLOWED
    return all(_is_finite(child, known) for child in _patterns(node))


def _state(node: etree._Element, gone: dict[str, str]) -> str:
    """Whether the pattern is nothing, empty or more; what in it is nothing or empty is taken out on the way."""
    kind = local(node.tag)
    if kind in (_NOT_ALLOWED, _EMPTY):
        return kind
    if kind == "ref":
        return gone.get(node.get("name", ""), _SOME)
    if kind not in _HOLDERS:
        return _SOME
    patterns = list(_patterns(node))
    states = [_state(child, gone) for child in patterns]
    # A choice that can be empty has become an optional one.
    patterns = list(_patterns(node))
    if kind == "choice":
        return _choice(node, patterns, states)
    if _NOT_ALLOWED in states:
        return _EMPTY if kind in _OPTIONAL else _NOT_ALLOWED
    for child, state in zip(patterns, states, strict=True):
        if state == _EMPTY:
            _remove(child)
    if next(_patterns(node), None) is not None:
        return _SOME
    if kind in _MAY_HOLD_NOTHING:
        # An attribute without a pattern holds any text.
        etree.SubElement(node, _rng("text" if kind == "attribute" and _EMPTY not in states else _EMPTY))
        return _SOME
    return _EMPTY


def _choice(node: etree._Element, patterns: list[etree._Element], states: list[str]) -> str:
    for child, state in zip(patterns, states, strict=True):
        if state != _SOME:
            _remove(child)
    if _SOME not in states:
        return _EMPTY if _EMPTY in states else _NOT_ALLOWED
    if _EMPTY in states:
        parent = node.getparent()
        if parent is not None:
            optional = etree.Element(_rng("optional"))
            parent.replace(node, optional)
            optional.append(node)
    return _SOME


def _patterns(node: etree._Element) -> Iterator[etree._Element]:
    """The patterns in a pattern, without the class of names with which an element or attribute may begin."""
    named = local(node.tag) in ("element", "attribute") and node.get("name") is None
    yield from list(node)[1 if named else 0 :]


def _unwrap(root: etree._Element) -> None:
    """Puts a pattern in place of the choice or group that holds it alone: over these libxml2 may go round for ever."""
    for node in list(root.iterdescendants(_rng("choice"), _rng("group"))):
        parent = node.getparent()
        if parent is not None and len(node) == 1:
            parent.replace(node, node[0])


def _sweep(root: etree._Element, defines: dict[str, etree._Element]) -> None:
    """Takes away the definitions that nothing uses."""
    used: set[str] = set()
    waiting = list(root.iterchildren(_rng("start")))
    while waiting:
        for reference in waiting.pop().iter(_rng("ref")):
            name = reference.get("name", "")
            if name not in used and name in defines:
                used.add(name)
                waiting.append(defines[name])
    for name, node in defines.items():
        if name not in used:
            _remove(node)


def _remove(node: etree._Element) -> None:
    parent = node.getparent()
    if parent is not None:
        parent.remove(node)
