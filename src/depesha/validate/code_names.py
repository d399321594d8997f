"""Rule R34: a code name points to a person of whom the authority file records one.

It is carried out here, and not in Schematron, because the answer stands in another file.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from depesha.findings import Finding, Severity
from depesha.tei.locating import finding_at
from depesha.tei.names import tei

_AUTHORITY = "aut:"


def code_names(root: etree._Element, known: frozenset[str], shown: str) -> Iterator[Finding]:
    """A finding R34 for each code name in a telegram that points to a person without one.

    `known` holds the `xml:id`s of the persons who have one, `shown` the path that findings name.
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
            yield finding_at(name, "R34", shown, message, cure, Severity.ERROR)
