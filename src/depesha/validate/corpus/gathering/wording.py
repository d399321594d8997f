"""The words of an element: those of lemmas and not of rejected readings, of an error or of its correction."""

from __future__ import annotations

from lxml import etree

from depesha.tei.names import XML_LANG, local, tei

_SILENT = frozenset("rdg note desc roleName certainty".split())
"""Elements whose words do not belong to the name or number around them."""
_RDG = tei("rdg")


def wording(node: etree._Element, *, corrected: bool) -> str:
    """The words of an element, white space collapsed; of an error and its correction the one asked for."""
    return " ".join("".join(_words(node, corrected)).split())


def _words(node: etree._Element, corrected: bool) -> list[str]:
    found = [node.text or ""]
    for child in node.iterchildren():
        name = local(child.tag)
        if name == "lb":
            found.append("" if child.get("break") == "no" else " ")
        elif name == "choice":
            for kept in ("corr" if corrected else "sic", "reg", "abbr"):
                found.extend(word for part in child.iterchildren(tei(kept)) for word in _words(part, corrected))
        elif name and name not in _SILENT:
            found.extend(_words(child, corrected))
        found.append(child.tail or "")
    return found


def corrected_number(node: etree._Element) -> str:
    """The text of a number; where the whole of it stands in an error, what the correction says."""
    own = wording(node, corrected=True)
    parent = node.getparent()
    if parent is not None and parent.tag == tei("sic") and wording(parent, corrected=False) == own:
        right = parent.getparent()
        correction = right.find(tei("corr")) if right is not None else None
        if correction is not None:
            return wording(correction, corrected=True)
    return own


def rejected(node: etree._Element) -> bool:
    """Whether an element stands in a reading that was not chosen."""
    return any(True for _ in node.iterancestors(_RDG))


def language_of(node: etree._Element) -> str:
    """The nearest @xml:lang; `und` where there is none."""
    at: etree._Element | None = node
    while at is not None:
        if (language := at.get(XML_LANG)) is not None:
            return language
        at = at.getparent()
    return "und"
