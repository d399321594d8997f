"""How many copies of a telegram were typed, and what became of them: counted from the paper and compared (row E3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from depesha.tei.names import tei


@dataclass(frozen=True, slots=True)
class Copies:
    """The copies that one version of the text tells of."""

    made: int
    addressed: int
    """Copies with the name of a reader."""
    filed: int

    @property
    def agree(self) -> bool:
        """True where none is missing and none too many."""
        return self.made == self.addressed + self.filed

    @property
    def said(self) -> str:
        """The count in a sentence."""
        fates = [f"{count} {fate}" for count, fate in ((self.addressed, "addressed"), (self.filed, "filed")) if count]
        told = f"{self.made} {'copy was' if self.made == 1 else 'copies were'} typed: {', '.join(fates)}."
        return told if self.agree else f"{told} The paper does not say what became of the others, or names too many."


def copies_of(version: etree._Element) -> Copies | None:
    """The copies that a version tells of; None where it does not say how many were made, or for whom."""
    made = addressed = filed = 0
    for note in version.iter(tei("ab")):
        if note.get("type") == "copiesNote":
            made += _quantity(note.iter(tei("measure")))
            filed += sum(_range(number) for number in note.iter(tei("num")))
        elif note.get("type") == "distribution":
            addressed += _quantity(note.iter(tei("measure")))
    for table in version.iter(tei("table")):
        if table.get("type") == "distribution":
            addressed += sum(cell.find(f".//{tei('persName')}") is not None for cell in table.iter(tei("cell")))
    for listed in version.iter(tei("list")):
        if listed.get("type") == "distribution":
            addressed += sum(item.find(f".//{tei('persName')}") is not None for item in listed.iter(tei("item")))
    return Copies(made, addressed, filed) if made and (addressed or filed) else None


def told_of_copies(versions: Sequence[etree._Element]) -> str | None:
    """What the first version that counts them tells of the copies."""
    return next((found.said for version in versions if (found := copies_of(version))), None)


def _quantity(measures: etree._ElementMatchIterator[etree._Element]) -> int:
    return sum(int(item.get("quantity", "0")) for item in measures if item.get("unit") == "copy")


def _range(number: etree._Element) -> int:
    first, last = number.get("atLeast"), number.get("atMost")
    if first and last and first.isdigit() and last.isdigit():
        return max(0, int(last) - int(first) + 1)
    return 1 if number.get("value") else 0
