"""From the path of a node, as XPath's `path()` gives it, to its line and to a path fit for reading."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from depesha.tei.reading import line_of

_STEP = re.compile(
    r"/(?:Q\{(?P<uri>[^}]*)\}(?P<name>[^/\[\]]+)\[(?P<nth>\d+)\]"
    r"|@(?:Q\{(?P<space>[^}]*)\})?(?P<attribute>[^/\[\]]+)"
    r"|(?P<kind>text|comment|processing-instruction)\((?P<target>[^)]*)\)\[\d+\])"
)
"""One step: `/Q{http://www.tei-c.org/ns/1.0}ab[2]`, `/@n`, `/@Q{…}lang`, `/text()[1]`."""


def line(tree: etree._ElementTree, location: str) -> int | None:
    """The line of the element at `location`, or of the one that holds the attribute, text or comment there.

    The document node has the line of the root.
    """
    node = tree.getroot()
    for depth, step in enumerate(_STEP.finditer(location)):
        if step["name"] is None:
            break
        if depth == 0:
            continue
        tag = f"{{{step['uri']}}}{step['name']}" if step["uri"] else step["name"]
        found = next((child for n, child in enumerate(node.iterchildren(tag), 1) if n == int(step["nth"])), None)
        if found is None:
            break
        node = found
    return line_of(node)


def readable(location: str, prefixes: Mapping[str, str]) -> str:
    """The path with prefixes, by namespace, where there are some: `/tei:TEI[1]/tei:text[1]`; it is still XPath."""

    def step(match: re.Match[str]) -> str:
        if match["name"] is not None:
            return f"/{_name(match['uri'], match['name'], prefixes)}[{match['nth']}]"
        if match["attribute"] is not None:
            return f"/@{_name(match['space'] or '', match['attribute'], prefixes)}"
        return match[0]

    return _STEP.sub(step, location)


def _name(uri: str, name: str, prefixes: Mapping[str, str]) -> str:
    if not uri:
        return name
    return f"{prefixes[uri]}:{name}" if uri in prefixes else f"Q{{{uri}}}{name}"
