"""Where in the schema a line of the validator comes from."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from lxml import etree

from depesha.tei.reading import line_of
from depesha.validate.schematron.vocabulary import AT


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of a validator, such as `rules.sch:12`, by its own lines."""

    _lines: tuple[int, ...]
    _written: tuple[str, ...]

    def of_line(self, number: int) -> str | None:
        """The last mark at a line or above it."""
        index = bisect_right(self._lines, number) - 1
        return self._written[index] if index >= 0 else None


def marks(stylesheet: etree._Element) -> Marks:
    """The marks of a stylesheet that has been read."""
    marked = [node for node in stylesheet.iter(etree.Element) if AT in node.attrib]
    return Marks(tuple(line_of(node) or 0 for node in marked), tuple(node.get(AT, "") for node in marked))


def mark_of(node: etree._Element) -> str:
    """The mark of an element, or of the nearest that holds it; the empty string if there is none."""
    return next((each.get(AT, "") for each in (node, *node.iterancestors()) if AT in each.attrib), "")
