"""The names of a file: forms that point to the authority file, code names, brackets that say who is meant (row F4)."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from depesha.tei.names import XML_ID, local, tei
from depesha.tei.reading import line_of
from depesha.validate.corpus.facts import CodeName, Identity, NameForm, Place
from depesha.validate.corpus.gathering.wording import language_of, rejected, wording

_PREFIX = "aut:"
_NAMES = tuple(tei(name) for name in ("persName", "placeName", "orgName", "objectName", "geogName"))
_MACHINE = (None, "#enc")
"""Who may have linked a name by its form; an editor knows why he linked it."""
_WITH_ID = etree.XPath("//*[@xml:id=$identifier]")


def name_forms(root: etree._Element, path: str) -> tuple[tuple[NameForm, Place], ...]:
    """Each form of each entry, with its first place; of a misspelt name the form that stands there.

    What the encoder wrote (correspondents, holders) is no evidence and left out, as is what an editor linked himself.
    """
    found: dict[NameForm, Place] = {}
    for scope in _from_export(root):
        for node in scope.iter(*_NAMES):
            reference = node.get("ref", "")
            if (
                not reference.startswith(_PREFIX)
                or node.get("prev")
                or node.get("resp") not in _MACHINE
                or rejected(node)
            ):
                continue
            form = NameForm(_whole(node, root), language_of(node), reference.split()[0].removeprefix(_PREFIX))
            found.setdefault(form, Place(path, line_of(node)))
    return tuple(found.items())


def code_names(root: etree._Element, path: str) -> tuple[CodeName, ...]:
    """Each code name of each person, with its first place."""
    found: dict[tuple[str, str, str], CodeName] = {}
    for node in root.iter(tei("persName")):
        person = node.get("ref")
        if node.get("type") == "codename" and person and not rejected(node):
            name = CodeName(wording(node, corrected=True), language_of(node)[:2], person, Place(path, line_of(node)))
            found.setdefault((name.form, name.language, person), name)
    return tuple(found.values())


def identities(root: etree._Element, path: str) -> tuple[Identity, ...]:
    """Each bracket behind a code name, `FILIPPOV [Stalin]`, with whom either names."""
    return tuple(
        Identity(wording(name, corrected=True), person, Place(path, line_of(name)), said, Place(path, line_of(gloss)))
        for gloss in root.iter(tei("gloss"))
        if gloss.get("type") == "identity" and not rejected(gloss)
        if (name := _glossed(gloss, root)) is not None and (person := name.get("ref"))
        for inner in gloss.iter(tei("persName"))
        if (said := inner.get("ref") or wording(inner, corrected=True))
    )


def _from_export(root: etree._Element) -> Iterator[etree._Element]:
    """Record, sheet and texts: what stands in the export."""
    yield from (node for node in root.iter(tei("bibl")) if node.get("type") == "record")
    yield from root.iter(tei("accMat"))
    yield from root.iterchildren(tei("text"))


def _whole(node: etree._Element, root: etree._Element) -> str:
    """The words of a name, those of its further parts included."""
    words = [wording(node, corrected=False)]
    seen = {node.get(XML_ID)}
    while (following := (node.get("next") or "").removeprefix("#")) and following not in seen:
        seen.add(following)
        part = _by_id(root, following)
        if part is None:
            break
        node = part
        words.append(wording(node, corrected=False))
    return " ".join(words)


def _glossed(gloss: etree._Element, root: etree._Element) -> etree._Element | None:
    """The code name that a bracket explains: its target, or else the name right before it."""
    target = (gloss.get("target") or "").removeprefix("#")
    name = _by_id(root, target) if target else gloss.getprevious()
    return name if name is not None and local(name.tag) == "persName" and name.get("type") == "codename" else None


def _by_id(root: etree._Element, identifier: str) -> etree._Element | None:
    found = _WITH_ID(root, identifier=identifier)
    return found[0] if isinstance(found, list) and found and isinstance(found[0], etree._Element) else None
