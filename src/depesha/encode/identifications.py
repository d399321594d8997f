"""Code names as assertions: the name signed, the person meant, who says so, and how sure it is (row F1).

A translator's `[Stalin]`, the archive's `(Stalin)` and the authority file are witnesses of their own:
each says it in a note, and two that contradict each other stand side by side.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from depesha.encode.knowledge import Display
from depesha.tei.building import append, make, set_attributes
from depesha.tei.names import XML_ID, tei

_SAYERS = {"#da": "the archive’s record", "#tr": "the translation"}


@dataclass(slots=True)
class _Assertion:
    """That one person is meant, as one authority says it."""

    said_by: str | None
    """`@resp`."""
    person: str | None
    """Reference of the person, where there is one."""
    shown: str
    codename: str
    names: list[str] = field(default_factory=list)
    """Identifiers of the code names."""
    glosses: list[str] = field(default_factory=list)


def identify_record(record: etree._Element | None, prefix: str) -> None:
    """Gives the code names of the archive's record, and the glosses beside them, identifiers and targets."""
    names = 0
    for name in record.iter(tei("persName")) if record is not None else ():
        if name.get("type") != "codename":
            continue
        names += 1
        identifier = f"{prefix}-cn{names}"
        name.set(XML_ID, identifier)
        gloss = name.getnext()
        if gloss is not None and gloss.tag == tei("gloss") and not (name.tail or "").strip():
            attributes = [(str(key), str(value)) for key, value in gloss.attrib.items()]
            gloss.attrib.clear()
            more = [("xml:id", f"{prefix}-gl{names}"), ("target", f"#{identifier}"), ("resp", "#da")]
            set_attributes(gloss, [*attributes, *more])


def identifications(roots: list[etree._Element], display: Display) -> etree._Element | None:
    """The notes on all code names in parts of a document; None where there is none.

    `roots` are the texts and the record, in which names and glosses have their identifiers.
    """
    names = {
        name.get(XML_ID, ""): name
        for root in roots
        for name in root.iter(tei("persName"))
        if name.get("type") == "codename" and name.get(XML_ID)
    }
    found: dict[tuple[str | None, str], _Assertion] = {}
    for root in roots:
        for gloss in root.iter(tei("gloss")):
            name = names.get(gloss.get("target", "").removeprefix("#"))
            if gloss.get("type") == "identity" and name is not None:
                _add(found, gloss.get("resp"), gloss.find(tei("persName")), gloss, name)
    for name in names.values():
        if name.get("ref"):
            _known(found, name, display)
    notes = [_note(assertion, found) for assertion in found.values()]
    return make("listAnnotation", *notes, type="identification") if notes else None


def _plain(element: etree._Element) -> str:
    """The words of a name as they read: of a `choice` the correction or else the first half, of an `app` the lemma."""
    return " ".join("".join(_words(element)).split())


def _words(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    corrected = element.find(tei("corr")) if element.tag == tei("choice") else None
    for number, child in enumerate(element):
        shown = child is corrected if corrected is not None else not (element.tag == tei("choice") and number)
        if shown and child.tag != tei("rdg"):
            yield from _words(child)
        yield child.tail or ""


def _add(
    found: dict[tuple[str | None, str], _Assertion],
    said_by: str | None,
    person: etree._Element | None,
    gloss: etree._Element,
    name: etree._Element,
) -> None:
    shown = _plain(person if person is not None else gloss)
    reference = person.get("ref") if person is not None else None
    assertion = found.setdefault((said_by, reference or shown), _Assertion(said_by, reference, shown, _plain(name)))
    assertion.names.append(name.get(XML_ID, ""))
    if gloss.get(XML_ID):
        assertion.glosses.append(gloss.get(XML_ID, ""))


def _known(found: dict[tuple[str | None, str], _Assertion], name: etree._Element, display: Display) -> None:
    reference = name.get("ref", "")
    shown = display(reference, None) or _plain(name)
    assertion = found.setdefault(("#enc", reference), _Assertion("#enc", reference, shown, _plain(name)))
    assertion.names.append(name.get(XML_ID, ""))


def _note(assertion: _Assertion, found: dict[tuple[str | None, str], _Assertion]) -> etree._Element:
    by_us = assertion.said_by == "#enc"
    others = [other for other in found.values() if other.said_by != "#enc"]
    agreed = any(other.person == assertion.person for other in others if set(other.names) & set(assertion.names))
    doubted = any(other.person != assertion.person for other in others if set(other.names) & set(assertion.names))
    certainty = "low" if doubted and by_us and not agreed else "medium" if by_us and not agreed else "high"
    sayer = "the authority file" if by_us else _SAYERS.get(assertion.said_by or "", "the text itself")
    note = make(
        "note",
        type="identification",
        target=" ".join(f"#{name}" for name in dict.fromkeys(assertion.names)),
        source=assertion.person
        if by_us
        else " ".join(f"#{gloss}" for gloss in dict.fromkeys(assertion.glosses)) or None,
        resp=assertion.said_by,
        cert=certainty,
    )
    person = make("persName", assertion.shown, ref=assertion.person, cert=None if assertion.person else "low")
    return append(note, f"{assertion.codename} stands for ", person, f", as {sayer} says.")
