"""Rule R34: a code name points to a person of whom the authority file records one.

It is carried out here, and not in Schematron, because the answer stands in another file.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from depesha.findings import Finding, Severity
from depesha.tei.names import XML_ID, tei
from depesha.tei.reading import line_of

_AUTHORITY = "aut:"


def bearers(authority: etree._Element) -> frozenset[str]:
    """The `xml:id`s of the persons of an authority file (its root element) that have a form of type `codename`."""
    names = authority.iterfind(f".//{tei('person')}/{tei('persName')}[@type='codename']")
    return frozenset(person.get(XML_ID, "") for name in names if (person := name.getparent()) is not None)


def code_names(root: etree._Element, known: frozenset[str], shown: str) -> Iterator[Finding]:
    """A finding R34 for each code name in a telegram that points to a person without one.

    `known` is what `bearers` gives, `shown` the path that findings name.
    A code name that points nowhere is passed over: who is meant may be unknown.
    """
    for name in root.iter(tei("persName")):
        pointer = name.get("ref", "")
        if name.get("type") != "codename" or not pointer.startswith(_AUTHORITY):
            continue
        if pointer.removeprefix(_AUTHORITY) not in known:
            words = " ".join("".join(map(str, name.itertext())).split())
            message = f"The code name “{words}” points to {pointer}, of whom the authority file knows none."
            cure = "Correct the pointer, or add the code name to the entry."
            yield Finding("R34", shown, message, line_of(name), None, cure, Severity.ERROR)
