"""Where in a document something is wrong: its line for people, its XPath for programs."""

from __future__ import annotations

from lxml import etree

from depesha.findings import Finding, Severity
from depesha.tei.names import TEI, local
from depesha.tei.reading import line_of


def path_of(node: etree._Element) -> str:
    """The XPath of an element: `/tei:TEI[1]/tei:text[1]`; without a prefix `Q{…}name`."""
    steps: list[str] = []
    one: etree._Element | None = node
    while one is not None:
        nth = 1 + sum(1 for _ in one.itersiblings(str(one.tag), preceding=True))
        namespace = etree.QName(one).namespace
        prefix = "tei:" if namespace == TEI else f"Q{{{namespace}}}" if namespace else ""
        steps.append(f"/{prefix}{local(one.tag)}[{nth}]")
        one = one.getparent()
    return "".join(reversed(steps))


def finding_at(
    node: etree._Element, code: str, shown: str, message: str, cure: str | None = None, weight: Severity | None = None
) -> Finding:
    """A finding about an element; `shown` is the path of the file as findings show it."""
    return Finding(code, shown, message, line_of(node), None, cure, weight, path_of(node))
